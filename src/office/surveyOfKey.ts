import type { Survey } from '../asking/survey/survey.ts';
import { knowsRecipient } from '../keeping/sealing/surveyKeys.ts';
import type { Database } from '../keeping/storage/database.ts';
import { loadKeys } from './loadKeys.ts';

/** The title of the first of these surveys that ever sealed to one of these recipients; null when none did. */
export async function surveyOfKey(
  database: Database,
  surveys: readonly Survey[],
  recipients: readonly string[],
): Promise<string | null> {
  for (const { id, title } of surveys) {
    const keys = await loadKeys(database, id);
    const known = keys.ok ? keys.value : null;
    if (known !== null && recipients.some((one) => knowsRecipient(known, one))) return title;
  }
  return null;
}
