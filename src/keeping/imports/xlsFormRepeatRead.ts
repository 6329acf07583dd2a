import * as v from 'valibot';
import { optionsOf } from '../../asking/questions/kinds.ts';
import type { Question, QuestionId, Saying } from '../../asking/questions/question.ts';
import { isSameJson } from '../../asking/questions/xlsform/ownColumns.ts';
import type { Formula } from '../../asking/survey/formula.ts';
import { isTaken } from '../../asking/survey/nameFaults.ts';
import type { Repeat } from '../../asking/survey/questionnaire.ts';
import { repeatSchema } from '../../asking/survey/questionnaireVersions.ts';
import { MOST_REPETITIONS } from '../../asking/survey/repeats.ts';
import { againIn } from '../../asking/survey/xlsform/againCell.ts';
import {
  conditionInForm,
  conditionOfForm,
  type FormNames,
  formulaOfForm,
} from '../../asking/survey/xlsform/formNames.ts';
import { formulaCell } from '../../asking/survey/xlsform/formulaCell.ts';
import { callPart, numberOfPart, numberPart } from '../../asking/survey/xlsform/formulaParts.ts';
import { plainFace } from '../../asking/survey/xlsform/plainFace.ts';
import {
  againChoices,
  type CountedRepeat,
  choicesLeftOut,
  repeatCount,
  repeatIn,
} from '../../asking/survey/xlsform/repeatFormula.ts';
import { id } from '../../core/id.ts';
import type { FormCells } from './xlsFormCells.ts';
import type { Noting } from './xlsFormNotes.ts';
import type { FormLine } from './xlsFormSheets.ts';
import type { FormItem, FormSection } from './xlsFormTree.ts';

/** What the repeats of a form are read with. */
export interface RepeatReading {
  readonly names: FormNames;
  readonly cells: FormCells;
  readonly note: Noting;
  readonly questions: ReadonlyMap<FormItem, Question>;
  /** Names of questions that are there already. */
  readonly named: Set<string>;
}

/** How often a section is repeated, and what has to be worked out before it for that. */
export interface RepeatRead {
  /** Undefined for once. */
  readonly repeat?: Repeat | undefined;
  readonly workedOut: readonly Question[];
}

type AgainRepeat = Extract<Repeat, { readonly while: unknown }>;

/** Repetitions where a form sets no limit, and within another repetition. */
const MOST = 20;
const MOST_WITHIN = 10;

/**
 * Reads how often a section is repeated.
 *
 * @param own What our own column says: it counts as far as the form still says the same.
 */
export function repeatRead(section: FormSection, own: unknown, reading: RepeatReading): RepeatRead {
  const { line, repeats, within } = section;
  if (line === undefined || repeats === null) return { workedOut: [] };
  const most = within === undefined ? MOST : MOST_WITHIN;
  const read = v.safeParse(repeatSchema, own);
  const ours = read.success ? read.output : undefined;
  if (repeats === 'counted') return countRead(line, { own: ours, most }, reading);
  const again =
    repeats === 'again' ? againRead(line, { own: ours, most }, reading) : openRead(section, most, reading);
  if (again === null) return { workedOut: [] };
  if (section.any !== undefined) return { repeat: again, workedOut: [] };
  return firstRead(line, { again, own: ours }, reading);
}

interface Limited {
  readonly own: Repeat | undefined;
  readonly most: number;
}

function countRead(line: FormLine, { own, most }: Limited, reading: RepeatReading): RepeatRead {
  const { cells, names, named } = reading;
  const count = cells.formula(line, 'repeat_count', 'calculationUnread');
  if (count === null) return { workedOut: [] };
  const isSame =
    own !== undefined &&
    !('while' in own) &&
    isSameJson(repeatCount(own, names, choicesLeftOut(count)), count);
  const repeat = isSame ? own : repeatIn(count, names, most);
  if (repeat !== null && repeat !== undefined) {
    if (!isSame && 'forEach' in repeat) noteAlone(line, repeat.forEach, reading);
    return { repeat: isSame ? repeat : limited(repeat, { line, count, most, reading }), workedOut: [] };
  }
  const counted = workedOutBy(fresh(`${line.cells.get('name')}_count`, named), formulaOfForm(count, names));
  const repeated = limited({ count: counted.id, most }, { line, count, most, reading });
  return { repeat: repeated, workedOut: [counted] };
}

interface Limiting {
  readonly line: FormLine;
  readonly count: Formula;
  readonly most: number;
  readonly reading: RepeatReading;
}

/**
 * A repetition as often as its count can come to. Where a form sets no end, or a later one than there can be here, that
 * is noted.
 */
function limited(repeat: CountedRepeat, { line, count, most, reading }: Limiting): CountedRepeat {
  if ('forEach' in repeat) return repeat;
  const end = greatest(count, reading);
  const highest = most === MOST ? MOST_REPETITIONS : most;
  const kept = end <= highest ? Math.max(1, Math.floor(end)) : most;
  if (kept < end) {
    const [name, found] = [line.cells.get('name') ?? '', String(kept)];
    reading.note({
      sheet: 'survey',
      row: line.row,
      name,
      weight: 'changed',
      kind: 'repeatLimited',
      found,
    });
  }
  return { ...repeat, most: kept };
}

