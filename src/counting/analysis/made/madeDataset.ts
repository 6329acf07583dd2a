import type { Problem } from '../../../core/problem.ts';
import { ok, type Result } from '../../../core/result.ts';
import { type Dataset, type DatasetInput, toDataset } from '../dataset.ts';
import { madeSort } from './madeSorts.ts';
import type { MadeVariable } from './madeVariable.ts';

/** What a dataset is made from, and what an officer made of it; nothing when left out. */
interface MadeInput extends DatasetInput {
  readonly made?: readonly MadeVariable[];
}

/**
 * The responses of one wave as columns (`toDataset`, with its problems), and behind them what an officer made of them.
 *
 * These are made in the order given, so that one may be made of those before. What a wave lacks the answers for is left out.
 */
export function madeDataset({ made = [], ...input }: MadeInput): Result<Dataset, Problem> {
  const asked = toDataset(input);
  return asked.ok ? ok(withMade(asked.value, made)) : asked;
}

function withMade(dataset: Dataset, made: readonly MadeVariable[]): Dataset {
  const variables = [...dataset.variables];
  for (const one of made) variables.push(...madeSort(one.sort).make({ ...dataset, variables }, one));
  return { ...dataset, variables };
}
