import type { Response } from '../../asking/survey/response.ts';
import { canonical } from './canonical.ts';

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
  const known = byId(have);
  const added: Response[] = [];
  const same: Response[] = [];
  const clashes: Response[] = [];
  for (const [id, versions] of byId(incoming)) {
    const here = known.get(id);
    const fresh = [...versions].filter(([contents]) => !here?.has(contents)).map(([, response]) => response);
    const [first] = versions.values();
    if (fresh.length === 0 && first !== undefined) same.push(first);
    else if (here === undefined && fresh.length === 1) added.push(...fresh);
    else clashes.push(...fresh);
  }
  return { added, same, clashes };
}

/** By id, then by contents. */
function byId(responses: readonly Response[]): Map<string, Map<string, Response>> {
  const found = new Map<string, Map<string, Response>>();
  for (const response of responses) {
    const versions = found.get(response.id) ?? new Map<string, Response>();
    versions.set(canonical(response), response);
    found.set(response.id, versions);
  }
  return found;
}
