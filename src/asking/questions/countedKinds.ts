import type { Column } from '../../core/column.ts';
import type { Problem } from '../../core/problem.ts';
import { countedCard } from './card/countedCard.ts';
import { countedComputed } from './computed/countedComputed.ts';
import { countedConsent } from './consent/countedConsent.ts';
import { countedConstantSum } from './constantSum/countedConstantSum.ts';
import type { CountedKind } from './countedKind.ts';
import { countedDate } from './date/countedDate.ts';
import { countedGrid } from './grid/countedGrid.ts';
import { learnKinds } from './kinds.ts';
import { countedLongList } from './longList/countedLongList.ts';
import { countedMultiple } from './multiple/countedMultiple.ts';
import { countedMultipleGrid } from './multipleGrid/countedMultipleGrid.ts';
import { countedNumber } from './number/countedNumber.ts';
import type { PaperPart } from './paperPart.ts';
import { countedPostcode } from './postcode/countedPostcode.ts';
import type { Answer, AnswerOf, KindName, Question, QuestionOf } from './question.ts';
import { countedRanking } from './ranking/countedRanking.ts';
import { rareKinds } from './rareKinds.ts';
import { countedScale } from './scale/countedScale.ts';
import { countedSingle } from './single/countedSingle.ts';
import { countedStatement } from './statement/countedStatement.ts';
import { countedText } from './text/countedText.ts';

/** How the answers of every kind are counted, once. The compiler names what is missing. */
const countedKinds: { readonly [K in KindName]: CountedKind<K> } = {
  single: countedSingle,
  multiple: countedMultiple,
  grid: countedGrid,
  scale: countedScale,
  number: countedNumber,
  date: countedDate,
  text: countedText,
  consent: countedConsent,
  statement: countedStatement,
  computed: countedComputed,
  postcode: countedPostcode,
  ranking: countedRanking,
  constantSum: countedConstantSum,
  multipleGrid: countedMultipleGrid,
  longList: countedLongList,
  card: countedCard,
};

// Whoever counts meets every kind.
learnKinds(rareKinds);

// The cast says that a question's own kind rules its answer, as in kinds.ts.
function countedOf<K extends KindName>(question: QuestionOf<K>): CountedKind<K> {
  return countedKinds[question.kind] as unknown as CountedKind<K>;
}

/** What is wrong with an answer that came from outside; empty when nothing is. */
export function checkAnswer(question: Question, answer: unknown): readonly Problem[] {
  return countedOf(question).check(question, answer);
}

/** The columns that the question becomes. */
export function columnsOf(question: Question): readonly Column[] {
  return countedOf(question).columns(question);
}

/** Codes in memory of each of the question's columns, in their order; `offered` null where all options were. */
export function codesOf(
  question: Question,
  answer: Answer | undefined,
  offered: readonly number[] | null = null,
): readonly number[] {
  return countedOf(question).codes(question, answer as AnswerOf<KindName> | undefined, offered);
}

/** Of which sort the very value of an answer is, where its column counts it in bands; null where the codes say all. */
export function exactSort(question: Question): 'number' | 'date' | 'ownWords' | null {
  const sort = countedOf(question).exact?.sort ?? null;
  return typeof sort === 'function' ? sort(question) : sort;
}

/** Whether its answers are words of the resident's own, which an officer may put under codes. */
export function isOpen(question: Question): boolean {
  return countedOf(question).isOpen === true;
}

/** The very value of an answer that the column of this row counts in bands; null where there is none. */
export function exactValue(
  question: Question,
  answer: Answer | undefined,
  row: string | null = null,
): number | string | null {
  return (answer && countedOf(question).exact?.of(question, answer as AnswerOf<KindName>, row)) ?? null;
}

/** What stands under the words of a question on paper, from top to bottom; empty where nothing is answered. */
export function onPaper(question: Question): readonly PaperPart[] {
  return countedOf(question).onPaper(question);
}

/** Answers that together show everything the question can hold. */
export function sampleAnswersOf(question: Question): readonly Answer[] {
  const samples = countedOf(question).samples(question);
  const doubts = (question.checks ?? []).filter(({ level }) => level === 'soft').map(({ id }) => id);
  const valued = samples.find((answer) => 'value' in answer);
  return doubts.length === 0 || valued === undefined
    ? samples
    : [...samples, { ...valued, confirmed: doubts }];
}
