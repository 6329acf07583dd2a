import type { Problem } from '../../core/problem.ts';
import { fail, ok, type Result } from '../../core/result.ts';
import type { Text } from '../../core/text.ts';
import { answersAhead } from './answersBy.ts';
import { type ChosenBreak, chosenBreak } from './breakLines.ts';
import { type Choosable, choosables, MOST_GROUPS } from './choosable.ts';
import { chosenCrossings } from './chosenCrossings.ts';
import { chosenFilter } from './chosenFilter.ts';
import { type BreakName, breakNames, type ChosenTable, chosenTable } from './chosenTable.ts';
import { type Dataset, variableOf } from './dataset.ts';
import type { AnswersOf } from './made/anyOf.ts';
import { noteOf } from './methodNote.ts';
import { placedAlike } from './peopleAlike.ts';
import { type PreparedResults, type ResultsAsk, type Weighed, weighedWave } from './results.ts';
import { sharedBreak, sharedName } from './sharedBreaks.ts';
import { type PlacedShared, withShared } from './sharedColumns.ts';
import type { MethodNote } from './table.ts';

/** Which tables an officer chose. */
export interface TableChoice {
  /** Ids of what can be chosen (choosable.ts), in the order of the tables. */
  readonly rows: readonly string[];
  /** Columns side by side; a second one is inside the first. */
  readonly breaks: readonly (readonly string[])[];
  /** Only those who gave one of these answers, of each question that is named; none for everyone. */
  readonly only: readonly AnswersOf[];
  readonly dontKnow: ResultsAsk['dontKnow'];
}

/** The tables chosen of a wave, and what can be chosen. */
export interface ChosenTables {
  readonly choosables: readonly Choosable[];
  readonly tables: readonly ChosenTable[];
  /** Whose answers the tables are of: those of whom every line holds; none for everyone. */
  readonly only: readonly { readonly of: Choosable; readonly answers: readonly Text[] }[];
  /** Breaks that have too many groups. */
  readonly tooLarge: readonly { readonly names: readonly BreakName[]; readonly groups: number }[];
  readonly note: MethodNote;
  /** A break or a filter names fewer than so many people: nothing of it is told. */
  readonly limits: { readonly hideUnder: number; readonly protectUnder: number };
}

/**
 * Works out the tables that were chosen of a wave. What a choice names that the wave has not is passed over.
 *
 * @param wanted Which tables, and who is told how much of them is done, 0 to 1.
 */
export function chosenTables(
  prepared: PreparedResults,
  ask: ResultsAsk,
  { tell = () => undefined, ...choice }: TableChoice & { readonly tell?: (share: number) => void },
): Result<ChosenTables, Problem> {
  const found = prepared.datasets.get(ask.wave);
  if (found === undefined) return fail({ kind: 'notFound', what: 'wave' });
  if (!found.ok) return found;
  const weighed = weighedWave(prepared, found.value, ask);
  const { dataset, weights, name } = weighed;
  const { settings } = prepared.source;
  const all = offeredOf(prepared, weighed);
  const grouping = new Map(all.filter(({ groups }) => groups.length > 0).map((one) => [one.id, one]));
  const wanted = choice.breaks.filter((columns) => columns.every((column) => grouping.has(column)));
  const { breaks, placed, tooLarge } = breaksOf(dataset, wanted, grouping);
  const only = choice.only.flatMap((one) => knownAnswers(one, grouping.get(one.column)));
  const filter = chosenFilter(dataset, only);
  const plan = {
    breaks,
    filter,
    dontKnow: choice.dontKnow,
    weights: weights.weightedBy.length === 0 ? new Float64Array(dataset.size).fill(1) : weights.perResponse,
    settings: { ...settings, hideUnder: Math.max(settings.hideUnder, settings.protectUnder) },
  };
  const rows = choice.rows.flatMap((id) => all.find((one) => one.id === id) ?? []);
  const crossed = chosenCrossings(dataset, {
    variables: rows.flatMap(({ columns }) => columns.flatMap((id) => variableOf(dataset, id) ?? [])),
    breaks: breaks.map(({ column }) => column),
    weights: plan.weights,
    ...(filter && { within: filter.within }),
  });
  const ahead = filter === null ? countedAhead(dataset, rows, breaks) : () => undefined;
  const { breaks: asked, dontKnow } = choice;
  const askedOnly = only.map(({ column, codes }) => [column, codes.toSorted((one, other) => one - other)]);
  return ok({
    choosables: all,
    tables: rows.map((of, place) => {
      const key = `chosen ${JSON.stringify([of.id, asked, askedOnly, dontKnow])} ${name}`;
      const table = prepared.chosen.recall(key, () => {
        ahead(place);
        return withShared(dataset, chosenTable(dataset, of, { ...plan, crossed }), { plan, placed });
      });
      tell((place + 1) / rows.length);
      return table;
    }),
    only: (filter === null ? [] : only).flatMap(({ column, codes }) => {
      const of = grouping.get(column);
      return of ? [{ of, answers: answersOf(of, codes) }] : [];
    }),
    tooLarge: [...tooLarge, ...choice.breaks.flatMap((columns) => longBreak(dataset, columns))],
    note: noteOf(dataset, { weights: weights.weightedBy.length === 0 ? null : weights, settings }, true),
    limits: { hideUnder: plan.settings.hideUnder, protectUnder: settings.protectUnder },
  });
}

