import { beforeAll, describe, expect, it, vi } from 'vitest';
import { instant } from '../../../src/core/day.ts';
import type { World } from '../../../src/core/world.ts';
import { sealTo, sealWithPassphrase } from '../../../src/keeping/sealing/ageFile.ts';
import { keyFileText } from '../../../src/keeping/sealing/keyFile.ts';
import { paddedJson } from '../../../src/keeping/sealing/paddedJson.ts';
import type { Database } from '../../../src/keeping/storage/database.ts';
import { addResponses, responsesOf } from '../../../src/keeping/storage/responses.ts';
import { saveSurvey } from '../../../src/keeping/storage/surveys.ts';
import { merge } from '../../../src/keeping/transfer/merge.ts';
import { createBringInState } from '../../../src/office/intake/bringInState.ts';
import { createGate } from '../../../src/office/unlock/gateState.ts';
import { createKeyAsking } from '../../../src/office/unlock/keyAsking.ts';
import { keyringOf, withKeys } from '../../../src/office/unlock/keyring.ts';
import { officeProblems } from '../../../src/words/officeProblems.ts';
import { learnProblems } from '../../../src/words/problems.ts';
import { aDatabase, filed, goodOf, someInterview, theWave } from '../../fixtures/aDevice.ts';
import { aResponse, aSurvey } from '../../fixtures/aWave.ts';
import { aWorld, deviceOn } from '../../fixtures/aWorld.ts';
import { type KeysMade, keysMade, storedText, useKeys } from '../../fixtures/sealedSurvey.ts';
import { sealingRun } from '../../fixtures/sealingRun.ts';

learnProblems(officeProblems);
const { survey } = theWave;
const said = [1, 2].map((place) => aResponse(place, { q1: { value: place } }));
const words = 'oak river stone maple';
let keys: KeysMade;
let keyFile: File;
beforeAll(async () => {
  keys = await keysMade('01');
  const text = new TextEncoder().encode(keyFileText({ ...keys.officer, note: 'n' }));
  keyFile = new File([await sealWithPassphrase(words, text, 6)], 'key.age');
});

const paperKey = () => ({ how: 'text', text: keys.paper.identity }) as const;

async function aDeviceWithKeys(more: Partial<World> = {}) {
  const database = await aDatabase();
  const device = deviceOn(database, aWorld({ run: sealingRun, ...more }));
  await useKeys(database, keys.set);
  goodOf(await addResponses(database, { responses: said }, merge));
  return { database, device, ring: keyringOf(device) };
}

const isOpen = async (database: Database) => (await responsesOf(database, theWave.id)).ok;

describe('the keys given in a tab', () => {
  it('open a survey, and are forgotten when it is locked', async () => {
    const { database, device, ring } = await aDeviceWithKeys();
    expect(keyringOf(device)).toBe(ring);
    expect(await ring.unlock(survey, paperKey())).toEqual({ ok: true });
    expect([...ring.unlocked.value]).toEqual([survey]);
    expect(goodOf(await responsesOf(database, theWave.id))).toEqual(said);
    ring.lock();
    await expect.poll(() => database.identities.size).toBe(0);
    expect(ring.unlocked.value.size).toBe(0);
    expect(await isOpen(database)).toBe(false);
  });

  it('are forgotten in other tabs when one of them is locked', async () => {
    const [one, other] = [await aDeviceWithKeys(), await aDeviceWithKeys()];
    for (const { ring } of [one, other]) await ring.unlock(survey, paperKey());
    one.ring.lock();
    await expect.poll(() => other.database.identities.size).toBe(0);
    expect(other.ring.unlocked.value.size).toBe(0);
  });

  it('F36: must be of the survey: one of another survey here is told by its name', async () => {
    const { database, ring } = await aDeviceWithKeys();
    const other = await keysMade('02');
    const text = { how: 'text', text: other.paper.identity } as const;
    expect(await ring.unlock(survey, text)).toEqual({
      ok: false,
      problem: { kind: 'wrongKey', survey: null },
    });
    const second = aSurvey({ title: 'Second', id: 'second' as never });
    goodOf(await saveSurvey(database, second));
    await database.settings.put({
      id: 'second//keys',
      survey: second.id,
      wave: null,
      name: 'keys',
      value: { v: 1, sets: [other.set] },
    });
    expect(await ring.unlock(survey, text)).toMatchObject({ problem: { survey: 'Second' } });
    expect(await isOpen(database)).toBe(false);
    expect(ring.unlocked.value.size).toBe(0);
  });

  it('are not kept where they do not open all that is here', async () => {
    const { database, ring } = await aDeviceWithKeys();
    const newer = await keysMade('02');
    await useKeys(database, keys.set, newer.set);
    const came = await ring.unlock(survey, { how: 'text', text: newer.paper.identity });
    expect(came).toMatchObject({ problem: { kind: 'needsOtherKey' } });
    expect(database.identities.size).toBe(0);
    expect(await ring.unlock(survey, paperKey())).toMatchObject({ ok: true });
  });

  it('stay away when it was stopped', async () => {
    const { database, ring } = await aDeviceWithKeys();
    const stopping = new AbortController();
    stopping.abort();
    expect(await ring.unlock(survey, paperKey(), stopping.signal)).toBeNull();
    expect(await isOpen(database)).toBe(false);
  });

  it('seal what lay here in the clear, and it is said once', async () => {
    const { database, ring } = await aDeviceWithKeys();
    await database.responses.toCollection().modify((row) => {
      Object.assign(row, { bytes: paddedJson(said), sealedTo: undefined });
    });
    await ring.unlock(survey, paperKey());
    expect(ring.sealedNow.value).toBe(2);
    expect(await storedText(database)).not.toContain('answers');
    ring.noticed();
    expect(ring.sealedNow.value).toBe(0);
  });

  it('are forgotten after a quarter of an hour without a touch, and not before', async () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
    let minutes = 0;
    const now = () => instant(new Date(Date.UTC(2026, 10, 22, 9, minutes)).toISOString());
    const { ring } = await aDeviceWithKeys({ now });
    await ring.unlock(survey, paperKey());
    minutes = 14;
    vi.advanceTimersByTime(60_000);
    expect(ring.unlocked.value.size).toBe(1);
    minutes = 15;
    vi.advanceTimersByTime(60_000);
    expect(ring.unlocked.value.size).toBe(0);
    vi.useRealTimers();
  });

  it('are forgotten when the tab goes on to interviews, and kept from one office page to the next', async () => {
    const page = new EventTarget();
    vi.stubGlobal('addEventListener', page.addEventListener.bind(page));
    vi.stubGlobal('removeEventListener', page.removeEventListener.bind(page));
    const { ring } = await aDeviceWithKeys();
    const went = async (hash: string) => {
      await ring.unlock(survey, paperKey());
      vi.stubGlobal('location', { hash });
      page.dispatchEvent(new Event('hashchange'));
      return ring.unlocked.value.size;
    };
    expect(await went('#/results/w')).toBe(1);
    expect(await went('#/bring-in')).toBe(1);
    expect(await went('#/start')).toBe(0);
    expect(await went('#/start?wave=w')).toBe(0);
    expect(await went('#/tablet')).toBe(0);
    expect(await went('#/interview/1')).toBe(0);
    vi.unstubAllGlobals();
  });
});

