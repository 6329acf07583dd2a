import Dexie from 'dexie';
import { describe, expect, it } from 'vitest';
import { contentsOf } from '../../../src/keeping/storage/contents.ts';
import { countsOf } from '../../../src/keeping/storage/counts.ts';
import { listOutbox } from '../../../src/keeping/storage/listOutbox.ts';
import { listDrafts } from '../../../src/keeping/storage/readDrafts.ts';
import { responsesOf } from '../../../src/keeping/storage/responses.ts';
import { aDatabase, freshName, goodOf, theWave, today } from '../../fixtures/aDevice.ts';
import { goldenBytes } from '../../fixtures/golden.ts';

/** The tables of each version that was ever in use, as it laid them. Never edited. */
const TABLES = {
  1: {
    surveys: 'id',
    waves: 'id, survey',
    questionnaires: '[id+version]',
    drafts: 'id, wave',
    outbox: 'id, &number, wave, [wave+broughtIn]',
    counters: 'id, wave',
    responses: '++key, wave',
    aside: '++key, wave',
    figures: 'id',
    settings: 'id, survey',
    confirmations: 'id, survey',
  },
  2: {
    surveys: 'id',
    waves: 'id, survey',
    questionnaires: '[id+version]',
    drafts: 'id, wave',
    outbox: 'id, &number, wave, [wave+broughtIn]',
    counters: 'id, wave',
    responses: '++key, wave',
    aside: '++key, wave',
    figures: 'id',
    settings: 'id, survey',
    confirmations: 'id, survey',
  },
} as const;

interface Line {
  readonly store: string;
  readonly record: unknown;
}

/** Lays a database as that version left it, from a copy of its store. */
async function leftBy(version: keyof typeof TABLES): Promise<string> {
  const name = freshName();
  const old = new Dexie(name);
  old.version(version).stores(TABLES[version]);
  await old.open();
  const lines = new TextDecoder()
    .decode(goldenBytes(`database.v${version}.jsonl`))
    .trim()
    .split('\n')
    .slice(1);
  const asBytes = (_: string, value: unknown) =>
    typeof value === 'object' && value !== null && 'base64' in value
      ? Uint8Array.from(Buffer.from(String(value.base64), 'base64'))
      : value;
  for (const line of lines) {
    const { store, record } = JSON.parse(line, asBytes) as Line;
    await old.table(store).put(record);
  }
  old.close();
  return name;
}

describe('a database of version 1', () => {
  it('opens with everything that was in it', async () => {
    const database = await aDatabase({ name: await leftBy(1), empty: true });
    expect(database.missing).toBeNull();
    expect(goodOf(await listDrafts(database)).map((draft) => draft.id)).toEqual(['draft']);
    expect(goodOf(await listOutbox(database)).map((one) => [one.id, one.number])).toEqual([
      ['one', 1],
      ['two', 2],
    ]);
    expect(goodOf(await responsesOf(database, theWave.id)).map((one) => one.id)).toEqual(['one']);
    expect(goodOf(await countsOf(database, theWave.id, today))).toEqual({
      unfinished: 1,
      today: 2,
      onTablet: 2,
      breakOffs: 0,
      waiting: 1,
      broughtIn: 1,
      aside: 2,
    });
    const contents = goodOf(await contentsOf(database));
    // Whatever version kept them, they come out as the newest.
    expect([...contents.questionnaires, ...contents.responses].map(({ v }) => v)).not.toContain(1);
    expect(contents.responses.map((one) => one.id).toSorted()).toEqual(['one', 'r9', 'r9', 'two']);
    expect(contents.settings.map((row) => row.value)).toEqual([{ trim: 5 }]);
    expect(contents.confirmations.map((row) => row.what)).toEqual(['assumedBase/32']);
    expect(contents.figures.map((file) => file.name)).toEqual(['figures.csv']);
  });
});

describe('a database of version 2', () => {
  it('opens with responses in columns', async () => {
    const database = await aDatabase({ name: await leftBy(2), empty: true });
    const all = goodOf(await responsesOf(database, theWave.id));
    expect(all.map(({ id, number }) => [id, number])).toEqual([
      ['one', 1],
      ...Array.from({ length: 24 }, (_, at) => [`many${at + 1}`, at + 1]),
    ]);
    expect(all[4]?.answers).toEqual({
      q1: { value: 1 },
      g: { value: { a: { value: 2 }, b: { missing: 'dontKnow' } } },
    });
    expect(all[5]?.answers).toEqual({});
    expect(new Set(all.map(({ v }) => v)).size).toBe(1);
  });
});
