import { describe, expect, it, vi } from 'vitest';
import { instant } from '../../../src/core/day.ts';
import { newKeyPair, openSealed, sealTo } from '../../../src/keeping/sealing/ageFile.ts';
import { fromBase64, toBase64 } from '../../../src/keeping/sealing/base64.ts';
import { interviewSeal } from '../../../src/keeping/sealing/interviewSeal.ts';
import { openedRecord } from '../../../src/keeping/sealing/openedRecord.ts';
import { jsonOf } from '../../../src/keeping/sealing/paddedJson.ts';
import { sealedWith } from '../../../src/keeping/sealing/sealedFile.ts';
import { createShift, type Shift } from '../../../src/keeping/sealing/shift.ts';
import type { ShiftKey } from '../../../src/keeping/sealing/shiftWork.ts';
import { provenSigner } from '../../../src/keeping/sealing/signedRecord.ts';
import { newSigningKey } from '../../../src/keeping/sealing/signing.ts';
import { itWithAge, openedByAge, openedByAgeWithWords } from '../../fixtures/publicAge.ts';
import { aShift, shiftRun } from '../../fixtures/shiftRun.ts';
import { waitUntil } from '../../fixtures/waitFor.ts';

const WORDS = 'oak river stone maple';
const startedAt = instant('2026-11-22T09:30:00.000Z');
const said = { id: 'i1', answers: { q1: { value: 4 }, q2: { value: 'the bins in Elm Row' } } };

/** A shift, the keys of a survey, and an interview of it as it is kept. */
async function begun() {
  const [officer, paper] = [await newKeyPair(), await newKeyPair()];
  const shift = aShift();
  const key: ShiftKey = { ...(await shift.begin(WORDS)), since: startedAt };
  const recipients = [officer.recipient, paper.recipient];
  const { recipient, kept } = await shift.beginInterview(recipients, { shift: key.recipient, startedAt });
  const seal = interviewSeal(shift, kept, recipient);
  return { officer, paper, shift, key, kept, seal, bytes: await seal.draft.seal(said) };
}

/** A key that signs, as it is written. */
const SIGNING_KEY = /^[\w-]{43}$/;

/** Who signed what a shift seals as finished, as an officer finds it. */
async function signerOfOne(shift: Shift): Promise<string | null> {
  const { identity, recipient } = await newKeyPair();
  const opened = await openSealed(await shift.sealRecord([recipient], said), { identities: [identity] });
  const record = openedRecord(jsonOf(opened.ok ? opened.value : new Uint8Array()));
  expect(record.response).toEqual(said);
  return provenSigner(record, []);
}

const open = async (shift: Shift, { kept, bytes }: Awaited<ReturnType<typeof begun>>) =>
  shift.open(kept, bytes);

