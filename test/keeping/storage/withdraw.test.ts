import { describe, expect, it } from 'vitest';
import type { Response } from '../../../src/asking/survey/response.ts';
import { instant } from '../../../src/core/day.ts';
import { contentsOf } from '../../../src/keeping/storage/contents.ts';
import { countsOf } from '../../../src/keeping/storage/counts.ts';
import type { Database } from '../../../src/keeping/storage/database.ts';
import {
  addResponses,
  allResponsesOf,
  responsesOf,
  withoutWithdrawn,
} from '../../../src/keeping/storage/responses.ts';
import { sealKept } from '../../../src/keeping/storage/sealKept.ts';
import { loadSetting, saveSetting } from '../../../src/keeping/storage/settings.ts';
import { withdraw } from '../../../src/keeping/storage/withdraw.ts';
import { listWithdrawals } from '../../../src/keeping/storage/withdrawals.ts';
import { isAsWitnessed } from '../../../src/keeping/storage/witness.ts';
import { merge } from '../../../src/keeping/transfer/merge.ts';
import {
  aDatabase,
  filed,
  freshName,
  goodOf,
  someInterview,
  theWave,
  today,
} from '../../fixtures/aDevice.ts';
import { aResponse } from '../../fixtures/aWave.ts';
import { holdBack } from '../../fixtures/holdBack.ts';
import { keysMade, storedText, useKeys } from '../../fixtures/sealedSurvey.ts';
import { sealingRun } from '../../fixtures/sealingRun.ts';

const { survey } = theWave;
const SECRET = 'Zyzzogeton';
const at = instant('2026-11-23T10:00:00.000Z');
const said = [1, 2, 3].map((place) => aResponse(place, { q1: { value: place } }));
const [one, two, three] = said as [Response, Response, Response];
const place = { tablet: two.tablet, number: two.number };
const wanted = { ...place, at, isByResponse: (name: string) => name === 'notes' };

async function anOffice(more: Parameters<typeof aDatabase>[0] = {}): Promise<Database> {
  const database = await aDatabase(more);
  goodOf(await addResponses(database, { responses: said }, merge));
  return database;
}

async function counted(database: Database): Promise<readonly Response[]> {
  const responses = goodOf(await responsesOf(database, theWave.id));
  expect(goodOf(await countsOf(database, theWave.id, today))).toMatchObject({
    broughtIn: responses.length,
    aside: 0,
  });
  return responses;
}

