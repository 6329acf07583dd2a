/** The greatest total that a questionnaire can hold (constantSumSchema.ts). */
const GREATEST = 1e6;

/** A total from what was typed: whole, and at least 1. */
export function readTotal(typed: string): number {
  return Math.min(GREATEST, Math.max(1, Number(typed.replace(/\D/g, '').slice(0, 8))));
}
