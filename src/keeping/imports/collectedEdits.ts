import { rowsAsked, type Shape, shapeOf } from '../../asking/questions/collected/collected.ts';
import { optionsOf } from '../../asking/questions/kinds.ts';
import type { Option, Question } from '../../asking/questions/question.ts';
import { factTarget, partedTarget, questionTarget } from './collectedGuess.ts';
import {
  FACTS,
  type Fact,
  type FoundCode,
  isAnswer,
  isQuestion,
  isSingle,
  type MappedColumn,
  type Mapping,
  type QuestionTarget,
  type Target,
} from './collectedMapping.ts';
import type { ColumnProfile } from './collectedProfile.ts';

/** What an officer can say that columns are. */
export type Use = 'leaveOut' | Shape | 'parted' | Fact;
export const USES: readonly Use[] = [
  'choice',
  'grid',
  'several',
  'parted',
  'number',
  'day',
  'words',
  ...FACTS,
  'leaveOut',
];

/** Which columns, by name, and what is known of the file. */
export interface Treated {
  readonly names: readonly string[];
  readonly profiles: readonly ColumnProfile[];
  readonly separator: string;
}

/** What a target is, in one word. */
export function useOf(target: Target): Use {
  if (target.to !== 'question') return target.to;
  return target.parting === '' ? target.shape : 'parted';
}

/** The target that a column belongs to; undefined where it is left out. */
export function targetOf({ targets }: Mapping, name: string): Target | undefined {
  return targets.find(({ columns }) => columns.some((column) => column.name === name));
}

/** What tells a target from the others of a mapping: its first column. */
export function targetKey({ columns }: Target): string {
  return columns[0]?.name ?? '';
}

/**
 * Makes something else of these columns: one grid or one question with several answers of all of them, or of each a
 * question of its own. What they were part of goes on without them. A fact is taken from the first of them, in place of
 * the column that it was taken from before; what a list says of people, from each.
 */
export function treatAs(mapping: Mapping, use: Use, { names, profiles, separator }: Treated): Mapping {
  const chosen = profiles.filter(({ name }) => names.includes(name));
  const [first] = chosen;
  const rest = mapping.targets.flatMap((target) => without(target, names));
  if (first === undefined) return mapping;
  if (use === 'leaveOut') return { ...mapping, targets: rest };
  if (isFact(use)) {
    const others = rest.filter(({ to }) => to !== use || !isSingle(use));
    const made = (isSingle(use) ? [first] : chosen).map((column) => factTarget(use, column));
    return { ...mapping, targets: [...others, ...made] };
  }
  const made =
    use === 'parted'
      ? chosen.map((column) => partedTarget(column, partingOf(column)))
      : use === 'grid' || use === 'several'
        ? [questionTarget(use, chosen, separator)]
        : chosen.map((column) => questionTarget(use, [column], separator));
  return { ...mapping, targets: made.reduce<readonly Target[]>(withNew, rest) };
}

/** Puts a target in the place of the one with its first column. */
export function changeTarget(mapping: Mapping, key: string, changed: Target): Mapping {
  const targets = mapping.targets.map((target) => (targetKey(target) === key ? changed : target));
  return { ...mapping, targets };
}

/**
 * Gives what the codes of one question mean to every other question with the same ones. Codes that are no answer may stand
 * in one of the two only: 1 and 2 of yes and no are not the 1 and 2 of a scale to 5.
 *
 * @returns How many questions have these answers now, and how many have only some of the codes and stay as they are.
 */
export function sameAnswers(
  mapping: Mapping,
  source: QuestionTarget,
): { readonly mapping: Mapping; readonly changed: number; readonly partly: number } {
  const meant = new Map(source.codes.map((code) => [code.found, code]));
  const others = mapping.targets.filter(
    (target): target is QuestionTarget =>
      isQuestion(target) &&
      target !== source &&
      !target.isKnown &&
      (target.shape === 'choice' || target.shape === 'grid'),
  );
  const alike = new Set<Target>(
    others.filter(({ codes }) => !hasMore(codes, source.codes) && !hasMore(source.codes, codes)),
  );
  const targets = mapping.targets.map((target) =>
    isQuestion(target) && alike.has(target)
      ? { ...target, codes: target.codes.map((code) => meant.get(code.found) ?? code) }
      : target,
  );
  const partly = others.filter((target) => !alike.has(target) && !hasMore(target.codes, source.codes));
  return { mapping: { ...mapping, targets }, changed: alike.size, partly: partly.length };
}

