import { measureOf, optionsOf, partsOf } from '../../asking/questions/kinds.ts';
import type { Question } from '../../asking/questions/question.ts';
import type { Module, Questionnaire, Repeat } from '../../asking/survey/questionnaire.ts';
import { chainOf, isAround } from '../../asking/survey/repeatedModules.ts';
import { MOST_REPETITIONS, parentOf } from '../../asking/survey/repeats.ts';
import { id } from '../../core/id.ts';

/** Something that a group can be repeated for. */
export interface RepeatChoice {
  readonly how: 'forEach' | 'count' | 'while';
  readonly question: Question;
}

/** A repetition that is asked as long as there is another. */
export type AgainRepeat = Extract<Repeat, { readonly while: unknown }>;

/** How often a group is repeated at most, until somebody says it. */
const USUAL_MOST = 10;

/**
 * What a group can be repeated for: questions of the groups before it that have one answer there, and whether there is
 * another, which is asked in the group itself.
 */
export function repeatChoices(draft: Questionnaire, module: Module): readonly RepeatChoice[] {
  const whole = questionsBefore(draft, module).filter((question) => partsOf(question).includes(''));
  return [
    ...whole.flatMap((question): readonly RepeatChoice[] => [
      ...(canBeEach(question) ? [{ how: 'forEach', question } as const] : []),
      ...(measureOf(question)?.sort === 'number' ? [{ how: 'count', question } as const] : []),
    ]),
    ...questionsWithin(draft, module)
      .filter((question) => partsOf(question).includes('') && canBeEach(question))
      .map((question): RepeatChoice => ({ how: 'while', question })),
  ];
}

/** Questions before a group that can say whether it is asked at all: those of a list. */
export function firstTimeChoices(draft: Questionnaire, module: Module): readonly Question[] {
  return questionsBefore(draft, module).filter(
    (question) => partsOf(question).includes('') && canBeEach(question),
  );
}

function questionsBefore(draft: Questionnaire, module: Module): readonly Question[] {
  const before = draft.modules.slice(0, placeOf(draft, module));
  return before.filter((one) => isAround(draft, one, module)).flatMap((one) => one.questions);
}

/** What is asked each time that the group is: its own questions, and those of groups in it that are not repeated. */
function questionsWithin(draft: Questionnaire, module: Module): readonly Question[] {
  const around = chainOf(draft, module);
  const own = module.repeat === undefined ? [...around, module] : around;
  const asked = draft.modules.filter((one) => {
    const chain = one === module ? own : chainOf(draft, one);
    return chain.length === own.length && chain.every((each, at) => each === own[at]);
  });
  return asked.flatMap((one) => one.questions);
}

/** Groups that a group can stand in: the repeated ones around what comes right before it. */
export function outerChoices(draft: Questionnaire, module: Module): readonly Module[] {
  const before = draft.modules.slice(0, placeOf(draft, module));
  const now = parentOf(before, module);
  const around = chainOf(draft, before.at(-1));
  return now === undefined || around.includes(now) ? around : [...around, now];
}

function placeOf({ modules }: Questionnaire, module: Module): number {
  return modules.findIndex(({ id: name }) => name === module.id);
}

/** What is chosen for a group now, as `repeatOf` reads it; empty where it is asked once. */
export function chosenRepeat({ repeat }: Module): string {
  if (repeat === undefined) return '';
  if ('while' in repeat) return `while ${repeat.while.question}`;
  return 'count' in repeat ? `count ${repeat.count}` : `forEach ${repeat.forEach}`;
}

/** The repetition that a choice is; null for once. The first answer of a question is the one that asks it again. */
export function repeatOf(chosen: string, choices: readonly RepeatChoice[]): Repeat | null {
  const [how, name = ''] = chosen.split(' ');
  const question = id<'question'>(name);
  if (how === 'forEach') return { forEach: question };
  if (how === 'count') return { count: question, most: USUAL_MOST };
  if (how !== 'while') return null;
  const asked = choices.find((one) => one.how === 'while' && one.question.id === name)?.question;
  const codes = asked === undefined ? [] : optionsOf(asked).map(({ code }) => code);
  return { while: { question, isOneOf: codes.slice(0, 1) }, most: USUAL_MOST };
}

/** The repetition with another most, from what was typed; null where that is no number of times. */
export function withMost<Limited extends Extract<Repeat, { readonly most: number }>>(
  repeat: Limited,
  typed: string,
): Limited | null {
  const most = /^\d{1,3}$/.test(typed.trim()) ? Number(typed) : 0;
  return most >= 1 && most <= MOST_REPETITIONS ? { ...repeat, most } : null;
}

/** The repetition with who is asked the first time: by an answer to a question before it, by its first one to begin with. */
export function withFirst(repeat: AgainRepeat, question: Question | undefined): AgainRepeat {
  const { askIf: _before, ...always } = repeat;
  if (question === undefined) return always;
  const isOneOf = optionsOf(question)
    .map(({ code }) => code)
    .slice(0, 1);
  return { ...always, askIf: { question: question.id, isOneOf } };
}

// A point of a scale is one answer of many that nobody chose several of.
function canBeEach(question: Question): boolean {
  const { length } = optionsOf(question);
  return measureOf(question) === null && length > 0 && length <= MOST_REPETITIONS;
}
