import * as v from 'valibot';
import type { Shape } from '../../asking/questions/collected/collected.ts';
import { isTaken } from '../../asking/survey/nameFaults.ts';
import { fail, ok, type Result } from '../../core/result.ts';
import type { CollectedProblem } from './collectedFeed.ts';

/** What a code that stands in a column means. `good` and `bad` are answers that are counted together with their like. */
export const MEANINGS = [
  'answer',
  'good',
  'bad',
  'notChosen',
  'dontKnow',
  'preferNot',
  'notAnswered',
  'notAsked',
] as const;
export type Meaning = (typeof MEANINGS)[number];

/** What a column says of a response beside its answers. */
export const FACTS = [
  'weight',
  'case',
  'area',
  'stratum',
  'samplingPoint',
  'fieldworker',
  'finished',
  'mode',
  'frame',
  'dwellings',
  'adults',
  'probability',
] as const;
export type Fact = (typeof FACTS)[number];

/** Whether one column alone can say it: a list that people were drawn from may say several things of them. */
export function isSingle(fact: Fact): boolean {
  return fact !== 'frame';
}

/** One code of a column, and what it stands for. */
export interface FoundCode {
  /** As it stands in the file; empty for an empty cell. */
  readonly found: string;
  readonly means: Meaning;
  /** The code of the answer in the questionnaire; that of a ward, or of a way to collect (COLLECTED_MODES), is its place in the list. */
  readonly code: number;
  /** The words of the answer. */
  readonly label: string;
}

/** One column, and which row or which answer of its question it is about. */
export interface MappedColumn {
  /** As the heading calls it. */
  readonly name: string;
  /** Id of the row of a grid, code of the answer of one of several; empty for others. */
  readonly part: string;
  /** The words of the row or the answer; empty for others. */
  readonly label: string;
}

/** A column, or several, that become one question. */
export interface QuestionTarget {
  readonly to: 'question';
  readonly shape: Shape;
  readonly columns: readonly MappedColumn[];
  /** Id of the question. */
  readonly id: string;
  readonly text: string;
  /** Whether a question of this id is there already: in the questionnaire, or in the bank. */
  readonly isKnown: boolean;
  /** Of one column with several answers in a cell: what parts them; empty where each answer has its column. */
  readonly parting: string;
  readonly codes: readonly FoundCode[];
  /** The range of numbers, or of days as text. */
  readonly least: number;
  readonly greatest: number;
  readonly decimals: number;
  readonly earliest: string;
  readonly latest: string;
}

/** A column that says something else of the response. */
export interface FactTarget {
  readonly to: Fact;
  readonly columns: readonly [MappedColumn];
  /** The wards of an area column, the values of a column of modes. */
  readonly codes: readonly FoundCode[];
}

export type Target = QuestionTarget | FactTarget;

/** What the columns of a file become; those in no target are left out. */
export interface Mapping {
  readonly v: 1;
  /** Every column of the file that it was made for. */
  readonly columns: readonly string[];
  readonly targets: readonly Target[];
}

/** Whether a target becomes a question. */
export function isQuestion(target: Target): target is QuestionTarget {
  return target.to === 'question';
}

/** Codes that stand in a question's columns and count as no answer: what they mean is not said, or it is this. */
export function codesLeftOut(
  mapping: Mapping,
): readonly { readonly column: string; readonly codes: readonly string[] }[] {
  return mapping.targets.filter(isQuestion).flatMap(({ columns: [first], codes }) => {
    const out = codes.filter(({ found, means }) => found.trim() !== '' && means === 'notAnswered');
    return first === undefined || out.length === 0
      ? []
      : [{ column: first.name, codes: out.map(({ found }) => found) }];
  });
}

/** Whether a meaning is an answer, and no way of having none. */
export function isAnswer(means: Meaning): boolean {
  return means === 'answer' || means === 'good' || means === 'bad';
}

const text = v.pipe(v.string(), v.maxLength(2000));
const count = v.pipe(v.number(), v.safeInteger());
const foundCode = v.strictObject({
  found: text,
  means: v.picklist(MEANINGS),
  code: count,
  label: text,
});
const mappedColumn = v.strictObject({ name: text, part: text, label: text });

const questionTarget = v.strictObject({
  to: v.literal('question'),
  shape: v.picklist(['choice', 'several', 'grid', 'number', 'day', 'words']),
  columns: v.pipe(v.array(mappedColumn), v.minLength(1)),
  id: v.pipe(v.string(), v.minLength(1), v.maxLength(200)),
  text,
  isKnown: v.boolean(),
  parting: v.pipe(v.string(), v.maxLength(5)),
  codes: v.array(foundCode),
  least: v.pipe(v.number(), v.finite()),
  greatest: v.pipe(v.number(), v.finite()),
  decimals: count,
  earliest: text,
  latest: text,
}) satisfies v.GenericSchema<unknown, QuestionTarget>;

const factTarget = v.strictObject({
  to: v.picklist(FACTS),
  columns: v.strictTuple([mappedColumn]),
  codes: v.array(foundCode),
}) satisfies v.GenericSchema<unknown, FactTarget>;

const mappingSchema = v.strictObject({
  v: v.literal(1),
  columns: v.array(text),
  targets: v.array(v.union([questionTarget, factTarget])),
}) satisfies v.GenericSchema<unknown, Mapping>;

/** Format of a recipe as a file. */
const FORMAT = 'soundings-import-recipe';

/** The file of a recipe: plain JSON, the same that readRecipeFile reads. It holds codes and words, never a response. */
export function recipeFile(mapping: Mapping): string {
  return `${JSON.stringify({ format: FORMAT, ...mapping }, null, 2)}\n`;
}

/** A recipe from outside; `badRecipe` for anything else. */
export function readRecipeFile(written: string): Result<Mapping, CollectedProblem> {
  try {
    const { format, ...mapping } = JSON.parse(written.replace(/^\uFEFF/, '')) as { format?: unknown };
    const read = readMapping(mapping);
    return format === FORMAT && read !== null ? ok(read) : fail({ kind: 'badRecipe' });
  } catch {
    return fail({ kind: 'badRecipe' });
  }
}

/** A mapping that was kept; null where it cannot be read, as a back-up may come from another version. */
export function readMapping(kept: unknown): Mapping | null {
  const read = v.safeParse(mappingSchema, kept);
  return read.success && isWhole(read.output) ? read.output : null;
}

/** Each column stands in one target at most, and each question once, by a name that answers can be kept by. */
function isWhole({ columns, targets }: Mapping): boolean {
  const used = targets.flatMap((target) => target.columns.map(({ name }) => name));
  const questions = targets.filter(isQuestion);
  const ids = questions.map(({ id }) => id);
  const parts = questions.flatMap((target) => target.columns.map(({ part }) => part));
  return (
    new Set(used).size === used.length &&
    new Set(ids).size === ids.length &&
    ![...ids, ...parts].some(isTaken) &&
    used.every((name) => columns.includes(name))
  );
}

/** Columns of a recipe that a file does not have; none where it fits. What it leaves out may be missing. */
export function missingColumns(mapping: Mapping, names: readonly string[]): readonly string[] {
  const there = new Set(names);
  const used = mapping.targets.flatMap((target) => target.columns.map(({ name }) => name));
  return used.filter((name) => !there.has(name));
}
