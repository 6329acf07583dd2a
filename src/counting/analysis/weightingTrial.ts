import type { WaveId } from '../../asking/survey/survey.ts';
import { canonical } from '../../core/canonical.ts';
import type { Problem } from '../../core/problem.ts';
import { fail, ok, type Result } from '../../core/result.ts';
import type { Text } from '../../core/text.ts';
import type { Dataset } from './dataset.ts';
import { weighedWithout } from './leaveOutUnknown.ts';
import type { MarginPlan } from './margins.ts';
import { type PreparedResults, shownOf, tableOf } from './results.ts';
import type { Settings } from './settings.ts';
import type { Cell } from './table.ts';
import { exactTrace, traceOf, weightsTrace } from './weightDigest.ts';
import { DEFAULT_CHOICES, type WeightChoices, type Weights } from './weights.ts';
import type { WeightsCost } from './weightsCost.ts';

/** One way to weight a wave. */
export interface WeightingTry {
  readonly choices: WeightChoices;
  readonly trim: Settings['trim'];
}

/** Everything that weights hang on, so short that it can be kept, and the weights themselves. */
export interface WeightTraces {
  readonly responses: number;
  /** Which responses count. */
  readonly ids: string;
  /** The weights that these begin with. */
  readonly base: string;
  readonly margins: readonly {
    readonly name: string;
    readonly targets: string;
    readonly source: string;
    readonly date: string;
  }[];
  readonly trim: Settings['trim'];
  readonly householdCap: number;
  /** The weights to nine figures. */
  readonly weights: string;
  /** The weights to the last bit; left out in recipes that were kept before there was that. */
  readonly exact?: string;
}

/** What came of one way to weight a wave. */
export interface WeightingTrial {
  readonly status: Weights['status'];
  readonly problems: readonly Problem[];
  /** Null where no weights came of it. */
  readonly cost: WeightsCost | null;
  /** The first opinion of the wave with these weights; null where it has no net. */
  readonly headline: {
    readonly question: Text;
    readonly answer: Text;
    readonly cell: Cell;
  } | null;
  /** Null where no weights came of it. */
  readonly traces: WeightTraces | null;
  /** The margins that they match, with their targets. */
  readonly margins: readonly MarginPlan[];
}

/** What came of one way to weight a wave, without using it. */
export function tryWeighting(
  prepared: PreparedResults,
  wave: WaveId,
  { choices, trim }: WeightingTry,
): Result<WeightingTrial, Problem> {
  const found = prepared.datasets.get(wave);
  if (found === undefined) return fail({ kind: 'notFound', what: 'wave' });
  if (!found.ok) return found;
  const settings = { ...prepared.source.settings, trim };
  // Whether somebody said yes to the cost is no part of how weights are made.
  const { dataset, weights } = weighedWithout(found.value, prepared.source.targets, {
    choices: { ...DEFAULT_CHOICES, ...choices, costAccepted: true },
    settings,
    without: prepared.without.get(wave),
  });
  const isMade = weights.status !== 'refused';
  return ok({
    status: weights.status,
    problems: weights.problems,
    cost: weights.report?.after ?? null,
    headline: isMade ? headlineOf(prepared, dataset, weights) : null,
    traces: isMade ? tracesOf(dataset, weights, settings) : null,
    margins: weights.recipe?.margins ?? [],
  });
}

function headlineOf(
  prepared: PreparedResults,
  dataset: Dataset,
  weights: Weights,
): WeightingTrial['headline'] {
  const column = shownOf(dataset).opinions.find(({ nets }) => nets.length > 0);
  if (column === undefined) return null;
  const name = `trial ${dataset.wave.id} ${weightsTrace(dataset.ids, weights.perResponse)}`;
  const wanted = { column, breakBy: null, dontKnow: 'asAsked' } as const;
  const table = tableOf(prepared, { dataset, weights, name }, wanted);
  const row = table.rows.find(({ sort }) => sort === 'net');
  const cell = row?.cells[0];
  if (row?.label == null || cell === undefined) return null;
  return { question: table.title, answer: row.label, cell };
}

function tracesOf(dataset: Dataset, weights: Weights, settings: Settings): WeightTraces {
  const base = weights.recipe?.base ?? 'design';
  const from = base === 'design' ? dataset.designWeight : dataset.given[base];
  return {
    responses: dataset.size,
    ids: traceOf([...dataset.ids].sort().join('\n')),
    base: weightsTrace(dataset.ids, from ?? dataset.designWeight),
    margins: (weights.recipe?.margins ?? []).map(({ name, categories, own, source, date }) => ({
      name,
      targets: traceOf(canonical({ categories, own: own ?? null })),
      source,
      date,
    })),
    trim: settings.trim,
    householdCap: settings.householdCap,
    weights: weightsTrace(dataset.ids, weights.perResponse),
    exact: exactTrace(dataset.ids, weights.perResponse),
  };
}

/** Whether weights made again are those that were kept, to the last bit; false also where that was not kept. */
export function isSameToTheBit(kept: WeightTraces, now: WeightTraces): boolean {
  return kept.exact !== undefined && kept.exact === now.exact;
}

/** Why weights made again are not those that were kept. */
export type WeightsChange =
  | { readonly kind: 'responses'; readonly before: number; readonly now: number }
  /** As many, but not the same. */
  | { readonly kind: 'otherResponses' }
  | { readonly kind: 'base' }
  | { readonly kind: 'targets'; readonly margin: string }
  | { readonly kind: 'noMargin'; readonly margin: string }
  | { readonly kind: 'limits' }
  /** None of these: the app reckons otherwise, or the answers that margins are read from were corrected. */
  | { readonly kind: 'weights' };

/** Everything that changed since weights were kept; nothing when they are the same to nine figures. */
export function changesSince(kept: WeightTraces, now: WeightTraces): readonly WeightsChange[] {
  if (kept.weights === now.weights) return [];
  const changes: WeightsChange[] = [];
  if (kept.responses !== now.responses)
    changes.push({ kind: 'responses', before: kept.responses, now: now.responses });
  else if (kept.ids !== now.ids) changes.push({ kind: 'otherResponses' });
  else if (kept.base !== now.base) changes.push({ kind: 'base' });
  for (const { name, targets } of kept.margins) {
    const same = now.margins.find((one) => one.name === name);
    if (same === undefined) changes.push({ kind: 'noMargin', margin: name });
    else if (same.targets !== targets) changes.push({ kind: 'targets', margin: name });
  }
  const limits = ({ trim, householdCap }: WeightTraces) => `${trim.low} ${trim.high} ${householdCap}`;
  if (limits(kept) !== limits(now)) changes.push({ kind: 'limits' });
  return changes.length > 0 ? changes : [{ kind: 'weights' }];
}
