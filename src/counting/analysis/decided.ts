import type { Dataset } from './dataset.ts';

const decided = new WeakMap<Dataset, Map<string, unknown>>();

/** What was decided of a dataset under this name, or is now: what many tables ask is worked out once. */
export function remembered<Found>(dataset: Dataset, name: string, decide: () => Found): Found {
  const known = decided.get(dataset) ?? new Map<string, unknown>();
  decided.set(dataset, known);
  if (!known.has(name)) known.set(name, decide());
  return known.get(name) as Found;
}
