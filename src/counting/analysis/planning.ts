import type { SampleType } from '../../asking/survey/design.ts';
import type { WardList } from '../../asking/survey/survey.ts';
import type { AreaPopulation } from '../areas/populations.ts';
import { apportion } from '../stats/apportion.ts';
import { marginOfError } from '../stats/countIntervals.ts';
import { detectableGap } from '../stats/detectableGap.ts';
import { finiteFactor } from '../stats/finitePopulation.ts';
import { type SampleSize, sampleSize } from '../stats/sampleSize.ts';

/** Every interval and test here is at 95 %. */
const LEVEL = 0.95;

/** What an officer wants of a wave. Shares are from 0 to 1. */
export interface PlanWish {
  readonly sample: Exclude<SampleType, 'open'>;
  /** The margin of error wished for: 0.03 for 3 points. */
  readonly margin: number;
  /** Another share than a half at which the figures are wanted. */
  readonly share: number;
  /** What weights cost: 1 for none. */
  readonly weightsEffect: number;
  /** Interviews in one sampling point; 1 where people are drawn one by one. */
  readonly perPoint: number;
  /** How alike people of one sampling point answer: the intraclass correlation. */
  readonly correlation: number;
  /** Adults of the area; null where they are not known. */
  readonly population: number | null;
  /** Of a random sample: the share of those issued who are expected to take part. */
  readonly responseRate: number;
  /** The chance with which a gap is to be seen. */
  readonly power: number;
  /** Interviews, where their number is fixed; null for as many as the margin at one half asks for. */
  readonly interviews: number | null;
}

/** Two sets of interviews that are set side by side. */
export interface SeenGap {
  readonly between: 'waves' | 'halves' | 'fifth';
  readonly one: number;
  readonly other: number;
  /** The smallest gap that is seen with the power wished for, as a share: at one half and at the other share. */
  readonly atHalf: number;
  readonly atShare: number;
}

/** What a wave needs and can show. */
export interface Plan {
  readonly designEffect: { readonly weights: number; readonly clusters: number; readonly all: number };
  /** Interviews for the margin: at one half, the most that any share needs, and at the other share. */
  readonly atHalf: SampleSize;
  readonly atShare: SampleSize;
  /** The interviews that all below is for. */
  readonly interviews: number;
  /** Addresses to issue for them; null for a quota sample, which issues none. */
  readonly issued: number | null;
  /** Sampling points for them; null where people are drawn one by one. */
  readonly points: number | null;
  /** Interviews that a simple random sample would need for the same precision. */
  readonly effective: number;
  /** Margins of error with these interviews, as shares. */
  readonly marginAtHalf: number;
  readonly marginAtShare: number;
  /** A random sample of a known population: the margins are a little smaller for it. */
  readonly isCorrected: boolean;
  readonly gaps: readonly SeenGap[];
}

/**
 * How many interviews a wave needs, and what it can show.
 *
 * Design effect: that of the weights × 1 + (interviews in a point − 1) × correlation (Kish, Survey Sampling, 1965, 5.4
 * and 11.7). A finite population is corrected for in random samples alone.
 *
 * @returns The plan, or null where more interviews are fixed than there are people.
 * @throws RangeError when a wish is outside its range.
 */
export function planOf(wish: PlanWish): Plan | null {
  const { sample, share, weightsEffect, perPoint, correlation } = wish;
  const clusters = 1 + (perPoint - 1) * correlation;
  const designEffect = weightsEffect * clusters;
  const isRandom = sample === 'random';
  const population = isRandom ? wish.population : null;
  const needed = (at: number) =>
    sampleSize({
      share: at,
      margin: wish.margin,
      level: LEVEL,
      designEffect,
      responseRate: isRandom ? wish.responseRate : 1,
      ...(population === null ? {} : { population }),
    });
  const atHalf = needed(0.5);
  const interviews = wish.interviews ?? atHalf.required;
  if (wish.population !== null && interviews > wish.population) return null;
  const effective = interviews / designEffect;
  const factor = population === null ? 1 : finiteFactor(interviews, population);
  const margin = (at: number) => marginOfError(at, effective, LEVEL) * factor;
  return {
    designEffect: { weights: weightsEffect, clusters, all: designEffect },
    atHalf,
    atShare: needed(share),
    interviews,
    issued: isRandom ? Math.ceil(interviews / wish.responseRate - 1e-9) : null,
    points: perPoint > 1 ? Math.ceil(interviews / perPoint) : null,
    effective,
    marginAtHalf: margin(0.5),
    marginAtShare: margin(share),
    isCorrected: population !== null,
    gaps: gapsOf(wish, interviews, designEffect),
  };
}

