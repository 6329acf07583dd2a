import { describe, expect, it, vi } from 'vitest';
import { instant } from '../../src/core/day.ts';
import { createCarryState } from '../../src/fieldwork/carryState.ts';
import { doneText } from '../../src/fieldwork/carryText.ts';
import { nextLink } from '../../src/keeping/sealing/digest.ts';
import { newSigningKey } from '../../src/keeping/sealing/signing.ts';
import { type Receipt, writeReceipt } from '../../src/keeping/transfer/receipt.ts';
import { anEmptyTablet, aPackOffice, type PackOffice, sealedAndFiled } from '../fixtures/aCarriedTablet.ts';
import { carriersOf, SharedFolder } from '../fixtures/aSharedFolder.ts';

const PACK = 'soundings-pack-residents-';
const RECEIPT = 'soundings-receipt-oak-';

/** A tablet that took a pack, finished interviews and uses a shared folder. */
async function aTabletWith(folder: SharedFolder, office: PackOffice, interviews: number) {
  const tablet = await anEmptyTablet();
  const carriers = await carriersOf(folder);
  const open = async () => {
    const state = createCarryState(tablet.device, carriers);
    await vi.waitUntil(() => state.view.value.at === 'ready');
    return state;
  };
  const first = await open();
  await first.lookAt(office.packFile());
  const words = first.typed.value.newWords;
  first.type('name', 'Tablet 3');
  await first.take();
  for (let at = 1; at <= interviews; at += 1) await sealedAndFiled(tablet.database, `i${at}`);
  const state = await open();
  const shownNow = () => state.shown.value;
  return { ...tablet, state, words, shownNow };
}
type Tablet = Awaited<ReturnType<typeof aTabletWith>>;

async function receipt({ database }: Tablet, upTo: number, more: Partial<Receipt> = {}): Promise<Receipt> {
  const row = await database.outbox.where({ number: upTo }).first();
  if (row === undefined) throw new RangeError('receipt requires a record');
  const head = await nextLink(row.prev, new Uint8Array(row.bytes));
  const at = instant('2026-11-22T18:00:00.000Z');
  const own = { v: 1, survey: row.survey, tablet: 'tablet-1', upTo, head, at } as const;
  return { ...own, backupHash: 'b'.repeat(64), ...more };
}

async function put(folder: SharedFolder, name: string, file: File | Uint8Array<ArrayBuffer>): Promise<void> {
  folder.files.set(name, file instanceof File ? new Uint8Array(await file.arrayBuffer()) : file);
}

describe('a bundle put in the shared folder', () => {
  it('has the same name and the same bytes as the one that is handed over as a file', async () => {
    const folder = new SharedFolder();
    const { state, words, shared, shownNow } = await aTabletWith(folder, await aPackOffice(), 2);
    await state.putBundle();
    expect(state.errors.value).toEqual([{ field: 'bundleWords', fault: 'missing' }]);
    state.type('bundleWords', words);
    await state.putBundle();
    expect(state.problem.value).toBeNull();
    const [name = ''] = folder.names();
    expect(state.done.value).toEqual({
      what: 'put',
      file: name,
      count: 2,
      visits: 0,
      place: 'Survey exchange',
    });
    expect(shownNow()?.office.bundle).toMatchObject({ upTo: 2 });
    state.type('bundleWords', words);
    await state.handOver();
    expect(shared).toEqual([{ name, bytes: folder.bytes(name) }]);
    // Once more: it lies there already.
    state.type('bundleWords', words);
    await state.putBundle();
    expect(state.done.value).toMatchObject({ what: 'put', file: name });
    expect(folder.names()).toEqual([name]);
    // No word of anybody: the id of the tablet and a number.
    expect(name).toBe('soundings-bundle-tablet-1-2.txt');
  });

  it.each(['isGone', 'isFull'] as const)('is not noted as handed over where the folder %s', async (fault) => {
    const folder = new SharedFolder();
    const { state, words, shownNow } = await aTabletWith(folder, await aPackOffice(), 1);
    folder.faults[fault] = true;
    state.type('bundleWords', words);
    await state.putBundle();
    expect(state.problem.value).toMatchObject({ kind: 'placeFailed' });
    expect([state.done.value, shownNow()?.office.bundle]).toEqual([null, null]);
  });

  it('is not made where the browser refuses the folder', async () => {
    const folder = new SharedFolder();
    const { state, words, shownNow } = await aTabletWith(folder, await aPackOffice(), 1);
    folder.faults.permission = 'denied';
    state.type('bundleWords', words);
    await state.putBundle();
    expect(state.problem.value).toMatchObject({ kind: 'placeFailed', why: 'refused' });
    expect(shownNow()?.office.bundle).toBeNull();
    await state.lookInFolder();
    expect(state.problem.value).toMatchObject({ kind: 'placeFailed', why: 'refused' });
  });
});

