import type { Dataset } from '../dataset.ts';
import { rootsOf } from '../madeGroups.ts';

/**
 * A dataset without what was made of exact numbers and days: bands of an officer's own may be as fine as these, and a file that
 * has them in bands only has those of the questions.
 */
export function bandedDataset(dataset: Dataset): Dataset {
  const variables = dataset.variables.filter(
    (one) => one.madeOf === undefined || rootsOf(dataset, one).every(({ exact }) => exact === undefined),
  );
  return variables.length === dataset.variables.length ? dataset : { ...dataset, variables };
}
