import { describe, expect, it } from 'vitest';
import { readCard } from '../../../src/keeping/transfer/card.ts';
import { type AddTabletState, createAddTabletState } from '../../../src/office/tablets/addTabletState.ts';
import { loadTablets } from '../../../src/office/tablets/collecting.ts';
import { officeProblems } from '../../../src/words/officeProblems.ts';
import { learnProblems } from '../../../src/words/problems.ts';
import { goodOf, theWave } from '../../fixtures/aDevice.ts';
import { type AnOffice, aSealingOffice } from '../../fixtures/anOffice.ts';
import { readyOf } from '../../fixtures/aSetup.ts';
import { aTablet } from '../../fixtures/aTablet.ts';
import { cardFile, packMade, sameIdOtherKey } from '../../fixtures/aTabletOfOffice.ts';

learnProblems(officeProblems);

const oak = aTablet('oak-1');

async function opened(office: AnOffice) {
  const pack = await packMade(office);
  const state = createAddTabletState(office.device, theWave.survey);
  await readyOf(state.page, ({ packs }) => packs.packs.length > 0);
  return { state, pack };
}

/** A code that the page gave out. */
async function codeOf(state: AddTabletState): Promise<string> {
  await state.giveCode();
  const { tablets } = await readyOf(state.page, (page) => page.tablets.codes.length > 0);
  return tablets.codes.at(-1) ?? '';
}

const listOf = async ({ database }: AnOffice) => goodOf(await loadTablets(database, theWave.survey));

