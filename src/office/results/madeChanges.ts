import { canonical } from '../../core/canonical.ts';
import type { MadeVariable } from '../../counting/analysis/made/madeVariable.ts';

/**
 * What becomes of the variables of a survey, as they are kept by now. Null where one that is to be changed is no longer as it
 * was seen here, because another tab changed it: then nothing is kept.
 */
export type ListChange = (all: readonly MadeVariable[]) => readonly MadeVariable[] | null;

/** One more, at the end. */
export function added(made: MadeVariable): ListChange {
  return (all) => (all.some(({ id }) => id === made.id) ? null : [...all, made]);
}

/** One in the place of what it was. */
export function replaced(before: MadeVariable, made: MadeVariable): ListChange {
  return (all) => (isThere(all, before) ? all.map((one) => (one.id === made.id ? made : one)) : null);
}

/** One fewer. */
export function removed(made: MadeVariable): ListChange {
  return (all) => (isThere(all, made) ? all.filter(({ id }) => id !== made.id) : null);
}

/** One that was removed, in its place again. */
export function putBack(made: MadeVariable, place: number): ListChange {
  return (all) => (all.some(({ id }) => id === made.id) ? null : all.toSpliced(place, 0, made));
}

function isThere(all: readonly MadeVariable[], made: MadeVariable): boolean {
  return all.some((one) => one.id === made.id && canonical(one) === canonical(made));
}
