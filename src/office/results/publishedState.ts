import { type ReadonlySignal, signal } from '@preact/signals';
import type { Survey, Wave } from '../../asking/survey/survey.ts';
import { canonical } from '../../core/canonical.ts';
import { id } from '../../core/id.ts';
import type { Problem } from '../../core/problem.ts';
import type { Reader } from '../../core/reader.ts';
import { fail, ok, type Result } from '../../core/result.ts';
import type { Settings } from '../../counting/analysis/settings.ts';
import type { PublishedSubject } from '../../counting/benchmarks/publishedFaults.ts';
import {
  type PublishedShare,
  type PublishedWave,
  readPublishedWaves,
} from '../../counting/benchmarks/publishedWave.ts';
import type { NewPublishedWave } from '../../keeping/imports/readPublished.ts';
import type { Device, ScreenProps } from '../../keeping/storage/device.ts';
import { changeSetting } from '../../keeping/storage/settings.ts';
import type { FieldError } from '../../ui/ErrorSummary.tsx';
import { wordsIn } from '../../words/inLanguages.ts';
import { publishedWords } from '../../words/published.ts';
import type { Loaded } from '../followStore.ts';
import { printedPercent } from './printedText.ts';
import {
  type FigureForm,
  figureFrom,
  isTaken,
  type RoundForm,
  roundBox,
  roundFrom,
} from './publishedForm.ts';
import { publishedInFile } from './publishedInFile.ts';
import { PUBLISHED_SETTING } from './publishedSetting.ts';
import { publishedSubjects } from './publishedSubjects.ts';
import { createResultsAsking, EVERYONE, type ResultsAsking } from './resultsAsking.ts';

const words = wordsIn(publishedWords, 'en');

/** The rounds of a survey, and what a figure can be about. */
export interface PublishedPage {
  readonly survey: Survey;
  readonly wave: Wave;
  readonly simulated: boolean;
  readonly subjects: readonly PublishedSubject[];
  readonly rounds: readonly PublishedWave[];
  readonly settings: Settings;
}

export interface PublishedState {
  readonly page: ReadonlySignal<Loaded<PublishedPage>>;
  /** What is wrong with what was sent last, each with its box. */
  readonly errors: ReadonlySignal<readonly FieldError[]>;
  /** What is wrong with the file chosen last. */
  readonly fileProblems: ReadonlySignal<readonly Problem[]>;
  /** What was done last, in words. */
  readonly done: ReadonlySignal<string>;
  /** The round taken away last, until it is put back. */
  readonly removed: ReadonlySignal<PublishedWave | null>;
  /** Keeps a round; whether it was. */
  addRound(form: RoundForm): Promise<boolean>;
  addFigure(round: PublishedWave, form: FigureForm): Promise<boolean>;
  removeFigure(round: PublishedWave, figure: PublishedShare): Promise<void>;
  removeRound(round: PublishedWave): Promise<void>;
  putBack(): Promise<void>;
  /** Keeps the rounds of a file. */
  read(bytes: Uint8Array): Promise<void>;
  /** Hands over an empty list with the headings. */
  saveTemplate(): Promise<void>;
}

const TEMPLATE =
  'wave,question,answer,percent,decimals,base,from,to,mode,sample,source,page,design effect,same wording,same\r\n';

/** The rounds of a survey that are known by a report alone: entered, loaded, taken away. */
export function createPublishedState(device: Device, params: ScreenProps['params']): PublishedState {
  const page = signal<Loaded<PublishedPage>>({ at: 'loading' });
  const errors = signal<readonly FieldError[]>([]);
  const fileProblems = signal<readonly Problem[]>([]);
  const done = signal('');
  const removed = signal<PublishedWave | null>(null);
  const asking = createResultsAsking(device, params['wave'] ?? '');
  const open = async () => {
    page.value = await openPage(asking);
  };
  /**
   * Keeps what becomes of the rounds, as they are by now: another tab may have added some, or taken away the one that this
   * is about. Says so only once it is kept.
   */
  const keep = async (next: RoundsChange, said: string): Promise<boolean> => {
    const now = page.value;
    if (now.at !== 'ready') return false;
    const kept = await change(device, now.value.survey, next);
    if (!kept.ok) {
      page.value = { at: 'problem', problem: kept.problem };
      return false;
    }
    page.value = { at: 'ready', value: { ...now.value, rounds: kept.value.rounds } };
    return kept.value.isMissed
      ? refuse([{ field: roundBox('title'), text: words.changedElsewhere }])
      : isDone(said);
  };
  const isDone = (said: string) => {
    done.value = said;
    return true;
  };
  const begin = () => {
    [errors.value, fileProblems.value, done.value, removed.value] = [[], [], '', null];
    return page.value.at === 'ready' ? page.value.value : null;
  };
  const refuse = (wrong: readonly FieldError[]) => {
    errors.value = wrong;
    return false;
  };
  const named = (round: NewPublishedWave) => withId(round, device);
  void open();
  return {
    page,
    errors,
    fileProblems,
    done,
    removed,
    addRound: async (form) => {
      const now = begin();
      if (now === null) return false;
      const found = roundFrom(form, now.rounds);
      return found.ok
        ? keep(withRounds([named(found.value)]), words.added(found.value.title))
        : refuse(found.problem);
    },
    addFigure: async (round, form) => {
      const now = begin();
      if (now === null) return false;
      const found = figureFrom(form, round, now.subjects);
      if (!found.ok) return refuse(found.problem);
      return keep(
        withFigures(round, (figures) => [...figures, found.value]),
        words.added(printedPercent(found.value)),
      );
    },
    removeFigure: async (round, figure) => {
      const now = begin();
      const key = canonical(figure);
      const left = withFigures(round, (figures) => figures.filter((one) => canonical(one) !== key));
      if (now) await keep(left, words.removedTitle);
    },
    removeRound: async (round) => {
      const now = begin();
      if (now === null) return;
      if (await keep(without(round), '')) removed.value = round;
    },
    putBack: async () => {
      const round = removed.value;
      const now = begin();
      if (now && round) await keep(withRounds([round]), words.added(round.title));
    },
    read: async (bytes) => {
      const now = begin();
      if (now === null) return;
      const found = roundsIn(bytes, now);
      if (!found.ok) {
        errors.value = found.problem.errors;
        fileProblems.value = found.problem.inFile;
        return;
      }
      const figures = found.value.reduce((sum, one) => sum + one.figures.length, 0);
      const more = found.value.map(named);
      await keep(withRounds(more), words.loaded(found.value.length, figures));
    },
    saveTemplate: () => saveTemplate(device),
  };
}

