import { describe, expect, it } from 'vitest';
import type { World } from '../../../src/core/world.ts';
import { createTablesState } from '../../../src/office/results/tablesState.ts';
import { resultsJob } from '../../../src/workers/resultsJob.ts';
import { aSampleDevice, settled } from '../../fixtures/aSampleDevice.ts';
import { readCsv } from '../../fixtures/exports.ts';
import { sample } from '../../fixtures/theSample.ts';

const wave = sample.waves[1].id;
const handedOver = new Map<string, string>();
const share: World['share'] = async (name: string, _: string, bytes: Uint8Array) => {
  handedOver.set(name, new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes));
};
const made = aSampleDevice({ share });

function anAddress(query = '') {
  let now = query;
  return {
    read: () => now,
    replace: (next: string) => {
      now = next;
    },
  };
}

async function opened(query = '') {
  const { device, asked } = await made;
  const address = anAddress(query);
  const state = createTablesState(device, { wave }, address);
  await settled(state.page);
  const topics = () => {
    const { value } = state.page;
    return value.at === 'ready' ? value.chosen.tables.map(({ of }) => of.id) : [];
  };
  return { state, address, asked, topics };
}

describe('the page of tables', { timeout: 30_000 }, () => {
  it('shows what its address names, and keeps what is chosen there', async () => {
    const { state, address, topics } = await opened('q=trust');
    expect(topics()).toEqual(['trust']);
    await state.choose({ rows: ['trust', 'informed'], breaks: [['age_band']] });
    expect(topics()).toEqual(['trust', 'informed']);
    expect(address.read()).toBe('q=trust&q=informed&by=age_band');
    await state.follow('q=local_area');
    expect(topics()).toEqual(['local_area']);
  });

  it('asks the worker for nothing where the same tables are shown in another way', async () => {
    const { state, asked } = await opened('q=trust');
    const before = asked.length;
    await state.choose({ figures: 'count', shows: ['letters'] });
    expect(asked).toHaveLength(before);
    expect(state.page.value).toMatchObject({ recipe: { figures: 'count' } });
  });

  it('keeps what two tabs keep at the same time', async () => {
    const [one, other] = [(await opened('q=trust')).state, (await opened('q=informed')).state];
    await Promise.all([one.keep('Of one tab'), other.keep('Of the other')]);
    const names = (await opened('q=trust')).state.kept.value.map(({ name }) => name);
    expect(names.toSorted()).toEqual(['Of one tab', 'Of the other']);
    await Promise.all([one.remove('Of one tab'), other.remove('Of the other')]);
    expect((await opened('q=trust')).state.kept.value).toEqual([]);
  });

  it('keeps a choice by name for the next time, one of each name, until it is removed', async () => {
    const { state } = await opened('q=trust');
    await state.keep('Mine');
    await state.choose({ rows: ['informed'] });
    await state.keep('Mine');
    const again = await opened();
    expect(again.state.kept.value).toEqual([{ name: 'Mine', query: 'q=informed' }]);
    await again.state.remove('Mine');
    expect((await opened()).state.kept.value).toEqual([]);
  });

  it('hands over the very tables that are shown', async () => {
    const { state } = await opened('q=trust&by=age_band&figures=count');
    await state.saveFile();
    expect(state.saved.value).toMatch(/^simulated-.*-chosen-tables\.csv$/);
    const lines = readCsv(handedOver.get(state.saved.value ?? '') ?? '');
    expect(new Set(lines.map(({ figure }) => figure))).toEqual(new Set(['Counts of people']));
    expect(new Set(lines.map((line) => line['broken_down_by']))).toEqual(new Set(['', 'Age']));
  });

  it('tells how far many tables are, and stops at a press: what was shown stays', async () => {
    const told: (number | null)[] = [];
    let stopping = false;
    const run: World['run'] = async (_, input, watch = {}) => {
      if (stopping)
        return new Promise((_done, reject) => {
          watch.signal?.addEventListener('abort', () => reject(new Error('stopped')));
        });
      return structuredClone(resultsJob(structuredClone(input), watch.onProgress ?? (() => undefined)));
    };
    const { device } = await aSampleDevice({ run });
    const address = anAddress('q=trust');
    const state = createTablesState(device, { wave }, address);
    const { chosen } = await settled(state.page);
    state.progress.subscribe((share) => told.push(share));
    const rows = chosen.choosables.slice(0, 12).map(({ id }) => id);
    await state.choose({ rows });
    expect(told.filter((share) => share !== null)).toHaveLength(rows.length);
    stopping = true;
    const waiting = state.choose({ breaks: [['age_band'], ['sex']] });
    while (!state.isWorking.value) await Promise.resolve();
    state.stopWork();
    await waiting;
    expect([state.isWorking.value, state.progress.value]).toEqual([false, null]);
    expect(state.recipe.value.rows).toEqual(rows);
    expect(address.read()).not.toContain('by=');
  });
});
