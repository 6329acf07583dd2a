import type { SurveyId } from '../../asking/survey/survey.ts';
import type { Problem } from '../../core/problem.ts';
import type { Result } from '../../core/result.ts';
import { fromBase64Url, toBase64Url } from '../sealing/base64Url.ts';
import { newSigningKey, type SigningKey, signerOf } from '../sealing/signing.ts';
import { attemptWrite } from './attempt.ts';
import type { Database } from './database.ts';
import { settingId } from './settings.ts';
import { Refusal } from './storageTrouble.ts';
import { isSealed, openKept, type SurveySeal, sealOfSurvey } from './surveySealing.ts';

/** The name under which a survey keeps the key that signs its packs and receipts. */
const SIGNING_SETTING = 'officeSigning';

/** As it is kept: only its public part lies in the clear. Format version 1. */
interface KeptSigning {
  readonly v: 1;
  readonly key: string;
  /** To which keys the secret is sealed (`sealMark`). */
  readonly sealedTo: string;
  /** The secret, sealed to the survey's keys, as base64url. */
  readonly sealed: string;
}

/**
 * The office's key that signs packs and receipts of a survey: made when it is asked for first, and kept sealed to the
 * survey's keys in use. A new one is kept only after it was opened again. One that was sealed to older keys is sealed anew.
 *
 * @returns `locked` or `needsOtherKey` while no key opens it, `keysUnreadable` where a newer version wrote it.
 * @throws RangeError where the survey has no keys in use: the secret never lies in the clear.
 */
export async function officeKey(database: Database, survey: SurveyId): Promise<Result<SigningKey, Problem>> {
  return attemptWrite(
    database,
    async () => {
      for (;;) {
        const found = await findOrMake(database, survey);
        if (found !== null) return found;
      }
    },
    { slowAfterMs: 60_000 },
  );
}

/** Null when another tab kept one meanwhile: there is one key only, or tablets would refuse what the other signed. */
async function findOrMake(database: Database, survey: SurveyId): Promise<SigningKey | null> {
  const id = settingId(survey, null, SIGNING_SETTING);
  const before = (await database.settings.get(id))?.value ?? null;
  const seal = await sealOfSurvey(database, survey);
  if (seal.mark === null) throw new RangeError('officeKey requires keys in use');
  const kept = readKept(before);
  if (before !== null && kept === null)
    throw new Refusal({ kind: 'keysUnreadable', survey: await titleOf(database, survey) });
  const own = kept === null ? newSigningKey() : await opened(database, survey, kept);
  if (kept?.sealedTo === seal.mark) return own;
  const next = await sealedKey(own, seal, seal.mark);
  await opened(database, survey, next);
  const { settings } = database;
  return database.transaction('rw', settings, async () => {
    const now = (await settings.get(id))?.value ?? null;
    if (JSON.stringify(now) !== JSON.stringify(before)) return null;
    await settings.put({ id, survey, wave: null, name: SIGNING_SETTING, value: next });
    return own;
  });
}

async function sealedKey(
  { secret, key }: SigningKey,
  { seal }: SurveySeal,
  mark: string,
): Promise<KeptSigning> {
  const [bytes = new Uint8Array()] = await seal([secret]);
  return { v: 1, key, sealedTo: mark, sealed: toBase64Url(bytes) };
}

async function opened(
  database: Database,
  survey: SurveyId,
  { key, sealed }: KeptSigning,
): Promise<SigningKey> {
  const bytes = fromBase64Url(sealed);
  const isThere = bytes !== null && isSealed({ bytes });
  const [secret] = isThere ? await openKept(database, [{ survey, bytes }], (value) => value) : [];
  if (typeof secret !== 'string' || signerOf(secret) !== key)
    throw new Refusal({ kind: 'keysUnreadable', survey: await titleOf(database, survey) });
  return { secret, key };
}

function readKept(kept: unknown): KeptSigning | null {
  if (typeof kept !== 'object' || kept === null) return null;
  const { v, key, sealedTo, sealed } = kept as { readonly [K in keyof KeptSigning]?: unknown };
  const isWhole = typeof key === 'string' && typeof sealedTo === 'string' && typeof sealed === 'string';
  return v === 1 && isWhole ? { v, key, sealedTo, sealed } : null;
}

async function titleOf(database: Database, survey: string): Promise<string> {
  return (await database.surveys.get(survey))?.title ?? '';
}
