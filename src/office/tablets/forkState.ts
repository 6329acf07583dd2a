import { computed, type ReadonlySignal, signal } from '@preact/signals';
import type { Problem } from '../../core/problem.ts';
import { ok, type Result } from '../../core/result.ts';
import type { Database } from '../../keeping/storage/database.ts';
import type { Device } from '../../keeping/storage/device.ts';
import type { ConfirmationRow } from '../../keeping/storage/rows.ts';
import { listConfirmations } from '../../keeping/storage/settings.ts';
import type { Fork } from '../../keeping/transfer/forks.ts';
import { type TabletList, withoutVouched, withVouched } from '../../keeping/transfer/tabletList.ts';
import type { FieldError } from '../../ui/ErrorSummary.tsx';
import { wordsIn } from '../../words/inLanguages.ts';
import { tabletsWords } from '../../words/tablets.ts';
import { followStore, type Loaded } from '../followStore.ts';
import { withKeys } from '../unlock/keyring.ts';
import { changeTablets } from './collecting.ts';
import { type BranchTimes, forkTimes } from './forkTimes.ts';
import { loadSurveyTablets, type SurveyTablets } from './surveyTablets.ts';
import { type Came, type WhatCame, whatCame } from './whatCame.ts';

const words = wordsIn(tabletsWords, 'en').fork;

/** Most letters of who says it. */
const MOST_LETTERS = 100;

/** What the page of a fork is drawn from. */
export interface ForkPage extends SurveyTablets {
  /** Who said last which branch counts, or took that back (then its note is empty); null before. */
  readonly word: ConfirmationRow | null;
}

export interface ForkState extends Pick<WhatCame, 'came' | 'percent'> {
  readonly page: ReadonlySignal<Loaded<ForkPage>>;
  /** The fork, and the tablet as the list names it; null where there is none under that number. */
  readonly fork: ReadonlySignal<{ readonly tablet: string; readonly fork: Fork } | null>;
  /** When the interviews of each branch were taken; null before they were opened. */
  readonly times: ReadonlySignal<ReadonlyMap<string, BranchTimes | null> | null>;
  readonly problem: ReadonlySignal<Problem | null>;
  readonly errors: ReadonlySignal<readonly FieldError[]>;
  readonly choice: ReadonlySignal<string | null>;
  readonly by: ReadonlySignal<string>;
  choose(link: string): void;
  writeBy(typed: string): void;
  /** Opens the interviews with the survey's key, to say when they were taken. */
  showTimes(): Promise<void>;
  /** The branch that is chosen counts from now on. */
  vouch(): Promise<void>;
  /** Nothing counts from the fork on, as before. */
  takeBack(): Promise<void>;
  stop(): void;
}

/** The page on which an officer says which way on from a fork counts. */
export function createForkState(
  device: Device,
  survey: string,
  { tablet, number }: { readonly tablet: string; readonly number: number },
): ForkState {
  const what = `fork/${tablet}/${number}`;
  const following = followStore(device, (database) => load(database, survey, what));
  const { came, percent, again, stop } = whatCame(device, survey);
  const times = signal<ForkState['times']['value']>(null);
  const problem = signal<Problem | null>(null);
  const errors = signal<readonly FieldError[]>([]);
  const choice = signal<string | null>(null);
  const by = signal('');
  const fork = computed(() =>
    came.value.at === 'ready' ? forkIn(came.value.value, { tablet, number }) : null,
  );
  /** Keeps an officer's word: who, when, and on which branch; none takes it back. */
  const say = async (link: string | null) => {
    const page = following.loaded.value;
    const found = fork.value;
    if (page.at !== 'ready' || found === null) return;
    const { id } = page.value.survey;
    const word = { survey: id, what, by: by.value.trim(), at: device.world.now(), note: link ?? '' };
    const done = await following.change((database) =>
      changeTablets(database, id, byWord(tablet, found.fork, link), word),
    );
    if (done) await again();
  };
  return {
    page: following.loaded,
    came,
    percent,
    fork,
    times,
    problem,
    errors,
    choice,
    by,
    choose: (link) => {
      choice.value = link;
    },
    writeBy: (typed) => {
      by.value = typed;
    },
    showTimes: async () => {
      const [page, found, database] = [following.loaded.value, fork.value, await device.database()];
      if (page.at !== 'ready' || found === null || !database.ok) return;
      const read = await withKeys(device, () => forkTimes(database.value, page.value.survey, found.fork));
      problem.value = read.ok ? null : read.problem;
      if (read.ok) times.value = read.value;
    },
    vouch: async () => {
      errors.value = [
        ...(choice.value === null ? [{ field: 'fork-branch', text: words.noChoice }] : []),
        ...nameFaults(by.value),
      ];
      if (errors.value.length === 0) await say(choice.value);
    },
    takeBack: async () => {
      errors.value = nameFaults(by.value);
      if (errors.value.length === 0) await say(null);
    },
    stop: () => {
      stop();
      following.stop();
    },
  };
}

/** What a tablet signed for under a number; null where it is one thing, or nobody knows the tablet. */
function forkIn(
  { standing }: Came,
  { tablet, number }: { readonly tablet: string; readonly number: number },
): ForkState['fork']['value'] {
  for (const own of standing.filter((one) => one.tablet === tablet)) {
    const fork = own.forks.find((one) => one.number === number);
    if (fork !== undefined) return { tablet: own.name ?? tablet, fork };
  }
  return null;
}

/** The list of tablets by an officer's word on a fork: one branch counts, or none. */
function byWord(tablet: string, { branches }: Fork, link: string | null): (list: TabletList) => TabletList {
  return (list) => {
    const without = withoutVouched(
      list,
      tablet,
      branches.map((branch) => branch.link),
    );
    return link === null ? without : withVouched(without, tablet, link);
  };
}

function nameFaults(by: string): readonly FieldError[] {
  const length = by.trim().length;
  return length > 0 && length <= MOST_LETTERS ? [] : [{ field: 'fork-by', text: words.noName }];
}

async function load(database: Database, id: string, what: string): Promise<Result<ForkPage, Problem>> {
  const survey = await loadSurveyTablets(database, id);
  if (!survey.ok) return survey;
  const confirmed = await listConfirmations(database, id);
  if (!confirmed.ok) return confirmed;
  return ok({ ...survey.value, word: confirmed.value.find((one) => one.what === what) ?? null });
}
