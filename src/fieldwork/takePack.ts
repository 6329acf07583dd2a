import { backCheckOfPack } from '../asking/survey/backCheck.ts';
import { asksTheSame } from '../asking/survey/editing/asksTheSame.ts';
import { wishesOfPack } from '../asking/survey/wishes.ts';
import type { Problem } from '../core/problem.ts';
import { fail, ok, type Result } from '../core/result.ts';
import { spokenWords } from '../keeping/sealing/spokenWords.ts';
import {
  KEYS_SETTING,
  type KeySet,
  keysInUse,
  recipientsOf,
  type SurveyKeys,
  withNewKeys,
} from '../keeping/sealing/surveyKeys.ts';
import type { Database } from '../keeping/storage/database.ts';
import type { TabletOffice } from '../keeping/storage/rows.ts';
import { loadSetting } from '../keeping/storage/settings.ts';
import { loadQuestionnaire, loadSurvey } from '../keeping/storage/surveys.ts';
import { keepPack, listOffices } from '../keeping/storage/tabletOffice.ts';
import { acceptPack, type Pack, type PackInUse, type ReadPack, readPack } from '../keeping/transfer/pack.ts';
import { readTabletKeys } from './tabletKeys.ts';

/** A pack that this tablet may take, before anything of it is kept. */
export interface LookedAtPack {
  readonly read: ReadPack;
  /** Eight words that stand for it: the office's page shows the same. */
  readonly words: readonly string[];
  /** Number of the pack in use; null where it is the first of its survey. */
  readonly before: number | null;
}

/**
 * Reads a pack and says whether this tablet may take it. Nothing is kept.
 *
 * @returns As `readPack` and `acceptPack`; `surveyMadeHere` where its survey is here without a pack;
 *   `differentQuestionnaire` where the same version asks different things here and in it; `newerVersion` where the keys of
 *   the survey cannot be read here.
 */
export async function lookAtPack(
  database: Database,
  bytes: Uint8Array,
): Promise<Result<LookedAtPack, Problem>> {
  const read = await readPack(bytes);
  if (!read.ok) return read;
  const { pack, hash } = read.value;
  const offices = await listOffices(database);
  if (!offices.ok) return offices;
  const office = offices.value.find(({ survey }) => survey === pack.survey.id) ?? null;
  const accepted = acceptPack(office && packInUse(office), read.value);
  if (!accepted.ok) return accepted;
  const survey = await loadSurvey(database, pack.survey.id);
  if (!survey.ok && survey.problem.kind !== 'notFound') return survey;
  if (survey.ok && office === null) return fail({ kind: 'surveyMadeHere' });
  const fits = await questionnairesFit(database, pack);
  if (!fits.ok) return fits;
  const keys = await keysWith(database, pack);
  if (!keys.ok) return keys;
  const before = survey.ok && office !== null ? office.pack.version : null;
  return ok({ read: accepted.value, words: spokenWords(hash), before });
}

/** Keeps a pack that was looked at, so that its waves are offered and their interviews sealed to its recipients. */
export async function takePack(database: Database, { pack, hash }: ReadPack): Promise<Result<void, Problem>> {
  const keys = await keysWith(database, pack);
  if (!keys.ok) return keys;
  const {
    version,
    office,
    made,
    limits,
    survey,
    waves,
    questionnaires,
    introduction,
    backCheck,
    addresses,
    quotas,
    wishes,
  } = pack;
  return keepPack(database, {
    pack: { hash, version, office, made, limits },
    survey,
    waves,
    questionnaires,
    introduction,
    backCheck: backCheckOfPack(backCheck, made),
    addresses,
    quotas,
    wishes: wishesOfPack(wishes, made),
    keys: { name: KEYS_SETTING, value: keys.value },
  });
}

function packInUse({ survey, pack: { hash, office, version } }: TabletOffice): PackInUse {
  return { hash, pack: { survey: { id: survey }, office, version } };
}

// Interviews in progress go on with the questions that they began with.
async function questionnairesFit(
  database: Database,
  { questionnaires }: Pack,
): Promise<Result<void, Problem>> {
  for (const arriving of questionnaires) {
    const own = await loadQuestionnaire(database, arriving.id, arriving.version);
    if (!own.ok && own.problem.kind !== 'notFound') return own;
    if (own.ok && !asksTheSame(own.value, arriving))
      return fail({ kind: 'differentQuestionnaire', version: arriving.version });
  }
  return ok(undefined);
}

/** The record of the survey's keys with those of a pack: the newest, in use, tried at the office. */
async function keysWith(database: Database, pack: Pack): Promise<Result<SurveyKeys, Problem>> {
  const kept = await loadSetting(database, { survey: pack.survey.id, wave: null }, KEYS_SETTING);
  if (!kept.ok) return kept;
  const keys = readTabletKeys(kept.value);
  if (!keys.ok) return keys;
  const used = keysInUse(keys.value);
  const set = keySetOf(pack);
  if (used !== null && recipientsOf(used.set).join() === recipientsOf(set).join()) return keys;
  return ok(withNewKeys(keys.value, set));
}

// An office names its officer's key first and the one on paper second; where there is but one, it stands for both.
function keySetOf({ recipients, made }: Pack): KeySet {
  const [officer = '', paper = officer, ...others] = recipients;
  return {
    made,
    officer,
    paper,
    others: others.map((recipient) => ({ name: '', recipient, added: made })),
    testSeal: '',
    fileOpened: made,
    paperOpened: made,
  };
}
