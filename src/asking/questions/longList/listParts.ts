import type { Option, Question } from '../question.ts';
import type { ListPart, LongListFace } from './longList.ts';

/** A list whose options each say when they are offered, as one with parts. */
export function inParts(options: readonly Option[]): Pick<LongListFace, 'options' | 'offers'> {
  const parts = new Map<string, { offeredIf: ListPart['offeredIf']; codes: number[] }>();
  const plain = options.map(({ offeredIf, ...option }) => {
    if (offeredIf === undefined) return option;
    const key = JSON.stringify(offeredIf);
    const part = parts.get(key) ?? { offeredIf, codes: [] };
    parts.set(key, part);
    part.codes.push(option.code);
    return option;
  });
  return parts.size === 0 ? { options: plain } : { options: plain, offers: [...parts.values()] };
}

/** The options of a long list, each with when it is offered. One that is in several parts waits for all of them. */
export function optionsOfParts({ options, offers = [] }: LongListFace): readonly Option[] {
  if (offers.length === 0) return options;
  const conditions = new Map<number, ListPart['offeredIf'][]>();
  for (const { offeredIf, codes } of offers)
    for (const code of codes) conditions.set(code, [...(conditions.get(code) ?? []), offeredIf]);
  return options.map((option) => {
    const [first, ...more] = conditions.get(option.code) ?? [];
    if (first === undefined) return option;
    return { ...option, offeredIf: more.length === 0 ? first : { all: [first, ...more] } };
  });
}

/** Whether options of this question are offered part by part: those of a long list are too many to have conditions of their own. */
export function isLimitedByPart(question: Question): boolean {
  return question.kind === 'longList';
}
