import { afterEach, describe, expect, it, vi } from 'vitest';
import { instant } from '../../src/core/day.ts';
import { ok } from '../../src/core/result.ts';
import { type CarryState, createCarryState } from '../../src/fieldwork/carryState.ts';
import { readStartChoices } from '../../src/fieldwork/startChoices.ts';
import { openSealed } from '../../src/keeping/sealing/ageFile.ts';
import { fromBase64 } from '../../src/keeping/sealing/base64.ts';
import { nextLink } from '../../src/keeping/sealing/digest.ts';
import { codeInQr, oneTimeCode } from '../../src/keeping/sealing/oneTimeCode.ts';
import { newSigningKey } from '../../src/keeping/sealing/signing.ts';
import { listOutbox, listWaiting } from '../../src/keeping/storage/listOutbox.ts';
import { loadIntroduction } from '../../src/keeping/storage/surveys.ts';
import { loadSigner } from '../../src/keeping/storage/tabletOffice.ts';
import { noteTrouble } from '../../src/keeping/storage/troubleBook.ts';
import { readCard } from '../../src/keeping/transfer/card.ts';
import { readBundle } from '../../src/keeping/transfer/readBundle.ts';
import { type Receipt, writeReceipt } from '../../src/keeping/transfer/receipt.ts';
import {
  anEmptyTablet,
  aPackOffice,
  ready,
  sealedAndFiled,
  setUp,
  withInterviews,
} from '../fixtures/aCarriedTablet.ts';
import { aDatabase, goodOf, theQuestionnaire, theWave } from '../fixtures/aDevice.ts';
import { aJournal } from '../fixtures/aJournal.ts';
import { aStorage } from '../fixtures/aStorage.ts';
import { inPieces, sealedOf } from '../fixtures/aTablet.ts';
import { aWave } from '../fixtures/aWave.ts';
import { aWorld } from '../fixtures/aWorld.ts';
import { drawnQuestionnaire } from '../fixtures/drawnQuestionnaire.ts';
import { itWithAge, openedByAgeWithWords } from '../fixtures/publicAge.ts';
import { everythingIn, openedWith } from '../fixtures/sealedFieldwork.ts';

afterEach(() => {
  vi.unstubAllGlobals();
});

type Tablet = Awaited<ReturnType<typeof anEmptyTablet>>;

async function receiptFor(
  { database }: Pick<Tablet, 'database'>,
  upTo: number,
  more: Partial<Receipt> = {},
): Promise<Receipt> {
  const row = await database.outbox.where({ number: upTo }).first();
  if (row === undefined) throw new RangeError('receiptFor requires a record');
  const at = instant('2026-11-22T18:00:00.000Z');
  const head = await nextLink(row.prev, new Uint8Array(row.bytes));
  return {
    v: 1,
    survey: row.survey,
    tablet: 'tablet-1',
    upTo,
    head,
    backupHash: 'b'.repeat(64),
    at,
    ...more,
  };
}
const receiptFile = (receipt: Receipt, secret: string) => new File([writeReceipt(receipt, secret)], 'r.txt');
const shownCount = (state: CarryState) => state.shown.value?.onlyHere.count;

