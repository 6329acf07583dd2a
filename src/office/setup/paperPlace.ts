import type { Saying } from '../../asking/questions/question.ts';
import { type Questionnaire, questionById } from '../../asking/survey/questionnaire.ts';
import { type Reader, readText } from '../../core/reader.ts';
import { wordsIn } from '../../words/inLanguages.ts';
import { paperWords } from '../../words/paper.ts';

/** What a condition is said with on paper. */
export interface PaperPlace {
  readonly questionnaire: Questionnaire;
  /** The numbers of the questions, by id (printedGroups.ts). */
  readonly numbers: ReadonlyMap<string, readonly number[]>;
  readonly reader: Reader;
}

/** Where something stands on the paper, as a sentence names it. */
export function whereText(
  { question, row }: Pick<Saying, 'question' | 'row'>,
  { questionnaire, numbers, reader }: PaperPlace,
): string {
  const asked = questionById(questionnaire, question);
  const text = asked && 'rows' in asked ? asked.rows.find(({ id }) => id === row)?.text : undefined;
  const rowText = text === undefined ? null : readText(text, reader);
  const words = wordsIn(paperWords, reader.language);
  const printed = numbers.get(question)?.map(String) ?? [];
  return words.where(printed.length === 0 ? null : listed(printed, words.or), rowText);
}

/** Texts one after the other, with a word before the last. */
export function listed(texts: readonly string[], last: string): string {
  if (texts.length < 2) return texts.join('');
  return `${texts.slice(0, -1).join(', ')} ${last} ${texts.at(-1)}`;
}
