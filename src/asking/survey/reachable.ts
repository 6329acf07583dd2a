import { endingsOf, measureOf, mostChosen, optionsOf, partsOf } from '../questions/kinds.ts';
import { type Bounds, boundsOf, type Measure, type Measured } from '../questions/measure.ts';
import type { Check, Condition, Option, Question, Saying } from '../questions/question.ts';
import { carryOf, codesTaken } from './carried.ts';
import { moduleOf, type Questionnaire } from './questionnaire.ts';
import { indexOf } from './questionnaireIndex.ts';
import { chainOf, isAround, unrepeated, waitsFor, writtenName } from './repeatedModules.ts';
import { sayingsOf } from './sayingsOf.ts';

/**
 * Whether any answers lead to each question, in the order in which they are written. What a formula comes to is not
 * looked into: it can hold.
 */
export function reachableIn(questionnaire: Questionnaire): readonly boolean[] {
  const { questions, placeOf } = indexOf(unrepeated(questionnaire));
  const reachable: boolean[] = [];
  let isOver = false;
  for (const [at, question] of questions.entries()) {
    const canBeHeard = (name: string) => {
      const place = placeOf.get(writtenName(name));
      const question =
        place !== undefined && place < at && reachable[place] === true ? questions[place] : undefined;
      return question && goingOn(question);
    };
    const carry = carryOf(question);
    const module = moduleOf(questionnaire, question.id);
    const around = chainOf(questionnaire, module);
    const isRepeatable = around.every((one) => {
      const source = waitsFor(one);
      if (source === null) return true;
      const asked = one.repeat !== undefined && 'while' in one.repeat ? one.repeat.askIf : undefined;
      return asked === undefined ? canBeHeard(source) !== undefined : canHold(asked, true, canBeHeard);
    });
    // Asked several times, a question has no one list of answers to carry over to where it is not repeated.
    const carriesOne = (name: string) => {
      const from = moduleOf(questionnaire, name);
      return module === undefined || isAround(questionnaire, from, module) || name !== writtenName(name);
    };
    const here: boolean =
      !isOver &&
      isRepeatable &&
      (question.askIf === undefined || canHold(question.askIf, true, canBeHeard)) &&
      (carry === undefined ||
        (carriesOne(carry.question) && sharesAnswer(question, canBeHeard(carry.question))));
    reachable.push(here);
    isOver ||= here && around.length === 0 && question.askIf === undefined && alwaysEnds(question);
  }
  return reachable;
}

/** The question with the answers after which anything is asked: who gives one that ends the interview hears no more. */
function goingOn(question: Question): Question {
  if (!('options' in question) || endingsOf(question).length === 0) return question;
  const options = (question.options as readonly Option[]).filter(({ endsWith }) => endsWith === undefined);
  return { ...question, options } as Question;
}

/**
 * Hard checks of the question at a place that no answers pass: whoever gives an answer to it cannot go on.
 *
 * @param reachable What `reachableIn` tells of the same questionnaire.
 */
export function neverPassed(
  questionnaire: Questionnaire,
  at: number,
  reachable: readonly boolean[],
): readonly Check[] {
  const { questions, placeOf } = indexOf(unrepeated(questionnaire));
  const canBeHeard = (name: string) => {
    const place = placeOf.get(writtenName(name)) ?? Number.POSITIVE_INFINITY;
    // Of another repetition, what comes later may have been answered.
    return (place <= at || name !== writtenName(name)) && reachable[place] === true
      ? questions[place]
      : undefined;
  };
  const { checks = [] } = questions[at] ?? {};
  return checks.filter(
    ({ level, mustHold }) =>
      level === 'hard' && !isUnwritten(mustHold) && !canHold(mustHold, true, canBeHeard),
  );
}

/** Whether no answer is chosen yet somewhere in it: that is told where it is written. */
function isUnwritten(condition: Condition): boolean {
  return sayingsOf(condition).some((said) => 'isOneOf' in said && said.isOneOf.length === 0);
}

