import { expect, it } from 'vitest';
import { instant } from '../../../src/core/day.ts';
import type { SafetyCheck } from '../../../src/core/tabletSafety.ts';
import { contentsOf } from '../../../src/keeping/storage/contents.ts';
import type { Database } from '../../../src/keeping/storage/database.ts';
import { deleteSurvey } from '../../../src/keeping/storage/deletion.ts';
import { addResponses } from '../../../src/keeping/storage/responses.ts';
import { settingId } from '../../../src/keeping/storage/settings.ts';
import {
  allowUnsafe,
  listUnsafeAllowed,
  loadUnsafeRule,
  takeBackUnsafe,
} from '../../../src/keeping/storage/unsafeAllowed.ts';
import { merge } from '../../../src/keeping/transfer/merge.ts';
import { USUAL_LIMITS } from '../../../src/keeping/transfer/pack.ts';
import { createAllowState } from '../../../src/office/pages/allowState.ts';
import { createSafeState } from '../../../src/office/pages/safeState.ts';
import { aDatabase, goodOf, theWave, today } from '../../fixtures/aDevice.ts';
import { aJournal } from '../../fixtures/aJournal.ts';
import { aWorld, deviceOn } from '../../fixtures/aWorld.ts';
import { unsafeWord } from '../../fixtures/unsafeWord.ts';
import { waitUntil } from '../../fixtures/waitFor.ts';

const { survey } = theWave;
const world = aWorld({
  storageEstimate: async () => ({ used: 0, quota: 900_000_000, durable: false, privateWindow: false }),
  window: () => ({ secure: true, installed: false }),
});
const named: readonly SafetyCheck[] = ['durable', 'installed'];

async function opened(change: (database: Database) => Promise<unknown> = async () => undefined) {
  const database = await aDatabase({ journal: aJournal() });
  goodOf(await takeBackUnsafe(database, survey));
  await change(database);
  const state = createAllowState(deviceOn(database, world), survey);
  await waitUntil(() => state.page.value.at !== 'loading');
  return { database, state };
}

const ruleOf = async (database: Database) => goodOf(await loadUnsafeRule(database, survey));

it('F18: keeps an officer’s word for what the page names, and nothing without the tick', async () => {
  const { database, state } = await opened();
  const reasons = named.map((check) => ({ check, state: 'bad' }));
  expect(state.page.value).toMatchObject({ at: 'ready', value: { by: 'officer', isSealed: false, reasons } });
  expect([await state.allow(), state.isMissing.value]).toEqual([false, true]);
  expect(await ruleOf(database)).toEqual({ by: 'officer', allowed: null });
  state.tick(true);
  expect([await state.allow(), state.isMissing.value]).toEqual([true, false]);
  expect(await ruleOf(database)).toEqual({ by: 'officer', allowed: { day: '2026-11-22', checks: named } });
});

it('carries the word in no back-up: it is of this device', async () => {
  const { database, state } = await opened();
  state.tick(true);
  await state.allow();
  expect(await database.settings.count()).toBe(1);
  expect(goodOf(await contentsOf(database, survey)).settings).toEqual([]);
});

it('takes the word from no file, whatever its row is called there', async () => {
  const { database } = await opened();
  const word = { ...unsafeWord(survey) };
  const settings = [word, { ...word, name: 'adults' }];
  goodOf(await addResponses(database, { settings }, merge));
  expect(await ruleOf(database)).toEqual({ by: 'officer', allowed: null });
  expect((await database.settings.toArray()).map(({ id }) => id)).toEqual([
    settingId(survey, null, 'adults'),
  ]);
});

it('does not list a word of before for what nobody can allow any more', async () => {
  const { database } = await opened();
  goodOf(await allowUnsafe(database, survey, { day: today, checks: ['sealed'] }));
  expect(goodOf(await listUnsafeAllowed(database))).toEqual([]);
  goodOf(await allowUnsafe(database, survey, { day: today, checks: ['sealed', 'durable'] }));
  expect(goodOf(await listUnsafeAllowed(database))).toMatchObject([{ checks: ['durable'] }]);
});

it('has nothing to allow for a survey that is only simulated', async () => {
  const { state } = await opened((database) => database.surveys.update(survey, { simulated: true }));
  expect(state.page.value).toMatchObject({ at: 'ready', value: { isSealed: true, reasons: [] } });
});

it('says on the page of safety what was allowed and when, and takes it back there', async () => {
  const { database, state } = await opened();
  state.tick(true);
  await state.allow();
  const safe = createSafeState(deviceOn(database, world), async () => true);
  await safe.look();
  const word = { survey, title: 'Survey', day: '2026-11-22', checks: named };
  expect(safe.report.value?.allowed).toMatchObject([{ ...word, title: expect.any(String) }]);
  await safe.takeBack(survey);
  expect(safe.report.value).toMatchObject({ allowed: [], takenBack: expect.any(String) });
  expect(await ruleOf(database)).toEqual({ by: 'officer', allowed: null });
});

it('leaves it to the pack where one came, whatever was allowed here before', async () => {
  const { database, state } = await opened();
  state.tick(true);
  await state.allow();
  const made = instant('2026-11-22T09:30:00.000Z');
  const pack = { hash: 'a'.repeat(64), version: 1, office: 'o', made, limits: USUAL_LIMITS };
  const office = { survey, pack, bundle: null, receipt: null };
  await database.counters.put({ id: `office/${survey}`, revision: 1, office });
  const again = createAllowState(deviceOn(database, world), survey);
  await waitUntil(() => again.page.value.at !== 'loading');
  expect(again.page.value).toMatchObject({ at: 'ready', value: { by: 'pack' } });
  const safe = createSafeState(deviceOn(database, world), async () => true);
  await safe.look();
  expect(safe.report.value?.allowed).toEqual([]);
});

it('keeps nothing for a survey that was deleted in another tab, and says so', async () => {
  const { database, state } = await opened();
  goodOf(await deleteSurvey(database, survey));
  state.tick(true);
  expect(await state.allow()).toBe(false);
  const problem = { kind: 'notFound', what: 'survey' };
  expect(state.page.value).toEqual({ at: 'problem', problem });
  expect(await database.settings.count()).toBe(0);
});