describe('a tablet that takes a pack', () => {
  it('keeps the words of its key where the pack could not be taken, and asks for no others', async () => {
    const office = await aPackOffice();
    const tablet = await anEmptyTablet();
    const state = tablet.open();
    await ready(state);
    await state.lookAt(office.packFile());
    const words = state.typed.value.newWords;
    state.type('name', 'Tablet 3');
    // The key is kept, and then nothing more.
    const full = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
    tablet.database.surveys.hook('creating', full);
    await state.take();
    expect(state.problem.value).not.toBeNull();
    tablet.database.surveys.hook('creating').unsubscribe(full);
    const signer = goodOf(await loadSigner(tablet.database));
    expect(state.view.value).toMatchObject({ at: 'ready', signer: { key: signer?.key } });
    state.type('newWords', 'other words that lock nothing');
    await state.take();
    expect([state.problem.value, state.done.value?.what]).toEqual([null, 'pack']);
    expect(goodOf(await loadSigner(tablet.database))).toEqual(signer);
    expect(words).not.toBe('');
  });

  it('shows what is in it before anything is kept, then offers its waves, sealed to the office', async () => {
    const office = await aPackOffice();
    const tablet = await anEmptyTablet();
    const state = tablet.open();
    await ready(state);
    await state.lookAt(office.packFile());
    expect(state.looked.value).toMatchObject({ before: null });
    expect(state.looked.value?.words).toHaveLength(8);
    expect(await tablet.database.surveys.count()).toBe(0);
    state.type('name', 'Tablet 3');
    await state.take();
    expect(state.done.value).toEqual({ what: 'pack', version: 1, mustRestart: true });
    expect(state.looked.value).toBeNull();
    const choices = goodOf(await readStartChoices(tablet.database));
    expect(choices.open.map(({ wave, isSealed }) => [wave.id, isSealed])).toEqual([[theWave.id, true]]);
    expect(goodOf(await loadIntroduction(tablet.database, theWave.survey))).toEqual({
      en: 'We ask for {council}.',
    });
    await sealedAndFiled(tablet.database, 'one');
    const [row] = await tablet.database.outbox.toArray();
    for (const key of [office.officer, office.paper])
      expect(await openedWith(key, row?.bytes ?? new Uint8Array())).toMatchObject({ number: 1 });
  });

  it('gets a name and a key, which only its passphrase opens and which lies nowhere in the open', async () => {
    const { database, folder, state, words } = await setUp(await aPackOffice());
    expect(words).toMatch(/^([a-z]+ ){3}[a-z]+$/);
    const signer = goodOf(await loadSigner(database));
    expect(signer).toMatchObject({ name: 'Tablet 3' });
    const opened = await openSealed(fromBase64(signer?.wrapped ?? ''), { passphrase: words });
    const secret = new TextDecoder().decode(goodOf(opened));
    expect(secret).toHaveLength(43);
    const everything = await everythingIn(database, folder);
    expect(everything).toContain(signer?.key);
    expect(everything).not.toContain(secret);
    expect(everything).not.toContain(words);
    expect(state.typed.value.newWords).toBe('');
  });

  itWithAge('F40: has a key that the public age program opens with its passphrase', async () => {
    const { database, words } = await setUp(await aPackOffice());
    const { wrapped = '' } = goodOf(await loadSigner(database)) ?? {};
    expect(openedByAgeWithWords(fromBase64(wrapped), words)).toHaveLength(43);
  });

  it('is asked for a name and a passphrase that is not easily guessed; without them nothing is kept', async () => {
    const tablet = await anEmptyTablet();
    const state = tablet.open();
    await ready(state);
    await state.lookAt((await aPackOffice()).packFile());
    state.type('newWords', 'abc');
    await state.take();
    expect(state.errors.value).toEqual([
      { field: 'name', fault: 'missing' },
      { field: 'newWords', fault: 'weak' },
    ]);
    state.type('name', 'x'.repeat(61));
    await state.otherWords();
    await state.take();
    expect(state.errors.value).toEqual([{ field: 'name', fault: 'long' }]);
    expect(await tablet.database.counters.count()).toBe(1);
    state.putAway();
    expect(state.looked.value).toBeNull();
  });

  it('F38: takes only a newer pack of the same office, and the same one again', async () => {
    const office = await aPackOffice();
    const { database, state } = await setUp(office);
    await state.lookAt(office.packFile());
    expect(state.looked.value?.before).toBe(1);
    await state.lookAt(office.packFile({ version: 2 }));
    await state.take();
    expect(state.shown.value?.office.pack.version).toBe(2);
    await state.lookAt(office.packFile());
    expect(state.problem.value).toEqual({ kind: 'olderPack', found: 1, known: 2 });
    await state.lookAt((await aPackOffice()).packFile({ version: 9 }));
    expect(state.problem.value).toEqual({ kind: 'otherSigner', what: 'pack' });
    await state.lookAt(new File(['nonsense'], 'x'));
    expect(state.problem.value?.kind).toBe('damagedFile');
    expect(state.looked.value).toBeNull();
    expect((await database.surveys.toArray()).length).toBe(1);
  });

  it('seals to new recipients from then on, and closes a wave that the pack no longer names', async () => {
    const office = await aPackOffice();
    const { database, state } = await setUp(office);
    const other = await aPackOffice();
    const second = aWave({ ...theWave, id: 'second' as typeof theWave.id });
    const recipients = [other.officer.recipient];
    const made = instant('2026-11-23T09:30:00.000Z');
    await state.lookAt(
      office.packFile({ version: 2, made, recipients, waves: [second], introduction: null }),
    );
    await state.take();
    const choices = goodOf(await readStartChoices(database));
    expect(choices.open.map(({ wave }) => wave.id)).toEqual(['second']);
    await sealedAndFiled(database, 'one');
    const [row] = await database.outbox.toArray();
    const bytes = row?.bytes ?? new Uint8Array();
    expect(await openedWith(other.officer, bytes)).toMatchObject({ number: 1 });
    await expect(openedWith(office.officer, bytes)).rejects.toThrow('wrongKey');
    expect(goodOf(await loadIntroduction(database, theWave.survey))).toBeUndefined();
  });

  it('F38: refuses the pack of a survey that was made here, and other questions under a known number', async () => {
    const office = await aPackOffice();
    const database = await aDatabase();
    const here = (await anEmptyTablet()).device;
    const state = createCarryState({ ...here, database: async () => ok(database) });
    await ready(state);
    await state.lookAt(office.packFile());
    expect(state.problem.value).toEqual({ kind: 'surveyMadeHere' });
    const tablet = await setUp(office);
    const { id, version } = theQuestionnaire;
    const questionnaires = [{ ...drawnQuestionnaire('q1 single 1-4'), id, version }];
    await tablet.state.lookAt(office.packFile({ version: 2, questionnaires }));
    expect(tablet.state.problem.value).toEqual({ kind: 'differentQuestionnaire', version });
  });

  it('keeps its key and its office in the second store too', async () => {
    const { database, folder } = await setUp(await aPackOffice());
    const lost = await aDatabase({ empty: true, journal: aJournal(folder) });
    expect(goodOf(await loadSigner(lost))).toEqual(goodOf(await loadSigner(database)));
    expect(await lost.counters.where('id').startsWith('office/').count()).toBe(1);
  });
});