/** Whether a question has an answer whose code stands nowhere in another one's columns. */
function hasMore(codes: readonly FoundCode[], others: readonly FoundCode[]): boolean {
  const there = new Set(others.map(({ found }) => found));
  return codes.some(({ found, means }) => isAnswer(means) && !there.has(found));
}

/** Whether the answers of a target can be those of a question. */
export function canBe(target: QuestionTarget, question: Question): boolean {
  return shapeOf(question) === target.shape;
}

/**
 * Makes a target a question that is there already: its codes become answers of that question where their words or their
 * numbers are the same, and nothing where neither is. The officer looks them over.
 */
export function madeKnown(target: QuestionTarget, question: Question): QuestionTarget {
  const options = optionsOf(question).filter(({ exclusive }) => !exclusive || target.parting !== '');
  const rows = rowsAsked(question);
  const columns = target.columns.map((column, at): MappedColumn => {
    if (target.shape === 'grid') {
      const row = rows.find(({ text }) => isSame(text.en, column.label)) ?? rows[at];
      return { ...column, part: row?.id ?? '', label: row?.text.en ?? '' };
    }
    if (target.shape !== 'several' || target.parting !== '') return column;
    const option = options.find(({ text }) => isSame(text.en, column.label)) ?? options[at];
    return { ...column, part: `${option?.code ?? ''}`, label: option?.text.en ?? '' };
  });
  const isCoded = target.shape === 'choice' || target.shape === 'grid' || target.parting !== '';
  const codes = isCoded ? target.codes.map((code) => knownCode(code, options)) : target.codes;
  return { ...target, id: question.id, text: question.text.en, isKnown: true, columns, codes };
}

/** Makes a target a question of its own again, as its columns are. */
export function madeOwn(mapping: Mapping, target: QuestionTarget, treated: Omit<Treated, 'names'>): Mapping {
  const names = target.columns.map(({ name }) => name);
  return treatAs(mapping, useOf(target), { ...treated, names });
}

/** A code as the answer of a known question with these options that it is changed to. */
export function withOption(code: FoundCode, option: Option): FoundCode {
  return { ...code, means: 'answer', code: option.code, label: option.text.en };
}

/**
 * The same with the answers the other way round: the first code is what the last one was. Files count from the best answer or
 * from the worst, and numbers do not say which.
 */
export function turnedRound(target: QuestionTarget): QuestionTarget {
  const answers = target.codes.filter(({ means }) => isAnswer(means));
  const turned = new Map(answers.map(({ found }, at) => [found, answers.at(-1 - at)]));
  return {
    ...target,
    codes: target.codes.map((code) => {
      const other = isAnswer(code.means) ? turned.get(code.found) : undefined;
      return other === undefined
        ? code
        : { ...code, means: other.means, code: other.code, label: other.label };
    }),
  };
}

function knownCode(code: FoundCode, options: readonly Option[]): FoundCode {
  if (!isAnswer(code.means)) return code;
  // Words of the file have numbers that were given to them here: those say nothing.
  const number = code.found.trim() === '' ? Number.NaN : Number(code.found);
  const option =
    options.find(({ text }) => isSame(text.en, code.label)) ?? options.find((one) => one.code === number);
  return option === undefined ? { ...code, means: 'notAnswered' } : withOption(code, option);
}

function isSame(one: string, other: string): boolean {
  return one.trim().toLowerCase() === other.trim().toLowerCase();
}

function isFact(use: Use): use is Fact {
  return FACTS.some((fact) => fact === use);
}

/** What is left of a target when columns go: nothing where none is left. */
function without(target: Target, names: readonly string[]): readonly Target[] {
  if (!isQuestion(target)) return names.includes(target.columns[0].name) ? [] : [target];
  const columns = target.columns.filter(({ name }) => !names.includes(name));
  return columns.length === 0 ? [] : [{ ...target, columns }];
}

function withNew(targets: readonly Target[], made: QuestionTarget): readonly Target[] {
  const ids = new Set(targets.filter(isQuestion).map(({ id }) => id));
  let id = made.id;
  for (let at = 2; ids.has(id); at++) id = `${made.id}_${at}`;
  return [...targets, { ...made, id }];
}

/** The sign that most likely parts several answers in a cell. */
function partingOf({ values }: ColumnProfile): string {
  const signs = [';', '|', ',', '/'];
  const uses = (sign: string) => (values ?? []).filter(({ value }) => value.includes(sign)).length;
  return signs.reduce((best, sign) => (uses(sign) > uses(best) ? sign : best), ';');
}
