import type { Survey, WardList } from '../../asking/survey/survey.ts';
import { fail, ok, type Result } from '../../core/result.ts';
import type { FormProblem } from '../../words/fieldMessage.ts';
import type { FieldProblem } from './fieldProblem.ts';
import { neededDay, neededText, readDay } from './waveForm.ts';

/** What an officer has typed and chosen about a survey, right or wrong. */
export interface SurveyForm {
  /** GSS code; null until one is chosen from the list. */
  readonly council: string | null;
  /** What residents call the council; its official name unless the officer changes it. */
  readonly councilName: string;
  readonly contact: string;
  readonly title: string;
  readonly retention: string;
  readonly wards: string;
  readonly wardsEdition: string;
}

/** A survey as the form describes it, all right. */
export type SurveyFacts = Pick<
  Survey,
  'council' | 'councilName' | 'contact' | 'title' | 'retention' | 'wardList'
>;

/** Reads wards and, where given, their share of adults: `readWards` of keeping/imports. */
export type WardReader = (
  text: string,
) => Result<Pick<WardList, 'wards' | 'targets'>, readonly FormProblem[]>;

export const blankSurveyForm: SurveyForm = {
  council: null,
  councilName: '',
  contact: '',
  title: '',
  retention: '',
  wards: '',
  wardsEdition: '',
};

/** Wrong rows that are named at once: a whole wrong file would fill the page. */
const ROWS_NAMED = 8;

/** Reads the form: the survey, or everything that is wrong, in the order of the page. */
export function checkSurvey(
  form: SurveyForm,
  readWards: WardReader,
): Result<SurveyFacts, readonly FieldProblem[]> {
  const problems: FieldProblem[] = [];
  const { council } = form;
  if (council === null) problems.push({ field: 'council', problem: { kind: 'noCouncil' } });
  else neededText(form.councilName, 'council-name', problems);
  const title = neededText(form.title, 'survey-title', problems);
  const retention = readDay(form.retention, 'retention', problems);
  const wardList = wardListOf(form, readWards, problems);
  if (problems.length > 0 || council === null) return fail(problems);
  const councilName = form.councilName.trim();
  const contact = form.contact.trim() === '' ? null : form.contact.trim();
  return ok({ council, councilName, contact, title, retention, wardList });
}

export function wardListOf(
  form: SurveyForm,
  readWards: WardReader,
  problems: FieldProblem[],
): WardList | null {
  const text = form.wards.trim();
  if (text === '') {
    // A date with no list is half a list: the officer meant to give one.
    if (form.wardsEdition.trim() !== '') {
      problems.push({ field: 'wards', problem: { kind: 'missingField', field: 'wards' } });
    }
    return null;
  }
  const read = readWards(text);
  if (!read.ok) {
    problems.push(
      ...read.problem.slice(0, ROWS_NAMED).map((problem) => ({ field: 'wards' as const, problem })),
    );
  }
  const edition = neededDay(form.wardsEdition, 'wards-edition', problems);
  return read.ok && edition !== null ? { edition, ...read.value } : null;
}
