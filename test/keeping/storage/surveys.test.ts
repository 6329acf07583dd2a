import { describe, expect, it, vi } from 'vitest';
import type { Wave } from '../../../src/asking/survey/survey.ts';
import { instant } from '../../../src/core/day.ts';
import { id } from '../../../src/core/id.ts';
import { contentsOf } from '../../../src/keeping/storage/contents.ts';
import { overviewOf } from '../../../src/keeping/storage/counts.ts';
import { deleteSurvey, deleteWave } from '../../../src/keeping/storage/deletion.ts';
import { saveDraft } from '../../../src/keeping/storage/drafts.ts';
import { loadWave } from '../../../src/keeping/storage/loadWave.ts';
import { addResponses } from '../../../src/keeping/storage/responses.ts';
import {
  listConfirmations,
  loadSetting,
  saveConfirmation,
  saveSetting,
} from '../../../src/keeping/storage/settings.ts';
import {
  closeWave,
  listSurveys,
  listWaves,
  saveSurvey,
  saveWave,
} from '../../../src/keeping/storage/surveys.ts';
import { merge } from '../../../src/keeping/transfer/merge.ts';
import {
  aDatabase,
  aWitness,
  filed,
  goodOf,
  someInterview,
  theQuestionnaire,
  theWave,
  today,
} from '../../fixtures/aDevice.ts';
import { aResponse, aSurvey } from '../../fixtures/aWave.ts';

const survey = aSurvey();
const secondWave: Wave = { ...theWave, id: id<'wave'>('w2'), createdAt: instant('2026-01-01T00:00:00.000Z') };

async function aFullDatabase(witness = aWitness()) {
  const database = await aDatabase({ witness });
  goodOf(await saveWave(database, secondWave, theQuestionnaire));
  goodOf(await saveDraft(database, someInterview('draft')));
  const response = await filed(database, someInterview('one'));
  goodOf(
    await addResponses(
      database,
      { responses: [response, aResponse(1, {}), aResponse(1, { q1: { value: 1 } })] },
      merge,
    ),
  );
  goodOf(await saveSetting(database, { survey: survey.id, wave: theWave.id }, 'weighting', { trim: 5 }));
  goodOf(await saveSetting(database, { survey: survey.id, wave: null }, 'baseSize', 30));
  const word = {
    survey: survey.id,
    what: 'assumedBase/32',
    by: 'A. Officer',
    at: survey.createdAt,
    note: '',
  };
  goodOf(await saveConfirmation(database, word));
  return database;
}

describe('surveys and waves', () => {
  it('are listed with the newest first and how far they are', async () => {
    const database = await aFullDatabase();
    expect(goodOf(await listWaves(database, survey.id)).map((wave) => wave.id)).toEqual(['w2', 'w']);
    const [overview] = goodOf(await overviewOf(database, today));
    expect(overview?.survey).toEqual(survey);
    expect(overview?.waves.map(({ counts }) => [counts.unfinished, counts.today, counts.broughtIn])).toEqual([
      [0, 0, 0],
      [1, 1, 1],
    ]);
  });

  it('come with their questionnaire', async () => {
    const database = await aDatabase();
    expect(goodOf(await loadWave(database, 'w'))).toEqual({
      survey,
      wave: theWave,
      questionnaire: theQuestionnaire,
    });
    expect(await loadWave(database, 'other')).toEqual({
      ok: false,
      problem: { kind: 'notFound', what: 'wave' },
    });
  });

  it('refuse a wave of a survey that is gone, and keep no part of it', async () => {
    const database = await aDatabase({ empty: true });
    expect(await saveWave(database, theWave, theQuestionnaire)).toEqual({
      ok: false,
      problem: { kind: 'notFound', what: 'survey' },
    });
    expect(await database.questionnaires.count()).toBe(0);
  });

  it('are kept with their survey or not at all', async () => {
    const database = await aDatabase({ empty: true });
    const full = new DOMException('full', 'QuotaExceededError');
    const failing = vi.spyOn(database.questionnaires, 'put').mockRejectedValue(full);
    expect(await saveWave(database, theWave, theQuestionnaire, aSurvey())).toEqual({
      ok: false,
      problem: { kind: 'storageFull' },
    });
    expect(goodOf(await listSurveys(database))).toEqual([]);
    expect(goodOf(await listWaves(database))).toEqual([]);
    failing.mockRestore();
    goodOf(await saveWave(database, theWave, theQuestionnaire, aSurvey()));
    expect(goodOf(await listSurveys(database))).toHaveLength(1);
  });

  it('can be closed and opened again', async () => {
    const database = await aDatabase();
    const at = instant('2026-11-22T18:00:00.000Z');
    goodOf(await closeWave(database, theWave.id, at));
    expect(goodOf(await loadWave(database, theWave.id)).wave.closedAt).toBe(at);
    goodOf(await closeWave(database, theWave.id, null));
    expect(goodOf(await loadWave(database, theWave.id)).wave.closedAt).toBeNull();
    expect(await closeWave(database, 'other', at)).toMatchObject({
      ok: false,
      problem: { kind: 'notFound' },
    });
  });
});

