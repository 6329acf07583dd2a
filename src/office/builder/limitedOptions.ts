import { withOptional } from '../../asking/questions/editing/optionalPart.ts';
import { optionsOf } from '../../asking/questions/kinds.ts';
import { isLimitedByPart } from '../../asking/questions/longList/listParts.ts';
import type { ListPart } from '../../asking/questions/longList/longList.ts';
import type { Condition, Option, Question } from '../../asking/questions/question.ts';

/** Whether answers of a question can be offered to some alone: those that it lists, not points between two ends. */
export function canLimit(question: Question): boolean {
  return 'options' in question;
}

/** Options that are offered only where a condition of their own holds, in their order. */
export function limitedOptions(question: Question): readonly Option[] {
  return optionsOf(question).filter(({ offeredIf }) => offeredIf !== undefined);
}

/** The parts of a long list that are offered only where something holds; none where it has no parts. */
export function limitedParts(question: Question): readonly ListPart[] {
  return ('offers' in question && question.offers) || [];
}

/** The question with this option offered only where the condition holds; without one everybody is offered it. */
export function withOffer(question: Question, code: number, condition: Condition | undefined): Question {
  if (!('options' in question)) return question;
  if (isLimitedByPart(question)) {
    const at = partHolding(question, code);
    if (condition === undefined) return at < 0 ? question : withPart(question, at, undefined);
    return withCodes(question, [code], condition);
  }
  const options = question.options.map((option) =>
    option.code === code ? withOptional(option, 'offeredIf', condition) : option,
  );
  return { ...question, options } as Question;
}

/** The long list with the condition of one of its parts; without one everybody is offered that part. */
export function withPart(question: Question, at: number, condition: Condition | undefined): Question {
  const parts = limitedParts(question);
  const part = parts[at];
  if (part === undefined) return question;
  return withParts(
    question,
    condition === undefined ? parts.toSpliced(at, 1) : parts.with(at, { ...part, offeredIf: condition }),
  );
}

/** The long list with these options in a part with this condition, and in no other. */
export function withCodes(question: Question, codes: readonly number[], condition: Condition): Question {
  const moving = new Set(codes);
  const key = JSON.stringify(condition);
  const left = limitedParts(question).map((part) => ({
    ...part,
    codes: part.codes.filter((code) => !moving.has(code)),
  }));
  const at = left.findIndex(({ offeredIf }) => JSON.stringify(offeredIf) === key);
  const same = left[at];
  const parts =
    same === undefined
      ? [...left, { offeredIf: condition, codes }]
      : left.with(at, { ...same, codes: [...same.codes, ...codes] });
  return withParts(
    question,
    parts.filter((part) => part.codes.length > 0),
  );
}

/** Which of its parts, counted from 0, holds an answer of a long list; -1 where none does. */
export function partHolding(question: Question, code: number): number {
  return limitedParts(question).findIndex(({ codes }) => codes.includes(code));
}

/** Options of a list by their names, a line for each; and the first line that is none of the list, if any. */
export function optionsNamed(
  question: Question,
  pasted: string,
): { readonly codes: readonly number[]; readonly unknown: string | undefined } {
  const known = new Map(optionsOf(question).map(({ code, text }) => [text.en.trim().toLowerCase(), code]));
  const lines = pasted.split(/\r?\n/).flatMap((line) => line.trim() || []);
  const codes = lines.flatMap((line) => known.get(line.toLowerCase()) ?? []);
  return { codes: [...new Set(codes)], unknown: lines.find((line) => !known.has(line.toLowerCase())) };
}

function withParts(question: Question, parts: readonly ListPart[]): Question {
  return withOptional(
    question as Question & { readonly offers?: readonly ListPart[] },
    'offers',
    parts.length === 0 ? undefined : parts,
  );
}
