/** The most characters from what was typed, within what a questionnaire can hold. */
export function readMost(typed: string): number {
  return Math.min(10_000, Math.max(1, Number(typed.replace(/\D/g, '').slice(0, 6))));
}
