import { measureOf, optionsOf, partsOf } from '../../asking/questions/kinds.ts';
import type { Question } from '../../asking/questions/question.ts';
import type { Module, Questionnaire, Repeat } from '../../asking/survey/questionnaire.ts';
import { MOST_REPETITIONS } from '../../asking/survey/repeats.ts';
import { id } from '../../core/id.ts';

/** Something that a group can be repeated for. */
export interface RepeatChoice {
  readonly how: 'forEach' | 'count';
  readonly question: Question;
}

/** How often a group is repeated at most, until somebody says it. */
const USUAL_MOST = 10;

/** What a group can be repeated for: questions of the groups before it that are not repeated themselves. */
export function repeatChoices({ modules }: Questionnaire, module: Module): readonly RepeatChoice[] {
  const before = modules.slice(
    0,
    modules.findIndex(({ id: name }) => name === module.id),
  );
  const questions = before.filter(({ repeat }) => repeat === undefined).flatMap((one) => one.questions);
  return questions
    .filter((question) => partsOf(question).includes(''))
    .flatMap((question): readonly RepeatChoice[] => [
      ...(canBeEach(question) ? [{ how: 'forEach', question } as const] : []),
      ...(measureOf(question)?.sort === 'number' ? [{ how: 'count', question } as const] : []),
    ]);
}

/** What is chosen for a group now, as `repeatOf` reads it; empty where it is asked once. */
export function chosenRepeat({ repeat }: Module): string {
  if (repeat === undefined) return '';
  return 'count' in repeat ? `count ${repeat.count}` : `forEach ${repeat.forEach}`;
}

/** The repetition that a choice is; null for once. */
export function repeatOf(chosen: string): Repeat | null {
  const [how, name = ''] = chosen.split(' ');
  const question = id<'question'>(name);
  if (how === 'forEach') return { forEach: question };
  return how === 'count' ? { count: question, most: USUAL_MOST } : null;
}

/** The repetition with another most, from what was typed; null where that is no number of times. */
export function withMost(repeat: Extract<Repeat, { readonly count: unknown }>, typed: string): Repeat | null {
  const most = /^\d{1,3}$/.test(typed.trim()) ? Number(typed) : 0;
  return most >= 1 && most <= MOST_REPETITIONS ? { ...repeat, most } : null;
}

// A point of a scale is one answer of many that nobody chose several of.
function canBeEach(question: Question): boolean {
  const { length } = optionsOf(question);
  return measureOf(question) === null && length > 0 && length <= MOST_REPETITIONS;
}
