import { hideSmallCells } from '../stats/hideSmallCells.ts';
import type { Settings } from './settings.ts';

/** People of a group, or of everybody: to how many the question was put, and how many of them are in the base. */
export interface GroupPeople {
  readonly asked: number;
  readonly base: number;
}

/** The groups of a break in one table. */
interface BrokenPeople {
  readonly everybody: GroupPeople;
  readonly groups: readonly GroupPeople[];
  /** Groups that every table of the wave hides. */
  readonly always: readonly boolean[];
  readonly limits: Pick<Settings, 'hideUnder' | 'protectUnder'>;
}

/** Stands for a group that is there, and of which nobody counts: it is one of the hidden, and covers nobody. */
const NEXT_TO_NOBODY = 0.01;

/**
 * Which groups of a break one table hides, so that neither a handful of people comes back by taking the groups shown from
 * everybody, nor those whose group is not known: nobody shows these, but everybody less all groups would be they. Where whole
 * percents of the groups are enough for that, no group is hidden for it (fewUnknown).
 *
 * Decided of those asked and of those in the base: of a group of which nobody gave a view, it is not told that nobody did,
 * where it is a handful of people. A group that was not asked at all, and is not always hidden, is not hidden. All groups
 * too small to show are hidden with these, for the same reason.
 */
export function hiddenGroups({ everybody, groups, always, limits }: BrokenPeople): readonly boolean[] {
  const { hideUnder, protectUnder: least } = limits;
  const isThere = groups.map(({ asked }, i) => asked > 0 || always[i] === true);
  const parts = (['asked', 'base'] as const).map((of) => {
    const counts = groups.map((group) => group[of]);
    return { counts, unknown: everybody[of] - sumOf(counts) };
  });
  const isGuarded = parts.some(({ counts }) => counts.some(isUnder(least)));
  const isUnknownFew = fewUnknown({ everybody, groups }, least) !== null;
  if (!isGuarded && !isUnknownFew && !always.includes(true)) return groups.map(() => false);
  const tooSmall = groups.map(
    ({ base }, i) => isThere[i] === true && (always[i] === true || base < hideUnder),
  );
  return parts.reduce<readonly boolean[]>((before, { counts, unknown }) => {
    const seen = counts.map((count, i) => (count === 0 && before[i] ? NEXT_TO_NOBODY : count));
    const hidden = isGuarded ? hideSmallCells(seen, least, before).hidden : before;
    return withCover(seen, { hidden, unknown, least });
  }, tooSmall);
}

/**
 * How many people are of unknown group in a table, where they are too few for exact figures of all groups to stand beside
 * those of everybody; null where they are none or enough.
 */
export function fewUnknown(
  { everybody, groups }: Pick<BrokenPeople, 'everybody' | 'groups'>,
  least: number,
): number | null {
  const unknown = (['asked', 'base'] as const).map(
    (of) => everybody[of] - sumOf(groups.map((group) => group[of])),
  );
  return unknown.find(isUnder(least)) ?? null;
}

/**
 * The groups that every table of a break hides, by how many people of the wave are in each: those that are hidden for their
 * own sake, or one where only the people of unknown group are few and no group too small to show covers them.
 */
export function alwaysHidden(
  counts: readonly number[],
  { hidden, unknown }: { readonly hidden: readonly boolean[]; readonly unknown: number },
  { hideUnder, protectUnder: least }: BrokenPeople['limits'],
): readonly boolean[] {
  const cover = counts.map((count, i) => hidden[i] === true || (count > 0 && count < hideUnder));
  const covered = withCover(counts, { hidden: cover, unknown, least });
  return hidden.map((one, i) => one || covered[i] !== cover[i]);
}

interface Covering {
  readonly hidden: readonly boolean[];
  readonly unknown: number;
  readonly least: number;
}

/** A whole percent stands for anything up to half a percent to either side. */
const OPEN_IN_WHOLE_PERCENTS = 0.005;

/**
 * Whether whole percents leave the answers of a few people of unknown group open: what everybody gave less what all groups
 * gave is known only to half a percent of the groups' bases, to either side.
 *
 * @param bases People of the groups that are shown.
 * @example isLeftOpen([500, 480], 3) // true: open by 4.9 people
 */
export function isLeftOpen(bases: readonly number[], unknown: number): boolean {
  return sumOf(bases) * OPEN_IN_WHOLE_PERCENTS >= unknown;
}

/**
 * The same with the smallest group that is shown, where whole percents of all would still leave them in the open, and the people of unknown group are few and too few are hidden with
 * them: everybody less those shown is they and the hidden together, and nobody can part the two.
 */
function withCover(counts: readonly number[], { hidden, unknown, least }: Covering): readonly boolean[] {
  const cover = sumOf(counts.filter((_, i) => hidden[i]));
  if (!isUnder(least)(unknown) || cover >= least) return hidden;
  const bases = counts.filter((_, i) => hidden[i] !== true);
  if (isLeftOpen(bases, unknown)) return hidden;
  const smallest = counts.reduce((best, count, i) => {
    if (count === 0 || hidden[i] === true) return best;
    return best === -1 || count < (counts[best] ?? 0) ? i : best;
  }, -1);
  return hidden.map((one, i) => one || i === smallest);
}

function isUnder(least: number): (count: number) => boolean {
  return (count) => count > 0 && count < least;
}

function sumOf(counts: readonly number[]): number {
  return counts.reduce((sum, count) => sum + count, 0);
}
