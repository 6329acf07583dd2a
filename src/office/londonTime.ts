import { type Day, day, type Instant } from '../core/day.ts';

const dayFormat = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Europe/London',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});
const timeFormat = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  hour: '2-digit',
  minute: '2-digit',
});

/** The calendar day of an instant in London. */
export function londonDay(of: Instant): Day {
  const found = day(dayFormat.format(new Date(of)));
  if (found === null) throw new RangeError(`londonDay requires an instant: ${of}`);
  return found;
}

/** Hours and minutes of an instant in London, `14:05`. */
export function londonTime(of: Instant): string {
  return timeFormat.format(new Date(of));
}
