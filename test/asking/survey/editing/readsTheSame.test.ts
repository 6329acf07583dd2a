import { describe, expect, it } from 'vitest';
import type { Question, QuestionOf } from '../../../../src/asking/questions/question.ts';
import { readsTheSame } from '../../../../src/asking/survey/editing/readsTheSame.ts';
import { drawnQuestion } from '../../../fixtures/drawnQuestionnaire.ts';
import { everyKind } from '../../../fixtures/everyKind.ts';

const single = drawnQuestion('q single 1-3') as QuestionOf<'single'>;
const grid = drawnQuestion('g grid a,b of 1-3') as QuestionOf<'grid'>;

describe('two forms of a question', () => {
  it.each(Object.values(everyKind))('read the same where nothing differs ($kind)', (question) => {
    expect(readsTheSame(question, structuredClone(question))).toBe(true);
  });

  it.each(Object.values(everyKind))('read differently in other words ($kind)', (question) => {
    expect(readsTheSame(question, { ...question, text: { en: 'Otherwise?' } } as Question)).toBe(false);
  });

  it('read the same with another translation, instruction, condition or place of an answer', () => {
    expect(
      readsTheSame(single, {
        ...single,
        text: { ...single.text, cy: 'Sut?' },
        instruction: { en: 'Wait' },
        required: true,
        options: single.options.map((option) => ({ ...option, anchored: true })),
      }),
    ).toBe(true);
  });

  it('read differently with another answer, lead-in or code', () => {
    expect(readsTheSame(single, { ...single, leadIn: { en: 'Think of your street.' } })).toBe(false);
    expect(readsTheSame(single, { ...single, preset: { value: 2 } })).toBe(false);
    expect(readsTheSame(single, { ...single, options: single.options.slice(1) })).toBe(false);
    const recoded = single.options.map((option) => ({ ...option, code: option.code + 1 }));
    expect(readsTheSame(single, { ...single, options: recoded })).toBe(false);
  });

  it('read differently where more may be ranked, and the same where a text may be longer', () => {
    const more = (one: Question) => ({ ...one, most: 9 }) as Question;
    expect(readsTheSame(everyKind.ranking, more(everyKind.ranking))).toBe(false);
    expect(readsTheSame(everyKind.text, more(everyKind.text))).toBe(true);
  });

  it('read the same in whatever order rows come, and from wherever they are taken over', () => {
    const moved = drawnQuestion('g grid a,b of 1-3 rows random last a') as QuestionOf<'grid'>;
    const rows = moved.rows.map((row, at) => ({ ...row, option: at + 1 }));
    const carried = { ...moved, rows, carryForward: { question: single.id, chosen: true } };
    expect(readsTheSame(grid, carried)).toBe(true);
  });

  it('are compared in the rows that both have', () => {
    expect(readsTheSame(grid, { ...grid, rows: grid.rows.slice(1) })).toBe(true);
    const other = grid.rows.map((row) => ({ ...row, text: { en: 'Otherwise' } }));
    expect(readsTheSame(grid, { ...grid, rows: other })).toBe(false);
  });
});
