import * as v from 'valibot';
import type { Check, Condition, Option, Question, QuestionFace } from '../../asking/questions/question.ts';
import { LONGEST_TEXT } from '../../asking/questions/schemaParts.ts';
import { questionSchema } from '../../asking/questions/schemas.ts';
import { plainMessage } from '../../asking/questions/xlsform/formMessages.ts';
import { withOwnFields } from '../../asking/questions/xlsform/ownColumns.ts';
import type { XlsLimit } from '../../asking/questions/xlsform/xlsKind.ts';
import { xlsListed, xlsRead } from '../../asking/questions/xlsform/xlsKinds.ts';
import type { Formula } from '../../asking/survey/formula.ts';
import { filterCell, filterRead } from '../../asking/survey/xlsform/choiceFilter.ts';
import { aloneIn, constraintParts } from '../../asking/survey/xlsform/constraintParts.ts';
import {
  checkingNames,
  conditionInForm,
  conditionOfForm,
  type FormNames,
  formulaInForm,
  formulaOfForm,
} from '../../asking/survey/xlsform/formNames.ts';
import { calculationCell, formulaCell, whatComesOut } from '../../asking/survey/xlsform/formulaCell.ts';
import { allOf } from '../../asking/survey/xlsform/formulaCondition.ts';
import { conjuncts, joinedParts } from '../../asking/survey/xlsform/formulaParts.ts';
import { plainFace } from '../../asking/survey/xlsform/plainFace.ts';
import type { Text } from '../../core/text.ts';
import { calculationIn, type FormCells } from './xlsFormCells.ts';
import { saysDefault, withDefault } from './xlsFormDefault.ts';
import type { AskedItem } from './xlsFormItems.ts';
import { noteColumns } from './xlsFormLeftOut.ts';
import { limitsKept, stepCheck } from './xlsFormLimits.ts';
import type { Noting, XlsNote } from './xlsFormNotes.ts';
import { carryLeft, carryRead } from './xlsFormRows.ts';
import { isYes } from './xlsFormSheets.ts';

/** What the questions of a form are read with. */
export interface Reading {
  readonly names: FormNames;
  readonly cells: FormCells;
  readonly note: Noting;
}

/** What the cells of a question say beside what it asks. */
interface Said {
  readonly relevant: readonly Formula[];
  readonly required: Formula | null;
  readonly isRequired: boolean;
  readonly limit: XlsLimit;
  /** Codes of options that stand alone. */
  readonly alone: readonly number[];
  /** What else the constraint says. */
  readonly rest: readonly Formula[];
  readonly calculation: Formula | null;
  /** When a choice with these columns is offered; null for always. */
  readonly offer: (columns: ReadonlyMap<string, string>) => Condition | null;
  readonly message: Text | undefined;
}

/** The question that an item of a form becomes; null where it becomes none, which is noted. */
export function questionOf(asked: AskedItem, reading: Reading): Question | null {
  const { line } = asked.item;
  const said = saidBy(asked, reading);
  const face = faceOf(asked, said, reading);
  const { options } = asked.found;
  const base = xlsRead(
    {
      ...asked.found,
      limit: said.limit,
      ...(options && { options: options.map((option, at) => plainOption(option, { asked, said, at })) }),
      ...(said.calculation && {
        calculation: {
          formula: formulaOfForm(said.calculation, reading.names),
          result: whatComesOut(said.calculation, reading.names),
        },
      }),
    },
    face,
    line.own.get('kind'),
  );
  const longest = [...line.texts.values()]
    .flatMap((text) => Object.values(text))
    .find((words = '') => words.length > LONGEST_TEXT);
  if (longest !== undefined) return leftOut(asked, reading, 'textTooLong', longest.slice(0, 60));
  if (base === null) {
    const isWorkedOut = asked.found.type === 'calculate';
    return leftOut(
      asked,
      reading,
      isWorkedOut ? 'calculationUnread' : 'typeUnsupported',
      line.cells.get(isWorkedOut ? 'calculation' : 'type') ?? '',
    );
  }
  noteColumns(asked, reading, { hasMessage: said.rest.length > 0 });
  const read = withDefault({ ...base, id: asked.id, ...carryRead(asked.item) }, asked, reading);
  return ownQuestion(read, { asked, said, reading });
}

/** An option that stands alone where the constraint says so. */
function exclusiveIn(option: Option, { alone }: Said): Option {
  return alone.includes(option.code) ? { ...option, exclusive: true } : option;
}

