import { expect, it } from 'vitest';
import { createShift } from '../../src/keeping/sealing/shift.ts';
import { shiftJob } from '../../src/workers/shiftJob.ts';
import { goodOf } from '../fixtures/aDevice.ts';
import { aWorld } from '../fixtures/aWorld.ts';

it('F33: keeps the key of a shift from one call to the next, and opens it again by its words alone', async () => {
  const run = async (_job: string, input: unknown) =>
    structuredClone(await shiftJob(structuredClone(input), () => undefined));
  const shift = createShift(run);
  const made = await shift.begin('oak river stone maple');
  const key = { ...made, since: aWorld().now() };
  const by = { shift: made.recipient, startedAt: aWorld().now() };
  const { kept, recipient } = await shift.beginInterview([made.recipient], by);
  const sealed = await shift.seal([recipient], { q1: 4 });
  expect(goodOf(await shift.open(kept, sealed)).value).toEqual({ q1: 4 });
  await shift.lock();
  expect(await shift.open(kept, sealed)).toEqual({ ok: false, problem: 'locked' });
  expect(await shift.unlock(key, 'oak river stone lamp')).toMatchObject({
    problem: { kind: 'wrongPassphrase' },
  });
  goodOf(await shift.unlock(key, 'oak river stone maple'));
  expect(goodOf(await shift.open(kept, sealed)).value).toEqual({ q1: 4 });
});
