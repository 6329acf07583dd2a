import type { Response } from '../../../asking/survey/response.ts';
import { sittingOf } from './qualityTimes.ts';

/** The other interview that was held at the same time for longest, and how many there are. */
export interface Overlap {
  /** Place of the other response. */
  readonly other: number;
  readonly minutes: number;
  /** What the two have in common; a fieldworker where it is both. */
  readonly by: 'fieldworker' | 'tablet';
  readonly others: number;
}

interface Sitting {
  readonly place: number;
  readonly from: number;
  readonly to: number;
  /** Minutes in which none of its pages was open. */
  readonly away: number;
}

/**
 * Interviews of one fieldworker, or on one tablet, that were held at the same time. Minutes in which an interview lay aside
 * are not held against it, where the tablet noted how long its pages were open: who is called away goes on later.
 *
 * @param least Minutes from which on it counts.
 * @returns One for each response, null for those that stand alone or of which the time is not known.
 */
export function overlapsAmong(responses: readonly Response[], least: number): readonly (Overlap | null)[] {
  const found: (Overlap | null)[] = responses.map(() => null);
  const note = (place: number, overlap: Omit<Overlap, 'others'>, isNew: boolean) => {
    const before = found[place];
    const others = (before?.others ?? 0) + (isNew ? 1 : 0);
    found[place] =
      before && before.minutes >= overlap.minutes ? { ...before, others } : { ...overlap, others };
  };
  const pairs = new Set<string>();
  for (const by of ['fieldworker', 'tablet'] as const) {
    for (const sittings of sittingsBy(responses, by)) {
      for (const [one, other] of pairsAtOnce(sittings)) {
        const minutes = Math.min(one.to, other.to) - other.from - one.away - other.away;
        if (minutes < least) continue;
        const pair = [one.place, other.place].sort((a, b) => a - b).join();
        const isNew = !pairs.has(pair);
        pairs.add(pair);
        note(one.place, { other: other.place, minutes, by }, isNew);
        note(other.place, { other: one.place, minutes, by }, isNew);
      }
    }
  }
  return found;
}

/** The sittings of each fieldworker, or of each tablet, in the order in which they began. */
function sittingsBy(responses: readonly Response[], by: Overlap['by']): readonly (readonly Sitting[])[] {
  const groups = new Map<string, Sitting[]>();
  for (const [place, response] of responses.entries()) {
    const name = by === 'tablet' ? response.tablet : response.design.fieldworker;
    const sitting = sittingOf(response);
    if (name === null || sitting === null) continue;
    groups.set(name, [...(groups.get(name) ?? []), { place, ...sitting }]);
  }
  // Of two that began together the one with the smaller id comes first, in whichever order they were brought in.
  const idOf = ({ place }: Sitting) => responses[place]?.id ?? '';
  return [...groups.values()].map((sittings) =>
    sittings.sort((one, other) => one.from - other.from || (idOf(one) < idOf(other) ? -1 : 1)),
  );
}

function pairsAtOnce(sittings: readonly Sitting[]): readonly (readonly [Sitting, Sitting])[] {
  return sittings.flatMap((one, place) => {
    const after = sittings.slice(place + 1);
    const end = after.findIndex(({ from }) => from >= one.to);
    return after.slice(0, end === -1 ? after.length : end).map((other) => [one, other] as const);
  });
}
