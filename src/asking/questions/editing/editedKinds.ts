import { wordsIn } from '../../../words/inLanguages.ts';
import { editedCard } from '../card/editedCard.ts';
import { editedComputed } from '../computed/editedComputed.ts';
import { editedConsent } from '../consent/editedConsent.ts';
import { editedConstantSum } from '../constantSum/editedConstantSum.ts';
import { editedDate } from '../date/editedDate.ts';
import { editedGrid } from '../grid/editedGrid.ts';
import { editedLongList } from '../longList/editedLongList.ts';
import { editedMultiple } from '../multiple/editedMultiple.ts';
import { editedMultipleGrid } from '../multipleGrid/editedMultipleGrid.ts';
import { editedNumber } from '../number/editedNumber.ts';
import { editedPostcode } from '../postcode/editedPostcode.ts';
import type { KindName, Question, QuestionFace, QuestionId, QuestionOf } from '../question.ts';
import { editedRanking } from '../ranking/editedRanking.ts';
import { editedScale } from '../scale/editedScale.ts';
import { editedSingle } from '../single/editedSingle.ts';
import { editedStatement } from '../statement/editedStatement.ts';
import { editedText } from '../text/editedText.ts';
import type { EditedKind, Lack, Met, SideText } from './editedKind.ts';
import type { KindWords } from './kindWords.ts';

/** How every kind is written, once. The compiler names what is missing. */
const editedKinds: { readonly [K in KindName]: EditedKind<K> } = {
  single: editedSingle,
  multiple: editedMultiple,
  grid: editedGrid,
  scale: editedScale,
  number: editedNumber,
  date: editedDate,
  text: editedText,
  consent: editedConsent,
  statement: editedStatement,
  computed: editedComputed,
  postcode: editedPostcode,
  ranking: editedRanking,
  constantSum: editedConstantSum,
  multipleGrid: editedMultipleGrid,
  longList: editedLongList,
  card: editedCard,
};

/** The kinds that an officer can write, in the order in which they are offered. */
export const writableKinds = Object.keys(editedKinds) as readonly KindName[];

// The cast says that a question's own kind rules it, as in kinds.ts.
function editedOf<K extends KindName>(question: QuestionOf<K>): EditedKind<K> {
  return editedKinds[question.kind] as unknown as EditedKind<K>;
}

/** What the officer is told of a kind: its name and what it is for. */
export function wordsOfKind(kind: KindName): KindWords {
  return wordsIn(editedKinds[kind].words, 'en');
}

/** What an interview does with a question. */
export function metOf(question: Question): Met {
  return editedOf(question).met;
}

/** The texts beside a question's own that are worth writing: those that somebody reads, and those that are there. */
export function sideTextsOf(question: Question): readonly SideText[] {
  const read = editedOf(question).sideTexts;
  return (['leadIn', 'hint', 'instruction'] as const).filter(
    (text) => read.includes(text) || question[text] !== undefined,
  );
}

/** A new question of a kind with nothing in it, in the council's own words. */
export function blankQuestion(kind: KindName, id: QuestionId): Question {
  const face: QuestionFace = {
    id,
    text: { en: '' },
    mark: 'own',
    source: '',
    dontKnow: 'volunteered',
    preferNot: 'volunteered',
    base: 'allAsked',
    required: false,
    wording: `own.${id}`,
  };
  return editedKinds[kind].blank(face);
}

/** What a question needs before it can be asked; empty when it can. */
export function lacksOf(question: Question): readonly Lack[] {
  const lacks = editedOf(question).lacks(question);
  return question.text.en.trim() === '' ? ['noText', ...lacks] : lacks;
}

/** Everything that is read to the resident, in English and in order. */
export function wordsHeard(question: Question): readonly string[] {
  const { leadIn, text, hint } = question;
  const own = [leadIn, text, hint].flatMap((one) => one?.en ?? []);
  return [...own, ...editedOf(question).heard(question)];
}

/** About how many seconds answering takes, once everything is read. */
export function secondsToAnswer(question: Question): number {
  return editedOf(question).seconds(question);
}
