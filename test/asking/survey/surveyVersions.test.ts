import { describe, expect, it } from 'vitest';
import { readSurvey, readWave } from '../../../src/asking/survey/surveyVersions.ts';
import { aSurvey, aWave } from '../../fixtures/aWave.ts';
import { goldenJson } from '../../fixtures/golden.ts';

describe('surveys and waves from outside', () => {
  it('of version 1 are read as they were written', () => {
    const [survey, wave] = [goldenJson('survey.v1.json'), goldenJson('wave.v1.json')];
    expect(readSurvey(survey)).toEqual({ ok: true, value: survey });
    expect(readWave(wave)).toEqual({ ok: true, value: wave });
  });

  it('may leave open what is not set yet', () => {
    expect(readSurvey(aSurvey())).toEqual({ ok: true, value: aSurvey() });
    expect(readWave(aWave())).toEqual({ ok: true, value: aWave() });
  });

  it('are refused with a day that no calendar has', () => {
    expect(readWave({ ...aWave(), to: '2026-02-30' })).toEqual({
      ok: false,
      problem: { kind: 'damagedFile', what: 'wave', line: null, cause: 'to' },
    });
  });

  it('of a newer version are refused with both numbers', () => {
    expect(readSurvey({ v: 3 })).toMatchObject({ problem: { kind: 'newerVersion', found: 3, known: 1 } });
    expect(readWave({ v: 2 })).toMatchObject({ problem: { kind: 'newerVersion', found: 2, known: 1 } });
  });
});
