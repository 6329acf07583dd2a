import { FIRST_CATEGORY, MISSING } from '../../../core/column.ts';
import type { Text } from '../../../core/text.ts';
import { type Dataset, titleOf, type Variable } from '../dataset.ts';
import type { Settings } from '../settings.ts';
import { columnsToShow, isAboutPeople } from '../shownColumns.ts';
import { hiddenByBreak } from '../smallGroups.ts';
import { madeSort } from './madeSorts.ts';
import { MADE, type MadeVariable } from './madeVariable.ts';
import { wholeQuestion } from './sourceColumns.ts';

/** Something that a variable can be made of: a column, or a question that takes several answers. */
export interface MadeSource {
  readonly id: string;
  readonly question: string;
  readonly label: Text;
  /** The question's own text. */
  readonly title: Text;
  /** It is a row of a grid. */
  readonly isRow: boolean;
  readonly earlier: readonly number[] | null;
  readonly isAboutPeople: boolean;
  /** It is made itself. */
  readonly isMade: boolean;
  /** A person may give several of the answers. */
  readonly several: boolean;
  readonly answers: readonly { readonly code: number; readonly label: Text }[];
  /** What can be put in bands: its number, its day, how many answers were chosen; null for none. */
  readonly measure: 'number' | 'date' | 'count' | null;
  readonly decimals: number;
}

/** Everything that a variable can be made of, in the order of the questionnaire; who somebody is comes last. */
export function madeSources(dataset: Dataset): readonly MadeSource[] {
  const { opinions, people } = columnsToShow(dataset);
  const ids = new Map([...opinions, ...people].map(({ id }, place) => [String(id), place]));
  const told = [...dataset.variables, ...dataset.design].filter(
    ({ column }) => ids.has(column.id) && !column.isOwnWords,
  );
  const found = new Map<string, MadeSource>();
  for (const variable of told.toSorted((one, other) => placeOf(ids, one) - placeOf(ids, other))) {
    const one = sourceOf(dataset, variable);
    const before = found.get(one.id);
    found.set(one.id, before ? { ...before, answers: [...before.answers, ...one.answers] } : one);
  }
  return [...found.values()];
}

function placeOf(ids: ReadonlyMap<string, number>, { column }: Variable): number {
  return ids.get(column.id) ?? ids.size;
}

function sourceOf(dataset: Dataset, variable: Variable): MadeSource {
  const { column, earlier, exact } = variable;
  const { isOneOfSeveral, gridRow, categories, number } = column;
  const title = titleOf(dataset, variable);
  const several = isOneOfSeveral === true;
  const isDay = exact?.some((value) => typeof value === 'string') === true;
  return {
    id: wholeQuestion(column),
    question: column.question,
    label: several ? (gridRow?.label ?? title) : column.label,
    title,
    isRow: several ? gridRow !== undefined : column.row !== null,
    earlier: earlier?.versions ?? null,
    isAboutPeople: isAboutPeople(dataset, variable),
    isMade: String(column.id).startsWith(MADE),
    several,
    answers: several ? [{ code: Number(column.row), label: column.label }] : categories,
    measure: several ? 'count' : isDay ? 'date' : number || exact ? 'number' : null,
    decimals: number?.decimals ?? 0,
  };
}

/** How a variable comes out, before it is kept. */
export interface MadePreview {
  readonly groups: readonly {
    readonly label: Text;
    /** People; null where so few must not be told. */
    readonly people: number | null;
    /** As groups side by side it is hidden, or too small to show. */
    readonly isHidden: boolean;
  }[];
  /** Who is in no group: without a view, and left out or not asked; null where this would tell of few. */
  readonly noView: number | null;
  readonly leftOut: number | null;
  /** Mean, and of how many people; null where it is no number, or of few. */
  readonly mean: { readonly mean: number; readonly people: number } | null;
  /** What is not in this wave, so that it cannot be made here. */
  readonly lacks: boolean;
}

/** How a variable would come out in this wave, unweighted. */
export function previewOf(
  dataset: Dataset,
  made: MadeVariable,
  limits: Pick<Settings, 'hideUnder' | 'protectUnder'>,
): MadePreview {
  const variables = madeSort(made.sort).make(dataset, made);
  const whole = { ...dataset, variables: [...dataset.variables, ...variables] };
  const several = variables[0]?.column.isOneOfSeveral === true;
  const groups = variables.flatMap((variable) => {
    const hidden = hiddenByBreak(whole, variable, limits);
    const isTold = !isAboutPeople(whole, variable);
    const all = variable.column.categories.map(({ label }, at) => {
      const people = peopleWith(variable, FIRST_CATEGORY + at);
      const isSmall = hidden[at] === true || people < limits.hideUnder;
      return { label, people: isTold || hidden[at] === false ? people : null, isHidden: isSmall };
    });
    return several ? all.slice(0, 1).map((one) => ({ ...one, label: variable.column.label })) : all;
  });
  const [first] = variables;
  const isOpen = groups.every(({ people }) => people !== null);
  const noView = [MISSING.dontKnow, MISSING.preferNot, MISSING.notAnswered].reduce(
    (sum, code) => sum + (first ? peopleWith(first, code) : 0),
    0,
  );
  return {
    groups,
    noView: isOpen ? noView : null,
    leftOut: isOpen && first ? peopleWith(first, MISSING.notAsked) : null,
    mean: meanOf(first, limits.hideUnder),
    lacks: first === undefined,
  };
}

function peopleWith({ codes }: Variable, wanted: number): number {
  let people = 0;
  for (const code of codes) if (code === wanted) people += 1;
  return people;
}

function meanOf(variable: Variable | undefined, hideUnder: number): MadePreview['mean'] {
  const numbers = (variable?.exact ?? []).filter((one) => typeof one === 'number');
  if (variable?.column.number === undefined || numbers.length < hideUnder) return null;
  return { mean: numbers.reduce((sum, one) => sum + one, 0) / numbers.length, people: numbers.length };
}
