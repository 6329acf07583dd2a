import { describe, expect, it } from 'vitest';
import { createFreshState } from '../../src/fieldwork/freshState.ts';
import { deleteSurvey } from '../../src/keeping/storage/deletion.ts';
import { aDatabase, filed, goodOf, someInterview, theWave } from '../fixtures/aDevice.ts';
import { deviceOn, deviceRefusing } from '../fixtures/aWorld.ts';

describe('a tablet that holds nothing', () => {
  it('F5: is asked whether it was used before, and one that holds something or noticed a loss is not', async () => {
    const empty = await aDatabase({ empty: true });
    const { isFresh } = createFreshState(deviceOn(empty));
    await expect.poll(() => isFresh.value).toBe(true);
    const used = await aDatabase();
    await filed(used, someInterview('one'));
    const lost = await aDatabase({ empty: true });
    lost.missing = { kind: 'storageLost', cause: 'a test' };
    const refusing = deviceRefusing({ kind: 'storageFull' });
    const others = [deviceOn(used), deviceOn(lost), refusing].map(createFreshState);
    // Each had as long as the one that was found out.
    const again = createFreshState(deviceOn(empty)).isFresh;
    await expect.poll(() => again.value).toBe(true);
    expect(others.map((one) => one.isFresh.value)).toEqual([false, false, false]);
    // Nor is one of which a survey was deleted on purpose: links of it are left.
    goodOf(await deleteSurvey(used, theWave.survey));
    const after = createFreshState(deviceOn(used)).isFresh;
    const besides = createFreshState(deviceOn(empty)).isFresh;
    await expect.poll(() => besides.value).toBe(true);
    expect(after.value).toBe(false);
  });
});
