import { describe, expect, it } from 'vitest';
import type { Answers } from '../../../src/asking/questions/question.ts';
import { failedChecks } from '../../../src/asking/survey/answerChecks.ts';
import { checkQuestionnaire } from '../../../src/asking/survey/checkQuestionnaire.ts';
import { formulaReader } from '../../../src/asking/survey/formulaReader.ts';
import { readFormulasWith } from '../../../src/asking/survey/workingOut.ts';
import { readXlsForm } from '../../../src/keeping/imports/readXlsForm.ts';
import { formRead, told as notes, questionIn } from '../../fixtures/aForm.ts';
import { formBytes } from '../../fixtures/formsToWrite.ts';
import { told } from '../../fixtures/told.ts';

readFormulasWith(formulaReader);

/** A form with one question, and which of these answers it takes. */
function taken(type: string, cells: string, values: readonly unknown[]): readonly unknown[] {
  const read = formRead(`type|name|label|parameters|constraint|constraint_message\n${type}|q|Q?|${cells}`);
  expect(checkQuestionnaire(read.questionnaire)).toEqual([]);
  const again = readXlsForm(formBytes(read.questionnaire));
  expect(again.ok && again.value.questionnaire).toEqual(read.questionnaire);
  const question = questionIn(read, 'q');
  return values.filter(
    (value) => failedChecks(read.questionnaire, question, told({ q: { value } } as Answers)).length === 0,
  );
}

describe('what a constraint says of an answer by itself', () => {
  it.each([
    ['integer', '|. >= 5 and . <= 5|', [4, 5, 6], [5]],
    ['integer', '|. > 3 and . < 9|', [3, 4, 8, 9], [4, 8]],
    ['decimal', '|. >= 0.123456|', [0.1234, 0.1235], [0.1235]],
    ['decimal', '||', [1.2345], [1.2345]],
    ['decimal', '|. > 0|', [0, 0.5], [0.5]],
    ['integer', '|. <= 5000000000|', [999_999_999], [999_999_999]],
    [
      'date',
      "|. <= date('1500-01-01') or . > date('2020-01-01')|",
      ['2019-01-01', '2021-01-01'],
      ['2021-01-01'],
    ],
    [
      'date',
      "|. >= date('1200-01-01') and . < date('2000-01-01')|",
      ['1999-12-31', '2000-01-01'],
      ['1999-12-31'],
    ],
    ['text', '|string-length(.) <= 50000|', ['a'.repeat(9_000)], ['a'.repeat(9_000)]],
    ['text', '|string-length(.) < 3|', ['ab', 'abc'], ['ab']],
    ['range', 'start=0 end=10|. >= 3|', [2, 3], [3]],
    ['range', 'start=10 end=0 step=-1||', [0, 10], [0, 10]],
    ['range', 'start=0 end=100 step=5||', [0, 3, 5, 100, 105], [0, 5, 100]],
    ['range', 'start=2 end=11 step=3||', [2, 3, 5, 11], [2, 5, 11]],
    ['range', 'start=-0.5 end=1 step=0.5||', [-0.5, 0.1, 0.5, 1], [-0.5, 0.5, 1]],
    ['range', 'start=0 end=1 step=0.1|. != 0.2|', [0.1, 0.15, 0.2, 0.3], [0.1, 0.3]],
  ])('holds of %s with %s', (type, cells, values, kept) => {
    expect(taken(type, cells, values)).toEqual(kept);
  });

  it('is said in the words of the form, else in ours, and of points in steps', () => {
    const read = formRead(
      'type|name|label|parameters|constraint|constraint_message\ninteger|a|A||. != 5|Not five\ninteger|b|B||. != 5|\nrange|c|C|start=0 end=100 step=5||',
    );
    const message = (name: string) => questionIn(read, name).checks?.[0]?.message;
    expect(message('a')).toEqual({ en: 'Not five' });
    expect(message('b')).toMatchObject({ en: 'This answer cannot be right here: check it and change it' });
    expect(message('c')).toMatchObject({ en: 'Enter a number in steps of 5 from 0' });
  });

  it('is named where its own words have no place, as the range says it itself', () => {
    const read = formRead(
      'type|name|label|constraint|constraint_message\ninteger|a|A|. >= 18|Adults only\ninteger|b|B|. >= 18 and . != 20|Adults only',
    );
    expect(notes(read)).toEqual(['2 a messageLeftOut']);
    expect(read.notes[0]?.found).toBe('constraint_message');
  });
});
