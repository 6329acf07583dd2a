import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import type { Response } from '../../../src/asking/survey/response.ts';
import { ok } from '../../../src/core/result.ts';
import { newKeyPair, sealTo } from '../../../src/keeping/sealing/ageFile.ts';
import { paddedJson } from '../../../src/keeping/sealing/paddedJson.ts';
import { signRecord } from '../../../src/keeping/sealing/signedRecord.ts';
import { newSigningKey } from '../../../src/keeping/sealing/signing.ts';
import { outOfColumns } from '../../../src/keeping/storage/columns.ts';
import { contentsOf } from '../../../src/keeping/storage/contents.ts';
import { countsOf } from '../../../src/keeping/storage/counts.ts';
import type { Database } from '../../../src/keeping/storage/database.ts';
import { countImported, removeImported } from '../../../src/keeping/storage/importedResponses.ts';
import { listOutbox, listWaiting } from '../../../src/keeping/storage/listOutbox.ts';
import { addResponses, allResponsesOf, responsesOf } from '../../../src/keeping/storage/responses.ts';
import { needsKeys, sealKept } from '../../../src/keeping/storage/sealKept.ts';
import { openKept } from '../../../src/keeping/storage/surveySealing.ts';
import { watch } from '../../../src/keeping/storage/watch.ts';
import { merge } from '../../../src/keeping/transfer/merge.ts';
import { aDatabase, filed, goodOf, someInterview, theWave, today } from '../../fixtures/aDevice.ts';
import { aResponse } from '../../fixtures/aWave.ts';
import { holdBack } from '../../fixtures/holdBack.ts';
import { bytesByAge, itWithAge } from '../../fixtures/publicAge.ts';
import { keysMade, storedText, useKeys } from '../../fixtures/sealedSurvey.ts';
import { sealingRun } from '../../fixtures/sealingRun.ts';

const SECRET = 'Zyzzogeton';
const said = [1, 2, 3].map((place) => aResponse(place, { q1: { value: 1, other: { x: SECRET } } }));
const { survey } = theWave;
const locked = { ok: false, problem: { kind: 'locked', id: survey, survey: 'Residents' } };
const keys = await keysMade('01');

async function sealedDatabase(): Promise<Database> {
  const database = await aDatabase({ run: sealingRun });
  await useKeys(database, keys.set);
  return database;
}

/** Another tab puts keys in use after what is written next was made ready, and before it is written. */
function useKeysBeforeWriting(database: Database): void {
  const write = database.transaction.bind(database) as (...given: readonly unknown[]) => Promise<unknown>;
  const transaction = async (...given: readonly unknown[]) => {
    Object.assign(database, { transaction: write });
    await useKeys(database, keys.set);
    return write(...given);
  };
  Object.assign(database, { transaction });
}

