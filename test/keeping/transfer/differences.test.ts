import { describe, expect, it } from 'vitest';
import type { Survey } from '../../../src/asking/survey/survey.ts';
import { day, instant } from '../../../src/core/day.ts';
import { id } from '../../../src/core/id.ts';
import { differencesOf } from '../../../src/keeping/transfer/differences.ts';
import { aSurvey, aWave } from '../../fixtures/aWave.ts';

const wards = (...names: readonly string[]): Survey['wardList'] => ({
  edition: day('2026-05-01') as never,
  wards: names.map((name) => ({ code: name.slice(0, 1), name })),
  targets: null,
});
const here = aSurvey({ wardList: wards('Abbey', 'Brook', 'Castle') });
const compared = (file: Partial<Survey>, fileWaves = [aWave()]) =>
  differencesOf({ surveys: [here], waves: [aWave()] }, { surveys: [{ ...here, ...file }], waves: fileWaves });

describe('what a file says otherwise than this device', () => {
  it('is nothing for the same survey, nor for one that is not here', () => {
    expect(compared({})).toEqual([]);
    expect(compared({ id: id<'survey'>('another'), title: 'Another' })).toEqual([]);
  });

  it('names the wards that are only in one of the two, and those renamed under their code', () => {
    expect(compared({ wardList: wards('Abbey Park', 'Brook', 'Dene') })).toEqual([
      {
        survey: here,
        differences: [
          {
            what: 'wards',
            onlyInFile: ['Dene'],
            onlyHere: ['Castle'],
            renamed: [{ here: 'Abbey', file: 'Abbey Park' }],
          },
        ],
      },
    ]);
  });

  it('names each fact of the survey that differs', () => {
    const word = { by: 'A. Officer', at: instant('2026-10-01T09:00:00.000Z'), note: '' };
    const [found] = compared({ title: 'Another title', contact: '01234', wordingConfirmed: { trust: word } });
    expect(found?.differences).toEqual([
      { what: 'title' },
      { what: 'contact' },
      { what: 'wordingConfirmed' },
    ]);
  });

  it('tells another version of what a wave asks from other details of the wave', () => {
    const wave = aWave();
    const asked = { ...wave.questionnaire, version: 2 };
    const [found] = compared({}, [{ ...wave, minutes: 99, questionnaire: asked }]);
    expect(found?.differences).toEqual([
      { what: 'waveDetails', wave: wave.title },
      { what: 'version', wave: wave.title, here: wave.questionnaire.version, file: 2 },
    ]);
  });
});
