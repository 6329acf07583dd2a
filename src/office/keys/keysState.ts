import type { ReadonlySignal } from '@preact/signals';
import type { MadeKeys } from '../../keeping/sealing/sealingWork.ts';
import {
  keysInUse,
  knowsRecipient,
  type TriedKey,
  untriedKeys,
  withOther,
} from '../../keeping/sealing/surveyKeys.ts';
import type { Device } from '../../keeping/storage/device.ts';
import { askSealing } from '../askSealing.ts';
import type { Loaded } from '../followStore.ts';
import { type KeysError, type KeysGround, type KeysPage, type KeysWork, keysGround } from './keysGround.ts';
import { type MakingKeys, makingKeys } from './makingKeys.ts';
import { type TryingKeys, tryingKeys } from './tryingKeys.ts';

/** Which part of the page is shown. */
export type KeysStep = 'make' | 'keep' | 'try' | 'inUse';

export interface KeysState extends MakingKeys, TryingKeys {
  readonly page: ReadonlySignal<Loaded<KeysPage>>;
  readonly fresh: ReadonlySignal<MadeKeys | null>;
  readonly saved: ReadonlySignal<string | null>;
  readonly work: ReadonlySignal<KeysWork | null>;
  readonly errors: ReadonlySignal<readonly KeysError[]>;
  readonly opened: ReadonlySignal<TriedKey | null>;
  step(page: KeysPage): KeysStep;
  /** From keeping the keys to trying them, and back while they are in memory. */
  showTries(isTrying: boolean): void;
  /** Makes new keys while others are in use, or goes back to those. */
  renew(isRenewing: boolean): void;
  /** Seals to another officer as well from now on. True when it was added. */
  addOther(name: string, recipient: string): Promise<boolean>;
  /** Stops what takes long. */
  stop(): void;
  leave(): void;
}

/** The keys of a survey: made, saved, printed, tried, and in use. */
export function createKeysState(device: Device, id: string): KeysState {
  const ground = keysGround(device, id);
  const { page, fresh, saved, work, errors, opened, isTrying, isRenewing, stop, leave } = ground;
  return {
    ...makingKeys(ground),
    ...tryingKeys(ground),
    page,
    fresh,
    saved,
    work,
    errors,
    opened,
    step: ({ keys }) => {
      if (fresh.value !== null && !isTrying.value) return 'keep';
      if (isRenewing.value) return 'make';
      if (untriedKeys(keys) !== null) return 'try';
      return keysInUse(keys) === null ? 'make' : 'inUse';
    },
    showTries: (wanted) => {
      isTrying.value = wanted;
      errors.value = [];
    },
    renew: (wanted) => {
      isRenewing.value = wanted;
      errors.value = [];
      opened.value = null;
    },
    addOther: (name, recipient) => addOther(ground, name.trim(), recipient.replace(/\s+/g, '')),
    stop,
    leave,
  };
}

async function addOther(ground: KeysGround, name: string, recipient: string): Promise<boolean> {
  const { world } = ground;
  const page = ground.current();
  const wrong: KeysError[] = name === '' ? [{ field: 'other-name', problem: 'missing' }] : [];
  if (recipient === '') wrong.push({ field: 'other-key', problem: 'missing' });
  else if ((await askSealing(world, 'isRecipient', { text: recipient })) !== true)
    wrong.push({ field: 'other-key', problem: { kind: 'notAKey' } });
  else if (page !== null && knowsRecipient(page.keys, recipient))
    wrong.push({ field: 'other-key', problem: 'known' });
  else if (page?.apart.includes(recipient)) wrong.push({ field: 'other-key', problem: 'apart' });
  ground.errors.value = wrong;
  if (wrong.length > 0) return false;
  return ground.change((now) => withOther(now, { name, recipient, added: world.now() }));
}
