import type { Shape } from '../../asking/questions/collected/collected.ts';
import { isTaken } from '../../asking/survey/nameFaults.ts';
import { isOfModes, likelyFact, modeCodes } from './collectedFacts.ts';
import {
  type FoundCode,
  isAnswer,
  type MappedColumn,
  type Mapping,
  type Meaning,
  type QuestionTarget,
  type Target,
} from './collectedMapping.ts';
import { type ColumnProfile, isBlankWord, readAmount } from './collectedProfile.ts';

const DONT_KNOW = /^(don'?t know|dk|do not know|unsure|not sure|no opinion|ddim yn gwybod)\b/i;
const PREFER_NOT = /^(prefer not|refused|would rather not|rather not|well gennyf beidio)/i;
const NOT_ASKED = /^(not asked|not applicable|skipped|inapplicable)$/i;
const CHOSEN = /^(1|y|yes|true|x|ticked|checked|selected)$/i;
const NOT_CHOSEN = /^(0|n|no|false|not ticked|unchecked|not selected)$/i;
/** Columns that hold something by which a person can be found. */
const PERSONAL =
  /(e-?mail|phone|mobile|postcode|zip|address|surname|first_?name|last_?name|^name$|ip_?address)/i;
/** A list of codes has no more than so many; above them a column of numbers is a number. */
const MOST_CODES = 30;
const FEW_CODES = 12;
const NEARLY_ALL = 0.9;

/** What the columns most likely are, for the officer to look over. What may hold own words or a person's traces is left out. */
export function guessMapping(columns: readonly ColumnProfile[], separator: string): Mapping {
  const targets: Target[] = [];
  const groups = columnGroups(columns);
  const ids = new Set<string>();
  for (const group of groups) {
    const [first] = group;
    if (first === undefined) continue;
    const target = group.length > 1 ? groupTarget(group) : guessOne(first, separator);
    if (target === null) continue;
    targets.push(target.to === 'question' ? withOwnId(target, ids) : target);
  }
  return { v: 1, columns: columns.map(({ name }) => name), targets: oneOfEachFact(targets) };
}

/** Whether a column should be looked at with care: own words, or what a person can be found by. */
export function maybePersonal(column: ColumnProfile): boolean {
  const { name, values, numbers, filled, longest } = column;
  if (PERSONAL.test(name)) return true;
  const said = filled - blanksIn(column);
  if (numbers === said || isWeight(column)) return false;
  if (values === null) return longest > 20;
  // Words that hardly anybody shares are own words, however few people there are.
  return values.length * 3 > said && values.length > 2 && (longest > 20 || values.length > 8);
}

/** A question of this shape made of these columns, as far as their profiles tell. */
export function questionTarget(
  shape: Shape,
  columns: readonly ColumnProfile[],
  separator: string,
): QuestionTarget {
  const [first] = columns;
  if (first === undefined) throw new RangeError('questionTarget requires a column');
  const isMany = columns.length > 1 || shape === 'grid' || shape === 'several';
  const name = columns.length > 1 ? commonName(columns.map((column) => column.name)) : first.name;
  const shown = columns.map(spanOf(separator));
  return {
    to: 'question',
    shape,
    columns: columns.map((column, at) => ({
      name: column.name,
      part: shape === 'several' ? `${at + 1}` : shape === 'grid' ? plainId(column.name) : '',
      label: isMany ? column.name : '',
    })),
    id: plainId(name),
    text: name,
    isKnown: false,
    parting: '',
    codes: codesFor(shape, columns),
    least: Math.min(...shown.map(({ least }) => least)),
    greatest: Math.max(...shown.map(({ greatest }) => greatest)),
    decimals: Math.min(4, Math.max(...columns.map(({ decimals }) => decimals))),
    earliest: first.earliest,
    latest: first.latest,
  };
}

/** One column whose cells hold several answers. */
export function partedTarget(column: ColumnProfile, parting: string): QuestionTarget {
  const single = questionTarget('several', [column], ',');
  const parts = new Set(
    (column.values ?? []).flatMap(({ value }) => value.split(parting).map((part) => part.trim())),
  );
  parts.delete('');
  const codes = Array.from(parts, (found, at): FoundCode => {
    const means = meaningOf(found, 'several');
    return { found, means: means === 'notChosen' ? 'answer' : means, code: at + 1, label: found };
  });
  const blank: FoundCode = { found: '', means: 'notAnswered', code: 0, label: '' };
  const columns = [{ name: column.name, part: '', label: '' }];
  return { ...single, columns, parting, codes: column.empty > 0 ? [...codes, blank] : codes };
}

/** A column that says something of the response: the wards of an area column are its values, and the modes of one of modes. */
export function factTarget(to: Exclude<Target['to'], 'question'>, column: ColumnProfile): Target {
  const mapped: MappedColumn = { name: column.name, part: '', label: '' };
  if (to === 'mode') return { to, columns: [mapped], codes: modeCodes(column) };
  const codes = to === 'area' ? codesFor('choice', [column]).filter(({ means }) => isAnswer(means)) : [];
  return { to, columns: [mapped], codes: codes.map((code, at) => ({ ...code, code: at + 1 })) };
}

/** A name that an id can be. */
export function plainId(name: string): string {
  const plain = name
    .normalize('NFKD')
    .replace(/[^A-Za-z0-9]+/g, '_')
    .replace(/^_+|_+$/g, '')
    .toLowerCase();
  const short = plain.slice(0, 60);
  return /^[a-z]/.test(short) && !isTaken(short) ? short : `q_${short}`;
}

/** Columns next to each other that are one question; all others are alone. */
function columnGroups(columns: readonly ColumnProfile[]): readonly (readonly ColumnProfile[])[] {
  const groups: ColumnProfile[][] = [];
  for (const column of columns) {
    const last = groups.at(-1);
    const before = last?.at(-1);
    const belongs =
      last !== undefined &&
      before !== undefined &&
      stemOf(before.name) !== null &&
      stemOf(before.name) === stemOf(column.name) &&
      sameCodes(before, column);
    if (belongs) last.push(column);
    else groups.push([column]);
  }
  return groups.flatMap((group) => (groupShape(group) === null ? group.map((one) => [one]) : [group]));
}

/** What the names of columns that belong together begin with: `q1` of `q1_01`, `q1-1`, `q1r1`, `q1a` or `q1[tidy]`. */
const STEMS = [/^(.+?)[\s_.-]+\d+[a-z]?$/i, /^(.+\d)r\d+$/i, /^(.+\d)[a-z]$/i, /^(.+?)\s*\[[^\]]+\]$/];

