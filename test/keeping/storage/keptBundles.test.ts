import { describe, expect, it } from 'vitest';
import { id } from '../../../src/core/id.ts';
import { contentsOf } from '../../../src/keeping/storage/contents.ts';
import { deleteSurvey } from '../../../src/keeping/storage/deletion.ts';
import {
  bundlesHere,
  keepBundles,
  keepSnapshot,
  loadBundles,
} from '../../../src/keeping/storage/keptBundles.ts';
import { addResponses } from '../../../src/keeping/storage/responses.ts';
import { saveSetting } from '../../../src/keeping/storage/settings.ts';
import { merge } from '../../../src/keeping/transfer/merge.ts';
import { aDatabase, goodOf, theWave } from '../../fixtures/aDevice.ts';

const [survey, other] = [theWave.survey, id<'survey'>('s2')];
const bundle = (letter: string) => ({ name: letter.repeat(64), value: letter });
const [a, b, c] = [bundle('a'), bundle('b'), bundle('c')];

describe('bundles that were taken in', () => {
  it('are kept as they came, each once, under their survey', async () => {
    const database = await aDatabase();
    goodOf(await keepBundles(database, survey, [b, a]));
    goodOf(await keepBundles(database, survey, [b]));
    goodOf(await keepBundles(database, other, [c]));
    expect(goodOf(await loadBundles(database, survey))).toEqual([a, b]);
    expect(goodOf(await loadBundles(database, other))).toEqual([c]);
    expect(goodOf(await loadBundles(database, survey, [a.name, c.name]))).toEqual([b]);
    expect(goodOf(await bundlesHere(database, survey))).toEqual({ names: [a.name, b.name], snapshot: null });
  });

  it('are not what somebody else left under such a name', async () => {
    const database = await aDatabase();
    for (const value of [7, null])
      goodOf(await saveSetting(database, { survey, wave: null }, 'bundle/x', value));
    expect(goodOf(await loadBundles(database, survey))).toEqual([]);
  });

  it('are told as trouble where the store does not answer', async () => {
    const database = await aDatabase();
    database.close();
    await database.delete();
    expect((await keepBundles(database, survey, [a])).ok).toBe(false);
    expect((await loadBundles(database, survey)).ok).toBe(false);
    expect((await bundlesHere(database, survey)).ok).toBe(false);
    expect((await keepSnapshot(database, survey, { bundles: [] })).ok).toBe(false);
  });
});

describe('what bundles come to', () => {
  it('is kept beside them while all of them are here, and goes with their survey', async () => {
    const database = await aDatabase();
    goodOf(await keepBundles(database, survey, [a, b]));
    goodOf(await keepSnapshot(database, survey, { bundles: [a.name, c.name] }));
    expect(goodOf(await bundlesHere(database, survey)).snapshot).toBeNull();
    const snapshot = { bundles: [a.name, b.name], body: Uint8Array.of(1, 2) };
    goodOf(await keepSnapshot(database, survey, snapshot));
    expect(goodOf(await bundlesHere(database, survey)).snapshot).toEqual(snapshot);
    goodOf(await deleteSurvey(database, survey));
    goodOf(await keepSnapshot(database, survey, snapshot));
    expect(goodOf(await bundlesHere(database, survey))).toEqual({ names: [], snapshot: null });
  });

  it('leaves in no back-up, and comes in by none: a false one could say that anything counts', async () => {
    const database = await aDatabase();
    goodOf(await keepBundles(database, survey, [a]));
    goodOf(await keepSnapshot(database, survey, { bundles: [a.name] }));
    const names = goodOf(await contentsOf(database, survey)).settings.map(({ name }) => name);
    expect(names).toEqual([`bundle/${a.name}`]);
    const elsewhere = await aDatabase();
    const settings = (await database.settings.toArray()).map((row) => ({ ...row }));
    expect(settings.map(({ name }) => name)).toContain('bundlesRead');
    goodOf(await addResponses(elsewhere, { settings }, merge));
    expect(goodOf(await bundlesHere(elsewhere, survey))).toEqual({ names: [a.name], snapshot: null });
  });
});
