import type { Response, ResponseId } from '../../asking/survey/response.ts';
import type { SurveyId } from '../../asking/survey/survey.ts';
import type { Problem } from '../../core/problem.ts';
import { ok, type Result } from '../../core/result.ts';
import { attempt } from './attempt.ts';
import type { Database } from './database.ts';
import type { AsideRow, HeldPlace, SettingRow } from './rows.ts';
import { settingId } from './settings.ts';
import { isSealedAsAsked, sealOfSurvey } from './surveySealing.ts';

/** The name under which a back-up says which of its responses are held back. It is kept nowhere: here that is told by the rows. */
export const HELD_SETTING = 'heldBack';

/** What counts no more, and what counts again. */
export interface HoldingBack {
  /** Responses that are here. */
  readonly hold: readonly Response[];
  readonly release: readonly Release[];
}

/** A response that is held back. */
export interface HeldResponse extends HeldPlace {
  readonly response: ResponseId;
}

/** What counts again: all that is held back under a number, or one response of those. */
export interface Release extends HeldPlace {
  readonly response: ResponseId | null;
}

/** Whether something that is held back counts again by this. */
export function isReleased(held: HeldResponse, { tablet, number, response }: Release): boolean {
  return held.tablet === tablet && held.number === number && (response ?? held.response) === held.response;
}

/** Which interviews of a survey are held back: they are here, and no result counts them. */
export async function listHeld(
  database: Database,
  survey: SurveyId,
): Promise<Result<readonly HeldResponse[], Problem>> {
  const rows = await attempt(database, () => asidesOf(database, survey));
  return rows.ok ? ok(rows.value.flatMap(heldOf)) : rows;
}

/** Writes what was made ready, within a write of others. False where it must be made ready anew: then nothing was written. */
export type ReadyWrite = () => Promise<boolean>;

/**
 * Makes ready to take responses of a survey out of what counts, or to let them count again: sealed before the write, as nothing
 * can be sealed within one. All or nothing with whatever else is written. Twice is once.
 */
export async function readyToHold(
  database: Database,
  survey: SurveyId,
  { hold, release }: HoldingBack,
): Promise<ReadyWrite> {
  if (hold.length + release.length === 0) return async () => true;
  const released = byPlace(release);
  const { mark, seal } = await sealOfSurvey(database, survey);
  const sealed = await seal(hold);
  const { aside } = database;
  return async () => {
    const before = await asidesOf(database, survey);
    const away = before.filter((row) =>
      heldOf(row).some((held) => released.get(placeName(held))?.some((one) => isReleased(held, one))),
    );
    const stay = before.filter((row) => !away.includes(row));
    const doubted = new Set<string>(stay.map(({ response }) => response));
    const held = new Set(stay.filter((row) => row.held !== undefined).map(({ response }) => response));
    const rows = hold.map((response, place) => ({
      ...heldRow(response, mark, sealed[place] as Uint8Array),
      discounts: doubted.has(response.id) ? null : response.kind,
    }));
    if (!(await isSealedAsAsked(database, rows))) return false;
    for (const { key = 0, response, discounts } of away) {
      await aside.delete(key);
      await passOn(database, response, discounts);
    }
    await aside.bulkAdd(rows.filter(({ response }) => !held.has(response)));
    return true;
  };
}

/** What a back-up says of surveys whose interviews are held back, as settings that no store keeps. */
export async function heldSettings(
  database: Database,
  surveys: readonly SurveyId[],
): Promise<Result<readonly SettingRow[], Problem>> {
  const rows: SettingRow[] = [];
  for (const survey of surveys) {
    const held = await listHeld(database, survey);
    if (!held.ok) return held;
    const id = settingId(survey, null, HELD_SETTING);
    // In an order that does not hang on how they came here.
    const value = { v: 1, responses: held.value.toSorted(byResponse) };
    if (held.value.length > 0) rows.push({ id, survey, wave: null, name: HELD_SETTING, value });
  }
  return ok(rows);
}

/** Rows that hold back, of responses that are new here, those that a file says are held back where it was made. */
export async function heldOnArrival(
  database: Database,
  added: readonly Response[],
  settings: readonly SettingRow[] = [],
): Promise<readonly AsideRow[]> {
  const rows: AsideRow[] = [];
  for (const { survey, name, value } of settings) {
    if (name !== HELD_SETTING) continue;
    const ids = idsIn(value);
    const held = added.filter((one) => one.survey === survey && ids.has(one.id));
    const { mark, seal } = await sealOfSurvey(database, survey, settings);
    for (const [place, bytes] of (await seal(held)).entries())
      rows.push(heldRow(held[place] as Response, mark, bytes));
  }
  return rows;
}

/** Ids of responses, as a file names them; none where that cannot be read. */
function idsIn(value: unknown): ReadonlySet<unknown> {
  const { v, responses } = (value ?? {}) as { readonly v?: unknown; readonly responses?: unknown };
  if (v !== 1 || !Array.isArray(responses)) return new Set();
  return new Set(responses.map((one: { readonly response?: unknown } | null) => one?.response));
}

function heldRow(
  { id, survey, wave, kind, tablet, number }: Response,
  mark: string | null,
  bytes: Uint8Array,
): AsideRow {
  return {
    survey,
    wave,
    response: id,
    discounts: kind,
    held: { tablet, number },
    ...(mark === null ? {} : { sealedTo: mark }),
    bytes,
  };
}

/** A response that another one contradicts counts no more than before: that one takes over what is discounted. */
async function passOn(
  { aside }: Database,
  response: ResponseId,
  discounts: AsideRow['discounts'],
): Promise<void> {
  if (discounts === null) return;
  const rest = await aside.filter((row) => row.response === response).first();
  if (rest?.key !== undefined) await aside.update(rest.key, { discounts });
}

async function asidesOf(database: Database, survey: SurveyId): Promise<readonly AsideRow[]> {
  const waves = await database.waves.where({ survey }).primaryKeys();
  return database.aside.where('wave').anyOf(waves).toArray();
}

function heldOf({ held, response }: AsideRow): readonly HeldResponse[] {
  return held === undefined ? [] : [{ ...held, response }];
}

function byPlace(release: readonly Release[]): ReadonlyMap<string, readonly Release[]> {
  const found = new Map<string, Release[]>();
  for (const one of release) found.set(placeName(one), [...(found.get(placeName(one)) ?? []), one]);
  return found;
}

/** No response is held back twice. */
function byResponse(one: HeldResponse, other: HeldResponse): number {
  return one.response < other.response ? -1 : 1;
}

function placeName({ tablet, number }: HeldPlace): string {
  return `${number} ${tablet}`;
}
