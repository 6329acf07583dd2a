import { computed, type ReadonlySignal, signal } from '@preact/signals';
import type { InterviewId } from '../asking/survey/interview.ts';
import type { DoorOutcome } from '../asking/survey/visit.ts';
import type { Problem } from '../core/problem.ts';
import type { Shut } from '../keeping/sealing/shiftWork.ts';
import type { Database } from '../keeping/storage/database.ts';
import type { Device } from '../keeping/storage/device.ts';
import type { AddressState } from './addressState.ts';
import { beginAgain } from './beginAgain.ts';
import {
  type Chosen,
  chosenIn,
  type DoorField,
  type DoorForm,
  designIn,
  doorLacks,
  NOTHING_TOLD,
} from './doorForm.ts';
import { rememberedNumber, rememberNumber } from './fieldworkerNumber.ts';
import { recordVisit } from './recordVisit.ts';
import { readStartChoices, type WaveChoice } from './startChoices.ts';
import type { Unsafe } from './unsafeFor.ts';

export type DoorView =
  | { readonly at: 'loading' }
  | { readonly at: 'problem'; readonly problem: Problem }
  | { readonly at: 'ready'; readonly choice: WaveChoice };

/** A call that was kept, to be told. */
export interface KeptVisit {
  readonly address: string;
  readonly call: string;
  readonly outcome: DoorOutcome;
  readonly isKeptTwice: boolean;
}

export interface DoorState {
  readonly view: ReadonlySignal<DoorView>;
  readonly form: ReadonlySignal<DoorForm>;
  readonly lacks: ReadonlySignal<readonly (DoorField | 'shift')[]>;
  /** Who is to be asked; null before it can be said. */
  readonly chosen: ReadonlySignal<Chosen | null>;
  /** Why the tablet is not safe enough; null where it is, or nobody tried. */
  readonly unsafe: ReadonlySignal<Unsafe | null>;
  /** Why nothing was kept or begun; what was typed stays. */
  readonly problem: ReadonlySignal<Problem | null>;
  /** The call that was kept last; null before the first, and while the next is told. */
  readonly kept: ReadonlySignal<KeptVisit | null>;
  readonly isWorking: ReadonlySignal<boolean>;
  write(part: Partial<DoorForm>): void;
  /** Keeps the call, or begins the interview. */
  go(onBegun: (interview: InterviewId) => void): Promise<void>;
  /** The shift was opened: it is no longer lacking. */
  shiftOpened(): void;
}

/**
 * A call at the door of an address of a random sample: what came of it, or the interview that begins there.
 *
 * @param addresses Says where an address came from, where the tablet's list is open.
 */
export function createDoorState(
  device: Device,
  wave: string,
  addresses: Pick<AddressState, 'placeOf' | 'note'>,
): DoorState {
  const { world } = device;
  const view = signal<DoorView>({ at: 'loading' });
  const form = signal<DoorForm>({ ...NOTHING_TOLD, fieldworker: rememberedNumber(world.today()) });
  const lacks = signal<readonly (DoorField | 'shift')[]>([]);
  const unsafe = signal<Unsafe | null>(null);
  const problem = signal<Problem | null>(null);
  const kept = signal<KeptVisit | null>(null);
  const isWorking = signal(false);
  let store: Database | null = null;

  const load = async () => {
    const opened = await device.database();
    if (opened.ok) store = opened.value;
    view.value = opened.ok ? await viewOf(opened.value, wave) : { at: 'problem', problem: opened.problem };
  };
  void load();
  const knownOf = (told: DoorForm) => ({
    ...addresses.placeOf(told.address),
    ...designIn(told, wave, world),
  });
  const fall = async (trouble: Problem | Shut | Unsafe) => {
    if (trouble.kind === 'shut') {
      // Keys may have come into use in another tab since it was read: then there was nowhere to start a shift.
      await load();
      lacks.value = ['shift'];
    } else if (trouble.kind === 'unsafe') unsafe.value = trouble;
    else problem.value = trouble;
  };
  const begin = async (database: Database, { isSealed }: WaveChoice, onBegun: (id: InterviewId) => void) => {
    // What is begun while the shift is locked could not be opened.
    if (isSealed && (await device.shift()).openFor === null) return fall({ kind: 'shut', why: 'locked' });
    const known = knownOf(form.value);
    const begun = await beginAgain({ ...device, database }, wave, known.fieldworker ?? null, known);
    if (!begun.ok) return fall(begun.problem);
    addresses.note(form.value.address);
    onBegun(begun.value);
  };
  const record = async (database: Database, outcome: DoorOutcome) => {
    const told = form.value;
    const known = knownOf(told);
    const done = await recordVisit({ ...device, database }, wave, { outcome, known });
    if (!done.ok) return fall(done.problem);
    addresses.note(told.address);
    kept.value = { address: told.address.trim(), call: told.call.trim(), outcome, isKeptTwice: done.value };
    form.value = { ...NOTHING_TOLD, fieldworker: told.fieldworker };
  };
  return {
    view,
    form,
    lacks,
    chosen: computed(() => chosenIn(form.value, wave, world)),
    unsafe,
    problem,
    kept,
    isWorking,
    write: (part) => {
      form.value = { ...form.value, ...part };
    },
    shiftOpened: () => {
      if (lacks.value.includes('shift')) lacks.value = [];
    },
    go: async (onBegun) => {
      const { came, fieldworker } = form.value;
      if (isWorking.value || store === null || view.value.at !== 'ready') return;
      lacks.value = doorLacks(form.value);
      unsafe.value = null;
      problem.value = null;
      kept.value = null;
      if (lacks.value.length > 0 || came === null) return;
      isWorking.value = true;
      rememberNumber(fieldworker.trim(), world.today());
      if (came === 'interview') await begin(store, view.value.choice, onBegun);
      else await record(store, came);
      isWorking.value = false;
    },
  };
}

async function viewOf(database: Database, wave: string): Promise<DoorView> {
  const read = await readStartChoices(database);
  if (!read.ok) return { at: 'problem', problem: read.problem };
  const choice = read.value.open.find((one) => one.wave.id === wave);
  return choice === undefined
    ? { at: 'problem', problem: { kind: 'notFound', what: 'wave' } }
    : { at: 'ready', choice };
}