describe('the card of a tablet', () => {
  it('takes the code off the screen of the office, and no other square', async () => {
    const { state } = await setUp(await aPackOffice());
    const code = oneTimeCode();
    for (const text of ['https://www.example.gov.uk/', code])
      expect([await state.scannedCode(text), state.typed.value.code]).toEqual([false, '']);
    expect(await state.scannedCode(codeInQr(code))).toBe(true);
    expect(state.typed.value.code).toBe(code);
  });

  it('names tablet, key, pack and code, with the eight words that the office reads too', async () => {
    const { state, words, shared, database } = await setUp(await aPackOffice());
    await state.makeCard();
    expect(state.errors.value.map(({ field }) => field)).toEqual(['code', 'cardWords']);
    state.type('code', ' Ab3-_x 9 ');
    state.type('cardWords', 'other words than these');
    await state.makeCard();
    expect(state.errors.value).toEqual([{ field: 'cardWords', fault: 'wrong' }]);
    expect(state.card.value).toBeNull();
    state.type('cardWords', ` ${words.toUpperCase()} `);
    await state.makeCard();
    await state.saveCard();
    const read = goodOf(await readCard(shared[0]?.bytes ?? new Uint8Array()));
    expect(read.card).toMatchObject({
      tablet: 'tablet-1',
      name: 'Tablet 3',
      code: 'Ab3-_x9',
      key: goodOf(await loadSigner(database))?.key,
      pack: state.shown.value?.office.pack.hash,
    });
    expect(state.card.value?.words).toEqual(read.words);
    expect(state.typed.value.cardWords).toBe('');
  });
});

