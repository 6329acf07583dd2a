import { describe, expect, it } from 'vitest';
import { codedMeans } from '../../../src/counting/analysis/codedMeans.ts';

describe('means of a file', () => {
  const codes = Uint16Array.of(0, 1, 2, 0, 1, 2);
  const numbers = Float64Array.of(1, 2, 3, 4, Number.NaN, 100);
  const weights = Float64Array.of(1, 1, 2, 1, 1, 0);
  const sex = { name: 'sex', codes: Uint16Array.of(0, 0, 0, 1, 2, 1), labels: ['Female', 'Male'] };
  const net = { codes, count: 3, plus: [0], minus: [1], base: [0, 1, 2] };

  it('leave out who gave no number, has no weight or is in no group', () => {
    const { everyone, breaks } = codedMeans({ numbers, net, breaks: [sex] }, { weights, level: 0.95 });
    expect(everyone.mean).toMatchObject({ base: 4, weightedBase: 5, mean: 13 / 5 });
    expect(everyone.net).toMatchObject({ base: 5, weightedBase: 6, net: 0 });
    expect(breaks[0]?.map(({ mean }) => mean?.base)).toEqual([3, 1]);
    expect(breaks[0]?.map((one) => one.net?.net)).toEqual([0, 1]);
  });

  it('are wider at a higher level, and none of nobody', () => {
    const wish = { numbers, net, breaks: [] };
    const [narrow, wide] = [0.8, 0.99].map((level) => codedMeans(wish, { weights, level }).everyone);
    const width = (of: typeof narrow) => (of?.mean?.high ?? 0) - (of?.mean?.low ?? 0);
    expect(width(wide)).toBeGreaterThan(width(narrow));
    const nobody = codedMeans({ ...wish, within: new Uint8Array(6) }, { weights, level: 0.95 });
    expect(nobody.everyone).toEqual({ mean: null, net: null });
  });
});
