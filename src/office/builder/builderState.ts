import { computed, type ReadonlySignal, signal } from '@preact/signals';
import { asksTheSame } from '../../asking/survey/editing/asksTheSame.ts';
import type { Edited } from '../../asking/survey/editing/edits.ts';
import { interviewSeconds } from '../../asking/survey/editing/estimatedLength.ts';
import { beginHistory, type History, noted, redone, undone } from '../../asking/survey/editing/history.ts';
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
import { type BuilderPage, openBuilder } from './builderPage.ts';
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
  readonly seconds: ReadonlySignal<number>;
  /** The draft asks something else than interviews do. */
  readonly isChanged: ReadonlySignal<boolean>;
  readonly isUsable: ReadonlySignal<boolean>;
  /** Ids of questions whose new answers will stand apart from the old ones. */
  readonly apart: ReadonlySignal<readonly string[]>;
  change(make: (draft: Questionnaire, page: BuilderPage) => Change): boolean;
  undo(): void;
  redo(): void;
  /** Lets interviews ask the draft from now on. */
  use(): Promise<void>;
  /** Back to what interviews ask; it can be undone. */
  discard(): void;
  stop(): void;
}

/** The questionnaire of a wave while an officer writes it. */
export function createBuilderState(device: Device, wave: string): BuilderState {
  const page = signal<Loaded<BuilderPage>>({ at: 'loading' });
  const history = signal<History<Questionnaire> | null>(null);
  const said = signal('');
  const focus = signal<{ readonly id: string } | null>(null);
  const keeper = createDraftKeeper(device);
  let release: Release | null = null;
  let isStopped = false;
  let isBusy = false;
  const open = async () => {
    const opened = await openBuilder(device, wave);
    if (!opened.ok) {
      page.value = { at: 'problem', problem: opened.problem };
      return;
    }
    release = opened.value.release;
    if (isStopped) release();
    history.value = beginHistory(opened.value.draft);
    page.value = { at: 'ready', value: opened.value.page };
  };
  void open();
  const worked = workedOut(page, history);
  const { ready, findings } = worked;
  const keep = (next: History<Questionnaire>) => {
    history.value = next;
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
  return {
    page,
    ...worked,
    keeping: keeper.keeping,
    said,
    focus,
    change: (make) => {
      if (history.value === null || ready.value === null) return false;
      const { edited, told, focus: place, doing } = make(history.value.now, ready.value);
      if (edited.ok) keep(noted(history.value, edited.value, doing ?? null));
      said.value = edited.ok ? (told ?? '') : words.refused[edited.problem.kind];
      if (place !== undefined) focus.value = { id: place };
      return edited.ok;
    },
    undo: () => step(undone, words.undone),
    redo: () => step(redone, words.redone),
    use: async () => {
      const before = history.value;
      if (isBusy || before === null || ready.value === null || !isUsable(before.now, findings.value)) return;
      isBusy = true;
      await keeper.settled();
      const database = await device.database();
      const used = database.ok
        ? await useQuestionnaire(database.value, wave, before.now)
        : fail(database.problem);
      isBusy = false;
      if (!used.ok) {
        keeper.fail(used.problem);
        return;
      }
      const now = ready.value;
      const versions = [...now.versions.filter((one) => one.version !== used.value.version), used.value];
      const questionnaire = { id: used.value.id, version: used.value.version };
      page.value = {
        at: 'ready',
        value: { ...now, live: used.value, versions, wave: { ...now.wave, questionnaire } },
      };
      // What was typed meanwhile stays: it is a draft of the new ones.
      if (history.value === before || history.value === null) history.value = beginHistory(used.value);
      else keep(history.value);
      said.value = words.inUseNow(used.value.version);
    },
    discard: () => {
      const live = ready.value?.live;
      if (live !== undefined) step((from) => noted(from, live), words.discarded);
    },
    stop: () => {
      isStopped = true;
      release?.();
    },
  };
}

/** Everything that follows from what is written now. */
function workedOut(
  page: ReadonlySignal<Loaded<BuilderPage>>,
  history: ReadonlySignal<History<Questionnaire> | null>,
) {
  const ready = computed(() => (page.value.at === 'ready' ? page.value.value : null));
  const draft = computed(() => history.value?.now ?? null);
  const findings = computed(() => (draft.value === null ? [] : allFindings(draft.value)));
  return {
    ready,
    draft,
    findings,
    canUndo: computed(() => (history.value?.past.length ?? 0) > 0),
    canRedo: computed(() => (history.value?.future.length ?? 0) > 0),
    seconds: computed(() => (draft.value === null ? 0 : interviewSeconds(draft.value))),
    isChanged: computed(
      () => draft.value !== null && ready.value !== null && !asksTheSame(draft.value, ready.value.live),
    ),
    isUsable: computed(() => draft.value !== null && isUsable(draft.value, findings.value)),
    apart: computed(() =>
      draft.value === null || ready.value === null || !ready.value.isKept
        ? []
        : standingApart(draft.value, ready.value.versions).map(({ id }) => id),
    ),
  };
}
