import { describe, expect, it } from 'vitest';
import { listFigures } from '../../../src/keeping/storage/figures.ts';
import { createLoadFiguresState } from '../../../src/office/figures/loadFiguresState.ts';
import { aDatabase, goodOf } from '../../fixtures/aDevice.ts';
import { aWorld, deviceOn, deviceRefusing } from '../../fixtures/aWorld.ts';

const heading = 'source,month,base,mode,wording,question,percent';
const rows = [
  'https://example.org/a,2026-06,1002,telephone,lga2021.trust,trust,52',
  'https://example.org/b,2021-06,1004,telephone,lga2021.local_area,local_area,82',
];
const bytesOf = (lines: readonly string[]) => new TextEncoder().encode([heading, ...lines].join('\n'));

async function opened() {
  const database = await aDatabase({ empty: true });
  const state = createLoadFiguresState(deviceOn(database));
  return { state, kept: async () => goodOf(await listFigures(database)) };
}

describe('loading a file of figures', () => {
  it('shows what it would change and keeps nothing before the officer says so', async () => {
    const { state, kept } = await opened();
    state.read('new.csv', bytesOf(rows));
    expect(state.loading.value).toMatchObject({ at: 'preview', name: 'new.csv' });
    expect(state.change.value).toMatchObject({
      added: [{ answers: 'trust' }],
      replacing: [{ answers: 'local_area' }],
      droppedCount: 0,
    });
    state.choose('replaces');
    expect(state.change.value?.droppedCount).toBe(108);
    state.cancel();
    expect([state.loading.value, state.change.value]).toEqual([{ at: 'choose' }, null]);
    expect(await kept()).toEqual([]);
  });

  it('keeps the file with its name, its time and what it does, and undoes that', async () => {
    const { state, kept } = await opened();
    state.read('new.csv', bytesOf(rows));
    state.choose('replaces');
    await state.keep();
    expect(state.loading.value).toMatchObject({ at: 'kept' });
    expect(await kept()).toMatchObject([
      { id: 'id1', name: 'new.csv', loadedAt: '2026-11-22T09:30:00.000Z', mode: 'replaces' },
    ]);
    await state.undo();
    expect(await kept()).toEqual([]);
    expect(state.loading.value).toMatchObject({ at: 'preview', name: 'new.csv' });
  });

  it('takes nothing of a file without sources, and names everything that is wrong', async () => {
    const { state, kept } = await opened();
    state.read('bad.csv', bytesOf([...rows, ',2026-06,1002,telephone,w,trust,half']));
    expect(state.loading.value).toEqual({
      at: 'problems',
      name: 'bad.csv',
      problems: [
        { kind: 'missingCell', what: 'figures', row: 4, column: 'source' },
        { kind: 'badCell', what: 'figures', row: 4, column: 'percent', found: 'half' },
      ],
    });
    await state.keep();
    expect(await kept()).toEqual([]);
  });

  it('refuses what is no text', async () => {
    const { state } = await opened();
    state.read('book.xlsx', new Uint8Array([0x50, 0x4b, 3, 4, 0, 0]));
    expect(state.loading.value).toMatchObject({ at: 'problems', problems: [{ kind: 'damagedFile' }] });
  });

  it('says so when the store takes nothing', async () => {
    const refused = deviceRefusing({ kind: 'storageFull' });
    const state = createLoadFiguresState(refused);
    state.read('new.csv', bytesOf(rows));
    await state.keep();
    expect(state.loading.value).toEqual({
      at: 'problems',
      name: 'new.csv',
      problems: [{ kind: 'storageFull' }],
    });
  });

  it('hands over an empty list whose headings can be read again', async () => {
    const given: Uint8Array[] = [];
    const world = aWorld({ share: async (_name, _type, bytes) => void given.push(bytes) });
    const state = createLoadFiguresState(deviceOn(await aDatabase({ empty: true }), world));
    await state.saveTemplate();
    state.read('empty.csv', given[0] ?? new Uint8Array());
    expect(state.loading.value).toMatchObject({ at: 'problems', problems: [{ kind: 'emptyFile' }] });
  });
});
