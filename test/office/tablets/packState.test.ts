import { describe, expect, it } from 'vitest';
import { openSealed } from '../../../src/keeping/sealing/ageFile.ts';
import { fromBase64 } from '../../../src/keeping/sealing/base64.ts';
import { isQuestionnaireKept } from '../../../src/keeping/storage/questionnaireDraft.ts';
import { INTRODUCTION_SETTING, saveSetting } from '../../../src/keeping/storage/settings.ts';
import { closeWave, saveWave } from '../../../src/keeping/storage/surveys.ts';
import { readAddressBytes } from '../../../src/keeping/transfer/addressFile.ts';
import { readPack } from '../../../src/keeping/transfer/pack.ts';
import { createPackState } from '../../../src/office/tablets/packState.ts';
import { aDatabase, goodOf, theQuestionnaire, theWave } from '../../fixtures/aDevice.ts';
import { type AnOffice, aSealingOffice, givesKey } from '../../fixtures/anOffice.ts';
import { readyOf } from '../../fixtures/aSetup.ts';
import { aWorld, deviceOn } from '../../fixtures/aWorld.ts';
import { storedText, useKeys } from '../../fixtures/sealedSurvey.ts';

const { survey } = theWave;

async function opened({ device }: Pick<AnOffice, 'device'>) {
  const state = createPackState(device, survey);
  const page = await readyOf(state.page);
  return { state, page };
}

async function packIn(file: File | undefined) {
  return goodOf(await readPack(new Uint8Array((await file?.arrayBuffer()) ?? new ArrayBuffer(0))));
}

