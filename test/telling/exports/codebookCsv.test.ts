import { expect, it } from 'vitest';
import { codebookCsv } from '../../../src/telling/exports/codebookCsv.ts';
import { responsesCsv } from '../../../src/telling/exports/responsesCsv.ts';
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
