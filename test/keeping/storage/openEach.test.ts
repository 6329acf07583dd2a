import { describe, expect, it } from 'vitest';
import type { World } from '../../../src/core/world.ts';
import { sealTo } from '../../../src/keeping/sealing/ageFile.ts';
import { openEach } from '../../../src/keeping/storage/openEach.ts';
import { aDatabase, goodOf, theWave } from '../../fixtures/aDevice.ts';
import { keysMade } from '../../fixtures/sealedSurvey.ts';
import { sealingRun } from '../../fixtures/sealingRun.ts';

const survey = { id: theWave.survey, title: 'Residents' };
const keys = await keysMade('01');
const texts = Array.from({ length: 120 }, (_, at) => new TextEncoder().encode(`said ${at}`));
const files = await Promise.all(texts.map((text) => sealTo([keys.paper.recipient], text)));

async function anOffice(run: World['run'] | null = sealingRun, identities = [keys.paper.identity]) {
  const database = await aDatabase({ run, empty: true });
  database.identities.set(survey.id, identities);
  return database;
}

describe('files that came from elsewhere', () => {
  it('are opened by two workers, come in their order, and say how far it is', async () => {
    const shares: number[] = [];
    const onProgress = (share: number) => void shares.push(share);
    const opened = goodOf(await openEach(await anOffice(), survey, files, { onProgress }));
    expect(opened).toEqual(texts.map((value) => ({ ok: true, value })));
    expect(shares).toHaveLength(3);
    expect(shares.at(-1)).toBe(1);
    expect(shares).toEqual(shares.toSorted((one, other) => one - other));
  });

  it('F37: stop none of the others where one does not open', async () => {
    const [first, second, third] = files as [Uint8Array, Uint8Array, Uint8Array];
    const opened = goodOf(await openEach(await anOffice(), survey, [first, second.slice(0, -1), third]));
    expect(opened?.map(({ ok }) => ok)).toEqual([true, false, true]);
  });

  it('wait for a key', async () => {
    const problem = { kind: 'locked', id: survey.id, survey: survey.title };
    const database = await anOffice(sealingRun, []);
    expect(await openEach(database, survey, files)).toEqual({ ok: false, problem });
    database.identities.clear();
    expect(await openEach(database, survey, files)).toEqual({ ok: false, problem });
  });

  it('are left when somebody stops it', async () => {
    const stopping = new AbortController();
    const onProgress = () => stopping.abort();
    const database = await anOffice();
    const opened = await openEach(database, survey, files, { onProgress, signal: stopping.signal });
    expect(opened).toEqual({ ok: true, value: null });
  });

  it('are not taken as opened where the worker fails, or there is none', async () => {
    const failing = await anOffice(() => Promise.reject(new TypeError('no worker')));
    await expect(openEach(failing, survey, files)).rejects.toThrow(TypeError);
    await expect(openEach(await anOffice(null), survey, files)).rejects.toThrow(RangeError);
  });
});
