import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  checkAnswer,
  codesOf,
  columnsOf,
  exactSort,
  exactValue,
  sampleAnswersOf,
} from '../../../src/asking/questions/countedKinds.ts';
import type { Answer } from '../../../src/asking/questions/question.ts';
import { FIRST_CATEGORY } from '../../../src/core/column.ts';
import { everyKind } from '../../fixtures/everyKind.ts';

describe('every question kind, counted', () => {
  it.each(Object.values(everyKind))(
    'gives a code for each column, whatever the answer ($kind)',
    (question) => {
      for (const answer of [undefined, ...sampleAnswersOf(question)]) {
        expect(codesOf(question, answer)).toHaveLength(columnsOf(question).length);
      }
    },
  );

  it.each(Object.values(everyKind))(
    'accepts every sample, with a doubt that was answered ($kind)',
    (question) => {
      const check = { id: 'rare', level: 'soft', mustHold: { all: [] }, message: { en: '?' } } as const;
      const samples = sampleAnswersOf({ ...question, checks: [check] });
      expect(samples.flatMap((answer) => checkAnswer(question, answer))).toEqual([]);
      expect(samples.at(-1)).toMatchObject({ confirmed: ['rare'] });
    },
  );

  it.each(Object.values(everyKind))(
    'checks whatever comes without a throw, and counts what it accepts ($kind)',
    (question) => {
      const anything = fc.oneof(
        fc.jsonValue(),
        fc.record({ value: fc.oneof(fc.jsonValue(), fc.double(), fc.date().map(String), fc.string()) }),
        fc.record({ missing: fc.jsonValue(), heard: fc.jsonValue() }, { requiredKeys: ['missing'] }),
      );
      fc.assert(
        fc.property(anything, (answer) => {
          if (checkAnswer(question, answer).length > 0) return;
          const codes = codesOf(question, answer as Answer);
          const most = columnsOf(question).map(({ categories }) => FIRST_CATEGORY + categories.length);
          for (const [place, code] of codes.entries()) expect(code).toBeLessThan(most[place] ?? 0);
        }),
      );
    },
  );

  it.each(Object.values(everyKind))('names the same exact value for each sample ($kind)', (question) => {
    const sort = exactSort(question);
    const rows = columnsOf(question).map(({ row }) => row);
    const exact = sampleAnswersOf(question).flatMap((answer) =>
      rows.map((row) => exactValue(question, answer, row)),
    );
    if (sort === null) expect(exact.every((value) => value === null)).toBe(true);
    else expect(exact.filter((value) => value !== null).length).toBeGreaterThan(0);
    expect(exactValue(question, undefined)).toBeNull();
  });
});
