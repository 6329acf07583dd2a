import { cohenKappa } from '../../stats/cohenKappa.ts';
import type { CodedQuestion } from './codedVariables.ts';
import type { Codings } from './codings.ts';
import { codingOf, type OpenEntry } from './openEntries.ts';
import { markOf } from './openTexts.ts';

/** A tenth of the answers, and no fewer than this where there are as many. */
const LEAST = 20;

/**
 * Coded answers to be coded once more without their codes: a tenth of them, at random. It is the same as long as the answers
 * are, so that it can be gone on with later; what was coded again stays in it.
 *
 * @param seed Another one draws others.
 */
export function drawnAgain(
  entries: readonly OpenEntry[],
  { frame, codings }: CodedQuestion,
  { again, seed }: { readonly again: Codings; readonly seed: string },
): readonly OpenEntry[] {
  const coded = entries.filter((entry) => codingOf(frame, codings, entry).state === 'coded');
  const wasAgain = coded.filter(({ texts }) => texts.some(({ response }) => again[response] !== undefined));
  const byChance = coded
    .filter((entry) => !wasAgain.includes(entry))
    .map((entry) => ({ entry, lot: markOf(`${seed} ${entry.key}`) }))
    .toSorted((one, other) => (one.lot < other.lot ? -1 : 1));
  const wanted = Math.max(LEAST, Math.ceil(coded.length / 10));
  const drawn = new Set([...wasAgain, ...byChance.map(({ entry }) => entry)].slice(0, wanted));
  return coded.filter((entry) => drawn.has(entry));
}

/** How far two codings of the same answers agree. Answers in the same words count once. */
export interface CodingAgreement {
  readonly answers: number;
  /** Answers that were given the very same codes. */
  readonly same: number;
  /** Pooled over the codes that were given; null where everybody always said the same. */
  readonly kappa: number | null;
  /** Answers that were given other codes the second time. */
  readonly different: readonly {
    readonly text: string;
    readonly first: readonly number[];
    readonly second: readonly number[];
  }[];
}

/** Compares two codings under one frame; null while an answer is not coded in both. */
export function codingAgreement(
  entries: readonly OpenEntry[],
  { frame, codings }: CodedQuestion,
  again: Codings,
): CodingAgreement | null {
  const both = entries.map((entry) => ({
    text: entry.text,
    first: codingOf(frame, codings, entry),
    second: codingOf(frame, again, entry),
  }));
  const isWhole = both.every(({ first, second }) => first.state === 'coded' && second.state === 'coded');
  if (both.length === 0 || !isWhole) return null;
  const told = both.map(({ text, first, second }) => ({ text, first: first.codes, second: second.codes }));
  const given = frame.codes.filter(({ code }) =>
    told.some(({ first, second }) => first.includes(code) || second.includes(code)),
  );
  const decisions = given.map(({ code }) => {
    const count = (inFirst: boolean, inSecond: boolean) =>
      told.filter(
        ({ first, second }) => first.includes(code) === inFirst && second.includes(code) === inSecond,
      ).length;
    return {
      both: count(true, true),
      firstOnly: count(true, false),
      secondOnly: count(false, true),
      neither: count(false, false),
    };
  });
  const different = told.filter(({ first, second }) => first.join() !== second.join());
  return {
    answers: told.length,
    same: told.length - different.length,
    kappa: cohenKappa(decisions),
    different,
  };
}