/** Null for a name that nothing says of. */
function stemOf(name: string): string | null {
  for (const stem of STEMS) {
    const found = stem.exec(name)?.[1];
    if (found !== undefined) return found;
  }
  return null;
}

function sameCodes(one: ColumnProfile, other: ColumnProfile): boolean {
  const [a, b] = [codedValues(one), codedValues(other)];
  if (a === null || b === null) return false;
  const all = new Set([...a, ...b]);
  if (all.size > FEW_CODES) return false;
  if (a.every((value) => CHOSEN.test(value) || NOT_CHOSEN.test(value)) && a.length <= 2) {
    return all.size <= 2;
  }
  const most = Math.max(a.length, b.length);
  // A code that nobody chose in one of them is missing there.
  return a.filter((value) => b.includes(value)).length >= Math.max(2, most - 2);
}

function codedValues({ values }: ColumnProfile): readonly string[] | null {
  return values?.map(({ value }) => value).filter((value) => !isBlankWord(value)) ?? null;
}

function groupShape(group: readonly ColumnProfile[]): 'several' | 'grid' | null {
  if (group.length < 2) return null;
  const values = new Set(group.flatMap((column) => codedValues(column) ?? []));
  const isTicked = [...values].every((value) => CHOSEN.test(value) || NOT_CHOSEN.test(value));
  if (isTicked && values.size <= 2) return 'several';
  return values.size >= 2 ? 'grid' : null;
}

function groupTarget(group: readonly ColumnProfile[]): QuestionTarget {
  return questionTarget(groupShape(group) ?? 'grid', group, ',');
}

function guessOne(column: ColumnProfile, separator: string): Target | null {
  if (column.filled === 0 || maybePersonal(column)) return null;
  return guessFact(column) ?? guessQuestion(column, separator);
}

function guessFact(column: ColumnProfile): Target | null {
  const fact = likelyFact(column.name);
  if (fact === undefined) return null;
  if (fact === 'mode' && !isOfModes(column)) return null;
  const isUsable = (fact !== 'weight' || isWeight(column)) && (fact !== 'area' || column.values !== null);
  return isUsable ? factTarget(fact, column) : null;
}

/** A few cells that are no number are told with their rows; left out without a word, nobody would miss the weights. */
function isWeight({ name, numbers, filled }: ColumnProfile): boolean {
  return likelyFact(name) === 'weight' && numbers > 0 && numbers >= NEARLY_ALL * filled;
}

