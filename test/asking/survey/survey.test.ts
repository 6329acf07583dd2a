import { expect, it } from 'vitest';
import { isMadeUp } from '../../../src/asking/survey/survey.ts';
import { aSurvey, aWave } from '../../fixtures/aWave.ts';

it.each([
  [true, true, true],
  [true, false, false],
  [false, true, false],
  [false, false, false],
])(
  'nothing that is answered is real only where survey and wave say so: %s and %s',
  (survey, wave, madeUp) => {
    const of = { survey: aSurvey({ simulated: survey }), wave: aWave({ simulated: wave }) };
    expect(isMadeUp(of)).toBe(madeUp);
    expect(isMadeUp({ ...of, survey: { ...of.survey, id: 'other' as typeof of.survey.id } })).toBe(false);
  },
);
