import type { QuestionId, Saying } from '../../questions/question.ts';
import type { Formula } from '../formula.ts';

/** What a name in the formulas of an XLSForm stands for: the answer to a question, or to a row of one. */
export interface FormTerm {
  /** Its name in the form; `.` of the answer that is being checked. */
  readonly name: string;
  readonly question: QuestionId;
  readonly row?: string;
  readonly sort: TermSort;
  /** The codes of its choices by their names in the form; empty where nothing is chosen. */
  readonly codes: ReadonlyMap<string, number>;
  /** Names of choices that say that there is no view. */
  readonly noViews: readonly string[];
  /** Several choices in an order that counts. */
  readonly isRanked?: true;
}

/** What an answer is: one choice, several, a number, a day, or words. */
type TermSort = 'one' | 'several' | 'number' | 'day' | 'words';

const sorts: ReadonlyMap<string, TermSort> = new Map([
  ['select_one', 'one'],
  ['select_multiple', 'several'],
  ['rank', 'several'],
  ['integer', 'number'],
  ['decimal', 'number'],
  ['range', 'number'],
  ['date', 'day'],
]);

/** What the answers to a question of this type are. */
export function termSort(type: string): TermSort {
  return sorts.get(type) ?? 'words';
}

/** The name of a choice in the form; undefined where it has none of this code. */
export function choiceName({ codes }: FormTerm, code: number): string | undefined {
  for (const [name, one] of codes) if (one === code) return name;
  return undefined;
}

/** What a name in a form stands for; undefined where it is nothing that is asked. */
export type NamedTerm = (name: string) => FormTerm | undefined;

/** The answer that a part of a formula is; undefined where it is none. */
export function termIn(formula: Formula, term: NamedTerm): FormTerm | undefined {
  if (formula.node === 'here') return term('.');
  return formula.node === 'reference' ? term(formula.name) : undefined;
}

/** Of what a condition on this answer speaks. */
export function spoken({ question, row }: FormTerm): Pick<Saying, 'question' | 'row'> {
  return row === undefined ? { question } : { question, row };
}
