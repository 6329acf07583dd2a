import * as v from 'valibot';
import { type Day, day } from '../../core/day.ts';

/** A short text from outside: an id, a name, a build. */
export const shortSchema = v.pipe(v.string(), v.minLength(1), v.maxLength(200));

/** A SHA-256, or a link of a chain, as 64 hexadecimal digits. */
export const hashSchema = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/));

/** The public part of a key that signs: 32 bytes as base64url. */
export const signerSchema = v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{43}$/));

/** More interviews than a tablet can take in its life. What came in between is named number by number. */
export const MOST_NUMBER = 1_000_000;

/** The number of a finished interview on its tablet: 1, 2, 3 … */
export const numberSchema = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(MOST_NUMBER));

/** Such a number, or 0 before the first. */
export const upToSchema = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(MOST_NUMBER));

/** A day of the calendar, as text from outside. */
export const daySchema: v.GenericSchema<unknown, Day> = v.pipe(
  v.string(),
  v.check((text) => day(text) !== null),
  v.transform((text) => text as Day),
);
