import type { Text } from '../../core/text.ts';
import type { Mark, Question } from '../questions/question.ts';
import { type Questionnaire, questionsWritten } from '../survey/questionnaire.ts';
import type { UncheckedMark } from './bankModule.ts';

/** A text that an officer must check: against its source, or, where it is a translation, with a speaker. */
export interface TextToConfirm {
  /**
   * The question's id, or `lead:ID` for its lead-in, with the language in front where it is a translation (`cy:ID`): the
   * key of a survey's `wordingConfirmed`.
   */
  readonly id: string;
  readonly question: string;
  readonly isLeadIn: boolean;
  readonly language: string;
  readonly text: Text;
  readonly mark: UncheckedMark | 'translated';
  readonly source: string;
}

/**
 * Every text of a questionnaire that was not read whole at its source, in the order of asking; then those of its other
 * languages.
 */
export function textsToConfirm(questionnaire: Questionnaire): readonly TextToConfirm[] {
  const questions = questionsWritten(questionnaire);
  const translations = questionnaire.languages.filter((language) => language !== 'en');
  return [
    ...questions.flatMap((question) => [
      ...(question.leadIn ? unchecked(question, true, question.leadIn, question.leadInMark) : []),
      ...unchecked(question, false, question.text, question.mark),
    ]),
    ...translations.flatMap((language) => questions.flatMap((question) => translated(question, language))),
  ];
}

/** How many texts of the questions that a language lacks, so that they are asked in English. */
export function untranslated(questionnaire: Questionnaire, language: string): number {
  return questionsWritten(questionnaire).filter(({ text }) => text[language] === undefined).length;
}

function unchecked(
  question: Question,
  isLeadIn: boolean,
  text: Text,
  mark: Mark | undefined,
): readonly TextToConfirm[] {
  if (mark === undefined || mark === 'seen' || mark === 'own') return [];
  return [{ ...about(question, isLeadIn, text), language: 'en', mark, source: question.source }];
}

function translated(question: Question, language: string): readonly TextToConfirm[] {
  const parts = [
    { isLeadIn: true, text: question.leadIn },
    { isLeadIn: false, text: question.text },
  ] as const;
  return parts.flatMap(({ isLeadIn, text }) => {
    if (text?.[language] === undefined) return [];
    const one = about(question, isLeadIn, text);
    return [{ ...one, id: `${language}:${one.id}`, language, mark: 'translated' as const, source: text.en }];
  });
}

function about(question: Question, isLeadIn: boolean, text: Text) {
  return { id: isLeadIn ? `lead:${question.id}` : question.id, question: question.id, isLeadIn, text };
}
