import { strFromU8 } from 'fflate';
import type { Questionnaire } from '../../asking/survey/questionnaire.ts';
import { questionnaireFaults, readQuestionnaire } from '../../asking/survey/questionnaireVersions.ts';
import type { Problem } from '../../core/problem.ts';
import { fail, type Result } from '../../core/result.ts';
import { withinLimits } from './questionLimits.ts';

const LARGEST = 20_000_000;

/** What is wrong with a file as a whole. */
const WHOLE: ReadonlySet<string> = new Set(['v', 'depth']);

/** Reads a questionnaire as JSON (docs/questionnaire.schema.json), of this version or an older one. */
export function readQuestionnaireFile(bytes: Uint8Array): Result<Questionnaire, Problem> {
  if (bytes.length === 0) return fail({ kind: 'emptyFile', what: 'questionnaire' });
  if (bytes.length > LARGEST) {
    return fail({ kind: 'fileTooLarge', what: 'questionnaire', bytes: bytes.length, limit: LARGEST });
  }
  try {
    const raw: unknown = JSON.parse(strFromU8(bytes).replace(/^\ufeff/, ''));
    const read = readQuestionnaire(raw);
    if (read.ok) return withinLimits('questionnaire', read.value);
    const isUnfit = read.problem.kind === 'damagedFile' && !WHOLE.has(read.problem.cause);
    if (!isUnfit || typeof raw !== 'object' || raw === null) return read;
    return fail({ kind: 'unfitParts', what: 'questionnaire', ...questionnaireFaults(raw) });
  } catch (cause) {
    if (!(cause instanceof SyntaxError)) throw cause;
    return fail({ kind: 'damagedFile', what: 'questionnaire', line: null, cause: 'notJson' });
  }
}
