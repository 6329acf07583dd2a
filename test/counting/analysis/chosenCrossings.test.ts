import { describe, expect, it } from 'vitest';
import { FIRST_CATEGORY } from '../../../src/core/column.ts';
import { chosenBreak } from '../../../src/counting/analysis/breakLines.ts';
import { chosenCrossings } from '../../../src/counting/analysis/chosenCrossings.ts';
import { type Dataset, variableOf } from '../../../src/counting/analysis/dataset.ts';
import { drawnBy } from '../../../src/counting/analysis/peopleDrawn.ts';
import { crossTally } from '../../../src/counting/stats/crossTally.ts';
import { atDoors, byPhone } from '../../fixtures/theSample.ts';

const variablesOf = (dataset: Dataset) =>
  ['trust', 'value_for_money', 'services.parks'].flatMap((column) => variableOf(dataset, column) ?? []);
const breaksOf = (dataset: Dataset) =>
  ['age_band', 'sex'].flatMap((column) => chosenBreak(dataset, [column]) ?? []);

describe.each([
  ['people drawn one by one', byPhone],
  ['people drawn in sampling points', atDoors],
])('the crossings of tables of %s', (_, { dataset, weights: { perResponse: weights } }) => {
  const variables = variablesOf(dataset);
  const breaks = breaksOf(dataset).map(({ column }) => column);
  const within = Uint8Array.from({ length: dataset.size }, (__, i) => (i % 3 === 0 ? 0 : 1));

  it('have the sums of each crossing by itself, with a filter and without, in whichever order they are asked for', () => {
    expect([variables.length, breaks.length]).toEqual([3, 2]);
    for (const filter of [{}, { within }]) {
      const crossed = chosenCrossings(dataset, { variables, breaks, weights, ...filter });
      for (const { codes, column } of variables.toReversed()) {
        const rows = { codes, count: FIRST_CATEGORY + column.categories.length };
        for (const by of [null, ...breaks]) {
          const found = crossed(column.id, by)?.of;
          const columns = by
            ? { codes: by.codes, count: by.labels.length }
            : { codes: new Uint8Array(dataset.size), count: 1 };
          const alone = crossTally(rows, columns, { weights, ...filter, ...drawnBy(dataset) }).of;
          const known = (sums: Float64Array | undefined) =>
            [...(sums ?? [])].filter((___, place) => place % (alone.categories + 1) < alone.categories);
          expect(known(found?.counts)).toEqual(known(alone.counts));
          expect(known(found?.weights)).toEqual(known(alone.weights).map((sum) => expect.closeTo(sum, 9)));
          expect(known(found?.squares)).toEqual(known(alone.squares).map((sum) => expect.closeTo(sum, 9)));
          expect(found?.respondents).toEqual(alone.respondents);
          expect(found?.clusters).toEqual(alone.clusters);
        }
      }
    }
  });

  it('are counted once, and none of a question or a break that is not in the tables', () => {
    const crossed = chosenCrossings(dataset, { variables, breaks: breaks.slice(0, 1), weights });
    const [first] = variables;
    if (first === undefined) throw new Error('no question');
    expect(crossed(first.column.id, breaks[0] ?? null)).toBe(crossed(first.column.id, breaks[0] ?? null));
    expect(crossed(first.column.id, breaks[1] ?? null)).toBeNull();
    expect(crossed('nothing', null)).toBeNull();
  });
});
