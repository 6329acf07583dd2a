import { type ReadonlySignal, signal } from '@preact/signals';
import type { InterviewId, Paging } from '../asking/survey/interview.ts';
import { id } from '../core/id.ts';
import type { Problem } from '../core/problem.ts';
import { fail, type Result } from '../core/result.ts';
import type { Release } from '../core/world.ts';
import type { Shut } from '../keeping/sealing/shiftWork.ts';
import type { Device } from '../keeping/storage/device.ts';
import type { WaveSetup } from '../keeping/storage/loadWave.ts';
import { afterPaint } from './afterPaint.ts';
import type { Ending } from './fileInterview.ts';
import { createInterviewPages, type InterviewPages } from './interviewPages.ts';
import { type LoadedInterview, type OpenedInterview, openInterview } from './openInterview.ts';
import type { Unsafe } from './unsafeFor.ts';

/** From opening an interview to its end. */
export type Phase =
  | { readonly at: 'opening' }
  | { readonly at: 'notOpened'; readonly problem: Problem }
  | { readonly at: 'open'; readonly pages: InterviewPages }
  /** Sealed, and not to be opened now. */
  | { readonly at: 'shut'; readonly why: Shut['why']; readonly language: string }
  /** Open in another tab; here it can be read as it stands there. */
  | ({ readonly at: 'elsewhere' } & LoadedInterview)
  /** Nothing of the interview is left. Null: it was opened by mistake. */
  | {
      readonly at: 'over';
      readonly ending: Ending | null;
      /** Whether it is in both stores of this tablet. */
      readonly isKeptTwice: boolean;
      /** The tablet is in the resident's hands. */
      readonly isHandedOver: boolean;
      readonly setup: WaveSetup;
      readonly language: string;
    };

export interface InterviewState {
  readonly phase: ReadonlySignal<Phase>;
  /** Why the next interview could not begin. */
  readonly problem: ReadonlySignal<Problem | Unsafe | null>;
  /** How wide the page is, told by the screen. */
  turn(paging: Paging): void;
  /** The shift was opened: what was shut can be. */
  openShut(): void;
  /** Begins another interview of the same wave by the same fieldworker; null where its address is chosen first. */
  beginNext(onBegun: (next: InterviewId | null) => void): void;
  close(): void;
}

export function createInterviewState(device: Device, interview: string, firstPaging: Paging): InterviewState {
  const phase = signal<Phase>({ at: 'opening' });
  const problem = signal<Problem | Unsafe | null>(null);
  let paging = firstPaging;
  let isClosed = false;
  let fieldworker: string | null = null;
  let opened: OpenedInterview | null = null;
  let isBeginning = false;
  let language = 'en';
  let stopFollowing: Release = () => undefined;
  let leaving: Promise<void> | undefined;

  const notOpened = (trouble: Problem | Shut): Phase =>
    trouble.kind === 'shut'
      ? { at: 'shut', why: trouble.why, language }
      : { at: 'notOpened', problem: trouble };

  const follow = async () => {
    const unfollow = await followElsewhere(device, interview, (now) => {
      phase.value = now.ok ? { at: 'elsewhere', ...now.value } : notOpened(now.problem);
    });
    if (isClosed) unfollow();
    else stopFollowing = unfollow;
  };
  const open = async (): Promise<InterviewPages | undefined> => {
    const result = await openInterview(device, id<'interview'>(interview));
    if (isClosed) {
      if (result.ok) result.value.release();
      return undefined;
    }
    if (!result.ok) {
      if (result.problem.kind === 'openElsewhere') await follow();
      else phase.value = notOpened(result.problem);
      return undefined;
    }
    const { setup, draft, seal } = result.value;
    opened = result.value;
    fieldworker = draft.design.fieldworker;
    const onOver = (ending: Ending | null, isKeptTwice: boolean) => {
      const { design, handedOver: isHandedOver } = pages.interview.value;
      language = design.language;
      phase.value = { at: 'over', ending, isKeptTwice, isHandedOver, setup, language };
    };
    const pages = createInterviewPages(result.value, device.world, paging, onOver);
    phase.value = { at: 'open', pages };
    const lock = () => void pages.isKept.subscribe((isKept) => isKept && shut(pages));
    stopFollowing = seal?.onLocked(lock) ?? stopFollowing;
    // From here on the page only waits for a tap: time for the store to come.
    if (!isClosed) afterPaint(() => void pages.reachStore().then(() => openAgain(pages)));
    return pages;
  };
  // Nothing of it stays on the screen, or in hand. What could not be kept yet stays until it is.
  const shut = (pages: InterviewPages) => {
    if (phase.value.at !== 'open') return;
    stopFollowing();
    language = pages.interview.value.design.language;
    phase.value = { at: 'shut', why: 'locked', language };
    leaving = pages.abandon();
  };
  // The second store had a newer state of it: what is on the screen is old, and nothing of it was written.
  const openAgain = async (old: InterviewPages) => {
    if (isClosed || old.problem.value?.kind !== 'openElsewhere') return;
    phase.value = { at: 'opening' };
    await old.abandon();
    const pages = await open();
    // What was answered and pressed meanwhile is not lost with the old page.
    for (const doAgain of old.early) if (pages) doAgain(pages);
  };
  void open();

  return {
    phase,
    problem,
    openShut: () => {
      stopFollowing();
      phase.value = { at: 'opening' };
      void Promise.resolve(leaving).then(open);
    },
    turn: (wide) => {
      paging = wide;
      if (phase.value.at === 'open') phase.value.pages.turn(wide);
    },
    beginNext: (onBegun) => {
      // The second tap of a double tap begins no second interview.
      if (opened === null || isBeginning) return;
      const { draft, fetchStore, setup } = opened;
      if (draft.design.addressNumber) return onBegun(null);
      isBeginning = true;
      void fetchStore()
        .then((store) => (store.ok ? store.value.beginNext(setup.wave.id, fieldworker) : store))
        .then((begun) => {
          isBeginning = false;
          if (begun.ok) onBegun(begun.value);
          else if (begun.problem.kind === 'shut') phase.value = notOpened(begun.problem);
          else problem.value = begun.problem;
        });
    },
    close: () => {
      isClosed = true;
      stopFollowing();
      if (phase.value.at === 'open') phase.value.pages.close();
    },
  };
}

async function followElsewhere(
  device: Device,
  interview: string,
  onChange: (now: Result<LoadedInterview, Problem | Shut>) => void,
): Promise<Release> {
  const found = await import('./loadInterview.ts').catch(() => null);
  if (found !== null) return found.followInterview(device, id<'interview'>(interview), onChange);
  // Not kept on this device and no network, or replaced by a newer version.
  onChange(fail({ kind: 'notLoaded' }));
  return () => undefined;
}
