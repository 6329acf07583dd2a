import { strToU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readQuestionnaireFile } from '../../../src/keeping/imports/readQuestionnaireFile.ts';
import { drawnQuestionnaire } from '../../fixtures/drawnQuestionnaire.ts';
import { goldenBytes } from '../../fixtures/golden.ts';

const drawn = drawnQuestionnaire('q1 single 1-3; q2 text');

describe('a questionnaire as JSON', () => {
  it('is read as it was written, of older versions too', () => {
    expect(readQuestionnaireFile(strToU8(`\ufeff${JSON.stringify(drawn, null, 2)}`))).toEqual({
      ok: true,
      value: drawn,
    });
    expect(readQuestionnaireFile(goldenBytes('questionnaire.v1.json')).ok).toBe(true);
  });

  it.each([
    ['', 'emptyFile'],
    ['hello', 'damagedFile'],
    ['{"v": 99}', 'newerVersion'],
    ['{"v": 4, "id": "x"}', 'damagedFile'],
  ])('is refused where it is none: %s', (text, kind) => {
    expect(readQuestionnaireFile(strToU8(text))).toMatchObject({ ok: false, problem: { kind } });
  });

  it('is refused when it is larger than any questionnaire', () => {
    expect(readQuestionnaireFile(new Uint8Array(20_000_001))).toMatchObject({
      problem: { kind: 'fileTooLarge' },
    });
  });
});
