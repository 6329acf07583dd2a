import { describe, expect, it } from 'vitest';
import { id } from '../../../src/core/id.ts';
import { newSigningKey, signed } from '../../../src/keeping/sealing/signing.ts';
import { acceptPack, type Pack, readPack, writePack } from '../../../src/keeping/transfer/pack.ts';
import { signedFileBytes } from '../../../src/keeping/transfer/signedFile.ts';
import { goodOf } from '../../fixtures/aDevice.ts';
import { aPack } from '../../fixtures/aPack.ts';
import { aSurvey, aWave } from '../../fixtures/aWave.ts';

const office = newSigningKey();
const pack = aPack(office.key);
const written = async (more: Partial<Pack> = {}) =>
  goodOf(await readPack(writePack({ ...pack, ...more }, office.secret)));
/** The pack as nobody would write it, signed all the same. */
const problemOf = async (raw: unknown, secret = office.secret) => {
  const read = await readPack(signedFileBytes(signed('pack', raw, secret)));
  return read.ok ? null : read.problem;
};
const damaged = (cause: string, what = 'pack') => ({ kind: 'damagedFile', what, line: null, cause });

describe('a pack', () => {
  it('arrives as it was made, with a name that every change changes', async () => {
    const read = await written();
    expect(read.pack).toEqual(JSON.parse(JSON.stringify(pack)));
    expect(read.hash).toMatch(/^[0-9a-f]{64}$/);
    expect((await written()).hash).toBe(read.hash);
    expect((await written({ version: 2 })).hash).not.toBe(read.hash);
  });

  it('F38, F47: is refused where another office signed it than the one it names', async () => {
    const other = newSigningKey();
    expect(await problemOf(pack, other.secret)).toEqual({ kind: 'badSignature', what: 'pack' });
  });

  it('F49: of a newer version is refused with both numbers, and so is what is newer within it', async () => {
    const newer = { kind: 'newerVersion', found: 99, known: 1 };
    expect(await problemOf({ ...pack, v: 99 })).toEqual({ ...newer, what: 'pack', known: 4 });
    expect(await problemOf({ ...pack, survey: { ...pack.survey, v: 99 } })).toEqual({
      ...newer,
      what: 'survey',
    });
    expect(await problemOf({ ...pack, waves: [{ ...pack.waves[0], v: 99 }] })).toEqual({
      ...newer,
      what: 'wave',
    });
    expect(await problemOf({ ...pack, questionnaires: [{ ...pack.questionnaires[0], v: 99 }] })).toEqual({
      kind: 'newerVersion',
      what: 'questionnaire',
      found: 99,
      known: pack.questionnaires[0]?.v,
    });
  });

  it('names the part that is not as it should be', async () => {
    const limits = { ...pack.limits, afterInterviews: 0 };
    expect(await problemOf({ ...pack, limits })).toEqual(damaged('limits.afterInterviews'));
    expect(await problemOf({ ...pack, recipients: [] })).toEqual(damaged('recipients'));
    expect(await problemOf({ ...pack, recipients: ['age1nobody'] })).toEqual(damaged('recipients.0'));
    expect(await problemOf({ ...pack, waves: [] })).toEqual(damaged('waves'));
    expect(await problemOf({ ...pack, more: 1 })).toEqual(damaged('more'));
    expect(await problemOf([])).toEqual(damaged('v'));
    expect(await problemOf(null)).toEqual(damaged('v'));
    expect(await readPack(new Uint8Array())).toEqual({
      ok: false,
      problem: { kind: 'emptyFile', what: 'pack' },
    });
  });

  it('is refused where a wave is of another survey, or is made up and its survey not, or asks what the pack does not bring', async () => {
    expect(await problemOf({ ...pack, survey: aSurvey({ id: id<'survey'>('other') }) })).toEqual(
      damaged('waves'),
    );
    expect(await problemOf({ ...pack, survey: aSurvey({ simulated: true }) })).toEqual(damaged('waves'));
    for (const questionnaire of [
      { id: id<'questionnaire'>('q'), version: 2 },
      { id: id<'questionnaire'>('p'), version: 1 },
    ])
      expect(await problemOf({ ...pack, waves: [aWave({ questionnaire })] })).toEqual(damaged('waves'));
  });

  it('F51: cannot change what all objects are made of', async () => {
    for (const field of ['limits', 'survey', 'introduction'] as const) {
      const polluted = `{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},${JSON.stringify(pack[field]).slice(1)}`;
      const raw = JSON.parse(JSON.stringify(pack).replace(JSON.stringify(pack[field]), () => polluted));
      const found = await problemOf(raw);
      if (field !== 'introduction') expect(found).toMatchObject({ kind: 'damagedFile' });
    }
    expect('polluted' in {}).toBe(false);
  });
});

describe('a tablet that is given a pack', () => {
  it('takes the first, and after it only newer ones of its office and survey', async () => {
    const [first, second] = [await written(), await written({ version: 2 })];
    expect(acceptPack(null, second)).toEqual({ ok: true, value: second });
    expect(acceptPack(first, second)).toEqual({ ok: true, value: second });
    expect(acceptPack(second, first)).toEqual({
      ok: false,
      problem: { kind: 'olderPack', found: 1, known: 2 },
    });
  });

  it('goes on with the same pack, and refuses another of the same number', async () => {
    const [first, other] = [await written(), await written({ introduction: null })];
    expect(acceptPack(first, await written())).toEqual({ ok: true, value: first });
    expect(acceptPack(first, other)).toEqual({
      ok: false,
      problem: { kind: 'olderPack', found: 1, known: 1 },
    });
  });

  it('F38: refuses a pack of another office or another survey, however new', async () => {
    const own = await written();
    const stranger = newSigningKey();
    const theirs = { ...pack, version: 9, office: stranger.key };
    const foreign = goodOf(await readPack(writePack(theirs, stranger.secret)));
    expect(acceptPack(own, foreign)).toEqual({ ok: false, problem: { kind: 'otherSigner', what: 'pack' } });
    const survey = aSurvey({ id: id<'survey'>('other') });
    const another = await written({ version: 9, survey, waves: [aWave({ survey: survey.id })] });
    expect(acceptPack(own, another)).toEqual({ ok: false, problem: { kind: 'otherSurvey', what: 'pack' } });
  });
});
