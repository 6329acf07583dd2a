import type { QuestionOf } from '../question.ts';

/** A scale between other numbers; nets lose the numbers that are gone. The first is always below the last. */
export function withEnds(question: QuestionOf<'scale'>, from: number, to: number): QuestionOf<'scale'> {
  const highest = Math.max(to, from + 1);
  const nets = question.nets
    .map((net) => ({ ...net, codes: net.codes.filter((code) => code >= from && code <= highest) }))
    .filter(({ codes }) => codes.length > 0);
  return { ...question, from, to: highest, nets };
}

/** Numbers that an end can be set to: the usual ones, and the one that it is, which may have come with a file. */
export function endsToChoose([least, most]: readonly [number, number], now: number): readonly number[] {
  const usual = Array.from({ length: most - least + 1 }, (_, step) => least + step);
  return usual.includes(now) ? usual : [...usual, now].toSorted((one, other) => one - other);
}
