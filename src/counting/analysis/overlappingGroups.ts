import { FIRST_CATEGORY } from '../../core/column.ts';
import type { Text } from '../../core/text.ts';
import { adjustPvalues } from '../stats/adjustPvalues.ts';
import { sharedChance } from '../stats/cautiousChance.ts';
import { detectableGap } from '../stats/detectableGap.ts';
import { type SharedGap, sharedGap } from '../stats/sharedGap.ts';
import type { Gap, OwnShare } from './comparison.ts';
import { type Dataset, questionIn, type Variable, variableOf } from './dataset.ts';
import { effectiveBaseOf, intervalOf } from './estimates.ts';
import { OUTSIDE, shownGroups, tellsBoth } from './overlapShown.ts';
import { ownEstimate } from './ownShares.ts';
import {
  MOST_PAIRED,
  markedIn,
  type PairedColumn,
  type PairedFinding,
  type PairedSet,
  type PairedSource,
} from './pairedQuestions.ts';
import { drawnBy } from './peopleDrawn.ts';
import { columnsToShow } from './shownColumns.ts';
import { mayTell } from './smallGroups.ts';

/** Which groups are compared, and by which answer of which question. */
export interface OverlapChoice {
  /** Id of the first option of the question that makes the groups. */
  readonly groups: string | null;
  /** Id of the column compared. */
  readonly column: string | null;
  readonly row: string | null;
  readonly dontKnowIn: boolean;
}

/** A gap in points with what may be said of it, people in common taken into account. */
export interface OverlapGap {
  readonly gap: Gap;
  readonly finding: PairedFinding | { readonly finding: 'lower' };
}

/** People who ticked one option. */
export interface OverlapGroup {
  /** Column of the option. */
  readonly id: string;
  readonly label: Text;
  /** Null where too few, or all but a few, are in it, or it differs from others by so few. */
  readonly own: OwnShare | null;
  /** Less everyone who answered both questions, of whom the group is a part. */
  readonly lessEveryone: OverlapGap | null;
}

/** Two groups, the larger share first. */
export interface OverlapPair extends OverlapGap {
  readonly one: string;
  readonly other: string;
  /** People who are in both; null where they, or those in one alone or in neither, are a handful: they must not be told. */
  readonly both: number | null;
}

/** Groups that share people, compared by one answer. */
export interface OverlappingGroups {
  /** Questions that take several answers: each answer is a group. */
  readonly sets: readonly PairedSet[];
  readonly set: PairedSet | null;
  readonly columns: readonly PairedColumn[];
  readonly column: PairedColumn | null;
  readonly rows: PairedSet['rows'];
  readonly row: PairedSet['rows'][number] | null;
  readonly everyone: OwnShare | null;
  readonly groups: readonly OverlapGroup[];
  readonly pairs: readonly OverlapPair[];
  /** How many tests Holm's correction counted: groups less everyone, and pairs of groups. */
  readonly tests: { readonly everyone: number; readonly pairs: number };
}

/**
 * Compares the people who ticked the options of a question by an answer to another: somebody may be in several of the groups,
 * and all of them are part of everyone, so each gap is tested with its covariance (statistics rules, section 4). Holm over the
 * groups less everyone, and over all pairs.
 */
export function overlappingGroups(source: PairedSource, choice: OverlapChoice): OverlappingGroups {
  const { dataset } = source;
  const sets = severalSets(dataset);
  const set = sets.find(({ id }) => id === choice.groups) ?? sets[0] ?? null;
  const inSet = new Set(set?.columns.map(({ column }) => column.question));
  const columns = comparable(dataset).filter(({ column }) => !inSet.has(column.question));
  const column = columns.find((one) => one.column.id === choice.column) ?? columns[0] ?? null;
  const rows = column === null ? [] : rowsOf(column);
  const row = rows.find(({ id }) => id === choice.row) ?? rows[0] ?? null;
  const named = { sets, set, columns, column, rows, row };
  const empty = { everyone: null, groups: [], pairs: [], tests: { everyone: 0, pairs: 0 } };
  if (set === null || column === null || row === null) return { ...named, ...empty };
  return { ...named, ...compared(source, { set, column, row: row.id, dontKnowIn: choice.dontKnowIn }) };
}

