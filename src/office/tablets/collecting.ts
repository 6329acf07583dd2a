import type { SurveyId } from '../../asking/survey/survey.ts';
import { canonical } from '../../core/canonical.ts';
import type { Day } from '../../core/day.ts';
import type { Problem } from '../../core/problem.ts';
import { fail, ok, type Result } from '../../core/result.ts';
import type { JobWatch } from '../../core/world.ts';
import type { Database } from '../../keeping/storage/database.ts';
import {
  bundleNames,
  bundlesHere,
  keepBundles,
  keepSnapshot,
  loadBundles,
} from '../../keeping/storage/keptBundles.ts';
import type { ConfirmationRow } from '../../keeping/storage/rows.ts';
import { changeSettings, loadSetting, settingWithin } from '../../keeping/storage/settings.ts';
import type {
  BundleAsk,
  BundleAsks,
  KeptBundle,
  Looked,
  SealedBody,
} from '../../keeping/transfer/bundleWork.ts';
import { type Snapshot, usableSnapshot } from '../../keeping/transfer/snapshot.ts';
import type { OfficeView, TabletStanding } from '../../keeping/transfer/standing.ts';
import { readTabletList, type TabletList } from '../../keeping/transfer/tabletList.ts';
import { takeContactsWithin } from '../backchecks/keptContacts.ts';
import { takeSlipsWithin } from '../wishes/keptWishes.ts';

/** The name under which a survey keeps its tablets. */
export const TABLETS_SETTING = 'tablets';

/** What an office has of its tablets. */
export interface Collecting {
  readonly survey: SurveyId;
  readonly tablets: TabletList;
  readonly standing: readonly TabletStanding[];
  /** Names of the bundles that were here when it was read. */
  readonly bundles: readonly string[];
}

/** The tablets of a survey. `newerVersion` or `damagedFile` where the list cannot be read. */
export async function loadTablets(
  database: Database,
  survey: SurveyId,
): Promise<Result<TabletList, Problem>> {
  const list = await loadSetting(database, { survey, wave: null }, TABLETS_SETTING);
  if (!list.ok) return list;
  const tablets = readTabletList(list.value);
  return tablets === null ? fail(unreadableList(list.value)) : ok(tablets);
}

/**
 * What came from the tablets of a survey. What was proved once and kept as a snapshot is not proved again; bundles that are
 * not in it are, and a snapshot is made of all.
 *
 * @returns Null when it was stopped. `newerVersion` where a newer app wrote the list of tablets; a bundle that cannot be read
 *   was never kept here.
 */
export async function loadCollecting(
  database: Database,
  survey: SurveyId,
  watch: JobWatch = {},
): Promise<Result<Collecting | null, Problem>> {
  const list = await loadTablets(database, survey);
  if (!list.ok) return list;
  const tablets = list.value;
  let bundles: readonly string[] = [];
  const read = await withHolding(database, survey, (held) => {
    bundles = [...(held.snapshot?.bundles ?? []), ...held.kept.map(({ name }) => name)];
    const given = { ...held, view: viewOf(survey, tablets) };
    return asked(database, 'standing', given, watch);
  });
  if (!read.ok || read.value === null) return read.ok ? ok(null) : read;
  const { standing, snapshot } = read.value;
  // Where it cannot be kept, all is proved again the next time.
  if (snapshot !== null) await keepSnapshot(database, survey, snapshot);
  return ok({ survey, tablets, standing, bundles });
}

/** What bundles hold, wherever they are kept, and what of it counts by this list of tablets. Each is proved anew. */
export async function standingIn(
  database: Database,
  { survey, tablets }: Pick<Collecting, 'survey' | 'tablets'>,
  kept: readonly KeptBundle[],
): Promise<readonly TabletStanding[]> {
  const given = { view: viewOf(survey, tablets), snapshot: null, kept };
  const reply = await asked(database, 'standing', given);
  if (typeof reply === 'string' || reply === null) throw new RangeError('standingIn is not stopped');
  return reply.standing;
}

/**
 * Reads files and says what taking them in would do. Nothing is kept.
 *
 * @param isFound Nobody chose them, they lie in a shared folder: bundles of other surveys, and those that are not whole, are left.
 * @returns Null when it was stopped; `gone` when a file went away meanwhile.
 */
export async function lookAtBundles(
  database: Database,
  { survey, tablets }: Pick<Collecting, 'survey' | 'tablets'>,
  files: readonly File[],
  { isFound = false, ...watch }: JobWatch & { readonly isFound?: boolean } = {},
): Promise<Result<Looked | 'gone' | null, Problem>> {
  return withHolding(database, survey, (held) => {
    const given = { ...held, view: viewOf(survey, tablets), files, isFound };
    return asked(database, 'look', given, watch);
  });
}

