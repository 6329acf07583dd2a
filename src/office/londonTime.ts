import { type Day, day, type Instant } from '../core/day.ts';

const timeZone = 'Europe/London';
// Made when first needed: on a cheap tablet each takes longer than drawing the page.
let dayFormat: Intl.DateTimeFormat | null = null;
let timeFormat: Intl.DateTimeFormat | null = null;

/** The calendar day of an instant in London. */
export function londonDay(of: Instant): Day {
  dayFormat ??= new Intl.DateTimeFormat('en-CA', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  });
  const found = day(dayFormat.format(new Date(of)));
  if (found === null) throw new RangeError(`londonDay requires an instant: ${of}`);
  return found;
}

/** Hours and minutes of an instant in London, `14:05`. */
export function londonTime(of: Instant): string {
  timeFormat ??= new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', minute: '2-digit' });
  return timeFormat.format(new Date(of));
}