function comparable(dataset: Dataset): readonly PairedColumn[] {
  return columnsToShow(dataset).opinions.flatMap((column) => {
    const variable = variableOf(dataset, column.id);
    if (variable === undefined || variable.earlier || column.isOwnWords || column.isLong) return [];
    return [{ column, title: questionIn(dataset, variable)?.text ?? column.label }];
  });
}

function severalSets(dataset: Dataset): readonly PairedSet[] {
  const sets = new Map<string, PairedColumn[]>();
  for (const one of comparable(dataset)) {
    const { isOneOfSeveral, question, gridRow } = one.column;
    if (!isOneOfSeveral) continue;
    const key = `${question} ${gridRow?.id ?? ''}`;
    sets.set(key, [...(sets.get(key) ?? []), one]);
  }
  return [...sets.values()].flatMap((columns) => {
    const [first] = columns;
    return first === undefined || columns.length < 2 ? [] : [{ id: first.column.id, columns, rows: [] }];
  });
}

function rowsOf({ column }: PairedColumn): PairedSet['rows'] {
  const answers = column.categories.map(({ code, label }) => ({ id: String(code), label }));
  if (column.isOneOfSeveral) return answers.slice(0, 1);
  return [...column.nets.map(({ id, label }) => ({ id, label })), ...answers];
}

interface Wanted {
  readonly set: PairedSet;
  readonly column: PairedColumn;
  readonly row: string;
  readonly dontKnowIn: boolean;
}

/** One group with the answer of each of its people: 1 yes, 0 no, 2 not in the group or its base. */
interface Marked {
  readonly id: string;
  readonly label: Text;
  /** Null where nothing of the group may be told. */
  readonly codes: Uint8Array | null;
}

function compared(source: PairedSource, wanted: Wanted) {
  const { dataset, settings } = source;
  const answers = markedIn(source, wanted.column.column, wanted);
  const options = wanted.set.columns
    .slice(0, MOST_PAIRED)
    .map(({ column }) => variableOf(dataset, column.id) as Variable);
  const inEither = Uint8Array.from(answers ?? [], (code, i) =>
    options.some((option) => (option.codes[i] ?? 0) >= FIRST_CATEGORY) ? code : OUTSIDE,
  );
  const ofOptions = options.map((option) =>
    inEither.map((code, i) => (option.codes[i] === FIRST_CATEGORY ? code : OUTSIDE)),
  );
  const mayBe = options.map((option) => mayTell(dataset, option, [FIRST_CATEGORY], settings));
  const isShown = shownGroups(ofOptions, inEither, { mayBe, limits: settings });
  const marked = options.map(
    ({ column: { id, label } }, at): Marked => ({
      id,
      label,
      codes: isShown[at] ? (ofOptions[at] ?? null) : null,
    }),
  );
  const lessEveryone = family(
    source,
    marked.map(({ codes }) => (codes === null ? null : [codes, inEither])),
  );
  const places = marked.flatMap((_, one) =>
    marked.slice(one + 1).map((__, after) => [one, one + 1 + after] as const),
  );
  const between = family(
    source,
    places.map(([one, other]) => {
      const [mine, theirs] = [marked[one]?.codes, marked[other]?.codes];
      return mine && theirs ? [mine, theirs] : null;
    }),
  );
  const shares = lessEveryone.told.map((found) => found && ownOf(source, found.shared.one));
  const first = lessEveryone.told.find((found) => found !== null);
  return {
    everyone: first ? ownOf(source, first.shared.other) : everyoneAlone(source, wanted),
    groups: marked
      .map(
        ({ id, label }, at): OverlapGroup => ({
          id,
          label,
          own: shares[at] ?? null,
          lessEveryone: lessEveryone.told[at]?.gap ?? null,
        }),
      )
      .toSorted((one, other) => (other.own?.share ?? -1) - (one.own?.share ?? -1)),
    pairs: between.told
      .flatMap((found, at): readonly OverlapPair[] => {
        const [one = 0, other = 0] = places[at] ?? [];
        const ids = [marked[one]?.id ?? '', marked[other]?.id ?? ''] as const;
        const two = [ofOptions[one] ?? inEither, ofOptions[other] ?? inEither] as const;
        const both = tellsBoth(two, inEither, settings.protectUnder) ? (found?.shared.both ?? null) : null;
        return found === null ? [] : [largerFirst(ids, found.gap, both)];
      })
      .toSorted((one, other) => other.gap.points - one.gap.points),
    tests: { everyone: lessEveryone.tests, pairs: between.tests },
  };
}