describe('adding a tablet', () => {
  it('shows the eight words of its card, and knows the tablet once they agree', async () => {
    const office = await aSealingOffice();
    const { state, pack } = await opened(office);
    const file = cardFile(oak, { pack, code: await codeOf(state) });
    await state.choose(file);
    const shown = state.step.value;
    const read = goodOf(await readCard(new Uint8Array(await file.arrayBuffer())));
    expect(shown).toMatchObject({ at: 'compare', card: { words: read.words } });
    expect((await listOf(office)).tablets).toEqual([]);
    state.writeName(' Oak 2 ');
    await state.agree();
    expect(state.step.value).toEqual({ at: 'added', name: 'Oak 2', isKnown: false });
    const { tablets, codes } = await listOf(office);
    expect(tablets).toMatchObject([{ tablet: 'oak-1', key: oak.key.key, name: 'Oak 2', lostAfter: null }]);
    expect(codes).toEqual([]);
  });

  it('gives out a code for each, and takes codes back', async () => {
    const office = await aSealingOffice();
    const { state, pack } = await opened(office);
    const code = await codeOf(state);
    await state.takeBackCode(code);
    await readyOf(state.page, (page) => page.tablets.codes.length === 0);
    await state.choose(cardFile(oak, { pack, code }));
    expect(state.problem.value).toEqual({ kind: 'otherCode' });
  });

  it('F38: adds nothing where the words differ, and the code is good no more', async () => {
    const office = await aSealingOffice();
    const { state, pack } = await opened(office);
    const code = await codeOf(state);
    await state.choose(cardFile(oak, { pack, code }));
    await state.differ();
    expect(state.step.value.at).toBe('ready');
    expect(state.notice.value).not.toBeNull();
    expect(await listOf(office)).toMatchObject({ tablets: [], codes: [] });
  });

  it('says what is wrong with a card, and changes nothing', async () => {
    const office = await aSealingOffice();
    const { state, pack } = await opened(office);
    const code = await codeOf(state);
    const before = await listOf(office);
    const thief = sameIdOtherKey(oak);
    for (const [file, kind] of [
      [cardFile(oak, { pack, code: 'guessed' }), 'otherCode'],
      [cardFile(oak, { code }), 'otherPack'],
      [cardFile(oak, { pack, code, survey: 'other' }), 'otherSurvey'],
      [cardFile(oak, { pack, code }, thief.key), 'badSignature'],
      [new File(['ward,name'], 'wards.csv'), 'damagedFile'],
      [new File([], 'empty.txt'), 'emptyFile'],
      [new File(['x'.repeat(30_000)], 'long.txt'), 'fileTooLarge'],
    ] as const) {
      await state.choose(file);
      expect([state.step.value.at, state.problem.value?.kind]).toEqual(['ready', kind]);
    }
    expect(await listOf(office)).toEqual(before);
  });

  it('takes the text of a QR code in as the file of it, with the same words and refusals', async () => {
    const office = await aSealingOffice();
    const { state, pack } = await opened(office);
    const code = await codeOf(state);
    for (const [file, kind] of [
      [cardFile(oak, { pack, code: 'guessed' }), 'otherCode'],
      [cardFile(oak, { pack, code }, sameIdOtherKey(oak).key), 'badSignature'],
    ] as const) {
      expect(await state.scanned(await file.text())).toBe(true);
      expect([state.step.value.at, state.problem.value?.kind]).toEqual(['ready', kind]);
    }
    const file = cardFile(oak, { pack, code });
    await state.choose(file);
    const byFile = state.step.value;
    state.again();
    expect(await state.scanned(await file.text())).toBe(true);
    expect([byFile.at, state.step.value]).toEqual(['compare', byFile]);
  });

  it('tells nothing of a QR code that is something else, and changes nothing', async () => {
    const office = await aSealingOffice();
    const { state } = await opened(office);
    for (const text of ['https://www.example.gov.uk/', '', 'x'.repeat(30_000), 'AGE-SECRET-KEY-1QQQQ'])
      expect(await state.scanned(text)).toBe(false);
    expect([state.step.value.at, state.problem.value, state.notice.value]).toEqual(['ready', null, null]);
  });

  it('knows a tablet that is on the list, and refuses another that says it is the same', async () => {
    const office = await aSealingOffice();
    const { state, pack } = await opened(office);
    await state.choose(cardFile(oak, { pack, code: await codeOf(state) }));
    await state.agree();
    await readyOf(state.page, ({ tablets }) => tablets.tablets.length === 1);
    await state.choose(cardFile(oak, { pack, code: 'any' }));
    expect([state.step.value.at, state.notice.value?.includes('Oak')]).toEqual(['ready', true]);
    await state.choose(cardFile(sameIdOtherKey(oak), { pack, code: 'any' }));
    expect(state.problem.value).toEqual({ kind: 'otherCode' });
  });

  it('F34: takes the new key of a tablet whose passphrase was lost, under the name it has, once the words agree', async () => {
    const office = await aSealingOffice();
    const { state, pack } = await opened(office);
    await state.choose(cardFile(oak, { pack, code: await codeOf(state) }));
    await state.agree();
    await readyOf(state.page, ({ tablets }) => tablets.tablets.length === 1);
    const renewed = sameIdOtherKey(oak);
    const file = cardFile(renewed, { pack, code: await codeOf(state), name: 'Another name' });
    await state.choose(file);
    expect(state.step.value).toMatchObject({ at: 'compare', known: 'Oak' });
    await state.agree();
    expect(state.step.value).toEqual({ at: 'added', name: 'Oak', isKnown: true });
    expect((await listOf(office)).tablets).toMatchObject([
      { tablet: 'oak-1', name: 'Oak', key: oak.key.key, newKeys: [renewed.key.key] },
    ]);
    await readyOf(state.page, ({ tablets }) => tablets.tablets[0]?.newKeys?.length === 1);
    state.again();
    await state.choose(file);
    expect([state.step.value.at, state.notice.value?.includes('Oak')]).toEqual(['ready', true]);
  });

  it('F38: gives no tablet a new key where the words differ', async () => {
    const office = await aSealingOffice();
    const { state, pack } = await opened(office);
    await state.choose(cardFile(oak, { pack, code: await codeOf(state) }));
    await state.agree();
    await readyOf(state.page, ({ tablets }) => tablets.tablets.length === 1);
    const before = (await listOf(office)).tablets;
    await state.choose(cardFile(sameIdOtherKey(oak), { pack, code: await codeOf(state) }));
    await state.differ();
    expect(await listOf(office)).toMatchObject({ tablets: before, codes: [] });
  });

  it('asks for a name that no other tablet of the survey has', async () => {
    const office = await aSealingOffice();
    const { state, pack } = await opened(office);
    await state.choose(cardFile(oak, { pack, code: await codeOf(state) }));
    await state.agree();
    await readyOf(state.page, ({ tablets }) => tablets.tablets.length === 1);
    await state.choose(cardFile(aTablet('elm-1'), { pack, code: await codeOf(state) }));
    for (const name of ['Oak', ' ', 'x'.repeat(61)]) {
      state.writeName(name);
      await state.agree();
      expect(state.errors.value.map(({ field }) => field)).toEqual(['tablet-name']);
    }
    state.writeName('Elm');
    await state.agree();
    expect((await listOf(office)).tablets.map(({ name }) => name)).toEqual(['Oak', 'Elm']);
  });

  it('F46: tells a tablet from another that is called so, as where it takes its place, and offers a name that is free', async () => {
    const office = await aSealingOffice();
    const { state, pack } = await opened(office);
    await state.choose(cardFile(oak, { pack, code: await codeOf(state) }));
    expect(state.step.value).toMatchObject({ at: 'compare', namesake: null });
    await state.agree();
    await readyOf(state.page, ({ tablets }) => tablets.tablets.length === 1);
    for (const [id, name] of [
      ['oak-2', 'Oak 2'],
      ['oak-3', 'Oak 3'],
    ] as const) {
      await state.choose(cardFile(aTablet(id), { pack, code: await codeOf(state), name: 'Oak' }));
      expect(state.step.value).toMatchObject({
        at: 'compare',
        known: null,
        namesake: { tablet: 'oak-1', name: 'Oak' },
      });
      expect(state.name.value).toBe(name);
      await state.agree();
      await readyOf(state.page, ({ tablets }) => tablets.tablets.some((one) => one.tablet === id));
    }
    expect((await listOf(office)).tablets.map(({ tablet, name }) => [tablet, name])).toEqual([
      ['oak-1', 'Oak'],
      ['oak-2', 'Oak 2'],
      ['oak-3', 'Oak 3'],
    ]);
  });

  it('goes by the list as it is when the words agree: a code is good for one tablet', async () => {
    const office = await aSealingOffice();
    const { state, pack } = await opened(office);
    const code = await codeOf(state);
    const other = createAddTabletState(office.device, theWave.survey);
    await readyOf(other.page);
    await state.choose(cardFile(oak, { pack, code }));
    await other.choose(cardFile(aTablet('elm-1'), { pack, code, name: 'Elm' }));
    await state.agree();
    await other.agree();
    expect(other.problem.value).toEqual({ kind: 'otherCode' });
    expect((await listOf(office)).tablets.map(({ name }) => name)).toEqual(['Oak']);
  });
});
