import * as v from 'valibot';
import { type Day, daysLater } from '../../core/day.ts';

/** Most days after fieldwork that a contact may be kept. */
export const MOST_CONTACT_DAYS = 90;

/** Days that are offered when an officer switches it on. */
export const USUAL_CONTACT_DAYS = 28;

/** How a survey asks for a contact, as it comes from outside. */
export const backCheckSchema = v.strictObject({
  days: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(MOST_CONTACT_DAYS)),
});

/**
 * That a survey asks, at the end of an interview, whether a supervisor may contact the resident to check that it was done
 * properly; `days` after fieldwork the contact is destroyed.
 */
export type BackCheck = Readonly<v.InferOutput<typeof backCheckSchema>>;

/** What was kept; null where it is switched off, and where it cannot be read: then nobody is asked. */
export function readBackCheck(kept: unknown): BackCheck | null {
  const read = v.safeParse(backCheckSchema, kept);
  return read.success ? read.output : null;
}

/** The last day on which a contact may be kept: so many days after fieldwork, or after today where it went on longer. */
export function lastContactDay({ days }: BackCheck, fieldworkEnds: Day, today: Day): Day {
  const from = fieldworkEnds > today ? fieldworkEnds : today;
  const last = daysLater(from, days);
  if (last === null) throw new RangeError('lastContactDay requires a day of the calendar');
  return last;
}