describe('deleting', () => {
  it('takes everything under a wave and leaves the rest', async () => {
    const database = await aFullDatabase();
    goodOf(await deleteWave(database, theWave.id));
    const left = goodOf(await contentsOf(database));
    expect(left).toMatchObject({ surveys: [survey], waves: [secondWave], responses: [] });
    expect(left.settings.map((row) => row.name)).toEqual(['baseSize']);
    expect(left.questionnaires).toEqual([theQuestionnaire]);
    expect(await database.drafts.count()).toBe(0);
    expect(await database.aside.count()).toBe(0);
    expect(await database.counters.toCollection().primaryKeys()).toEqual(['tablet']);
  });

  it('takes everything under a survey, but never a number of this tablet', async () => {
    const witness = aWitness();
    const database = await aFullDatabase(witness);
    goodOf(await deleteSurvey(database, survey.id));
    for (const table of database.tables.filter((one) => !['counters', 'outbox'].includes(one.name)))
      expect(await table.count()).toBe(0);
    // A link of this tablet's chain: nothing that was said, nor of which survey it was.
    const bare = { survey: '', wave: '', broughtIn: 1, bytes: new Uint8Array() };
    const id = expect.any(String);
    expect(await database.outbox.toArray()).toEqual([{ id, number: 1, prev: '', ...bare }]);
    expect(await database.counters.get('tablet')).toMatchObject({ next: 2 });
    expect(goodOf(await listSurveys(database))).toEqual([]);
    expect(witness.read()).toMatchObject({ surveys: 0, waves: 0, finished: 1, batches: 0 });
  });
});

describe('settings and confirmations', () => {
  it('come back as they were kept, and are nothing before', async () => {
    const database = await aFullDatabase();
    const place = { survey: survey.id, wave: theWave.id };
    expect(goodOf(await loadSetting(database, place, 'weighting'))).toEqual({ trim: 5 });
    expect(goodOf(await loadSetting(database, { ...place, wave: secondWave.id }, 'weighting'))).toBeNull();
    expect(goodOf(await listConfirmations(database, survey.id)).map((word) => word.what)).toEqual([
      'assumedBase/32',
    ]);
  });
});

describe('what a back-up carries', () => {
  it('holds each response once, with those that wait and those kept aside', async () => {
    const database = await aFullDatabase();
    goodOf(await saveSurvey(database, aSurvey({ id: id<'survey'>('s2') })));
    await filed(database, someInterview('waiting'));
    const all = goodOf(await contentsOf(database));
    expect(all.surveys).toHaveLength(2);
    expect(all.responses.map((response) => response.id).toSorted()).toEqual(['one', 'r1', 'r1', 'waiting']);
    const one = goodOf(await contentsOf(database, 's2'));
    expect([one.surveys.length, one.waves.length, one.responses.length, one.settings.length]).toEqual([
      1, 0, 0, 0,
    ]);
  });
});
