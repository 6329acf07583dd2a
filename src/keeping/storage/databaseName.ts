/** The name of the database in the browser. */
export const DATABASE_NAME = 'soundings';

/** Version of the database format (docs/formats.md). Version 1 had no columns in `responses`: its tables were the same, and are read as they are. */
export const DATABASE_VERSION = 2;

/** Dexie multiplies versions by ten; IndexedDB knows the product. */
export const NATIVE_STEP = 10;

/** The key of the setting that keeps a survey's own words of its introduction (settings.ts). */
export const introductionKey = (survey: string): string => `${survey}//introduction`;

/** The key of the setting that keeps the record of a survey's keys (surveyKeys.ts). */
export const keysKey = (survey: string): string => `${survey}//keys`;
