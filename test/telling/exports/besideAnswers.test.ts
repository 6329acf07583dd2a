import { describe, expect, it } from 'vitest';
import type { Question } from '../../../src/asking/questions/question.ts';
import { id } from '../../../src/core/id.ts';
import { besideAnswers } from '../../../src/telling/exports/besideAnswers.ts';
import { codebookCsv } from '../../../src/telling/exports/codebookCsv.ts';
import { columnHeads } from '../../../src/telling/exports/columnHeads.ts';
import { responsesCsv } from '../../../src/telling/exports/responsesCsv.ts';
import { aDataset } from '../../fixtures/aDataset.ts';
import { aQuestionnaire, aResponse } from '../../fixtures/aWave.ts';
import { drawnQuestion } from '../../fixtures/drawnQuestionnaire.ts';
import { readCsv, someContents } from '../../fixtures/exports.ts';

const checks = [
  { id: 'rare', level: 'soft', mustHold: { all: [] }, message: { en: 'Is that right?' } },
] as const;
const hours = { ...drawnQuestion('hours number 0-60'), checks } as Question;
const asked = (words: Question, version: number) =>
  aQuestionnaire([hours, drawnQuestion('moved date'), drawnQuestion('uses multiple 1-3 specify 3'), words], {
    version,
  });
const before = drawnQuestion('words text');
const now = { ...before, text: { en: 'In other words?' }, wording: 'words.2' };
const answers = (mark: string) => ({
  hours: { value: 37, confirmed: ['rare'] },
  moved: { value: '2026-05-06' },
  uses: { value: [3], other: { 3: `beside ${mark}` } },
  words: { value: `wrote ${mark}` },
});
const responses = [1, 2].map((version) =>
  aResponse(version, answers(`v${version}`), {
    questionnaire: { id: id<'questionnaire'>('q'), version },
  }),
);
const dataset = aDataset({}, { questionnaires: [asked(before, 1), asked(now, 2)], responses });

describe('what stands beside the answers', () => {
  it('is everything that was typed, for whoever chose that, and each column that may tell who it is says so', () => {
    const columns = besideAnswers(dataset);
    expect(columns.map(({ name, mayIdentify }) => [name, mayIdentify])).toEqual([
      ['hours_number', true],
      ['hours_confirmed', false],
      ['moved_date', true],
      ['uses_3_text', true],
      ['words_text', true],
      ['words~1_text', true],
    ]);
  });

  it('keeps words that were given to other words of the question apart', () => {
    const lines = readCsv(responsesCsv(someContents({ dataset, responses }), 'codes'));
    expect(
      lines.map((line) => [line['words_text'], line['words_1_text'], line['words'], line['words_1']]),
    ).toEqual([
      ['', 'wrote v1', '', '1'],
      ['wrote v2', '', '1', ''],
    ]);
  });

  it('is only the doubts that were answered where nothing may tell who somebody is', () => {
    const contents = someContents({ dataset, responses, detail: 'banded' });
    expect(columnHeads(dataset, 'banded').beside.map(({ head }) => head)).toEqual(['hours_confirmed']);
    for (const file of [
      responsesCsv(contents, 'codes'),
      responsesCsv(contents, 'labels'),
      codebookCsv(contents),
    ])
      expect(file).not.toMatch(/wrote|beside|2026-05-06|(?<!\d)37(?!\d)/);
    const [line] = readCsv(responsesCsv(contents, 'labels'));
    expect(line).toMatchObject({ hours: '30 to 39', moved: 'May 2026', hours_confirmed: 'rare' });
    expect(readCsv(codebookCsv(contents)).every((one) => one['may_identify'] === 'no')).toBe(true);
  });

  it('says of an answer that stood there already that it was left', () => {
    const stood = aQuestionnaire([{ ...drawnQuestion('house single 1-2'), preset: { value: 2 } }]);
    const two = [{ value: 2, confirmed: ['preset'] }, { value: 2 }].map((house, at) =>
      aResponse(at + 1, { house }),
    );
    const data = aDataset({}, { questionnaires: [stood], responses: two });
    const lines = readCsv(responsesCsv(someContents({ dataset: data, responses: two }), 'codes'));
    expect(lines.map((line) => [line['house'], line['house_confirmed']])).toEqual([
      ['2', 'preset'],
      ['2', ''],
    ]);
  });
});
