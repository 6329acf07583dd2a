import { hideOverlaps } from '../stats/hideOverlaps.ts';
import type { Settings } from './settings.ts';

/** The code of a person who is not in a group, or not in the base; below it 1 is yes and 0 no. */
export const OUTSIDE = 2;

/**
 * Which groups that share people are shown beside everyone: none of too few, nor one that differs from others, or from
 * everyone, by a handful (hideOverlaps).
 *
 * @param groups Of each group a code for each respondent.
 * @param everyone The same of everyone in the base.
 * @param by mayBe: of each group, whether it may be told at all.
 */
export function shownGroups(
  groups: readonly Uint8Array[],
  everyone: Uint8Array,
  {
    mayBe,
    limits,
  }: {
    readonly mayBe: readonly boolean[];
    readonly limits: Pick<Settings, 'hideUnder' | 'protectUnder'>;
  },
): readonly boolean[] {
  const [all, parts] = [maskOf(everyone), groups.map(maskOf)];
  const hidden = hideOverlaps({
    groups: parts,
    whole: [all],
    among: [all],
    hidden: parts.map((part, at) => mayBe[at] !== true || peopleIn(part) < limits.hideUnder),
    least: limits.protectUnder,
  });
  return hidden.map((one) => !one);
}

/**
 * Whether it may be told how many people are in both of two groups: beside their bases it tells how many are in one alone, and
 * in neither. None of these may be a handful.
 */
export function tellsBoth(
  [one, other]: readonly [Uint8Array, Uint8Array],
  everyone: Uint8Array,
  least: number,
): boolean {
  const whole = [everyone, one, other].map(maskOf);
  const both = one.map((code, i) => (code === OUTSIDE || other[i] === OUTSIDE ? 0 : 1));
  const among = whole.slice(0, 1);
  return hideOverlaps({ groups: [both], whole, among, hidden: [], least })[0] !== true;
}

function maskOf(codes: Uint8Array): Uint8Array {
  return codes.map((code) => (code === OUTSIDE ? 0 : 1));
}

function peopleIn(mask: Uint8Array): number {
  return mask.reduce((sum: number, one) => sum + one, 0);
}
