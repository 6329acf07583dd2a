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
  /**
   * How many people of the wave are in each group. The smallest is hidden for the sake of people of unknown group: the same one in
   * every table, since of two tables that hide one each, what these people said would come back.
   */
  readonly inWave: readonly number[];
  readonly limits: Pick<Settings, 'hideUnder' | 'protectUnder'>;
  /**
   * Whether a whole percent of a group leaves open how many people it is: weights vary in it, and neither counts nor decimals
   * are told (variedGroups.ts). Of no group when left out.
   */
  readonly isOpen?: (group: number) => boolean;
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
export function hiddenGroups(broken: BrokenPeople): readonly boolean[] {
  const { everybody, groups, always, inWave, isOpen = () => false } = broken;
  const { hideUnder, protectUnder: least } = broken.limits;
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
    return withCover(seen, { hidden, unknown, least, isOpen, inWave });
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
  { hidden, unknown, isOpen }: Pick<Covering, 'hidden' | 'unknown' | 'isOpen'>,
  { hideUnder, protectUnder: least }: BrokenPeople['limits'],
): readonly boolean[] {
  const cover = counts.map((count, i) => hidden[i] === true || (count > 0 && count < hideUnder));
  const covered = withCover(counts, { hidden: cover, unknown, least, isOpen, inWave: counts });
  return hidden.map((one, i) => one || covered[i] !== cover[i]);
}

interface Covering {
  readonly hidden: readonly boolean[];
  readonly unknown: number;
  readonly least: number;
  readonly isOpen: (group: number) => boolean;
  readonly inWave: readonly number[];
}

/** A whole percent stands for anything within half a percent to either side. */
const OPEN_IN_WHOLE_PERCENTS = 0.01;

/**
 * Whether whole percents leave the answers of a few people of unknown group open: what everybody gave less what all groups
 * gave lies anywhere within a stretch of one percent of the groups' bases, and that is as long as there are such people.
 *
 * @param bases People of the groups that are shown, of those in which weights vary (variedGroups.ts).
 * @example isLeftOpen([500, 480], 3) // true: open by 9.8 people
 */
export function isLeftOpen(bases: readonly number[], unknown: number): boolean {
  return sumOf(bases) * OPEN_IN_WHOLE_PERCENTS >= unknown;
}

/**
 * The same with the smallest group that is shown, where the people of unknown group are few, too few are hidden with them,
 * and whole percents would not leave open what they said: everybody less those shown is they and the hidden together, and
 * nobody can part the two.
 */
function withCover(
  counts: readonly number[],
  { hidden, unknown, least, isOpen, inWave }: Covering,
): readonly boolean[] {
  const cover = sumOf(counts.filter((_, i) => hidden[i]));
  if (!isUnder(least)(unknown) || cover >= least) return hidden;
  const bases = counts.filter((_, i) => hidden[i] !== true && isOpen(i));
  if (isLeftOpen(bases, unknown)) return hidden;
  const smallest = counts.reduce((best, count, i) => {
    if (count === 0 || hidden[i] === true) return best;
    return best === -1 || (inWave[i] ?? 0) < (inWave[best] ?? 0) ? i : best;
  }, -1);
  return hidden.map((one, i) => one || i === smallest);
}

function isUnder(least: number): (count: number) => boolean {
  return (count) => count > 0 && count < least;
}

function sumOf(counts: readonly number[]): number {
  return counts.reduce((sum, count) => sum + count, 0);
}
