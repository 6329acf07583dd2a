import { describe, expect, it } from 'vitest';
import { columnsOf } from '../../../src/asking/questions/countedKinds.ts';
import type { Question } from '../../../src/asking/questions/question.ts';
import { questionById } from '../../../src/asking/survey/questionnaire.ts';
import { howShown } from '../../../src/telling/exports/howShown.ts';
import { drawnQuestionnaire } from '../../fixtures/drawnQuestionnaire.ts';

const drawn = drawnQuestionnaire(
  'uses multiple 1-3 order rotated anchored 3; most single 1-4 carries uses order random anchored 4; rest multiple 1-3 carries not uses; g grid o1,o2,all of 1-2 rows random last all carries uses; age number 0-99',
);
const shown = (name: string, place: number, code: number | null = null) => {
  const question = questionById(drawn, name) as Question;
  const column = columnsOf(question)[place];
  if (column === undefined) throw new RangeError('requires a column');
  return howShown(drawn, question, { column, code });
};

describe('how something was shown', () => {
  it('tells the order of options, and which one stays last', () => {
    expect(shown('uses', 0, 1)).toEqual({
      optionsOrder: 'rotated',
      rowsOrder: null,
      keptLast: false,
      carriedFrom: null,
    });
    expect(shown('uses', 2, 1).keptLast).toBe(true);
    expect(shown('most', 0, 4).keptLast).toBe(true);
    expect(shown('most', 0, 3).keptLast).toBe(false);
    expect(shown('rest', 0).optionsOrder).toBe('as listed');
  });

  it('tells what is carried over, and not what is always offered', () => {
    expect([1, 2, 3, 4].map((code) => shown('most', 0, code).carriedFrom)).toEqual([
      'uses (chosen)',
      'uses (chosen)',
      'uses (chosen)',
      null,
    ]);
    expect(shown('most', 0).carriedFrom).toBe('uses (chosen)');
    expect(shown('rest', 1, 1).carriedFrom).toBe('uses (not chosen)');
  });

  it('tells the order of rows, whose options come as listed', () => {
    const [first, , last] = [shown('g', 0, 2), shown('g', 1), shown('g', 2, 2)];
    expect(first).toEqual({
      optionsOrder: 'as listed',
      rowsOrder: 'random',
      keptLast: false,
      carriedFrom: 'uses (chosen)',
    });
    expect(last).toEqual({ ...first, keptLast: true, carriedFrom: null });
  });

  it('has nothing to tell of what is typed', () => {
    expect(shown('age', 0, 1)).toEqual({
      optionsOrder: null,
      rowsOrder: null,
      keptLast: false,
      carriedFrom: null,
    });
  });
});
