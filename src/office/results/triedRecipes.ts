import type { Problem } from '../../core/problem.ts';
import { ok, type Result } from '../../core/result.ts';
import { DEFAULT_CLUSTERS } from '../../counting/analysis/samplingClusters.ts';
import {
  changesSince,
  isSameToTheBit,
  type WeightingTrial,
  type WeightsChange,
} from '../../counting/analysis/weightingTrial.ts';
import { DEFAULT_CHOICES } from '../../counting/analysis/weights.ts';
import { fixedWay, type KeptWeighting, type WeightingWay, weightingInUse } from './keptWeightings.ts';
import { weightsToStrata } from './populationChoice.ts';
import type { SurveyFacts } from './surveyFacts.ts';
import type { WeightingAsking } from './weightingAsking.ts';

/** What comes of a recipe now, beside what came of it when it was kept. */
interface MadeAgain {
  /** Why its weights are no longer the same; null where it gives none now. */
  readonly changes: readonly WeightsChange[] | null;
  /** They are the same to the last bit. Recipes of before do not know; then they are the same to nine figures. */
  readonly isToTheBit: boolean;
}

/** A recipe that is kept, and what comes of it now. */
export interface TriedRecipe extends MadeAgain {
  readonly kept: KeptWeighting;
  readonly trial: WeightingTrial;
  readonly isInUse: boolean;
  /** What comes of it with the targets that it was kept with; null where those are here, or the wave cannot be matched to them. */
  readonly fixed: MadeAgain | null;
}

/** The weights in use, and every recipe kept with the wave, made again now. */
export interface TriedRecipes {
  readonly current: WeightingTrial | null;
  readonly recipes: readonly TriedRecipe[];
}

/** How a wave is weighted now. */
export function wayOf({ wave, source, choices }: SurveyFacts): WeightingWay {
  return {
    choices: choices[wave.id] ?? DEFAULT_CHOICES,
    trim: source.settings.trim,
    clusters: source.waves.find((one) => one.wave.id === wave.id)?.clusters ?? DEFAULT_CLUSTERS,
  };
}

/** Makes the weights of every recipe again: as it is, and where targets are others here, with those that it was kept with. */
export async function tryRecipes(
  asking: Pick<WeightingAsking, 'ask'>,
  facts: SurveyFacts,
): Promise<Result<TriedRecipes, Problem>> {
  const { wave, source, weightings } = facts;
  const way = wayOf(facts);
  const populations = source.waves.find((one) => one.wave.id === wave.id)?.populations ?? {};
  const inUse = weightingInUse(weightings, way, weightsToStrata(populations, source.targets));
  const answer = await asking.ask({ tries: [way, ...weightings] });
  if (!answer.ok) return answer;
  const [current = null, ...trials] = answer.value.trials;
  const tried = weightings.flatMap((kept, i) => {
    const trial = trials[i];
    return trial === undefined ? [] : [{ kept, trial, ...madeAgain(kept, trial) }];
  });
  const wanting = tried.flatMap((one) => (targetsDiffer(one) ? (fixedWay(one.kept) ?? []) : []));
  const again = wanting.length === 0 ? null : await asking.ask({ tries: wanting });
  if (again !== null && !again.ok) return again;
  const fixed = new Map(wanting.map((one, i) => [one.name, again?.value.trials[i]]));
  return ok({
    current,
    recipes: tried.map((one) => ({
      ...one,
      isInUse: one.kept === inUse,
      fixed: fixedAgain(one.kept, fixed.get(one.kept.name)),
    })),
  });
}

function madeAgain(kept: KeptWeighting, { traces }: WeightingTrial): MadeAgain {
  if (traces === null) return { changes: null, isToTheBit: false };
  return { changes: changesSince(kept.traces, traces), isToTheBit: isSameToTheBit(kept.traces, traces) };
}

function targetsDiffer({ changes }: MadeAgain): boolean {
  return changes === null || changes.some(({ kind }) => kind === 'targets' || kind === 'noMargin');
}

function fixedAgain(kept: KeptWeighting, trial: WeightingTrial | undefined): MadeAgain | null {
  if (trial === undefined) return null;
  const made = madeAgain(kept, trial);
  return targetsDiffer(made) ? null : made;
}
