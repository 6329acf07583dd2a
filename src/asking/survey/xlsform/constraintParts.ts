import type { Check, Option, Question } from '../../questions/question.ts';
import type { Formula } from '../formula.ts';
import { printFormula } from '../printFormula.ts';
import { conditionInForm, type FormNames } from './formNames.ts';
import { choiceName, type FormTerm } from './formTerm.ts';
import { answerPart, callPart, comparedPart, numberPart, textPart } from './formulaParts.ts';

/**
 * What the constraint of a question says beside the limit of its answer: that exclusive options stand alone, and its hard
 * checks. A check that cannot be read is left out.
 *
 * @param names In which the answer is called `.`.
 */
export function constraintParts(
  {
    options,
    checks = [],
  }: { readonly options: readonly Option[]; readonly checks?: readonly Check[] | undefined },
  names: FormNames,
): readonly Formula[] {
  const here = names.named('.');
  const alone = options.flatMap((option) => {
    const name = option.exclusive && here ? choiceName(here, option.code) : undefined;
    return name === undefined ? [] : [aloneParts(name)[0] as Formula];
  });
  const hard = checks
    .filter(({ level }) => level === 'hard')
    .flatMap(({ mustHold }) => conditionInForm(mustHold, names) ?? []);
  return [...alone, ...hard];
}

/** The code of the option that a part of a constraint says stands alone; null where it says something else. */
export function aloneIn(part: Formula, { codes }: FormTerm): number | null {
  const found = printFormula(part);
  for (const [name, code] of codes) {
    // A list may have thousands of choices, and its names stand in few formulas.
    if (found.includes(name) && aloneParts(name).some((one) => printFormula(one) === found)) return code;
  }
  return null;
}

/** The ways in which forms say that a choice stands alone; ours first. */
function aloneParts(name: string): readonly Formula[] {
  const here = answerPart('.');
  const chosen = callPart('selected', here, textPart(name));
  const count = callPart('count-selected', here);
  const both = (operator: 'and' | 'or', first: Formula, right: Formula): Formula => ({
    node: 'chain',
    first,
    rest: [{ operator, right }],
  });
  const several = comparedPart(count, '>', numberPart(1));
  const one = comparedPart(count, '=', numberPart(1));
  const unchosen = callPart('not', chosen);
  return [
    callPart('not', both('and', chosen, several)),
    callPart('not', both('and', several, chosen)),
    callPart('not', both('and', chosen, comparedPart(count, '>=', numberPart(2)))),
    both('or', unchosen, one),
    both('or', one, unchosen),
    callPart('if', chosen, one, callPart('true')),
  ];
}

/** The message beside a constraint: of the first hard check. */
export function constraintMessage({ checks = [] }: Pick<Question, 'checks'>): Check['message'] | undefined {
  return checks.find(({ level }) => level === 'hard')?.message;
}