describe('what needs a key', () => {
  it('asks for it and goes on, or leaves it where nobody gives one', async () => {
    const { database, device, ring } = await aDeviceWithKeys();
    const reading = withKeys(device, () => responsesOf(database, theWave.id));
    await expect.poll(() => ring.wanted.value?.problem.survey).toBe('Residents');
    ring.wanted.value?.answer(false);
    expect(await reading).toMatchObject({ problem: { kind: 'locked' } });
    expect(ring.wanted.value).toBeNull();
    const again = withKeys(device, () => responsesOf(database, theWave.id));
    await expect.poll(() => ring.wanted.value).not.toBeNull();
    await ring.unlock(survey, paperKey());
    ring.wanted.value?.answer(true);
    expect(goodOf(await again)).toEqual(said);
  });

  it('is bringing in what the tablet sealed: it is stored sealed after that', async () => {
    const { database, device, ring } = await aDeviceWithKeys();
    const response = await filed(
      database,
      someInterview('one', { q1: { value: 1, other: { x: 'Zyzzogeton' } } }),
    );
    await database.outbox.update(response.id, {
      bytes: await sealTo([keys.officer.recipient], paddedJson(response)),
    });
    const state = createBringInState(device);
    const done = state.bringInHere(theWave.id);
    await expect.poll(() => ring.wanted.value).not.toBeNull();
    await ring.unlock(survey, { how: 'text', text: keys.officer.identity });
    ring.wanted.value?.answer(true);
    await done;
    expect(state.view.value.at).toBe('done');
    expect(await storedText(database)).not.toContain('Zyzzogeton');
    expect(goodOf(await responsesOf(database, theWave.id))).toContainEqual(response);
  });

  it('is a page of a wave: it stands behind the gate while the survey is locked', async () => {
    const { device, ring } = await aDeviceWithKeys();
    const { gate } = createGate(device, theWave.id);
    await expect.poll(() => gate.value).toMatchObject({ at: 'locked', problem: { survey: 'Residents' } });
    await ring.unlock(survey, paperKey());
    expect(gate.value).toEqual({ at: 'open', isUnlocked: true });
    ring.lock();
    expect(gate.value.at).toBe('locked');
  });

  it('is no page of a survey without keys, of none, or without answers', async () => {
    const plain = deviceOn(await aDatabase(), aWorld({ run: sealingRun }));
    const empty = await aDatabase();
    await useKeys(empty, keys.set);
    for (const [device, wave] of [
      [plain, theWave.id],
      [plain, 'none'],
      [plain, null],
      [deviceOn(empty), theWave.id],
    ] as const) {
      const { gate } = createGate(device, wave);
      await expect.poll(() => gate.value).toEqual({ at: 'open', isUnlocked: false });
    }
  });
});

describe('the form that asks for a key', () => {
  it('opens with a key file and its words, and says in which box something is wrong', async () => {
    const { ring } = await aDeviceWithKeys();
    const asking = createKeyAsking(aWorld(), async (key, signal) => {
      const came = await ring.unlock(survey, key, signal);
      return came === null || came.ok ? null : came.problem;
    });
    const fields = () => asking.form.value.errors.map(({ field }) => field);
    await asking.giveFile(null, ' ');
    expect(fields()).toEqual(['key-file', 'key-words']);
    await asking.giveFile(keyFile, 'other words');
    expect(fields()).toEqual(['key-words']);
    asking.chooseHow('text');
    await asking.giveText('AGE-SECRET-KEY-1X');
    expect(fields()).toEqual(['paper-key']);
    await asking.giveText('');
    expect(fields()).toEqual(['paper-key']);
    expect(ring.unlocked.value.size).toBe(0);
    await asking.giveFile(keyFile, ` ${words} `);
    expect(asking.form.value).toMatchObject({ isOpening: false, errors: [] });
    expect([...ring.unlocked.value]).toEqual([survey]);
  });
});
