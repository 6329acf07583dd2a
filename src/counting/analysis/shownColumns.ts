import { endingsOf } from '../../asking/questions/kinds.ts';
import { moduleOf, questionsOf } from '../../asking/survey/questionnaire.ts';
import type { Column } from '../../core/column.ts';
import type { Dataset, Variable } from './dataset.ts';
import { DESIGN_COLUMNS } from './designColumns.ts';

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
  const eligibility = questionsOf(dataset.questionnaire).filter((one) => endingsOf(one).length > 0);
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

/** Whether a column says who somebody is or where they live, and not what they think. */
export function isAboutPeople({ questionnaire, design }: Dataset, { column, earlier }: Variable): boolean {
  const role = moduleOf(earlier?.questionnaire ?? questionnaire, column.question)?.role;
  return role === 'screener' || role === 'equality' || design.some((one) => one.column.id === column.id);
}
