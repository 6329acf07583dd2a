import { describe, expect, it, vi } from 'vitest';
import { contentsOf } from '../../../src/keeping/storage/contents.ts';
import { countsOf } from '../../../src/keeping/storage/counts.ts';
import type { Database } from '../../../src/keeping/storage/database.ts';
import { heldOnArrival, heldSettings, listHeld } from '../../../src/keeping/storage/heldBack.ts';
import { addResponses, responsesOf } from '../../../src/keeping/storage/responses.ts';
import { merge } from '../../../src/keeping/transfer/merge.ts';
import { aDatabase, goodOf, theWave, today } from '../../fixtures/aDevice.ts';
import { aResponse } from '../../fixtures/aWave.ts';
import { holdBack } from '../../fixtures/holdBack.ts';

const { survey } = theWave;
const [one, two] = [aResponse(1, { q1: { value: 1 } }), aResponse(2, { q1: { value: 2 } })];
const held = { tablet: two.tablet, number: two.number };

async function anOffice(): Promise<Database> {
  const database = await aDatabase();
  goodOf(await addResponses(database, { responses: [one, two] }, merge));
  return database;
}

async function counted(database: Database) {
  const responses = goodOf(await responsesOf(database, theWave.id));
  const { broughtIn } = goodOf(await countsOf(database, theWave.id, today));
  expect(broughtIn).toBe(responses.length);
  return responses.map(({ id }) => id);
}

describe('interviews that are held back', () => {
  it('F39: are counted by nobody, stay in back-ups, and count again once they are released', async () => {
    const database = await anOffice();
    for (const _ of ['once', 'twice']) {
      goodOf(await holdBack(database, survey, { hold: [two], release: [] }));
      expect(await counted(database)).toEqual([one.id]);
      expect(goodOf(await listHeld(database, survey))).toEqual([{ ...held, response: two.id }]);
    }
    expect(goodOf(await contentsOf(database, survey)).responses).toEqual([one, two]);
    for (const _ of ['once', 'twice']) {
      goodOf(await holdBack(database, survey, { hold: [], release: [{ ...held, response: null }] }));
      expect(await counted(database)).toEqual([one.id, two.id]);
    }
    expect(goodOf(await listHeld(database, survey))).toEqual([]);
  });

  it('are released one by one where several have a number', async () => {
    const copy = { ...two, id: 'copy' as typeof two.id };
    const database = await anOffice();
    goodOf(await addResponses(database, { responses: [copy] }, merge));
    goodOf(await holdBack(database, survey, { hold: [two, copy], release: [] }));
    expect(await counted(database)).toEqual([one.id]);
    goodOf(await holdBack(database, survey, { hold: [], release: [{ ...held, response: copy.id }] }));
    expect((await counted(database)).toSorted()).toEqual([copy.id, one.id].toSorted());
    // What is released may be held in the same breath, and the other way round.
    goodOf(await holdBack(database, survey, { hold: [copy], release: [{ ...held, response: two.id }] }));
    expect((await counted(database)).toSorted()).toEqual([one.id, two.id].toSorted());
  });

  it('are the same when they come again', async () => {
    const database = await anOffice();
    goodOf(await holdBack(database, survey, { hold: [two], release: [] }));
    const joined = goodOf(await addResponses(database, { responses: [two] }, merge));
    expect(joined).toEqual({ added: 0, same: 1, clashes: 0 });
    expect(await counted(database)).toEqual([one.id]);
  });

  it('count no more when they are released and another of the same id contradicts them', async () => {
    const other = { ...two, answers: { q1: { value: 5 } } };
    for (const isHeldFirst of [true, false]) {
      const database = await anOffice();
      const hold = async () => goodOf(await holdBack(database, survey, { hold: [two], release: [] }));
      if (isHeldFirst) await hold();
      goodOf(await addResponses(database, { responses: [other] }, merge));
      if (!isHeldFirst) await hold();
      expect(await counted(database)).toEqual([one.id]);
      goodOf(await holdBack(database, survey, { hold: [], release: [{ ...held, response: null }] }));
      expect(await counted(database)).toEqual([one.id]);
    }
  });

  it('are named in a back-up in the same order, however they came to be held back', async () => {
    const named = [];
    for (const hold of [
      [one, two],
      [two, one],
    ]) {
      const database = await anOffice();
      for (const response of hold)
        goodOf(await holdBack(database, survey, { hold: [response], release: [] }));
      named.push(goodOf(await heldSettings(database, [survey])));
    }
    expect(named[1]).toEqual(named[0]);
    expect(named[0]?.[0]?.value).toMatchObject({ responses: [{ response: one.id }, { response: two.id }] });
  });

  it('cannot be named, nor is a back-up told that there are none, where they cannot be read', async () => {
    const database = await anOffice();
    goodOf(await holdBack(database, survey, { hold: [two], release: [] }));
    const [row] = goodOf(await heldSettings(database, [survey]));
    vi.spyOn(database.waves, 'where').mockImplementation(() => {
      throw new DOMException('no room', 'QuotaExceededError');
    });
    const failed = { ok: false, problem: { kind: 'storageFull' } };
    expect(await listHeld(database, survey)).toMatchObject(failed);
    expect(await heldSettings(database, [survey])).toMatchObject(failed);
    vi.restoreAllMocks();
    // A file that says it in a way that is not known here holds nothing back, and breaks nothing.
    const arrived = async (value: unknown) =>
      (await heldOnArrival(database, [one, two], row === undefined ? [] : [{ ...row, value }])).map(
        ({ response }) => response,
      );
    expect(await arrived(row?.value)).toEqual([two.id]);
    expect(await arrived({ v: 1, responses: [null, { response: one.id }] })).toEqual([one.id]);
    for (const strange of [
      undefined,
      null,
      { v: 2, responses: [{ response: one.id }] },
      { v: 1, responses: 'all' },
    ])
      expect(await arrived(strange)).toEqual([]);
  });
});
