import type { ChosenBreak, Remainder } from './breakLines.ts';
import type { ChosenColumn } from './chosenCells.ts';

/** A break with what a table does not show of it as one group. */
export function withRemainder(broken: ChosenBreak, remainder: Remainder | null): ChosenBreak {
  if (remainder === null) return broken;
  const { column } = broken;
  return {
    ...broken,
    column: { ...column, codes: column.codes.map((group) => groupWith(remainder, group)) },
    remainder,
  };
}

/** The group that somebody of a group is counted in; past the last one is none. */
export function groupWith({ at, groups, hasUnknown, of }: Remainder, group: number): number {
  const isLeft = group < of.labels.length ? groups.includes(group) : hasUnknown;
  return isLeft ? at : group;
}

/** Which groups are hidden beside a remainder: those in it, but for the one in whose place it stands. */
export function hiddenWith(remainder: Remainder | null, hidden: readonly boolean[]): readonly boolean[] {
  if (remainder === null) return hidden;
  const { at, groups } = remainder;
  // Of other people, such as those who gave a number, one more may be hidden: everyone less what is left would be it.
  const isAnyMore = hidden.some((one, group) => one && !groups.includes(group));
  return hidden.map((one, group) => (group === at ? isAnyMore : one || groups.includes(group)));
}

/** The words of what is in a remainder, for the column in whose place it stands. */
export function remainderAt({ remainder }: ChosenBreak, group: number): Pick<ChosenColumn, 'remainder'> {
  if (remainder?.at !== group) return {};
  const { groups, hasUnknown, of } = remainder;
  return { remainder: { labels: groups.map((one) => of.labels[one] ?? []), hasUnknown } };
}
