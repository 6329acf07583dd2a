import { expect, it } from 'vitest';
import { instant } from '../../src/core/day.ts';
import { momentInWords } from '../../src/words/moments.ts';

it('says a moment as a clock in London shows it, in winter and in summer, over midnight too', () => {
  for (const [of, said] of [
    ['2026-11-30T10:15:59.000Z', '30 November 2026 at 10:15'],
    ['2026-07-01T10:15:00.000Z', '1 July 2026 at 11:15'],
    ['2026-06-30T23:05:00.000Z', '1 July 2026 at 00:05'],
  ] as const)
    expect(momentInWords(instant(of))).toBe(said);
});
