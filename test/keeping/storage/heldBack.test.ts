import { describe, expect, it } from 'vitest';
import { contentsOf } from '../../../src/keeping/storage/contents.ts';
import { countsOf } from '../../../src/keeping/storage/counts.ts';
import type { Database } from '../../../src/keeping/storage/database.ts';
import { listHeld } from '../../../src/keeping/storage/heldBack.ts';
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
});
