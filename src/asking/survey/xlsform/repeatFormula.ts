import { optionsOf } from '../../questions/kinds.ts';
import type { Question } from '../../questions/question.ts';
import { isSameJson } from '../../questions/xlsform/ownColumns.ts';
import type { Formula } from '../formula.ts';
import type { Repeat } from '../questionnaire.ts';
import type { FormNames } from './formNames.ts';
import { choiceName } from './formTerm.ts';
import { answerPart, callPart, comparedPart, joinedParts, numberPart, textPart } from './formulaParts.ts';

/** A repetition of which is known beforehand how often it takes place. */
export type CountedRepeat = Exclude<Repeat, { readonly while: unknown }>;

/**
 * How many times a form repeats a section.
 *
 * @param alone Names of choices after which it is not asked at all: those that stand alone.
 */
export function repeatCount(
  repeat: CountedRepeat,
  { termOf }: FormNames,
  alone: readonly string[] = [],
): Formula {
  if ('forEach' in repeat) {
    const asked = answerPart(termOf(repeat.forEach, undefined)?.name ?? repeat.forEach);
    const chosen = callPart('count-selected', asked);
    if (alone.length === 0) return chosen;
    const any = joinedParts(
      'or',
      alone.map((name) => callPart('selected', asked, textPart(name))),
    );
    return callPart('if', any, numberPart(0), chosen);
  }
  const count = answerPart(termOf(repeat.count, undefined)?.name ?? repeat.count);
  const most = numberPart(repeat.most);
  return callPart('if', comparedPart(count, '>', most), most, count);
}

/** Names of the choices after which a section is not repeated, as its count says it; empty where it says no such thing. */
export function choicesLeftOut(count: Formula): readonly string[] {
  const [any] = count.node === 'call' ? count.args : [];
  const parts = any?.node === 'chain' ? [any.first, ...any.rest.map(({ right }) => right)] : [any];
  return parts.flatMap((part) => {
    const name = part?.node === 'call' ? part.args[1] : undefined;
    return name?.node === 'text' ? [name.text] : [];
  });
}

/** Names of the choices of a question that no section is repeated for: those that stand alone, and those of no view. */
export function choicesAlone(question: Question, { termOf }: FormNames): readonly string[] {
  const term = termOf(question.id, undefined);
  if (term === undefined) return [];
  const alone = optionsOf(question).filter(({ exclusive }) => exclusive === true);
  return [...alone.flatMap(({ code }) => choiceName(term, code) ?? []), ...term.noViews];
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
