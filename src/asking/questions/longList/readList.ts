import type { Text } from '../../../core/text.ts';
import type { Option } from '../question.ts';

/** Options that a questionnaire can hold in one list (longListSchema.ts). */
export const MOST_OPTIONS = 20_000;
const LONGEST_NAME = 500;

/** Why pasted text is no list, with the line, from 1, where it is not. */
export type ListFault =
  | { readonly fault: 'nothing' | 'tooMany' }
  | { readonly fault: 'sameCode' | 'sameText' | 'tooLong'; readonly line: number };

interface Line {
  readonly line: number;
  readonly code: number | null;
  readonly en: string;
  /** Its words in the other languages, in their order; empty where there are none. */
  readonly others: readonly string[];
}

/** What a list that is pasted is read for. */
interface PastedFor {
  /** The highest code that was ever given. */
  readonly lastCode: number;
  /** Of the questionnaire, English first. */
  readonly languages: readonly string[];
}

/**
 * The list that was pasted: a line for each option, with its code before a semicolon or a tab where it has one, and behind
 * tabs, as out of a spreadsheet, its words in the other languages. Without a code, an option that reads as one did before keeps
 * that one and its other languages; the others get codes that were never given.
 */
export function readList(
  pasted: string,
  before: readonly Option[],
  { lastCode, languages }: PastedFor,
): readonly Option[] | ListFault {
  const lines = pasted.split(/\r?\n/, 2 * MOST_OPTIONS + 1).flatMap(readLine);
  if (lines.length === 0) return { fault: 'nothing' };
  if (lines.length > MOST_OPTIONS) return { fault: 'tooMany' };
  const known = new Map(before.map((option) => [option.text.en, option]));
  const [codes, texts] = [new Set<number>(), new Set<string>()];
  let last = lines.reduce((most, { code }) => Math.max(most, code ?? 0), lastCode);
  for (const { code } of before) last = Math.max(last, code);
  const options: Option[] = [];
  for (const { line, code, en, others } of lines) {
    if ([en, ...others].some((words) => words.length > LONGEST_NAME)) return { fault: 'tooLong', line };
    const same = known.get(en);
    if (code === null && same === undefined) last += 1;
    const option: Option = {
      code: code ?? same?.code ?? last,
      text: inLanguages(same?.text ?? { en }, others, languages),
    };
    if (codes.has(option.code)) return { fault: 'sameCode', line };
    if (texts.has(en.toLowerCase())) return { fault: 'sameText', line };
    codes.add(option.code);
    texts.add(en.toLowerCase());
    options.push(option);
  }
  return options;
}

/** The text with the words that were pasted beside it, as far as the questionnaire speaks those languages. */
function inLanguages(text: Text, others: readonly string[], [, ...spoken]: readonly string[]): Text {
  const words = spoken.flatMap((language, at) => {
    const said = others[at] ?? '';
    return said === '' ? [] : [[language, said] as const];
  });
  return words.length === 0 ? text : { ...text, ...Object.fromEntries(words) };
}

function readLine(text: string, place: number): readonly Line[] {
  const [, code, named] = /^\s*(\d{1,9})\s*[;\t](.*)$/.exec(text) ?? [];
  const [en = '', ...others] = (named ?? text).split('\t').map((words) => words.trim());
  return en === '' ? [] : [{ line: place + 1, code: code === undefined ? null : Number(code), en, others }];
}
