import * as v from 'valibot';
import { partFaults } from '../../asking/survey/partFaults.ts';
import type { Module, Questionnaire } from '../../asking/survey/questionnaire.ts';
import { questionnaireSchema } from '../../asking/survey/questionnaireVersions.ts';
import { id } from '../../core/id.ts';
import type { Problem } from '../../core/problem.ts';
import { fail, ok, type Result } from '../../core/result.ts';
import { withinLimits } from './questionLimits.ts';
import { readWorkbook } from './readWorkbook.ts';
import { formModules } from './xlsFormModules.ts';
import type { Noting, XlsNote } from './xlsFormNotes.ts';
import { type FormSheets, formSheets } from './xlsFormSheets.ts';

/** What an XLSForm became, and what came of each row that is not here as it was there. */
export interface ReadForm {
  /** What the form calls itself; null where it does not say. */
  readonly title: string | null;
  readonly questionnaire: Questionnaire;
  /** Rows of the survey with something in them. */
  readonly rows: number;
  /** In the order of the sheets and their rows. */
  readonly notes: readonly XlsNote[];
}

/**
 * Reads an XLSForm workbook as a questionnaire. Whatever cannot be taken over is named with its row, and the rest still
 * is; a form that asks nothing at all, or a workbook that cannot be read, is a problem.
 */
export function readXlsForm(bytes: Uint8Array): Result<ReadForm, Problem> {
  const workbook = readWorkbook(bytes);
  if (!workbook.ok) return workbook;
  const notes: XlsNote[] = [];
  const note: Noting = (one) => notes.push(one);
  const sheets = formSheets(workbook.value, note);
  if (!sheets.ok) return sheets;
  const modules = formModules(sheets.value, note);
  if (!modules.some(({ questions }) => questions.length > 0))
    return fail({ kind: 'nothingAsked', what: 'workbook' });
  const frame = frameOf(sheets.value, modules);
  const questionnaire = v.safeParse(questionnaireSchema, frame);
  if (!questionnaire.success)
    return fail({ kind: 'unfitParts', what: 'workbook', ...partFaults(questionnaireSchema, frame) });
  const within = withinLimits('workbook', questionnaire.output);
  if (!within.ok) return within;
  return ok({
    title: sheets.value.settings?.cells.get('form_title') ?? null,
    questionnaire: questionnaire.output,
    rows: sheets.value.survey.length,
    notes: inOrder(notes),
  });
}

function frameOf({ settings, languages }: FormSheets, modules: readonly Module[]): Questionnaire {
  const version = Number(settings?.cells.get('version'));
  const own = settings?.own.get('languages');
  return {
    v: 8,
    id: id<'questionnaire'>(settings?.cells.get('form_id')?.slice(0, 200) ?? 'form'),
    version: Number.isSafeInteger(version) && version >= 1 ? version : 1,
    modules,
    languages: Array.isArray(own) && own.every((one) => typeof one === 'string') ? own : languages,
  };
}

const sheetOrder = ['settings', 'survey', 'choices'];

function inOrder(notes: readonly XlsNote[]): readonly XlsNote[] {
  return notes.toSorted(
    (one, other) =>
      sheetOrder.indexOf(one.sheet) - sheetOrder.indexOf(other.sheet) || (one.row ?? 0) - (other.row ?? 0),
  );
}
