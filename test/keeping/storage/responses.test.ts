import { describe, expect, it } from 'vitest';
import { id } from '../../../src/core/id.ts';
import { countsOf } from '../../../src/keeping/storage/counts.ts';
import { listWaiting } from '../../../src/keeping/storage/listOutbox.ts';
import { loadWave } from '../../../src/keeping/storage/loadWave.ts';
import { addResponses, allResponsesOf, responsesOf } from '../../../src/keeping/storage/responses.ts';
import { isAsWitnessed } from '../../../src/keeping/storage/witness.ts';
import { merge } from '../../../src/keeping/transfer/merge.ts';
import {
  aDatabase,
  filed,
  goodOf,
  someInterview,
  theQuestionnaire,
  theWave,
  today,
} from '../../fixtures/aDevice.ts';
import { aResponse, aSurvey } from '../../fixtures/aWave.ts';

const many = Array.from({ length: 4100 }, (_, index) => aResponse(index + 1, { q1: { value: 1 } }));

describe('bringing responses in', () => {
  it('keeps them all and gives them back in the order of their numbers', async () => {
    const database = await aDatabase();
    const joined = await addResponses(database, { responses: many.toReversed() }, merge);
    expect(goodOf(joined)).toEqual({ added: many.length, same: 0, clashes: 0 });
    expect(goodOf(await responsesOf(database, theWave.id))).toEqual(many);
    expect(await database.responses.count()).toBeLessThan(many.length / 100);
  });

  it('changes nothing the second time', async () => {
    const database = await aDatabase();
    await addResponses(database, { responses: many.slice(0, 5) }, merge);
    const again = await addResponses(database, { responses: many.slice(2, 7) }, merge);
    expect(goodOf(again)).toEqual({ added: 2, same: 3, clashes: 0 });
    expect(goodOf(await responsesOf(database, theWave.id))).toEqual(many.slice(0, 7));
  });

  it('makes full records of many small ones, wave by wave, and loses none on the way', async () => {
    const database = await aDatabase();
    const ofOther = { wave: id<'wave'>('w2') };
    const other = Array.from({ length: 3 }, (_, place) => aResponse(place + 5000, {}, ofOther));
    for (const one of other) goodOf(await addResponses(database, { responses: [one] }, merge));
    for (let from = 0; from < 1000; from += 20) {
      goodOf(await addResponses(database, { responses: many.slice(from, from + 20) }, merge));
      expect(await database.responses.where({ wave: theWave.id }).count()).toBeLessThan(12);
      expect(await isAsWitnessed(database)).toBe(true);
    }
    expect(goodOf(await responsesOf(database, theWave.id))).toEqual(many.slice(0, 1000));
    expect(goodOf(await countsOf(database, theWave.id, today))).toMatchObject({ broughtIn: 1000 });
    expect(await database.responses.where(ofOther).count()).toBe(3);
    expect(goodOf(await responsesOf(database, ofOther.wave))).toEqual(other);
  });

  it('marks what was finished on this device as brought in', async () => {
    const database = await aDatabase();
    const [one, two] = [
      await filed(database, someInterview('one')),
      await filed(database, someInterview('two')),
    ];
    await addResponses(database, { responses: [one] }, merge);
    expect(goodOf(await listWaiting(database, theWave.id)).responses).toEqual([two]);
    expect(goodOf(await countsOf(database, theWave.id, today))).toMatchObject({
      waiting: 1,
      broughtIn: 1,
      onTablet: 2,
    });
  });

  it('counts none of the contents of an id that came with different ones, and keeps them all', async () => {
    const database = await aDatabase();
    const [first, second] = [aResponse(1, { q1: { value: 1 } }), aResponse(1, { q1: { value: 2 } })];
    await addResponses(database, { responses: [first, aResponse(2, {})] }, merge);
    const joined = await addResponses(database, { responses: [second] }, merge);
    expect(goodOf(joined)).toEqual({ added: 0, same: 0, clashes: 1 });
    expect(goodOf(await responsesOf(database, theWave.id))).toEqual([aResponse(2, {})]);
    expect(goodOf(await allResponsesOf(database, [theWave.id]))).toHaveLength(3);
    expect(goodOf(await countsOf(database, theWave.id, today))).toMatchObject({ broughtIn: 1, aside: 1 });
    await addResponses(database, { responses: [second, first] }, merge);
    expect(goodOf(await countsOf(database, theWave.id, today))).toMatchObject({ broughtIn: 1, aside: 1 });
  });

  it('brings in the same twice from two windows at once, and has it once', async () => {
    const database = await aDatabase();
    const both = await Promise.all([
      addResponses(database, { responses: many.slice(0, 9) }, merge),
      addResponses(database, { responses: many.slice(0, 9) }, merge),
    ]);
    expect(both.map((one) => goodOf(one).added).toSorted()).toEqual([0, 9]);
    expect(goodOf(await responsesOf(database, theWave.id))).toHaveLength(9);
  });

  it('adds the survey and the wave they belong to, and leaves what is here as it is', async () => {
    const database = await aDatabase({ empty: true });
    const arrival = {
      surveys: [aSurvey({ title: 'First' })],
      waves: [theWave],
      questionnaires: [theQuestionnaire],
      responses: many.slice(0, 1),
    };
    await addResponses(database, arrival, merge);
    await addResponses(database, { ...arrival, surveys: [aSurvey({ title: 'Second' })] }, merge);
    expect(goodOf(await loadWave(database, theWave.id)).survey.title).toBe('First');
  });
});
