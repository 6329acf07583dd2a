import { describe, expect, it } from 'vitest';
import type { World } from '../../../src/core/world.ts';
import { createFilesState, FILES } from '../../../src/office/results/filesState.ts';
import { aSampleDevice, settled, wholeSample } from '../../fixtures/aSampleDevice.ts';
import { readCsv } from '../../fixtures/exports.ts';
import { sample } from '../../fixtures/theSample.ts';

const wave = sample.waves[1].id;

const handedOver = new Map<string, string>();
const share: World['share'] = async (name: string, _: string, bytes: Uint8Array) => {
  // The byte order mark is part of the file.
  handedOver.set(name, new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes));
};
const made = aSampleDevice({ share }, wholeSample);

async function filesOf() {
  const { device } = await made;
  const files = handedOver;
  files.clear();
  const state = createFilesState(device, { wave });
  await settled(state.page);
  return { files, state };
}

describe('files of a wave', { timeout: 30_000 }, () => {
  it('are handed over under names that say what they are and that they are simulated', async () => {
    const { files, state } = await filesOf();
    for (const name of FILES) await state.save(name);
    expect([...files.keys()]).toEqual(
      ['tables', 'responses', 'responses-in-words', 'codebook'].map(
        (sort) => `simulated-ambleford-residents-survey-simulated-june-2022-${sort}.csv`,
      ),
    );
    expect(state.last.value).toMatchObject({ done: 'saved', file: expect.stringMatching(/codebook\.csv$/) });
    expect(state.writing.value).toBeNull();
  });

  it('hold a line for each response with its weight', async () => {
    const { files, state } = await filesOf();
    await state.save('responses');
    const lines = readCsv([...files.values()][0] ?? '');
    expect(lines).toHaveLength(1104);
    expect(lines.every((line) => Number(line['weight']) > 0 && line['simulated'] === 'yes')).toBe(true);
  });

  it('hold the tables for everyone and for every break', async () => {
    const { files, state } = await filesOf();
    await state.save('tables');
    const lines = readCsv([...files.values()][0] ?? '');
    expect(new Set(lines.map((line) => line['broken_down_by'])).size).toBeGreaterThan(3);
    const shown = lines.filter((line) => line['percent'] !== '' && line['sort'] === 'answer');
    expect(shown.length).toBeGreaterThan(500);
    expect(shown.every((line) => line['unweighted_base'] !== '' && line['note'] !== '')).toBe(true);
  });

  it('are written by the worker, which is stopped when that is wanted: then there is none', async () => {
    const asked: string[] = [];
    const { device } = await made;
    const files = handedOver;
    files.clear();
    const run: World['run'] = (job, input, watch) => {
      asked.push(job);
      if (job !== 'files') return device.world.run(job, input, watch);
      return new Promise((_, reject) => {
        watch?.onProgress?.(0.4);
        watch?.signal?.addEventListener('abort', () => reject(new Error('ended')));
      });
    };
    const state = createFilesState({ ...device, world: { ...device.world, run } }, { wave });
    await settled(state.page);
    const saved = state.save('tables');
    expect(state.writing.value).toBe('tables');
    expect(state.progress.value).toBe(0.4);
    state.stop();
    await saved;
    expect(asked).toEqual(['results', 'files']);
    expect(state.writing.value).toBeNull();
    expect(state.last.value.done).toBe('stopped');
    expect(files.size).toBe(0);
  });

  it('say in their names that they hold exact values, once that is chosen', async () => {
    const { files, state } = await filesOf();
    expect(state.detail.value).toBe('banded');
    state.chooseDetail('exact');
    for (const name of ['tables', 'responses', 'codebook'] as const) await state.save(name);
    expect([...files.keys()].map((name) => name.endsWith('-exact.csv'))).toEqual([false, true, true]);
  });
});