/** The bytes of records, from these bundles and then from those that are kept; null when it was stopped. */
export async function bodiesOf(
  database: Database,
  survey: SurveyId,
  {
    links,
    news,
    watch,
  }: { readonly links: readonly string[]; readonly news: readonly KeptBundle[]; readonly watch: JobWatch },
): Promise<Result<ReadonlyMap<string, SealedBody['bytes']> | null, Problem>> {
  const found = new Map<string, SealedBody['bytes']>();
  for (const load of [async () => ok(news), () => loadBundles(database, survey)]) {
    const wanted = links.filter((link) => !found.has(link));
    if (wanted.length === 0) break;
    const kept = await load();
    if (!kept.ok) return kept;
    const bodies = await asked(database, 'bodies', { kept: kept.value, links: wanted }, watch);
    if (bodies === 'stopped') return ok(null);
    for (const { link, bytes } of bodies) found.set(link, bytes);
  }
  return ok(found);
}

/**
 * Whether something counts by another tab's doing since this was read: a bundle that is neither in it nor among these, or another
 * list of tablets. Asked within a write, so that what is done is what was shown.
 */
export async function isOvertaken(
  database: Database,
  { survey, tablets, bundles }: Collecting,
  news: readonly KeptBundle[],
): Promise<boolean> {
  const known = new Set([...bundles, ...news.map(({ name }) => name)]);
  const here = await bundleNames(database, survey);
  const now = readTabletList(await settingWithin(database, { survey, wave: null }, TABLETS_SETTING));
  return here.some((name) => !known.has(name)) || canonical(now) !== canonical(tablets);
}

/** What is taken in of what was looked at, on which day. */
export interface Coming extends Pick<Looked, 'news' | 'contacts' | 'slips' | 'snapshot'> {
  readonly today: Day;
}

/** Takes in what was looked at: all of it or nothing. */
export async function takeInBundles(
  database: Database,
  survey: SurveyId,
  coming: Coming,
): Promise<Result<void, Problem>> {
  const kept = await keepBundles(database, survey, coming.news, () => takeBesides(database, survey, coming));
  if (kept.ok) await keepSnapshot(database, survey, coming.snapshot);
  return kept;
}

/** Keeps, within the write of all else, what comes in bundles and is kept apart from interviews: contacts and wishes. */
export async function takeBesides(
  database: Database,
  survey: SurveyId,
  { contacts, slips, today }: Omit<Coming, 'news' | 'snapshot'>,
): Promise<void> {
  await takeContactsWithin(database, survey, { coming: contacts, today });
  await takeSlipsWithin(database, survey, { coming: slips, today });
}

/**
 * Changes the list of tablets, going by what is kept at that moment. A list that cannot be read stays as it is.
 *
 * @param word An officer's word on why, kept in the same write.
 */
export function changeTablets(
  database: Database,
  survey: SurveyId,
  change: (list: TabletList) => TabletList,
  word: Omit<ConfirmationRow, 'id'> | null = null,
): Promise<Result<void, Problem>> {
  const next = (kept: unknown) => {
    const list = readTabletList(kept);
    return list === null ? kept : change(list);
  };
  return changeSettings(database, [{ place: { survey, wave: null }, name: TABLETS_SETTING, next }], word);
}

/** Asks with what is kept: a snapshot and the rest, or all of it where the snapshot is damaged. Null when it was stopped. */
async function withHolding<Reply>(
  database: Database,
  survey: SurveyId,
  ask: (held: {
    snapshot: Snapshot | null;
    kept: readonly KeptBundle[];
  }) => Promise<Reply | 'stopped' | null>,
): Promise<Result<Reply | null, Problem>> {
  const here = await bundlesHere(database, survey);
  if (!here.ok) return here;
  const usable = usableSnapshot(here.value.snapshot, new Set(here.value.names));
  for (const snapshot of usable === null ? [null] : [usable, null]) {
    const kept = await loadBundles(database, survey, snapshot?.bundles);
    if (!kept.ok) return kept;
    const reply = await ask({ snapshot, kept: kept.value });
    if (reply === 'stopped') return ok(null);
    if (reply !== null) return ok(reply);
  }
  throw new RangeError('withHolding requires an answer where no snapshot is given');
}

/** Asks the worker; `stopped` when it was. */
async function asked<Ask extends BundleAsk>(
  { run }: Database,
  what: Ask,
  given: BundleAsks[Ask]['ask'],
  watch: JobWatch = {},
): Promise<BundleAsks[Ask]['reply'] | 'stopped'> {
  if (run === null) throw new RangeError('bundles require a worker to read them');
  try {
    return (await run('bundles', { what, given }, watch)) as BundleAsks[Ask]['reply'];
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') return 'stopped';
    throw error;
  }
}

function viewOf(survey: SurveyId, { tablets }: TabletList): OfficeView {
  return { survey, tablets };
}

function unreadableList(kept: unknown): Problem {
  const found = (kept as { readonly v?: unknown }).v;
  if (typeof found === 'number' && found > 1)
    return { kind: 'newerVersion', what: 'tablets', found, known: 1 };
  return { kind: 'damagedFile', what: 'tablets', line: null, cause: 'tablets' };
}
