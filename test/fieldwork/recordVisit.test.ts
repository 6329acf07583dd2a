import { expect, it, vi } from 'vitest';
import { recordVisit } from '../../src/fieldwork/recordVisit.ts';
import { KEYS_SETTING } from '../../src/keeping/sealing/surveyKeys.ts';
import { saveSetting } from '../../src/keeping/storage/settings.ts';
import { USUAL_LIMITS } from '../../src/keeping/transfer/pack.ts';
import { aDatabase, goodOf, theWave } from '../fixtures/aDevice.ts';
import { aWorld, deviceOn } from '../fixtures/aWorld.ts';
import { type HeldKeys, keysPutInUse, signedResponse } from '../fixtures/sealedFieldwork.ts';
import { aShift } from '../fixtures/shiftRun.ts';

const told = { outcome: 'notContacted', known: {} } as const;

it('F31: a visit goes nowhere in the clear where its survey has no keys, though a pack let it be kept', async () => {
  const database = await aDatabase();
  const made = aWorld().now();
  const pack = {
    hash: 'a'.repeat(64),
    version: 1,
    office: 'o',
    made,
    limits: { ...USUAL_LIMITS, unsafeTablet: true },
  };
  const office = { survey: theWave.survey, pack, bundle: null, receipt: null };
  await database.counters.put({ id: `office/${theWave.survey}`, revision: 1, office });
  const desk = { ...deviceOn(database, aWorld(), aShift()), database };
  expect((await recordVisit(desk, theWave.id, told)).ok).toBe(false);
  expect(await database.outbox.count()).toBe(0);
});

it('F31: a visit is kept nowhere where the keys of its survey cannot be read', async () => {
  const database = await aDatabase();
  goodOf(await saveSetting(database, { survey: theWave.survey, wave: null }, KEYS_SETTING, { v: 99 }));
  const desk = { ...deviceOn(database, aWorld(), aShift()), database };
  expect(await recordVisit(desk, theWave.id, told)).toMatchObject({ ok: false });
  expect(await database.outbox.count()).toBe(0);
});

it('F31: a visit is kept nowhere where the keys of its survey go while it is', async () => {
  const database = await aDatabase();
  await keysPutInUse(database);
  const newId = () => {
    // Before they are read to seal it.
    void database.settings.clear();
    return 'visit';
  };
  const desk = { ...deviceOn(database, aWorld({ newId }), aShift()), database };
  expect(await recordVisit(desk, theWave.id, told)).toMatchObject({ problem: { kind: 'notLoaded' } });
  expect(await database.outbox.count()).toBe(0);
});

it('F31: a simulated visit is sealed where keys come into use between two tries to keep it', async () => {
  const database = await aDatabase({ simulated: true });
  const desk = { ...deviceOn(database, aWorld(), aShift()), database };
  const put = vi.fn(() => keysPutInUse(database));
  const whole = database.transaction.bind(database) as (...given: readonly unknown[]) => unknown;
  vi.spyOn(database, 'transaction').mockImplementation(((...given: readonly unknown[]) => {
    const isFiling = [given[1]].flat().includes(database.outbox);
    // The first try is not sealed by then, and fails.
    return isFiling && put.mock.calls.length === 0
      ? put().then(() => Promise.reject(new DOMException('lost', 'UnknownError')))
      : whole(...given);
  }) as never);
  goodOf(await recordVisit(desk, theWave.id, told));
  vi.restoreAllMocks();
  const keys = (await put.mock.results[0]?.value) as HeldKeys | undefined;
  if (keys === undefined) throw new RangeError('the first try has failed');
  const [row] = await database.outbox.toArray();
  expect(await signedResponse(keys.officer, row?.bytes ?? new Uint8Array())).toMatchObject({ number: 1 });
});
