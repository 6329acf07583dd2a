/** The name under which rounds known by a report are kept with a survey (`readPublishedWaves`). */
export const PUBLISHED_SETTING = 'publishedWaves';
