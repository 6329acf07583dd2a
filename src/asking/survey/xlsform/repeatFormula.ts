import { isSameJson } from '../../questions/xlsform/ownColumns.ts';
import type { Formula } from '../formula.ts';
import type { Repeat } from '../questionnaire.ts';
import type { FormNames } from './formNames.ts';
import { choiceName } from './formTerm.ts';
import { answerPart, callPart, comparedPart, numberPart } from './formulaParts.ts';

/** A repetition of which is known beforehand how often it takes place. */
export type CountedRepeat = Exclude<Repeat, { readonly while: unknown }>;

/** How many times a form repeats a section. */
export function repeatCount(repeat: CountedRepeat, { termOf }: FormNames): Formula {
  if ('forEach' in repeat) {
    return callPart('count-selected', answerPart(termOf(repeat.forEach, undefined)?.name ?? repeat.forEach));
  }
  const count = answerPart(termOf(repeat.count, undefined)?.name ?? repeat.count);
  const most = numberPart(repeat.most);
  return callPart('if', comparedPart(count, '>', most), most, count);
}

/** For what a section of a form is repeated, in words: an option that was chosen, or the number of the repetition. */
export function repeatedFor(repeat: Repeat, { termOf }: FormNames): Formula {
  if (!('forEach' in repeat)) return { node: 'position' };
  const name = termOf(repeat.forEach, undefined)?.name ?? repeat.forEach;
  const place: Formula = {
    node: 'chain',
    first: { node: 'position' },
    rest: [{ operator: '-', right: numberPart(1) }],
  };
  return { node: 'choiceName', code: callPart('selected-at', answerPart(name), place), question: name };
}

/**
 * What a section is repeated for, as the count of a form says it; null where it says it in another way.
 *
 * @param most How often where the form sets no end.
 */
export function repeatIn(count: Formula, { named }: FormNames, most: number): CountedRepeat | null {
  const [first, second, third] = count.node === 'call' ? count.args : [];
  if (count.node === 'call' && count.name === 'count-selected' && first?.node === 'reference') {
    const asked = named(first.name);
    return asked === undefined ? null : { forEach: asked.question };
  }
  if (count.node === 'reference') {
    const asked = named(count.name);
    return asked?.sort === 'number' ? { count: asked.question, most } : null;
  }
  const isCapped = count.node === 'call' && count.name === 'if' && second?.node === 'number';
  if (!isCapped || third?.node !== 'reference' || first?.node !== 'chain') return null;
  const asked = named(third.name);
  const capped =
    asked && repeatCount({ count: asked.question, most: second.number }, { named, termOf: () => asked });
  return capped && asked.sort === 'number' && isSameJson(capped, count)
    ? { count: asked.question, most: second.number }
    : null;
}

/** The choices of a form that ask for another time. */
export function againChoices(
  { question, row, isOneOf }: Extract<Repeat, { readonly while: unknown }>['while'],
  { termOf }: FormNames,
): readonly string[] {
  const term = termOf(question, row);
  return isOneOf.map((code) => (term && choiceName(term, code)) ?? String(code));
}
