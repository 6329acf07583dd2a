import { describe, expect, it } from 'vitest';
import type { Questionnaire } from '../../../src/asking/survey/questionnaire.ts';
import type { Response } from '../../../src/asking/survey/response.ts';
import { questionnaireUpToDate, responseUpToDate } from '../../../src/asking/survey/upToDate.ts';
import { aQuestionnaire, aResponse } from '../../fixtures/aWave.ts';
import { goldenJson } from '../../fixtures/golden.ts';

describe('what an earlier version kept on this device', () => {
  const named = (what: string) => Object.freeze(goldenJson(`${what}.json`)) as unknown;

  it.each([1, 2, 3, 4, 5, 6, 7, 8])(
    '(a questionnaire of version %i) is the same in the newest version, and is left alone itself',
    (version) => {
      const questionnaire = named(`questionnaire.v${version}`) as Questionnaire;
      expect(questionnaireUpToDate(questionnaire)).toEqual({ ...questionnaire, v: 8 });
    },
  );

  it.each([1, 2, 3, 4, 5])(
    '(a response of version %i) is the same in the newest version, and is left alone itself',
    (version) => {
      const response = named(`response.v${version}`) as Response;
      const design = { ...response.design, addressNumber: response.design.addressNumber ?? null };
      expect(responseUpToDate(response)).toEqual({ ...response, v: 5, design });
    },
  );

  it('is not copied where it is of the newest version', () => {
    const [questionnaire, response] = [aQuestionnaire([]), aResponse(1, {})];
    expect(questionnaireUpToDate(questionnaire)).toBe(questionnaire);
    expect(responseUpToDate(response)).toBe(response);
  });
});
