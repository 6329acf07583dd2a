import { strToU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readQuestions } from '../../../src/keeping/imports/readQuestions.ts';
import { drawnQuestionnaire } from '../../fixtures/drawnQuestionnaire.ts';
import { formBytes } from '../../fixtures/formsToWrite.ts';

const drawn = drawnQuestionnaire('q1 single 1-3; q2 text');

describe('a file of questions', () => {
  it('is a workbook or JSON, by what is in it', () => {
    expect(readQuestions(formBytes(drawn))).toMatchObject({
      ok: true,
      value: { questionnaire: drawn, rows: 4 },
    });
    expect(readQuestions(strToU8(` \n${JSON.stringify(drawn)}`))).toEqual({
      ok: true,
      value: { questionnaire: drawn, notes: [], rows: null },
    });
  });

  it('is said to belong elsewhere where it is whole, and no file of questions', () => {
    for (const [text, found] of [
      ['{"format":"soundings-backup","v":1}\n', 'backup'],
      ['response,wave,simulated,kind,day\n', 'results'],
    ] as const)
      expect(readQuestions(strToU8(text))).toEqual({
        ok: false,
        problem: { kind: 'otherFile', found, wanted: 'questions' },
      });
  });

  it('is a problem when it is neither', () => {
    expect(readQuestions(strToU8('type,name'))).toMatchObject({
      problem: { kind: 'damagedFile', what: 'workbook' },
    });
    expect(readQuestions(strToU8('{'))).toMatchObject({
      problem: { kind: 'damagedFile', what: 'questionnaire' },
    });
    expect(readQuestions(new Uint8Array())).toMatchObject({ problem: { kind: 'emptyFile' } });
  });
});