describe('a shift', () => {
  it('offers four words that differ each time', async () => {
    const shift = aShift();
    const [one, other] = [await shift.words(), await shift.words()];
    expect(one).toMatch(/^([a-z]+ ){3}[a-z]+$/);
    expect(one).not.toBe(other);
  });

  it('opens an interview in progress while it is open, and seals what comes of it', async () => {
    const day = await begun();
    expect(day.shift.openFor).toBe(day.key.recipient);
    expect(await open(day.shift, day)).toMatchObject({ ok: true, value: { value: said } });
    const opened = await open(day.shift, day);
    if (!opened.ok) throw new RangeError('it opens');
    const later = interviewSeal(day.shift, day.kept, opened.value.recipient);
    const bytes = await later.draft.seal({ ...said, more: 1 });
    expect(await day.shift.open(day.kept, bytes)).toMatchObject({ value: { value: { more: 1 } } });
  });

  it('is begun and opened again with the secret of a passkey, which nobody could guess', async () => {
    const shift = aShift();
    const secret = 'c2VjcmV0LW9mLWEtcGFzc2tleS1vZi0zMi1ieXRlcw';
    const key: ShiftKey = { ...(await shift.begin(secret, { isSecret: true })), since: startedAt };
    const later = aShift();
    expect((await later.unlock(key, WORDS)).ok).toBe(false);
    expect((await later.unlock(key, secret)).ok).toBe(true);
    expect(later.openFor).toBe(key.recipient);
  });

  it('opens none while it is locked, and all again with the same passphrase (F33)', async () => {
    const day = await begun();
    const onLocked = vi.fn();
    const unhear = day.shift.onLocked(onLocked);
    await day.shift.lock();
    expect(onLocked).toHaveBeenCalledTimes(1);
    unhear();
    expect(await open(day.shift, day)).toEqual({ ok: false, problem: 'locked' });
    for (const wrong of ['', 'oak river stone mapl', 'Oak River Stone Maple'])
      expect(await day.shift.unlock(day.key, wrong)).toEqual({
        ok: false,
        problem: { kind: 'wrongPassphrase' },
      });
    expect(day.shift.openFor).toBeNull();
    expect(await day.shift.unlock(day.key, WORDS)).toEqual({ ok: true, value: undefined });
    expect((await open(day.shift, day)).ok).toBe(true);
  });

  itWithAge('F34, F40: has its key, and what is in progress, opened by the public age program', async () => {
    const day = await begun();
    const shiftKey = openedByAgeWithWords(fromBase64(day.key.wrapped), WORDS);
    for (const key of [shiftKey, day.officer.identity, day.paper.identity]) {
      const own = openedByAge(fromBase64(day.kept.opener), key);
      expect(JSON.parse(openedByAge(day.bytes, own))).toEqual(said);
    }
  });

  it('signs what is finished with the tablet’s key, which its own key alone opens again', async () => {
    const tablet = newSigningKey();
    const shift = aShift();
    const key: ShiftKey = { ...(await shift.begin(WORDS, { signer: tablet.secret })), since: startedAt };
    expect(JSON.stringify(key)).not.toContain(tablet.secret);
    expect(await shift.signer()).toBe(tablet.secret);
    expect(await signerOfOne(shift)).toBe(tablet.key);
    // What is filed in that moment is signed too, with a key that is nobody's.
    const [, filed] = await Promise.all([shift.lock(), signerOfOne(shift)]);
    expect([await shift.signer(), filed]).toEqual([null, expect.stringMatching(SIGNING_KEY)]);
    expect(filed).not.toBe(tablet.key);
    const later = aShift();
    await later.unlock(key, WORDS);
    expect(await signerOfOne(later)).toBe(tablet.key);
    // What is altered signs nothing, and keeps nobody from working.
    const sealed = fromBase64(key.signer ?? '');
    const altered = toBase64(sealed.with(-1, (sealed.at(-1) ?? 0) ^ 1));
    const last = aShift();
    expect((await last.unlock({ ...key, signer: altered }, WORDS)).ok).toBe(true);
    expect([await last.signer(), await signerOfOne(last)]).toEqual([
      null,
      expect.stringMatching(SIGNING_KEY),
    ]);
  });

  it('signs what is finished with a key of its own where it has none of the tablet, until it is locked', async () => {
    const shift = aShift();
    const key: ShiftKey = { ...(await shift.begin(WORDS)), since: startedAt };
    const first = await signerOfOne(shift);
    expect([first, await shift.signer(), key.signer]).toEqual([
      expect.stringMatching(SIGNING_KEY),
      null,
      undefined,
    ]);
    expect(await signerOfOne(shift)).toBe(first);
    await shift.lock();
    await shift.unlock(key, WORDS);
    const second = await signerOfOne(shift);
    expect(second).toMatch(SIGNING_KEY);
    await shift.lock();
    // What was under way as it was locked; it is none of the next shift's.
    const late = await signerOfOne(shift);
    await shift.unlock(key, WORDS);
    const third = await signerOfOne(shift);
    await shift.begin(WORDS);
    const next = await signerOfOne(shift);
    expect(new Set([first, second, late, third, next]).size).toBe(5);
  });

  itWithAge('F40: has what it signed, and the tablet’s key, opened by the public age program', async () => {
    const tablet = newSigningKey();
    const officer = await newKeyPair();
    const shift = aShift();
    const key = await shift.begin(WORDS, { signer: tablet.secret });
    const sealed = await shift.sealRecord([officer.recipient], said);
    const record = openedRecord(JSON.parse(openedByAge(sealed, officer.identity)));
    expect(record.response).toEqual(said);
    expect(await provenSigner(record, [])).toBe(tablet.key);
    const own = openedByAgeWithWords(fromBase64(key.wrapped), WORDS);
    expect(openedByAge(fromBase64(key.signer ?? ''), own)).toBe(tablet.secret);
  });

  it('tells an interview at once that was being opened when it was locked, and else when it is', async () => {
    const day = await begun();
    const [first, later] = [vi.fn(), vi.fn()];
    day.seal.onLocked(first);
    expect(first).not.toHaveBeenCalled();
    await day.shift.lock();
    expect(first).toHaveBeenCalledTimes(1);
    day.seal.onLocked(later)();
    expect(later).toHaveBeenCalledTimes(1);
  });

  it('is locked after a reload, and opened again with what is kept', async () => {
    const day = await begun();
    const reloaded = aShift();
    expect(reloaded.openFor).toBeNull();
    expect(await open(reloaded, day)).toEqual({ ok: false, problem: 'locked' });
    await reloaded.unlock(day.key, WORDS);
    expect((await open(reloaded, day)).ok).toBe(true);
  });

  it('is told to be locked when its worker fell over and another took its place', async () => {
    const day = await begun();
    let run = shiftRun();
    const shift = createShift((...asked) => run(...asked));
    await shift.unlock(day.key, WORDS);
    expect((await open(shift, day)).ok).toBe(true);
    run = shiftRun();
    const onLocked = vi.fn();
    shift.onLocked(onLocked);
    expect(await open(shift, day)).toEqual({ ok: false, problem: 'locked' });
    expect(onLocked).toHaveBeenCalledTimes(1);
    expect(shift.openFor).toBeNull();
    // Locked already: nobody is told twice.
    await shift.lock();
    expect(onLocked).toHaveBeenCalledTimes(1);
  });

  it('is locked in every tab by who locks it, and in its own alone when that was left idle', async () => {
    const day = await begun();
    const [idle, other] = [aShift(), aShift()];
    for (const shift of [idle, other]) await shift.unlock(day.key, WORDS);
    await idle.lock();
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect([day.shift.openFor, other.openFor]).toEqual([day.key.recipient, day.key.recipient]);
    await other.lockEverywhere();
    await waitUntil(() => day.shift.openFor === null);
    expect(await open(day.shift, day)).toEqual({ ok: false, problem: 'locked' });
    await day.shift.unlock(day.key, WORDS);
    expect((await open(day.shift, day)).ok).toBe(true);
    expect(other.openFor).toBeNull();
    // By one in which it is not open, too, as it is ended there.
    await other.lockEverywhere();
    await waitUntil(() => day.shift.openFor === null);
  });

  it('asks its worker one thing at a time, and goes on after a failure', async () => {
    let running = 0;
    let most = 0;
    const desk = shiftRun();
    let fails = true;
    const shift = createShift(async (...asked) => {
      running += 1;
      most = Math.max(most, running);
      await new Promise((resolve) => setTimeout(resolve, 1));
      running -= 1;
      if (!fails) return desk(...asked);
      fails = false;
      throw new Error('no worker');
    });
    const calls = [shift.words(), shift.words(), shift.words()];
    const came = await Promise.allSettled(calls);
    expect(came.map(({ status }) => status)).toEqual(['rejected', 'fulfilled', 'fulfilled']);
    expect(most).toBe(1);
  });

  it('does not open an interview of another shift, nor one whose bytes were altered', async () => {
    const day = await begun();
    const other = aShift();
    await other.begin(WORDS);
    expect(await open(other, day)).toEqual({ ok: false, problem: 'otherShift' });
    const bent = day.bytes.map((byte, at) => (at === day.bytes.length - 40 ? byte ^ 1 : byte));
    expect(await day.shift.open(day.kept, bent)).toEqual({ ok: false, problem: 'damaged' });
    const cut = { ...day.kept, opener: day.kept.opener.slice(0, -8) };
    expect(await day.shift.open(cut, day.bytes)).toEqual({ ok: false, problem: 'damaged' });
    // What opens, and holds no key.
    const noKey = toBase64(await sealTo([day.key.recipient], new TextEncoder().encode('no key')));
    expect(await day.shift.open({ ...day.kept, opener: noKey }, day.bytes)).toEqual({
      ok: false,
      problem: 'damaged',
    });
  });
});

