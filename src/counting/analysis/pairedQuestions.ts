import { type Column, FIRST_CATEGORY, MISSING } from '../../core/column.ts';
import type { Text } from '../../core/text.ts';
import { adjustPvalues } from '../stats/adjustPvalues.ts';
import { sharedChance } from '../stats/cautiousChance.ts';
import { detectableGap } from '../stats/detectableGap.ts';
import { type SharedGap, sharedGap } from '../stats/sharedGap.ts';
import { liesWithin } from './compareWithNation.ts';
import type { Gap, OwnShare } from './comparison.ts';
import { type Dataset, questionIn, type Variable, variableOf } from './dataset.ts';
import { effectiveBaseOf } from './estimates.ts';
import { codesOfRow, ownEstimate } from './ownShares.ts';
import { drawnBy } from './peopleDrawn.ts';
import type { Settings } from './settings.ts';
import { columnsToShow } from './shownColumns.ts';
import { mayTell } from './smallGroups.ts';

/** More questions than this are a list of pairs that nobody reads. */
export const MOST_PAIRED = 15;

/** A question, or a row or an option of one, that can be set beside others of its set. */
export interface PairedColumn {
  readonly column: Column;
  readonly title: Text;
}

/** Questions with the same answers: rows of a grid, options of one question, or questions on one scale. */
export interface PairedSet {
  /** The id of its first column. */
  readonly id: string;
  readonly columns: readonly PairedColumn[];
  /** What they can be compared by: nets first. */
  readonly rows: readonly { readonly id: string; readonly label: Text }[];
}

/** Which questions are compared, and by which answer or net. */
export interface PairedChoice {
  readonly set: string | null;
  /** Ids of columns of the set; the first few of it when none is named. */
  readonly columns: readonly string[];
  readonly row: string | null;
  /** Whether Don't know and Prefer not to say are in the base. */
  readonly dontKnowIn: boolean;
}

/** What may be said of two questions that the same people answered. */
export type PairedFinding =
  | { readonly finding: 'higher' | 'broadlySame' }
  | { readonly finding: 'noClearDifference'; readonly detectablePoints: number }
  | { readonly finding: 'withheld'; readonly why: 'openSample' | 'smallBase' };

/** Two questions on the people who answered both. */
export interface PairedGap {
  /** Ids of columns; the first has the larger share. */
  readonly one: string;
  readonly other: string;
  /** Shares of the people who answered both; null where too few did. */
  readonly shares: { readonly one: number; readonly other: number } | null;
  readonly base: number;
  /** The more cautious of both; null where the sample allows none. */
  readonly effectiveBase: number | null;
  readonly gap: Gap | null;
  readonly finding: PairedFinding;
}

/** A set of questions compared pair by pair. */
export interface PairedQuestions {
  readonly sets: readonly PairedSet[];
  readonly set: PairedSet | null;
  /** The questions compared with their own shares, the largest first; null where a share is hidden. */
  readonly columns: readonly (PairedColumn & { readonly own: OwnShare | null })[];
  readonly row: PairedSet['rows'][number] | null;
  /** The widest gap first. */
  readonly pairs: readonly PairedGap[];
  /** How many tests Holm's correction counted. */
  readonly tests: number;
}

/** The sets of questions of a wave that can be compared: what is asked of opinions, two or more with the same answers. */
export function pairedSets(dataset: Dataset): readonly PairedSet[] {
  const sets = new Map<string, PairedColumn[]>();
  for (const column of columnsToShow(dataset).opinions) {
    const variable = variableOf(dataset, column.id);
    if (variable === undefined || variable.earlier || column.isOwnWords || column.isLong) continue;
    const title = questionIn(dataset, variable)?.text ?? column.label;
    const key = answersOf(column);
    sets.set(key, [...(sets.get(key) ?? []), { column, title }]);
  }
  return [...sets.values()].flatMap((columns): readonly PairedSet[] => {
    const [first] = columns;
    if (first === undefined || columns.length < 2) return [];
    return [{ id: first.column.id, columns, rows: rowsOf(first.column) }];
  });
}

