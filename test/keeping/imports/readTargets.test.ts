import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readTargets } from '../../../src/keeping/imports/readTargets.ts';

const problems = (text: string) => {
  const read = readTargets(text);
  return read.ok ? [] : read.problem;
};

describe('a list of targets', () => {
  it('gives the shares of each margin', () => {
    expect(
      readTargets('margin;category;percent\nsex;Female;51,5\nsex;Male;48,5\ncar;Yes;80%\ncar;No;20%'),
    ).toEqual({
      ok: true,
      value: [
        {
          margin: 'sex',
          categories: [
            { category: 'Female', share: 0.515 },
            { category: 'Male', share: 0.485 },
          ],
        },
        {
          margin: 'car',
          categories: [
            { category: 'Yes', share: 0.8 },
            { category: 'No', share: 0.2 },
          ],
        },
      ],
    });
  });

  it('forgives half a point of rounding and scales to 1, and refuses more', () => {
    const read = readTargets('margin,category,percent\na,x,33.3\na,y,33.3\na,z,33.3');
    const shares = read.ok ? (read.value[0]?.categories.map((one) => one.share) ?? []) : [];
    expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 12);
    expect(problems('margin,category,percent\na,x,50\na,y,49.5')).toEqual([]);
    expect(problems('margin,category,percent\na,x,50\na,y,49')).toEqual([
      { kind: 'targetsDoNotSum', margin: 'a', sum: 0.99 },
    ]);
  });

  it('names what is missing, wrong or there twice, with the row', () => {
    expect(problems('margin,category,percent\na,,50\na,x,half\na,y,50\nA,Y,50')).toEqual([
      { kind: 'missingCell', what: 'targets', row: 2, column: 'category' },
      { kind: 'badCell', what: 'targets', row: 3, column: 'percent', found: 'half' },
      { kind: 'doubleRow', what: 'targets', row: 5, firstRow: 4, value: 'A, Y' },
    ]);
  });

  it('never throws, whatever the file says', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(typeof readTargets(`margin,category,percent\n${text}`).ok).toBe('boolean');
      }),
    );
  });
});
