import type { Response, ResponseId } from '../../asking/survey/response.ts';
import type { SurveyId } from '../../asking/survey/survey.ts';
import type { Problem } from '../../core/problem.ts';
import { ok, type Result } from '../../core/result.ts';
import { attempt, attemptWrite } from './attempt.ts';
import type { Database } from './database.ts';
import type { AsideRow, HeldPlace } from './rows.ts';
import { isSealedAsAsked, sealOfSurvey } from './surveySealing.ts';

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

/** Takes responses of a survey out of what counts, or lets them count again: all or nothing. Twice is once. */
export async function holdBack(
  database: Database,
  survey: SurveyId,
  { hold, release }: HoldingBack,
): Promise<Result<void, Problem>> {
  if (hold.length + release.length === 0) return ok(undefined);
  return attemptWrite(
    database,
    async () => {
      let isDone = false;
      while (!isDone) isDone = await holdOnce(database, survey, { hold, release });
    },
    { slowAfterMs: 60_000 },
  );
}

/** Holds back once; false when another window put keys in use meanwhile: nothing is changed then. */
async function holdOnce(
  database: Database,
  survey: SurveyId,
  { hold, release }: HoldingBack,
): Promise<boolean> {
  const released = byPlace(release);
  const { mark, seal } = await sealOfSurvey(database, survey);
  const sealed = await seal(hold);
  const { aside, settings, surveys, waves } = database;
  return database.transaction('rw', [aside, settings, surveys, waves], async () => {
    const before = await asidesOf(database, survey);
    const away = before.filter((row) =>
      heldOf(row).some((held) => released.get(placeName(held))?.some((one) => isReleased(held, one))),
    );
    const stay = before.filter((row) => !away.includes(row));
    const doubted = new Set<string>(stay.map(({ response }) => response));
    const held = new Set(stay.filter((row) => row.held !== undefined).map(({ response }) => response));
    const rows = hold.map(
      ({ id, wave, kind, tablet, number }, place): AsideRow => ({
        survey,
        wave,
        response: id,
        discounts: doubted.has(id) ? null : kind,
        held: { tablet, number },
        ...(mark === null ? {} : { sealedTo: mark }),
        bytes: sealed[place] as Uint8Array,
      }),
    );
    if (!(await isSealedAsAsked(database, rows))) return false;
    for (const { key = 0, response, discounts } of away) {
      await aside.delete(key);
      await passOn(database, response, discounts);
    }
    await aside.bulkAdd(rows.filter(({ response }) => !held.has(response)));
    return true;
  });
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

function placeName({ tablet, number }: HeldPlace): string {
  return `${number} ${tablet}`;
}
