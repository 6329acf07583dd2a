import { endingsOf, measureOf, mostChosen, optionsOf, partsOf } from '../questions/kinds.ts';
import { type Bounds, boundsOf, type Measure, type Measured } from '../questions/measure.ts';
import type { Condition, Question, QuestionId, Saying } from '../questions/question.ts';
import { carryOf } from './carried.ts';
import { type Questionnaire, questionById } from './questionnaire.ts';
import { indexOf } from './questionnaireIndex.ts';
import { sayingsOf } from './sayingsOf.ts';

/** Something wrong with what a questionnaire asks, and where: the place counts the questions from 1. */
export interface QuestionnaireFault {
  readonly kind:
    | 'doubleId'
    /** A condition, a check or a carrying over names a question, a row of one or an answer that is not there. */
    | 'missingQuestion'
    | 'missingRow'
    | 'missingAnswer'
    /** A condition asks of a question what its answers cannot say: a number of a list, a choice of a number. */
    | 'wrongSort'
    /** Conditions that wait for each other. */
    | 'loop'
    /** No answers lead here. */
    | 'unreachable'
    /** What is read comes later; it counts as not yet answered. */
    | 'laterQuestion';
  /** A warning can be left as it is. */
  readonly weight: 'error' | 'warning';
  readonly question: QuestionId;
  readonly place: number;
  /** The question, row or answer that is named; the whole round for a loop. */
  readonly names: readonly string[];
}

/**
 * What is wrong with a questionnaire, in the order of its questions; empty when nothing is.
 *
 * A question is unreachable when its condition cannot hold, whatever is answered: it asks for an answer nobody can give,
 * for two answers of one question at once, or for a question that is itself unreachable, comes later, or comes after
 * one that always ends the interview. Longer contradictions between several questions are not looked for.
 */
export function checkQuestionnaire(questionnaire: Questionnaire): readonly QuestionnaireFault[] {
  const { questions } = indexOf(questionnaire);
  const rounds = roundsIn(questionnaire);
  const reachable = reachableIn(questionnaire);
  const seen = new Set<string>();
  return questions.flatMap((question, at) => {
    const place = at + 1;
    const fault = (
      kind: QuestionnaireFault['kind'],
      names: readonly string[],
      weight: QuestionnaireFault['weight'] = 'error',
    ): QuestionnaireFault => ({ kind, weight, question: question.id, place, names });
    const isDouble = seen.has(question.id);
    seen.add(question.id);
    const round = rounds.get(question.id);
    return [
      ...(isDouble ? [fault('doubleId', [question.id])] : []),
      ...[
        ...readsOf(question).flatMap((read) => namesOf(questionnaire, read, at)),
        // A check may read the answer that it is about.
        ...checksOf(question).flatMap((read) => namesOf(questionnaire, read, at + 1)),
      ].map(({ kind, names }) => fault(kind, names, kind === 'laterQuestion' ? 'warning' : 'error')),
      ...(round === undefined ? [] : [fault('loop', round)]),
      ...(reachable[at] === true ? [] : [fault('unreachable', [])]),
    ];
  });
}

/** What decides whether a question is asked: what its condition says, and from where it takes options over. */
function readsOf(question: Question): readonly Read[] {
  const carry = carryOf(question);
  return [
    ...(question.askIf === undefined ? [] : sayingsOf(question.askIf)),
    ...(carry === undefined ? [] : [{ question: carry.question }]),
  ];
}

function checksOf({ checks = [] }: Question): readonly Read[] {
  return checks.flatMap(({ mustHold }) => sayingsOf(mustHold));
}

/** A saying, or a question that is read as a whole. */
type Read = Saying | { readonly question: QuestionId };

