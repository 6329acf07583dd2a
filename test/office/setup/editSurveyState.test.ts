import { describe, expect, it } from 'vitest';
import { makeQuestionnaire } from '../../../src/asking/bank/makeQuestionnaire.ts';
import { questionById } from '../../../src/asking/survey/questionnaire.ts';
import { instant } from '../../../src/core/day.ts';
import { id } from '../../../src/core/id.ts';
import type { Database } from '../../../src/keeping/storage/database.ts';
import { loadWave } from '../../../src/keeping/storage/loadWave.ts';
import { addResponses } from '../../../src/keeping/storage/responses.ts';
import { loadSurvey, saveSurvey, saveWave } from '../../../src/keeping/storage/surveys.ts';
import { merge } from '../../../src/keeping/transfer/merge.ts';
import { createEditSurveyState } from '../../../src/office/setup/editSurveyState.ts';
import { aDatabase, goodOf, someInterview } from '../../fixtures/aDevice.ts';
import { readyOf } from '../../fixtures/aSetup.ts';
import { aDesign, aResponse, aSurvey, aWardList, aWave } from '../../fixtures/aWave.ts';
import { deviceOn } from '../../fixtures/aWorld.ts';
import { optionsAsked } from '../../fixtures/optionsAsked.ts';

const list = aWardList(['Hill', 'Castle', 'Mill'], { W1: 1 / 3, W2: 1 / 3, W3: 1 / 3 });

/** A survey with wards, one open wave and one closed, which share their questions, and an answer from Hill. */
async function aSurveyWithWards(): Promise<Database> {
  const database = await aDatabase({ empty: true });
  const questionnaire = makeQuestionnaire({
    id: id<'questionnaire'>('q'),
    version: 1,
    council: { tier: 'single', nation: 'England' },
    mode: 'faceToFace',
    wards: list,
    modules: ['satisfaction'],
    equality: false,
  });
  goodOf(await saveSurvey(database, aSurvey({ council: 'E06000033', wardList: list })));
  goodOf(await saveWave(database, aWave(), questionnaire));
  const closed = aWave({ id: id<'wave'>('old'), closedAt: instant('2021-01-01T12:00:00.000Z') });
  goodOf(await saveWave(database, closed, questionnaire));
  const design = aDesign({ area: { code: 'W1', edition: list.edition } });
  const responses = [aResponse(1, { ward: { value: 1 } }, { design })];
  goodOf(await addResponses(database, { responses }, merge));
  return database;
}

async function editing(database: Database) {
  const state = createEditSurveyState(deviceOn(database), 's');
  await readyOf(state.page);
  return state;
}

const wardsOf = async (database: Database, wave: string) => {
  const { questionnaire } = goodOf(await loadWave(database, wave));
  const options = optionsAsked(questionById(questionnaire, 'ward')).map(
    ({ code, text }) => `${code} ${text.en}`,
  );
  return { version: questionnaire.version, options };
};

describe('a survey that is changed', () => {
  it('shows what is kept, and keeps what is typed', async () => {
    const database = await aSurveyWithWards();
    const state = await editing(database);
    expect(state.editing.survey.value).toMatchObject({ title: 'Residents', councilName: 'Testford Council' });
    state.editing.changeSurvey({
      title: 'Views of residents',
      councilName: 'Testford',
      contact: '01234 567890',
      retention: '2028-03-31',
    });
    expect(await state.save()).toBe(true);
    expect(goodOf(await loadSurvey(database, 's'))).toEqual(
      aSurvey({
        council: 'E06000033',
        title: 'Views of residents',
        councilName: 'Testford',
        contact: '01234 567890',
        retention: '2028-03-31' as never,
        wardList: list,
      }),
    );
    expect(await wardsOf(database, 'w')).toEqual({ version: 1, options: ['1 Hill', '2 Castle', '3 Mill'] });
  });

  it('is refused what a new survey is refused, and changes nothing', async () => {
    const database = await aSurveyWithWards();
    const state = await editing(database);
    state.editing.changeSurvey({ title: ' ', retention: '2028-13-01', wards: 'W1, Hill\nW1, Mill' });
    expect(await state.save()).toBe(false);
    expect(state.editing.errors.value.map(({ field, problem }) => `${field} ${problem.kind}`)).toEqual([
      'survey-title missingField',
      'retention notADay',
      'wards doubleRow',
    ]);
    expect(goodOf(await loadSurvey(database, 's')).title).toBe('Residents');
  });

  it('asks with the new wards from then on, in every wave that asks for one, and keeps old answers right', async () => {
    const database = await aSurveyWithWards();
    const state = await editing(database);
    state.editing.changeSurvey({ wards: 'W4, Weir\nW1, Upper Hill\nW3, Mill', wardsEdition: '2026-05-07' });
    expect(await state.save()).toBe(true);
    const offered = { version: 2, options: ['4 Weir', '1 Upper Hill', '3 Mill'] };
    expect(await wardsOf(database, 'w')).toEqual(offered);
    expect(await wardsOf(database, 'old')).toEqual(offered);
    const { wardList } = goodOf(await loadSurvey(database, 's'));
    expect(wardList?.edition).toBe('2026-05-07');
    expect(wardList?.wards.find(({ code }) => code === 'W1')?.name).toBe('Upper Hill');
  });

  it('keeps a ward that has answers', async () => {
    const database = await aSurveyWithWards();
    const state = await editing(database);
    state.editing.changeSurvey({ wards: 'W2, Castle\nW3, Mill' });
    expect(await state.save()).toBe(false);
    expect(state.editing.errors.value).toEqual([
      { field: 'wards', problem: { kind: 'wardInUse', code: 'W1', name: 'Hill', answers: 1 } },
    ]);
    expect(goodOf(await loadSurvey(database, 's')).wardList).toEqual(list);
  });

  it('keeps the names of wards while an interview is unfinished', async () => {
    const database = await aSurveyWithWards();
    const { id: key, survey, wave } = someInterview('i1');
    const bytes = new TextEncoder().encode(JSON.stringify(someInterview('i1')));
    await database.drafts.put({ id: key, survey, wave, bytes });
    const state = await editing(database);
    state.editing.changeSurvey({ wards: 'W1, Upper Hill\nW2, Castle\nW3, Mill' });
    expect(await state.save()).toBe(false);
    expect(state.editing.errors.value.map(({ problem }) => problem.kind)).toEqual(['interviewsUnfinished']);
  });

  it('lets go of the whole list where nobody named a ward', async () => {
    const database = await aSurveyWithWards();
    await database.responses.clear();
    const state = await editing(database);
    state.editing.changeSurvey({ wards: '', wardsEdition: '' });
    expect(await state.save()).toBe(true);
    expect((await wardsOf(database, 'w')).options).toEqual([]);
    // What a closed wave asked stays as it was asked.
    expect((await wardsOf(database, 'old')).version).toBe(1);
  });

  it('is not found when it was deleted in another window', async () => {
    const database = await aSurveyWithWards();
    const state = await editing(database);
    await database.surveys.clear();
    expect(await state.save()).toBe(false);
    expect(state.trouble.value).toEqual({ kind: 'notFound', what: 'survey' });
  });
});
