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
import { createInterviewPages, type DoAgain, type InterviewPages } from './interviewPages.ts';
import { type LoadedInterview, type OpenedInterview, openInterview } from './openInterview.ts';
import type { Unsafe } from './unsafeFor.ts';

/** From opening an interview to its end. */
export type Phase =
  | { readonly at: 'opening' }
  | { readonly at: 'notOpened'; readonly problem: Problem }
  | { readonly at: 'open'; readonly pages: InterviewPages }
  /** It cannot be opened now, or the next one cannot begin. */
  | {
      readonly at: 'shut';
      readonly why: Shut['why'] | 'noNext';
      readonly language: string;
      /** Whose keys it waits for. */
      readonly survey?: string | undefined;
    }
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
  let opened: OpenedInterview | null = null;
  let isBeginning = false;
  let language = 'en';
  let stopFollowing: Release = () => undefined;
  let leaving: Promise<void> | undefined;
  let undone: readonly DoAgain[] = [];

  const follow = async () => {
    const unfollow = await followElsewhere(device, interview, (now) => {
      phase.value = now.ok ? { at: 'elsewhere', ...now.value } : notOpened(now.problem, language);
    });
    if (isClosed) unfollow();
    else stopFollowing = unfollow;
  };
  const open = async (): Promise<void> => {
    const result = await openInterview(device, id<'interview'>(interview));
    if (isClosed) return result.ok ? result.value.release() : undefined;
    if (!result.ok) {
      if (result.problem.kind === 'openElsewhere') await follow();
      else phase.value = notOpened(result.problem, language);
      return;
    }
    const { setup, seal } = result.value;
    opened = result.value;
    const onOver = (ending: Ending | null, isKeptTwice: boolean) => {
      const { design, handedOver: isHandedOver } = pages.interview.value;
      language = design.language;
      phase.value = { at: 'over', ending, isKeptTwice, isHandedOver, setup, language };
    };
    const pages = createInterviewPages(result.value, device.world, paging, onOver);
    phase.value = { at: 'open', pages };
    const lock = () => void pages.isKept.subscribe((isKept) => isKept && shut(pages));
    stopFollowing = seal?.onLocked(lock) ?? stopFollowing;
    pages.problem.subscribe((told) => told?.kind === 'openElsewhere' && openAgain(pages));
    // From here on the page only waits for a tap: time for the store to come.
    if (!isClosed) afterPaint(() => void pages.reachStore());
    for (const doAgain of undone) doAgain(pages);
    undone = [];
  };
  // Nothing of it stays on the screen, or in hand. What could not be kept yet stays until it is.
  const shut = (pages: InterviewPages) => {
    if (phase.value.at !== 'open') return;
    stopFollowing();
    language = pages.interview.value.design.language;
    phase.value = { at: 'shut', why: 'locked', language };
    leaving = pages.abandon();
  };
  // The second store had a newer state of it: what was done here since it was kept last was not written. It is done again on
  // what is opened.
  const openAgain = (old: InterviewPages) => {
    if (phase.value.at !== 'open' || phase.value.pages !== old) return;
    undone = old.unkept;
    language = old.interview.value.design.language;
    leaving = old.abandon();
    reopen();
  };
  const reopen = () => {
    stopFollowing();
    phase.value = { at: 'opening' };
    void Promise.resolve(leaving).then(open);
  };
  void open();

  return {
    phase,
    problem,
    openShut: reopen,
    turn: (wide) => {
      paging = wide;
      if (phase.value.at === 'open') phase.value.pages.turn(wide);
    },
    beginNext: async (onBegun) => {
      // The second tap of a double tap begins no second interview.
      if (opened === null || isBeginning) return;
      isBeginning = true;
      const store = await opened.fetchStore();
      const begun = store.ok ? await store.value.beginNext(opened.draft) : store;
      isBeginning = false;
      if (begun.ok) onBegun(begun.value);
      else if (begun.problem.kind === 'shut') phase.value = { at: 'shut', why: 'noNext', language };
      else problem.value = begun.problem;
    },
    close: () => {
      isClosed = true;
      stopFollowing();
      if (phase.value.at === 'open') phase.value.pages.close();
    },
  };
}

function notOpened(trouble: Problem | Shut, language: string): Phase {
  if (trouble.kind !== 'shut') return { at: 'notOpened', problem: trouble };
  const survey = trouble.why === 'noKeys' ? trouble.survey : undefined;
  return { at: 'shut', why: trouble.why, language, survey };
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
