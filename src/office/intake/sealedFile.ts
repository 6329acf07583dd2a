import type { Survey } from '../../asking/survey/survey.ts';
import type { Problem } from '../../core/problem.ts';
import { fail, ok, type Result } from '../../core/result.ts';
import { type BackupSeal, backupSeal, type SurveyToSeal } from '../../keeping/sealing/backupSeal.ts';
import { LARGEST_SEALED, sealedWith } from '../../keeping/sealing/sealedFile.ts';
import type { Opening } from '../../keeping/sealing/sealingWork.ts';
import { setupOf } from '../../keeping/storage/contents.ts';
import type { Database } from '../../keeping/storage/database.ts';
import { loadKeys } from '../loadKeys.ts';
import { surveyOfKey } from '../surveyOfKey.ts';

/** Each of these surveys with its keys. `keysUnreadable` for one whose record this version cannot read. */
async function withKeys(
  database: Database,
  surveys: readonly Survey[],
): Promise<Result<readonly SurveyToSeal[], Problem>> {
  const found: SurveyToSeal[] = [];
  for (const { id, title, simulated } of surveys) {
    const keys = await loadKeys(database, id);
    if (!keys.ok) return keys;
    if (keys.value === null) return fail({ kind: 'keysUnreadable', survey: title });
    found.push({ title, simulated, keys: keys.value });
  }
  return ok(found);
}

/** How a back-up of these surveys is sealed. */
export async function sealOf(
  database: Database,
  surveys: readonly Survey[],
): Promise<Result<BackupSeal, Problem>> {
  const found = await withKeys(database, surveys);
  return found.ok ? ok(backupSeal(found.value)) : found;
}

/** Whether a chosen file must be opened with a key first; a problem for a sealed file that is no back-up, or too large. */
export function needsKey(bytes: Uint8Array): Result<boolean, Problem> {
  const sealed = sealedWith(bytes);
  if (sealed === 'passphrase') return fail({ kind: 'keyFileInstead' });
  if (sealed === 'keys' && bytes.length > LARGEST_SEALED)
    return fail({ kind: 'fileTooLarge', what: 'sealed', bytes: bytes.length, limit: LARGEST_SEALED });
  return ok(sealed === 'keys');
}

/** What opening came to; a wrong key that is of a survey here is told by its name. */
export async function openedBytes(
  database: Database,
  opening: Opening,
): Promise<Result<Uint8Array<ArrayBuffer>, Problem>> {
  if (opening.ok) return ok(opening.value.bytes);
  const { problem, recipients } = opening;
  if (problem.kind !== 'wrongKey') return fail(problem);
  const setup = await setupOf(database);
  const survey = await surveyOfKey(database, setup.ok ? setup.value.surveys : [], recipients);
  return fail(survey === null ? problem : { kind: 'wrongKey', survey });
}
