import type { Interview, InterviewId } from '../../asking/survey/interview.ts';
import type { Questionnaire } from '../../asking/survey/questionnaire.ts';
import { isMadeUp, type Survey, type Wave } from '../../asking/survey/survey.ts';
import type { Locks, Release } from '../../core/world.ts';
import { plainSealing, type Sealing } from '../sealing/sealing.ts';
import { DATABASE_NAME, DATABASE_VERSION, introductionKey, keysKey, NATIVE_STEP } from './databaseName.ts';
import { holdName } from './holdName.ts';
import { inTime } from './inTime.ts';
import { openAsItIs, settled } from './openAsItIs.ts';
import type { DraftRow, SettingRow } from './rows.ts';

/** An interview in progress and its wave, as they lie in the database, with the questions it began with. */
export interface InterviewRead {
  readonly draft: Interview;
  /** How often it was written until then (rows.ts). */
  readonly revision: number;
  readonly survey: Survey;
  readonly wave: Wave;
  readonly questionnaire: Questionnaire;
  /** The survey's own words of its introduction (ownIntroduction.ts); undefined where there are none. */
  readonly introduction?: unknown;
}

/** An interview in this tab's hands: no other tab can have it until it is released. */
export interface TakenInterview {
  readonly release: Release;
  /** Null where anything is not as usual (no database, another version, not found, refused): the store says what. */
  readonly read: InterviewRead | null;
}

/** Where an interview is taken from. */
interface Place {
  readonly database: string;
  readonly sealing: Sealing;
}

/** One row of each of a few tables: a database that has not answered by then is the store's to speak of. */
const READ_WITHIN_MS = 10_000;

function silent(): DOMException {
  return new DOMException('no answer', 'TimeoutError');
}

/**
 * Takes an interview in hand and reads it, by IndexedDB itself: on a slow tablet its first question does not wait until
 * the store's own code has come and looked around. Writes nothing, and makes no database where there is none.
 *
 * @returns Null when another tab has the interview in hand.
 */
export async function takeInterview(
  locks: Locks,
  id: InterviewId,
  { database: name = DATABASE_NAME, sealing = plainSealing }: Partial<Place> = {},
): Promise<TakenInterview | null> {
  const [release, database] = await Promise.all([holdName(locks, `interview:${id}`), opened(name)]);
  try {
    if (release === null) return null;
    // Read only once it is ours: another tab may have written to it until then.
    return {
      release,
      read: database && (await inTime(readInterview(database, id, sealing), READ_WITHIN_MS, silent)),
    };
  } catch {
    return release && { release, read: null };
  } finally {
    database?.close();
  }
}

async function opened(name: string): Promise<IDBDatabase | null> {
  try {
    const database = await openAsItIs(name);
    // A newer version in another window must not wait for this one.
    database.onversionchange = () => database.close();
    if (database.version === DATABASE_VERSION * NATIVE_STEP) return database;
    database.close();
    return null;
  } catch {
    return null;
  }
}

async function readInterview(
  database: IDBDatabase,
  id: InterviewId,
  sealing: Sealing,
): Promise<InterviewRead | null> {
  const drafts = database.transaction('drafts').objectStore('drafts');
  const row: DraftRow | undefined = await settled(drafts.get(id));
  // A sealed one is opened with the shift's key, by the store.
  if (row === undefined || row.seal) return null;
  const draft = (await sealing.open(row.bytes)) as Interview;
  const reading = database.transaction(['surveys', 'waves', 'questionnaires', 'settings']);
  const asked = [draft.questionnaire.id, draft.questionnaire.version];
  const [survey, wave, questionnaire, setting, keys] = await Promise.all([
    settled<Survey | undefined>(reading.objectStore('surveys').get(draft.survey)),
    settled<Wave | undefined>(reading.objectStore('waves').get(draft.wave)),
    settled<Questionnaire | undefined>(reading.objectStore('questionnaires').get(asked)),
    settled<SettingRow | undefined>(reading.objectStore('settings').get(introductionKey(draft.survey))),
    settled<SettingRow | undefined>(reading.objectStore('settings').get(keysKey(draft.survey))),
  ]);
  // In the clear goes on only what is simulated.
  return survey && wave && questionnaire && isMadeUp({ survey, wave }) && !keys
    ? { draft, revision: row.revision ?? 0, survey, wave, questionnaire, introduction: setting?.value }
    : null;
}
