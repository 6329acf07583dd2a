import { hideOverlaps } from '../stats/hideOverlaps.ts';
import { hideSmallCells } from '../stats/hideSmallCells.ts';
import type { Variable } from './dataset.ts';

/** Counts of answers by groups that share people. */
interface SharedCounting {
  readonly asked: Variable;
  /** Answers of the base, in codes in memory. */
  readonly base: readonly number[];
  /** Of each group, 1 for who is in it. */
  readonly groups: readonly Uint8Array[];
  /** 1 for those the table is about; everyone when null. */
  readonly within: Uint8Array | null;
  readonly least: number;
}

/**
 * Which counts of groups that share people may be told, of those that each group may tell by itself: none that differs from
 * others of the same answer, or from everyone who gave it, by a handful (hideOverlaps), nor one from which such a count comes
 * back by taking the others from its group.
 *
 * @param told Of each group, by answer of the base.
 * @returns The same, less those.
 */
export function sharedCounts(
  told: readonly (readonly boolean[])[],
  { asked, base, groups, within, least }: SharedCounting,
): readonly (readonly boolean[])[] {
  const everyone = new Uint8Array(asked.codes.length).fill(1);
  const gave = base.map((answer) =>
    Uint8Array.from(asked.codes, (code, i) => (within?.[i] !== 0 && code === answer ? 1 : 0)),
  );
  const counts = groups.map((group) =>
    gave.map((people) => people.reduce((sum, one, i) => sum + (one === 1 && group[i] === 1 ? 1 : 0), 0)),
  );
  const hidden = told.map((answers) => answers.map((one) => !one));
  for (let before = -1; before !== hidden.flat().filter(Boolean).length; ) {
    before = hidden.flat().filter(Boolean).length;
    for (const [answer, people] of gave.entries()) {
      const found = hideOverlaps({
        groups,
        whole: [everyone],
        among: [people],
        hidden: hidden.map((of) => of[answer] === true),
        least,
      });
      for (const [group, isHidden] of found.entries()) hide(hidden, [group, answer], isHidden);
    }
    for (const [group, of] of counts.entries()) {
      const isAll = hidden[group]?.every(Boolean) === true;
      const found = isAll ? [] : hideSmallCells(of, least, hidden[group]).hidden;
      for (const [answer, isHidden] of found.entries()) hide(hidden, [group, answer], isHidden);
    }
  }
  return hidden.map((answers) => answers.map((one) => !one));
}

function hide(hidden: boolean[][], [group, answer]: readonly [number, number], isHidden: boolean): void {
  const of = hidden[group];
  if (of && isHidden) of[answer] = true;
}
