import { computed, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { Question } from '../../asking/questions/question.ts';
import type { Problem } from '../../core/problem.ts';
import type { Result } from '../../core/result.ts';
import type { CollectedProblem } from '../../keeping/imports/collectedFeed.ts';
import { guessMapping } from '../../keeping/imports/collectedGuess.ts';
import { type Mapping, missingColumns, readRecipeFile } from '../../keeping/imports/collectedMapping.ts';
import type { ProfiledFile } from '../../keeping/imports/collectedProfile.ts';
import type { CollectedPlan, CollectedResponses } from '../../keeping/imports/collectedResponses.ts';
import { withNewCodes } from '../../keeping/imports/withNewCodes.ts';
import type { Database } from '../../keeping/storage/database.ts';
import type { Device } from '../../keeping/storage/device.ts';
import { importWords } from '../../words/importing.ts';
import { wordsIn } from '../../words/inLanguages.ts';
import { withKeys } from '../unlock/keyring.ts';
import { type Destination, knownByName, officeHere } from './destinations.ts';
import {
  blankFacts,
  type FactFault,
  type FactsForm,
  factFaults,
  type ImportSetup,
  importSetup,
  withWards,
} from './importFacts.ts';
import { foundBefore, keepImport, undoImport } from './keepImport.ts';
import { fitted, fittingRecipes, type KeptImport } from './keptImport.ts';
import { createMappingState, type MappingState } from './mappingState.ts';

const words = wordsIn(importWords, 'en');

/** Why a file cannot be used, in one sentence with its facts. */
export type Stop =
  | CollectedProblem
  | { readonly kind: 'alreadyHere'; readonly wave: string }
  | { readonly kind: 'notRead' };

/** A file that was looked through, and where it can go. */
export interface OpenedFile {
  readonly file: File;
  readonly profile: ProfiledFile;
  readonly destinations: readonly Destination[];
  /** What was said of such columns before, the newest first. */
  readonly recipes: readonly KeptImport[];
}

/** How far an import is. Nothing is kept before `kept`. */
export type ImportStep =
  | { readonly at: 'choose'; readonly stop: Stop | null; readonly undone: boolean }
  | { readonly at: 'problem'; readonly problem: Problem }
  | { readonly at: 'reading'; readonly name: string }
  | { readonly at: 'contents' }
  | { readonly at: 'columns' }
  | { readonly at: 'facts' }
  | { readonly at: 'checking' }
  | { readonly at: 'check'; readonly setup: ImportSetup; readonly read: CollectedResponses }
  | { readonly at: 'keeping' }
  | { readonly at: 'kept'; readonly setup: ImportSetup; readonly responses: number };

/** Everything of an import that changes. */
export interface ImportParts {
  readonly device: Device;
  readonly step: Signal<ImportStep>;
  readonly opened: Signal<OpenedFile | null>;
  readonly progress: Signal<number>;
  readonly destination: ReadonlySignal<Destination | null>;
  readonly goesTo: Signal<string>;
  readonly recipe: Signal<string>;
  readonly loaded: Signal<{ readonly name: string; readonly mapping: Mapping } | null>;
  readonly recipeTrouble: Signal<Stop | null>;
  readonly columns: MappingState;
  readonly form: Signal<FactsForm>;
  readonly faults: Signal<readonly FactFault[]>;
  stopping: AbortController;
  /** What the mapping was begun from, so that going back and on again keeps what was said. */
  begunFrom: string;
}

/** Everything of an import before a file is chosen. */
export function importParts(device: Device): ImportParts {
  const opened = signal<OpenedFile | null>(null);
  const goesTo = signal('new');
  const destination = computed(
    () => opened.value?.destinations.find(({ key }) => key === goesTo.value) ?? null,
  );
  const known = computed(
    () => new Map<string, Question>((destination.value?.known ?? []).map((one) => [one.id, one])),
  );
  return {
    device,
    step: signal<ImportStep>({ at: 'choose', stop: null, undone: false }),
    opened,
    progress: signal(0),
    destination,
    goesTo,
    recipe: signal('guess'),
    loaded: signal(null),
    recipeTrouble: signal<Stop | null>(null),
    columns: createMappingState({
      profile: computed(() => opened.value?.profile ?? null),
      known: (id) => known.value.get(id),
      onlyKnown: () => destination.value?.to === 'wave',
    }),
    form: signal(blankFacts),
    faults: signal<readonly FactFault[]>([]),
    stopping: new AbortController(),
    begunFrom: '',
  };
}

/** Back to choosing a file. */
export function toChoosing(parts: ImportParts, stop: Stop | null, undone = false): void {
  parts.step.value = { at: 'choose', stop, undone };
}

/** Looks through a file, and asks where it can go. */
export async function openFile(parts: ImportParts, file: File): Promise<void> {
  parts.step.value = { at: 'reading', name: file.name };
  const reply = await run<ProfiledFile>(parts, { ask: 'profile', file });
  if (reply === null) return toChoosing(parts, parts.stopping.signal.aborted ? null : { kind: 'notRead' });
  if (!reply.ok) return toChoosing(parts, reply.problem);
  await withStore(parts, async (database) => {
    const here = await officeHere(database);
    if (!here.ok) return here.problem;
    const names = reply.value.columns.map(({ name }) => name);
    const recipes = fittingRecipes(here.value.kept, names);
    parts.opened.value = { file, profile: reply.value, destinations: here.value.destinations, recipes };
    parts.goesTo.value = 'new';
    parts.recipe.value = recipes[0]?.digest ?? 'guess';
    parts.loaded.value = null;
    parts.recipeTrouble.value = null;
    parts.begunFrom = '';
    parts.step.value = { at: 'contents' };
    return null;
  });
}

/** On to the columns, unless the very file is here already. */
export async function toColumns(parts: ImportParts, file: OpenedFile, to: Destination): Promise<void> {
  await withStore(parts, async (database) => {
    const before = await withKeys(parts.device, () => foundBefore(database, file.profile.digest, to));
    if (!before.ok) return before.problem;
    if (before.value !== null) toChoosing(parts, { kind: 'alreadyHere', wave: before.value });
    else {
      beginMapping(parts, file, to);
      parts.step.value = { at: 'columns' };
    }
    return null;
  });
}

function beginMapping(parts: ImportParts, file: OpenedFile, to: Destination): void {
  const { recipe, loaded, columns } = parts;
  const from = `${to.key} ${recipe.value} ${loaded.value?.name ?? ''}`;
  if (from === parts.begunFrom) return;
  parts.begunFrom = from;
  const { profile } = file;
  const kept = file.recipes.find(({ digest }) => digest === recipe.value)?.mapping;
  const said = recipe.value === 'file' ? loaded.value?.mapping : kept;
  const names = profile.columns.map(({ name }) => name);
  const { mapping: begun, added } =
    said === undefined
      ? { mapping: guessMapping(profile.columns, profile.separator), added: [] }
      : withNewCodes(fitted(said, names), profile);
  const survey = to.to === 'newSurvey' ? null : to.to === 'newWave' ? to.survey : to.setup.survey;
  const placed = survey === null ? begun : withWards(begun, survey.wardList);
  columns.begin(knownByName(placed, to.known), to.to === 'wave', added);
}

/** Reads every row, once the facts are right. */
export async function toCheck(parts: ImportParts, file: OpenedFile, to: Destination): Promise<void> {
  const form = parts.form.value;
  parts.faults.value = factFaults(form, to);
  if (parts.faults.value.length > 0) return;
  const { digest, encoding } = file.profile;
  const mapping = parts.columns.mapping.value;
  const now = parts.device.world.now();
  const setup = importSetup({ form, destination: to, mapping, digest, now, texts: words });
  const { questionnaire, wave, mode, wardList } = setup;
  const plan: CollectedPlan = { mapping, questionnaire, wave, mode, wardList, digest };
  parts.step.value = { at: 'checking' };
  const request = { ask: 'responses', file: file.file, encoding, plan };
  const reply = await run<CollectedResponses>(parts, request);
  if (reply?.ok) parts.step.value = { at: 'check', setup, read: reply.value };
  else if (reply !== null) toChoosing(parts, reply.problem);
  else if (parts.stopping.signal.aborted) parts.step.value = { at: 'facts' };
  else toChoosing(parts, { kind: 'notRead' });
}

/** Keeps what was checked. */
export async function keepChecked(parts: ImportParts): Promise<void> {
  const [now, file] = [parts.step.value, parts.opened.value];
  if (now.at !== 'check' || file === null) return;
  parts.step.value = { at: 'keeping' };
  const { responses } = now.read;
  const kept: KeptImport = {
    file: file.file.name,
    digest: file.profile.digest,
    date: parts.device.world.today(),
    responses: responses.length,
    mapping: parts.columns.mapping.value,
  };
  await withStore(parts, async (database) => {
    const done = await withKeys(parts.device, () => keepImport(database, now.setup, { responses, kept }));
    if (!done.ok) return done.problem;
    parts.step.value = { at: 'kept', setup: now.setup, responses: responses.length };
    return null;
  });
}

/** Takes away again what was just kept. */
export async function undoKept(parts: ImportParts): Promise<void> {
  const [now, file, to] = [parts.step.value, parts.opened.value, parts.destination.value];
  if (now.at !== 'kept' || file === null || to === null) return;
  await withStore(parts, async (database) => {
    const gone = await withKeys(parts.device, () =>
      undoImport(database, to, { setup: now.setup, digest: file.profile.digest }),
    );
    if (!gone.ok) return gone.problem;
    toChoosing(parts, null, true);
    return null;
  });
}

/** Takes what the columns are from a file. */
export async function readRecipeOf(parts: ImportParts, file: File): Promise<void> {
  const read = readRecipeFile(await file.text());
  const names = parts.opened.value?.profile.columns.map(({ name }) => name) ?? [];
  const missing = read.ok ? missingColumns(read.value, names) : [];
  if (!read.ok) parts.recipeTrouble.value = read.problem;
  else if (missing.length > 0) parts.recipeTrouble.value = { kind: 'otherColumns', missing };
  else {
    parts.loaded.value = { name: file.name, mapping: read.value };
    parts.recipe.value = 'file';
    parts.recipeTrouble.value = null;
  }
}

/** Runs the job beside the page; null where it was stopped, or the file could not be read. */
async function run<Reply>(
  parts: ImportParts,
  input: object,
): Promise<Result<Reply, CollectedProblem> | null> {
  parts.stopping = new AbortController();
  parts.progress.value = 0;
  const onProgress = (share: number) => {
    parts.progress.value = share;
  };
  try {
    const watch = { signal: parts.stopping.signal, onProgress };
    return (await parts.device.world.run('collected', input, watch)) as Result<Reply, CollectedProblem>;
  } catch {
    return null;
  }
}

async function withStore(
  { device, step }: ImportParts,
  act: (database: Database) => Promise<Problem | null>,
): Promise<void> {
  const database = await device.database();
  const problem = database.ok ? await act(database.value) : database.problem;
  if (problem !== null) step.value = { at: 'problem', problem };
}
