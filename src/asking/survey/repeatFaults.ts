import { measureOf, optionsOf, partsOf } from '../questions/kinds.ts';
import type { Question } from '../questions/question.ts';
import type { Module, Questionnaire } from './questionnaire.ts';
import type { QuestionnaireIndex } from './questionnaireIndex.ts';
import { repeatedFor, timesAtMost } from './repeatedModules.ts';
import { MOST_QUESTIONS, MOST_REPETITIONS } from './repeats.ts';

/** What is wrong with how a module is repeated. All of it keeps the questionnaire from being asked. */
export interface RepeatFault {
  readonly kind: /** What it is repeated for comes later, or is among its own questions. */
    | 'laterRepeat'
    /** What it is repeated for is repeated itself. */
    | 'nestedRepeat'
    /** There are no answers to repeat it for, or no number of times. */
    | 'badRepeat'
    | 'tooManyRepetitions'
    | 'tooManyQuestions';
  readonly names: readonly string[];
}

/**
 * What is wrong with how a module is repeated; empty for one that is asked once. That what it is repeated for is not
 * there at all, whoever reads it is told (questionReads.ts).
 *
 * @param written The index of the questionnaire with each question once.
 */
export function repeatFaults(
  questionnaire: Questionnaire,
  written: QuestionnaireIndex,
  module: Module,
): readonly RepeatFault[] {
  const name = repeatedFor(module);
  const place = written.placeOf.get(name ?? '') ?? -1;
  const source = written.questions[place];
  if (module.repeat === undefined || name === null || source === undefined) return [];
  const [first] = module.questions;
  const isLater =
    place >= (first === undefined ? Number.POSITIVE_INFINITY : (written.placeOf.get(first.id) ?? 0));
  const from = questionnaire.modules.find(({ questions }) => questions.includes(source));
  const times = timesAtMost(module, () => source);
  const isMany = times > MOST_REPETITIONS;
  const fault = (kind: RepeatFault['kind'], ...names: readonly string[]): RepeatFault => ({ kind, names });
  return [
    ...(isLater ? [fault('laterRepeat', name)] : []),
    ...(!isLater && from?.repeat !== undefined ? [fault('nestedRepeat', name)] : []),
    ...(canBeRepeatedFor(source, module) ? [] : [fault('badRepeat', name)]),
    ...(isMany ? [fault('tooManyRepetitions', String(times), String(MOST_REPETITIONS))] : []),
    ...(!isMany && asksTooMany(questionnaire, written)
      ? [fault('tooManyQuestions', String(MOST_QUESTIONS))]
      : []),
  ];
}

function canBeRepeatedFor(source: Question, { repeat }: Module): boolean {
  if (!partsOf(source).includes('')) return false;
  if (repeat !== undefined && 'count' in repeat) return measureOf(source)?.sort === 'number';
  return optionsOf(source).length > 0;
}

function asksTooMany({ modules }: Questionnaire, { questions, placeOf }: QuestionnaireIndex): boolean {
  const written = (name: string) => questions[placeOf.get(name) ?? -1];
  const asked = modules.map((module) => timesAtMost(module, written) * module.questions.length);
  return asked.reduce((sum, one) => sum + one, 0) > MOST_QUESTIONS;
}
