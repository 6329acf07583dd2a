import { functionWords } from './functionWords.ts';

/**
 * A text without capitals, accents and marks, its words parted by one space. A picture such as 👍 is a word: with another one an
 * answer may say the opposite.
 */
export function plainText(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{Mn}|['’‘`]/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{Extended_Pictographic}]+/gu, ' ')
    .trim();
}

/** One word that says what an answer is about: how it was written, and what of it is compared. */
export interface OpenWord {
  readonly word: string;
  readonly stem: string;
}

/**
 * The words of a text that say what it is about, each stem once, in their order: function words are left out.
 *
 * @param stems Stems of words met before, which it adds to: the same words come again and again.
 */
export function openWords(text: string, stems = new Map<string, string>()): readonly OpenWord[] {
  const found = new Map<string, OpenWord>();
  for (const word of plainText(text).split(' ')) {
    if (word.length < 2 || functionWords.has(word)) continue;
    const stem = stems.get(word) ?? stemOf(word);
    stems.set(word, stem);
    if (!found.has(stem)) found.set(stem, { word, stem });
  }
  return [...found.values()];
}

/** Endings of English, then of Welsh; what they leave has at least three letters. */
const ENDINGS: readonly (readonly [RegExp, string])[] = [
  [/(?<=.{2}[^aeiou])ies$/, 'y'],
  [/(?<=.(?:s|x|z|ch|sh))es$/, ''],
  [/(?<=..[^su])s$/, ''],
  [/(?<=.{3})(?:ing|ed)$/, ''],
  [/(?<=.{3})(?:iau|ion|oedd|io|au)$/, ''],
];

/**
 * A word without its ending, so that `parks`, `parked`, `parking` and Welsh `parciau`, `parcio` each come to one.
 *
 * No more than that is meant: words that go wrong in the same way still meet.
 */
function stemOf(word: string): string {
  for (const [ending, instead] of ENDINGS) {
    const stem = word.replace(ending, instead);
    // A doubled letter comes of the ending: shopping, planned.
    if (stem !== word) return instead === '' ? stem.replace(/([^aeiouls])\1$/, '$1') : stem;
  }
  return word;
}

/** Words shorter than this are other words when a letter is different. */
const SHORTEST = 5;

/**
 * For each stem those whose words are one letter away: a slip of the pen, or the first letter that Welsh changes (`parcio`,
 * `barcio`). Stems that stand alone are left out.
 */
export function alikeStems(words: readonly OpenWord[]): ReadonlyMap<string, readonly string[]> {
  const stems = new Map(words.map(({ word, stem }) => [word, stem]));
  const byRest = new Map<string, string[]>();
  for (const [word, rest] of [...stems.keys()].flatMap(restsWith)) {
    const known = byRest.get(rest);
    if (known) known.push(word);
    else byRest.set(rest, [word]);
  }
  const alike = new Map<string, Set<string>>();
  for (const [one, other] of [...byRest.values()].flatMap(pairsOf)) {
    const [stem = '', near = ''] = [stems.get(one), stems.get(other)];
    if (stem !== near && isOneLetterAway(one, other))
      alike.set(stem, (alike.get(stem) ?? new Set()).add(near));
  }
  return new Map([...alike].map(([stem, others]) => [stem, [...others].sort()]));
}

type Pair = readonly [string, string];

function pairsOf(group: readonly string[]): readonly Pair[] {
  return group.flatMap((one) => group.filter((other) => other !== one).map((other): Pair => [one, other]));
}

/** The word, and what is left of it without one of its letters: words one letter away from each other share one. */
function restsWith(word: string): readonly Pair[] {
  if (word.length < SHORTEST - 1) return [];
  const rests = Array.from(word, (_, at) => word.slice(0, at) + word.slice(at + 1));
  return [...new Set([word, ...rests])].map((rest) => [word, rest]);
}

function isOneLetterAway(one: string, other: string): boolean {
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  if (long.length < SHORTEST) return false;
  let at = 0;
  while (at < short.length && short[at] === long[at]) at += 1;
  const rest = short.slice(short.length === long.length ? at + 1 : at);
  return rest === long.slice(at + 1);
}
