import { type Day, daysLater } from '../../core/day.ts';

/** Whether a cell shows its number as a date or a time, by its number format: the format's id and its own code. */
export function isDateFormat(id: number, code: string | null): boolean {
  // ECMA-376 part 1, 18.8.30, with the ids of East Asian and Thai Excel.
  if (code === null) {
    return [
      [14, 22],
      [27, 36],
      [45, 47],
      [50, 58],
      [71, 81],
    ].some(([from = 0, to = 0]) => id >= from && id <= to);
  }
  const plain = code
    .replace(/"[^"]*"|\\.|[_*]./g, '')
    // Hours, minutes and seconds that run on, `[h]`, are a time; colours, conditions and languages are not.
    .replace(/\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, '');
  return /[ymdhs]/i.test(plain.replace(/general/gi, ''));
}

/**
 * A number of days as a spreadsheet counts them, as a day, a day with a time, or a time alone (`09:30:00`).
 *
 * @param from1904 Whether the workbook counts from 1904, as Excel for Macintosh did.
 * @returns Null when the number is no date: negative, beyond the year 9999, or 29 February 1900, which never was.
 */
export function spreadsheetDate(days: number, from1904: boolean): string | null {
  const seconds = Math.round(days * 86_400);
  if (!(seconds >= 0) || seconds > 3_000_000 * 86_400) return null;
  const whole = Math.floor(seconds / 86_400);
  const clock = timeOf(seconds % 86_400);
  if (whole === 0 && !from1904) return clock;
  const date = from1904 ? daysLater('1904-01-01' as Day, whole) : dayFrom1900(whole);
  if (date === null || seconds % 86_400 === 0) return date;
  return `${date}T${clock}`;
}

/** Excel took over from Lotus 1-2-3 that 1900 was a leap year: days after 28 February are one too many. */
function dayFrom1900(days: number): Day | null {
  if (days === 60) return null;
  return daysLater('1899-12-31' as Day, days < 60 ? days : days - 1);
}

function timeOf(seconds: number): string {
  return [seconds / 3600, (seconds / 60) % 60, seconds % 60]
    .map((part) => String(Math.floor(part)).padStart(2, '0'))
    .join(':');
}
