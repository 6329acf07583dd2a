import type { Day } from '../core/day.ts';

const KEY = 'soundings.fieldworker';
const SHAPE = /^[\p{L}\d-]{1,12}$/u;

/** Whether this can be a fieldworker's number: up to 12 letters, digits and hyphens. Never a name with spaces. */
export function isFieldworkerNumber(text: string): boolean {
  return SHAPE.test(text);
}

/** The number typed on this tablet today; empty on another day, because tablets are passed on. */
export function rememberedNumber(today: Day): string {
  try {
    const found = JSON.parse(localStorage.getItem(KEY) ?? 'null') as {
      number?: unknown;
      day?: unknown;
    } | null;
    return found?.day === today && typeof found.number === 'string' ? found.number : '';
  } catch {
    // Refused or garbled: it is typed again.
    return '';
  }
}

export function rememberNumber(number: string, today: Day): void {
  try {
    localStorage.setItem(KEY, JSON.stringify({ number, day: today }));
  } catch {
    // Refused: it is typed again next time.
    return;
  }
}
