import { type ReadonlySignal, signal } from '@preact/signals';
import type { Problem } from '../core/problem.ts';
import { fail, ok, type Result } from '../core/result.ts';
import type { World } from '../core/world.ts';
import type { BackupSeal } from '../keeping/sealing/backupSeal.ts';
import type { SealingAsks } from '../keeping/sealing/sealingWork.ts';
import type { Device } from '../keeping/storage/device.ts';
import { createJournal } from '../keeping/storage/journal.ts';
import { rescueCopy } from '../keeping/storage/rescue.ts';

export type RescueView =
  | { readonly at: 'ready' }
  | { readonly at: 'busy' }
  | { readonly at: 'problem'; readonly problem: Problem }
  /** The copy was handed over. */
  | {
      readonly at: 'made';
      readonly file: string;
      readonly interviews: number;
      readonly isSealed: boolean;
    };

export interface RescueState {
  readonly view: ReadonlySignal<RescueView>;
  /** Hands over a copy of what can be read of both stores. */
  save(): Promise<void>;
}

/** Saving what lies in the stores of this device where the app itself cannot open them. */
export function createRescueState(device: Pick<Device, 'world' | 'runJournal'>): RescueState {
  const view = signal<RescueView>({ at: 'ready' });
  return {
    view,
    save: async () => {
      if (view.value.at === 'busy') return;
      view.value = { at: 'busy' };
      const saved = await save(device);
      view.value = saved.ok ? { at: 'made', ...saved.value } : { at: 'problem', problem: saved.problem };
    },
  };
}

async function save({
  world,
  runJournal,
}: Pick<Device, 'world' | 'runJournal'>): Promise<
  Result<Omit<RescueView & { readonly at: 'made' }, 'at'>, Problem>
> {
  const copy = await rescueCopy(createJournal(runJournal));
  if (!copy.ok) return copy;
  const { bytes, interviews, seal } = copy.value;
  const out = await sealedBy(world, seal, bytes);
  if (!out.ok) return out;
  const { isSealed } = seal;
  const file = `soundings-store-${world.today()}.${isSealed ? 'age' : 'txt'}`;
  await world.share(file, isSealed ? 'application/octet-stream' : 'text/plain', out.value);
  return ok({ file, interviews, isSealed });
}

async function sealedBy(
  world: World,
  seal: BackupSeal,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<Result<Uint8Array<ArrayBuffer>, Problem>> {
  if (!seal.isSealed) return ok(bytes);
  try {
    const given: SealingAsks['seal']['ask'] = { recipients: seal.recipients, bytes };
    return ok((await world.run('sealing', { what: 'seal', given })) as SealingAsks['seal']['reply']);
  } catch {
    // What seals did not come: nothing leaves the tablet unsealed for it.
    return fail({ kind: 'notLoaded' });
  }
}
