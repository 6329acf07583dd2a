import type { Day } from '../core/day.ts';

export const timeZone = 'Europe/London';
let calendar: Intl.DateTimeFormat | null = null;

/** The day in the time zone of the survey. */
export function today(): Day {
  // Made when first asked for: it takes as long as all else at start-up. Sweden writes days as ISO does.
  calendar ??= new Intl.DateTimeFormat('sv-SE', { timeZone });
  return calendar.format(new Date()) as Day;
}
