import { expect, it } from 'vitest';
import { id } from '../../src/core/id.ts';
import { beginDraft } from '../../src/fieldwork/beginDraft.ts';
import { openInterview } from '../../src/fieldwork/openInterview.ts';
import { aDatabase, goodOf, theWave } from '../fixtures/aDevice.ts';
import { aWorld, deviceOn } from '../fixtures/aWorld.ts';
import { waitFor } from '../fixtures/waitFor.ts';

/** A device with one interview, which counts how often its screen is asked to stay on, and let go. */
async function aTablet() {
  const told = { asked: 0, letGo: 0 };
  const keepAwake = async () => {
    told.asked += 1;
    return () => {
      told.letGo += 1;
    };
  };
  const database = await aDatabase({ simulated: true });
  const device = deviceOn(database, aWorld({ keepAwake }));
  const name = goodOf(await beginDraft({ ...device, database }, theWave.id, '12'));
  return { told, device, interview: id<'interview'>(name) };
}

it('keeps the screen awake from the first page until the interview is left', async () => {
  const { told, device, interview } = await aTablet();
  const { release } = goodOf(await openInterview(device, interview));
  await waitFor(() => expect(told).toEqual({ asked: 1, letGo: 0 }));
  release();
  await waitFor(() => expect(told).toEqual({ asked: 1, letGo: 1 }));
});

it('leaves the screen alone where the interview is not opened', async () => {
  const { told, device } = await aTablet();
  expect((await openInterview(device, id<'interview'>('nowhere'))).ok).toBe(false);
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect(told).toEqual({ asked: 0, letGo: 0 });
});