describe('responses of a survey whose keys are in use', () => {
  it('are kept sealed, and come back as they were with either key', async () => {
    const database = await sealedDatabase();
    expect(goodOf(await addResponses(database, { responses: said }, merge)).added).toBe(3);
    expect(await storedText(database)).not.toContain(SECRET);
    for (const { identity } of [keys.officer, keys.paper]) {
      database.identities.set(survey, [identity]);
      expect(goodOf(await responsesOf(database, theWave.id))).toEqual(said);
    }
  });

  itWithAge(
    'F40: open with the public age program and either key, and with gunzip where they are many',
    async () => {
      for (const many of [3, 300]) {
        const database = await sealedDatabase();
        const typed = (at: number) => `${at} ${'so it goes '.repeat(30)}`;
        const responses = Array.from({ length: many }, (_, at) =>
          aResponse(at + 1, { q1: { value: 1, other: { 1: typed(at) } } }),
        );
        goodOf(await addResponses(database, { responses }, merge));
        const [row] = await database.responses.toArray();
        for (const { identity } of [keys.officer, keys.paper]) {
          const opened = bytesByAge(row?.bytes ?? new Uint8Array(), identity);
          const json = many > 3 ? gunzipSync(opened) : opened;
          expect(outOfColumns(JSON.parse(json.toString()))).toEqual(responses);
        }
      }
    },
  );

  it('are read one after the other where they are large: the page has its turn in between', async () => {
    const database = await sealedDatabase();
    const large = ['a', 'b', 'c'].map((letter) => letter.repeat(60_000));
    const rows = large.map((text) => ({ survey, bytes: new TextEncoder().encode(JSON.stringify(text)) }));
    expect(await openKept(database, rows, String)).toEqual(large);
    expect(await openKept(database, rows.slice(1, 2), String)).toEqual(large.slice(1, 2));
  });

  it('are named as locked without a key, and counted all the same', async () => {
    const database = await sealedDatabase();
    goodOf(await addResponses(database, { responses: said }, merge));
    expect(await responsesOf(database, theWave.id)).toEqual(locked);
    expect(await contentsOf(database)).toEqual(locked);
    expect(await addResponses(database, { responses: said }, merge)).toEqual(locked);
    expect(goodOf(await countsOf(database, theWave.id, today)).broughtIn).toBe(3);
    expect(await database.responses.count()).toBe(1);
  });

  it('need no key before any was brought in, and name no survey that is gone', async () => {
    const database = await sealedDatabase();
    expect(goodOf(await needsKeys(database, survey))).toBe(false);
    const bytes = await sealTo([keys.paper.recipient], paddedJson(said[0]));
    await expect(openKept(database, [{ survey: 'gone', bytes }], () => null)).rejects.toMatchObject({
      problem: { kind: 'locked', id: 'gone', survey: '' },
    });
  });

  it('are not taken in by a database that has no worker to seal them', async () => {
    const database = await aDatabase();
    await useKeys(database, keys.set);
    await expect(addResponses(database, { responses: said }, merge)).rejects.toThrow(RangeError);
    expect(await database.responses.count()).toBe(0);
  });

  it('are in the clear where a survey has none, as ever', async () => {
    const database = await aDatabase({ run: sealingRun });
    goodOf(await addResponses(database, { responses: said }, merge));
    expect(await storedText(database)).toContain(SECRET);
    expect(goodOf(await needsKeys(database, survey))).toBe(false);
    expect(await sealKept(database, survey)).toEqual(ok(0));
    expect(await storedText(database)).toContain(SECRET);
  });

  it('are kept aside sealed where an id comes with other answers', async () => {
    const database = await sealedDatabase();
    database.identities.set(survey, [keys.paper.identity]);
    goodOf(await addResponses(database, { responses: said }, merge));
    const other = aResponse(1, { q1: { value: 2, other: { x: `${SECRET} 2` } } });
    expect(goodOf(await addResponses(database, { responses: [other] }, merge)).clashes).toBe(1);
    expect(await storedText(database)).not.toContain(SECRET);
    expect(goodOf(await allResponsesOf(database, [theWave.id]))).toContainEqual(other);
  });

  it('are sealed to keys that come in with them', async () => {
    const database = await aDatabase({ run: sealingRun });
    const place = { id: `${survey}//keys`, survey, wave: null, name: 'keys' };
    const settings = [{ ...place, value: { v: 1, sets: [keys.set] } }];
    goodOf(await addResponses(database, { responses: said, settings }, merge));
    expect(await responsesOf(database, theWave.id)).toEqual(locked);
  });

  it('are not brought in under keys that cannot be read', async () => {
    const database = await aDatabase({ run: sealingRun });
    await useKeys(database, { made: 'some day' } as never);
    const came = await addResponses(database, { responses: said }, merge);
    expect(came).toEqual({ ok: false, problem: { kind: 'keysUnreadable', survey: 'Residents' } });
    expect(await database.responses.count()).toBe(0);
  });

  it('F37: are told as altered when a byte of them was changed', async () => {
    const database = await sealedDatabase();
    goodOf(await addResponses(database, { responses: said }, merge));
    database.identities.set(survey, [keys.paper.identity]);
    await database.responses.toCollection().modify((row) => {
      const bytes = row.bytes.slice();
      bytes[bytes.length - 1] = 1 - (bytes.at(-1) ?? 0);
      Object.assign(row, { bytes });
    });
    expect(await responsesOf(database, theWave.id)).toMatchObject({ problem: { kind: 'damagedFile' } });
  });

  it('F31: are not kept in the clear where another tab puts keys in use once they were made ready', async () => {
    const database = await aDatabase({ run: sealingRun });
    useKeysBeforeWriting(database);
    goodOf(await addResponses(database, { responses: said }, merge));
    expect(await storedText(database)).not.toContain(SECRET);
    database.identities.set(survey, [keys.paper.identity]);
    expect(goodOf(await responsesOf(database, theWave.id))).toEqual(said);
  });

  it('F31: are not held back in the clear where another tab does so', async () => {
    const database = await aDatabase({ run: sealingRun });
    useKeysBeforeWriting(database);
    goodOf(await holdBack(database, survey, { hold: said, release: [] }));
    expect(await database.aside.count()).toBe(said.length);
    expect(await storedText(database)).not.toContain(SECRET);
  });

  it('that came from a file can be counted and taken away', async () => {
    const database = await sealedDatabase();
    const name = 'import-1';
    const ofFile = said.map((one) => ({ ...one, id: `${one.id}-file` as typeof one.id, tablet: name }));
    goodOf(await addResponses(database, { responses: said }, merge));
    database.identities.set(survey, [keys.paper.identity]);
    goodOf(await addResponses(database, { responses: ofFile }, merge));
    expect(goodOf(await countImported(database, theWave.id, name))).toBe(3);
    goodOf(await removeImported(database, theWave.id, name));
    expect(goodOf(await responsesOf(database, theWave.id))).toEqual(said);
  });

  it('are followed as they change, like any others', async () => {
    const database = await sealedDatabase();
    database.identities.set(survey, [keys.paper.identity]);
    const seen: number[] = [];
    const stop = watch(
      async () => {
        const found = await responsesOf(database, theWave.id);
        const isSet = (await database.settings.get('x')) !== undefined;
        return found.ok ? ok(found.value.length + (isSet ? 100 : 0)) : found;
      },
      (found) => seen.push(goodOf(found)),
    );
    await expect.poll(() => seen.at(-1)).toBe(0);
    goodOf(await addResponses(database, { responses: said.slice(0, 2) }, merge));
    await expect.poll(() => seen.at(-1)).toBe(2);
    // Also what was read after the answers were opened.
    await database.settings.put({ id: 'x', survey, wave: null, name: 'x', value: 1 });
    await expect.poll(() => seen.at(-1)).toBe(102);
    stop();
  });
});