/** An option as only the plain columns have it: offered as the filter says. */
function plainOption(
  option: Option,
  { asked, said, at }: { readonly asked: AskedItem; readonly said: Said; readonly at: number },
): Option {
  const { offeredIf: _ours, ...plain } = exclusiveIn(option, said);
  const columns = asked.columns[at];
  const offeredIf = columns === undefined ? null : said.offer(columns);
  return offeredIf === null ? plain : { ...plain, offeredIf };
}

function leftOut(asked: AskedItem, { note }: Reading, kind: XlsNote['kind'], found: string): null {
  note({ sheet: 'survey', row: asked.item.line.row, name: asked.name, weight: 'leftOut', kind, found });
  return null;
}

function offerBy({ item, name }: AskedItem, { names, note }: Reading): Said['offer'] {
  const line = item.rows?.[0] ?? item.line;
  const cell = line.cells.get('choice_filter') ?? '';
  if (cell === '') return () => null;
  const read = filterRead(cell, names);
  if (read.ok) return read.value;
  note({ sheet: 'survey', row: line.row, name, weight: 'changed', kind: 'filterUnread', found: cell });
  return () => null;
}

/** Whether somebody answers it: only then is the column that says whether they must looked at. */
function isTyped({ found: { type } }: AskedItem): boolean {
  return type !== 'note' && type !== 'calculate';
}

function saidBy(asked: AskedItem, reading: Reading): Said {
  const { cells } = reading;
  const { line, within, rows } = asked.item;
  const [term] = asked.terms;
  // What is asked of the rows of a table stands in each of them.
  const needed = rows?.[0] ?? line;
  const constraint = cells.formula(needed, 'constraint', 'constraintUnread');
  const parts = constraint === null ? [] : conjuncts(constraint);
  const { limit, rest } = limitsKept(asked, parts);
  const alone = rest.map((part) => (term?.sort === 'several' ? aloneIn(part, term) : null));
  const cell = needed.cells.get('required') ?? '';
  const isAnswered = isTyped(asked);
  const isPlain = !isAnswered || cell === '' || isYes(cell) || /^(no|false|false\(\)|0)$/i.test(cell);
  return {
    relevant: [...within, line].flatMap((one) => cells.formula(one, 'relevant', 'relevantUnread') ?? []),
    isRequired: isAnswered && isYes(cell),
    required: isPlain ? null : cells.formula(needed, 'required', 'requiredUnread'),
    limit,
    alone: alone.filter((code) => code !== null),
    rest: rest.filter((_, at) => alone[at] === null),
    calculation: asked.found.type === 'calculate' ? calculationIn(line, cells) : null,
    message: textIn(asked, 'constraint_message', cells),
    offer: offerBy(asked, reading),
  };
}

function textIn({ item }: AskedItem, column: string, { filled }: FormCells): Text | undefined {
  const text = item.line.texts.get(column);
  return text && filled(text);
}

function faceOf(asked: AskedItem, said: Said, { names, cells }: Reading): QuestionFace {
  const label = textIn(asked, 'label', cells);
  const hint = textIn(asked, 'hint', cells);
  const instruction = textIn(asked, 'guidance_hint', cells);
  const read = asked.item.leadIn && cells.filled(asked.item.leadIn);
  // The words of a table from elsewhere may stand above it only.
  const isOurs = asked.item.line.own.has('part');
  const isBare = asked.found.rows !== undefined && !isOurs && (label?.en ?? '').trim() === '';
  const [text, leadIn] = isBare && read ? [read, undefined] : [label ?? { en: '' }, read];
  const conditions = said.relevant.map((formula) => conditionOfForm(formula, names));
  return {
    ...plainFace(asked.name, text, asked.found.type),
    ...(hint && { hint }),
    ...(instruction && { instruction }),
    ...(leadIn && { leadIn }),
    ...(conditions.length > 0 && { askIf: allOf(conditions) }),
    required: said.isRequired,
    ...(said.required && { requiredIf: conditionOfForm(said.required, names) }),
    ...plainChecks(asked, said, names),
  };
}

/** What a constraint says beside a limit, as one hard check. */
function plainChecks(
  asked: AskedItem,
  { rest, message }: Said,
  names: FormNames,
): Pick<QuestionFace, 'checks'> {
  const step = stepCheck(asked);
  const steps = step === null ? [] : [step];
  if (rest.length === 0) return step === null ? {} : { checks: steps };
  const mustHold = conditionOfForm(joinedParts('and', rest), namesAt(asked, names));
  return { checks: [{ id: 'check_1', level: 'hard', mustHold, message: message ?? plainMessage }, ...steps] };
}

