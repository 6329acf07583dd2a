import type { Questionnaire } from '../../asking/survey/questionnaire.ts';
import type { FileSort, Problem } from '../../core/problem.ts';
import { fail, ok, type Result } from '../../core/result.ts';
import { fileSort } from './fileSort.ts';
import { readQuestionnaireFile } from './readQuestionnaireFile.ts';
import { readXlsForm } from './readXlsForm.ts';
import type { XlsNote } from './xlsFormNotes.ts';

/** What the questions of a file are, and what came of each row that is not here as it was there. */
export interface QuestionsRead {
  readonly questionnaire: Questionnaire;
  readonly notes: readonly XlsNote[];
  /** Rows of a form; null of a file that holds a questionnaire as it is. */
  readonly rows: number | null;
}

export type QuestionsReply = Result<QuestionsRead, Problem>;

const BRACE = 0x7b;
const SPACES = new Set([0x09, 0x0a, 0x0d, 0x20, 0xef, 0xbb, 0xbf]);

/** Files that hold other things than questions. */
const OTHERS: ReadonlySet<FileSort> = new Set(['backup', 'storeCopy', 'results', 'figures']);

/** Reads a file of questions: an XLSForm workbook, or a questionnaire as JSON, whatever the file is called. */
export function readQuestions(bytes: Uint8Array): QuestionsReply {
  const found = fileSort(bytes);
  if (found !== null && OTHERS.has(found)) return fail({ kind: 'otherFile', found, wanted: 'questions' });
  if (bytes.find((byte) => !SPACES.has(byte)) !== BRACE) return readXlsForm(bytes);
  const read = readQuestionnaireFile(bytes);
  return read.ok ? ok({ questionnaire: read.value, notes: [], rows: null }) : read;
}
