import { expect, it } from 'vitest';
import { strayLines } from '../../../src/office/tablets/tabletView.ts';

it('names the numbers that lines claim which are no interviews, by what is wrong with them', () => {
  const stray = { survey: 's', tablet: 't1', key: 'k' };
  const strays = [3, 2, null, 7].map((number, at) => ({
    ...stray,
    number,
    why: at < 2 ? ('altered' as const) : ('damaged' as const),
    hash: `${at}`,
  }));
  expect(strayLines(strays)).toEqual([
    { why: 'altered', lines: 2, numbers: [{ from: 2, to: 3 }] },
    { why: 'damaged', lines: 2, numbers: [{ from: 7, to: 7 }] },
  ]);
});
