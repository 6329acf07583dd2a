import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Response } from '../../../src/asking/survey/response.ts';
import { chosenBreak } from '../../../src/counting/analysis/breakLines.ts';
import { choosables } from '../../../src/counting/analysis/choosable.ts';
import { chosenTable } from '../../../src/counting/analysis/chosenTable.ts';
import type { Dataset } from '../../../src/counting/analysis/dataset.ts';
import type { Targets } from '../../../src/counting/analysis/margins.ts';
import { DEFAULT_SETTINGS } from '../../../src/counting/analysis/settings.ts';
import { tabulate } from '../../../src/counting/analysis/tabulate.ts';
import { DEFAULT_CHOICES, type Weights, weigh } from '../../../src/counting/analysis/weights.ts';
import { aDataset, someResponses } from '../../fixtures/aDataset.ts';
import { aDesign } from '../../fixtures/aWave.ts';
import { someAdults } from '../../fixtures/targets.ts';

// Nothing is hidden: the laws are about figures.
const settings = { ...DEFAULT_SETTINGS, hideUnder: 1, protectUnder: 1 };
const targets: Targets = { age: someAdults, sex: someAdults, wards: null };

interface Person {
  readonly age: string;
  readonly sex: string;
  readonly runs: string;
  readonly point: string;
}
const person = fc.record({
  age: fc.constantFrom(...'123'),
  sex: fc.constantFrom(...'12-'),
  runs: fc.constantFrom(...'12345dp-'),
  point: fc.constantFrom('N/1', 'N/2', 'S/1', 'S/2', 'S/3'),
});
const crowd = fc.array(person, { minLength: 70, maxLength: 160 });

function responsesOf(people: readonly Person[]): readonly Response[] {
  const answers = {
    age_band: people.map(({ age }) => age).join(''),
    sex: people.map(({ sex }) => sex).join(''),
    runs: people.map(({ runs }) => runs).join(''),
  };
  return someResponses(answers, (i) => {
    const [stratum = null, samplingPoint = null] = people[i]?.point.split('/') ?? [];
    return { design: { ...aDesign({}), stratum, samplingPoint: `${stratum}${samplingPoint}` } };
  });
}

const datasetOf = (responses: readonly Response[]) => aDataset({}, { responses });

function weighed(dataset: Dataset): Weights {
  return weigh(dataset, targets, { choices: { ...DEFAULT_CHOICES, costAccepted: true }, settings });
}

/** Every table of the question: by itself, by a break, and by two nested ones, as the page of tables makes them. */
function tablesOf(dataset: Dataset, weights: Float64Array = new Float64Array(dataset.size).fill(1)) {
  const of = choosables(dataset).find(({ id }) => id === 'runs');
  if (of === undefined) throw new RangeError('the wave asks runs');
  const breaks = [['age_band'], ['sex'], ['age_band', 'sex']];
  return chosenTable(dataset, of, {
    breaks: breaks.flatMap((columns) => chosenBreak(dataset, columns) ?? []),
    filter: null,
    dontKnow: 'in',
    weights,
    settings,
  });
}

/** Where two tables differ by more than the last places of a sum; of what is counted in weights only where `unit` is. */
function differences(one: unknown, other: unknown, { path = '', unit = true } = {}): readonly string[] {
  if (typeof one === 'number' && typeof other === 'number') {
    const isInWeights = /\.(weight|weighted|weightedBase)$/.test(path);
    const isNear = Math.abs(one - other) <= 1e-8 * Math.max(1, Math.abs(one));
    return isNear || (isInWeights && !unit) ? [] : [`${path}: ${one} and ${other}`];
  }
  if (typeof one !== 'object' || one === null) return one === other ? [] : [`${path}: ${one} and ${other}`];
  const theirs = (other ?? {}) as Readonly<Record<string, unknown>>;
  const keys = [...new Set([...Object.keys(one), ...Object.keys(theirs)])];
  const mine = one as Readonly<Record<string, unknown>>;
  return keys.flatMap((key) => differences(mine[key], theirs[key], { path: `${path}.${key}`, unit }));
}