describe('an interview that its resident withdrew', () => {
  it('F69: is deleted with its notes, and only that it was and when is kept', async () => {
    const database = await anOffice();
    const notes = { [two.id]: { codes: [1] }, [three.id]: { codes: [2] } };
    const of = { survey, wave: theWave.id };
    goodOf(await saveSetting(database, of, 'notes', { v: 1, weights: notes, ...notes }));
    goodOf(await saveSetting(database, of, 'other', notes));
    for (const _ of ['once', 'twice']) goodOf(await withdraw(database, survey, wanted));
    expect(await counted(database)).toEqual([one, three]);
    expect(goodOf(await loadSetting(database, of, 'notes'))).toEqual({
      v: 1,
      weights: { [three.id]: { codes: [2] } },
      [three.id]: { codes: [2] },
    });
    expect(goodOf(await loadSetting(database, of, 'other'))).toEqual(notes);
    expect(goodOf(await listWithdrawals(database, survey))).toEqual([{ ...place, at }]);
    expect(await isAsWitnessed(database)).toBe(true);
  });

  it('F69: is brought in again by no file, nor by a back-up on another device', async () => {
    const database = await anOffice();
    goodOf(await withdraw(database, survey, wanted));
    const joined = goodOf(await addResponses(database, { responses: said }, merge));
    expect(joined).toEqual({ added: 0, same: 2, clashes: 0 });
    expect(await counted(database)).toEqual([one, three]);
    const { settings } = goodOf(await contentsOf(database, survey));
    expect(goodOf(await withoutWithdrawn(database, said))).toEqual([one, three]);
    const other = await aDatabase();
    expect(goodOf(await withoutWithdrawn(other, said))).toEqual(said);
    expect(goodOf(await withoutWithdrawn(other, said, settings))).toEqual([one, three]);
    goodOf(await addResponses(other, { responses: said, settings }, merge));
    expect(await counted(other)).toEqual([one, three]);
    // What was withdrawn there stays so, and what the file says is joined to it.
    const third = await aDatabase();
    goodOf(await withdraw(third, survey, { ...wanted, number: three.number }));
    goodOf(await addResponses(third, { settings }, merge));
    goodOf(await addResponses(third, { responses: said }, merge));
    expect(await counted(third)).toEqual([one]);
  });

  it('F69: is deleted where it is kept aside or held back, and with every other under its number', async () => {
    const database = await anOffice();
    const other = { ...two, answers: { q1: { value: 5 } } };
    goodOf(await addResponses(database, { responses: [other] }, merge));
    goodOf(await holdBack(database, survey, { hold: [two, three], release: [] }));
    goodOf(await withdraw(database, survey, wanted));
    expect(goodOf(await allResponsesOf(database, [theWave.id]))).toEqual([one, three]);
    expect((await database.aside.toArray()).map(({ response }) => response)).toEqual([three.id]);
  });

  it('F69: is deleted with the record of the file that held nothing else', async () => {
    const database = await aDatabase();
    goodOf(await addResponses(database, { responses: [two] }, merge));
    goodOf(await withdraw(database, survey, wanted));
    expect(await database.responses.count()).toBe(0);
    expect(await isAsWitnessed(database)).toBe(true);
  });

  it('F69: is emptied where it was finished on this device; its link stays in the chain', async () => {
    const database = await aDatabase();
    const own = await filed(database, someInterview('one', { q1: { value: 3 } }));
    const next = await filed(database, someInterview('two', { q1: { value: 4 } }));
    goodOf(await withdraw(database, survey, { ...wanted, tablet: own.tablet, number: own.number }));
    const rows = await database.outbox.orderBy('number').toArray();
    expect(rows.map(({ number, bytes, broughtIn }) => [number, bytes.length > 0, broughtIn])).toEqual([
      [1, false, 1],
      [2, true, 0],
    ]);
    expect(goodOf(await contentsOf(database)).responses).toEqual([next]);
  });

  it('F69: stays on a tablet of another office, whose receipts would stop at its number', async () => {
    const database = await aDatabase();
    const own = await filed(database, someInterview('one', { q1: { value: 3 } }));
    await database.counters.put({ id: `office/${survey}`, revision: 1, office: {} } as never);
    goodOf(await withdraw(database, survey, { ...wanted, tablet: own.tablet, number: own.number }));
    expect((await database.outbox.toArray()).every(({ bytes }) => bytes.length > 0)).toBe(true);
  });

  it('F69: may come later: it is noted, and not taken in then', async () => {
    const database = await aDatabase();
    goodOf(await withdraw(database, survey, wanted));
    expect(goodOf(await addResponses(database, { responses: said }, merge)).added).toBe(2);
    expect(await counted(database)).toEqual([one, three]);
  });

  it('F69: needs the keys of a survey that has any, and the rest is sealed to them again', async () => {
    const keys = await keysMade('01');
    const database = await aDatabase({ run: sealingRun });
    await useKeys(database, keys.set);
    const secret = said.map((response) => ({
      ...response,
      answers: { q1: { value: 1, other: { x: SECRET } } },
    }));
    goodOf(await addResponses(database, { responses: secret }, merge));
    expect(await withdraw(database, survey, wanted)).toMatchObject({ problem: { kind: 'locked' } });
    expect(goodOf(await listWithdrawals(database, survey))).toEqual([]);
    database.identities.set(survey, [keys.officer.identity]);
    goodOf(await withdraw(database, survey, wanted));
    expect(await counted(database)).toEqual([secret[0], secret[2]]);
    expect(await storedText(database)).not.toContain(SECRET);
    expect(goodOf(await sealKept(database, survey))).toBe(0);
  });

  it('F69: is not put back by a list of a newer version, which is left as it is', async () => {
    const database = await anOffice();
    const kept = { v: 2, gone: [] };
    goodOf(await saveSetting(database, { survey, wave: null }, 'withdrawn', kept));
    const newer = { problem: { kind: 'newerVersion', what: 'survey', found: 2, known: 1 } };
    expect(await withdraw(database, survey, wanted)).toMatchObject(newer);
    expect(await addResponses(database, { responses: said }, merge)).toMatchObject(newer);
    expect(goodOf(await loadSetting(database, { survey, wave: null }, 'withdrawn'))).toEqual(kept);
    expect(await counted(database)).toHaveLength(3);
  });

  it('F69: goes, and nothing that another tab brings in meanwhile', async () => {
    const keys = await keysMade('01');
    const name = freshName();
    const other = await aDatabase({ name, run: sealingRun });
    const four = aResponse(4, { q1: { value: 4 } });
    let isFirst = true;
    // Between what is read and what is written: the worker is asked there.
    const database = await aDatabase({
      name,
      empty: true,
      run: async (...asked) => {
        if (isFirst) {
          isFirst = false;
          goodOf(await addResponses(other, { responses: [four] }, merge));
        }
        return sealingRun(...asked);
      },
    });
    await useKeys(database, keys.set);
    goodOf(await addResponses(other, { responses: said }, merge));
    database.identities.set(survey, [keys.officer.identity]);
    other.identities.set(survey, [keys.officer.identity]);
    goodOf(await withdraw(database, survey, wanted));
    expect(isFirst).toBe(false);
    expect(goodOf(await responsesOf(database, theWave.id))).toEqual([one, three, four]);
  });

  it('F69: is left out of a list that is no list of ours, entry by entry', async () => {
    const database = await anOffice();
    const entries = [null, { tablet: 1, number: 2, at }, { ...place, at }, { tablet: 't', number: 'x' }];
    goodOf(await saveSetting(database, { survey, wave: null }, 'withdrawn', { v: 1, entries }));
    expect(goodOf(await listWithdrawals(database, survey))).toEqual([{ ...place, at }]);
    goodOf(await saveSetting(database, { survey, wave: null }, 'withdrawn', { entries }));
    expect(await listWithdrawals(database, survey)).toMatchObject({
      problem: { kind: 'newerVersion', found: 0 },
    });
  });
});
