import type { Line } from './rescueLine.ts';
import type { Kept, Witness } from './witness.ts';

/** The interviews of this tablet that a copy holds, each once. */
export interface InterviewsHeld {
  readonly finished: number;
  /** Calls at a door without an interview. */
  readonly visits: number;
  readonly unfinished: number;
  /** Finished or not, or visits: known to be here, and readable in neither store. */
  readonly unreadable: number;
}

/** @param witness Remembers what was finished and begun. */
export function interviewsIn(
  lines: readonly Line[],
  witness: Pick<Witness, 'begun'> & { readonly read: () => Pick<Kept, 'finished'> | null },
): InterviewsHeld {
  const filed = idsOf(lines, 'outbox');
  const begun = idsOf(lines, 'drafts');
  const known = new Set([...begun.all, ...witness.begun().map(([id]) => id)]);
  const drafts = [...known].filter((id) => !filed.all.has(id));
  const lost = [...filed.all].filter((id) => !filed.whole.has(id) && !filed.removed.has(id));
  const forgotten = Math.max((witness.read()?.finished ?? 0) - filed.all.size, 0);
  const visits = [...filed.whole].filter((id) => filed.visits.has(id)).length;
  return {
    finished: filed.whole.size - visits,
    visits,
    unfinished: drafts.filter((id) => begun.whole.has(id)).length,
    unreadable: lost.length + forgotten + drafts.filter((id) => !begun.whole.has(id)).length,
  };
}

function idsOf(lines: readonly Line[], table: 'drafts' | 'outbox') {
  const [all, whole, removed, visits] = [new Set(), new Set(), new Set(), new Set()];
  for (const line of lines) {
    if (line.table !== table || line.key === undefined) continue;
    all.add(line.key);
    const bytes = line.record?.['bytes'];
    if (line.record?.['isVisit'] === true) visits.add(line.key);
    // Those that a receipt let go have their link left, and no bytes.
    if (bytes instanceof Uint8Array) (bytes.length > 0 ? whole : removed).add(line.key);
  }
  return { all, whole, removed, visits };
}
