/** The name under which the adults that an officer loaded are kept with the survey. */
export const ADULTS_SETTING = 'adults';
