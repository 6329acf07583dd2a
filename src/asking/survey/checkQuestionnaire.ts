import { codesOfAnswers, endingsOf, partsOf } from '../questions/kinds.ts';
import type { Condition, Question, QuestionId } from '../questions/question.ts';
import { type Questionnaire, questionById } from './questionnaire.ts';
import { indexOf } from './questionnaireIndex.ts';

/** Something wrong with what a questionnaire asks, and where: the place counts the questions from 1. */
export interface QuestionnaireFault {
  readonly kind:
    | 'doubleId'
    /** A condition names a question, a row of one or an answer that is not there. */
    | 'missingQuestion'
    | 'missingRow'
    | 'missingAnswer'
    /** Conditions that wait for each other. */
    | 'loop'
    /** No answers lead here. */
    | 'unreachable'
    /** A condition reads a question that comes later; it counts as not yet answered. */
    | 'laterQuestion';
  /** A warning can be left as it is. */
  readonly weight: 'error' | 'warning';
  readonly question: QuestionId;
  readonly place: number;
  /** The question, row or answer that is named; the whole round for a loop. */
  readonly names: readonly string[];
}

type Atom = Extract<Condition, { readonly isOneOf: readonly number[] }>;

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
      ...(question.askIf === undefined ? [] : atomsOf(question.askIf)).flatMap((atom) =>
        namesOf(questionnaire, atom, at).map(({ kind, names }) =>
          fault(kind, names, kind === 'laterQuestion' ? 'warning' : 'error'),
        ),
      ),
      ...(round === undefined ? [] : [fault('loop', round)]),
      ...(reachable[at] === true ? [] : [fault('unreachable', [])]),
    ];
  });
}

function atomsOf(condition: Condition): readonly Atom[] {
  if ('all' in condition) return condition.all.flatMap(atomsOf);
  if ('any' in condition) return condition.any.flatMap(atomsOf);
  return 'not' in condition ? atomsOf(condition.not) : [condition];
}

/** What a condition names that is not there, or not there yet. */
function namesOf(
  questionnaire: Questionnaire,
  { question: name, row, isOneOf }: Atom,
  at: number,
): readonly Pick<QuestionnaireFault, 'kind' | 'names'>[] {
  const question = questionById(questionnaire, name);
  if (question === undefined) return [{ kind: 'missingQuestion', names: [name] }];
  if (!partsOf(question).includes(row ?? '')) return [{ kind: 'missingRow', names: [name, row ?? ''] }];
  const known = codesOfAnswers(question);
  const unknown = isOneOf.filter((code) => !known.includes(code));
  const isLater = (indexOf(questionnaire).placeOf.get(name) ?? 0) >= at;
  return [
    ...unknown.map((code) => ({ kind: 'missingAnswer' as const, names: [name, String(code)] })),
    ...(isLater ? [{ kind: 'laterQuestion' as const, names: [name] }] : []),
  ];
}

/** For each question in a round of conditions, the round from it back to itself. */
function roundsIn(questionnaire: Questionnaire): ReadonlyMap<string, readonly string[]> {
  const reads = new Map<string, readonly string[]>();
  for (const { id, askIf } of indexOf(questionnaire).questions) {
    const names = askIf === undefined ? [] : atomsOf(askIf).map(({ question }) => question);
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
    const here: boolean =
      !isOver && (question.askIf === undefined || canHold(question.askIf, true, canBeHeard));
    reachable.push(here);
    isOver ||= here && question.askIf === undefined && alwaysEnds(question);
  }
  return reachable;
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
      ? parts.every((part) => canHold(part, so, canBeHeard)) && !(so && contradicts(parts))
      : parts.some((part) => canHold(part, so, canBeHeard));
  }
  // Whoever does not answer equals nothing.
  if (!so) return true;
  const question = canBeHeard(condition.question);
  if (question === undefined || !partsOf(question).includes(condition.row ?? '')) return false;
  const known = codesOfAnswers(question);
  return condition.isOneOf.some((code) => known.includes(code));
}

/** Whether parts that must all hold ask for two answers of one question at once. */
function contradicts(parts: readonly Condition[]): boolean {
  const wanted = new Map<string, readonly number[]>();
  for (const part of parts) {
    if (!('isOneOf' in part)) continue;
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
    codesOfAnswers(question).length > 0 &&
    endingsOf(question).length === codesOfAnswers(question).length
  );
}
