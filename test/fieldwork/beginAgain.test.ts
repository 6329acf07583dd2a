import { describe, expect, it } from 'vitest';
import type { SafetyCheck } from '../../src/core/tabletSafety.ts';
import type { World } from '../../src/core/world.ts';
import { beginAgain } from '../../src/fieldwork/beginAgain.ts';
import { recordVisit } from '../../src/fieldwork/recordVisit.ts';
import type { Database } from '../../src/keeping/storage/database.ts';
import type { TabletOffice } from '../../src/keeping/storage/rows.ts';
import { UNSAFE_SETTING } from '../../src/keeping/storage/settings.ts';
import { keepShiftKey } from '../../src/keeping/storage/shiftKey.ts';
import { saveSurvey, saveWave } from '../../src/keeping/storage/surveys.ts';
import { allowUnsafe, takeBackUnsafe } from '../../src/keeping/storage/unsafeAllowed.ts';
import { USUAL_LIMITS } from '../../src/keeping/transfer/pack.ts';
import { aDatabase, goodOf, theQuestionnaire, theWave, today } from '../fixtures/aDevice.ts';
import { aJournal } from '../fixtures/aJournal.ts';
import { aSurvey } from '../fixtures/aWave.ts';
import { aWorld, deviceOn } from '../fixtures/aWorld.ts';
import { keysMade, useKeys } from '../fixtures/sealedSurvey.ts';
import { aShift } from '../fixtures/shiftRun.ts';

type Estimate = Awaited<ReturnType<World['storageEstimate']>>;

const room = { used: 0, quota: 900_000_000, durable: true, privateWindow: false };
const wrong = [
  ['room', { ...room, used: 850_000_000 }],
  ['durable', { ...room, durable: false }],
  ['ordinary', { ...room, privateWindow: true }],
] as const;
const { survey } = theWave;
const noted: string[] = [];

const shift = aShift();
const { set } = await keysMade('21');

/** A store in two places, on a device of which nobody allowed anything; its survey has keys in use, and a shift goes on. */
async function bareDatabase(hasKeys = true): Promise<Database> {
  noted.length = 0;
  const database = await aDatabase({ journal: aJournal(), tell: (kind) => void noted.push(kind) });
  goodOf(await takeBackUnsafe(database, survey));
  if (hasKeys) await useKeys(database, set);
  const begun = await shift.begin('oak river stone maple');
  goodOf(await keepShiftKey(database, { ...begun, since: aWorld().now() }));
  return database;
}

/** An officer's word for these checks, in the place of the one before. */
async function allow(database: Database, ...checks: readonly SafetyCheck[]): Promise<void> {
  goodOf(await allowUnsafe(database, survey, { day: today, checks }));
}

/** Begins the next interview on a device which is as its browser says. */
async function begun(database: Database, estimate: Estimate, more: Partial<World> = {}) {
  const world = aWorld({ storageEstimate: async () => estimate, ...more });
  return beginAgain({ ...deviceOn(database, world, shift), database }, theWave.id, '12');
}

describe('the next interview of a survey that came by a pack', () => {
  async function again(estimate: Estimate, unsafeTablet = false, word: readonly SafetyCheck[] = []) {
    const database = await bareDatabase();
    const limits = { ...USUAL_LIMITS, unsafeTablet };
    const pack = { hash: 'a'.repeat(64), version: 1, office: 'o', made: aWorld().now(), limits };
    const office: TabletOffice = { survey, pack, bundle: null, receipt: null };
    await database.counters.put({ id: `office/${survey}`, revision: 1, office });
    await allow(database, ...word);
    return { begun: await begun(database, estimate), drafts: await database.drafts.count() };
  }

  it('F18: is not begun where the tablet has filled up, or its store may be cleared, since the last', async () => {
    for (const [check, estimate] of wrong) {
      const found = await again(estimate);
      const problem = { kind: 'unsafe', survey, by: 'pack', reasons: [{ check, state: 'bad' }] };
      expect([found.begun, found.drafts]).toEqual([{ ok: false, problem }, 0]);
      expect(noted).toEqual(['unsafe']);
    }
  });

  it('is begun where all is as it was, and where the pack allows any tablet', async () => {
    for (const one of [await again(room), await again(null, true)]) {
      expect([goodOf(one.begun), one.drafts]).toEqual([expect.any(String), 1]);
      expect(noted).toEqual([]);
    }
  });

  it('is not begun by a word that was given on the tablet', async () => {
    const found = await again({ ...room, durable: false }, false, ['durable']);
    expect(found.begun).toMatchObject({ ok: false, problem: { kind: 'unsafe', by: 'pack' } });
  });
});

it('F31: nothing of a survey is begun, nor a visit kept, where the keys that its pack brought are gone', async () => {
  const database = await bareDatabase(false);
  const limits = { ...USUAL_LIMITS, unsafeTablet: true };
  const pack = { hash: 'a'.repeat(64), version: 1, office: 'o', made: aWorld().now(), limits };
  const office: TabletOffice = { survey, pack, bundle: null, receipt: null };
  await database.counters.put({ id: `office/${survey}`, revision: 1, office });
  const problem = { kind: 'unsafe', survey, by: 'pack', reasons: [{ check: 'sealed', state: 'bad' }] };
  expect(await begun(database, room)).toEqual({ ok: false, problem });
  const visit = { outcome: 'refused', known: {} } as const;
  const desk = { ...deviceOn(database, aWorld(), shift), database };
  expect(await recordVisit(desk, theWave.id, visit)).toEqual({ ok: false, problem });
  expect([await database.drafts.count(), await database.outbox.count()]).toEqual([0, 0]);
});

