import type { Option, Question, QuestionFace } from '../../asking/questions/question.ts';
import { ownFields } from '../../asking/questions/xlsform/ownColumns.ts';
import type { XlsQuestion } from '../../asking/questions/xlsform/xlsKind.ts';
import { xlsRead, xlsWritten } from '../../asking/questions/xlsform/xlsKinds.ts';
import { parseFormula } from '../../asking/survey/parseFormula.ts';
import { carriedRows } from '../../asking/survey/xlsform/carriedRows.ts';
import { choiceFilter, filterCell } from '../../asking/survey/xlsform/choiceFilter.ts';
import { constraintMessage, constraintParts } from '../../asking/survey/xlsform/constraintParts.ts';
import {
  checkingNames,
  conditionInForm,
  type FormNames,
  formulaInForm,
  formulaOfForm,
} from '../../asking/survey/xlsform/formNames.ts';
import { calculationCell, formulaCell, whatComesOut } from '../../asking/survey/xlsform/formulaCell.ts';
import { answerPart, callPart, joinedParts, textPart } from '../../asking/survey/xlsform/formulaParts.ts';
import { limitParts } from '../../asking/survey/xlsform/limitFormula.ts';
import { plainFace, readCondition } from '../../asking/survey/xlsform/plainFace.ts';
import { presetCells, presetReadBack } from '../../asking/survey/xlsform/presetCells.ts';
import type { Text } from '../../core/text.ts';
import type { ListGiver } from './xlsFormLists.ts';
import { choiceNames, type GivenNames, noViewsOf } from './xlsFormNames.ts';
import type { FormRow } from './xlsFormRow.ts';
import { sumConstraint, sumRelevance } from './xlsFormSum.ts';
import type { FormTexts } from './xlsFormTexts.ts';

/** What the rows of a question need of the form around it. */
export interface FormParts {
  readonly given: GivenNames;
  readonly names: FormNames;
  readonly lists: ListGiver;
  readonly texts: FormTexts;
}

/** A question on its way into rows. */
interface Writing {
  readonly question: Question;
  readonly name: string;
  readonly written: XlsQuestion;
  readonly parts: FormParts;
  readonly relevant: string;
  readonly required: string;
}

/** The rows of a question: what is read before it, itself or its table, and what is typed beside its options. */
export function questionRows(question: Question, parts: FormParts): readonly FormRow[] {
  const { given, names, texts } = parts;
  const { askIf, requiredIf, leadIn } = question;
  const name = given.ofQuestion.get(question) ?? '';
  const relevant = askIf === undefined ? '' : formulaCell(conditionInForm(askIf, names));
  const needed = requiredIf === undefined ? '' : formulaCell(conditionInForm(requiredIf, names));
  const written = xlsWritten(question);
  const isTyped = written.type !== 'note' && written.type !== 'calculate';
  const required = !isTyped ? '' : question.required ? 'yes' : needed;
  const writing: Writing = { question, name, written, parts, relevant, required };
  const before: readonly FormRow[] =
    leadIn === undefined || isBlank(leadIn)
      ? []
      : [
          {
            cells: { type: 'note', name: given.fresh(`${name}_lead_in`), relevant },
            texts: { label: texts.filled(leadIn) },
            own: { part: 'leadIn' },
          },
        ];
  const rows = written.rows === undefined ? [askedRow(writing)] : tableRows(writing);
  return [...before, ...rows, ...specifyRows(writing), ...texts.said(question)];
}

/** A note of nothing but spaces has no words for a form; it stands in a column of ours. */
function isBlank(text: Text): boolean {
  return Object.values(text).every((words = '') => words.trim() === '');
}

function askedRow(writing: Writing): FormRow {
  const { question, name, written, parts, relevant, required } = writing;
  const { options, appearance = '', parameters = {}, calculation } = written;
  const list =
    options === undefined
      ? undefined
      : parts.lists.listOf(options, noViewsIn(writing), choiceFilter(question, parts.names).offeredFor);
  // The words at the ends of a line are named among its parameters.
  const isOnLine = written.type === 'range';
  const all = isOnLine && list !== undefined ? { ...parameters, tick_labelset: list } : parameters;
  return {
    cells: {
      type: list === undefined || isOnLine ? written.type : `${written.type} ${list}`,
      name,
      appearance,
      relevant,
      required,
      parameters: Object.entries(all)
        .map(([key, value]) => `${key}=${value}`)
        .join(' '),
      choice_filter: filterCell(question, parts.names),
      constraint: constraintOf(writing),
      calculation: calculation ? calculationCell(formulaInForm(calculation.formula, parts.names)) : '',
      default: presetCells(question, parts.names).get('') ?? '',
    },
    texts: { ...faceTexts(writing), constraint_message: messageOf(writing) },
    own: ownFields(question, readBack(writing)),
  };
}

function noViewsIn({ question, written }: Writing): ReturnType<typeof noViewsOf> {
  return written.type.startsWith('select_') ? noViewsOf(question) : [];
}

