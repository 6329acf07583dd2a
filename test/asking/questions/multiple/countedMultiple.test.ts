import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countedMultiple } from '../../../../src/asking/questions/multiple/countedMultiple.ts';
import { multiple, pressed } from '../../../../src/asking/questions/multiple/multiple.ts';
import type { AnswerOf, QuestionOf } from '../../../../src/asking/questions/question.ts';
import { FIRST_CATEGORY, MISSING } from '../../../../src/core/column.ts';
import { drawnQuestion } from '../../../fixtures/drawnQuestionnaire.ts';

const question = drawnQuestion(
  'q1 multiple 1-5 specify 4 exclusive 5 dk volunteered ends 3 underAge',
) as QuestionOf<'multiple'>;
const [CHOSEN, NOT] = [FIRST_CATEGORY, FIRST_CATEGORY + 1];
const tapped = (...codes: readonly number[]) =>
  codes.reduce<AnswerOf<'multiple'> | undefined>(
    (so, code) => pressed(question.options, so, code),
    undefined,
  );

describe('a question with several choices, counted', () => {
  it('never has an exclusive option beside another, nor a choice twice, whatever is pressed', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 5 })), (taps) => {
        const answer = tapped(...taps);
        const codes = answer && 'value' in answer ? answer.value : [];
        expect(new Set(codes).size).toBe(codes.length);
        expect(codes.length > 1 && codes.includes(5)).toBe(false);
        if (codes.length > 0) expect(countedMultiple.check(question, answer)).toEqual([]);
      }),
    );
  });

  it('becomes a column for each option: chosen or not, and who has no view in every one', () => {
    const columns = countedMultiple.columns(question);
    expect(columns.map(({ id, row }) => [id, row])[3]).toEqual(['q1.4', '4']);
    expect(columns[0]?.categories.map(({ code }) => code)).toEqual([1, 0]);
    expect(countedMultiple.codes(question, { value: [1, 4] }, null)).toEqual([CHOSEN, NOT, NOT, CHOSEN, NOT]);
    expect(countedMultiple.codes(question, { missing: 'dontKnow' }, null)).toEqual(
      Array(5).fill(MISSING.dontKnow),
    );
    expect(countedMultiple.codes(question, undefined, null)).toEqual(Array(5).fill(MISSING.notAnswered));
  });

  it('counts an option that was not offered as not asked', () => {
    expect(countedMultiple.codes(question, { value: [1] }, [1, 2])).toEqual([CHOSEN, NOT, 0, 0, 0]);
    const answer = { value: [1, 4], other: { 4: 'Ponds' } };
    expect(multiple.settled(answer, [1, 2])).toEqual({ value: [1] });
    expect(multiple.settled(answer, [2])).toBeUndefined();
    expect(multiple.settled(answer, null)).toBe(answer);
    expect(multiple.settled({ missing: 'preferNot' }, [])).toEqual({ missing: 'preferNot' });
  });

  it('accepts each of its own samples', () => {
    const samples = countedMultiple.samples(question);
    expect(samples).toContainEqual({ value: [1, 2, 3, 4] });
    expect(samples.flatMap((sample) => countedMultiple.check(question, sample))).toEqual([]);
  });

  it.each([
    { value: 3 },
    { value: [] },
    { value: [1, 1] },
    { value: [9] },
    { value: [1, 5] },
    { value: ['1'] },
    { value: [1], other: { 4: 'Ponds' } },
    { missing: 'preferNot' },
    null,
    [],
  ])('refuses %j as an answer', (answer) => {
    expect(countedMultiple.check(question, answer)).toHaveLength(1);
  });
});