/** Whether there is an option, or a row, to carry over. */
function sharesAnswer(question: Question, from: Question | undefined): boolean {
  return from !== undefined && codesTaken(question).some((code) => codesOf(from).includes(code));
}

/** Whether a condition can come out so, for some answers. */
function canHold(
  condition: Condition,
  so: boolean,
  canBeHeard: (name: string) => Question | undefined,
): boolean {
  if ('not' in condition) return canHold(condition.not, !so, canBeHeard);
  // To fail, one part of "all" must; to hold, one part of "any" must.
  if ('all' in condition || 'any' in condition) {
    const parts = 'all' in condition ? condition.all : condition.any;
    const needsEvery = 'all' in condition === so;
    return needsEvery
      ? parts.every((part) => canHold(part, so, canBeHeard)) && !(so && contradicts(parts, canBeHeard))
      : parts.some((part) => canHold(part, so, canBeHeard));
  }
  // Whoever does not answer equals nothing; what a formula comes to is not looked into.
  if (!so || 'formula' in condition) return true;
  const question = canBeHeard(condition.question);
  return question !== undefined && canBeSaid(condition, question);
}

/** Whether some answer to a question says so. */
function canBeSaid(said: Saying, question: Question): boolean {
  if (!partsOf(question).includes(said.row ?? '')) return false;
  if ('isOneOf' in said) {
    const codes = new Set(codesOf(question));
    return said.isOneOf.some((code) => codes.has(code));
  }
  if ('answered' in said) return true;
  if ('number' in said || 'date' in said)
    return canSay(question, said) && canLie(boundsOf(said), measureOf(question));
  const { atLeast = 1, atMost = Number.POSITIVE_INFINITY } = said.countChosen;
  return atMost >= Math.max(1, atLeast) && mostChosen(question) >= atLeast;
}

/** Whether something between the ends of a measure keeps within every bound. */
function canLie({ atLeast, atMost, more, less, equal }: Bounds, measure: Measure | null): boolean {
  if (measure === null) return false;
  const lows: Measured[] = [measure.from, atLeast, more, equal].filter((low) => low !== undefined);
  const highs: Measured[] = [measure.to, atMost, less, equal].filter((high) => high !== undefined);
  const low = lows.reduce((most, one) => (one > most ? one : most));
  const high = highs.reduce((least, one) => (one < least ? one : least));
  return low < high || (low === high && low !== more && high !== less);
}

/** Whether parts that must all hold ask for two answers of one question at once. */
function contradicts(
  parts: readonly Condition[],
  canBeHeard: (name: string) => Question | undefined,
): boolean {
  const wanted = new Map<string, ReadonlySet<number>>();
  for (const part of parts) {
    const question = 'isOneOf' in part ? canBeHeard(part.question) : undefined;
    // Of a question that takes several answers, both can be among them.
    if (!('isOneOf' in part) || question === undefined || mostChosen(question) > 1) continue;
    const key = `${part.question} ${part.row ?? ''}`;
    const before = wanted.get(key);
    const both = new Set(part.isOneOf.filter((code) => before?.has(code) !== false));
    if (both.size === 0) return true;
    wanted.set(key, both);
  }
  return false;
}

// Only a question that must be answered, by options that all end it, ends the interview for everybody.
function alwaysEnds(question: Question): boolean {
  return (
    question.required &&
    question.dontKnow === 'forbidden' &&
    question.preferNot === 'forbidden' &&
    codesOf(question).length > 0 &&
    endingsOf(question).length === codesOf(question).length
  );
}

function codesOf(question: Question): readonly number[] {
  return optionsOf(question).map(({ code }) => code);
}

/** Whether the answers of a question are of the sort that is asked for. */
export function canSay(question: Question, read: Saying): boolean {
  if ('number' in read || 'date' in read)
    return measureOf(question)?.sort === ('number' in read ? 'number' : 'date');
  return 'isOneOf' in read || 'countChosen' in read ? optionsOf(question).length > 0 : true;
}
