import { describe, expect, it } from 'vitest';
import { finishedSeal } from '../../src/fieldwork/finishedSeal.ts';
import { openedRecord } from '../../src/keeping/sealing/openedRecord.ts';
import { goodOf } from '../fixtures/aDevice.ts';
import { openedWith } from '../fixtures/sealedFieldwork.ts';
import { keysMade } from '../fixtures/sealedSurvey.ts';
import { aShift } from '../fixtures/shiftRun.ts';

const desk = { shift: async () => aShift() };
const keys = await keysMade('01');
const inUse = { v: 1, sets: [keys.set] };
const said = { id: 'one', number: 1 };

describe('what is finished', () => {
  it('has nothing that seals it while its survey has no keys in use', async () => {
    for (const kept of [null, { v: 1, sets: [] }])
      expect(goodOf(await finishedSeal(desk, kept))).toBeUndefined();
  });

  it('F31: is sealed to the officer and to the paper key', async () => {
    const bytes = await goodOf(await finishedSeal(desk, inUse))?.seal(said);
    for (const key of [keys.officer, keys.paper])
      expect(openedRecord(await openedWith(key, bytes ?? new Uint8Array())).response).toEqual(said);
  });

  it('F31: is refused where the keys cannot be read, or what seals did not come', async () => {
    const offline = { shift: () => Promise.reject(new TypeError('Failed to fetch')) };
    const newer = { kind: 'newerVersion', what: 'survey', found: 7, known: 1 };
    expect(await finishedSeal(desk, { v: 7 })).toEqual({ ok: false, problem: newer });
    expect(await finishedSeal(offline, inUse)).toEqual({ ok: false, problem: { kind: 'notLoaded' } });
  });
});
