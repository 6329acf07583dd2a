import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MISSING } from '../../../src/core/column.ts';
import {
  type AnswersBy,
  answersAhead,
  answersBy,
  askedOf,
  groupAnswers,
} from '../../../src/counting/analysis/answersBy.ts';
import { chosenBreak } from '../../../src/counting/analysis/breakLines.ts';
import { type Dataset, type Variable, variableOf } from '../../../src/counting/analysis/dataset.ts';
import { eachAlone, placedAlike } from '../../../src/counting/analysis/peopleAlike.ts';
import { aDataset } from '../../fixtures/aDataset.ts';

const person = fc.record({
  age_band: fc.constantFrom(...'123-'),
  sex: fc.constantFrom(...'12p'),
  runs: fc.constantFrom(...'12345d-'),
});
const wave = fc.array(person, { minLength: 1, maxLength: 60 }).map((people) => {
  const marks = (of: keyof (typeof people)[number]) => people.map((one) => one[of]).join('');
  return aDataset({ age_band: marks('age_band'), sex: marks('sex'), runs: marks('runs') });
});
const BASE = [4, 5, MISSING.dontKnow];

function named(dataset: Dataset, column: string): Variable {
  const found = variableOf(dataset, column);
  if (found === undefined) throw new RangeError(`the dataset has ${column}`);
  return found;
}

const halfOf = ({ size }: Dataset) => Uint8Array.from({ length: size }, (_, i) => i % 2);
const sumOf = (counts: AnswersBy | Uint8Array) => Array.from(counts).reduce((sum, one) => sum + one, 0);

describe('the answers of people alike', () => {
  it('add up to everybody, and are the same where they were counted ahead', () => {
    fc.assert(
      fc.property(wave, (dataset) => {
        const [sex, runs] = [named(dataset, 'sex'), named(dataset, 'runs')];
        const alike = placedAlike(dataset, [sex]);
        const counted = answersBy(alike, runs);
        expect(sumOf(counted)).toBe(dataset.size);
        expect(answersBy(alike, runs)).toBe(counted);
        const again = placedAlike({ ...dataset }, [sex]);
        answersAhead(dataset, [runs, sex], [again]);
        expect([...answersBy(again, runs)]).toEqual([...counted]);
        expect(() => answersBy(eachAlone(dataset), runs)).toThrow(RangeError);
      }),
      { numRuns: 100 },
    );
  });

  it('say who was asked and who is in the base as one by one, within a filter and without', () => {
    fc.assert(
      fc.property(wave, (dataset) => {
        const [sex, runs] = [named(dataset, 'sex'), named(dataset, 'runs')];
        const alike = placedAlike(dataset, [sex]);
        for (const within of [null, halfOf(dataset)]) {
          const about = { base: BASE, within };
          const [mine, each] = [askedOf(alike, runs, about), askedOf(eachAlone(dataset), runs, about)];
          for (const of of ['asked', 'base'] as const) {
            const sums = new Uint32Array(alike.rows.size);
            for (const [i, row] of (alike.rowOf ?? []).entries())
              sums[row] = (sums[row] ?? 0) + (each[of][i] ?? 0);
            expect(mine[of]).toEqual(sums);
          }
        }
      }),
      { numRuns: 100 },
    );
  });

  it('are those of the groups of a break, be it of one question or two', () => {
    fc.assert(
      fc.property(wave, fc.constantFrom(['sex'], ['age_band', 'sex']), (dataset, columns) => {
        const [runs, broken] = [named(dataset, 'runs'), chosenBreak(dataset, columns)];
        if (broken === null) throw new RangeError('the dataset has these');
        const everyone = new Uint8Array(dataset.size).fill(1);
        const about = { asked: runs, broken };
        const found = groupAnswers(dataset, about, null);
        expect([...found]).toEqual([...groupAnswers(dataset, about, everyone)]);
        expect(sumOf(found)).toBe(dataset.size);
        expect(sumOf(groupAnswers(dataset, about, halfOf(dataset)))).toBe(sumOf(halfOf(dataset)));
      }),
      { numRuns: 100 },
    );
  });
});
