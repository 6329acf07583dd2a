import type { Question } from '../../questions/question.ts';
import { carryOf } from '../carried.ts';
import type { FormNames } from './formNames.ts';

/** Which choices of its list a question offers, where it takes them over from an earlier one; empty where it offers all. */
export function carriedFilter(question: Question, names: FormNames): string {
  // Of a table rows are taken over (carriedRows.ts).
  const carry = 'rows' in question ? undefined : carryOf(question);
  const [from, own] = [
    carry && names.termOf(carry.question, undefined),
    names.termOf(question.id, undefined),
  ];
  if (carry === undefined || from === undefined || own === undefined) return '';
  const shared = new Set(from.codes.values());
  const chosen = `selected(\${${from.name}}, name)`;
  // By their codes: names come in another order where a form is read.
  const inOrder = [...own.codes].toSorted(([, one], [, other]) => one - other);
  const always = inOrder.flatMap(([name, code]) => (shared.has(code) ? [] : [`name = '${name}'`]));
  const noViews = own.noViews.map((name) => `name = '${name}'`);
  return [carry.chosen ? chosen : `not(${chosen})`, ...always, ...noViews].join(' or ');
}
