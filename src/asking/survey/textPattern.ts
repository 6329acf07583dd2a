import { fail, ok, type Result } from '../../core/result.ts';

/** What is wrong with the pattern of regex(). `at` counts characters of the pattern from 0. */
export type PatternFault =
  | { readonly kind: 'patternTooLong'; readonly at: number; readonly limit: number }
  /** Brackets too deep, or repetitions that would make more than so many steps. */
  | { readonly kind: 'patternTooLarge'; readonly at: number; readonly limit: number }
  | { readonly kind: 'patternBroken'; readonly at: number; readonly found: string }
  /** Looking ahead or behind, back-references, word boundaries, possessive repetition, options such as `(?i)`. */
  | { readonly kind: 'patternUnsupported'; readonly at: number; readonly found: string };

/**
 * A pattern as steps of a machine that is in many of them at once, so that no text makes it slow. `take` passes over one
 * character that fits, `fork` goes on at both ends, `start` and `end` hold where the text begins and ends.
 */
export type PatternStep =
  | { readonly step: 'take'; readonly fits: number }
  | { readonly step: 'fork'; readonly to: number; readonly or: number }
  | { readonly step: 'jump'; readonly to: number }
  | { readonly step: 'start' | 'end' | 'match' };

/** A pattern that texts can be tried against, as small steps. */
export interface TextPattern {
  readonly steps: readonly PatternStep[];
  /** Each tests a single character. */
  readonly characters: readonly RegExp[];
}

const LONGEST = 500;
const DEEPEST = 20;
const MOST_STEPS = 3_000;

interface Reading {
  readonly pattern: string;
  readonly characters: RegExp[];
  at: number;
}

type Steps = readonly PatternStep[];
type Piece = Result<Steps, PatternFault>;

/**
 * Reads the pattern of regex(): single characters, `.`, classes, escapes for characters and classes (with `\p{L}`),
 * groups, alternatives, `^`, `$`, and the repetitions `*`, `+`, `?`, `{n}`, `{n,}`, `{n,m}`, greedy or not.
 *
 * What needs going back in the text is refused, and matching never goes back: a repetition within a repetition costs no
 * more than its steps.
 *
 * Source: Ken Thompson, "Regular Expression Search Algorithm", Communications of the ACM 11 (1968).
 */
export function textPattern(pattern: string): Result<TextPattern, PatternFault> {
  if (pattern.length > LONGEST) return fail({ kind: 'patternTooLong', at: LONGEST, limit: LONGEST });
  const reading: Reading = { pattern, characters: [], at: 0 };
  const steps = alternatives(reading, 0);
  if (!steps.ok) return steps;
  // A bracket that closes nothing.
  if (reading.at < pattern.length) return fail({ kind: 'patternBroken', at: reading.at, found: ')' });
  return ok({ steps: [...steps.value, { step: 'match' }], characters: reading.characters });
}

/** Steps know where they go by how far it is from themselves, so that they can be copied and moved. */
function alternatives(reading: Reading, depth: number): Piece {
  if (depth > DEEPEST) return fail({ kind: 'patternTooLarge', at: reading.at, limit: DEEPEST });
  const branches: Steps[] = [];
  do {
    const branch = sequence(reading, depth);
    if (!branch.ok) return branch;
    branches.push(branch.value);
  } while (takes(reading, '|'));
  const steps = oneOf(branches);
  return steps.length > MOST_STEPS
    ? fail({ kind: 'patternTooLarge', at: reading.at, limit: MOST_STEPS })
    : ok(steps);
}

function oneOf(branches: readonly Steps[]): Steps {
  const steps: PatternStep[] = [];
  const total = branches.reduce((sum, branch) => sum + branch.length + 2, -2);
  for (const [index, branch] of branches.entries()) {
    const last = index === branches.length - 1;
    if (!last) steps.push({ step: 'fork', to: 1, or: branch.length + 2 });
    steps.push(...branch);
    if (!last) steps.push({ step: 'jump', to: total - steps.length });
  }
  return steps;
}

function sequence(reading: Reading, depth: number): Piece {
  const steps: PatternStep[] = [];
  while (reading.at < reading.pattern.length && !/[|)]/.test(ahead(reading))) {
    const from = reading.at;
    const piece = atom(reading, depth);
    if (!piece.ok) return piece;
    const repeated = repetition(reading, piece.value);
    if (!repeated.ok) return repeated;
    steps.push(...repeated.value);
    if (steps.length > MOST_STEPS) return fail({ kind: 'patternTooLarge', at: from, limit: MOST_STEPS });
  }
  return ok(steps);
}

