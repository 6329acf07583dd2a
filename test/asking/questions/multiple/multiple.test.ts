import { describe, expect, it } from 'vitest';
import { multiple, pressed } from '../../../../src/asking/questions/multiple/multiple.ts';
import type { AnswerOf, QuestionOf } from '../../../../src/asking/questions/question.ts';
import { FIRST_CATEGORY } from '../../../../src/core/column.ts';
import { drawnQuestion } from '../../../fixtures/drawnQuestionnaire.ts';

const question = drawnQuestion(
  'q1 multiple 1-5 specify 4 exclusive 5 dk volunteered ends 3 underAge',
) as QuestionOf<'multiple'>;
const [_CHOSEN, _NOT] = [FIRST_CATEGORY, FIRST_CATEGORY + 1];
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

  it('counts as not answered once everything is unticked', () => {
    expect(multiple.partOf({ value: [] }, '')).toBeUndefined();
    expect(multiple.settled({ value: [] }, null)).toBeUndefined();
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
});
