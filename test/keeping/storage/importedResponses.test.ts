import { describe, expect, it } from 'vitest';
import { countImported, removeImported } from '../../../src/keeping/storage/importedResponses.ts';
import { addResponses, responsesOf } from '../../../src/keeping/storage/responses.ts';
import { merge } from '../../../src/keeping/transfer/merge.ts';
import { aDatabase, freshName, goodOf, theWave } from '../../fixtures/aDevice.ts';
import { aResponse } from '../../fixtures/aWave.ts';
import { keysMade, useKeys } from '../../fixtures/sealedSurvey.ts';
import { sealingRun } from '../../fixtures/sealingRun.ts';

const here = [1, 2, 3].map((place) => aResponse(place, { q1: { value: 1 } }));
const ofFile = here.map((response) => ({
  ...response,
  id: `${response.id}-file` as typeof response.id,
  tablet: 'import-1',
}));

describe('responses of a file', () => {
  it('are counted, and taken away without those that came otherwise', async () => {
    const database = await aDatabase();
    await addResponses(database, { responses: here }, merge);
    await addResponses(database, { responses: ofFile }, merge);
    expect(goodOf(await countImported(database, theWave.id, 'import-1'))).toBe(3);
    expect(goodOf(await countImported(database, theWave.id, 'import-2'))).toBe(0);
    goodOf(await removeImported(database, theWave.id, 'import-1'));
    expect(goodOf(await responsesOf(database, theWave.id))).toEqual(here);
    expect(goodOf(await countImported(database, theWave.id, 'import-1'))).toBe(0);
  });

  it('are taken out of records that they share with others', async () => {
    const database = await aDatabase();
    await addResponses(database, { responses: [...here, ...ofFile] }, merge);
    goodOf(await removeImported(database, theWave.id, 'import-1'));
    expect(goodOf(await responsesOf(database, theWave.id))).toEqual(here);
    expect(database.witness.read()?.batches).toBe(1);
  });

  it('are not missed afterwards as something that the browser lost', async () => {
    const database = await aDatabase();
    await addResponses(database, { responses: ofFile }, merge);
    goodOf(await removeImported(database, theWave.id, 'import-1'));
    expect(database.witness.read()?.batches).toBe(0);
  });

  it('are taken away once where another tab does so in the same moment', async () => {
    const keys = await keysMade('01');
    const name = freshName();
    const other = await aDatabase({ name, run: sealingRun });
    let isFirst = true;
    // Between what is read and what is written: the worker is asked there.
    const database = await aDatabase({
      name,
      empty: true,
      run: async (...asked) => {
        if (isFirst) {
          isFirst = false;
          goodOf(await removeImported(other, theWave.id, 'import-1'));
        }
        return sealingRun(...asked);
      },
    });
    await useKeys(database, keys.set);
    for (const tab of [database, other]) tab.identities.set(theWave.survey, [keys.officer.identity]);
    await addResponses(other, { responses: [...here, ...ofFile] }, merge);
    goodOf(await removeImported(database, theWave.id, 'import-1'));
    expect(isFirst).toBe(false);
    expect(goodOf(await responsesOf(database, theWave.id))).toEqual(here);
    expect(await database.responses.count()).toBe(1);
  });
});
