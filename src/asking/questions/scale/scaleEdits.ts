import type { QuestionOf } from '../question.ts';

/** A scale between other numbers; nets lose the numbers that are gone. The first is always below the last. */
export function withEnds(question: QuestionOf<'scale'>, from: number, to: number): QuestionOf<'scale'> {
  const highest = Math.max(to, from + 1);
  const nets = question.nets
    .map((net) => ({ ...net, codes: net.codes.filter((code) => code >= from && code <= highest) }))
    .filter(({ codes }) => codes.length > 0);
  return { ...question, from, to: highest, nets };
}
