import { kishBase } from '../stats/effectiveBase.ts';
import type { Dataset } from './dataset.ts';
import { drawnNote } from './peopleDrawn.ts';
import type { MethodNote } from './table.ts';
import type { TableSpec } from './tabulate.ts';

/** How the figures of a wave came about, as it is said under each table. */
export function noteOf(
  dataset: Dataset,
  spec: Pick<TableSpec, 'weights' | 'settings'>,
  dontKnowIn: boolean,
): MethodNote {
  const { wave } = dataset;
  return {
    from: wave.from,
    to: wave.to,
    mode: wave.mode,
    ...(dataset.modes.join() !== wave.mode && { modes: dataset.modes }),
    sample: wave.sample,
    interviews: dataset.size,
    weighted: spec.weights !== null,
    weightedBy: spec.weights?.weightedBy ?? [],
    ownTargets: spec.weights?.ownTargets ?? null,
    ...(spec.weights?.made && { made: spec.weights.made }),
    ...(spec.weights && wave.sample !== 'open' && { worth: worthOf(spec.weights.perResponse) }),
    dontKnowIn,
    ...drawnNote(dataset),
    level: 0.95,
    method: spec.settings.interval,
    ...(dataset.leftOut !== undefined && { leftOut: dataset.leftOut }),
    ...(dataset.elsewhere > 0 && { elsewhere: dataset.elsewhere }),
    simulated: dataset.simulated,
  };
}

/** What weighting alone leaves of the interviews. */
function worthOf(weights: Float64Array): NonNullable<MethodNote['worth']> {
  let [people, sum, squares] = [0, 0, 0];
  for (const weight of weights) {
    if (!(weight > 0)) continue;
    people += 1;
    sum += weight;
    squares += weight * weight;
  }
  const effectiveBase = squares > 0 ? kishBase(sum, squares) : 0;
  return { designEffect: effectiveBase > 0 ? people / effectiveBase : 1, effectiveBase };
}
