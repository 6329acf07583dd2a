import { describe, expect, it } from 'vitest';
import type { Questionnaire } from '../../../src/asking/survey/questionnaire.ts';
import type { Response } from '../../../src/asking/survey/response.ts';
import { questionnaireUpToDate, responseUpToDate } from '../../../src/asking/survey/upToDate.ts';
import { aQuestionnaire, aResponse } from '../../fixtures/aWave.ts';
import { goldenJson } from '../../fixtures/golden.ts';

describe('what an earlier version kept on this device', () => {
  it('is the same in the newest version, and is left alone itself', () => {
    const questionnaire = Object.freeze(goldenJson('questionnaire.v1.json')) as unknown as Questionnaire;
    const response = Object.freeze(goldenJson('response.v1.json')) as unknown as Response;
    expect(questionnaireUpToDate(questionnaire)).toEqual({ ...questionnaire, v: 2 });
    expect(responseUpToDate(response)).toEqual({ ...response, v: 2 });
  });

  it('is not copied where it is of the newest version', () => {
    const [questionnaire, response] = [aQuestionnaire([]), aResponse(1, {})];
    expect(questionnaireUpToDate(questionnaire)).toBe(questionnaire);
    expect(responseUpToDate(response)).toBe(response);
  });
});