/** A group that is shown as a table, with a row for each row of the question. */
function tableRows(writing: Writing): readonly FormRow[] {
  const { question, name, written, parts, relevant, required } = writing;
  const { options, limit } = written;
  const { offeredFor } = choiceFilter(question, parts.names);
  const list = options && parts.lists.listOf(options, noViewsIn(writing), offeredFor);
  // The rows of a sum are its options: each has a condition of its own.
  const choice_filter = options === undefined ? '' : filterCell(question, parts.names);
  const presets = presetCells(question, parts.names);
  const carried = carriedRows(question, parts.names);
  const limited = written.sum === undefined ? carried?.rows : sumRelevance(question, parts.names);
  const rows = written.rows ?? [];
  const own = limit === undefined ? '' : formulaCell(joinedParts('and', limitParts(limit)));
  const total =
    written.sum === undefined
      ? ''
      : ` and ${sumConstraint(
          written.sum,
          rows.map(({ id }) => ({
            name: parts.given.ofRow(question, id),
            isLimited: limited?.has(id) === true,
          })),
        )}`;
  const type = list === undefined ? written.type : `${written.type} ${list}`;
  // A table-list takes no filter, and its words stay where no row is there: then they are a row of their own.
  const isOpened = choice_filter !== '' || carried !== null;
  const head: FormRow = {
    cells: {
      type,
      name: isOpened ? parts.given.fresh(`${name}_columns`) : '',
      appearance: 'label',
      choice_filter,
      relevant: carried?.any ?? '',
    },
    texts: { label: parts.texts.filled(question.text) },
    own: { part: 'columns' },
  };
  return [
    {
      cells: {
        type: 'begin_group',
        name,
        appearance: isOpened ? 'field-list' : (written.appearance ?? ''),
        relevant,
      },
      texts: faceTexts(writing),
      own: { ...ownFields(question, readBack(writing)), part: 'table' },
    },
    ...(isOpened ? [head] : []),
    ...rows.map((row, at): FormRow => {
      return {
        cells: {
          type,
          name: parts.given.ofRow(question, row.id),
          appearance: isOpened ? 'list-nolabel' : '',
          required,
          choice_filter,
          relevant: limited?.get(row.id) ?? '',
          constraint: at === rows.length - 1 ? `${own}${total}` : own,
          default: presets.get(row.id) ?? '',
        },
        texts: { label: parts.texts.filled(row.text) },
        own: { row: row.id, ...ownFields(row, { id: row.id, text: row.text }) },
      };
    }),
    { cells: { type: 'end_group', name }, texts: {}, own: {} },
  ];
}

function faceTexts({ question, parts }: Writing): FormRow['texts'] {
  const { text, hint, instruction } = question;
  const { filled } = parts.texts;
  return {
    label: filled(text),
    hint: hint && filled(hint),
    guidance_hint: instruction && filled(instruction),
  };
}

function constraintOf({ question, written, parts }: Writing): string {
  const term = parts.names.termOf(question.id, undefined);
  const names = term === undefined ? parts.names : checkingNames(parts.names, term);
  const all = [
    ...limitParts(written.limit ?? {}),
    ...constraintParts({ options: written.options ?? [], checks: question.checks }, names),
  ];
  return all.length === 0 ? '' : formulaCell(joinedParts('and', all));
}

function messageOf(writing: Writing): FormRow['texts'][string] {
  const message = constraintOf(writing) === '' ? undefined : constraintMessage(writing.question);
  return message && writing.parts.texts.filled(message);
}

/** What somebody who has only the plain columns takes the question for. */
function readBack({ question, name, written, parts, relevant, required }: Writing): object {
  const { text, hint, instruction, leadIn } = question;
  const { names } = parts;
  const face: QuestionFace = {
    ...plainFace(name, text, written.type),
    ...(hint && { hint }),
    ...(instruction && { instruction }),
    ...(leadIn && !isBlank(leadIn) && { leadIn }),
    ...readCondition('askIf', relevant, names),
    ...presetReadBack(question, names),
    ...(required === 'yes' ? { required: true } : readCondition('requiredIf', required, names)),
  };
  const { calculation } = written;
  if (calculation === undefined) return xlsRead(written, face) ?? face;
  const again = parseFormula(calculationCell(formulaInForm(calculation.formula, names)));
  const found = again.ok
    ? { formula: formulaOfForm(again.value, names), result: whatComesOut(again.value, names) }
    : { formula: '', result: 'text' as const };
  return xlsRead({ ...written, calculation: found }, face) ?? face;
}

/** A box for each option that asks what exactly. */
function specifyRows({ written, name, parts }: Writing): readonly FormRow[] {
  const { options: all = [] } = written;
  const options = all.filter(({ specify }) => specify);
  const names = new Map(choiceNames(all).map(([called, code]) => [code, called]));
  return options.map((option: Option) => {
    const chosen = callPart('selected', answerPart(name), textPart(names.get(option.code) ?? ''));
    return {
      cells: {
        type: 'text',
        name: parts.given.fresh(`${name}_${option.code}_text`),
        relevant: formulaCell(chosen),
      },
      texts: { label: parts.texts.filled(option.text) },
      own: { part: 'specify' },
    };
  });
}
