import { expect, it } from 'vitest';
import { id } from '../../../src/core/id.ts';
import { codebookCsv } from '../../../src/telling/exports/codebookCsv.ts';
import { responsesCsv } from '../../../src/telling/exports/responsesCsv.ts';
import { drawnQuestionnaire } from '../../fixtures/drawnQuestionnaire.ts';
import { readCsv, someContents } from '../../fixtures/exports.ts';

it('explains every code that stands in the file of responses', () => {
  const book = readCsv(codebookCsv(someContents()));
  expect(book.map((line) => `${line['code']} ${line['label']} ${line['counted_in']}`.trim())).toEqual([
    '1 Very satisfied Satisfied',
    '2 Fairly satisfied Satisfied',
    '3 Neither',
    '4 Fairly dissatisfied Dissatisfied',
    '5 Very dissatisfied Dissatisfied',
    'Not asked',
    '-1 Not answered',
    '-2 Prefer not to say',
    "-3 Don't know",
  ]);
  const known = new Set(book.map((line) => line['code']));
  for (const line of readCsv(responsesCsv(someContents(), 'codes'))) {
    expect(known).toContain(line['trust']);
  }
  expect(book[0]).toMatchObject({ variable: 'trust', base: 'all asked', wording: 'trust 1' });
});

it('tells in which order the answers stood, those of an older form by its own rule, and nothing of made ones', () => {
  const contents = someContents();
  const { dataset } = contents;
  const mixed = drawnQuestionnaire('trust single 1-5 order random anchored 5');
  const [trust] = dataset.variables;
  if (trust === undefined) throw new RangeError('requires a variable');
  const older = { ...trust, earlier: { versions: [0], questionnaire: mixed } };
  const made = { ...trust, column: { ...trust.column, question: id<'question'>('made') }, madeOf: [] };
  const book = readCsv(
    codebookCsv({ ...contents, dataset: { ...dataset, variables: [trust, older, made] } }),
  );
  const told = book.map((line) => [
    line['code'],
    line['options_order'],
    line['rows_order'],
    line['kept_last'],
  ]);
  expect(told[0]).toEqual(['1', 'as listed', '', 'no']);
  expect([told[9], told[13], told[14]]).toEqual([
    ['1', 'random', '', 'no'],
    ['5', 'random', '', 'yes'],
    ['', 'random', '', 'no'],
  ]);
  expect(told[18]).toEqual(['1', '', '', '']);
});