/** What makes the answers of two columns the same. */
function answersOf({ categories, nets, isOneOfSeveral, question, gridRow }: Column): string {
  if (isOneOfSeveral) return `several ${question} ${gridRow?.id ?? ''}`;
  const answers = categories.map(({ code, label }) => `${code} ${label.en}`);
  return [...answers, ...nets.map(({ id, codes }) => `${id} ${codes.join()}`)].join('|');
}

function rowsOf({ categories, nets, isOneOfSeveral }: Column): PairedSet['rows'] {
  const answers = categories.map(({ code, label }) => ({ id: String(code), label }));
  if (isOneOfSeveral) return answers.slice(0, 1);
  return [...nets.map(({ id, label }) => ({ id, label })), ...answers];
}

/** A wave, and what its figures are worked out with. */
export interface PairedSource {
  readonly dataset: Dataset;
  /** One per respondent. */
  readonly weights: Float64Array;
  readonly settings: Settings;
}

/**
 * Sets questions with the same answers beside each other, each pair on the people who answered both: their gap with its
 * interval and a test that knows that they are the same people (statistics rules, section 4), Holm over all pairs.
 *
 * Who has no view of one of two questions is in the base of neither, unless Don't know is counted in. An open sample has no
 * test and no interval.
 */
export function pairedQuestions(source: PairedSource, choice: PairedChoice): PairedQuestions {
  const sets = pairedSets(source.dataset);
  const set = sets.find(({ id }) => id === choice.set) ?? sets[0] ?? null;
  if (set === null) return { sets, set, columns: [], row: null, pairs: [], tests: 0 };
  const row = set.rows.find(({ id }) => id === choice.row) ?? set.rows[0] ?? null;
  const named = set.columns.filter(({ column }) => choice.columns.includes(column.id));
  const chosen = (named.length < 2 ? set.columns : named).slice(0, MOST_PAIRED);
  if (row === null) return { sets, set, columns: [], row, pairs: [], tests: 0 };
  const { dontKnowIn } = choice;
  const { dataset, weights, settings } = source;
  const own = chosen.map((one) => {
    const of = { column: one.column.id, row: row.id, dontKnowIn };
    return { ...one, own: ownEstimate({ dataset, weights }, of, settings)?.own ?? null };
  });
  const columns = own.toSorted((one, other) => (other.own?.share ?? -1) - (one.own?.share ?? -1));
  const marked = columns.map(({ column }) => markedIn(source, column, { row: row.id, dontKnowIn }));
  const raw = columns.flatMap((one, place) =>
    columns.slice(place + 1).map((other, after) => {
      const codes = [marked[place] ?? null, marked[place + 1 + after] ?? null] as const;
      return rawPair(source, [one.column.id, other.column.id], codes);
    }),
  );
  const adjusted = adjustPvalues(
    raw.map(({ shared, mayTest }) => (mayTest && shared !== null ? sharedChance(shared) : null)),
    'holm',
  );
  const pairs = raw.map((one, at) => toldPair(source, one, adjusted[at] ?? null));
  return {
    sets,
    set,
    columns,
    row,
    pairs: pairs.toSorted((one, other) => Math.abs(other.gap?.points ?? 0) - Math.abs(one.gap?.points ?? 0)),
    tests: adjusted.filter((chance) => chance !== null).length,
  };
}

const OUTSIDE = 2;

/** 1 for who gave the answer, 0 for the rest of the base, 2 outside it; null where the answer may not be told. */
export function markedIn(
  { dataset, settings }: PairedSource,
  { id, categories }: Column,
  { row, dontKnowIn }: { readonly row: string; readonly dontKnowIn: boolean },
): Uint8Array | null {
  const variable = variableOf(dataset, id) as Variable;
  const yes = codesOfRow(variable.column, row) ?? [];
  if (!mayTell(dataset, variable, yes, settings)) return null;
  const last = FIRST_CATEGORY + categories.length;
  const noView: readonly number[] = dontKnowIn ? [MISSING.dontKnow, MISSING.preferNot] : [];
  return Uint8Array.from(variable.codes, (code) => {
    if (yes.includes(code)) return 1;
    return (code >= FIRST_CATEGORY && code < last) || noView.includes(code) ? 0 : OUTSIDE;
  });
}