describe('making a pack', () => {
  it('hands over what is to be asked, for whom it is sealed and when to hand over, signed', async () => {
    const office = await aSealingOffice();
    const words = { en: 'We ask for {council}.', cy: '' };
    goodOf(await saveSetting(office.database, { survey, wave: null }, INTRODUCTION_SETTING, words));
    const { state, page } = await opened(office);
    expect(state.form(page)).toEqual({ afterInterviews: '5', afterHours: '4', unsafeTablet: false });
    state.write({ afterInterviews: ' 8 ', afterHours: '2', unsafeTablet: true });
    await state.make(page);
    const { pack, hash } = await packIn(office.files[0]);
    const { officer, paper } = office.keys;
    expect(pack).toMatchObject({
      version: 1,
      recipients: [officer.recipient, paper.recipient],
      limits: { afterInterviews: 8, afterHours: 2, unsafeTablet: true },
      introduction: { en: 'We ask for {council}.' },
      survey: { id: survey },
    });
    expect(pack.waves.map(({ id }) => id)).toEqual([theWave.id]);
    expect(pack.questionnaires.map(({ id, version }) => [id, version])).toEqual([
      [theQuestionnaire.id, theQuestionnaire.version],
    ]);
    expect(state.saved.value).toMatchObject({
      file: office.files[0]?.name,
      pack: { version: 1, hash, made: pack.made },
    });
    expect(state.saved.value?.words).toHaveLength(8);
    expect(state.saved.value).toMatchObject({ listWords: null, isForOne: false });
  });

  it('takes the addresses of one tablet along, sealed with words that are shown once and kept nowhere', async () => {
    const office = await aSealingOffice();
    const { state, page } = await opened(office);
    const bytes = (text: string) => new TextEncoder().encode(text);
    state.addresses.open(page, 'wrong.csv', bytes('number,address\n,12 Zyzzogeton Row'));
    expect(state.addresses.problems.value).toMatchObject([{ kind: 'missingCell', row: 2 }]);
    expect(state.addresses.wanted(page)).toBeNull();
    state.addresses.open(
      page,
      'Draw of May.csv',
      bytes('number,address,tenure\n1043,12 Zyzzogeton Row,rented'),
    );
    expect([state.addresses.problems.value, state.addresses.wave(page)?.id]).toEqual([[], theWave.id]);
    await state.make(page);
    const words = state.saved.value?.listWords ?? '';
    expect(words).toMatch(/^([a-z]+ ){3}[a-z]+$/);
    const { pack } = await packIn(office.files[0]);
    expect(pack.addresses).toMatchObject({ wave: theWave.id, count: 1 });
    expect(await office.files[0]?.text()).not.toContain('Zyzzogeton');
    expect(await storedText(office.database)).not.toContain('Zyzzogeton');
    expect(await storedText(office.database)).not.toContain(words);
    const sealed = fromBase64(pack.addresses?.sealed ?? '');
    const list = goodOf(readAddressBytes(goodOf(await openSealed(sealed, { passphrase: words }))));
    expect(list).toMatchObject({
      frame: 'Draw of May',
      edition: null,
      addresses: [{ number: '1043', address: '12 Zyzzogeton Row', variables: { tenure: 'rented' } }],
    });
    state.addresses.putAway();
    expect(state.addresses.wanted(page)).toBeNull();
  });

  it('takes the quotas of one tablet along, and none where a line of them is none', async () => {
    const office = await aSealingOffice();
    goodOf(await saveWave(office.database, { ...theWave, sample: 'quota' }, theQuestionnaire));
    const { state, page } = await opened(office);
    expect(state.quotas.wave(page)?.id).toBe(theWave.id);
    await state.quotas.writePlan(page);
    expect([state.quotas.hasNoPlan.value, state.quotas.text.value]).toEqual([true, '']);
    state.quotas.type('Women, 18-24, 5\nMen');
    await state.make(page);
    expect(state.errors.value).toMatchObject([{ field: 'quotas', text: expect.stringContaining('line 2') }]);
    expect(office.files).toEqual([]);
    state.quotas.type('Women, 18-24, 5\nMen, 18-24, 4');
    await state.make(page);
    expect(state.saved.value?.isForOne).toBe(true);
    expect((await packIn(office.files[0])).pack.quotas).toEqual({
      wave: theWave.id,
      groups: [
        { group: 'Women, 18-24', wanted: 5 },
        { group: 'Men, 18-24', wanted: 4 },
      ],
    });
  });

  it('gives the next number each time, by the same office, and offers the limits of the last', async () => {
    const office = await aSealingOffice();
    const first = await opened(office);
    first.state.write({ ...first.state.form(first.page), afterHours: '9' });
    await first.state.make(first.page);
    const second = await opened(office);
    expect(second.state.form(second.page).afterHours).toBe('9');
    await second.state.make(second.page);
    const [one, other] = [await packIn(office.files[0]), await packIn(office.files[1])];
    expect([one.pack.version, other.pack.version]).toEqual([1, 2]);
    expect(other.pack.office).toBe(one.pack.office);
    expect(office.files.map(({ name }) => name)).toEqual([
      'soundings-pack-residents-1.txt',
      'soundings-pack-residents-2.txt',
    ]);
  });

  it('asks for the key of a locked survey, and makes none where nobody gives it', async () => {
    const office = await aSealingOffice({ isLocked: true });
    const { state, page } = await opened(office);
    const making = state.make(page);
    const { keyringOf } = await import('../../../src/office/unlock/keyring.ts');
    await expect.poll(() => keyringOf(office.device).wanted.value?.problem.kind).toBe('locked');
    keyringOf(office.device).wanted.value?.answer(false);
    await making;
    expect([state.problem.value?.kind, office.files]).toEqual(['locked', []]);
    givesKey(office);
    await state.make(page);
    expect(state.problem.value).toBeNull();
    expect(office.files).toHaveLength(1);
  });

  it('keeps the questions that went to tablets as they are', async () => {
    const office = await aSealingOffice();
    expect(goodOf(await isQuestionnaireKept(office.database, theWave))).toBe(false);
    const { state, page } = await opened(office);
    await state.make(page);
    expect(goodOf(await isQuestionnaireKept(office.database, theWave))).toBe(true);
  });

  it('leaves out waves that are closed or made up, and makes none without a wave', async () => {
    const office = await aSealingOffice();
    const made = { ...theWave, id: 'made' as typeof theWave.id, simulated: true };
    goodOf(await saveWave(office.database, made, theQuestionnaire));
    const { state, page } = await opened(office);
    expect(page.waves.map(({ id }) => id)).toEqual([theWave.id]);
    goodOf(await closeWave(office.database, theWave.id, office.device.world.now()));
    expect(await readyOf(state.page, ({ waves }) => waves.length === 0)).toMatchObject({ waves: [] });
    await state.make(page);
    expect([state.problem.value?.kind, office.files]).toEqual(['notFound', []]);
  });

  it('says which limit cannot be, and makes nothing', async () => {
    const office = await aSealingOffice();
    const { state, page } = await opened(office);
    for (const [afterInterviews, afterHours, fields] of [
      ['0', '4', ['afterInterviews']],
      ['501', '', ['afterInterviews', 'afterHours']],
      ['5', '169', ['afterHours']],
      ['five', '1.5', ['afterInterviews', 'afterHours']],
    ] as const) {
      state.write({ afterInterviews, afterHours, unsafeTablet: false });
      await state.make(page);
      expect(state.errors.value.map(({ field }) => field)).toEqual(fields);
    }
    expect(office.files).toEqual([]);
  });

  it('makes none before both keys have opened the test seal', async () => {
    const office = await aSealingOffice();
    for (const untried of ['fileOpened', 'paperOpened']) {
      await useKeys(office.database, { ...office.keys.set, [untried]: null });
      const { state, page } = await opened(office);
      expect(page.keys).toBeNull();
      await expect(state.make(page)).rejects.toThrow(RangeError);
    }
    expect(office.files).toEqual([]);
  });

  it('has no use for a survey without keys', async () => {
    const { page } = await opened({ device: deviceOn(await aDatabase(), aWorld()) });
    expect(page.keys).toBeNull();
  });
});
