import type { Text } from '../../../core/text.ts';
import { LONGEST_TEXT } from '../schemaParts.ts';

/**
 * A text with these words in one language. English stays, if empty; another language without words falls away. What is
 * longer than a questionnaire can hold is cut off.
 */
export function withWords(text: Text | undefined, language: string, written: string): Text {
  const words = written.slice(0, LONGEST_TEXT);
  const before = text ?? { en: '' };
  if (language === 'en') return { ...before, en: words };
  const { [language]: _gone, ...others } = before;
  const rest = others as unknown as Text;
  return words === '' ? rest : { ...rest, [language]: words };
}

/** The same for a text that may be left out: without words in any language there is none. */
export function withOptionalWords(text: Text | undefined, language: string, words: string): Text | undefined {
  const next = withWords(text, language, words);
  return Object.values(next).every((one) => one === '') ? undefined : next;
}

/** A text that shows the answer to a question behind its words, in every language that it is written in. */
export function withAnswer(text: Text, question: string): Text {
  return Object.entries(text).reduce(
    (now, [language, words = '']) => withWords(now, language, `${words} {answer:${question}}`.trimStart()),
    text,
  );
}
