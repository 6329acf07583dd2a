import { canBeCarried } from '../questions/carrying.ts';
import { optionsOf } from '../questions/kinds.ts';
import type { Question, QuestionId } from '../questions/question.ts';
import { allAsked } from './allAsked.ts';
import { carryOf, codesTaken } from './carried.ts';
import { isTaken, type NameFault, nameFaults } from './nameFaults.ts';
import { moduleOf, type Questionnaire, questionById } from './questionnaire.ts';
import { indexOf, type QuestionnaireIndex } from './questionnaireIndex.ts';
import {
  brokenFormulas,
  nameRead,
  type ReadFault,
  readFaults,
  readsAfter,
  readsAgain,
  readsOf,
} from './questionReads.ts';
import { neverPassed, reachableIn } from './reachable.ts';
import { chainOf, unrepeated, writtenName } from './repeatedModules.ts';
import { firstQuestions, type RepeatFault, repeatFaults } from './repeatFaults.ts';
import { repeatWith } from './repeating.ts';
import { roundsIn } from './rounds.ts';
import { textNames } from './textNames.ts';

/** Something wrong with what a questionnaire asks, and where: the place counts the questions as written, from 1. */
export interface QuestionnaireFault {
  readonly kind:
    | 'doubleId'
    /** Two modules of one name, told at the first question of the second: nobody could say which of them is meant. */
    | 'doubleModule'
    /** A condition, a check, a formula or a carrying over names a question, a row of one or an answer that is not there. */
    | 'missingQuestion'
    | 'missingRow'
    | 'missingAnswer'
    /** A condition asks of a question what its answers cannot say: a number of a list, a choice of a number. */
    | 'wrongSort'
    /** What is read comes later; it counts as not yet answered. */
    | 'laterQuestion'
    /** Conditions, or values that are worked out, that wait for each other. */
    | 'loop'
    /** No answers lead here. */
    | 'unreachable'
    /** A hard check that no answer passes. */
    | 'neverPassed'
    /** Options, or rows, are taken over from a question that has none to be taken over: it is answered by typing, or row by row. */
    | 'carriesNothing'
    /** A formula that cannot be read. */
    | 'badFormula'
    /** A text shows the answer to a question that is not there, or comes later. */
    | 'missingInText'
    | 'laterInText'
    /** A text outside a repeated module says `{each}`. */
    | 'eachOfNothing'
    | NameFault['kind']
    | RepeatFault['kind'];
  /** A warning can be left as it is. */
  readonly weight: 'error' | 'warning';
  readonly question: QuestionId;
  readonly place: number;
  /** The question, row, answer or formula that is named; the whole round for a loop. */
  readonly names: readonly string[];
}

const WARNINGS: ReadonlySet<QuestionnaireFault['kind']> = new Set([
  'laterQuestion',
  'missingInText',
  'laterInText',
  'eachOfNothing',
]);

type Found = Pick<QuestionnaireFault, 'kind' | 'names'>;

/**
 * What is wrong with a questionnaire, in the order of its questions as they are written; empty when nothing is.
 *
 * A question is unreachable when its condition cannot hold, whatever is answered: it asks for an answer nobody can give,
 * for two answers of one question at once, for an answer that ends the interview, or for a question that is itself unreachable, comes later, or comes after
 * one that always ends the interview. A check that nothing passes is found in the same way. Longer contradictions between several questions are not looked for, and what a
 * formula comes to is not looked into.
 */
export function checkQuestionnaire(questionnaire: Questionnaire): readonly QuestionnaireFault[] {
  repeatWith(allAsked);
  const written = indexOf(unrepeated(questionnaire));
  const rounds = roundsIn(readsByName(questionnaire, written));
  const reachable = reachableIn(questionnaire);
  const modules = wrongModules(questionnaire, written);
  const instances = new Set<string>(indexOf(questionnaire).questions.map(({ id }) => id));
  const seen = new Set<string>();
  return written.questions.flatMap((question, at) => {
    const { id } = question;
    const isDouble = seen.has(id) || (id.includes('@') && instances.has(id));
    seen.add(id);
    const round = rounds.get(id);
    const reads = wrongReads(questionnaire, written, at);
    // What is not there is told as such.
    const isWhole = reads.every(({ kind }) => WARNINGS.has(kind));
    const stuck = isWhole ? neverPassed(questionnaire, at, reachable) : [];
    const found: readonly Found[] = [
      ...(isDouble ? [{ kind: 'doubleId', names: [id] } as const] : []),
      ...nameFaults(question),
      ...reads,
      ...stuck.map(({ message }): Found => ({ kind: 'neverPassed', names: [message.en] })),
      ...wrongCarry(questionnaire, question),
      ...brokenFormulas(question).map((formula): Found => ({ kind: 'badFormula', names: [formula] })),
      ...(round === undefined ? [] : [{ kind: 'loop', names: round } as const]),
      ...(modules.get(question) ?? []),
      ...wrongTexts(questionnaire, written, at),
      ...(reachable[at] === true ? [] : [{ kind: 'unreachable', names: [] } as const]),
    ];
    return once(found).map(({ kind, names }) => ({
      kind,
      weight: WARNINGS.has(kind) ? 'warning' : 'error',
      question: id,
      place: at + 1,
      names,
    }));
  });
}

