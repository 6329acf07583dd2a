import { describe, expect, it } from 'vitest';
import { loadSetting } from '../../../src/keeping/storage/settings.ts';
import { keepImport, undoImport } from '../../../src/office/importing/keepImport.ts';
import { RECIPE_SETTING, readKept } from '../../../src/office/importing/keptImport.ts';
import { aDatabase, goodOf } from '../../fixtures/aDevice.ts';
import { aSurvey, aWave } from '../../fixtures/aWave.ts';
import { collected, lookAlike } from '../../fixtures/collected.ts';

describe('how files were brought in', () => {
  it('is kept of each, though several tabs bring in and take away at the same time', async () => {
    const database = await aDatabase({ empty: true });
    const { plan } = await collected(new File([lookAlike(20, 5)], 'city.csv'));
    const { mapping, questionnaire } = plan;
    const survey = aSurvey();
    const wave = aWave({ survey: survey.id });
    const setup = { survey, wave, questionnaire, mode: 'online', wardList: null } as const;
    const bring = (file: string) =>
      keepImport(database, setup, {
        responses: [],
        kept: { file, digest: file, date: '2026-09-01', responses: 0, mapping },
      });
    const undo = (digest: string) =>
      undoImport(
        database,
        { to: 'wave', key: 'wave', known: [], setup: { survey, wave, questionnaire } },
        { setup, digest },
      );
    const files = async () => {
      const kept = goodOf(await loadSetting(database, { survey: survey.id, wave: wave.id }, RECIPE_SETTING));
      return readKept(kept)
        .map(({ file }) => file)
        .toSorted();
    };
    for (const done of await Promise.all(['a', 'b', 'c'].map(bring))) goodOf(done);
    expect(await files()).toEqual(['a', 'b', 'c']);
    for (const done of await Promise.all([undo('a'), bring('d'), undo('c')])) goodOf(done);
    expect(await files()).toEqual(['b', 'd']);
  });
});
