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
}

/**
 * The list that was pasted: a line for each option, with its code before a semicolon or a tab where it has one. Without one,
 * an option that reads as one did before keeps that code and its other languages; the others get codes that were never given.
 */
export function readList(
  pasted: string,
  before: readonly Option[],
  lastCode: number,
): readonly Option[] | ListFault {
  const lines = pasted.split(/\r?\n/, 2 * MOST_OPTIONS + 1).flatMap(readLine);
  if (lines.length === 0) return { fault: 'nothing' };
  if (lines.length > MOST_OPTIONS) return { fault: 'tooMany' };
  const known = new Map(before.map((option) => [option.text.en, option]));
  const [codes, texts] = [new Set<number>(), new Set<string>()];
  let last = lines.reduce((most, { code }) => Math.max(most, code ?? 0), lastCode);
  for (const { code } of before) last = Math.max(last, code);
  const options: Option[] = [];
  for (const { line, code, en } of lines) {
    if (en.length > LONGEST_NAME) return { fault: 'tooLong', line };
    const same = known.get(en);
    if (code === null && same === undefined) last += 1;
    const option: Option = { code: code ?? same?.code ?? last, text: same?.text ?? { en } };
    if (codes.has(option.code)) return { fault: 'sameCode', line };
    if (texts.has(en.toLowerCase())) return { fault: 'sameText', line };
    codes.add(option.code);
    texts.add(en.toLowerCase());
    options.push(option);
  }
  return options;
}

function readLine(text: string, place: number): readonly Line[] {
  const [, code, named] = /^\s*(\d{1,9})\s*[;\t](.*)$/.exec(text) ?? [];
  const en = (named ?? text).trim();
  return en === '' ? [] : [{ line: place + 1, code: code === undefined ? null : Number(code), en }];
}
