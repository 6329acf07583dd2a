import type { SurveyId } from '../../asking/survey/survey.ts';
import { questionnaireUpToDate } from '../../asking/survey/upToDate.ts';
import { canonical } from '../../core/canonical.ts';
import { type Instant, instant } from '../../core/day.ts';
import type { Problem } from '../../core/problem.ts';
import { ok, type Result } from '../../core/result.ts';
import { digest } from '../sealing/digest.ts';
import { attempt, attemptWrite } from './attempt.ts';
import type { Database } from './database.ts';
import { bundleNames, isBundleKey } from './keptBundles.ts';
import { NOT_CARRIED } from './notCarried.ts';
import type { SettingRow } from './rows.ts';
import { LAST_BACKUP_SETTING, loadSetting, settingId } from './settings.ts';

/** What a back-up of a survey would hold: two short texts that are the same as before where nothing changed, and how far it goes. */
export interface BackUpStamp {
  /** Of interviews, visits and bundles that are here; null where there are none. */
  readonly came: string | null;
  /** Of all else. */
  readonly rest: string;
  /** The last number that was given on this device to something finished: all up to it is in the back-up. */
  readonly upTo: number;
}

/** The back-up of a survey that this device made last: a word of this device alone, in no back-up and from none. */
export interface LastBackUp {
  readonly at: Instant;
  readonly file: string;
  /** The folder in which it was read back; null where it was handed over. */
  readonly place: string | null;
  /** Of what it held. */
  readonly stamp: BackUpStamp;
}

/**
 * What a back-up of a survey would hold by now. No answer is opened: what came in is told by its keys, which are never used
 * again.
 */
export async function stampOf(database: Database, survey: SurveyId): Promise<Result<BackUpStamp, Problem>> {
  return attempt(database, async () => {
    const waves = (await database.waves.where({ survey }).primaryKeys()).toSorted();
    const { responses, aside, outbox } = database;
    const came = [
      await responses.where('wave').anyOf(waves).primaryKeys(),
      await aside.where('wave').anyOf(waves).primaryKeys(),
      await outbox.where('wave').anyOf(waves).primaryKeys(),
      await bundleNames(database, survey),
    ];
    const isEmpty = came.every((keys) => keys.length === 0);
    const rest = await restOf(database, survey);
    const tablet = await database.counters.get('tablet');
    const upTo = tablet !== undefined && 'next' in tablet ? tablet.next - 1 : 0;
    return { came: isEmpty ? null : await textDigest(came), rest: await textDigest(rest), upTo };
  });
}

/** Notes that a back-up was made: for each survey in it, what it held. A survey that is gone by now is not noted. */
export async function noteBackUp(
  database: Database,
  stamps: ReadonlyMap<SurveyId, BackUpStamp>,
  made: Omit<LastBackUp, 'stamp'>,
): Promise<Result<void, Problem>> {
  const { surveys, settings } = database;
  return attemptWrite(database, () =>
    database.transaction('rw', surveys, settings, async () => {
      for (const [survey, stamp] of stamps) {
        if ((await surveys.get(survey)) === undefined) continue;
        const place = { survey, wave: null, name: LAST_BACKUP_SETTING };
        const id = settingId(survey, null, LAST_BACKUP_SETTING);
        await settings.put({ id, ...place, value: { v: 1, ...made, stamp } });
      }
    }),
  );
}

/** The back-up of a survey that was made here last; null where none was noted. */
export async function loadLastBackUp(
  database: Database,
  survey: SurveyId,
): Promise<Result<LastBackUp | null, Problem>> {
  const kept = await loadSetting(database, { survey, wave: null }, LAST_BACKUP_SETTING);
  return kept.ok ? ok(readLast(kept.value)) : kept;
}

/** Whatever this version cannot read is no back-up: then one is asked for. */
function readLast(kept: unknown): LastBackUp | null {
  const { v, at, file, place, stamp } = (kept ?? {}) as Readonly<Record<string, unknown>>;
  const { came, rest, upTo } = (stamp ?? {}) as Readonly<Record<string, unknown>>;
  if (v !== 1 || typeof at !== 'string' || Number.isNaN(Date.parse(at))) return null;
  if (typeof file !== 'string' || typeof rest !== 'string') return null;
  const text = (one: unknown) => (typeof one === 'string' ? one : null);
  const number = typeof upTo === 'number' ? upTo : 0;
  return { at: instant(at), file, place: text(place), stamp: { came: text(came), rest, upTo: number } };
}

/** What is set up and decided for a survey, bundles left out: they are told by their names. */
async function restOf(database: Database, survey: SurveyId): Promise<unknown> {
  const [own, waves, questionnaires, confirmations, figures] = await Promise.all([
    database.surveys.get(survey),
    database.waves.where({ survey }).toArray(),
    database.questionnaires.toArray(),
    database.confirmations.where({ survey }).toArray(),
    database.figures.toCollection().primaryKeys(),
  ]);
  const asked = new Set(waves.map(({ questionnaire }) => questionnaire.id));
  const its = questionnaires.filter(({ id }) => asked.has(id)).map(questionnaireUpToDate);
  return [own, waves, its, confirmations, await settingsOf(database, survey), figures.toSorted()];
}

async function settingsOf(database: Database, survey: SurveyId): Promise<readonly SettingRow[]> {
  const keys = await database.settings.where({ survey }).primaryKeys();
  const rows = await database.settings.bulkGet(keys.filter((key) => !isBundleKey(survey, key)).toSorted());
  return rows.filter((row) => row !== undefined).filter(({ name }) => !NOT_CARRIED.has(name));
}

function textDigest(value: unknown): Promise<string> {
  return digest(new TextEncoder().encode(canonical(value)));
}
