import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Question } from '../../../src/asking/questions/question.ts';
import { FIRST_CATEGORY } from '../../../src/core/column.ts';
import { chosenFilter, filterHidesAll } from '../../../src/counting/analysis/chosenFilter.ts';
import { type Dataset, variableOf } from '../../../src/counting/analysis/dataset.ts';
import { DEFAULT_SETTINGS as limits } from '../../../src/counting/analysis/settings.ts';
import { isNearlyAnyOf, severalBeside } from '../../../src/counting/analysis/severalBeside.ts';
import { aDataset } from '../../fixtures/aDataset.ts';
import { aQuestionnaire, aResponse, aScale } from '../../fixtures/aWave.ts';
import { drawnQuestion } from '../../fixtures/drawnQuestionnaire.ts';

const several = (id: string, options: number) =>
  ({
    ...drawnQuestion(`${id} text`),
    kind: 'multiple',
    text: { en: id },
    options: Array.from({ length: options }, (_, at) => ({ code: at + 1, text: { en: `${id} ${at + 1}` } })),
  }) as unknown as Question;

/** What somebody chose of two questions with several answers. */
type Chosen = readonly [uses: readonly number[], visits: readonly number[]];

function waveOf(people: readonly Chosen[], options = 4): Dataset {
  const asked = [several('uses', options), several('visits', options), aScale('runs')];
  const responses = people.map(([uses, visits], i) =>
    aResponse(i + 1, { uses: { value: [...uses] }, visits: { value: [...visits] }, runs: { value: 1 } }),
  );
  return aDataset({}, { questionnaires: [aQuestionnaire(asked)], responses });
}

/** Whom the table of everyone is about, kept to those who chose any of these; null where it is not told. */
function told(dataset: Dataset, column: string, codes: readonly number[]): Uint8Array | null {
  const asked = variableOf(dataset, 'runs');
  const filter = chosenFilter(dataset, [{ column, codes }]);
  if (asked === undefined || filter === null) throw new RangeError('the wave asks both');
  const base = [0, 1, 2, 3, 4].map((i) => FIRST_CATEGORY + i);
  return filterHidesAll(dataset, { asked, base, filter, limits }) ? null : filter.within;
}

const run = (many: number, ...chosen: Chosen) => Array.from({ length: many }, () => chosen);

describe('tables kept to any of several options, of two questions', () => {
  /** Who uses either of the first two visits either, but for a few; which of the two is another matter. */
  const nearly = (few: number) =>
    waveOf([
      ...run(30, [1], [1]),
      ...run(30, [1], [2]),
      ...run(30, [2], [1]),
      ...run(30 - few, [2], [2]),
      ...run(few, [2], [3]),
      ...run(60, [3], [3]),
      ...run(60, [4], [4]),
    ]);

  it('are hidden where one less the other would be a handful', () => {
    for (const few of [1, 9]) {
      expect(told(nearly(few), 'uses', [1, 2])).toBeNull();
      expect(told(nearly(few), 'visits', [1, 2])).toBeNull();
    }
    for (const many of [0, 12]) expect(told(nearly(many), 'uses', [1, 2])).not.toBeNull();
    // One option alone is far from any other.
    expect(told(nearly(3), 'uses', [1])).not.toBeNull();
  });

  it('are hidden where another option of the same question leaves a handful, and not for a choice of more options', () => {
    const of = (few: number) =>
      waveOf([...run(40, [1, 2], [1]), ...run(few, [1], [1]), ...run(40, [3], [1]), ...run(3, [4], [1])]);
    expect(told(of(4), 'uses', [1])).toBeNull();
    expect(told(of(4), 'uses', [2])).toBeNull();
    expect(told(of(12), 'uses', [1])).not.toBeNull();
    expect(told(of(12), 'uses', [2])).not.toBeNull();
    // Three chose the fourth alone: with it, not without it, the table is hidden.
    expect(told(of(12), 'uses', [1, 4])).toBeNull();
  });

  it('leave no handful of people between any two that are told', { timeout: 120_000 }, () => {
    const choices = Array.from({ length: 15 }, (_, at) =>
      [1, 2, 3, 4].filter((code) => (at + 1) & (1 << (code - 1))),
    );
    let seen = 0;
    const one = fc.integer({ min: 1, max: 4 });
    const group = fc.tuple(
      fc.oneof(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 20, max: 40 })),
      one,
      one,
      one,
    );
    fc.assert(
      fc.property(fc.array(group, { minLength: 4, maxLength: 8 }), (groups) => {
        const dataset = waveOf(
          groups.flatMap(([many, use, also, visit]) => run(many, [...new Set([use, also])], [visit])),
        );
        const tables = ['uses', 'visits'].flatMap((column) =>
          choices.flatMap((codes) => {
            const within = told(dataset, column, codes);
            return within === null ? [] : [{ column, codes, within }];
          }),
        );
        seen += tables.filter(({ codes, within }) => codes.length > 1 && within.includes(0)).length;
        for (const large of tables)
          for (const small of tables) {
            if (small.within.some((inside, i) => inside === 1 && large.within[i] === 0)) continue;
            const left = large.within.filter((inside, i) => inside === 1 && small.within[i] === 0).length;
            if (left > 0 && left < limits.protectUnder)
              expect.fail(`${large.column} ${large.codes} less ${small.column} ${small.codes} is ${left}`);
          }
      }),
      { numRuns: 30 },
    );
    expect(seen).toBeGreaterThan(20);
  });

  it('are looked at beside other questions alone, and beside pairs where there are many options', () => {
    const dataset = waveOf(
      [...run(30, [1], [1]), ...run(30, [1], [2]), ...run(4, [2], [2]), ...run(60, [3], [8])],
      8,
    );
    const uses = dataset.variables.filter(({ column }) => column.question === 'uses');
    const [first, second] = uses;
    if (first === undefined || second === undefined) throw new RangeError('the wave asks for uses');
    const found = severalBeside(dataset, {
      ...first,
      madeOf: [first, second].map(({ column }) => column.id),
    });
    expect(found.map(({ options, own }) => [options.length, own])).toEqual([
      [8, 0b11],
      [8, 0],
    ]);
    const [, visits] = found;
    if (visits === undefined) throw new RangeError('the wave asks for visits');
    const people = Array.from({ length: dataset.size }, (_, i) => i);
    const within = Uint8Array.from(people, (i) => (i < 60 ? 1 : 0));
    expect(isNearlyAnyOf(visits, { people, within, least: 10 })).toBe(true);
    expect(isNearlyAnyOf(visits, { people, within, least: 4 })).toBe(false);
  });
});
