import { type ReadonlySignal, signal } from '@preact/signals';
import type { InterviewId } from '../asking/survey/interview.ts';
import { PRACTICE_WAVE } from '../asking/survey/survey.ts';
import type { Problem } from '../core/problem.ts';
import { fail, type Result } from '../core/result.ts';
import type { Shut } from '../keeping/sealing/shiftWork.ts';
import type { Database } from '../keeping/storage/database.ts';
import type { Device } from '../keeping/storage/device.ts';
import { beginDraft } from './beginDraft.ts';
import { isFieldworkerNumber, rememberedNumber, rememberNumber } from './fieldworkerNumber.ts';
import { readStartChoices, type StartChoices, type WaveChoice } from './startChoices.ts';
import type { Unsafe, unsafeFor } from './unsafeFor.ts';

/** What must be put right before an interview can begin. */
export type Lack = 'wave' | 'number' | 'numberShape' | 'shift';

export type StartContents =
  | { readonly at: 'loading' }
  | { readonly at: 'problem'; readonly problem: Problem }
  | ({ readonly at: 'ready' } & StartChoices);

export interface StartState {
  readonly contents: ReadonlySignal<StartContents>;
  readonly wave: ReadonlySignal<string | null>;
  readonly fieldworker: ReadonlySignal<string>;
  readonly lacks: ReadonlySignal<readonly Lack[]>;
  /** Why the tablet is not safe enough for what was to be begun; null where it is, or nobody tried. */
  readonly unsafe: ReadonlySignal<Unsafe | null>;
  /** Why an interview could not begin. */
  readonly problem: ReadonlySignal<Problem | null>;
  /** Whether the browser has promised to keep this store; null when it does not say. */
  readonly isDurable: ReadonlySignal<boolean | null>;
  readonly isPrivate: ReadonlySignal<boolean>;
  /** Whether the browser lost something here that nobody has read of yet. */
  readonly hasLost: ReadonlySignal<boolean>;
  choose(wave: string): void;
  type(fieldworker: string): void;
  start(onBegun: (interview: InterviewId) => void): void;
  /** The shift was opened: it is no longer lacking. */
  shiftOpened(): void;
}

/** @param asked The wave whose page led here; null when none did. */
export function createStartState(device: Device, asked: string | null = null): StartState {
  const { database, world } = device;
  const contents = signal<StartContents>({ at: 'loading' });
  const wave = signal<string | null>(null);
  const fieldworker = signal(rememberedNumber(world.today()));
  const lacks = signal<readonly Lack[]>([]);
  const unsafe = signal<Unsafe | null>(null);
  const problem = signal<Problem | null>(null);
  const isDurable = signal<boolean | null>(null);
  const isPrivate = signal(false);
  const hasLost = signal(false);
  let store: Database | null = null;
  let isBusy = false;

  const load = async () => {
    const opened = await database();
    if (opened.ok) store = opened.value;
    hasLost.value = opened.ok && opened.value.missing !== null;
    const read = opened.ok ? await readStartChoices(opened.value) : opened;
    if (!read.ok) {
      contents.value = { at: 'problem', problem: read.problem };
      return;
    }
    // Only who comes from the page of practice is offered it.
    const open = read.value.open.filter(({ wave: { id } }) => id !== PRACTICE_WAVE || id === asked);
    contents.value = { at: 'ready', ...read.value, open };
    const wanted = open.find((one) => one.wave.id === asked) ?? (open.length === 1 ? open[0] : undefined);
    wave.value = wanted?.wave.id ?? null;
  };
  void load();
  // Keys may have come into use in another tab since it was read: then there was nowhere to start a shift.
  const lackShift = async () => {
    const before = wave.value;
    await load();
    wave.value = before;
    lacks.value = ['shift'];
  };
  void world.storageEstimate().then((estimate) => {
    isDurable.value = estimate?.durable ?? null;
    isPrivate.value = estimate?.privateWindow === true;
  });
  // What is begun while the shift is locked could not be opened.
  const begin = async (
    desk: Database,
    choice: WaveChoice,
    number: string,
  ): Promise<Result<InterviewId, Problem | Shut | Unsafe>> => {
    const found = await lookWhether(world, desk, choice);
    if (!found.ok) return found;
    if (found.value !== null) return fail(found.value);
    if (choice.isSealed && (await device.shift()).openFor === null)
      return fail({ kind: 'shut', why: 'locked' });
    return beginDraft({ ...device, database: desk }, choice.wave.id, number === '' ? null : number);
  };
  const chosen = () =>
    contents.value.at === 'ready' ? contents.value.open.find((one) => one.wave.id === wave.value) : undefined;

  return {
    contents,
    wave,
    fieldworker,
    lacks,
    unsafe,
    problem,
    isDurable,
    isPrivate,
    hasLost,
    choose: (id) => {
      wave.value = id;
    },
    type: (text) => {
      fieldworker.value = text;
    },
    shiftOpened: () => {
      lacks.value = lacks.value.filter((lack) => lack !== 'shift');
    },
    start: (onBegun) => {
      const choice = chosen();
      const number = fieldworker.value.trim();
      lacks.value = lacksOf(choice, number);
      unsafe.value = null;
      if (lacks.value.length > 0 || choice === undefined || store === null || isBusy) return;
      isBusy = true;
      if (number !== '' && choice.wave.id !== PRACTICE_WAVE) rememberNumber(number, world.today());
      void begin(store, choice, number).then((begun) => {
        isBusy = false;
        if (begun.ok) onBegun(begun.value);
        else if (begun.problem.kind === 'shut') void lackShift();
        else if (begun.problem.kind === 'unsafe') unsafe.value = begun.problem;
        else problem.value = begun.problem;
      });
    },
  };
}

// What looks comes once it is asked: the page is there without it.
async function lookWhether(...asked: Parameters<typeof unsafeFor>): ReturnType<typeof unsafeFor> {
  const found = await import('./unsafeFor.ts').catch(() => null);
  return found === null ? fail({ kind: 'notLoaded' }) : found.unsafeFor(...asked);
}

function lacksOf(choice: WaveChoice | undefined, number: string): readonly Lack[] {
  const lacks: Lack[] = choice === undefined ? ['wave'] : [];
  // Where somebody asks, residents must be able to check who it is.
  const isAsked =
    choice === undefined || choice.wave.mode === 'faceToFace' || choice.wave.mode === 'telephone';
  if (number === '') return isAsked ? [...lacks, 'number'] : lacks;
  return isFieldworkerNumber(number) ? lacks : [...lacks, 'numberShape'];
}
