import type { Question } from '../../questions/question.ts';
import { type Questionnaire, questionById } from '../questionnaire.ts';
import { asksTheSame } from './asksTheSame.ts';
import { readsTheSame } from './readsTheSame.ts';

/** What must be known before a changed questionnaire takes the place of the one in use. */
export interface InUse {
  /** What interviews ask now. */
  readonly live: Questionnaire;
  /** Every version that is known. */
  readonly versions: readonly Questionnaire[];
  /** Answers were given to it, it was handed to other tablets, or another wave asks it: it stays as it is. */
  readonly isKept: boolean;
}

/**
 * What a draft becomes when interviews begin to ask it.
 *
 * Where nobody has answered the one in use, it takes its place. Otherwise it is a new version, and the old one stays
 * for its answers. A question that reads otherwise than under its name of a wording before gets a new one, so that its
 * answers are not counted together with the old ones; one that reads again as it once did gets that one back.
 */
export function nextVersion(draft: Questionnaire, { live, versions, isKept }: InUse): Questionnaire {
  if (asksTheSame(draft, live)) return live;
  if (!isKept) return { ...draft, id: live.id, version: live.version };
  const known = [...versions, live];
  const version = Math.max(...known.map((one) => one.version)) + 1;
  const modules = draft.modules.map((module) => ({
    ...module,
    questions: module.questions.map((question) => withWordingOf(question, known)),
  }));
  const next = { ...draft, id: live.id, version, modules };
  // Only its names of wordings were other ones: the same was put into use a moment ago.
  return asksTheSame(next, live) ? live : next;
}

/** Questions of a draft whose answers will stand apart from those given so far. */
export function standingApart(draft: Questionnaire, versions: readonly Questionnaire[]): readonly Question[] {
  return draft.modules
    .flatMap(({ questions }) => questions)
    .filter((question) => {
      const before = formsOf(question, versions);
      return (
        before.length > 0 && before.every((form) => !isSameWording(withWordingOf(question, versions), form))
      );
    });
}

function isSameWording(one: Question, other: Question): boolean {
  return one.wording === other.wording;
}

function withWordingOf(question: Question, versions: readonly Questionnaire[]): Question {
  const forms = formsOf(question, versions);
  const namesake = forms.filter((form) => isSameWording(form, question));
  if (namesake.every((form) => readsTheSame(form, question))) return question;
  const twin = forms.find((form) => readsTheSame(form, question));
  return { ...question, wording: twin?.wording ?? freshWording(question.wording, forms) };
}

function formsOf({ id }: Question, versions: readonly Questionnaire[]): readonly Question[] {
  return versions.flatMap((version) => questionById(version, id) ?? []);
}

/** The next number behind the name of a wording: `own.own_1`, `own.own_1.2`, `own.own_1.3`. */
export function freshWording(wording: string, forms: readonly Pick<Question, 'wording'>[]): string {
  const stem = wording.replace(/\.\d+$/, '');
  const taken = new Set(forms.map((form) => form.wording));
  let number = 2;
  while (taken.has(`${stem}.${number}`)) number += 1;
  return `${stem}.${number}`;
}
