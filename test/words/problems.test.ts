import { describe, expect, it } from 'vitest';
import type { Problem } from '../../src/core/problem.ts';
import { fetchWords } from '../../src/words/inLanguages.ts';
import { officeProblems } from '../../src/words/officeProblems.ts';
import { learnProblems, problemText, problemWords } from '../../src/words/problems.ts';

learnProblems(officeProblems);

const problems: readonly Problem[] = [
  { kind: 'storageRefused', cause: 'blocked' },
  { kind: 'storageFull' },
  { kind: 'storageSlow', waitedMs: 3200 },
  { kind: 'storageLost', cause: 'deleted' },
  { kind: 'storeRebuilt', surveys: 1, interviews: 0, unfinished: 1, mayBeOlder: true },
  { kind: 'recordsMissing', surveys: 1, interviews: 12, broughtIn: 0, numbers: [] },
  { kind: 'privateWindow' },
  { kind: 'openElsewhere' },
  { kind: 'notFound', what: 'wave' },
  { kind: 'newerVersion', what: 'database', found: 3, known: 1 },
  { kind: 'newerVersion', what: 'backup', found: 3, known: 1 },
  { kind: 'damagedFile', what: 'backup', line: 12, cause: 'cut short' },
  { kind: 'damagedFile', what: 'backup', line: null, cause: 'order' },
  {
    kind: 'unfitParts',
    what: 'questionnaire',
    faults: [{ path: ['id'], question: null, wrong: 'missing', detail: '' }],
    more: 0,
  },
  { kind: 'otherFile', found: 'questions', wanted: 'interviews' },
  { kind: 'emptyFile', what: 'wards' },
  { kind: 'fileTooLarge', what: 'backup', bytes: 300_000_000, limit: 200_000_000 },
  { kind: 'tooManyInFile', what: 'workbook', of: 'cells', limit: 1_000_000 },
  { kind: 'damagedFile', what: 'workbook', line: null, cause: 'protected' },
  { kind: 'missingColumn', what: 'figures', column: 'source' },
  { kind: 'missingCell', what: 'figures', row: 4, column: 'source' },
  { kind: 'badCell', what: 'figures', row: 4, column: 'month', found: 'Juny' },
  { kind: 'doubleRow', what: 'wards', row: 4, firstRow: 2, value: 'W1' },
  { kind: 'differentQuestionnaire', version: 2 },
  { kind: 'badSignature', what: 'bundle' },
  { kind: 'otherSigner', what: 'card' },
  { kind: 'otherSigner', what: 'pack' },
  { kind: 'otherSurvey', what: 'receipt' },
  { kind: 'olderPack', found: 2, known: 3 },
  { kind: 'otherCode' },
  { kind: 'otherPack' },
  { kind: 'otherTablet' },
  { kind: 'olderReceipt', upTo: 4, known: 9 },
  { kind: 'headsDiffer', upTo: 9 },
  { kind: 'tooManyInFile', what: 'bundle', of: 'records', limit: 20_000 },
  { kind: 'noCouncil' },
  { kind: 'missingField', field: 'title' },
  { kind: 'notADay', field: 'from', found: '2026-02-30' },
  { kind: 'outOfRange', field: 'minutes', from: 1, to: 60 },
  { kind: 'datesReversed', from: '2026-02-02', to: '2026-02-01' },
  { kind: 'waveClosed' },
  { kind: 'notReceipted', count: 2 },
  { kind: 'unanswered', questions: ['q1', 'q2'] },
  { kind: 'notOffered', question: 'q1', missing: 'dontKnow' },
  { kind: 'notAnOption', question: 'q1', found: '9' },
  { kind: 'mixedSimulated' },
  { kind: 'emptyCategory', margin: 'age', categories: ['18-24'] },
  { kind: 'zeroTarget', margin: 'age', category: '18-24', people: 3 },
  { kind: 'missingInMargin', margin: 'age', people: 1 },
  { kind: 'targetsDoNotSum', margin: 'age', sum: 0.9 },
  { kind: 'marginsContradict', worst: 0.021, margin: 'age' },
  { kind: 'notConverged', sweeps: 50 },
  { kind: 'trimNotPossible', loops: 20, margin: 'age' },
  { kind: 'trimNotPossible', loops: 1, margin: null },
  { kind: 'badWeights', people: 2 },
];

describe('what people read of a problem', () => {
  it('says what happened, what is safe and what to do, in whole sentences', () => {
    for (const problem of problems) {
      const { what, safe, todo } = problemText(problem);
      for (const sentence of [what, safe, todo]) expect(sentence).toMatch(/^\p{Lu}|^“|^\d/u);
      for (const sentence of [what, safe, todo]) expect(sentence).toMatch(/[.”]$/);
      expect(`${what} ${safe} ${todo}`).not.toMatch(/undefined|NaN|\[object/);
    }
  });

  it('carries the facts: both versions, rows, sizes, waits', () => {
    const what = (problem: Problem) => problemText(problem).what;
    expect(what({ kind: 'newerVersion', what: 'backup', found: 3, known: 1 })).toContain(
      'version 3, and this one knows up to 1',
    );
    expect(what({ kind: 'doubleRow', what: 'wards', row: 4, firstRow: 2, value: 'W1' })).toContain(
      'Row 4 of this list of wards repeats row 2: “W1”',
    );
    expect(what({ kind: 'fileTooLarge', what: 'backup', bytes: 1, limit: 200_000_000 })).toContain('200 MB');
    expect(what({ kind: 'recordsMissing', surveys: 1, interviews: 12, broughtIn: 0, numbers: [] })).toContain(
      ': 1 survey, 12 finished interviews.',
    );
    expect(what({ kind: 'storageSlow', waitedMs: 3200 })).toContain('3 seconds');
    expect(what({ kind: 'marginsContradict', worst: 0.021, margin: 'age' })).toContain(
      'age stays 2.1 points',
    );
    expect(what({ kind: 'trimNotPossible', loops: 200, margin: 'age' })).toContain(
      'after 200 tries. The targets of age are what they cannot meet.',
    );
    const one = problemText({ kind: 'unanswered', questions: ['q1'] });
    expect([one.what, one.todo]).toEqual([
      expect.stringMatching(/^One question/),
      expect.stringMatching(/^Answer it,/),
    ]);
  });
});

describe('what befalls a tablet', () => {
  const tablet = problems.filter(({ kind }) => kind in problemWords.en);

  it.each(tablet)('is said in Welsh once that was fetched, with the same numbers: $kind', async (problem) => {
    expect(await fetchWords([problemWords], 'cy')).toBe(true);
    const [english, welsh] = [problemText(problem), problemText(problem, 'cy')];
    for (const part of ['what', 'safe', 'todo'] as const) {
      expect(welsh[part]).not.toBe(english[part]);
      expect(welsh[part].length).toBeGreaterThan(10);
    }
    for (const number of english.what.match(/[0-9]+/g) ?? []) expect(welsh.what).toContain(number);
  });

  it('is said in English in any other language', () => {
    expect(problemText({ kind: 'storageFull' }, 'ur')).toEqual(problemText({ kind: 'storageFull' }));
  });
});
