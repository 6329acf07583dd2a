import { endingsOf } from '../../asking/questions/kinds.ts';
import { moduleOf, questionsOf } from '../../asking/survey/questionnaire.ts';
import type { Column } from '../../core/column.ts';
import type { Dataset } from './dataset.ts';
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
  const columns = dataset.variables
    .map(({ column }) => column)
    .filter(({ question }) => !hidden.has(question));
  const personal = columns.filter((column) => isAboutPeople(dataset, column));
  const people = [...personal, ...(area ? [area] : [])];
  const breaks = people.filter(({ isOneOfSeveral, isOwnWords }) => !isOneOfSeveral && !isOwnWords);
  return { opinions: columns.filter((column) => !personal.includes(column)), people, breaks };
}

/** Whether a column says who somebody is or where they live, and not what they think. */
export function isAboutPeople({ questionnaire, design }: Dataset, { id, question }: Column): boolean {
  const role = moduleOf(questionnaire, question)?.role;
  return role === 'screener' || role === 'equality' || design.some(({ column }) => column.id === id);
}
