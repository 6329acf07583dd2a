import { onPaper } from '../../asking/questions/countedKinds.ts';
import { formulaIn } from '../../asking/questions/kinds.ts';
import type { Question } from '../../asking/questions/question.ts';
import {
  type Module,
  type Questionnaire,
  questionById,
  type Repeat,
} from '../../asking/survey/questionnaire.ts';
import { indexOf } from '../../asking/survey/questionnaireIndex.ts';
import { chainOf, writtenName } from '../../asking/survey/repeatedModules.ts';
import type { Repetition } from '../../asking/survey/repeats.ts';

/** A group of questions as it stands on paper. */
export interface PrintedGroup {
  readonly key: string;
  readonly module: Module;
  readonly questions: readonly Question[];
  /** How it is repeated, by itself or with the group that it is within; undefined where it is answered once. */
  readonly repeat: Repeat | undefined;
  /** What it is printed for this time; null where it is printed but once. */
  readonly repetition: Repetition | null;
  /** The first question of the repeated group that it is within; undefined where it is within none, or that asks nothing. */
  readonly within: Question | undefined;
}

/** A repeated group is printed out up to so many times, and so many questions; one that is longer, once. */
const MOST_TIMES = 6;
const MOST_PRINTED = 24;

/**
 * The groups of a questionnaire in the order in which they are printed: a repeated one once for each time that there may
 * be, where those are few and known before it begins. What is worked out is not for residents, and a group of nothing
 * else has no place on paper.
 */
export function printedGroups(questionnaire: Questionnaire): readonly PrintedGroup[] {
  return questionnaire.modules.flatMap((module): readonly PrintedGroup[] => {
    const questions = module.questions.filter((question) => formulaIn(question) === null);
    if (questions.length === 0) return [];
    const chain = chainOf(questionnaire, module);
    const { repeat } = chain.at(-1) ?? {};
    const within = chain.findLast((one) => one !== module)?.questions.find(isAnswered);
    const times = timesPrinted(questionnaire, module, questions.length);
    if (times.length === 0) return [{ key: module.id, module, questions, repeat, repetition: null, within }];
    return times.map((repetition) => {
      const mark = repetition.marks.join('@');
      return {
        key: `${module.id}@${mark}`,
        module,
        questions: questions.flatMap(({ id }) => questionById(questionnaire, `${id}@${mark}`) ?? []),
        repeat,
        repetition,
        within,
      };
    });
  });
}

// Who is asked on as long as there is another, or of groups within groups, has too many ways to go for print.
function timesPrinted(
  questionnaire: Questionnaire,
  module: Module,
  questions: number,
): readonly Repetition[] {
  const { repeat, within } = module;
  const isAround = questionnaire.modules.some((other) => other.within === module.id);
  if (repeat === undefined || within !== undefined || isAround || 'while' in repeat) return [];
  const times = indexOf(questionnaire).repeated.get(module.id) ?? [];
  return times.length > MOST_TIMES || times.length * questions > MOST_PRINTED ? [] : times;
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
