import type { Instant } from '../core/day.ts';
import type { OutboxRow, TabletOffice } from '../keeping/storage/rows.ts';
import { type Finished, finishedIn } from '../keeping/storage/tabletOffice.ts';

/** When a hand-over is asked for. */
type Limits = Pick<TabletOffice['pack']['limits'], 'afterInterviews' | 'afterHours'>;

/** What was finished for an office and exists on this tablet alone, as far as its receipts tell. */
export interface OnlyHere extends Finished {
  /** When the first of the interviews was finished; null where that was not noted, or there is none. */
  readonly since: Instant | null;
  /** The office asked to have them handed over by now. */
  readonly isDue: boolean;
}

const HOUR_MS = 3_600_000;

/** What no receipt names of a survey's interviews, and whether a hand-over is due by the limits of its pack. */
export function onlyHereOf(office: TabletOffice, rows: readonly OutboxRow[], now: Instant): OnlyHere {
  return onlyHereIn(unreceipted(office, rows), office.pack.limits, now);
}

/** The same of rows that are on this tablet alone. */
export function onlyHereIn(rows: readonly OutboxRow[], limits: Limits, now: Instant): OnlyHere {
  const own = rows.filter(({ isVisit }) => isVisit !== true);
  const times = own.flatMap(({ finishedAt }) => finishedAt ?? []).toSorted();
  const found = { ...finishedIn(rows), since: times[0] ?? null };
  return { ...found, isDue: isDueBy(limits, found, now) };
}

/**
 * Whether an office asks to have by now what is only here: so many, or for so many hours. A clock that was put back by more
 * than an hour since the first was finished tells nothing of how long it waits: then it is asked for.
 */
export function isDueBy(
  limits: Limits,
  { count, since }: Pick<OnlyHere, 'count' | 'since'>,
  now: Instant,
): boolean {
  const waited = since === null ? 0 : (Date.parse(now) - Date.parse(since)) / HOUR_MS;
  return count >= limits.afterInterviews || (count > 0 && (waited >= limits.afterHours || waited < -1));
}

/** Those of a survey's interviews and visits that no receipt names; not those whose bytes were removed by leave of one. */
function unreceipted({ survey, receipt }: TabletOffice, rows: readonly OutboxRow[]): readonly OutboxRow[] {
  const named = new Set(receipt?.removable);
  return rows.filter((row) => row.survey === survey && row.bytes.length > 0 && !named.has(row.number));
}
