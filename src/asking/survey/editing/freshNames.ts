import { id } from '../../../core/id.ts';
import { optionsOf } from '../../questions/kinds.ts';
import type { QuestionId } from '../../questions/question.ts';
import { type Questionnaire, questionById, questionsWritten } from '../questionnaire.ts';

/** A name that no question of any version has: `own_1`, `own_2` and so on. It is the column's name in files of data. */
export function freshQuestionId(versions: readonly Questionnaire[]): QuestionId {
  return id<'question'>(
    fresh(
      'own',
      versions.flatMap(questionsWritten).map((one) => one.id),
    ),
  );
}

/** A name that no module of any version has. */
export function freshModuleId(versions: readonly Questionnaire[]): string {
  return fresh(
    'group',
    versions.flatMap(({ modules }) => modules).map((one) => one.id),
  );
}

function fresh(stem: string, taken: readonly string[]): string {
  const names = new Set(taken);
  let number = 1;
  while (names.has(`${stem}_${number}`)) number += 1;
  return `${stem}_${number}`;
}

/** What parts of a question were called in any version: a code or a row's name is never given to something else. */
export interface NamesGiven {
  readonly lastCode: number;
  readonly rows: ReadonlySet<string>;
}

/** The names that a question of the questionnaire ever gave. */
export function namesGiven(versions: readonly Questionnaire[], question: string): NamesGiven {
  const forms = versions.flatMap((version) => questionById(version, question) ?? []);
  return {
    lastCode: forms.flatMap(optionsOf).reduce((last, { code }) => Math.max(last, code), 0),
    rows: new Set(forms.flatMap((form) => ('rows' in form ? form.rows.map((row) => row.id) : []))),
  };
}

/** A name that no check of a question has. */
export function freshCheckId(checks: readonly { readonly id: string }[]): string {
  return fresh(
    'check',
    checks.map((one) => one.id),
  );
}
