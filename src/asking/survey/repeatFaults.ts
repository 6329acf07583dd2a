import { measureOf, optionsOf, partsOf } from '../questions/kinds.ts';
import type { Question } from '../questions/question.ts';
import type { Module, Questionnaire } from './questionnaire.ts';
import type { QuestionnaireIndex } from './questionnaireIndex.ts';
import { chainOf, isAround, repeatedFor, timesAtMost } from './repeatedModules.ts';
import { MOST_QUESTIONS, MOST_REPETITIONS, MOST_WITHIN, parentOf, repeatable } from './repeats.ts';

/** What is wrong with how a module is repeated, or within which one. All of it keeps the questionnaire from being asked. */
export interface RepeatFault {
  readonly kind: /** What it is repeated for comes later, or is among its own questions. */
    | 'laterRepeat'
    /** What it is repeated for is repeated itself, apart from it. */
    | 'nestedRepeat'
    /** There are no answers to repeat it for, or no number of times. */
    | 'badRepeat'
    /** What is asked after each time, whether there is another, is not among its own questions. */
    | 'outsideRepeat'
    | 'tooManyRepetitions'
    | 'tooManyQuestions'
    /** It is within more repeated modules than can be. */
    | 'tooDeep'
    /** The module that it is within is not there, or does not come before it. */
    | 'missingModule'
    /** Another module stands between it and the one that it is within. */
    | 'apartFromModule';
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
  const within = withinFaults(questionnaire, module);
  const { repeat } = module;
  const name = repeatedFor(module);
  const place = written.placeOf.get(name ?? '') ?? -1;
  const source = written.questions[place];
  if (repeat === undefined || name === null || source === undefined) return within;
  const from = questionnaire.modules.find(({ questions }) => questions.includes(source));
  const times = timesAtMost(module, () => source);
  const isMany = times > MOST_REPETITIONS;
  return [
    ...within,
    ...('while' in repeat
      ? againFaults(questionnaire, { module, from, name })
      : sourceFaults(questionnaire, written, { module, from, name })),
    ...(canBeRepeatedFor(source, module) ? [] : [fault('badRepeat', name)]),
    ...(isMany ? [fault('tooManyRepetitions', String(times), String(MOST_REPETITIONS))] : []),
    ...(!isMany && asksTooMany(questionnaire, written)
      ? [fault('tooManyQuestions', String(MOST_QUESTIONS))]
      : []),
  ];
}

function fault(kind: RepeatFault['kind'], ...names: readonly string[]): RepeatFault {
  return { kind, names };
}

/** A module is within the one right before it, or one around that: the order of the modules is that of the interview. */
function withinFaults(questionnaire: Questionnaire, module: Module): readonly RepeatFault[] {
  const { modules } = questionnaire;
  if (module.within === undefined) return [];
  if (chainOf(questionnaire, module).length > MOST_WITHIN) return [fault('tooDeep', String(MOST_WITHIN))];
  const before = modules.slice(0, modules.indexOf(module));
  const parent = parentOf(before, module);
  if (parent === undefined) return [fault('missingModule', module.within)];
  let last = before.at(-1);
  for (let at = before.length - 1; last !== undefined && last !== parent; at -= 1)
    last = parentOf(before.slice(0, at), last);
  return last === parent ? [] : [fault('apartFromModule', parent.title.en)];
}

interface Source {
  readonly module: Module;
  /** The module of the question that it is repeated for. */
  readonly from: Module | undefined;
  readonly name: string;
}

/** After each time only what belongs to that very time can say whether there is another. */
function againFaults(questionnaire: Questionnaire, { module, from, name }: Source): readonly RepeatFault[] {
  const [own, there] = [chainOf(questionnaire, module), chainOf(questionnaire, from)];
  const isOwn = there.length === own.length && there.every((one, at) => one === own[at]);
  return isOwn ? [] : [fault('outsideRepeat', name)];
}

function sourceFaults(
  questionnaire: Questionnaire,
  written: QuestionnaireIndex,
  { module, from, name }: Source,
): readonly RepeatFault[] {
  const first = firstQuestions(questionnaire).get(module);
  const start = first === undefined ? Number.POSITIVE_INFINITY : (written.placeOf.get(first.id) ?? 0);
  if ((written.placeOf.get(name) ?? 0) >= start) return [fault('laterRepeat', name)];
  return isAround(questionnaire, from, module) ? [] : [fault('nestedRepeat', name)];
}

/** The first question that each module asks, itself or by a module within it. */
export function firstQuestions({ modules }: Questionnaire): ReadonlyMap<Module, Question> {
  const firsts = new Map<Module, Question>();
  let next: Module | undefined;
  for (const module of modules.toReversed()) {
    const inner = next?.within === undefined ? undefined : firsts.get(next);
    const first = module.questions[0] ?? inner;
    if (first !== undefined) firsts.set(module, first);
    next = module;
  }
  return firsts;
}

function canBeRepeatedFor(source: Question, { repeat }: Module): boolean {
  const said = repeat !== undefined && 'while' in repeat ? repeat.while : null;
  if (!partsOf(source).includes(said?.row ?? '') || said?.isOneOf.length === 0) return false;
  if (repeat !== undefined && 'count' in repeat) return measureOf(source)?.sort === 'number';
  return (said === null ? repeatable(source) : optionsOf(source)).length > 0;
}

function asksTooMany(questionnaire: Questionnaire, { questions, placeOf }: QuestionnaireIndex): boolean {
  const written = (name: string) => questions[placeOf.get(name) ?? -1];
  const asked = questionnaire.modules.map((module) => {
    const times = chainOf(questionnaire, module).map((one) => timesAtMost(one, written));
    return times.reduce((product, one) => product * one, module.questions.length);
  });
  return asked.reduce((sum, one) => sum + one, 0) > MOST_QUESTIONS;
}
