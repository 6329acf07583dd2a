import { endingsOf, formulaIn, optionsOf } from '../../asking/questions/kinds.ts';
import type { Question } from '../../asking/questions/question.ts';
import { moduleOf, type Questionnaire, questionsOf } from '../../asking/survey/questionnaire.ts';
import { indexOf } from '../../asking/survey/questionnaireIndex.ts';
import { isScreenedOut } from '../../asking/survey/response.ts';
import type { Column } from '../../core/column.ts';
import { type Dataset, madeFrom, type Variable } from './dataset.ts';
import { DESIGN_COLUMNS } from './designColumns.ts';
import { formulaReads } from './formulaReads.ts';
import type { Rows } from './rows.ts';

/** The columns of a wave, by what they are for. */
export interface ShownColumns {
  /** About the area and the council. */
  readonly opinions: readonly Column[];
  /** About the person: age, sex and the like. */
  readonly people: readonly Column[];
  /** What groups can be made by. */
  readonly breaks: readonly Column[];
}

/** The question of the bank that becomes the area of the design record: the area stands for it. */
const WARD_QUESTION = 'ward';

/**
 * Which columns of a wave are tabulated, and which make groups.
 *
 * Screeners that everybody had to answer alike are left out; the ward that was asked is shown as the area.
 */
export function columnsToShow(dataset: Dataset): ShownColumns {
  const eligibility = questionsOf(dataset.questionnaire).filter(leavesOneAnswer);
  const area = dataset.design.find(({ column }) => column.id === DESIGN_COLUMNS.area)?.column;
  const hidden = new Set([...eligibility.map(({ id }) => String(id)), ...(area ? [WARD_QUESTION] : [])]);
  const shown = dataset.variables.filter(({ column }) => !hidden.has(column.question));
  const personal = shown.filter((variable) => isAboutPeople(dataset, variable));
  const columnsOf = (variables: readonly Variable[]) => variables.map(({ column }) => column);
  const areas = area ? [area] : [];
  // Groups are those of the words that are asked now.
  const now = personal.filter(({ earlier }) => earlier === undefined);
  const breaks = [...columnsOf(now), ...areas].filter((one) => !one.isOneOfSeveral && !one.isOwnWords);
  const opinions = columnsOf(shown.filter((variable) => !personal.includes(variable)));
  return { opinions, people: [...columnsOf(personal), ...areas], breaks };
}

/** Whether whoever is counted gave the one answer that does not end the interview. */
function leavesOneAnswer(question: Question): boolean {
  const endings = endingsOf(question).filter(isScreenedOut);
  return endings.length > 0 && optionsOf(question).length - endings.length <= 1;
}

/** Whether a column says who somebody is or where they live, and not what they think. */
export function isAboutPeople(dataset: Rows, variable: Variable): boolean {
  const { questionnaire, design } = dataset;
  const { column, earlier } = variable;
  const parts = madeFrom(dataset, variable);
  if (parts.length > 0) return parts.some((part) => isAboutPeople(dataset, part));
  const isPersonal = saysWho(earlier?.questionnaire ?? questionnaire, column.question);
  return isPersonal || design.some((one) => one.column.id === column.id);
}

/** What is worked out of what says who somebody is says it too. */
function saysWho(questionnaire: Questionnaire, name: string): boolean {
  const role = moduleOf(questionnaire, name)?.role;
  if (role === 'screener' || role === 'equality') return true;
  const index = indexOf(questionnaire);
  const place = index.placeOf.get(name) ?? -1;
  const question = index.questions[place];
  const formula = question === undefined ? null : formulaIn(question);
  // Only what comes before is read, so that no round of formulas is followed for ever.
  const read = formula === null ? [] : formulaReads(index, formula);
  return read.some((one) => (index.placeOf.get(one) ?? place) < place && saysWho(questionnaire, one));
}