/** The most that a count can come to, as far as it is seen in it and in the answers that it reads. */
function greatest(count: Formula, reading: RepeatReading): number {
  const number = numberOfPart(count);
  if (number !== null) return number;
  if (count.node === 'reference') {
    const asked = reading.names.named(count.name)?.question;
    const source = [...reading.questions.values()].find(({ id: name }) => name === asked);
    return source !== undefined && 'to' in source ? source.to : Number.POSITIVE_INFINITY;
  }
  if (count.node !== 'call') return Number.POSITIVE_INFINITY;
  const [first] = count.args;
  if (count.name === 'if') return greatestOfTwo(count.args, reading);
  const list = first?.node === 'reference' ? reading.names.named(first.name) : undefined;
  return count.name === 'count-selected' && list !== undefined ? list.codes.size : Number.POSITIVE_INFINITY;
}

function greatestOfTwo([first, second, third]: readonly Formula[], reading: RepeatReading): number {
  if (second === undefined || third === undefined) return Number.POSITIVE_INFINITY;
  const link = first?.node === 'chain' && first.rest.length === 1 ? first.rest[0] : undefined;
  // `if(${n} > 6, 6, ${n})` is how a form sets an end to an answer.
  const isEnd =
    first?.node === 'chain' &&
    (link?.operator === '>' || link?.operator === '>=') &&
    isSameJson([first.first, link.right], [third, second]);
  const other = isEnd ? 0 : greatest(third, reading);
  return Math.max(greatest(second, reading), other);
}

/** Names the choices that a form counts as a time and that nothing is asked of here: those that stand alone. */
function noteAlone(line: FormLine, forEach: QuestionId, { note, questions }: RepeatReading): void {
  const source = [...questions.values()].find(({ id: name }) => name === forEach);
  const alone = source === undefined ? [] : optionsOf(source).filter(({ exclusive }) => exclusive === true);
  const name = line.cells.get('name') ?? '';
  for (const { text } of alone)
    note({ sheet: 'survey', row: line.row, name, weight: 'changed', kind: 'repeatAlone', found: text.en });
}

/** As long as a question in it says so; null where that question is not asked here, or has no such answer. */
function againRead(line: FormLine, { own, most }: Limited, reading: RepeatReading): AgainRepeat | null {
  const { names, note } = reading;
  const cell = line.cells.get('repeat_count') ?? '';
  const said = againIn(cell);
  const term = names.named(said?.path.at(-1) ?? '');
  const limit = said?.most ?? most;
  if (said !== null && own !== undefined && 'while' in own) {
    const { question, row } = own.while;
    const isSame =
      isSameJson(againChoices(own.while, names), said.choices) &&
      names.termOf(question, row) === term &&
      own.most === limit;
    if (isSame && term !== undefined) return { while: own.while, most: own.most };
  }
  const codes = said?.choices.map((choice) => term?.codes.get(choice)) ?? [];
  const isOneOf = codes.filter((code) => code !== undefined);
  if (term === undefined || isOneOf.length < codes.length) {
    const name = line.cells.get('name') ?? '';
    note({ sheet: 'survey', row: line.row, name, weight: 'changed', kind: 'calculationUnread', found: cell });
    return null;
  }
  const row = term.row === undefined ? {} : { row: term.row };
  return { while: { question: term.question, ...row, isOneOf }, most: limit };
}

/** As long as somebody adds one: they are asked for it. */
function openRead(section: FormSection, most: number, reading: RepeatReading): AgainRepeat | null {
  const { cells, note, questions } = reading;
  const { line, any, another } = section;
  const [first, next] = [any && questions.get(any), another && questions.get(another)];
  if (line === undefined || next === undefined) return null;
  const name = line.cells.get('name') ?? '';
  // What cannot be read is named.
  cells.formula(line, 'repeat_count', 'calculationUnread');
  const kind = first === undefined ? 'repeatOpenIf' : 'repeatOpen';
  note({ sheet: 'survey', row: line.row, name, weight: 'changed', kind, found: String(most) });
  return {
    while: { question: next.id, isOneOf: [1] },
    most,
    ...(first && { askIf: { question: first.id, isOneOf: [1] } }),
  };
}

/** Who is asked the first time: as the form says of the whole section. What the menus cannot say is worked out before it. */
function firstRead(
  line: FormLine,
  { again, own }: { readonly again: AgainRepeat; readonly own: Repeat | undefined },
  { cells, names, named }: RepeatReading,
): RepeatRead {
  const relevant = cells.formula(line, 'relevant', 'relevantUnread');
  if (relevant === null) return { repeat: again, workedOut: [] };
  const ours = own !== undefined && 'while' in own ? own.askIf : undefined;
  const saying = isSaidSo(ours, relevant, names) ? ours : conditionOfForm(relevant, names);
  if (saying !== undefined && 'question' in saying)
    return { repeat: { ...again, askIf: saying }, workedOut: [] };
  const formula = formulaOfForm(callPart('if', relevant, numberPart(1), numberPart(0)), names);
  const first = workedOutBy(fresh(`${line.cells.get('name')}_if`, named), formula);
  return { repeat: { ...again, askIf: { question: first.id, number: { equal: 1 } } }, workedOut: [first] };
}

function isSaidSo(saying: Saying | undefined, relevant: Formula, names: FormNames): boolean {
  return saying !== undefined && formulaCell(conditionInForm(saying, names)) === formulaCell(relevant);
}

function workedOutBy(name: string, formula: string): Question {
  const face = plainFace(name, { en: '' }, 'calculate');
  return { ...face, id: id<'question'>(name), kind: 'computed', formula, result: 'number' };
}

/** A name that nothing has yet: the wanted one, or with a number behind it. */
export function fresh(wanted: string, taken: Set<string>): string {
  let given = wanted;
  for (let number = 2; taken.has(given) || isTaken(given); number += 1) given = `${wanted}_${number}`;
  taken.add(given);
  return given;
}
