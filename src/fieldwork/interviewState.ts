import { type ReadonlySignal, signal } from '@preact/signals';
import type { InterviewId, Paging } from '../asking/survey/interview.ts';
import { id } from '../core/id.ts';
import type { Problem } from '../core/problem.ts';
import type { Release } from '../core/world.ts';
import type { Device } from '../keeping/storage/device.ts';
import type { WaveSetup } from '../keeping/storage/loadWave.ts';
import { afterPaint } from './afterPaint.ts';
import type { Ending } from './fileInterview.ts';
import { createInterviewPages, type InterviewPages } from './interviewPages.ts';
import { type LoadedInterview, type OpenedInterview, openInterview } from './openInterview.ts';

/** From opening an interview to its end. */
export type Phase =
  | { readonly at: 'opening' }
  | { readonly at: 'notOpened'; readonly problem: Problem }
  | { readonly at: 'open'; readonly pages: InterviewPages }
  /** Open in another tab; here it can be read as it stands there. */
  | ({ readonly at: 'elsewhere' } & LoadedInterview)
  /** Nothing of the interview is left. Null: it was opened by mistake. */
  | {
      readonly at: 'over';
      readonly ending: Ending | null;
      readonly setup: WaveSetup;
      readonly language: string;
    };

export interface InterviewState {
  readonly phase: ReadonlySignal<Phase>;
  readonly problem: ReadonlySignal<Problem | null>;
  /** How wide the page is, told by the screen. */
  turn(paging: Paging): void;
  /** Begins another interview of the same wave by the same fieldworker. */
  beginNext(onBegun: (next: InterviewId) => void): void;
  close(): void;
}

export function createInterviewState(device: Device, interview: string, firstPaging: Paging): InterviewState {
  const phase = signal<Phase>({ at: 'opening' });
  const problem = signal<Problem | null>(null);
  let paging = firstPaging;
  let isClosed = false;
  let fieldworker: string | null = null;
  let opened: OpenedInterview | null = null;
  let isBeginning = false;
  let stopFollowing: Release = () => undefined;

  const follow = async () => {
    const found = await import('./loadInterview.ts').catch(() => null);
    // Not kept on this device and no network, or replaced by a newer version.
    if (found === null) {
      phase.value = { at: 'notOpened', problem: { kind: 'notLoaded' } };
      return;
    }
    const unfollow = await found.followInterview(device, id<'interview'>(interview), (now) => {
      phase.value = now.ok ? { at: 'elsewhere', ...now.value } : { at: 'notOpened', problem: now.problem };
    });
    if (isClosed) unfollow();
    else stopFollowing = unfollow;
  };
  const open = async () => {
    const result = await openInterview(device, id<'interview'>(interview));
    if (isClosed) {
      if (result.ok) result.value.release();
      return;
    }
    if (!result.ok) {
      if (result.problem.kind === 'openElsewhere') await follow();
      else phase.value = { at: 'notOpened', problem: result.problem };
      return;
    }
    const { setup, draft } = result.value;
    opened = result.value;
    fieldworker = draft.design.fieldworker;
    const onOver = (ending: Ending | null) => {
      const { language } = pages.interview.value.design;
      phase.value = { at: 'over', ending, setup, language };
    };
    const pages = createInterviewPages(result.value, device.world, paging, onOver);
    phase.value = { at: 'open', pages };
    // From here on the page only waits for a tap: time for the store to come.
    if (!isClosed) afterPaint(() => void pages.reachStore().then(() => openAgain(pages)));
  };
  // The second store had a newer state of it: what is on the screen is old, and nothing of it was written.
  const openAgain = (pages: InterviewPages) => {
    if (isClosed || pages.problem.value?.kind !== 'openElsewhere') return;
    pages.close();
    phase.value = { at: 'opening' };
    void open();
  };
  void open();

  return {
    phase,
    problem,
    turn: (wide) => {
      paging = wide;
      if (phase.value.at === 'open') phase.value.pages.turn(wide);
    },
    beginNext: (onBegun) => {
      // The second tap of a double tap begins no second interview.
      if (opened === null || isBeginning) return;
      isBeginning = true;
      const { fetchStore, setup } = opened;
      void fetchStore()
        .then((store) => (store.ok ? store.value.beginNext(setup.wave.id, fieldworker) : store))
        .then((begun) => {
          isBeginning = false;
          if (begun.ok) onBegun(begun.value);
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
