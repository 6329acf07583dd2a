import * as v from 'valibot';
import { day, type Instant, instant } from '../../core/day.ts';

/** A moment in UTC, as text from outside. */
export const instantSchema: v.GenericSchema<unknown, Instant> = v.pipe(
  v.string(),
  v.regex(/^\d{4}-\d{2}-\d{2}T([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{1,9})?Z$/),
  v.check((text) => day(text.slice(0, 10)) !== null),
  v.transform((text) => instant(text)),
);
