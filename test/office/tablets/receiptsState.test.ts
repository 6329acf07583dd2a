import { describe, expect, it } from 'vitest';
import type { Survey } from '../../../src/asking/survey/survey.ts';
import { type Instant, instant } from '../../../src/core/day.ts';
import { sealTo } from '../../../src/keeping/sealing/ageFile.ts';
import { digest } from '../../../src/keeping/sealing/digest.ts';
import { contentsOf } from '../../../src/keeping/storage/contents.ts';
import { officeKey } from '../../../src/keeping/storage/officeSigning.ts';
import { saveSetting } from '../../../src/keeping/storage/settings.ts';
import { writeBackup } from '../../../src/keeping/transfer/backup.ts';
import { readReceipt, released } from '../../../src/keeping/transfer/receipt.ts';
import { takeInBundles } from '../../../src/office/tablets/collecting.ts';
import { readBackIn } from '../../../src/office/tablets/readBackIn.ts';
import { createReceiptsState, type ReceiptsState } from '../../../src/office/tablets/receiptsState.ts';
import { goodOf, theWave } from '../../fixtures/aDevice.ts';
import { type AnOffice, aSealingOffice } from '../../fixtures/anOffice.ts';
import { carriersOf, SharedFolder } from '../../fixtures/aSharedFolder.ts';
import { keyFileOf } from '../../fixtures/aSupervisor.ts';
import { aTablet, headOf } from '../../fixtures/aTablet.ts';
import { lookedAt, onTheList } from '../../fixtures/aTabletOfOffice.ts';
import { deviceRefusing } from '../../fixtures/aWorld.ts';
import { bundleFile, responseOf, sealedChain } from '../../fixtures/sealedBundle.ts';
import { keysMade } from '../../fixtures/sealedSurvey.ts';

const { survey } = theWave;
const oak = aTablet('oak-1');

async function anOfficeWithOak(numbers: readonly number[], more: Parameters<typeof aSealingOffice>[0] = {}) {
  const office = await aSealingOffice(more);
  await onTheList(office, oak, 'Oak');
  const chain = await sealedChain(
    office.keys,
    [1, 2, 3].map((number) => responseOf(oak, number)),
  );
  await takeIn(
    office,
    await bundleFile(
      oak,
      chain.filter(({ number }) => numbers.includes(number)),
    ),
  );
  return { office, chain };
}

async function takeIn({ database }: AnOffice, file: File): Promise<void> {
  goodOf(await takeInBundles(database, survey, await lookedAt(database, [file])));
}

/** The office's back-up, sealed to these keys. */
async function backupOf({ database }: AnOffice, { officer } = { officer: { recipient: '' } }): Promise<File> {
  const facts = { made: instant('2026-11-22T17:00:00.000Z'), build: 'test', survey };
  const bytes = await writeBackup(goodOf(await contentsOf(database, survey)), facts);
  return new File(
    [officer.recipient === '' ? bytes : await sealTo([officer.recipient], bytes)],
    'soundings-backup.age',
  );
}

async function chosen(office: AnOffice, file: File): Promise<ReceiptsState> {
  const state = createReceiptsState(office.device, survey);
  await state.choose(file);
  return state;
}

