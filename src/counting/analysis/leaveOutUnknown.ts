import type { Problem } from '../../core/problem.ts';
import type { Result } from '../../core/result.ts';
import type { Dataset } from './dataset.ts';
import { isWeightless } from './givenWeights.ts';
import { type Targets, toMargin } from './margins.ts';
import type { Settings } from './settings.ts';
import { plansOf, type WeightChoices, type Weights, weigh } from './weights.ts';

/** Makes a wave's columns again from the responses without these, by their ids. */
export type Without = (ids: ReadonlySet<string>) => Result<Dataset, Problem>;

interface WeighedBy {
  readonly choices: WeightChoices;
  readonly settings: Settings;
  /** Where people may be left out; a wave that cannot be made again leaves out nobody. */
  readonly without: Without | undefined;
}

/**
 * A wave with its weights. Where an officer wants it so, whoever is in no category of what it is weighted to, or has no given weight, leaves the weighted file
 * first, as in R, where raking refuses missing values; how many did is said under every table. Where no weights come of it nobody
 * is left out.
 */
export function weighedWithout(
  whole: Dataset,
  targets: Targets,
  { choices, settings, without }: WeighedBy,
): { readonly dataset: Dataset; readonly weights: Weights } {
  const all = () => ({ dataset: whole, weights: weigh(whole, targets, { choices, settings }) });
  if (!choices.leavesOutUnknown || without === undefined || whole.wave.sample === 'open') return all();
  const unused = () =>
    weigh(whole, targets, { choices: { ...choices, base: 'design', margins: [] }, settings });
  const ids = unknownIn(whole, targets, choices);
  // What nobody is known in is refused; the wave without everyone would be none.
  if (ids.size === 0 || ids.size === whole.size) return all();
  const made = without(ids);
  // Nobody is kept in without a word whom an officer leaves out.
  if (!made.ok)
    return { dataset: whole, weights: { ...unused(), status: 'refused', problems: [made.problem] } };
  const dataset: Dataset = { ...made.value, kinds: whole.kinds, leftOut: ids.size };
  const weights = weigh(dataset, targets, { choices, settings });
  if (weights.status === 'weighted' || weights.status === 'given') return { dataset, weights };
  return { dataset: whole, weights: { ...weights, ...pick(unused()) } };
}

function pick({ perResponse, weightedBy }: Weights): Pick<Weights, 'perResponse' | 'weightedBy'> {
  return { perResponse, weightedBy };
}

/** Whoever is in no category of one of the margins that are chosen (of one that nobody is known in, nobody), or has no given weight. */
function unknownIn(dataset: Dataset, targets: Targets, choices: WeightChoices): ReadonlySet<string> {
  const ids = new Set(weightlessIn(dataset, choices));
  for (const plan of plansOf(dataset, targets, choices)) {
    const { codes, targets: known } = toMargin(dataset, plan);
    const unknown = dataset.ids.filter((_, i) => (codes[i] as number) >= known.length);
    if (unknown.length < dataset.size) for (const one of unknown) ids.add(one);
  }
  return ids;
}

function weightlessIn({ ids, given }: Dataset, { base = 'design' }: WeightChoices): readonly string[] {
  const weights = base === 'design' ? null : given[base];
  return weights === null ? [] : ids.filter((_, i) => isWeightless(weights[i] as number));
}
