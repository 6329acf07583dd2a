import { describe, expect, it } from 'vitest';
import type { Question } from '../../../src/asking/questions/question.ts';
import { readXlsForm } from '../../../src/keeping/imports/readXlsForm.ts';
import { xlsForm } from '../../../src/telling/exports/xlsForm.ts';
import { sumConstraint } from '../../../src/telling/exports/xlsFormSum.ts';
import { drawnQuestion } from '../../fixtures/drawnQuestionnaire.ts';
import { asking, formBytes } from '../../fixtures/formsToWrite.ts';

const sum = (drawing: string): Question =>
  ({ ...drawnQuestion(drawing), kind: 'constantSum', total: 100 }) as Question;

function rowsOf(question: Question) {
  const sheets = xlsForm(asking([drawnQuestion('p single 1-2'), question]), { title: 'T', council: 'C' });
  const [heads = [], ...rows] = sheets.find(({ name }) => name === 'survey')?.rows ?? [];
  const lines = rows.map((row) => new Map(heads.map((head, at) => [head, row[at] ?? ''])));
  return lines
    .filter((line) => line.get('type') === 'integer')
    .map((line) => [line.get('relevant') ?? '', line.get('constraint') ?? '']);
}

describe('a sum of which not everybody is offered every option', () => {
  it('has a row for those only whom it is offered, and adds up without it', () => {
    const cells = rowsOf(sum('b single 1-3 only 2 where p = 1'));
    expect(cells).toEqual([
      ['', '. >= 0 and . <= 100'],
      ["selected(${p}, '1')", '. >= 0 and . <= 100'],
      ['', '. >= 0 and . <= 100 and ${b_1} + coalesce(${b_2}, 0) + . = 100'],
    ]);
  });

  it('has no condition where its last row, which checks the total, would have one', () => {
    const cells = rowsOf(sum('b single 1-3 only 2,3 where p = 1'));
    expect(cells.map(([relevant]) => relevant)).toEqual(['', '', '']);
  });

  it.each(['only 2 where p = 1', 'only 2,3 where p = 1'])('is the same again (%s)', (limits) => {
    const question = sum(`b single 1-3 ${limits}`);
    const questionnaire = asking([drawnQuestion('p single 1-2'), question]);
    const read = readXlsForm(formBytes(questionnaire));
    expect(read.ok && [read.value.questionnaire.modules, read.value.notes]).toEqual([
      questionnaire.modules,
      [],
    ]);
  });
});

it('a single row of a sum is all of it', () => {
  expect(sumConstraint(10, [{ name: 'b_1', isLimited: false }])).toBe('. = 10');
});
