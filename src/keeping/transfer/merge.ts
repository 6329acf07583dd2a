import type { Response } from '../../asking/survey/response.ts';
import { canonical } from '../../core/canonical.ts';

/** What arriving responses mean beside those that are here. */
export interface Merged {
  /** New here, and agreed on. */
  readonly added: readonly Response[];
  /** Here already with the same contents, or repeated among the arriving ones; one for each id. */
  readonly same: readonly Response[];
  /** Contents that contradict others of the same id: kept aside, with none of them counted. */
  readonly clashes: readonly Response[];
}

/**
 * Set union of responses by id.
 *
 * What is known afterwards (`have`, `added` and `clashes`) does not depend on the order or on repeats of what arrives,
 * nor on how it was split. A response counts when all that is known of its id has the same contents.
 *
 * @param have Every response known here, the ones kept aside included.
 */
export function merge(have: readonly Response[], incoming: readonly Response[]): Merged {
  const arriving = byId(incoming);
  const known = byId(have.filter((response) => arriving.has(response.id)));
  const added: Response[] = [];
  const same: Response[] = [];
  const clashes: Response[] = [];
  for (const [id, some] of arriving) {
    const here = known.get(id) ?? [];
    const fresh = freshAmong(some, here);
    const [first] = some;
    if (fresh.length === 0 && first !== undefined) same.push(first);
    else if (here.length === 0 && fresh.length === 1) added.push(...fresh);
    else clashes.push(...fresh);
  }
  return { added, same, clashes };
}

/** Those with contents that are not here, each contents once. */
function freshAmong(some: readonly Response[], here: readonly Response[]): readonly Response[] {
  // Most arrive once and are new: then there is nothing to compare, which is what takes the time.
  if (some.length === 1 && here.length === 0) return some;
  const fresh: Response[] = [];
  for (const response of some)
    if (![...here, ...fresh].some((other) => isSame(response, other))) fresh.push(response);
  return fresh;
}

// Records mostly come with their keys in the same order; only where they do not is it worth ordering them.
function isSame(one: Response, other: Response): boolean {
  return JSON.stringify(one) === JSON.stringify(other) || canonical(one) === canonical(other);
}

function byId(responses: readonly Response[]): Map<string, Response[]> {
  const found = new Map<string, Response[]>();
  for (const response of responses) {
    const others = found.get(response.id);
    if (others === undefined) found.set(response.id, [response]);
    else others.push(response);
  }
  return found;
}
