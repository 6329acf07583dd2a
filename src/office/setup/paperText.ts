import { type Reader, readText } from '../../core/reader.ts';
import { type Text, textIn } from '../../core/text.ts';
import { languageOf, wordsIn } from '../../words/inLanguages.ts';
import { paperWords } from '../../words/paper.ts';

/** A text with the language it is really in. */
export interface PaperText {
  readonly text: string;
  readonly language: string;
  /** Says that it is in English for want of a translation; null where it is not. */
  readonly mark: string | null;
}

/** A text of the questionnaire as this reader sees it. */
export function spoken(text: Text, reader: Reader): PaperText {
  const { language } = textIn(text, reader.language);
  // A bare number reads the same in every language.
  const hasWords = /\p{L}/u.test(text.en);
  const mark =
    language !== reader.language && hasWords ? wordsIn(paperWords, reader.language).inEnglish : null;
  return { text: readText(text, reader), language: hasWords ? language : reader.language, mark };
}

/** What the app says of how a question is filled in: nobody can translate it in a questionnaire, so that it needs no mark. */
export function howText(text: Text, reader: Reader): PaperText {
  return { ...spoken(text, reader), mark: null };
}

/** A text of the app's own. */
export function ownText(text: string, language: string): PaperText {
  return { text, language: languageOf(paperWords, language), mark: null };
}