function namesAt({ terms: [term] }: AskedItem, names: FormNames): FormNames {
  return term === undefined || term.row !== undefined ? names : checkingNames(names, term);
}

/** Fields that no column of our own says. */
const PARTS = new Set(['part', 'row', 'kind', 'id']);

/** The question with the fields of our own columns, as far as they still say what the plain ones do. */
function ownQuestion(
  base: Question,
  { asked, said, reading }: { readonly asked: AskedItem; readonly said: Said; readonly reading: Reading },
): Question | null {
  const { line } = asked.item;
  const own = Object.fromEntries([...line.own].filter(([name]) => !PARTS.has(name)));
  const { options } = asked.found;
  const isListed = options !== undefined && 'options' in base && !Object.hasOwn(own, 'options');
  const all = options?.map((option) => exclusiveIn(option, said)) ?? [];
  const ours = isListed ? xlsListed(base, all) : {};
  const whole = v.safeParse(questionSchema, withOwnFields(base, { ...ours, ...own }));
  if (!whole.success) {
    const plain = v.safeParse(questionSchema, base);
    if (!plain.success) {
      return leftOut(asked, reading, 'doesNotFit', v.getDotPath(plain.issues[0]) ?? plain.issues[0].type);
    }
    const found = v.getDotPath(whole.issues[0]) ?? whole.issues[0].type;
    reading.note({
      sheet: 'survey',
      row: line.row,
      name: asked.name,
      weight: 'changed',
      kind: 'ownLost',
      found,
    });
    return plain.output;
  }
  return withOwnFields(whole.output, corrections({ base, whole: whole.output, asked, said, reading }));
}

/** Fields that somebody changed in the plain columns after our own were written: those count. */
function corrections(found: {
  readonly base: Question;
  readonly whole: Question;
  readonly asked: AskedItem;
  readonly said: Said;
  readonly reading: Reading;
}): Readonly<Record<string, unknown>> {
  const { base, whole, asked, said, reading } = found;
  const { names } = reading;
  const { own } = asked.item.line;
  const { cells } = asked.item.rows?.[0] ?? asked.item.line;
  const asRead = (field: string): unknown => (base as unknown as Record<string, unknown>)[field] ?? null;
  const inForm = (formula: Formula | null) => formulaCell(formula);
  const condition = (field: 'askIf' | 'requiredIf') => {
    const written = whole[field];
    return written === undefined ? '' : inForm(conditionInForm(written, names));
  };
  const isStale = {
    askIf: () =>
      condition('askIf') !== inForm(said.relevant.length === 0 ? null : joinedParts('and', said.relevant)),
    requiredIf: () => isTyped(asked) && !said.isRequired && condition('requiredIf') !== inForm(said.required),
    formula: () =>
      'formula' in whole &&
      calculationCell(formulaInForm(whole.formula, names)) !== calculationCell(said.calculation),
    preset: () => !saysDefault(whole, asked, names),
  };
  const stale = (Object.keys(isStale) as (keyof typeof isStale)[]).filter(
    (field) => own.has(field) && isStale[field](),
  );
  return {
    ...Object.fromEntries(stale.map((field) => [field, asRead(field)])),
    ...(own.has('checks') && { checks: checksLeft(found) }),
    ...(filterCell(whole, names) !== (cells.get('choice_filter') ?? '') && {
      options: asRead('options'),
      offers: asRead('offers'),
      ...(!('rows' in whole) && { carryForward: null }),
    }),
    ...carryLeft(whole, asked, reading),
  };
}

/** Our own checks with the message of the form; where its constraint says something else, that and our soft ones. */
function checksLeft({
  base,
  whole,
  asked,
  said,
  reading,
}: Parameters<typeof corrections>[0]): readonly Check[] | null {
  const names = namesAt(asked, reading.names);
  const { checks = [] } = whole;
  const expected = constraintParts({ options: [], checks }, names).flatMap(conjuncts);
  const print = (parts: readonly Formula[]) =>
    parts.length === 0 ? '' : formulaCell(joinedParts('and', parts));
  if (asked.found.rows === undefined && print(expected) !== print(said.rest)) {
    const left = [...(base.checks ?? []), ...checks.filter(({ level }) => level === 'soft')];
    return left.length === 0 ? null : left;
  }
  const first = checks.find(({ level }) => level === 'hard');
  const { message } = said;
  return message === undefined
    ? checks
    : checks.map((check) => (check === first ? { ...check, message } : check));
}
