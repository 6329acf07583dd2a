import { canonical } from '../../core/canonical.ts';
import { readFixedTargets } from '../../counting/analysis/fixedTargets.ts';
import type { MarginPlan, Targets } from '../../counting/analysis/margins.ts';
import { isOwnTarget, type OwnTarget } from '../../counting/analysis/ownTargets.ts';
import type { ClusterChoice } from '../../counting/analysis/samplingClusters.ts';
import type { Settings } from '../../counting/analysis/settings.ts';
import type { WeightTraces } from '../../counting/analysis/weightingTrial.ts';
import type { WeightChoices } from '../../counting/analysis/weights.ts';
import { readClusters } from './clusterChoice.ts';
import { isTrim, readChoices } from './weightingChoices.ts';

/** The name under which a wave's recipes of weights are kept with the wave. */
export const WEIGHTINGS_SETTING = 'weightRecipes';

/** How a wave is weighted, under a name: everything that makes the same weights again. Format version 1. */
export interface KeptWeighting extends WeightingWay {
  readonly v: 1;
  readonly name: string;
  readonly at: string;
  /** The build of the app that made the weights. */
  readonly build: string;
  /** The first and the last day of the fieldwork. */
  readonly from: string;
  readonly to: string;
  /** Those that it matches to, of what an officer brought in. */
  readonly targets: readonly OwnTarget[];
  /** Every margin that it matches, with its targets; left out in recipes that were kept before there was that. */
  readonly margins?: readonly MarginPlan[];
  /** The file that weights begin with; null where they do not. */
  readonly weightFile: string | null;
  readonly traces: WeightTraces;
}

/** What an officer chose for the weights of a wave, and for the survey's limits. */
export interface WeightingWay {
  readonly choices: WeightChoices;
  readonly trim: Settings['trim'];
  readonly clusters: ClusterChoice;
}

/** What was kept, as recipes: what cannot be read is passed over, as a back-up may come from another version. */
export function readWeightings(kept: unknown): readonly KeptWeighting[] {
  return Array.isArray(kept) ? kept.flatMap((one) => readWeighting(one) ?? []) : [];
}

/** One recipe from outside; null when it is not whole. */
export function readWeighting(kept: unknown): KeptWeighting | null {
  if (typeof kept !== 'object' || kept === null) return null;
  const { v, name, at, build, from, to, choices, trim, clusters, targets, margins, weightFile, traces } =
    kept as {
      readonly [K in keyof KeptWeighting]?: unknown;
    };
  const texts = [name, at, build, from, to];
  if (v !== 1 || !texts.every((text) => typeof text === 'string' && text !== '')) return null;
  if (!isTrim(trim) || !isTraces(traces)) return null;
  if (!Array.isArray(targets) || !targets.every(isOwnTarget)) return null;
  if (typeof choices !== 'object' || choices === null) return null;
  const plans = margins === undefined ? [] : readFixedTargets(margins);
  if (plans === null) return null;
  return {
    v: 1,
    name: String(name),
    at: String(at),
    build: String(build),
    from: String(from),
    to: String(to),
    choices: { ...readChoices(choices), costAccepted: false },
    trim: { low: trim.low, high: trim.high },
    clusters: readClusters(clusters),
    targets,
    ...(plans.length > 0 && { margins: plans }),
    weightFile: typeof weightFile === 'string' ? weightFile : null,
    traces,
  };
}

function isTraces(traces: unknown): traces is WeightTraces {
  if (typeof traces !== 'object' || traces === null) return false;
  const { responses, ids, base, margins, trim, householdCap, weights, exact } = traces as {
    readonly [K in keyof WeightTraces]?: unknown;
  };
  return (
    [ids, base, weights, exact ?? weights].every(
      (trace) => typeof trace === 'string' && /^[0-9a-f]{16}$/.test(trace),
    ) &&
    typeof responses === 'number' &&
    typeof householdCap === 'number' &&
    isTrim(trim) &&
    Array.isArray(margins) &&
    margins.every((one) => {
      const texts = one as Partial<Record<'name' | 'targets' | 'source' | 'date', unknown>> | null;
      return [texts?.name, texts?.targets, texts?.source, texts?.date].every(
        (text) => typeof text === 'string',
      );
    })
  );
}

/**
 * The recipe by which a wave is weighted now; the one kept last, where several do the same; null for none.
 *
 * @param strata Whether anybody entered how many people the wave's strata have. Without, a choice of strata changes nothing: recipes
 *   kept before there was that choice do the same as those after.
 */
export function weightingInUse(
  kept: readonly KeptWeighting[],
  way: WeightingWay,
  strata: boolean,
): KeptWeighting | null {
  const now = wayText(way, strata);
  return (
    kept.findLast((one) =>
      [one, fixedWay(one)].some((each) => each !== null && wayText(each, strata) === now),
    ) ?? null
  );
}

/** A recipe with the targets that it was kept with, in the place of those that are here; null where it does not hold them. */
export function fixedWay(kept: KeptWeighting): KeptWeighting | null {
  if (kept.margins === undefined) return null;
  return { ...kept, choices: { ...kept.choices, fixedTargets: kept.margins } };
}

/**
 * Whether the targets that a recipe was kept with are those that are here: those brought in by their figures, those that come with
 * the council or the wards by where and of when they are.
 */
export function hasSameTargets(kept: KeptWeighting, { age, sex, wards, own = [] }: Targets): boolean {
  const figures = ({ columns, shares, source, date }: OwnTarget) =>
    canonical({ columns, shares, source, date });
  const brought = new Map(own.map((one) => [one.name, figures(one)]));
  const here: Readonly<Record<string, Pick<MarginPlan, 'date'> | null>> = { age, sex, area: wards };
  return (
    kept.targets.every((one) => brought.get(one.name) === figures(one)) &&
    kept.traces.margins.every((one) => !(one.name in here) || here[one.name]?.date === one.date)
  );
}

// Whether somebody said yes to the cost, and what the recipe is called, is no part of how weights are made.
function wayText({ choices, trim, clusters }: WeightingWay, strata: boolean): string {
  const { margins, merges, base = 'design', cutsGiven = false, leavesOutUnknown, fixedTargets } = choices;
  return canonical({
    margins: margins.filter((name) => strata || name !== 'stratum').sort(),
    merges,
    base,
    cutsGiven,
    trim,
    clusters,
    ...(leavesOutUnknown && { leavesOutUnknown }),
    ...(fixedTargets && { fixedTargets }),
  });
}

/** A name that none of them has yet: with a number behind it where one has. */
export function freeName(kept: readonly { readonly name: string }[], name: string): string {
  const isTaken = (one: string) => kept.some((other) => other.name.toLowerCase() === one.toLowerCase());
  if (!isTaken(name)) return name;
  let number = 2;
  while (isTaken(`${name} (${number})`)) number += 1;
  return `${name} (${number})`;
}
