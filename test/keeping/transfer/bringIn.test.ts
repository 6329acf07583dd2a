import { describe, expect, it } from 'vitest';
import { id } from '../../../src/core/id.ts';
import { planBringIn, type Sheaf } from '../../../src/keeping/transfer/bringIn.ts';
import { theQuestionnaire, theWave } from '../../fixtures/aDevice.ts';
import { aResponse, aSurvey } from '../../fixtures/aWave.ts';

const asking = { questionnaire: { id: theQuestionnaire.id, version: theQuestionnaire.version } };
const response = (number: number, code = 1) => aResponse(number, { q1: { value: code } }, asking);
const empty: Sheaf = { surveys: [], waves: [], questionnaires: [], responses: [] };
const here: Sheaf = {
  surveys: [aSurvey()],
  waves: [theWave],
  questionnaires: [theQuestionnaire],
  responses: [response(1)],
};

describe('bringing in', () => {
  it('F48: tells what is new, the same and contradicting, and how many do not fit, for each wave', () => {
    const arriving = { ...empty, responses: [response(1), response(2), response(3, 99)] };
    expect(planBringIn(here, arriving)).toEqual({
      ok: true,
      value: [
        {
          survey: aSurvey(),
          wave: theWave,
          isHere: true,
          before: [response(1)],
          merged: { added: [response(2), response(3, 99)], same: [response(1)], clashes: [] },
          misfits: 1,
        },
      ],
    });
  });

  it('knows a wave that comes with the file', () => {
    const planned = planBringIn(empty, here);
    expect(planned).toMatchObject({ ok: true, value: [{ isHere: false, misfits: 0 }] });
  });

  it('refuses responses of a wave that nobody knows', () => {
    const problem = { kind: 'notFound', what: 'wave' };
    expect(planBringIn(empty, { ...empty, responses: [response(1)] })).toEqual({ ok: false, problem });
    const lone = { ...here, surveys: [] };
    expect(planBringIn(empty, lone)).toEqual({ ok: false, problem: { kind: 'notFound', what: 'survey' } });
  });

  it('refuses to mix simulated answers with real ones', () => {
    const arriving = { ...empty, responses: [{ ...response(2), simulated: true }] };
    const refused = { ok: false, problem: { kind: 'mixedSimulated' } };
    expect(planBringIn(here, arriving)).toEqual(refused);
    // Nor does a wave that is made up come into a survey that is real, whatever the file says of that, and whether or not
    // anything was answered in it.
    const waves = [{ ...theWave, id: id<'wave'>('w2'), simulated: true }];
    const surveys = here.surveys.map((survey) => ({ ...survey, simulated: true }));
    expect(planBringIn(here, { ...empty, waves })).toEqual(refused);
    expect(planBringIn(here, { ...empty, waves, surveys })).toEqual(refused);
    expect(planBringIn(empty, { ...empty, waves, surveys }).ok).toBe(true);
  });

  it('refuses a questionnaire that asks something else under the same version', () => {
    const other = { ...theQuestionnaire, modules: [] };
    expect(planBringIn(here, { ...here, questionnaires: [other] })).toEqual({
      ok: false,
      problem: { kind: 'differentQuestionnaire', version: 1 },
    });
  });

  it('takes nothing for nothing', () => {
    expect(planBringIn(here, { ...empty, waves: [{ ...theWave, id: id<'wave'>('w2') }] })).toEqual({
      ok: true,
      value: [],
    });
  });
});