function guessQuestion(column: ColumnProfile, separator: string): Target | null {
  const values = codedValues(column);
  // What is the same in every row tells nothing of anybody.
  if (values?.length === 1) return null;
  const said = column.filled - blanksIn(column);
  if (column.days > 0 && column.days >= said) return questionTarget('day', [column], separator);
  if (values !== null && values.length <= MOST_CODES) return questionTarget('choice', [column], separator);
  return column.numbers > 0 && column.numbers >= said ? questionTarget('number', [column], separator) : null;
}

function blanksIn({ blanks }: ColumnProfile): number {
  return blanks.reduce((sum, { count }) => sum + count, 0);
}

/** How far the numbers of a column reach that are no way of having none. */
function spanOf(separator: string) {
  return ({ values, least, greatest }: ColumnProfile) => {
    const amounts = (values ?? []).flatMap(({ value }) => readAmount(value, separator) ?? []);
    if (amounts.length > 0) return { least: Math.min(...amounts), greatest: Math.max(...amounts) };
    return { least, greatest };
  };
}

function codesFor(shape: Shape, columns: readonly ColumnProfile[]): readonly FoundCode[] {
  const found = [
    ...new Set(columns.flatMap(({ values, blanks }) => (values ?? blanks).map(({ value }) => value))),
  ];
  const hasEmpty = columns.some(({ empty }) => empty > 0);
  const amounts = found.map((value) => readAmount(value, ','));
  const whole = amounts.filter((amount): amount is number => Number.isInteger(amount));
  const isScale = shape === 'choice' || shape === 'grid';
  const noView = isScale ? spareCode(whole) : null;
  const read = found.map((value, at): FoundCode => {
    const amount = amounts[at] ?? null;
    const means = amount !== null && amount === noView ? 'dontKnow' : meaningOf(value, shape);
    const code = Number.isSafeInteger(amount) ? Number(amount) : freeCode(whole, at);
    return { found: value, means, code, label: value };
  });
  const blank: FoundCode = {
    found: '',
    means: shape === 'several' && found.every((one) => !NOT_CHOSEN.test(one)) ? 'notChosen' : 'notAnswered',
    code: 0,
    label: '',
  };
  const all = hasEmpty ? [...read, blank] : read;
  // Of numbers, days and words only what stands for none of them is listed.
  return isScale || shape === 'several' ? bySize(all) : all.filter(({ means }) => !isAnswer(means));
}

function bySize(codes: readonly FoundCode[]): readonly FoundCode[] {
  return codes.toSorted(
    (one, other) => Number(isAnswer(other.means)) - Number(isAnswer(one.means)) || one.code - other.code,
  );
}

/** 9 or 99 beside a scale that ends well before it: don't know, or no answer. */
function spareCode(codes: readonly number[]): number | null {
  for (const spare of [9, 99, 999, 98, 8, -1, -9, -99]) {
    if (!codes.includes(spare)) continue;
    const others = codes.filter((code) => code !== spare && code >= 0 && code < 90);
    if (others.length >= 2 && (spare < 0 || Math.max(...others) < spare - 1)) return spare;
  }
  return null;
}

function freeCode(taken: readonly number[], at: number): number {
  return Math.max(0, ...taken.filter((code) => code < 1e9)) + at + 1;
}

function meaningOf(value: string, shape: Shape): Meaning {
  if (isBlankWord(value)) return shape === 'several' ? 'notChosen' : 'notAnswered';
  if (DONT_KNOW.test(value)) return 'dontKnow';
  if (PREFER_NOT.test(value)) return 'preferNot';
  if (NOT_ASKED.test(value)) return 'notAsked';
  if (shape === 'several') return CHOSEN.test(value) ? 'answer' : 'notChosen';
  return 'answer';
}

function commonName(names: readonly string[]): string {
  return stemOf(names[0] ?? '') ?? names[0] ?? '';
}

function withOwnId(target: QuestionTarget, ids: Set<string>): QuestionTarget {
  let id = target.id;
  for (let at = 2; ids.has(id); at++) id = `${target.id}_${at}`;
  ids.add(id);
  return { ...target, id };
}

/** A response has one weight and one area: only the first column of each such sort is taken for it. */
function oneOfEachFact(targets: readonly Target[]): readonly Target[] {
  return targets.filter(
    (target, at) => target.to === 'question' || targets.findIndex(({ to }) => to === target.to) === at,
  );
}
