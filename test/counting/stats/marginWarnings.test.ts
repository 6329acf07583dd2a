import { describe, expect, it } from 'vitest';
import { marginWarnings } from '../../../src/counting/stats/marginWarnings.ts';

// Limits of DeBell and Krosnick (2009) and our own.
const half = Uint8Array.from({ length: 100 }, (_, i) => i % 2);

describe('warnings on margins', () => {
  it('name a category under 5 % of the population or under 30 people', () => {
    const codes = Uint8Array.from({ length: 100 }, (_, i) => (i < 20 ? 0 : i < 60 ? 1 : 2));
    expect(marginWarnings([{ codes, targets: [0.3, 0.66, 0.04] }])).toEqual([
      { kind: 'thinCategory', margin: 0, category: 0, target: 0.3, people: 20 },
      { kind: 'thinCategory', margin: 0, category: 2, target: 0.04, people: 40 },
    ]);
  });

  it('say that a margin is met already, the missing aside', () => {
    const codes = Uint8Array.from({ length: 110 }, (_, i) => (i < 100 ? i % 2 : 9));
    const [warning] = marginWarnings([{ codes, targets: [0.505, 0.495] }]);
    expect(warning).toMatchObject({ kind: 'alreadyClose', margin: 0 });
    expect(marginWarnings([{ codes: half, targets: [0.6, 0.4] }])).toEqual([]);
  });

  it('count margins and categories', () => {
    const many = Array.from({ length: 6 }, () => ({ codes: half, targets: [0.6, 0.4] }));
    expect(marginWarnings(many)).toEqual([{ kind: 'manyMargins', margins: 6 }]);
    const wide = { codes: half, targets: Array.from({ length: 26 }, () => 1 / 26) };
    expect(marginWarnings([wide]).at(-1)).toEqual({ kind: 'manyCategories', categories: 26 });
  });
});