describe('a look in the shared folder', () => {
  it('takes the receipt that goes furthest and shows the newest pack, by their contents', async () => {
    const folder = new SharedFolder();
    const office = await aPackOffice();
    const tablet = await aTabletWith(folder, office, 3);
    const { state } = tablet;
    const { secret } = office.signing;
    await put(folder, `${RECEIPT}9.txt`, writeReceipt(await receipt(tablet, 1), secret));
    await put(folder, `${RECEIPT}1.txt`, writeReceipt(await receipt(tablet, 2), secret));
    await put(folder, `${PACK}9.txt`, office.packFile({ version: 2 }));
    await put(folder, `${PACK}1.txt`, office.packFile({ version: 3 }));
    await state.lookInFolder();
    expect(state.done.value).toEqual({
      what: 'looked',
      place: 'Survey exchange',
      receipt: { upTo: 2, count: 2, visits: 0 },
      hasPack: true,
      refused: 0,
      unread: 0,
    });
    expect(state.looked.value).toMatchObject({ before: 1, read: { pack: { version: 3 } } });
    expect(state.shown.value?.onlyHere.count).toBe(1);
    await state.take();
    expect(state.shown.value?.office.pack.version).toBe(3);
    // Nothing that lies there is newer now.
    await state.lookInFolder();
    expect(state.done.value).toMatchObject({ receipt: null, hasPack: false, refused: 0 });
    expect(folder.names()).toHaveLength(4);
  });

  it('passes over what is for others, and changes nothing by what is forged or half there', async () => {
    const folder = new SharedFolder();
    const office = await aPackOffice();
    const stranger = await aPackOffice();
    const tablet = await aTabletWith(folder, office, 2);
    const { state } = tablet;
    const { secret } = office.signing;
    const whole = writeReceipt(await receipt(tablet, 2), secret);
    await put(folder, `${RECEIPT}2.txt`, whole.slice(0, whole.length - 9));
    await put(folder, `${RECEIPT}3.txt`, writeReceipt(await receipt(tablet, 2), newSigningKey().secret));
    await put(
      folder,
      `${RECEIPT}4.txt`,
      writeReceipt(await receipt(tablet, 2, { tablet: 'tablet-2' }), secret),
    );
    await put(folder, `${RECEIPT}5.txt`, new Uint8Array());
    await put(folder, `${PACK}8.txt`, stranger.packFile({ version: 8 }));
    await put(folder, `${PACK}7.txt`, new Uint8Array([0, 1, 2]));
    await state.lookInFolder();
    // Of the survey, newer, and signed by somebody else: that is told.
    expect(state.done.value).toMatchObject({ receipt: null, hasPack: false, refused: 1, unread: 0 });
    expect(state.done.value && doneText(state.done.value)).toContain('ask your officer by telephone');
    expect([state.looked.value, state.shown.value?.onlyHere.count]).toEqual([null, 2]);
    folder.faults.isBusy = true;
    await state.lookInFolder();
    expect(state.done.value).toMatchObject({ receipt: null, unread: 6 });
    expect(state.done.value && doneText(state.done.value)).toContain('6 files could not be read');
  });

  it('F44: tells of a receipt for other interviews under the same numbers, and removes nothing', async () => {
    const folder = new SharedFolder();
    const office = await aPackOffice();
    const tablet = await aTabletWith(folder, office, 2);
    const forked = await receipt(tablet, 2, { head: 'c'.repeat(64) });
    await put(folder, `${RECEIPT}2.txt`, writeReceipt(forked, office.signing.secret));
    await tablet.state.lookInFolder();
    expect(tablet.state.problem.value).toEqual({ kind: 'headsDiffer', upTo: 2 });
    expect(tablet.state.shown.value?.onlyHere.count).toBe(2);
  });
});
