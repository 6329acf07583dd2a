import type { Day } from '../core/day.ts';

/** Days of the accessibility statement. A test fails when the review is older than 12 months. */
export const statementDays = {
  prepared: '2026-11-22' as Day,
  tested: '2026-11-22' as Day,
  reviewed: '2026-11-22' as Day,
} as const;
