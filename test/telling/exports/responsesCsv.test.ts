import { describe, expect, it } from 'vitest';
import type { Question } from '../../../src/asking/questions/question.ts';
import { codebookCsv } from '../../../src/telling/exports/codebookCsv.ts';
import { responsesCsv } from '../../../src/telling/exports/responsesCsv.ts';
import { aDataset } from '../../fixtures/aDataset.ts';
import { aQuestionnaire, aResponse } from '../../fixtures/aWave.ts';
import { drawnQuestion } from '../../fixtures/drawnQuestionnaire.ts';
import { readCsv, someContents } from '../../fixtures/exports.ts';

describe('the file of responses', () => {
  it('has one line for each response that counts', () => {
    const lines = readCsv(responsesCsv(someContents(), 'codes'));
    expect(lines.map((line) => line['trust'])).toEqual(['1', '-3', '-1']);
    expect(lines.map((line) => line['kind'])).toEqual(['complete', 'complete', 'complete']);
    expect(lines.map((line) => line['mode'])).toEqual(['telephone', 'telephone', 'telephone']);
  });

  it('can hold the words of the answers instead of their codes', () => {
    const lines = readCsv(responsesCsv(someContents(), 'labels'));
    expect(lines.map((line) => line['trust'])).toEqual(['Very satisfied', "Don't know", 'Not answered']);
  });

  it('tells no place finer than the wards of the survey', () => {
    const file = responsesCsv(someContents(), 'codes');
    expect(file).not.toMatch(/E000/);
    const lines = readCsv(file);
    expect(lines.map((line) => line['area_code'])).toEqual(['W1', '', '']);
    expect(lines.map((line) => line['sampling_point'])).toEqual(['1', '2', '']);
    expect(lines.map((line) => line['fieldworker'])).toEqual(['1', '2', '1']);
    expect(lines.map((line) => line['stratum'])).toEqual(['1', '', '']);
  });

  it('has no id of a response, nor the tablet it came from', () => {
    const file = responsesCsv(someContents(), 'codes');
    expect(file).not.toMatch(/\br1\b|\bt1\b/);
  });

  it('carries the weights where there are some, and says what is simulated', () => {
    const weights = Float64Array.of(0.5, 1, 1.5);
    const lines = readCsv(responsesCsv(someContents({ weights }), 'codes'));
    expect(lines.map((line) => line['weight'])).toEqual(['0.5', '1', '1.5']);
    expect(lines[0]?.['simulated']).toBe('no');
    const [first, ...others] = someContents().responses;
    if (!first) throw new RangeError('there is a first response');
    const simulated = { ...first, revision: 2, simulated: true };
    const made = responsesCsv(someContents({ responses: [simulated, first, ...others] }), 'codes');
    expect(readCsv(made)[0]?.['simulated']).toBe('yes');
  });

  it('refuses to leave a response out', () => {
    expect(() => responsesCsv(someContents({ responses: [] }), 'codes')).toThrow(
      'responsesCsv requires every response of the dataset',
    );
  });

  it('has what residents typed in columns of their own, guarded, and the doubts that were answered', () => {
    const checks = [
      { id: 'rare', level: 'soft', mustHold: { all: [] }, message: { en: 'Is that right?' } },
    ] as const;
    const uses = { ...drawnQuestion('uses multiple 1-3 specify 3'), checks };
    const responses = [
      aResponse(1, { uses: { value: [1, 3], other: { 3: '=HYPERLINK("x")' }, confirmed: ['rare'] } }),
      aResponse(2, { uses: { value: [2] } }),
    ];
    const dataset = aDataset({}, { questionnaires: [aQuestionnaire([uses])], responses });
    const contents = someContents({ dataset, responses });
    const lines = readCsv(responsesCsv(contents, 'codes'));
    expect(lines.map((line) => [line['uses_1'], line['uses_2'], line['uses_3']])).toEqual([
      ['1', '0', '1'],
      ['0', '1', '0'],
    ]);
    expect(lines.map((line) => line['uses_3_text'])).toEqual([`'=HYPERLINK("x")`, '']);
    expect(lines.map((line) => line['uses_confirmed'])).toEqual(['rare', '']);
    const codebook = readCsv(codebookCsv(contents));
    expect(codebook.filter(({ sort }) => sort === 'text').map(({ variable }) => variable)).toEqual([
      'uses_3_text',
      'uses_confirmed',
    ]);
    expect(codebook.find(({ variable, code }) => variable === 'uses_1' && code === '1')?.['label']).toBe(
      'Chosen',
    );
  });

  it('has the numbers that were given beside their bands', () => {
    const responses = [
      aResponse(1, { hours: { value: -2.5 } }),
      aResponse(2, { hours: { missing: 'preferNot' } }),
      aResponse(3, {}),
    ];
    const hours = { ...drawnQuestion('hours number 0-20 decimals 1 pns offered'), from: -5 } as Question;
    const dataset = aDataset({}, { questionnaires: [aQuestionnaire([hours])], responses });
    const contents = someContents({ dataset, responses });
    const lines = readCsv(responsesCsv(contents, 'codes'));
    expect(lines.map((line) => [line['hours'], line['hours_number']])).toEqual([
      ['1', '-2.5'],
      ['-2', ''],
      ['-1', ''],
    ]);
    const line = readCsv(codebookCsv(contents)).find(({ variable }) => variable === 'hours_number');
    expect(line).toMatchObject({
      sort: 'number',
      label: 'The number itself, empty where none was given: with other answers it may tell who it is',
      may_identify: 'yes',
    });
  });

  it('F60: has what residents wrote word by word, guarded, and says that it may tell who it is', () => {
    const words = ['=HYPERLINK("http://x")', '+1', 'A "b", c;\nd', '\t@SUM(A1)'];
    const responses = [
      ...words.map((value, i) => aResponse(i + 1, { w: { value } })),
      aResponse(9, { w: { missing: 'preferNot' } }),
    ];
    const dataset = aDataset(
      {},
      { questionnaires: [aQuestionnaire([drawnQuestion('w text long pns offered')])], responses },
    );
    const contents = someContents({ dataset, responses });
    const made = responsesCsv(contents, 'labels');
    expect(made).toContain(`"'=HYPERLINK(""http://x"")"`);
    expect(made).toContain(`"'+1"`);
    expect(made).toContain('"A ""b"", c;\nd"');
    expect(made).toContain(`"'\t@SUM(A1)"`);
    expect(JSON.stringify(dataset.variables)).not.toContain('HYPERLINK');
    const book = readCsv(codebookCsv(contents)).find(({ variable }) => variable === 'w_text');
    expect(book).toMatchObject({
      sort: 'text',
      label: 'In the resident’s own words: may tell who it is',
      may_identify: 'yes',
    });
  });

  it('has days, year first, beside what they are counted by', () => {
    const responses = [
      aResponse(1, { d: { value: '2026-11-02' } }),
      aResponse(2, { d: { missing: 'dontKnow' } }),
    ];
    const questionnaires = [aQuestionnaire([drawnQuestion('d date dk offered')])];
    const contents = someContents({ dataset: aDataset({}, { questionnaires, responses }), responses });
    const lines = readCsv(responsesCsv(contents, 'codes'));
    expect(lines.map((line) => [line['d'], line['d_date']])).toEqual([
      ['202611', '2026-11-02'],
      ['-3', ''],
    ]);
    const book = readCsv(codebookCsv(contents));
    expect(book.find(({ code }) => code === '202611')?.['label']).toBe('November 2026');
    expect(book.find(({ variable }) => variable === 'd_date')).toMatchObject({
      sort: 'date',
      label: 'The day itself, year first: with other answers it may tell who it is',
    });
  });
});