describe('a sealed interview', () => {
  it('is opened in progress by officers and the paper key too, when the passphrase is forgotten (F34)', async () => {
    const { officer, paper, kept, bytes } = await begun();
    for (const { identity } of [officer, paper]) {
      const key = await openSealed(fromBase64(kept.opener), { identities: [identity] });
      if (!key.ok) throw new RangeError('the opener opens');
      const own = new TextDecoder().decode(key.value);
      const opened = await openSealed(bytes, { identities: [own] });
      expect(opened.ok && jsonOf(opened.value)).toEqual(said);
    }
  });

  it('is opened finished by officers and the paper key, and by nothing of the tablet', async () => {
    const { officer, paper, shift, seal, kept } = await begun();
    const filed = await seal.response.seal({ ...said, number: 1 });
    for (const { identity } of [officer, paper]) {
      const opened = await openSealed(filed, { identities: [identity] });
      expect(opened.ok && openedRecord(jsonOf(opened.value)).response).toEqual({ ...said, number: 1 });
    }
    expect(await shift.open(kept, filed)).toEqual({ ok: false, problem: 'damaged' });
  });

  it('shows nothing of what was said, and is as long for a short answer as for one a little longer', async () => {
    const { seal, bytes, kept, key } = await begun();
    expect(sealedWith(bytes)).toBe('keys');
    const all = new TextDecoder('latin1').decode(bytes) + JSON.stringify({ kept, key });
    expect(all).not.toMatch(/Elm Row|answers|AGE-SECRET-KEY/);
    const short = await seal.draft.seal({ ...said, answers: {} });
    expect(short.length).toBe(bytes.length);
  });
});
