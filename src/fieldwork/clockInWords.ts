import type { Instant } from '../core/day.ts';

const clock = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  day: 'numeric',
  month: 'long',
  hour: 'numeric',
  minute: '2-digit',
  hour12: false,
});

/** An instant on the clock of the survey: `22 November at 14:05`. */
export function clockInWords(instant: Instant): string {
  return clock.format(new Date(instant));
}
