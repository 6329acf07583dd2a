/** The name under which it is kept with a survey which variables its officer made (`readMade`). */
export const MADE_SETTING = 'madeVariables';