interface Told {
  readonly shared: SharedGap;
  readonly gap: OverlapGap;
}

/** Gaps whose tests are corrected together. */
function family(
  source: PairedSource,
  gaps: readonly (readonly [Uint8Array, Uint8Array] | null)[],
): { readonly told: readonly (Told | null)[]; readonly tests: number } {
  const { dataset, weights, settings } = source;
  const shared = gaps.map((both) => both && sharedGap(both[0], both[1], { weights, ...drawnBy(dataset) }));
  const open = dataset.wave.sample === 'open';
  const mayTest = (found: SharedGap | null): found is SharedGap =>
    found !== null &&
    !open &&
    [found.one, found.other].every((share) => {
      return Math.min(effectiveBaseOf(share), share.kishBase) >= settings.testFrom;
    });
  const adjusted = adjustPvalues(
    shared.map((found) => (mayTest(found) ? sharedChance(found) : null)),
    'holm',
  );
  const told = shared.map((found, at) =>
    found === null ? null : { shared: found, gap: gapOf(source, found, adjusted[at] ?? null) },
  );
  return { told, tests: adjusted.filter((chance) => chance !== null).length };
}

function gapOf({ dataset }: PairedSource, shared: SharedGap, adjusted: number | null): OverlapGap {
  const { interval, standardError, test } = shared;
  const isTested = adjusted !== null && interval !== null && standardError !== null && test !== null;
  const gap: Gap = {
    points: 100 * shared.gap,
    interval: isTested ? { low: 100 * interval.low, high: 100 * interval.high } : null,
  };
  if (!isTested) {
    const why = dataset.wave.sample === 'open' ? 'openSample' : 'smallBase';
    return { gap, finding: { finding: 'withheld', why } };
  }
  if (adjusted < 0.05) return { gap, finding: { finding: shared.gap > 0 ? 'higher' : 'lower' } };
  const { degreesOfFreedom } = test;
  const detectablePoints = 100 * detectableGap(standardError, { degreesOfFreedom });
  return { gap, finding: { finding: 'noClearDifference', detectablePoints } };
}

function largerFirst(
  [one, other]: readonly [string, string],
  { gap, finding }: OverlapGap,
  both: number | null,
): OverlapPair {
  if (gap.points >= 0) return { one, other, gap, finding, both };
  const interval = gap.interval && { low: -gap.interval.high, high: -gap.interval.low };
  const turned = finding.finding === 'lower' ? ({ finding: 'higher' } as const) : finding;
  return { one: other, other: one, gap: { points: -gap.points, interval }, finding: turned, both };
}

function everyoneAlone(
  { dataset, weights, settings }: PairedSource,
  { column, row, dontKnowIn }: Wanted,
): OwnShare | null {
  return (
    ownEstimate({ dataset, weights }, { column: column.column.id, row, dontKnowIn }, settings)?.own ?? null
  );
}

function ownOf({ dataset, settings }: PairedSource, share: SharedGap['one']): OwnShare {
  const open = dataset.wave.sample === 'open';
  const interval = open ? null : intervalOf(share, { method: settings.interval });
  return {
    share: share.share,
    interval: interval ? { low: interval.low, high: interval.high } : null,
    base: share.base,
    effectiveBase: open ? null : effectiveBaseOf(share),
    from: dataset.wave.from,
    to: dataset.wave.to,
  };
}
