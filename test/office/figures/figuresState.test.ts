import { describe, expect, it } from 'vitest';
import { createFiguresState } from '../../../src/office/figures/figuresState.ts';
import { createLoadFiguresState } from '../../../src/office/figures/loadFiguresState.ts';
import { aDatabase } from '../../fixtures/aDevice.ts';
import { deviceOn, deviceRefusing } from '../../fixtures/aWorld.ts';

const csv =
  'source,month,base,mode,wording,question,percent\nhttps://example.org,2026-06,1002,telephone,lga2021.trust,trust,52\n';

async function deviceWithFile() {
  const device = deviceOn(await aDatabase({ empty: true }));
  const loading = createLoadFiguresState(device);
  loading.read('new.csv', new TextEncoder().encode(csv));
  await loading.keep();
  return device;
}

describe('the figures in use', () => {
  it('are the bundled ones at once, and those of loaded files when the store has answered', async () => {
    const state = createFiguresState(await deviceWithFile());
    expect(state.figures.value).toHaveLength(109);
    await state.ready;
    expect(state.figures.value).toHaveLength(110);
    expect(state.files.value.map((file) => file.name)).toEqual(['new.csv']);
  });

  it('are as before when a file is taken away, and it can be put back', async () => {
    const state = createFiguresState(await deviceWithFile());
    await state.ready;
    const [file] = state.files.value;
    if (file === undefined) throw new Error('no file');
    await state.remove(file);
    expect([state.figures.value.length, state.files.value, state.removed.value]).toEqual([109, [], file]);
    await state.putBack();
    expect([state.figures.value.length, state.removed.value]).toEqual([110, null]);
    await state.putBack();
    expect(state.files.value).toEqual([file]);
  });

  it('are the bundled ones where the store is refused, and the page says so', async () => {
    const refused = deviceRefusing({ kind: 'storageRefused', cause: 'a test' });
    const state = createFiguresState(refused);
    await state.ready;
    expect(state.figures.value).toHaveLength(109);
    expect(state.problem.value).toEqual({ kind: 'storageRefused', cause: 'a test' });
  });
});
