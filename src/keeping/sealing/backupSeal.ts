import { keysInUse, recipientsOf, type SurveyKeys } from './surveyKeys.ts';

/** A survey of a back-up with the keys it has. */
export interface SurveyToSeal {
  readonly title: string;
  readonly simulated: boolean;
  readonly keys: SurveyKeys;
}

/** Whether a back-up is sealed, to whom, and if not, whose keys are missing. */
export type BackupSeal =
  | { readonly isSealed: true; readonly recipients: readonly string[] }
  | { readonly isSealed: false; readonly without: readonly string[] };

/**
 * How a back-up of these surveys is sealed.
 *
 * To the keys of all of them, so that any one opens all: only when every survey that is not made up has keys in use. A file
 * of which one survey lies open and another is sealed would pass for sealed. Made-up answers need no seal of their own.
 */
export function backupSeal(surveys: readonly SurveyToSeal[]): BackupSeal {
  const recipients = surveys.flatMap(({ keys }) => {
    const used = keysInUse(keys);
    return used === null ? [] : recipientsOf(used.set);
  });
  const without = surveys
    .filter(({ simulated, keys }) => !simulated && keysInUse(keys) === null)
    .map(({ title }) => title);
  if (without.length > 0 || recipients.length === 0) return { isSealed: false, without };
  return { isSealed: true, recipients: [...new Set(recipients)] };
}
