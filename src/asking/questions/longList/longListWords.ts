import type { Text } from '../../../core/text.ts';
import type { Words } from '../../../words/inLanguages.ts';
import type { KindWords } from '../editing/kindWords.ts';

interface LongListSentences extends KindWords {
  readonly size: (count: number) => string;
  readonly first: string;
  readonly more: string;
  readonly paste: (isEmpty: boolean) => string;
  readonly pasteHint: (languages: readonly string[]) => string;
  readonly use: string;
  readonly faults: Readonly<Record<'nothing' | 'tooMany', string>>;
  readonly faultIn: Readonly<Record<'sameCode' | 'sameText' | 'tooLong', (line: number) => string>>;
  /** In tables, for all answers that fewer people gave than this. */
  readonly rare: (enough: number) => Text;
  /** What residents read on paper. */
  readonly onPaper: Text;
}

export const longListWords: Words<LongListSentences> = {
  en: {
    name: 'One of a long list',
    meaning: 'Thousands of answers, such as streets or schools: residents type part of the name.',
    size: (count) => (count === 1 ? '1 answer' : `${count} answers`),
    first: 'The list begins with:',
    more: 'and so on',
    paste: (isEmpty) => (isEmpty ? 'The list' : 'Another list in place of this one'),
    pasteHint: (languages) =>
      `One answer a line, or a code and an answer with a semicolon between. Up to 20,000. Answers that read the same as before keep their code.${languages.length === 0 ? '' : ` Copied from a spreadsheet, the columns behind the answer are ${languages.join(', ')}.`}`,
    use: 'Use this list',
    faults: {
      nothing: 'Paste a list first: one answer a line',
      tooMany: 'The list has more than 20,000 answers. Nothing was changed',
    },
    faultIn: {
      sameCode: (line) => `Line ${line} has a code that stands before. Nothing was changed`,
      sameText: (line) => `Line ${line} reads the same as one before. Nothing was changed`,
      tooLong: (line) => `Line ${line} has more than 500 characters. Nothing was changed`,
    },
    rare: (enough) => ({
      en: `Any other, each given by fewer than ${enough} people`,
      cy: `Unrhyw un arall, pob un gan lai na ${enough} o bobl`,
    }),
    onPaper: { en: 'Write the name:', cy: 'Ysgrifennwch yr enw:' },
  },
};