/** What is read that is not there, or not there yet. */
function namesOf(
  questionnaire: Questionnaire,
  read: Read,
  at: number,
): readonly Pick<QuestionnaireFault, 'kind' | 'names'>[] {
  const { question: name } = read;
  const row = 'row' in read ? (read.row ?? '') : '';
  const question = questionById(questionnaire, name);
  if (question === undefined) return [{ kind: 'missingQuestion', names: [name] }];
  if (!partsOf(question).includes(row)) return [{ kind: 'missingRow', names: [name, row] }];
  const unknown = 'isOneOf' in read ? read.isOneOf.filter((code) => !codesOf(question).includes(code)) : [];
  const isSaid = unknown.length > 0 || canSay(question, read);
  const isLater = (indexOf(questionnaire).placeOf.get(name) ?? 0) >= at;
  return [
    ...unknown.map((code) => ({ kind: 'missingAnswer' as const, names: [name, String(code)] })),
    ...(isSaid ? [] : [{ kind: 'wrongSort' as const, names: [name] }]),
    ...(isLater ? [{ kind: 'laterQuestion' as const, names: [name] }] : []),
  ];
}

/** Whether the answers of a question are of the sort that is asked for. */
function canSay(question: Question, read: Read): boolean {
  if ('number' in read || 'date' in read)
    return measureOf(question)?.sort === ('number' in read ? 'number' : 'date');
  return 'isOneOf' in read || 'countChosen' in read ? optionsOf(question).length > 0 : true;
}

/** For each question in a round of conditions, the round from it back to itself. */
function roundsIn(questionnaire: Questionnaire): ReadonlyMap<string, readonly string[]> {
  const reads = new Map<string, readonly string[]>();
  for (const question of indexOf(questionnaire).questions) {
    const { id } = question;
    const names = readsOf(question).map(({ question: name }) => name);
    reads.set(id, [...new Set([...(reads.get(id) ?? []), ...names])]);
  }
  const rounds = new Map<string, readonly string[]>();
  for (const from of reads.keys()) {
    const round = wayBack(reads, from);
    if (round !== null) rounds.set(from, round);
  }
  return rounds;
}

// The shortest way, by breadth: a long questionnaire must not end the stack.
function wayBack(reads: ReadonlyMap<string, readonly string[]>, from: string): readonly string[] | null {
  const before = new Map<string, string>();
  const due = [from];
  for (const name of due) {
    for (const read of reads.get(name) ?? []) {
      if (read === from) return wayTo(before, name, from);
      if (before.has(read) || !reads.has(read)) continue;
      before.set(read, name);
      due.push(read);
    }
  }
  return null;
}

function wayTo(before: ReadonlyMap<string, string>, last: string, from: string): readonly string[] {
  const way = [from];
  for (let name: string | undefined = last; name !== undefined && name !== from; name = before.get(name)) {
    way.unshift(name);
  }
  return [from, ...way];
}

/** Whether any answers lead to each question, in their order. */
function reachableIn(questionnaire: Questionnaire): readonly boolean[] {
  const { questions, placeOf } = indexOf(questionnaire);
  const reachable: boolean[] = [];
  let isOver = false;
  for (const [at, question] of questions.entries()) {
    const canBeHeard = (name: string) => {
      const place = placeOf.get(name);
      return place !== undefined && place < at && reachable[place] === true ? questions[place] : undefined;
    };
    const carry = carryOf(question);
    const here: boolean =
      !isOver &&
      (question.askIf === undefined || canHold(question.askIf, true, canBeHeard)) &&
      (carry === undefined || sharesAnswer(question, canBeHeard(carry.question)));
    reachable.push(here);
    isOver ||= here && question.askIf === undefined && alwaysEnds(question);
  }
  return reachable;
}

/** Whether there is an option to carry over. */
function sharesAnswer(question: Question, from: Question | undefined): boolean {
  return from !== undefined && codesOf(question).some((code) => codesOf(from).includes(code));
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
  if ('isOneOf' in said) return codesOf(question).some((code) => said.isOneOf.includes(code));
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
  const wanted = new Map<string, readonly number[]>();
  for (const part of parts) {
    const question = 'isOneOf' in part ? canBeHeard(part.question) : undefined;
    // Of a question that takes several answers, both can be among them.
    if (!('isOneOf' in part) || question === undefined || mostChosen(question) > 1) continue;
    const key = `${part.question} ${part.row ?? ''}`;
    const before = wanted.get(key);
    const both = before === undefined ? part.isOneOf : before.filter((code) => part.isOneOf.includes(code));
    if (both.length === 0) return true;
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