interface RawPair {
  readonly one: string;
  readonly other: string;
  readonly base: number;
  /** Null where too few people answered both. */
  readonly shared: SharedGap | null;
  readonly effectiveBase: number | null;
  readonly mayTest: boolean;
}

function rawPair(
  { dataset, weights, settings }: PairedSource,
  [one, other]: readonly [string, string],
  [mine, theirs]: readonly [Uint8Array | null, Uint8Array | null],
): RawPair {
  const few = { one, other, base: 0, shared: null, effectiveBase: null, mayTest: false };
  if (mine === null || theirs === null) return few;
  const both = mine.map((code, i) => (code !== OUTSIDE && theirs[i] !== OUTSIDE ? 1 : 0));
  const base = weights.reduce((sum, weight, i) => sum + (weight > 0 ? (both[i] ?? 0) : 0), 0);
  if (base < Math.max(settings.hideUnder, settings.protectUnder)) return { ...few, base };
  const within = (codes: Uint8Array) => codes.map((code, i) => (both[i] === 1 ? code : OUTSIDE));
  const shared = sharedGap(within(mine), within(theirs), { weights, ...drawnBy(dataset) });
  const effective = Math.min(effectiveBaseOf(shared.one), effectiveBaseOf(shared.other));
  const worth = Math.min(effective, shared.one.kishBase);
  const open = dataset.wave.sample === 'open';
  return {
    one,
    other,
    base,
    shared,
    effectiveBase: open ? null : effective,
    mayTest: !open && worth >= settings.testFrom,
  };
}

/** The pair with the larger share first. */
function toldPair(source: PairedSource, raw: RawPair, adjusted: number | null): PairedGap {
  const { one, other, base, effectiveBase, shared } = raw;
  if (shared === null) {
    const finding = withheldFor(source);
    return { one, other, shares: null, base, effectiveBase, gap: null, finding };
  }
  const isTurned = shared.gap < 0;
  const sign = isTurned ? -100 : 100;
  const ends = raw.mayTest && shared.interval ? [shared.interval.low, shared.interval.high] : null;
  const turned = ends && (isTurned ? ends.toReversed() : ends).map((end) => sign * end);
  const gap: Gap = {
    points: sign * shared.gap,
    interval: turned && { low: turned[0] ?? 0, high: turned[1] ?? 0 },
  };
  const shares = [shared.one.share, shared.other.share] as const;
  return {
    one: isTurned ? other : one,
    other: isTurned ? one : other,
    shares: { one: Math.max(...shares), other: Math.min(...shares) },
    base,
    effectiveBase,
    gap,
    finding: findingOf(source, raw, { gap, adjusted }),
  };
}

function withheldFor({ dataset }: PairedSource): PairedFinding {
  return { finding: 'withheld', why: dataset.wave.sample === 'open' ? 'openSample' : 'smallBase' };
}

function findingOf(
  source: PairedSource,
  { shared, mayTest }: RawPair,
  { gap, adjusted }: { readonly gap: Gap; readonly adjusted: number | null },
): PairedFinding {
  // Everybody answered both alike: there is nothing to test, and nothing to be unsure of.
  if (mayTest && shared?.standardError === 0 && shared.gap === 0) return { finding: 'broadlySame' };
  if (!mayTest || !shared?.test || !shared.standardError || adjusted === null) return withheldFor(source);
  // The larger share stands first, so that a gap is always one upwards.
  if (adjusted < 0.05) return { finding: 'higher' };
  if (liesWithin(gap, source.settings.broadlySamePoints)) return { finding: 'broadlySame' };
  const { degreesOfFreedom } = shared.test;
  return {
    finding: 'noClearDifference',
    detectablePoints: 100 * detectableGap(shared.standardError, { degreesOfFreedom }),
  };
}
