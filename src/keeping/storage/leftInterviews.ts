import type { Interview, InterviewId } from '../../asking/survey/interview.ts';
import type { Response } from '../../asking/survey/response.ts';
import type { SurveyId } from '../../asking/survey/survey.ts';
import type { Problem } from '../../core/problem.ts';
import { ok, type Result } from '../../core/result.ts';
import { fromBase64 } from '../sealing/base64.ts';
import { jsonOf } from '../sealing/paddedJson.ts';
import { signRecord } from '../sealing/signedRecord.ts';
import { newSigningKey } from '../sealing/signing.ts';
import { attempt } from './attempt.ts';
import type { Database } from './database.ts';
import { type Filing, fileResponse } from './outbox.ts';
import { listUnfinished, type UnfinishedInterview } from './readDrafts.ts';
import { loadShiftKey } from './shiftKey.ts';
import { Refusal } from './storageTrouble.ts';
import { askWorker, openOf, sealOfSurvey } from './surveySealing.ts';

/** Interviews in progress that no fieldworker can go on with on this tablet: the shift that they were begun in has ended. */
export async function listLeft(database: Database): Promise<Result<readonly UnfinishedInterview[], Problem>> {
  const unfinished = await listUnfinished(database);
  if (!unfinished.ok) return unfinished;
  const key = await loadShiftKey(database);
  if (!key.ok) return key;
  const here = key.value?.recipient ?? null;
  return ok(unfinished.value.filter(({ shift }) => shift !== null && shift !== here));
}

/**
 * Opens such an interview with a key of its survey.
 *
 * @returns `notFound`; `locked` while no key was given, `needsOtherKey` when none given opens it; `damagedFile`.
 */
export function openLeft(database: Database, id: InterviewId): Promise<Result<Interview, Problem>> {
  return attempt(database, async () => {
    const row = await database.drafts.get(id);
    if (row?.seal === undefined) throw new Refusal({ kind: 'notFound', what: 'interview' });
    const [own] = await openOf(database, row.survey, [fromBase64(row.seal.opener)]);
    const identities = [new TextDecoder().decode(own)];
    const opened = await askWorker(database, 'openMany', { identities, files: [row.bytes] });
    if (!opened.ok) throw new Refusal(opened.problem);
    const [bytes] = opened.value as readonly [Uint8Array];
    return jsonOf(bytes) as Interview;
  });
}

/**
 * Files such an interview as `fileResponse` does, signed with a key that is made for it and kept nowhere, and sealed to the keys
 * of its survey that are in use now. Where there are none any more it stays as it is, sealed.
 *
 * @returns As `fileResponse`; `notLoaded` where no keys are in use.
 */
export async function fileLeft(
  database: Database,
  survey: SurveyId,
  filing: Filing,
): Promise<Result<Response, Problem>> {
  const seal = await attempt(database, () => sealOfSurvey(database, survey));
  if (!seal.ok) return seal;
  return fileResponse(
    database,
    filing,
    {},
    {
      seal: async (value) => {
        if (seal.value.mark === null) throw new Error('what was sealed goes nowhere in the clear');
        const sealed = await seal.value.seal([await signRecord(value, newSigningKey().secret)]);
        const [bytes] = sealed as readonly [Uint8Array<ArrayBuffer>];
        return bytes;
      },
    },
  );
}