describe('the tables of any wave', { timeout: 60_000 }, () => {
  it('meet in print the targets that they were weighted to', () => {
    let weightedWaves = 0;
    fc.assert(
      fc.property(fc.array(person, { minLength: 40, maxLength: 120 }), (people) => {
        const known = people.map((one) => ({ ...one, sex: one.sex === '-' ? '1' : one.sex }));
        const dataset = datasetOf(responsesOf(known));
        const weights = weighed(dataset);
        if (weights.status !== 'weighted') return;
        weightedWaves += 1;
        const shares = (column: string) =>
          tabulate(dataset, { column, weights, settings }).rows.flatMap(({ sort, cells: [cell] }) =>
            sort === 'category' && cell?.shown ? [cell.share] : [],
          );
        const near = (values: readonly number[]) => values.map((value) => expect.closeTo(value, 5));
        expect(shares('age_band')).toEqual(near([0.3, 0.5, 0.2]));
        expect(shares('sex')).toEqual(near([0.5, 0.5]));
      }),
      { numRuns: 30 },
    );
    expect(weightedWaves).toBeGreaterThan(20);
  });

  it('do not hang on the order in which the interviews came, weighted and over sampling points', () => {
    const shuffled = crowd.chain((people) => {
      const places = people.map((_, i) => i);
      return fc.tuple(fc.constant(people), fc.shuffledSubarray(places, { minLength: places.length }));
    });
    fc.assert(
      fc.property(shuffled, ([people, order]) => {
        const responses = responsesOf(people);
        const [one, other] = [responses, order.map((at) => responses[at] as Response)].map(datasetOf);
        if (one === undefined || other === undefined) throw new RangeError('two datasets');
        const [mine, theirs] = [one, other].map((each) => tablesOf(each, weighed(each).perResponse));
        expect(differences(mine, theirs)).toEqual([]);
      }),
      { numRuns: 12 },
    );
  });

  it('are those of no weights where all weights are alike: shares, intervals, letters and tests', () => {
    fc.assert(
      fc.property(crowd, fc.double({ min: 0.01, max: 50, noNaN: true }), (people, weight) => {
        const dataset = datasetOf(responsesOf(people));
        const alike = tablesOf(dataset, new Float64Array(dataset.size).fill(weight));
        expect(differences(alike, tablesOf(dataset), { unit: false })).toEqual([]);
      }),
      { numRuns: 12 },
    );
  });

  it('count as one what two halves count, whoever brought them in first, and a response that comes twice once', () => {
    fc.assert(
      fc.property(crowd, fc.integer({ min: 1, max: 69 }), (people, cut) => {
        const responses = responsesOf(people);
        const [first, second] = [responses.slice(0, cut), responses.slice(cut)];
        const whole = tablesOf(datasetOf(responses));
        for (const order of [
          [...second, ...first],
          [...first, ...second, ...first],
        ])
          expect(differences(tablesOf(datasetOf(order)), whole)).toEqual([]);
        const peopleOf = (some: readonly Response[]) => {
          const { rows, everyone } = tablesOf(datasetOf(some));
          const counts = everyone.cells.map((cell) => (cell.shown ? (cell.counted?.people ?? 0) : 0));
          return new Map<string, number>([
            ['base', everyone.base ?? 0],
            ...rows.map(({ id }, row) => [id, counts[row] ?? 0] as const),
          ]);
        };
        const [one, other, all] = [peopleOf(first), peopleOf(second), peopleOf(responses)];
        for (const [row, count] of all) expect((one.get(row) ?? 0) + (other.get(row) ?? 0)).toBe(count);
      }),
      { numRuns: 12 },
    );
  });

  it('hold in every interval the share that it is about', () => {
    fc.assert(
      fc.property(crowd, (people) => {
        const dataset = datasetOf(responsesOf(people));
        const { everyone, breaks } = tablesOf(dataset, weighed(dataset).perResponse);
        let held = 0;
        for (const { cells } of [everyone, ...breaks.flatMap(({ columns }) => columns)]) {
          for (const cell of cells) {
            if (!cell.shown || cell.interval === null) continue;
            held += 1;
            expect(cell.interval.low).toBeLessThanOrEqual(cell.share + 1e-9);
            expect(cell.interval.high).toBeGreaterThanOrEqual(cell.share - 1e-9);
          }
        }
        expect(held).toBeGreaterThan(0);
      }),
      { numRuns: 12 },
    );
  });
});
