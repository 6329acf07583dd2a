import { onPaper } from '../../asking/questions/countedKinds.ts';
import { formulaIn } from '../../asking/questions/kinds.ts';
import type { Question } from '../../asking/questions/question.ts';
import type { Module, Questionnaire } from '../../asking/survey/questionnaire.ts';
import { indexOf } from '../../asking/survey/questionnaireIndex.ts';
import { writtenName } from '../../asking/survey/repeatedModules.ts';
import { instanceOf, type Repetition } from '../../asking/survey/repeats.ts';

/** A group of questions as it stands on paper. */
export interface PrintedGroup {
  readonly key: string;
  readonly module: Module;
  readonly questions: readonly Question[];
  /** What it is printed for this time; null where it is printed but once. */
  readonly repetition: Repetition | null;
}

/** A repeated group is printed out up to so many times, and so many questions; one that is longer, once. */
const MOST_TIMES = 6;
const MOST_PRINTED = 24;

/**
 * The groups of a questionnaire in the order in which they are printed: a repeated one once for each time that there may
 * be, where those are few. What is worked out is not for residents, and a group of nothing else has no place on paper.
 */
export function printedGroups(questionnaire: Questionnaire): readonly PrintedGroup[] {
  const { repeated } = indexOf(questionnaire);
  return questionnaire.modules.flatMap((module): readonly PrintedGroup[] => {
    const questions = module.questions.filter((question) => formulaIn(question) === null);
    const once = { key: module.id, module, questions, repetition: null };
    if (questions.length === 0) return [];
    if (module.repeat === undefined) return [once];
    const times = repeated.get(module.id) ?? [];
    if (times.length > MOST_TIMES || times.length * questions.length > MOST_PRINTED) return [once];
    return times.map((repetition) => ({
      key: `${module.id}@${repetition.mark}`,
      module,
      questions: questions.map((question) => instanceOf(question, module, repetition)),
      repetition,
    }));
  });
}

/**
 * The numbers on paper of the questions that something is answered to, from 1. One that is printed several times has each
 * of them under the name that it was written with.
 */
export function numbersOn(groups: readonly PrintedGroup[]): ReadonlyMap<string, readonly number[]> {
  const numbers = new Map<string, readonly number[]>();
  const asking = groups.flatMap(({ questions }) => questions).filter(isAnswered);
  for (const [before, { id }] of asking.entries())
    for (const name of new Set<string>([id, writtenName(id)]))
      numbers.set(name, [...(numbers.get(name) ?? []), before + 1]);
  return numbers;
}

function isAnswered(question: Question): boolean {
  return onPaper(question).some(({ sort }) => sort === 'options' || sort === 'write');
}