describe('a hand-over', () => {
  it('is one file of all interviews that are still here, signed, whole and openable by the office', async () => {
    const office = await aPackOffice();
    const tablet = await withInterviews(office, 2);
    expect(tablet.state.shown.value?.onlyHere).toEqual({
      count: 2,
      visits: 0,
      since: '2026-11-22T09:45:00.000Z',
      isDue: false,
    });
    await tablet.state.handOver();
    expect(tablet.state.errors.value).toEqual([{ field: 'bundleWords', fault: 'missing' }]);
    tablet.state.type('bundleWords', tablet.words);
    await tablet.state.handOver();
    const [file] = tablet.shared;
    expect(tablet.state.done.value).toEqual({ what: 'bundle', file: file?.name, count: 2, visits: 0 });
    const arrival = goodOf(await readBundle(inPieces(file?.bytes ?? new Uint8Array())));
    expect(arrival).toMatchObject({ isSigned: true, lost: [] });
    expect(arrival.manifest).toMatchObject({
      everSealed: 2,
      pack: tablet.state.shown.value?.office.pack.hash,
    });
    const [first] = arrival.brings.records;
    expect(await openedWith(office.officer, sealedOf(first))).toMatchObject({ number: 1 });
    // Made is not arrived.
    expect(shownCount(tablet.state)).toBe(2);
    expect(tablet.state.shown.value?.office.bundle).toMatchObject({ upTo: 2 });
  });

  it('tells what went wrong on the tablet, when and in which build, and never what anybody said', async () => {
    const held = aStorage();
    const world = aWorld({ build: '1.2.3 (abc)' });
    const office = await aPackOffice();
    const tablet = await withInterviews(office, 1);
    noteTrouble(world, 'keptOnce');
    // What a hand-over finds where others wrote.
    const [key = ''] = held.keys();
    const strange = { at: world.now(), kind: 'Zyzzogeton', build: world.build };
    held.set(key, JSON.stringify([...JSON.parse(held.get(key) ?? ''), strange]));
    tablet.state.type('bundleWords', tablet.words);
    await tablet.state.handOver();
    const bytes = tablet.shared[0]?.bytes ?? new Uint8Array();
    const { manifest, brings } = goodOf(await readBundle(inPieces(bytes)));
    const told = [{ at: '2026-11-22T09:30:00.000Z', what: 'keptOnce 1.2.3 (abc)' }];
    expect(manifest.troubles).toEqual(told);
    expect(brings.troubles).toMatchObject(told);
  });

  it('is refused where there is nothing to hand over, and told so', async () => {
    const { state, words, shared } = await setUp(await aPackOffice());
    state.type('bundleWords', words);
    await state.handOver();
    expect(state.done.value).toEqual({ what: 'nothing' });
    expect(shared).toEqual([]);
  });
});

