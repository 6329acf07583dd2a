import type { SurveyId } from '../../asking/survey/survey.ts';
import { keptJson, paddedJson } from '../sealing/paddedJson.ts';
import { sealedWith } from '../sealing/sealedFile.ts';
import { plainSealing } from '../sealing/sealing.ts';
import type { SealingAsk, SealingAsks } from '../sealing/sealingWork.ts';
import { KEYS_SETTING, keysInUse, readSurveyKeys, recipientsOf, sealMark } from '../sealing/surveyKeys.ts';
import type { Database } from './database.ts';
import { nextTurn } from './nextTurn.ts';
import type { SettingRow } from './rows.ts';
import { settingId } from './settings.ts';
import { Refusal } from './storageTrouble.ts';

/** Bytes that are sent to be sealed or opened at a time: more would hold the page up. */
const AT_A_TIME = 4_000_000;

/** Something of a survey as it is kept. */
export interface KeptBytes {
  readonly survey: string;
  readonly bytes: Uint8Array;
}

/** How what comes into the store of a survey is sealed. */
export interface SurveySeal {
  /** Says to which keys; null where a survey has none in use, and its answers are kept in the clear. */
  readonly mark: string | null;
  /** Each value as it is kept. */
  seal(values: readonly unknown[]): Promise<readonly Uint8Array<ArrayBuffer>[]>;
}

/** Whether what is kept is sealed. */
export function isSealed({ bytes }: Pick<KeptBytes, 'bytes'>): boolean {
  return sealedWith(bytes) !== null;
}

/**
 * How answers of a survey are sealed: to its keys in use. Its public keys do: it may be locked.
 *
 * @param arriving Settings that come in with the answers, and count where there are none here.
 * @throws Refusal `keysUnreadable`: nobody may take such keys for none.
 */
export async function sealOfSurvey(
  database: Database,
  survey: SurveyId,
  arriving: readonly SettingRow[] = [],
): Promise<SurveySeal> {
  const place = settingId(survey, null, KEYS_SETTING);
  const row = (await database.settings.get(place)) ?? arriving.find(({ id }) => id === place);
  const keys = readSurveyKeys(row?.value);
  if (keys === null) throw new Refusal({ kind: 'keysUnreadable', survey: await titleOf(database, survey) });
  const used = keysInUse(keys);
  if (used === null)
    return { mark: null, seal: (values) => Promise.all(values.map((value) => plainSealing.seal(value))) };
  const recipients = recipientsOf(used.set);
  return {
    mark: sealMark(used.set),
    seal: (values) =>
      inParts(values.map(paddedJson), (files) => askWorker(database, 'sealMany', { recipients, files })),
  };
}

/** Something that is about to be written, as `sealOfSurvey` sealed it. */
interface ToWrite {
  readonly survey: SurveyId;
  /** Absent where it was left in the clear. */
  readonly sealedTo?: string;
}

/**
 * Whether what was sealed before a write is sealed as its survey asks by now. Asked within the write: another tab may put
 * keys in use meanwhile, and nothing lies in the clear from then on.
 *
 * @param arriving As `sealOfSurvey`.
 */
export async function isSealedAsAsked(
  database: Database,
  rows: readonly ToWrite[],
  arriving: readonly SettingRow[] = [],
): Promise<boolean> {
  const asked = new Map<SurveyId, string | null>();
  for (const survey of new Set(rows.map((row) => row.survey)))
    asked.set(survey, (await sealOfSurvey(database, survey, arriving)).mark);
  return rows.every(({ survey, sealedTo = null }) => asked.get(survey) === sealedTo);
}

/**
 * Opens what is kept, in its order, and reads it (`openBytes`).
 *
 * @param read Takes each value as it was kept.
 * @throws Refusal Also `damagedFile` where something is no JSON.
 */
export async function openKept<Value>(
  database: Database,
  kept: readonly KeptBytes[],
  read: (value: unknown) => Value,
): Promise<readonly Value[]> {
  const opened = await openBytes(database, kept);
  const values: Value[] = [];
  for (const bytes of opened) {
    values.push(read(jsonIn(bytes)));
    // Much read in one go would stop the page; in columns, little holds much.
    if (bytes.length > 10_000 && opened.length > 1) await nextTurn();
  }
  return values;
}

/**
 * Opens what is kept, in its order: in the clear as it is, sealed with the keys that were given for its survey.
 *
 * @throws Refusal `locked` while no key was given; `needsOtherKey` when none given opens it; `damagedFile`.
 */
export async function openBytes(
  database: Database,
  kept: readonly KeptBytes[],
): Promise<readonly Uint8Array[]> {
  const plain = new Map<KeptBytes, Uint8Array>(kept.map((one) => [one, one.bytes]));
  const sealed = kept.filter(isSealed);
  for (const survey of new Set(sealed.map((one) => one.survey))) {
    const its = sealed.filter((one) => one.survey === survey);
    const opened = await inParts(
      its.map(({ bytes }) => bytes),
      (files) => openOf(database, survey, files),
    );
    for (const [place, bytes] of opened.entries()) plain.set(its[place] as KeptBytes, bytes);
  }
  return [...plain.values()];
}

function jsonIn(bytes: Uint8Array): unknown {
  const kept = keptJson(bytes);
  if (!kept.ok) throw new Refusal(kept.problem);
  return kept.value;
}

/**
 * Opens sealed bytes with the keys that were given for a survey, in their order.
 *
 * @throws Refusal As `openKept`.
 */
export async function openOf(
  database: Database,
  survey: string,
  files: readonly Uint8Array[],
): Promise<readonly Uint8Array<ArrayBuffer>[]> {
  const identities = database.identities.get(survey) ?? [];
  if (identities.length === 0)
    throw new Refusal({ kind: 'locked', id: survey, survey: await titleOf(database, survey) });
  const opened = await askWorker(database, 'openMany', { identities, files });
  if (opened.ok) return opened.value;
  if (opened.problem.kind !== 'wrongKey') throw new Refusal(opened.problem);
  throw new Refusal({ kind: 'needsOtherKey', id: survey, survey: await titleOf(database, survey) });
}

/** What comes of asking the worker that seals and opens. */
export async function askWorker<Ask extends SealingAsk>(
  { run }: Database,
  what: Ask,
  given: SealingAsks[Ask]['ask'],
): Promise<SealingAsks[Ask]['reply']> {
  if (run === null) throw new RangeError('the database requires a worker for what is sealed');
  // Wrapped, so that Dexie goes on following what is read after it.
  return (await Promise.resolve(run('sealing', { what, given }))) as SealingAsks[Ask]['reply'];
}

async function inParts<Bytes extends Uint8Array>(
  files: readonly Bytes[],
  act: (part: readonly Bytes[]) => Promise<readonly Uint8Array<ArrayBuffer>[]>,
): Promise<readonly Uint8Array<ArrayBuffer>[]> {
  const done: Uint8Array<ArrayBuffer>[] = [];
  let part: Bytes[] = [];
  let weight = 0;
  for (const [place, bytes] of files.entries()) {
    part.push(bytes);
    weight += bytes.length;
    if (weight < AT_A_TIME && place < files.length - 1) continue;
    done.push(...(await act(part)));
    part = [];
    weight = 0;
  }
  return done;
}

async function titleOf(database: Database, survey: string): Promise<string> {
  return (await database.surveys.get(survey))?.title ?? '';
}
