import { type ReadonlySignal, signal } from '@preact/signals';
import type { World } from '../core/world.ts';
import type { BackupSeal } from '../keeping/sealing/backupSeal.ts';
import { digest } from '../keeping/sealing/digest.ts';
import type { SealingAsks } from '../keeping/sealing/sealingWork.ts';
import type { Device } from '../keeping/storage/device.ts';
import { createJournal } from '../keeping/storage/journal.ts';
import { type RescueCopy, rescueCopy } from '../keeping/storage/rescue.ts';

/** What came of comparing a saved file with what was handed over. */
export type FileCheck = 'none' | 'busy' | 'same' | 'other' | 'unread';

/** A copy that was handed over. */
export interface MadeCopy extends Pick<RescueCopy, 'stores' | 'holds'> {
  readonly file: string;
  readonly isSealed: boolean;
  readonly lines: number;
  /** Of the lines. */
  readonly hash: string;
  /** SHA-256 of the file. */
  readonly fileHash: string;
}

export type RescueView =
  | { readonly at: 'ready' }
  | { readonly at: 'busy' }
  /** Neither store gives a record. */
  | ({ readonly at: 'nothing' } & Pick<RescueCopy, 'stores' | 'holds'>)
  /** Nothing was handed over: a part of the app did not come, or what was sealed did not open again. */
  | { readonly at: 'notMade'; readonly why: 'notLoaded' | 'notProven' }
  | { readonly at: 'made'; readonly copy: MadeCopy; readonly check: FileCheck };

export interface RescueState {
  readonly view: ReadonlySignal<RescueView>;
  /** Hands over a copy of what can be read of both stores. */
  save(): Promise<void>;
  /** Compares a file, as it was saved, with what was handed over. */
  check(file: Pick<File, 'arrayBuffer'>): Promise<void>;
}

/** What the page is given: it has no other part of the app. */
export interface RescueTools extends Pick<World, 'today' | 'share' | 'run'>, Pick<Device, 'runJournal'> {}

/** Saving what lies in the stores of this device where the app itself cannot open them. */
export function createRescueState(tools: RescueTools): RescueState {
  const view = signal<RescueView>({ at: 'ready' });
  return {
    view,
    save: async () => {
      if (view.value.at === 'busy') return;
      view.value = { at: 'busy' };
      // What seals, or hands over, did not come: nothing leaves the tablet unsealed for it.
      view.value = await save(tools).catch(() => ({ at: 'notMade', why: 'notLoaded' }) as const);
    },
    check: async (file) => {
      if (view.value.at !== 'made') return;
      const { copy } = view.value;
      view.value = { at: 'made', copy, check: 'busy' };
      const check = await compared(copy, file);
      // Another copy may have been asked for meanwhile.
      if (view.value.at === 'made' && view.value.copy === copy) view.value = { at: 'made', copy, check };
    },
  };
}

async function save(tools: RescueTools): Promise<RescueView> {
  const { file: found, stores, holds } = await rescueCopy(createJournal(tools.runJournal));
  if (found === null) return { at: 'nothing', stores, holds };
  const { bytes, lines, hash, seal } = found;
  const out = await sealedBy(tools, seal, bytes);
  if (out === null) return { at: 'notMade', why: 'notProven' };
  const { isSealed } = seal;
  const file = `soundings-store-${tools.today()}.${isSealed ? 'age' : 'txt'}`;
  const fileHash = await digest(out);
  await tools.share(file, isSealed ? 'application/octet-stream' : 'text/plain', out);
  return { at: 'made', copy: { file, isSealed, lines, hash, fileHash, stores, holds }, check: 'none' };
}

async function sealedBy(
  { run }: RescueTools,
  seal: BackupSeal,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<SealingAsks['sealProven']['reply']> {
  if (!seal.isSealed) return bytes;
  const given: SealingAsks['sealProven']['ask'] = { recipients: seal.recipients, bytes };
  return (await run('sealing', { what: 'sealProven', given })) as SealingAsks['sealProven']['reply'];
}

async function compared({ fileHash }: MadeCopy, file: Pick<File, 'arrayBuffer'>): Promise<FileCheck> {
  try {
    return (await digest(new Uint8Array(await file.arrayBuffer()))) === fileHash ? 'same' : 'other';
  } catch {
    // It was moved or deleted since it was chosen, or the browser may not read it.
    return 'unread';
  }
}
