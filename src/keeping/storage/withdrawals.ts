import type { SurveyId } from '../../asking/survey/survey.ts';
import { type Instant, instant } from '../../core/day.ts';
import type { Problem } from '../../core/problem.ts';
import type { Result } from '../../core/result.ts';
import { attempt } from './attempt.ts';
import type { Database } from './database.ts';
import type { HeldPlace, SettingRow } from './rows.ts';
import { settingId } from './settings.ts';
import { Refusal } from './storageTrouble.ts';

/** The name under which a survey keeps which interviews residents withdrew. */
const WITHDRAWN_SETTING = 'withdrawn';

/** An interview that its resident withdrew: which, and when it was deleted here. Nothing of what was said. */
export interface Withdrawal extends HeldPlace {
  readonly at: Instant;
}

/**
 * The interviews of a survey that were withdrawn, in the order in which they were.
 *
 * @param arriving Settings that come in, and count too.
 * @throws Refusal `newerVersion`: what a newer app wrote may not be taken for none.
 */
export async function withdrawalsOf(
  database: Database,
  survey: string,
  arriving: readonly SettingRow[] = [],
): Promise<readonly Withdrawal[]> {
  const id = settingId(survey, null, WITHDRAWN_SETTING);
  const here = (await database.settings.get(id))?.value;
  return joined(readWithdrawals(here), readWithdrawals(arriving.find((row) => row.id === id)?.value));
}

/** The same, for whoever is not within a write. */
export function listWithdrawals(
  database: Database,
  survey: SurveyId,
): Promise<Result<readonly Withdrawal[], Problem>> {
  return attempt(database, () => withdrawalsOf(database, survey));
}

/** Whether an interview was withdrawn. */
export function isWithdrawn(gone: readonly HeldPlace[], { tablet, number }: HeldPlace): boolean {
  return gone.some((one) => one.number === number && one.tablet === tablet);
}

/** Notes within a write that an interview was withdrawn. Twice is once. */
export async function noteWithdrawal(
  database: Database,
  survey: SurveyId,
  withdrawal: Withdrawal,
): Promise<void> {
  await put(database, survey, joined(await withdrawalsOf(database, survey), [withdrawal]));
}

/** Joins, within a write, what a file says was withdrawn to what was withdrawn here. */
export async function withWithdrawals(database: Database, arriving: readonly SettingRow[]): Promise<void> {
  for (const { survey, name } of arriving)
    if (name === WITHDRAWN_SETTING)
      await put(database, survey, await withdrawalsOf(database, survey, arriving));
}

async function put(database: Database, survey: SurveyId, entries: readonly Withdrawal[]): Promise<void> {
  const id = settingId(survey, null, WITHDRAWN_SETTING);
  await database.settings.put({ id, survey, wave: null, name: WITHDRAWN_SETTING, value: { v: 1, entries } });
}

function joined(some: readonly Withdrawal[], others: readonly Withdrawal[]): readonly Withdrawal[] {
  const all = [...some, ...others.filter((one) => !isWithdrawn(some, one))];
  return all.map(({ tablet, number, at }) => ({ tablet, number, at }));
}

function readWithdrawals(kept: unknown): readonly Withdrawal[] {
  if (kept === null || kept === undefined) return [];
  const { v, entries } = kept as { readonly v?: unknown; readonly entries?: unknown };
  if (v !== 1 || !Array.isArray(entries))
    throw new Refusal({ kind: 'newerVersion', what: 'survey', found: Number(v) || 0, known: 1 });
  return entries.flatMap((one: unknown) => {
    const { tablet, number, at } = (one ?? {}) as { readonly [name in keyof Withdrawal]?: unknown };
    return typeof tablet === 'string' && typeof number === 'number' && typeof at === 'string'
      ? [{ tablet, number, at: instant(at) }]
      : [];
  });
}