describe('interviews that were finished here, sealed by the tablet', () => {
  it('are opened with the key, and their neighbours in the clear as they are', async () => {
    const database = await sealedDatabase();
    const [first, second] = [
      await filed(database, someInterview('one')),
      await filed(database, someInterview('two')),
    ];
    const bytes = await sealTo([keys.officer.recipient, keys.paper.recipient], paddedJson(second));
    await database.outbox.update(second.id, { bytes });
    expect(await listWaiting(database, theWave.id)).toEqual(locked);
    database.identities.set(survey, [keys.officer.identity]);
    expect(goodOf(await listWaiting(database, theWave.id))).toEqual({
      responses: [first, second],
      altered: [],
      shut: [],
    });
  });

  it('F47: come in but for those that no key given opens, or that are damaged, which are named and kept', async () => {
    const database = await sealedDatabase();
    database.identities.set(survey, [keys.officer.identity]);
    const said: Response[] = [];
    for (const name of ['one', 'two', 'three']) said.push(await filed(database, someInterview(name)));
    const [one, two, three] = said as [Response, Response, Response];
    const keep = async ({ id }: Response, bytes: Uint8Array<ArrayBuffer>) =>
      database.outbox.update(id, { bytes });
    const whole = await sealTo([keys.officer.recipient], paddedJson(three));
    await keep(one, await sealTo([(await newKeyPair()).recipient], paddedJson(one)));
    await keep(two, whole.slice(0, -1));
    // None opens: another key may.
    await keep(three, await sealTo([keys.paper.recipient], paddedJson(three)));
    expect(await listWaiting(database, theWave.id)).toMatchObject({ problem: { kind: 'needsOtherKey' } });
    await keep(three, whole);
    const found = { responses: [three], altered: [], shut: [1, 2] };
    expect(goodOf(await listWaiting(database, theWave.id))).toEqual(found);
    // Nothing goes in as whole that lacks them.
    expect(await listOutbox(database)).toMatchObject({ ok: false });
    database.identities.clear();
    expect(await listWaiting(database, theWave.id)).toMatchObject({ problem: { kind: 'locked' } });
    expect(await database.outbox.count()).toBe(3);
  });

  it('F47: come in but for those in which this version finds no response, in the clear or sealed', async () => {
    const database = await sealedDatabase();
    database.identities.set(survey, [keys.officer.identity]);
    const to = [keys.officer.recipient];
    const newer = { format: 'soundings-record', v: 3, response: said[0], key: 'k', signature: 's' };
    const odd: readonly Uint8Array<ArrayBuffer>[] = [
      new TextEncoder().encode('{"v":5'),
      await sealTo(to, new TextEncoder().encode('no record')),
      ...(await Promise.all([newer, null, 'text'].map((value) => sealTo(to, paddedJson(value))))),
    ];
    for (const [at, bytes] of odd.entries())
      await database.outbox.update((await filed(database, someInterview(`odd${at}`))).id, { bytes });
    const whole = await filed(database, someInterview('whole'));
    const found = { responses: [whole], altered: [], shut: [1, 2, 3, 4, 5] };
    expect(goodOf(await listWaiting(database, theWave.id))).toEqual(found);
    expect(await listOutbox(database)).toMatchObject({ problem: { kind: 'damagedFile' } });
  });

  it('F47: are named where what was filed and signed under one number lies under another', async () => {
    const database = await sealedDatabase();
    database.identities.set(survey, [keys.officer.identity]);
    const [one, two, three] = [
      await filed(database, someInterview('one')),
      await filed(database, someInterview('two')),
      await filed(database, someInterview('three')),
    ];
    const own = await sealTo(
      [keys.officer.recipient],
      paddedJson(await signRecord(one, newSigningKey().secret)),
    );
    for (const { id } of [one, two]) await database.outbox.update(id, { bytes: own });
    const found = { responses: [one, three], altered: [2], shut: [] };
    expect(goodOf(await listWaiting(database, theWave.id))).toEqual(found);
  });

  it('F47: are not taken for answers where they were altered after they were signed, and are named and kept', async () => {
    const database = await sealedDatabase();
    database.identities.set(survey, [keys.officer.identity]);
    const names = ['one', 'two', 'three', 'four'];
    const said: Response[] = [];
    for (const name of names) said.push(await filed(database, someInterview(name)));
    const [one, two, three, four] = said as [Response, Response, Response, Response];
    const { secret } = newSigningKey();
    const own = await signRecord(two, secret);
    const { key: _, ...unnamed } = await signRecord(four, secret);
    const kept: readonly (readonly [Response, unknown])[] = [
      [one, { ...(await signRecord(one, secret)), response: { ...one, kind: 'partial' } }],
      [two, own],
      [three, { ...(await signRecord(three, secret)), key: newSigningKey().key }],
      [four, { ...unnamed, v: 1 }],
    ];
    for (const [{ id }, record] of kept)
      await database.outbox.update(id, { bytes: await sealTo([keys.officer.recipient], paddedJson(record)) });
    const found = { responses: [two, four], altered: [1, 3], shut: [] };
    expect(goodOf(await listWaiting(database, theWave.id))).toEqual(found);
    // No back-up carries them off as answers either.
    expect(goodOf(await contentsOf(database)).responses).toEqual([two, four]);
    goodOf(await addResponses(database, { responses: found.responses }, merge));
    expect(goodOf(await listWaiting(database, theWave.id))).toEqual({
      responses: [],
      altered: [1, 3],
      shut: [],
    });
    expect(await database.outbox.count()).toBe(4);
  });
});

