import { isSameJson } from '../../questions/xlsform/ownColumns.ts';
import type { Formula } from '../formula.ts';
import type { Repeat } from '../questionnaire.ts';
import type { FormNames } from './formNames.ts';
import { answerPart, callPart, comparedPart, numberPart } from './formulaParts.ts';

/** How many times a form repeats a section. */
export function repeatCount(repeat: Repeat, { termOf }: FormNames): Formula {
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

/** What a section is repeated for, as the count of a form says it; null where it says it in another way. */
export function repeatIn(count: Formula, { named }: FormNames): Repeat | null {
  const [first, second, third] = count.node === 'call' ? count.args : [];
  if (count.node === 'call' && count.name === 'count-selected' && first?.node === 'reference') {
    const asked = named(first.name);
    return asked === undefined ? null : { forEach: asked.question };
  }
  if (count.node === 'reference') {
    const asked = named(count.name);
    return asked?.sort === 'number' ? { count: asked.question, most: MOST_REPETITIONS } : null;
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

/** Repetitions where a form sets no limit. */
export const MOST_REPETITIONS = 20;
