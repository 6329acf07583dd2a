import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { multiple, pressed } from '../../../src/asking/questions/multiple.ts';
import type { AnswerOf, QuestionOf } from '../../../src/asking/questions/question.ts';
import { FIRST_CATEGORY, MISSING } from '../../../src/core/column.ts';
import { drawnQuestion } from '../../fixtures/drawnQuestionnaire.ts';

const question = drawnQuestion(
  'q1 multiple 1-5 specify 4 exclusive 5 dk volunteered ends 3 underAge',
) as QuestionOf<'multiple'>;
const [CHOSEN, NOT] = [FIRST_CATEGORY, FIRST_CATEGORY + 1];
const tapped = (...codes: readonly number[]) =>
  codes.reduce<AnswerOf<'multiple'> | undefined>(
    (so, code) => pressed(question.options, so, code),
    undefined,
  );

describe('a question with several choices', () => {
  it('keeps what was pressed in the order of the codes, and lets it go when pressed again', () => {
    expect(tapped(3, 1)).toEqual({ value: [1, 3] });
    expect(tapped(3, 1, 3)).toEqual({ value: [1] });
    expect(pressed(question.options, { missing: 'dontKnow' }, 2)).toEqual({ value: [2] });
  });

  it('lets an exclusive option stand alone, whichever came first', () => {
    expect(tapped(1, 2, 5)).toEqual({ value: [5] });
    expect(tapped(5, 2)).toEqual({ value: [2] });
  });

  it('keeps what was typed as long as its option is chosen', () => {
    const typed = { value: [4], other: { 4: 'Ponds' } };
    expect(pressed(question.options, typed, 1)).toEqual({ value: [1, 4], other: { 4: 'Ponds' } });
    expect(pressed(question.options, typed, 4)).toEqual({ value: [] });
    expect(pressed(question.options, typed, 5)).toEqual({ value: [5] });
  });

  it('never has an exclusive option beside another, nor a choice twice, whatever is pressed', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 5 })), (taps) => {
        const answer = tapped(...taps);
        const codes = answer && 'value' in answer ? answer.value : [];
        expect(new Set(codes).size).toBe(codes.length);
        expect(codes.length > 1 && codes.includes(5)).toBe(false);
        if (codes.length > 0) expect(multiple.check(question, answer)).toEqual([]);
      }),
    );
  });

  it('counts as not answered once everything is unticked', () => {
    expect(multiple.partOf({ value: [] }, '')).toBeUndefined();
    expect(multiple.settled({ value: [] }, null)).toBeUndefined();
  });

  it('becomes a column for each option: chosen or not, and who has no view in every one', () => {
    const columns = multiple.columns(question);
    expect(columns.map(({ id, row }) => [id, row])[3]).toEqual(['q1.4', '4']);
    expect(columns[0]?.categories.map(({ code }) => code)).toEqual([1, 0]);
    expect(multiple.codes(question, { value: [1, 4] }, null)).toEqual([CHOSEN, NOT, NOT, CHOSEN, NOT]);
    expect(multiple.codes(question, { missing: 'dontKnow' }, null)).toEqual(Array(5).fill(MISSING.dontKnow));
    expect(multiple.codes(question, undefined, null)).toEqual(Array(5).fill(MISSING.notAnswered));
  });

  it('counts an option that was not offered as not asked', () => {
    expect(multiple.codes(question, { value: [1] }, [1, 2])).toEqual([CHOSEN, NOT, 0, 0, 0]);
    const answer = { value: [1, 4], other: { 4: 'Ponds' } };
    expect(multiple.settled(answer, [1, 2])).toEqual({ value: [1] });
    expect(multiple.settled(answer, [2])).toBeUndefined();
    expect(multiple.settled(answer, null)).toBe(answer);
    expect(multiple.settled({ missing: 'preferNot' }, [])).toEqual({ missing: 'preferNot' });
  });

  it('says how many can be chosen together, and what ends the interview', () => {
    expect(multiple.most(question)).toBe(4);
    expect(multiple.endings(question)).toEqual(['underAge']);
    expect(multiple.endingOf(question, { value: [1, 3] })).toBe('underAge');
    expect(multiple.endingOf(question, { value: [1] })).toBeNull();
    expect(multiple.endingOf(question, undefined)).toBeNull();
  });

  it('says what was chosen, with what was typed', () => {
    const said = multiple.said(question, { value: [1, 4], other: { 4: 'Ponds' } });
    expect(said.map(({ en }) => en)).toEqual(['Option 1', 'Option 4: Ponds']);
  });

  it('accepts each of its own samples', () => {
    const samples = multiple.samples(question);
    expect(samples).toContainEqual({ value: [1, 2, 3, 4] });
    expect(samples.flatMap((sample) => multiple.check(question, sample))).toEqual([]);
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
    expect(multiple.check(question, answer)).toHaveLength(1);
  });
});
