import { describe, expect, it } from 'vitest';
import type { Column } from '../../../src/core/column.ts';
import { favourableNet, scoresOf } from '../../../src/counting/analysis/driverScores.ts';
import { atDoors } from '../../fixtures/theSample.ts';

const columnOf = (categories: readonly string[], nets: Column['nets'] = [], more: Partial<Column> = {}) => ({
  column: {
    id: 'x' as Column['id'],
    question: 'x' as Column['question'],
    row: null,
    label: { en: 'X' },
    categories: categories.map((en, i) => ({ code: i + 1, label: { en } })),
    nets,
    dontKnowInBase: false,
    ...more,
  },
});
const net = (direction: Column['nets'][number]['direction'], ...codes: number[]) => ({
  id: direction,
  label: { en: direction },
  codes,
  direction,
});
const five = ['Very good', 'Good', 'Neither', 'Bad', 'Very bad'];

describe('the scores of a scale', () => {
  it('have the better end higher, whichever way the answers are read out', () => {
    const bestFirst = scoresOf(columnOf(five, [net('positive', 1, 2), net('negative', 4, 5)]));
    expect(bestFirst).toMatchObject({ least: 1, most: 5, isDirected: true });
    expect(bestFirst?.values.slice(4)).toEqual([5, 4, 3, 2, 1]);
    const worstFirst = scoresOf(columnOf(five.toReversed(), [net('positive', 4, 5), net('negative', 1, 2)]));
    expect(worstFirst?.values.slice(4)).toEqual([1, 2, 3, 4, 5]);
    // Nobody without a view has one.
    expect(bestFirst?.values.slice(0, 4)).toEqual([undefined, undefined, undefined, undefined]);
  });

  it('leave out an answer beyond both ends', () => {
    const used = scoresOf(
      columnOf(['Not used it', ...five, 'Too few to say'], [net('positive', 2, 3), net('negative', 5, 6)]),
    );
    expect(used?.values.slice(4)).toEqual([undefined, 5, 4, 3, 2, 1, undefined]);
  });

  it('are the numbers of a numeric scale, turned where its better end is the lower one', () => {
    const number = { decimals: 0, unit: null };
    const points = columnOf(['1: worst', '2', '3', '4: best'], [], { number });
    expect(scoresOf(points)).toMatchObject({ least: 1, most: 4, isDirected: false });
    expect(scoresOf(points)?.values.slice(4)).toEqual([1, 2, 3, 4]);
    const turned = scoresOf(columnOf(['1', '2', '3'], [net('positive', 1), net('negative', 3)], { number }));
    expect(turned?.values.slice(4)).toEqual([3, 2, 1]);
    // A number that people gave themselves stands in bands.
    expect(scoresOf({ ...points, exact: [3, 17] })).toBeNull();
  });

  it('are none of answers without a direction, of options, and of words', () => {
    expect(scoresOf(columnOf(five))).toBeNull();
    expect(scoresOf(columnOf(five, [net('positive', 1, 2)]))).toBeNull();
    expect(scoresOf(columnOf(five, [net('positive', 1, 4), net('negative', 3, 5)]))).toBeNull();
    const nets = [net('positive', 1), net('negative', 2)];
    expect(scoresOf(columnOf(['Chosen', 'Not'], nets, { isOneOfSeveral: true }))).toBeNull();
    expect(scoresOf(columnOf(['Wrote something', 'x'], nets, { isOwnWords: true }))).toBeNull();
  });

  it('are there for every question of the benchmark', () => {
    const names = ['local_area', 'council_runs_things', 'value_for_money', 'informed', 'trust', 'safe_dark'];
    for (const name of names) {
      const variable = atDoors.dataset.variables.find(({ column }) => column.id === name);
      if (variable === undefined) throw new Error(name);
      const scores = scoresOf(variable);
      expect(scores?.isDirected).toBe(true);
      // The favourable answers have the highest scores.
      const good = favourableNet(variable.column)?.codes ?? [];
      const [inNet, others] = [true, false].map((wanted) =>
        variable.column.categories.flatMap(({ code }, place) =>
          good.includes(code) === wanted ? [scores?.values[4 + place] ?? Number.NaN] : [],
        ),
      ) as [number[], number[]];
      expect(inNet.length).toBeGreaterThan(0);
      expect(Math.min(...inNet)).toBeGreaterThan(Math.max(...others));
    }
  });
});
