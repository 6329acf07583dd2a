import { strFromU8 } from 'fflate';
import type { Questionnaire } from '../../asking/survey/questionnaire.ts';
import { readQuestionnaire } from '../../asking/survey/questionnaireVersions.ts';
import type { Problem } from '../../core/problem.ts';
import { fail, type Result } from '../../core/result.ts';

const LARGEST = 20_000_000;

/** Reads a questionnaire as JSON (docs/questionnaire.schema.json), of this version or an older one. */
export function readQuestionnaireFile(bytes: Uint8Array): Result<Questionnaire, Problem> {
  if (bytes.length === 0) return fail({ kind: 'emptyFile', what: 'questionnaire' });
  if (bytes.length > LARGEST) {
    return fail({ kind: 'fileTooLarge', what: 'questionnaire', bytes: bytes.length, limit: LARGEST });
  }
  try {
    return readQuestionnaire(JSON.parse(strFromU8(bytes).replace(/^\ufeff/, '')));
  } catch (cause) {
    if (!(cause instanceof SyntaxError)) throw cause;
    return fail({ kind: 'damagedFile', what: 'questionnaire', line: null, cause: 'notJson' });
  }
}