describe('a receipt', () => {
  it('tells what is at the office, and lets it be removed; the chain goes on', async () => {
    const office = await aPackOffice();
    const tablet = await withInterviews(office, 3);
    const { state, database, folder } = tablet;
    const old = await database.outbox.where({ number: 1 }).first();
    await state.takeReceipt(receiptFile(await receiptFor(tablet, 2), office.signing.secret));
    expect(state.done.value).toEqual({ what: 'receipt', upTo: 2, count: 2, visits: 0 });
    expect(shownCount(state)).toBe(1);
    // Nothing is removed by a receipt alone.
    expect((await database.outbox.toArray()).every(({ bytes }) => bytes.length > 0)).toBe(true);
    const body = new TextDecoder('latin1').decode(old?.bytes.subarray(30));
    expect(await everythingIn(database, folder)).toContain(body);
    await state.remove();
    expect(state.done.value).toEqual({ what: 'removed', count: 2, visits: 0 });
    expect((await database.outbox.orderBy('number').toArray()).map(({ bytes }) => bytes.length > 0)).toEqual([
      false,
      false,
      true,
    ]);
    expect(await everythingIn(database, folder)).not.toContain(body);
    // The next one takes the next number, and the office still has a chain that joins on.
    await sealedAndFiled(database, 'i4');
    state.type('bundleWords', tablet.words);
    await state.handOver();
    const arrival = goodOf(await readBundle(inPieces(tablet.shared[0]?.bytes ?? new Uint8Array())));
    expect(arrival.brings.records.filter(({ bytes }) => bytes !== null).map(({ number }) => number)).toEqual([
      3, 4,
    ]);
    expect(arrival.manifest.runs).toMatchObject([{ from: 3 }]);
    await state.takeReceipt(receiptFile(await receiptFor(tablet, 4), office.signing.secret));
    expect(state.done.value).toEqual({ what: 'receipt', upTo: 4, count: 2, visits: 0 });
    expect(shownCount(state)).toBe(0);
  });

  it('leaves of what was removed nothing to be opened or brought in', async () => {
    const office = await aPackOffice();
    const tablet = await withInterviews(office, 1);
    // Sealed, until an officer gives a key on the tablet itself.
    expect(await listOutbox(tablet.database)).toMatchObject({ ok: false, problem: { kind: 'locked' } });
    tablet.database.identities.set(theWave.survey, [office.officer.identity]);
    expect(goodOf(await listOutbox(tablet.database))).toMatchObject([{ number: 1 }]);
    tablet.database.identities.clear();
    await tablet.state.takeReceipt(receiptFile(await receiptFor(tablet, 1), office.signing.secret));
    await tablet.state.remove();
    expect(goodOf(await listOutbox(tablet.database))).toEqual([]);
    expect(goodOf(await listWaiting(tablet.database, theWave.id)).responses).toEqual([]);
  });

  it('F43, F44: that is forged, of another tablet, survey or chain, or old changes nothing', async () => {
    const office = await aPackOffice();
    const tablet = await withInterviews(office, 2);
    const { state } = tablet;
    const { secret } = office.signing;
    await state.takeReceipt(receiptFile(await receiptFor(tablet, 1), secret));
    const before = await everythingIn(tablet.database, tablet.folder);
    const wrong = [
      [receiptFile(await receiptFor(tablet, 2), newSigningKey().secret), 'badSignature'],
      [receiptFile(await receiptFor(tablet, 2, { tablet: 'other' }), secret), 'otherTablet'],
      [receiptFile(await receiptFor(tablet, 2, { survey: 'other' }), secret), 'otherSurvey'],
      [receiptFile(await receiptFor(tablet, 2, { head: 'c'.repeat(64) }), secret), 'headsDiffer'],
      [receiptFile(await receiptFor(tablet, 1), secret), 'olderReceipt'],
      [new File([], 'r.txt'), 'emptyFile'],
    ] as const;
    for (const [file, kind] of wrong) {
      await state.takeReceipt(file);
      expect(state.problem.value?.kind).toBe(kind);
    }
    expect(await everythingIn(tablet.database, tablet.folder)).toBe(before);
    expect(shownCount(state)).toBe(1);
  });

  it('that is taken after a newer one, in another tab, leaves the newer one the last', async () => {
    const office = await aPackOffice();
    const tablet = await withInterviews(office, 3);
    const other = tablet.open();
    await ready(other);
    await tablet.state.takeReceipt(receiptFile(await receiptFor(tablet, 3), office.signing.secret));
    await other.takeReceipt(receiptFile(await receiptFor(tablet, 1), office.signing.secret));
    expect(other.problem.value).toBeNull();
    expect(other.shown.value?.office.receipt).toMatchObject({ upTo: 3, removable: [1, 2, 3] });
  });
});