/** What the rounds are by now, and whether they were not as the change needs them. */
async function change(
  device: Device,
  survey: Survey,
  next: RoundsChange,
): Promise<Result<{ readonly rounds: readonly PublishedWave[]; readonly isMissed: boolean }, Problem>> {
  const database = await device.database();
  if (!database.ok) return database;
  let isMissed = false;
  const kept = await changeSetting(database.value, keptWith(survey), (rounds) => {
    const changed = next(rounds);
    isMissed = changed === null;
    return changed ?? rounds;
  });
  return kept.ok ? ok({ rounds: kept.value, isMissed }) : kept;
}

/** The box in which a file is chosen. */
export const PUBLISHED_FILE = 'published-file';

function keptWith({ id: survey }: Survey) {
  return { place: { survey, wave: null }, name: PUBLISHED_SETTING, read: readPublishedWaves };
}

/** Null where it cannot be done with the rounds as they are. */
type RoundsChange = (rounds: readonly PublishedWave[]) => readonly PublishedWave[] | null;

function withRounds(more: readonly PublishedWave[]): RoundsChange {
  return (rounds) => (more.some(({ title }) => isTaken(title, rounds)) ? null : [...rounds, ...more]);
}

function without({ id: removed }: PublishedWave): RoundsChange {
  return (rounds) => (isThere(removed, rounds) ? rounds.filter((one) => one.id !== removed) : null);
}

function withFigures(
  { id: changed }: PublishedWave,
  next: (figures: readonly PublishedShare[]) => readonly PublishedShare[],
): RoundsChange {
  return (rounds) =>
    isThere(changed, rounds)
      ? rounds.map((one) => (one.id === changed ? { ...one, figures: [...next(one.figures)] } : one))
      : null;
}

function isThere(round: PublishedWave['id'], rounds: readonly PublishedWave[]): boolean {
  return rounds.some(({ id: one }) => one === round);
}

async function openPage(asking: ResultsAsking): Promise<Loaded<PublishedPage>> {
  const facts = await asking.load();
  if (!facts.ok) return { at: 'problem', problem: facts.problem };
  const results = await asking.ask(EVERYONE);
  if (!results.ok) return { at: 'problem', problem: results.problem };
  const { wave, source } = facts.value;
  const { survey, settings, published = [] } = source;
  const reader: Reader = { language: 'en', facts: { council: survey.councilName } };
  const { simulated, everyone } = results.value;
  const subjects = publishedSubjects(everyone, reader);
  return { at: 'ready', value: { survey, wave, simulated, subjects, rounds: published, settings } };
}

interface FileFaults {
  readonly errors: readonly FieldError[];
  readonly inFile: readonly Problem[];
}

/** The rounds of a file, or why none of them is kept. */
function roundsIn(
  bytes: Uint8Array,
  { subjects, rounds }: PublishedPage,
): Result<readonly NewPublishedWave[], FileFaults> {
  const found = publishedInFile(bytes, subjects);
  if (!found.ok) return fail({ errors: [], inFile: found.problem });
  const taken = found.value.find(({ title }) => isTaken(title, rounds));
  if (taken === undefined) return found;
  return fail({ errors: [{ field: PUBLISHED_FILE, text: words.titleTaken(taken.title) }], inFile: [] });
}

function withId(round: NewPublishedWave, { world }: Device): PublishedWave {
  return { ...round, id: id<'wave'>(`published:${world.newId()}`) };
}

async function saveTemplate({ world }: Device): Promise<void> {
  await world.share('earlier-rounds.csv', 'text/csv', new TextEncoder().encode(TEMPLATE));
}
