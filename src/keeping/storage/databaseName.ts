/** The name of the database in the browser. */
export const DATABASE_NAME = 'soundings';

/** Version of the database format (docs/formats.md). */
export const DATABASE_VERSION = 1;

/** Dexie multiplies versions by ten; IndexedDB knows the product. */
export const NATIVE_STEP = 10;