describe('what lies here otherwise than sealed to the keys in use', () => {
  it('is sealed to them, and counted', async () => {
    const database = await aDatabase({ run: sealingRun });
    goodOf(await addResponses(database, { responses: said }, merge));
    const other = aResponse(1, { q1: { value: 2, other: { x: SECRET } } });
    goodOf(await addResponses(database, { responses: [other] }, merge));
    await useKeys(database, keys.set);
    expect(goodOf(await needsKeys(database, survey))).toBe(true);
    database.identities.set(survey, [keys.paper.identity]);
    expect(await sealKept(database, survey)).toEqual(ok(3));
    expect(await storedText(database)).not.toContain(SECRET);
    expect(goodOf(await allResponsesOf(database, [theWave.id]))).toHaveLength(4);
    expect(goodOf(await countsOf(database, theWave.id, today))).toMatchObject({ broughtIn: 2, aside: 1 });
    expect(await sealKept(database, survey)).toEqual(ok(0));
  });

  it('is opened with the older key once, and with the newer ones from then on', async () => {
    const database = await sealedDatabase();
    goodOf(await addResponses(database, { responses: said }, merge));
    const newer = await keysMade('02');
    await useKeys(database, keys.set, newer.set);
    const needsOther = { ok: false, problem: { ...locked.problem, kind: 'needsOtherKey' } };
    database.identities.set(survey, [newer.officer.identity]);
    expect(await sealKept(database, survey)).toEqual(needsOther);
    expect(await responsesOf(database, theWave.id)).toEqual(needsOther);
    database.identities.set(survey, [newer.officer.identity, keys.paper.identity]);
    expect(await sealKept(database, survey)).toEqual(ok(0));
    database.identities.set(survey, [newer.paper.identity]);
    expect(goodOf(await responsesOf(database, theWave.id))).toEqual(said);
    database.identities.set(survey, [keys.paper.identity]);
    expect(await sealKept(database, survey)).toEqual(needsOther);
  });

  it('opens with an officer’s key that was added later, once it was opened with another', async () => {
    const database = await sealedDatabase();
    goodOf(await addResponses(database, { responses: said }, merge));
    const { officer: second } = await keysMade('03');
    const others = [{ name: 'B', recipient: second.recipient, added: keys.set.made }];
    await useKeys(database, { ...keys.set, others });
    database.identities.set(survey, [second.identity]);
    expect(await sealKept(database, survey)).toMatchObject({ problem: { kind: 'needsOtherKey' } });
    database.identities.set(survey, [keys.paper.identity]);
    expect(await sealKept(database, survey)).toEqual(ok(0));
    database.identities.set(survey, [second.identity]);
    expect(goodOf(await responsesOf(database, theWave.id))).toEqual(said);
  });
});