/** Gaps are between people like these, not these very people: no finite population is corrected for. */
function gapsOf({ share, power }: PlanWish, interviews: number, designEffect: number): readonly SeenGap[] {
  const fifth = Math.round(interviews / 5);
  const half = Math.floor(interviews / 2);
  const sorts = [
    { between: 'waves', one: interviews, other: interviews },
    { between: 'halves', one: half, other: interviews - half },
    { between: 'fifth', one: fifth, other: interviews - fifth },
  ] as const;
  return sorts
    .filter(({ one, other }) => one > 0 && other > 0)
    .map(({ between, one, other }) => {
      const gap = (at: number) => {
        const variance = designEffect * at * (1 - at) * (1 / one + 1 / other);
        return detectableGap(Math.sqrt(variance), { level: LEVEL, power });
      };
      return { between, one, other, atHalf: gap(0.5), atShare: gap(share) };
    });
}

/** How many interviews with one sort of people. */
export interface Quota {
  readonly people: number;
  readonly interviews: number;
}

/** Quotas by age and sex, and by ward where its targets are known; each set sums to the interviews. */
export interface QuotaPlan {
  readonly bands: readonly { readonly band: string; readonly female: Quota; readonly male: Quota }[];
  readonly wards: readonly {
    readonly code: string;
    readonly name: string;
    readonly share: number;
    readonly interviews: number;
  }[];
  /** Where the adults come from, and what days the ages and the sexes are of. */
  readonly source: string;
  readonly ageDate: string;
  readonly sexDate: string;
}

/**
 * Quotas in proportion to the population, rounded by largest remainders.
 *
 * Where ages are newer than sexes, the newer adults of each age band are parted into women and men as the older are.
 *
 * @returns Null where the population does not tell men from women, or nobody lives there.
 */
export function quotasOf(
  population: AreaPopulation,
  wardList: WardList | null,
  interviews: number,
): QuotaPlan | null {
  const { age, sex } = population;
  const { male, female } = sex;
  if (male === null || female === null) return null;
  const cells = age.bands.map((band, place) => {
    const [men, women] = [male[place] ?? 0, female[place] ?? 0];
    const scale = men + women === 0 ? 0 : (age.persons[place] ?? 0) / (men + women);
    return { band, female: women * scale, male: men * scale };
  });
  const sizes = cells.flatMap((cell) => [cell.female, cell.male]);
  if (sizes.every((size) => size === 0)) return null;
  const parts = apportion(interviews, sizes);
  const quota = (people: number, place: number) => ({ people, interviews: parts[place] ?? 0 });
  return {
    bands: cells.map((cell, place) => ({
      band: cell.band,
      female: quota(cell.female, 2 * place),
      male: quota(cell.male, 2 * place + 1),
    })),
    wards: wardQuotas(wardList, interviews),
    source: age.source,
    ageDate: age.date,
    sexDate: sex.date,
  };
}

function wardQuotas(list: WardList | null, interviews: number): QuotaPlan['wards'] {
  const targets = list?.targets ?? null;
  if (list === null || targets === null) return [];
  const shares = list.wards.map(({ code }) => targets[code] ?? 0);
  const parts = apportion(interviews, shares);
  return list.wards.map(({ code, name }, place) => ({
    code,
    name,
    share: shares[place] ?? 0,
    interviews: parts[place] ?? 0,
  }));
}