/** Everything that a table of a wave can be made of. */
export function offeredOf(
  { memory }: Pick<PreparedResults, 'memory'>,
  { dataset, name }: Pick<Weighed, 'dataset' | 'name'>,
): readonly Choosable[] {
  return memory.recall(`choosables ${name}`, () => choosables(dataset));
}

/** Questions whose people are counted together. */
const AT_ONCE = 12;

/** Counts the people of a table by its breaks, and those of the tables after it, unless they were counted before. */
function countedAhead(
  dataset: Dataset,
  rows: readonly Choosable[],
  breaks: readonly ChosenBreak[],
): (place: number) => void {
  let done = 0;
  return (place) => {
    if (place < done) return;
    done = place + AT_ONCE;
    const variables = rows
      .slice(place, done)
      .flatMap(({ columns }) => columns.flatMap((column) => variableOf(dataset, column) ?? []));
    answersAhead(
      dataset,
      variables,
      breaks.map((broken) => placedAlike(dataset, broken.variables)),
    );
  };
}

/** A question of a filter with those of its answers that the wave has; nothing where none of them is ticked. */
function knownAnswers({ column, codes }: AnswersOf, of: Choosable | undefined): readonly AnswersOf[] {
  const known = codes.filter((code) => of?.groups.some((group) => group.code === code));
  return known.length === 0 ? [] : [{ column, codes: known }];
}

function answersOf({ groups }: Choosable, codes: readonly number[]): readonly Text[] {
  return groups.filter(({ code }) => codes.includes(code)).map(({ label }) => label);
}

/** The breaks that were chosen: those whose groups share people apart, each with its place among all. */
function breaksOf(dataset: Dataset, wanted: TableChoice['breaks'], grouping: ReadonlyMap<string, Choosable>) {
  const breaks: ChosenBreak[] = [];
  const placed: PlacedShared[] = [];
  const tooLarge: ChosenTables['tooLarge'][number][] = [];
  for (const columns of wanted) {
    const chosen = columns.flatMap((column) => grouping.get(column) ?? []);
    const [outer] = chosen;
    // Groups that share people have no groups inside them, and are inside none.
    const isNested = chosen.every(({ isShared }) => !isShared);
    if (outer?.isShared !== true) {
      const broken = chosenBreak(dataset, isNested ? columns : columns.slice(0, 1));
      if (broken === null) continue;
      if (broken.labels.length <= MOST_GROUPS) breaks.push(broken);
      else tooLarge.push(sizeOf(broken));
      continue;
    }
    const shared = sharedBreak(dataset, outer);
    const groups = shared.options.length;
    if (groups > MOST_GROUPS) tooLarge.push({ names: [sharedName(shared)], groups });
    else placed.push({ place: breaks.length + placed.length, shared });
  }
  return { breaks, placed, tooLarge };
}

/** A break by a list of so many answers that it is never put into groups; none for any other. */
function longBreak(dataset: Dataset, columns: readonly string[]): ReturnType<typeof sizeOf>[] {
  const all = columns.flatMap((column) => variableOf(dataset, column)?.column ?? []);
  if (all.length < columns.length || all.every(({ categories }) => categories.length <= MOST_GROUPS))
    return [];
  const groups = all.reduce((product, { categories }) => product * categories.length, 1);
  return [{ names: all.map(({ id, label }) => ({ id, label })), groups }];
}

function sizeOf(broken: ChosenBreak) {
  return { names: breakNames(broken), groups: broken.labels.length };
}