describe('receipts', () => {
  it('are for what a back-up holds that was read back, and let the tablet delete that', async () => {
    const { office, chain } = await anOfficeWithOak([1, 2, 3]);
    const file = await backupOf(office, office.keys);
    const state = await chosen(office, file);
    expect(state.step.value).toMatchObject({ at: 'ready', backup: file.name });
    await state.save('oak-1');
    const [saved] = office.files;
    expect(saved?.name).toBe('soundings-receipt-oak-3.txt');
    expect(state.step.value).toMatchObject({ receipts: [{ name: 'Oak', file: saved?.name }] });
    const { key } = goodOf(await officeKey(office.database, survey));
    const bytes = new Uint8Array((await saved?.arrayBuffer()) ?? new ArrayBuffer(0));
    const receipt = goodOf(readReceipt(bytes, key));
    const hash = await digest(new Uint8Array(await file.arrayBuffer()));
    expect(receipt).toMatchObject({ survey, tablet: 'oak-1', upTo: 3, backupHash: hash });
    const own = { survey, tablet: 'oak-1', receipted: 0, records: chain, last: 3, head: await headOf(chain) };
    expect(goodOf(await released(receipt, own))).toEqual([1, 2, 3]);
  });

  it('go to the shared folder all at once, the same bytes as those that are saved', async () => {
    const { office } = await anOfficeWithOak([1, 2, 3]);
    const folder = new SharedFolder();
    const state = createReceiptsState(office.device, survey, await carriersOf(folder));
    await state.choose(await backupOf(office, office.keys));
    folder.faults.permission = 'denied';
    await state.putInFolder();
    expect(state.step.value).toMatchObject({ problem: { kind: 'placeFailed', why: 'refused' } });
    folder.faults.permission = 'granted';
    await state.putInFolder();
    const put = { file: 'soundings-receipt-oak-3.txt', place: 'Survey exchange' };
    expect(state.step.value).toMatchObject({ problem: null, receipts: [{ put, file: null }] });
    await state.save('oak-1');
    const [saved] = office.files;
    expect(saved?.name).toBe(put.file);
    expect(folder.bytes(put.file)).toEqual(
      new Uint8Array((await saved?.arrayBuffer()) ?? new ArrayBuffer(0)),
    );
  });

  it('F43: go no further than the back-up, whatever came since', async () => {
    const { office, chain } = await anOfficeWithOak([1, 2]);
    const file = await backupOf(office, office.keys);
    await takeIn(office, await bundleFile(oak, chain));
    const state = await chosen(office, file);
    expect(state.step.value).toMatchObject({ receipts: [{ receipt: { upTo: 2 } }] });
  });

  it('are not made behind a gap, nor for a tablet that is not on the list', async () => {
    const { office } = await anOfficeWithOak([2, 3]);
    const elm = aTablet('elm-1');
    await takeIn(office, await bundleFile(elm, await sealedChain(office.keys, [responseOf(elm, 1)])));
    const state = await chosen(office, await backupOf(office, office.keys));
    expect(state.step.value).toMatchObject({ at: 'ready', receipts: [] });
  });

  it('are made once however often the button is pressed, of tablets that are shown, and only while they are', async () => {
    const { office } = await anOfficeWithOak([1]);
    const elm = aTablet('elm-1');
    await onTheList(office, elm, 'Elm');
    await takeIn(office, await bundleFile(elm, await sealedChain(office.keys, [responseOf(elm, 1)])));
    const folder = new SharedFolder();
    const state = createReceiptsState(office.device, survey, await carriersOf(folder));
    await Promise.all([state.save('oak-1'), state.putInFolder()]);
    expect(state.step.value).toEqual({ at: 'choose', problem: null });
    const file = await backupOf(office, office.keys);
    await state.choose(file);
    await state.save('ash-1');
    await Promise.all([state.save('oak-1'), state.save('elm-1'), state.putInFolder()]);
    expect(office.files.map(({ name }) => name)).toEqual(['soundings-receipt-oak-1.txt']);
    expect(state.step.value).toMatchObject({ receipts: [{ file: null }, { file: office.files[0]?.name }] });
    for (const make of [() => state.save('elm-1'), () => state.putInFolder()]) {
      await state.choose(file);
      const making = make();
      state.again();
      await making;
      expect(state.step.value).toEqual({ at: 'choose', problem: null });
    }
    expect(office.files).toHaveLength(1);
    state.stop();
  });

  it('are not made where the key does not sign, the folder is full, or a tablet could not read them', async () => {
    const { office } = await anOfficeWithOak([1]);
    const file = await backupOf(office, office.keys);
    const folder = new SharedFolder();
    const carriers = await carriersOf(folder);
    const state = createReceiptsState(office.device, survey, carriers);
    await state.choose(file);
    folder.faults.isFull = true;
    await state.putInFolder();
    expect(state.step.value).toMatchObject({ problem: { kind: 'placeFailed' } });
    folder.faults.isFull = false;
    // The clock of a computer may say anything.
    const now = () => '+020000-01-01T00:00:00.000Z' as Instant;
    const world = { ...office.device.world, now };
    const late = createReceiptsState({ ...office.device, world }, survey, carriers);
    await late.choose(file);
    const isRefused = async (by: ReceiptsState, kind: string) => {
      for (const make of [by.putInFolder, () => by.save('oak-1')]) {
        await make();
        expect(by.step.value).toMatchObject({ problem: { kind }, receipts: [{ file: null, put: null }] });
      }
    };
    await isRefused(late, 'damagedFile');
    goodOf(await saveSetting(office.database, { survey, wave: null }, 'officeSigning', { v: 2 }));
    await isRefused(state, 'keysUnreadable');
    expect([office.files, folder.names()]).toEqual([[], []]);
  });

  it('say what is wrong where the store does not open, or has no such survey or no list that can be read', async () => {
    const { office } = await anOfficeWithOak([1]);
    const file = await backupOf(office, office.keys);
    const chosenAt = async (device: AnOffice['device'], of: string = survey) => {
      const state = createReceiptsState(device, of);
      await state.choose(file);
      return state.step.value;
    };
    expect(await chosenAt(deviceRefusing({ kind: 'storageLost', cause: 'x' }))).toEqual({
      at: 'choose',
      problem: { kind: 'storageLost', cause: 'x' },
    });
    expect(await chosenAt(office.device, 'nowhere')).toMatchObject({ problem: { kind: 'notFound' } });
    goodOf(await saveSetting(office.database, { survey, wave: null }, 'tablets', { v: 2 }));
    const page = { id: survey, title: 'Residents' } as Survey;
    const bytes = new Uint8Array(await file.arrayBuffer());
    expect(await readBackIn(office.database, page, bytes)).toMatchObject({
      ok: false,
      problem: { kind: 'newerVersion', what: 'tablets' },
    });
    office.database.identities.clear();
    expect(await readBackIn(office.database, page, bytes)).toMatchObject({ problem: { kind: 'locked' } });
  });

  it('F50: are not made for a file that is damaged, far too large, of another survey or sealed to other keys', async () => {
    const { office } = await anOfficeWithOak([1]);
    const whole = await backupOf(office, office.keys);
    const state = createReceiptsState(office.device, survey);
    const empty = { surveys: [], waves: [], questionnaires: [], responses: [], settings: [] };
    const facts = { made: instant('2026-11-22T17:00:00.000Z'), build: 'test', survey: null };
    const other = new File([await writeBackup({ ...empty, confirmations: [], figures: [] }, facts)], 'b.txt');
    for (const [file, kind] of [
      [new File([whole.slice(0, whole.size - 3)], 'cut.age'), 'damagedFile'],
      [other, 'otherSurvey'],
      [new File(['ward,name'], 'wards.csv'), 'damagedFile'],
      [await keyFileOf(office.keys.officer), 'keyFileInstead'],
      [new File([], 'empty.txt'), 'emptyFile'],
      // Nothing of it is read: its bytes are fewer than it says.
      [Object.defineProperty(new File(['x'], 'huge.txt'), 'size', { value: 5e9 }), 'fileTooLarge'],
    ] as const) {
      await state.choose(file);
      expect(state.step.value).toMatchObject({ at: 'choose', problem: { kind } });
    }
    const asking = state.choose(await backupOf(office, await keysMade('03')));
    const { keyringOf } = await import('../../../src/office/unlock/keyring.ts');
    await expect.poll(() => keyringOf(office.device).wanted.value?.problem.kind).toBe('needsOtherKey');
    keyringOf(office.device).wanted.value?.answer(false);
    await asking;
    expect(state.step.value).toMatchObject({ at: 'choose', problem: { kind: 'needsOtherKey' } });
    expect(office.files).toEqual([]);
  });
});
