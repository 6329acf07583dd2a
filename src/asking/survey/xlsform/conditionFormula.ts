import type { DayBounds, NumberBounds } from '../../questions/bounds.ts';
import type { Condition, Saying } from '../../questions/question.ts';
import type { Formula, Operator } from '../formula.ts';
import { choiceName, type FormTerm } from './formTerm.ts';
import { answerPart, callPart, comparedPart, joinedParts, numberPart, textPart } from './formulaParts.ts';

/** How conditions are said in a form. */
export interface FormWords {
  /** The name under which the form knows a question, or a row of one; undefined where it knows none. */
  termOf(question: string, row: string | undefined): FormTerm | undefined;
  /** A formula that is a condition already, in the names of the form; null where it cannot be read. */
  formula(written: string): Formula | null;
}

/**
 * A condition in the expression language of XLSForm; null where it holds a formula that cannot be read. What it names and
 * the form does not know stands there by its id.
 */
export function conditionFormula(condition: Condition, words: FormWords): Formula | null {
  if ('all' in condition) return joined('and', condition.all, words);
  if ('any' in condition) return joined('or', condition.any, words);
  if ('formula' in condition) return words.formula(condition.formula);
  if ('not' in condition) {
    const inner = conditionFormula(condition.not, words);
    return inner && callPart('not', inner);
  }
  return sayingFormula(condition, words.termOf(condition.question, condition.row));
}

function joined(operator: 'and' | 'or', conditions: readonly Condition[], words: FormWords): Formula | null {
  const parts = conditions.map((condition) => conditionFormula(condition, words));
  const known = parts.filter((part) => part !== null);
  return known.length < parts.length ? null : joinedParts(operator, known);
}

function sayingFormula(said: Saying, term: FormTerm | undefined): Formula {
  const answer = answerPart(term?.name ?? said.question);
  if ('isOneOf' in said) {
    const names = said.isOneOf.map(
      (code) => [code, (term && choiceName(term, code)) ?? String(code)] as const,
    );
    return joinedParts(
      'or',
      names.map(([code, name]) =>
        term?.sort === 'number'
          ? comparedPart(answer, '=', numberPart(code))
          : callPart('selected', answer, textPart(name)),
      ),
    );
  }
  if ('number' in said) return joinedParts('and', boundParts(answer, said.number, numberPart));
  if ('date' in said)
    return joinedParts(
      'and',
      boundParts(answer, said.date, (day) => callPart('date', textPart(day))),
    );
  const hasView = (term?.noViews ?? []).map((name) =>
    callPart('not', callPart('selected', answer, textPart(name))),
  );
  if ('answered' in said) {
    return joinedParts('and', [comparedPart(answer, '!=', textPart('')), ...hasView]);
  }
  const { atLeast = 1, atMost } = said.countChosen;
  const count = callPart('count-selected', answer);
  return joinedParts('and', [
    comparedPart(count, '>=', numberPart(atLeast)),
    ...(atMost === undefined ? [] : [comparedPart(count, '<=', numberPart(atMost))]),
    ...hasView,
  ]);
}

const operators: { readonly [bound in keyof NumberBounds | keyof DayBounds]-?: Operator } = {
  atLeast: '>=',
  atMost: '<=',
  more: '>',
  less: '<',
  equal: '=',
  after: '>',
  before: '<',
  on: '=',
};

function boundParts<Measured>(
  answer: Formula,
  bounds: { readonly [bound in keyof typeof operators]?: Measured | undefined },
  written: (measured: Measured) => Formula,
): readonly Formula[] {
  return Object.entries(bounds).flatMap(([bound, measured]) =>
    measured === undefined
      ? []
      : [comparedPart(answer, operators[bound as keyof typeof operators], written(measured))],
  );
}
