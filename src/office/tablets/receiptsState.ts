import { type ReadonlySignal, signal } from '@preact/signals';
import type { Problem } from '../../core/problem.ts';
import { ok, type Result } from '../../core/result.ts';
import type { Carrier } from '../../keeping/carriers/carrier.ts';
import { type CarrierState, createCarrierState } from '../../keeping/carriers/carrierState.ts';
import { putFile } from '../../keeping/carriers/putFile.ts';
import type { Database } from '../../keeping/storage/database.ts';
import type { Device } from '../../keeping/storage/device.ts';
import { officeKey } from '../../keeping/storage/officeSigning.ts';
import { type Receipt, readReceipt, receiptFor, writeReceipt } from '../../keeping/transfer/receipt.ts';
import { followStore, type Loaded } from '../followStore.ts';
import { backupBytes } from '../intake/arrival.ts';
import { plainName } from '../plainName.ts';
import { withKeys } from '../unlock/keyring.ts';
import type { PutFile } from './packState.ts';
import { readBackIn } from './readBackIn.ts';
import { loadSurveyTablets, type SurveyTablets } from './surveyTablets.ts';

/** A receipt that can be given to a tablet. */
export interface ReadyReceipt {
  readonly name: string;
  readonly receipt: Receipt;
  /** The file it was saved as; null before. */
  readonly file: string | null;
  /** Where it lies in the shared folder; null before it was put there. */
  readonly put: PutFile | null;
}

export type ReceiptsStep =
  /** What was wrong with the last try; no receipt was made. */
  | { readonly at: 'choose'; readonly problem: Problem | null }
  | { readonly at: 'working' }
  | {
      readonly at: 'ready';
      /** The back-up that was read back. */
      readonly backup: string;
      readonly receipts: readonly ReadyReceipt[];
      readonly problem: Problem | null;
    };

export interface ReceiptsState {
  readonly page: ReadonlySignal<Loaded<SurveyTablets>>;
  readonly step: ReadonlySignal<ReceiptsStep>;
  /** Reads a back-up back, and offers a receipt for each tablet that it holds without a gap. */
  choose(file: File): Promise<void>;
  /** Signs and hands over the receipt of a tablet. */
  save(tablet: string): Promise<void>;
  /** The shared folder of this device. */
  readonly carriers: CarrierState;
  /** Signs all receipts and puts them in the shared folder. */
  putInFolder(): Promise<void>;
  again(): void;
  stop(): void;
}

/** The page on which receipts are made: only for what a back-up holds that was read back. */
export function createReceiptsState(
  device: Device,
  survey: string,
  carriers: CarrierState = createCarrierState(),
): ReceiptsState {
  const following = followStore(device, (database) => loadSurveyTablets(database, survey));
  const step = signal<ReceiptsStep>({ at: 'choose', problem: null });
  let isSaving = false;
  const withStore = async <Value>(
    act: (database: Database, page: SurveyTablets) => Promise<Result<Value, Problem>>,
  ): Promise<Result<Value, Problem>> => {
    const database = await device.database();
    if (!database.ok) return database;
    return withKeys(device, async () => {
      const page = await loadSurveyTablets(database.value, survey);
      return page.ok ? act(database.value, page.value) : page;
    });
  };
  return {
    page: following.loaded,
    step,
    choose: async (file) => {
      step.value = { at: 'working' };
      const bytes = await backupBytes(file);
      const read = bytes.ok
        ? await withStore((database, page) => readBackIn(database, page.survey, bytes.value))
        : bytes;
      if (!read.ok) {
        step.value = { at: 'choose', problem: read.problem };
        return;
      }
      const { hash, standing } = read.value;
      const receipts = standing.flatMap((tablet): ReadyReceipt[] => {
        const receipt = receiptFor(tablet, { hash, at: device.world.now() });
        return receipt === null || tablet.name === null
          ? []
          : [{ name: tablet.name, receipt, file: null, put: null }];
      });
      step.value = { at: 'ready', backup: file.name, receipts, problem: null };
    },
    save: async (tablet) => {
      const shown = step.value;
      const ready =
        shown.at === 'ready' ? shown.receipts.find(({ receipt }) => receipt.tablet === tablet) : undefined;
      if (shown.at !== 'ready' || ready === undefined || isSaving) return;
      isSaving = true;
      const made = await withStore((database, page) => signedReceipt(database, page, ready.receipt));
      isSaving = false;
      // Another back-up is being chosen.
      if (step.value !== shown) return;
      if (!made.ok) {
        step.value = { ...shown, problem: made.problem };
        return;
      }
      const file = fileNameOf(ready);
      await device.world.share(file, 'text/plain', made.value);
      const receipts = shown.receipts.map((one) => (one === ready ? { ...one, file } : one));
      step.value = { ...shown, receipts, problem: null };
    },
    carriers,
    putInFolder: async () => {
      const shown = step.value;
      if (shown.at !== 'ready' || isSaving) return;
      isSaving = true;
      const carrier = await carriers.open();
      const put = carrier.ok
        ? await withStore((database, page) => putReceipts(database, page, shown.receipts, carrier.value))
        : carrier;
      isSaving = false;
      if (step.value !== shown) return;
      step.value = put.ok
        ? { ...shown, receipts: put.value, problem: null }
        : { ...shown, problem: put.problem };
    },
    again: () => {
      step.value = { at: 'choose', problem: null };
    },
    stop: following.stop,
  };
}

function fileNameOf({ name, receipt }: ReadyReceipt): string {
  return `soundings-receipt-${plainName(name)}-${receipt.upTo}.txt`;
}

/** All or, where one cannot be put there, none of them is told as put: those that were lie there and do no harm. */
async function putReceipts(
  database: Database,
  page: SurveyTablets,
  receipts: readonly ReadyReceipt[],
  carrier: Carrier,
): Promise<Result<readonly ReadyReceipt[], Problem>> {
  const done: ReadyReceipt[] = [];
  for (const ready of receipts) {
    const bytes = await signedReceipt(database, page, ready.receipt);
    if (!bytes.ok) return bytes;
    const file = await putFile(carrier, fileNameOf(ready), bytes.value);
    if (!file.ok) return file;
    done.push({ ...ready, put: { file: file.value, place: carrier.name } });
  }
  return ok(done);
}

/** Signed, and read back as a tablet will read it. */
async function signedReceipt(
  database: Database,
  { survey }: SurveyTablets,
  receipt: Receipt,
): Promise<Result<Uint8Array<ArrayBuffer>, Problem>> {
  const office = await officeKey(database, survey.id);
  if (!office.ok) return office;
  const bytes = writeReceipt(receipt, office.value.secret);
  const read = readReceipt(bytes, office.value.key);
  return read.ok ? ok(bytes) : read;
}
