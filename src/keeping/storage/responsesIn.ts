import type { Response } from '../../asking/survey/response.ts';
import { responseUpToDate } from '../../asking/survey/upToDate.ts';
import type { Problem } from '../../core/problem.ts';
import { ok, type Result } from '../../core/result.ts';
import { keptJson } from '../sealing/paddedJson.ts';
import { outOfColumns } from './columns.ts';

/** The responses of a wave as they are kept, opened but not read: plain data, which goes to a worker in no time. */
export interface KeptResponses {
  /** Each the JSON of some responses, in columns or not. */
  readonly parts: readonly Uint8Array[];
  /** Ids of responses that do not count: there are others of the same id, or they are held back. */
  readonly doubted: readonly string[];
}

/**
 * Reads the responses that count, in the order of tablet and number. Of tens of thousands that takes a good part of a second,
 * which no page should wait for.
 *
 * @returns The responses; `damagedFile` where a part is no JSON.
 */
export function responsesIn({ parts, doubted }: KeptResponses): Result<readonly Response[], Problem> {
  const left = new Set(doubted);
  const found: Response[] = [];
  for (const part of parts) {
    const kept = keptJson(part);
    if (!kept.ok) return kept;
    for (const one of outOfColumns(kept.value) as readonly Response[])
      if (!left.has(one.id)) found.push(responseUpToDate(one));
  }
  return ok(found.sort(byNumber));
}

/** In the order of tablet and number. */
export function byNumber(one: Placed, other: Placed): number {
  if (one.tablet !== other.tablet) return one.tablet < other.tablet ? -1 : 1;
  if (one.number !== other.number) return one.number - other.number;
  return one.id < other.id ? -1 : 1;
}

/** What responses are ordered by. */
export type Placed = Pick<Response, 'id' | 'tablet' | 'number'>;