/** What is read in several places of one question is told of it once. */
function once(found: readonly Found[]): readonly Found[] {
  return [...new Map(found.map((one) => [JSON.stringify([one.kind, one.names]), one])).values()];
}

function wrongReads(
  questionnaire: Questionnaire,
  written: QuestionnaireIndex,
  at: number,
): readonly ReadFault[] {
  const question = written.questions[at];
  if (question === undefined) return [];
  const reads = readsOf(question, chainOf(questionnaire, moduleOf(questionnaire, question.id)));
  return [
    ...reads.flatMap((read) => readFaults(questionnaire, written, { read, before: at })),
    // What comes after the answer may read it.
    ...readsAfter(question).flatMap((read) => readFaults(questionnaire, written, { read, before: at + 1 })),
  ];
}

/** That no option is shared is told by what cannot be reached; a row says itself which one it speaks of. */
function wrongCarry(questionnaire: Questionnaire, question: Question): readonly Found[] {
  const source = carryOf(question)?.question;
  const from = source === undefined ? undefined : questionById(questionnaire, source);
  if (source === undefined || from === undefined) return [];
  if (!canBeCarried(from)) return [{ kind: 'carriesNothing', names: [source] }];
  const codes = new Set(optionsOf(from).map(({ code }) => code));
  const missing = 'rows' in question ? codesTaken(question).filter((code) => !codes.has(code)) : [];
  return missing.map((code) => ({ kind: 'missingAnswer', names: [source, String(code)] }));
}

/** What each question reads before it can be asked, by names as they are written. */
function readsByName(
  questionnaire: Questionnaire,
  written: QuestionnaireIndex,
): ReadonlyMap<string, readonly string[]> {
  const reads = new Map<string, readonly string[]>();
  for (const question of written.questions) {
    const { id } = question;
    const around = chainOf(questionnaire, moduleOf(questionnaire, id));
    const names = readsOf(question, around).map((read) => nameRead(written, read));
    reads.set(id, [...new Set([...(reads.get(id) ?? []), ...names])]);
  }
  return reads;
}

/** What is wrong with modules and their repetition, by the first question that each asks: there it is told. */
function wrongModules(
  questionnaire: Questionnaire,
  written: QuestionnaireIndex,
): ReadonlyMap<Question, readonly Found[]> {
  const wrong = new Map<Question, readonly Found[]>();
  for (const [module, question] of firstQuestions(questionnaire)) {
    if (questionnaire.modules.find(({ id }) => id === module.id) !== module)
      wrong.set(question, [{ kind: 'doubleModule', names: [module.id] }, ...(wrong.get(question) ?? [])]);
    if (isTaken(module.id))
      wrong.set(question, [{ kind: 'takenName', names: [module.id] }, ...(wrong.get(question) ?? [])]);
    if (module.repeat === undefined && module.within === undefined) continue;
    const again = readsAgain(module).flatMap((read) =>
      readFaults(questionnaire, written, { read, before: Number.POSITIVE_INFINITY }),
    );
    const faults = [...again, ...repeatFaults(questionnaire, written, module)];
    // Found from the last module to the first: what is around comes first.
    wrong.set(question, [...faults, ...(wrong.get(question) ?? [])]);
  }
  return wrong;
}

function wrongTexts(questionnaire: Questionnaire, written: QuestionnaireIndex, at: number): readonly Found[] {
  const question = written.questions[at];
  if (question === undefined) return [];
  const isRepeated = chainOf(questionnaire, moduleOf(questionnaire, question.id)).length > 0;
  const saysEach = !isRepeated && JSON.stringify(question).includes('{each}');
  const names = textNames(question).flatMap((name): readonly Found[] => {
    if (questionById(questionnaire, name) === undefined) return [{ kind: 'missingInText', names: [name] }];
    const isLater = (written.placeOf.get(writtenName(name)) ?? 0) > at;
    return isLater ? [{ kind: 'laterInText', names: [name] }] : [];
  });
  return [...names, ...(saysEach ? [{ kind: 'eachOfNothing', names: [] } as const] : [])];
}
