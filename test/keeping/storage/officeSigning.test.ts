import { describe, expect, it } from 'vitest';
import { fromBase64Url } from '../../../src/keeping/sealing/base64Url.ts';
import { signed, verified } from '../../../src/keeping/sealing/signing.ts';
import type { Database } from '../../../src/keeping/storage/database.ts';
import { officeKey } from '../../../src/keeping/storage/officeSigning.ts';
import { loadSetting, saveSetting } from '../../../src/keeping/storage/settings.ts';
import { aDatabase, goodOf, theWave } from '../../fixtures/aDevice.ts';
import { itWithAge, openedByAge } from '../../fixtures/publicAge.ts';
import { type KeysMade, keysMade, useKeys } from '../../fixtures/sealedSurvey.ts';
import { sealingRun } from '../../fixtures/sealingRun.ts';

const { survey } = theWave;
const [old, recent] = [await keysMade('01'), await keysMade('02')];

/** An office of a survey with these keys, to which one of them was given. */
async function anOffice(keys: KeysMade, ...given: readonly KeysMade[]): Promise<Database> {
  const database = await aDatabase({ run: sealingRun });
  await useKeys(database, keys.set);
  give(database, ...given);
  return database;
}

function give(database: Database, ...given: readonly KeysMade[]): void {
  database.identities.set(
    survey,
    given.map(({ officer }) => officer.identity),
  );
}

const kept = async (database: Database) =>
  goodOf(await loadSetting(database, { survey, wave: null }, 'officeSigning'));
const kindOf = async (database: Database) => {
  const found = await officeKey(database, survey);
  return found.ok ? null : found.problem.kind;
};

describe('the key that signs for an office', () => {
  it('is made when it is asked for first, and is the same from then on', async () => {
    const database = await anOffice(old, old);
    const key = goodOf(await officeKey(database, survey));
    expect(goodOf(await officeKey(database, survey))).toEqual(key);
    expect(verified('receipt', signed('receipt', { n: 1 }, key.secret), key.key)).toEqual({
      ok: true,
      value: { n: 1 },
    });
  });

  it('is one key where two ask for it at once', async () => {
    const database = await anOffice(old, old);
    const [one, other] = await Promise.all([officeKey(database, survey), officeKey(database, survey)]);
    expect(goodOf(one)).toEqual(goodOf(other));
  });

  it('never lies in the clear, and is not made where nobody could open it again', async () => {
    const database = await anOffice(old);
    expect(await kindOf(database)).toBe('locked');
    expect(await kept(database)).toBeNull();
    give(database, old);
    const { secret, key } = goodOf(await officeKey(database, survey));
    const row = JSON.stringify(await kept(database));
    expect(row).toContain(key);
    expect(row).not.toContain(secret);
    database.identities.clear();
    expect(await kindOf(database)).toBe('locked');
  });

  itWithAge('F40: is opened by the public age program, with either key', async () => {
    const database = await anOffice(old, old);
    const { secret } = goodOf(await officeKey(database, survey));
    const { sealed } = (await kept(database)) as { readonly sealed: string };
    for (const { identity } of [old.officer, old.paper])
      expect(JSON.parse(openedByAge(fromBase64Url(sealed) ?? new Uint8Array(), identity))).toBe(secret);
  });

  it('is sealed anew to keys that took the place of others, once an older key was given', async () => {
    const database = await anOffice(old, old);
    const key = goodOf(await officeKey(database, survey));
    await useKeys(database, old.set, recent.set);
    give(database, recent);
    expect(await kindOf(database)).toBe('needsOtherKey');
    give(database, old, recent);
    expect(goodOf(await officeKey(database, survey))).toEqual(key);
    give(database, recent);
    expect(goodOf(await officeKey(database, survey))).toEqual(key);
  });

  it('is not made without keys in use, nor in place of one that cannot be read', async () => {
    const without = await aDatabase({ run: sealingRun });
    await expect(officeKey(without, survey)).rejects.toThrow(RangeError);
    const database = await anOffice(old, old);
    const { key, ...rest } =
      goodOf(await officeKey(database, survey)) && ((await kept(database)) as { key: string });
    for (const value of [
      { v: 2 },
      'x',
      { ...rest, key: `${key.slice(0, -1)}${key.endsWith('A') ? 'E' : 'A'}` },
      { ...rest, key, sealed: '!' },
      { ...rest, key, sealed: 'AAAA' },
    ]) {
      goodOf(await saveSetting(database, { survey, wave: null }, 'officeSigning', value));
      expect(await kindOf(database)).toBe('keysUnreadable');
      expect(await kept(database)).toEqual(value);
    }
    await database.surveys.clear();
    expect(await officeKey(database, survey)).toEqual({
      ok: false,
      problem: { kind: 'keysUnreadable', survey: '' },
    });
  });
});