describe('the next interview where no pack came', () => {
  it('F18, F19: is not begun on a device that may lose it, nor is a visit kept', async () => {
    for (const [check, estimate] of wrong) {
      const database = await bareDatabase();
      const problem = { kind: 'unsafe', survey, by: 'officer', reasons: [{ check, state: 'bad' }] };
      expect(await begun(database, estimate)).toEqual({ ok: false, problem });
      const world = aWorld({ storageEstimate: async () => estimate });
      const visit = { outcome: 'refused', known: {} } as const;
      const kept = await recordVisit({ ...deviceOn(database, world), database }, theWave.id, visit);
      expect(kept).toEqual({ ok: false, problem });
      expect([await database.drafts.count(), await database.outbox.count()]).toEqual([0, 0]);
    }
  });

  it('is begun on a device that is safe, with no word of anybody', async () => {
    goodOf(await begun(await bareDatabase(), room));
    expect(noted).toEqual([]);
  });

  it('is begun where an officer allowed it, until something else turns bad', async () => {
    const database = await bareDatabase();
    const estimate = { ...room, durable: false };
    const inTab = { window: () => ({ secure: true, installed: false }) };
    await allow(database, 'durable', 'installed');
    goodOf(await begun(database, estimate, inTab));
    // Not known to be kept is as bad, and was allowed with it.
    goodOf(await begun(database, { ...estimate, durable: null }, inTab));
    expect(await begun(database, { ...estimate, used: 850_000_000 }, inTab)).toEqual({
      ok: false,
      problem: { kind: 'unsafe', survey, by: 'officer', reasons: [{ check: 'room', state: 'bad' }] },
    });
  });

  it('is not begun after the word was taken back, or where this version cannot read it', async () => {
    const database = await bareDatabase();
    const estimate = { ...room, durable: false };
    const refused = { ok: false, problem: { kind: 'unsafe', by: 'officer' } };
    await allow(database, 'durable');
    const row = (await database.settings.toArray()).find(({ name }) => name === UNSAFE_SETTING);
    if (row === undefined) throw new RangeError('the word is not kept');
    expect(row.value).toEqual({ v: 1, day: '2026-11-22', checks: ['durable'] });
    goodOf(await takeBackUnsafe(database, survey));
    expect(await begun(database, estimate)).toMatchObject(refused);
    const unread = [null, { ...(row.value as object), v: 2 }, { ...(row.value as object), day: 'today' }];
    for (const value of [...unread, { v: 1, day: '2026-11-22', checks: 'durable' }]) {
      await database.settings.put({ ...row, value });
      expect(await begun(database, estimate)).toMatchObject(refused);
    }
    await database.settings.put(row);
    goodOf(await begun(database, estimate));
  });

  it('is begun anywhere where staff type in what came by post: the paper is there', async () => {
    const database = await bareDatabase();
    goodOf(await saveWave(database, { ...theWave, mode: 'telephone' }, theQuestionnaire));
    expect(await begun(database, null)).toMatchObject({ ok: false, problem: { kind: 'unsafe' } });
    goodOf(await saveWave(database, { ...theWave, mode: 'postal' }, theQuestionnaire));
    goodOf(await begun(database, null));
  });

  it('F31: is not begun, nor a visit kept, where it would not be sealed: by post neither', async () => {
    const database = await bareDatabase(false);
    // As a version kept it that let an officer allow that.
    await allow(database, 'sealed');
    const problem = { kind: 'unsafe', survey, by: 'officer', reasons: [{ check: 'sealed', state: 'bad' }] };
    const visit = { outcome: 'refused', known: {} } as const;
    const device = deviceOn(database, aWorld({ storageEstimate: async () => room }));
    for (const mode of ['faceToFace', 'postal'] as const) {
      goodOf(await saveWave(database, { ...theWave, mode }, theQuestionnaire));
      expect(await begun(database, room)).toEqual({ ok: false, problem });
      const kept = await recordVisit({ ...device, database }, theWave.id, visit);
      expect(kept).toEqual({ ok: false, problem });
    }
    expect([await database.drafts.count(), await database.outbox.count()]).toEqual([0, 0]);
    // Keys that were made and not both tried seal nothing yet.
    await useKeys(database, { ...set, paperOpened: null });
    expect(await begun(database, room)).toEqual({ ok: false, problem });
    await useKeys(database, set);
    const name = goodOf(await begun(database, room));
    expect((await database.drafts.get(name))?.seal).toBeDefined();
  });

  it('is begun anywhere where it is only simulated', async () => {
    const database = await bareDatabase(false);
    const isMadeUp = { simulated: true };
    goodOf(await saveWave(database, { ...theWave, ...isMadeUp }, theQuestionnaire));
    // A made-up wave makes no real survey one.
    expect(await begun(database, null)).toMatchObject({ problem: { kind: 'unsafe', by: 'officer' } });
    goodOf(await saveSurvey(database, aSurvey(isMadeUp)));
    goodOf(await begun(database, null));
  });
});
