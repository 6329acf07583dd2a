import type { Text } from '../../core/text.ts';
import type { Noting, XlsNote } from './xlsFormNotes.ts';
import type { FormLine } from './xlsFormSheets.ts';

/** Tags by which forms say how words look. Others are words to us. */
const TAG = /<\/?(?:span|font|b|i|u|em|strong|small|big|sub|sup|center|div|h[1-6])(?:\s[^<>]*)?\/?>/gi;

/** What marks how words look, and what of it is read: the words. */
const marks: readonly (readonly [RegExp, string])[] = [
  [/<(?:br|p|\/p)(?:\s[^<>]*)?\/?>/gi, '\n'],
  [TAG, ''],
  [/!?\[([^[\]\n]+)\]\(([^()\s]+)\)/g, '$1 ($2)'],
  [/\*\*([^*\n]+)\*\*/g, '$1'],
  [/(?<![\w$])__([^_\n]+)__(?!\w)/g, '$1'],
  [/^#{1,6} +(?=\S)/gm, ''],
];

/**
 * The lines of a form from elsewhere with their texts as words alone: ODK shows `**Note**` bold and `<span>` in colour, and
 * here everybody would read the marks. Each row that had some is noted.
 */
export function withoutLooks(
  lines: readonly FormLine[],
  sheet: XlsNote['sheet'],
  note: Noting,
): readonly FormLine[] {
  return lines.map((line) => {
    const plain = [...line.texts].map(([column, text]) => [column, wordsOf(text)] as const);
    const isSame = plain.every(([column, text]) => text === line.texts.get(column));
    if (isSame) return line;
    const name = line.cells.get('name') ?? `row_${line.row}`;
    const found = Object.values(line.texts.get('label') ?? {})[0] ?? '';
    note({ sheet, row: line.row, name, weight: 'changed', kind: 'looksLeftOut', found: found.slice(0, 60) });
    return { ...line, texts: new Map(plain) };
  });
}

/** The same text where nothing in it is marked. */
function wordsOf(text: Text): Text {
  const words = Object.entries(text).map(([language, one = '']) => [language, unmarked(one)] as const);
  return words.every(([language, one]) => text[language] === one)
    ? text
    : (Object.fromEntries(words) as unknown as Text);
}

function unmarked(text: string): string {
  // Most texts have none of them.
  if (!/[<*_#[]/.test(text)) return text;
  const words = marks.reduce((now, [mark, left]) => now.replace(mark, left), text);
  return words === text ? text : words.replace(/\n{3,}/g, '\n\n').trim();
}