function atom(reading: Reading, depth: number): Piece {
  const { pattern, at } = reading;
  if (takes(reading, '^')) return ok([{ step: 'start' }]);
  if (takes(reading, '$')) return ok([{ step: 'end' }]);
  if (takes(reading, '(')) {
    if (ahead(reading) === '?' && !takes(reading, '?:')) {
      return fail({ kind: 'patternUnsupported', at, found: pattern.slice(at, at + 4) });
    }
    const inner = alternatives(reading, depth + 1);
    if (!inner.ok) return inner;
    return takes(reading, ')') ? inner : fail({ kind: 'patternBroken', at, found: '(' });
  }
  if (/[*+?]/.test(ahead(reading))) return fail({ kind: 'patternBroken', at, found: ahead(reading) });
  return character(reading);
}

// A class ends at the first bracket that is not escaped, where one right after its opening is a broken one in Java too.
const CHARACTER =
  /\\(?:u[\da-fA-F]{4}|x[\da-fA-F]{2}|[pP](?:[A-Z]|\{\w+(?:=\w+)?\})|.)|\[(?:\\.|[^\]\\])*\]|[^\\[]/suy;

/** One character, or a class of which one is taken. */
function character(reading: Reading): Piece {
  const { pattern, at } = reading;
  CHARACTER.lastIndex = at;
  const source = CHARACTER.exec(pattern)?.[0];
  if (source === undefined) return fail({ kind: 'patternBroken', at, found: pattern.slice(at, at + 4) });
  if (/^\\[1-9bBkGAzZQE]$/.test(source)) return fail({ kind: 'patternUnsupported', at, found: source });
  const test = characterTest(source);
  if (test === null) return fail({ kind: 'patternBroken', at, found: source.slice(0, 40) });
  reading.at += source.length;
  reading.characters.push(test);
  return ok([{ step: 'take', fits: reading.characters.length - 1 }]);
}

/** The language's own test of one character; null when it knows no such class. */
function characterTest(source: string): RegExp | null {
  const isClass = source.startsWith('[');
  if (source === '[]' || source === '[^]') return null;
  const plain = source
    // Java writes \pL; the language's own strict form refuses escapes that change nothing, such as `\ ` or `\_`.
    .replace(
      /\\(?:([pP])([A-Z])(?![\w{])|([^\p{L}\p{N}]))/gu,
      (whole, sort?: string, name?: string, mark = '') => {
        if (sort !== undefined) return `\\${sort}{${name}}`;
        return /[\^$\\.*+?()[\]{}|/]/.test(mark) || (isClass && mark === '-') ? whole : mark;
      },
    )
    .replace(/^[{}\]]$/, '\\$&');
  try {
    return new RegExp(`^${plain}$`, 'u');
  } catch {
    // The language has no other way to say that a class is none.
    return null;
  }
}

const REPETITION = /(?:([*+?])|\{(\d{1,4})(?:(,)(\d{0,4}))?\})(\?|\+)?/y;

/** What the mark behind a piece makes of it: the piece so many times. */
function repetition(reading: Reading, piece: Steps): Piece {
  REPETITION.lastIndex = reading.at;
  const found = REPETITION.exec(reading.pattern);
  if (found === null) return ok(piece);
  const { at } = reading;
  const [whole, mark, least, comma, most, manner] = found;
  if (manner === '+') return fail({ kind: 'patternUnsupported', at, found: whole });
  reading.at += whole.length;
  if (/[*+?]/.test(ahead(reading)))
    return fail({ kind: 'patternBroken', at: reading.at, found: ahead(reading) });
  if (mark !== undefined) return ok(repeated(piece, mark === '+' ? 1 : 0, mark === '?' ? 1 : null));
  const fewest = Number(least);
  const upTo = comma === undefined ? fewest : most === '' ? null : Number(most);
  if (upTo !== null && upTo < fewest) return fail({ kind: 'patternBroken', at, found: whole });
  if ((piece.length + 2) * Math.max(fewest, upTo ?? 0) > MOST_STEPS) {
    return fail({ kind: 'patternTooLarge', at, limit: MOST_STEPS });
  }
  return ok(repeated(piece, fewest, upTo));
}

/** @param most Null when there is no end. */
function repeated(piece: Steps, least: number, most: number | null): Steps {
  const must = Array.from({ length: least }, () => piece).flat();
  if (most === null && least > 0) return [...must, { step: 'fork', to: -piece.length, or: 1 }];
  if (most === null) {
    return [{ step: 'fork', to: 1, or: piece.length + 2 }, ...piece, { step: 'jump', to: -piece.length - 1 }];
  }
  const may = Array.from({ length: most - least }, (_, index): Steps => {
    const left = (most - least - index) * (piece.length + 1);
    return [{ step: 'fork', to: 1, or: left }, ...piece];
  });
  return [...must, ...may.flat()];
}

function ahead({ pattern, at }: Reading): string {
  return pattern.charAt(at);
}

function takes(reading: Reading, text: string): boolean {
  const found = reading.pattern.startsWith(text, reading.at);
  if (found) reading.at += text.length;
  return found;
}
