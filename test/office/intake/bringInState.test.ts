import { describe, expect, it } from 'vitest';
import { instant } from '../../../src/core/day.ts';
import { plainSealing } from '../../../src/keeping/sealing/sealing.ts';
import { signRecord } from '../../../src/keeping/sealing/signedRecord.ts';
import { newSigningKey } from '../../../src/keeping/sealing/signing.ts';
import { contentsOf } from '../../../src/keeping/storage/contents.ts';
import type { Database } from '../../../src/keeping/storage/database.ts';
import { responsesOf } from '../../../src/keeping/storage/responses.ts';
import { listSurveys } from '../../../src/keeping/storage/surveys.ts';
import { writeBackup } from '../../../src/keeping/transfer/backup.ts';
import { type BringInState, createBringInState } from '../../../src/office/intake/bringInState.ts';
import { aDatabase, filed, goodOf, someInterview, theWave } from '../../fixtures/aDevice.ts';
import { deviceOn, deviceRefusing } from '../../fixtures/aWorld.ts';

type View = BringInState['view']['value'];

/** The view once it is as wanted; the test's own limit ends the wait. */
async function viewAt<At extends View['at']>(
  state: BringInState,
  at: At,
): Promise<View & { readonly at: At }> {
  await new Promise<void>((resolve) => {
    state.view.subscribe((view) => {
      if (view.at === at) resolve();
    });
  });
  return state.view.value as View & { readonly at: At };
}

/** The file that a tablet hands over. */
async function fileOf(database: Database): Promise<File> {
  const facts = { made: instant('2026-11-22T17:00:00.000Z'), build: 'test', survey: null };
  return new File([await writeBackup(goodOf(await contentsOf(database)), facts)], 'oak.txt');
}

/** A tablet on which these were finished. */
async function aTablet(...names: readonly string[]): Promise<Database> {
  const database = await aDatabase();
  for (const name of names) await filed(database, someInterview(name, { q1: { value: 3 } }));
  return database;
}

describe('bringing in', () => {
  it('counts an interview finished on this device only after it was brought in, and once', async () => {
    const database = await aTablet('one', 'two');
    const state = createBringInState(deviceOn(database));
    const waiting = await viewAt(state, 'waiting');
    expect(waiting.waves.map(({ wave, waiting: count }) => [wave.id, count])).toEqual([[theWave.id, 2]]);
    expect(goodOf(await responsesOf(database, theWave.id))).toEqual([]);
    await state.bringInHere(theWave.id);
    const done = await viewAt(state, 'done');
    expect(done.waves.map(({ merged }) => merged.added.length)).toEqual([2]);
    expect(goodOf(await responsesOf(database, theWave.id))).toHaveLength(2);
    await state.again();
    expect((await viewAt(state, 'waiting')).waves).toEqual([]);
    await state.bringInHere(theWave.id);
    expect(goodOf(await responsesOf(database, theWave.id))).toHaveLength(2);
  });

  it('F47: names what was altered after it was signed, brings in the rest, and keeps it to be tried again', async () => {
    const database = await aTablet('one', 'two');
    const [row] = await database.outbox.orderBy('number').toArray();
    if (row === undefined) throw new RangeError('two were finished');
    const response = await plainSealing.open(row.bytes);
    const record = await signRecord(response, newSigningKey().secret);
    const keep = async (value: unknown) =>
      database.outbox.update(row.id, { bytes: await plainSealing.seal(value) });
    await keep({ ...record, response: { ...(response as object), kind: 'partial' } });
    const state = createBringInState(deviceOn(database));
    await state.bringInHere(theWave.id);
    expect(await viewAt(state, 'done')).toMatchObject({
      altered: [1],
      waves: [{ merged: { added: [{ number: 2 }] } }],
    });
    await state.bringInHere(theWave.id);
    expect(await viewAt(state, 'done')).toEqual({ at: 'done', altered: [1], shut: [], waves: [] });
    expect(goodOf(await responsesOf(database, theWave.id)).map(({ number }) => number)).toEqual([2]);
    await keep(record);
    await state.bringInHere(theWave.id);
    expect(goodOf(await responsesOf(database, theWave.id)).map(({ number }) => number)).toEqual([1, 2]);
  });

  it('says where questions belong, and leads there', async () => {
    const database = await aTablet();
    const before = await contentsOf(database);
    const state = createBringInState(deviceOn(database));
    await viewAt(state, 'waiting');
    const questions = new File([JSON.stringify({ v: 4, id: 'q', modules: [] })], 'questions.json');
    const workbook = new File([new Uint8Array([0x50, 0x4b, 0x03, 0x04, 0])], 'form.xlsx');
    for (const [file, found] of [[questions, 'questions'] as const, [workbook, 'workbook'] as const]) {
      await state.choose(file);
      expect(await viewAt(state, 'waiting')).toMatchObject({
        problem: { kind: 'otherFile', found, wanted: 'interviews' },
        ways: [{ to: `#/wave/${theWave.id}/questions?files` }],
      });
    }
    await state.again();
    expect((await viewAt(state, 'waiting')).ways).toEqual([]);
    expect(await contentsOf(database)).toEqual(before);
  });

  it('shows what a file would bring before anything changes, then brings the survey along', async () => {
    const office = await aDatabase({ empty: true });
    const state = createBringInState(deviceOn(office));
    await viewAt(state, 'waiting');
    await state.choose(await fileOf(await aTablet('one', 'two')));
    const { arrival } = await viewAt(state, 'preview');
    expect(arrival.waves.map(({ isHere, merged }) => [isHere, merged.added.length])).toEqual([[false, 2]]);
    expect(goodOf(await listSurveys(office))).toEqual([]);
    await state.confirm();
    await viewAt(state, 'done');
    expect(goodOf(await responsesOf(office, theWave.id))).toHaveLength(2);
  });

  it('says of a file brought in twice that all of it is here', async () => {
    const office = await aDatabase({ empty: true });
    const file = await fileOf(await aTablet('one'));
    const state = createBringInState(deviceOn(office));
    for (const _ of [1, 2]) {
      await state.choose(file);
      await state.confirm();
    }
    await state.choose(file);
    const { arrival } = await viewAt(state, 'preview');
    expect(arrival.waves.map(({ merged }) => [merged.added.length, merged.same.length])).toEqual([[0, 1]]);
    expect(goodOf(await responsesOf(office, theWave.id))).toHaveLength(1);
  });

  it('refuses a damaged file and a mixed one, and changes nothing', async () => {
    const office = await aDatabase({ empty: true });
    const state = createBringInState(deviceOn(office));
    await state.choose(new File(['ward,name'], 'wards.csv'));
    expect((await viewAt(state, 'waiting')).problem).toMatchObject({ kind: 'damagedFile', line: 1 });
    const tablet = await aTablet('one');
    const contents = goodOf(await contentsOf(tablet));
    const mixed = { ...contents, responses: contents.responses.map((one) => ({ ...one, simulated: true })) };
    const facts = { made: instant('2026-11-22T17:00:00.000Z'), build: 'test', survey: null };
    await state.choose(new File([await writeBackup(mixed, facts)], 'mixed.txt'));
    expect((await viewAt(state, 'waiting')).problem).toEqual({ kind: 'mixedSimulated' });
    expect(goodOf(await contentsOf(office)).surveys).toEqual([]);
  });

  it('says what is wrong when the store cannot be opened', async () => {
    const problem = { kind: 'storageRefused', cause: 'blocked' } as const;
    const state = createBringInState(deviceRefusing(problem));
    expect(await viewAt(state, 'problem')).toEqual({ at: 'problem', problem });
  });
});
