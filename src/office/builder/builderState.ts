import { computed, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import { asksTheSame } from '../../asking/survey/editing/asksTheSame.ts';
import type { Edited } from '../../asking/survey/editing/edits.ts';
import { interviewMinutes } from '../../asking/survey/editing/estimatedLength.ts';
import {
  beginHistory,
  type History,
  noted,
  paused,
  redone,
  undone,
} from '../../asking/survey/editing/history.ts';
import { standingApart } from '../../asking/survey/editing/nextVersion.ts';
import { type Finding, isUsable } from '../../asking/survey/editing/reviewQuestionnaire.ts';
import type { Questionnaire } from '../../asking/survey/questionnaire.ts';
import type { Problem } from '../../core/problem.ts';
import { fail } from '../../core/result.ts';
import type { Release } from '../../core/world.ts';
import type { Device } from '../../keeping/storage/device.ts';
import { useQuestionnaire } from '../../keeping/storage/questionnaireDraft.ts';
import { builderWords } from '../../words/builder.ts';
import { wordsIn } from '../../words/inLanguages.ts';
import type { Loaded } from '../followStore.ts';
import { allFindings } from './allFindings.ts';
import { type BuilderFacts, type BuilderPage, followFacts, openBuilder } from './builderPage.ts';
import { createDraftKeeper } from './keepDraft.ts';

const words = wordsIn(builderWords, 'en');

/** What changes a questionnaire, and what is said of it. */
export interface Change {
  readonly edited: Edited;
  /** Told to whoever does not see it; nothing for typing. */
  readonly told?: string;
  /** Where the keyboard goes when it is drawn: the id of an element. */
  readonly focus?: string;
  /** Names the box that is typed into. */
  readonly doing?: string;
}

export interface BuilderState {
  readonly page: ReadonlySignal<Loaded<BuilderPage>>;
  /** The questions as they are written now; nothing before they are read. */
  readonly draft: ReadonlySignal<Questionnaire | null>;
  readonly canUndo: ReadonlySignal<boolean>;
  readonly canRedo: ReadonlySignal<boolean>;
  /** Whether everything is on the disk; or why it could not be kept. */
  readonly keeping: ReadonlySignal<'saved' | 'saving' | Problem>;
  /** What was just done, in words. */
  readonly said: ReadonlySignal<string>;
  /** Where the keyboard should be; a new object each time. */
  readonly focus: ReadonlySignal<{ readonly id: string } | null>;
  readonly findings: ReadonlySignal<readonly Finding[]>;
  /** About how long an interview takes, and what introductions promise where the officer wrote nothing else. */
  readonly minutes: ReadonlySignal<number>;
  /** The draft asks something else than interviews do. */
  readonly isChanged: ReadonlySignal<boolean>;
  readonly isUsable: ReadonlySignal<boolean>;
  /** Ids of questions whose new answers will stand apart from the old ones. */
  readonly apart: ReadonlySignal<readonly string[]>;
  change(make: (draft: Questionnaire, page: BuilderPage) => Change): boolean;
  /** What is typed from now on is a step of its own: the box was left. */
  pause(): void;
  undo(): void;
  redo(): void;
  /** Lets interviews ask the draft from now on. */
  use(): Promise<void>;
  /** Back to what interviews ask; it can be undone. */
  discard(): void;
  stop(): void;
}

/** What is typed is looked at again after so long without a letter: a large form takes longer than a letter may. */
const REVIEW_MS = 250;

/** Typing that goes on after so long is undone by itself. */
const PAUSE_MS = 2000;

/** The questionnaire of a wave while an officer writes it. */
export function createBuilderState(device: Device, wave: string): BuilderState {
  const page = signal<Loaded<BuilderPage>>({ at: 'loading' });
  const history = signal<History<Questionnaire> | null>(null);
  const said = signal('');
  const focus = signal<{ readonly id: string } | null>(null);
  const keeper = createDraftKeeper(device);
  const leave = openInto(device, wave, { page, history });
  const review = createReview(history);
  const worked = workedOut(page, history, review.seen);
  const { ready } = worked;
  let lastChange = 0;
  const pause = () => {
    if (history.value !== null) history.value = paused(history.value);
    review.now();
  };
  const keep = (next: History<Questionnaire>) => {
    history.value = next;
    if (next.doing === null) review.now();
    else review.soon();
    if (ready.value === null) return;
    const isLive = asksTheSame(next.now, ready.value.live);
    keeper.keep(ready.value.wave, isLive ? null : next.now);
  };
  const step = (take: (from: History<Questionnaire>) => History<Questionnaire>, told: string) => {
    if (history.value === null) return;
    const next = take(history.value);
    if (next === history.value) return;
    keep(next);
    said.value = told;
  };
  let isBusy = false;
  return {
    page,
    ...worked,
    keeping: keeper.keeping,
    said,
    focus,
    change: (make) => {
      if (history.value === null || ready.value === null) return false;
      const { edited, told, focus: place, doing } = make(history.value.now, ready.value);
      const now = Date.parse(device.world.now());
      if (now - lastChange > PAUSE_MS) pause();
      lastChange = now;
      if (edited.ok) keep(noted(history.value, edited.value, doing ?? null));
      said.value = edited.ok ? (told ?? '') : words.refused[edited.problem.kind];
      if (place !== undefined) focus.value = { id: place };
      return edited.ok;
    },
    pause,
    undo: () => step(undone, words.undone),
    redo: () => step(redone, words.redone),
    use: async () => {
      const before = history.value;
      if (isBusy || before === null || ready.value === null) return;
      if (!isUsable(before.now, allFindings(before.now))) return;
      isBusy = true;
      const promise = newPromise(ready.value, before.now);
      await keeper.settled();
      const database = await device.database();
      const used = database.ok
        ? await useQuestionnaire(database.value, wave, { draft: before.now, ...promise })
        : fail(database.problem);
      isBusy = false;
      if (!used.ok) {
        keeper.fail(used.problem);
        return;
      }
      page.value = { at: 'ready', value: withLive(ready.value, used.value) };
      // What was typed meanwhile stays: it is a draft of the new ones.
      if (history.value === null || history.value.now === before.now)
        history.value = beginHistory(used.value);
      else keep(history.value);
      review.now();
      said.value = usedText(used.value, promise);
    },
    discard: () => {
      const live = ready.value?.live;
      if (live !== undefined) step((from) => noted(from, live), words.discarded);
    },
    // What is still being written stays in one hand until it is kept.
    stop: () => {
      review.stop();
      void keeper.settled().then(leave);
    },
  };
}

/** What is written as it was last looked at: at once after a step, and after a moment where somebody is typing. */
function createReview(history: ReadonlySignal<History<Questionnaire> | null>) {
  const looked = signal<Questionnaire | null>(null);
  let timer: ReturnType<typeof setTimeout> | undefined;
  const now = () => {
    clearTimeout(timer);
    looked.value = history.value?.now ?? null;
  };
  return {
    seen: computed(() => looked.value ?? history.value?.now ?? null),
    now,
    soon: () => {
      looked.value ??= history.value?.now ?? null;
      clearTimeout(timer);
      timer = setTimeout(now, REVIEW_MS);
    },
    stop: () => clearTimeout(timer),
  };
}

/** Reads a wave's questionnaire into these, and what becomes of the wave from then on. */
function openInto(
  device: Device,
  wave: string,
  {
    page,
    history,
  }: { readonly page: Signal<Loaded<BuilderPage>>; readonly history: Signal<History<Questionnaire> | null> },
): () => void {
  const ends: Release[] = [];
  let isStopped = false;
  const stop = () => {
    isStopped = true;
    for (const end of ends) end();
  };
  const open = async () => {
    const opened = await openBuilder(device, wave);
    if (!opened.ok) {
      page.value = { at: 'problem', problem: opened.problem };
      return;
    }
    const { database, draft, release, page: read } = opened.value;
    ends.push(release);
    if (isStopped) {
      release();
      return;
    }
    history.value = beginHistory(draft);
    page.value = { at: 'ready', value: read };
    const follow = (facts: BuilderFacts) => {
      if (page.value.at === 'ready') page.value = { at: 'ready', value: { ...page.value.value, ...facts } };
    };
    ends.push(followFacts(database, wave, follow));
  };
  void open();
  return stop;
}

function usedText({ version }: Questionnaire, promise: ReturnType<typeof newPromise>): string {
  const used = words.inUseNow(version);
  return promise === null ? used : `${used} ${words.promisesNow(promise.minutes)}`;
}

/** What introductions promise once this is asked; null where that stays, for nothing changes or the officer wrote it. */
function newPromise({ live, wave }: BuilderPage, draft: Questionnaire): { readonly minutes: number } | null {
  const minutes = interviewMinutes(draft);
  return wave.minutes === interviewMinutes(live) && minutes !== wave.minutes ? { minutes } : null;
}

/** The page once interviews ask this. */
function withLive(page: BuilderPage, live: Questionnaire): BuilderPage {
  const versions = [...page.versions.filter((one) => one.version !== live.version), live];
  const questionnaire = { id: live.id, version: live.version };
  return { ...page, live, versions, wave: { ...page.wave, questionnaire } };
}

/** Everything that follows from what is written now. */
function workedOut(
  page: ReadonlySignal<Loaded<BuilderPage>>,
  history: ReadonlySignal<History<Questionnaire> | null>,
  seen: ReadonlySignal<Questionnaire | null>,
) {
  const ready = computed(() => (page.value.at === 'ready' ? page.value.value : null));
  const draft = computed(() => history.value?.now ?? null);
  const findings = computed(() => (seen.value === null ? [] : allFindings(seen.value)));
  return {
    ready,
    draft,
    findings,
    canUndo: computed(() => (history.value?.past.length ?? 0) > 0),
    canRedo: computed(() => (history.value?.future.length ?? 0) > 0),
    minutes: computed(() => (seen.value === null ? 0 : interviewMinutes(seen.value))),
    isChanged: computed(
      () => draft.value !== null && ready.value !== null && !asksTheSame(draft.value, ready.value.live),
    ),
    isUsable: computed(() => seen.value !== null && isUsable(seen.value, findings.value)),
    apart: computed(() =>
      seen.value === null || ready.value === null || !ready.value.isKept
        ? []
        : standingApart(seen.value, ready.value.versions).map(({ id }) => id),
    ),
  };
}
