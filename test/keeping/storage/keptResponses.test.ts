import { describe, expect, it } from 'vitest';
import { keptResponsesOf } from '../../../src/keeping/storage/keptResponses.ts';
import { addResponses, responsesOf } from '../../../src/keeping/storage/responses.ts';
import { responsesIn } from '../../../src/keeping/storage/responsesIn.ts';
import { merge } from '../../../src/keeping/transfer/merge.ts';
import { aDatabase, goodOf, theWave } from '../../fixtures/aDevice.ts';
import { aResponse } from '../../fixtures/aWave.ts';

const many = Array.from({ length: 50 }, (_, at) =>
  aResponse(
    at + 1,
    { q1: { value: 1 } },
    { questionnaire: { ...theWave.questionnaire, version: (at % 2) + 1 } },
  ),
);

describe('the responses of a wave as they are kept', () => {
  it('are the same as those that are read, with the versions that they were asked from', async () => {
    const database = await aDatabase();
    goodOf(await addResponses(database, { responses: many.slice(0, 30) }, merge));
    goodOf(await addResponses(database, { responses: many.slice(30) }, merge));
    const clash = { ...many[4], answers: { q1: { value: 2 } } };
    goodOf(await addResponses(database, { responses: [clash as (typeof many)[number]] }, merge));
    const { kept, asked } = goodOf(await keptResponsesOf(database, theWave.id));
    expect(kept.doubted).toEqual([many[4]?.id]);
    expect(responsesIn(kept)).toEqual(await responsesOf(database, theWave.id));
    const both = [1, 2].map((version) => ({ ...theWave.questionnaire, version }));
    expect(asked).toEqual(both);
    // As an earlier build kept them.
    await database.responses.toCollection().modify((row) => {
      Reflect.deleteProperty(row, 'versions');
    });
    expect(goodOf(await keptResponsesOf(database, theWave.id)).asked).toEqual(both);
  });

  it('are refused where one of them is damaged', async () => {
    const database = await aDatabase();
    goodOf(await addResponses(database, { responses: many }, merge));
    await database.responses.toCollection().modify((row) => {
      Reflect.deleteProperty(row, 'versions');
      Object.assign(row, { bytes: row.bytes.slice(0, 100) });
    });
    expect(await keptResponsesOf(database, theWave.id)).toMatchObject({
      ok: false,
      problem: { kind: 'damagedFile' },
    });
  });
});
