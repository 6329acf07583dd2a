import { FIRST_CATEGORY } from '../../core/column.ts';
import { adjustPvalues } from '../stats/adjustPvalues.ts';
import { type ScoreToRest, scoreGapsToRest } from '../stats/breakGaps.ts';
import { cautiousChance } from '../stats/cautiousChance.ts';
import type { CrossTally } from '../stats/crossTally.ts';
import { detectableGap } from '../stats/detectableGap.ts';
import type { Linearised } from '../stats/linearised.ts';
import { sumsOf } from '../stats/tally.ts';
import type { Dataset, Variable } from './dataset.ts';
import { effectiveBaseOf } from './estimates.ts';
import type { Finding, FindingSide, PartFindings } from './finding.ts';
import { findingBreaks, type ScanPart } from './findingBreaks.ts';
import { type DontKnowBase, type Measure, type MeasureSort, measuresOf } from './findingMeasures.ts';
import { toldFindings } from './findingOverlaps.ts';
import { findingTallies } from './findingTallies.ts';
import type { GroupPeople } from './hiddenGroups.ts';
import { sharesRoot } from './madeGroups.ts';
import type { Settings } from './settings.ts';
import { asIfAsked } from './sharedBreaks.ts';
import { columnsToShow } from './shownColumns.ts';
import { guardTable } from './smallGroups.ts';

/** How a wave is scanned. */
export interface ScanWish {
  /** One per respondent. */
  readonly weights: Float64Array;
  readonly settings: Settings;
  readonly dontKnow: DontKnowBase;
}

/** Of the findings that are marked, so many are expected to be chance. */
const FALSE_SHARE = 0.05;
/** Breaks counted in one go. */
const BREAKS_AT_ONCE = 8;

/**
 * Looks through every question by every break for groups that differ from everyone else whose group is known.
 *
 * Each part is one scan, corrected by itself by Benjamini and Hochberg at 5 %: answers to one questionnaire nearly all go
 * with each other, and so many true findings among them would let chance ones through among age, sex and area.
 *
 * Groups that a table would hide are not tested, nor is a base under `hideUnder` people or an effective base under
 * `testFrom`. Where a table hides a group to protect a few people, the rest is of the groups that it shows: so nothing can be
 * worked out from a finding that is not in its table. An open sample has no tests.
 *
 * @param tell How much of the work is done, 0 to 1.
 */
export function scanFor(
  dataset: Dataset,
  wish: ScanWish,
  tell: (share: number) => void = () => undefined,
): readonly PartFindings[] {
  const breaks = findingBreaks(dataset);
  const all = breaks.who.length + breaks.answers.length;
  const asked = columnsToShow(dataset).opinions.map(({ id }) => id);
  const variables = dataset.variables.filter(({ column }) => asked.includes(column.id));
  const questions = variables.flatMap((variable) =>
    measuresOf(variable, wish.dontKnow).map((measure) => ({ variable, measure })),
  );
  let done = 0;
  return (['who', 'answers'] as const).map((part): PartFindings => {
    const tried: Tried[] = [];
    for (let from = 0; from < breaks[part].length; from += BREAKS_AT_ONCE) {
      const some = breaks[part].slice(from, from + BREAKS_AT_ONCE);
      if (dataset.wave.sample === 'open') continue;
      const tests = testsOf(dataset, { questions, breaks: some, wish });
      for (const ofBreak of tests) {
        tried.push(...ofBreak());
        done += 1;
        tell(done / all);
      }
    }
    const found = partOf(part, breaks[part], tried);
    const limits = {
      ...wish.settings,
      hideUnder: Math.max(wish.settings.hideUnder, wish.settings.protectUnder),
    };
    return { ...found, found: toldFindings(dataset, found.found, { dontKnow: wish.dontKnow, limits }) };
  });
}

interface Asked {
  readonly variable: Variable;
  readonly measure: Measure;
}

interface Crossed {
  readonly questions: readonly Asked[];
  readonly breaks: readonly Variable[];
  readonly wish: ScanWish;
}

/** A test that was made. */
interface Tried extends Omit<Finding, 'adjusted'> {
  /** What is corrected: of a share the more cautious of two tests. */
  readonly chance: number;
  readonly standardError: number;
  readonly degreesOfFreedom: number;
  /** The gap in standard deviations of what people said: means of different units side by side. */
  readonly size: number;
}

/** The tests of each break, made when they are called for. */
function testsOf(
  dataset: Dataset,
  { questions, breaks, wish }: Crossed,
): readonly (() => readonly Tried[])[] {
  const measures = questions.map(({ measure }) => measure);
  const tallies = findingTallies(dataset, { measures, breaks, weights: wish.weights });
  return breaks.map(
    (broken, b) => () =>
      questions.flatMap((asked, q) => {
        // A question goes with what was made of it, which is no finding.
        const { question } = asked.measure.column;
        if (question === broken.column.question || sharesRoot(dataset, asked.variable, broken)) return [];
        const group = broken.column.isOneOfSeveral ? asIfAsked(broken) : broken;
        const tried = triedOf(dataset, { ...asked, broken: group, of: tallies(b, q), wish });
        return tried.map((one) => ({ ...one, breakBy: broken.column.id }));
      }),
  );
}

interface Testable extends Asked {
  readonly broken: Variable;
  readonly of: CrossTally;
  readonly wish: ScanWish;
}

function triedOf(dataset: Dataset, { variable, measure, broken, of, wish }: Testable): readonly Tried[] {
  const { categories } = broken.column;
  const { settings, weights } = wish;
  const limits = { ...settings, hideUnder: Math.max(settings.hideUnder, settings.protectUnder) };
  const people = peopleOf(of, measure);
  const table = { dataset, asked: variable, broken, people, limits, weights };
  const guard = guardTable({ ...table, isExact: true });
  if (guard.everybody) return [];
  const isPartHidden = guard.groups.includes(true);
  const present = categories.flatMap(({ code }, i) =>
    people[1 + i]?.base === 0 || guard.groups[i] ? [] : [{ code, column: FIRST_CATEGORY + i }],
  );
  const gaps = scoreGapsToRest(
    of,
    measure.scores,
    present.map(({ column }) => column),
  );
  // Two groups are one test, seen from both sides.
  const told = present.length === 2 ? gaps.slice(0, 1) : gaps;
  return told.flatMap((found, place) => {
    const tried = tryOne(found, measure, limits);
    if (tried === null) return [];
    const group = present[place]?.code ?? 0;
    const otherGroup = present.length === 2 ? (present[1]?.code ?? null) : null;
    return [{ ...tried, breakBy: broken.column.id, group, otherGroup, isPartHidden }];
  });
}

/** Everybody, then each group of the break: to how many the question was put, and how many are in the base. */
function peopleOf({ rows, columns, of }: CrossTally, { scores, notAsked }: Measure): readonly GroupPeople[] {
  const groups = Array.from({ length: columns }, (_, column) => {
    let [asked, base] = [0, 0];
    for (let row = 0; row < rows; row++) {
      // With strata each cell is there once for each of them.
      const { count } = sumsOf(of, [row + column * rows]);
      if (row !== notAsked) asked += count;
      if (scores[row] !== undefined) base += count;
    }
    return { asked, base };
  });
  const everybody = groups.reduce((sum, { asked, base }) => ({
    asked: sum.asked + asked,
    base: sum.base + base,
  }));
  return [everybody, ...groups.slice(FIRST_CATEGORY)];
}

function tryOne(
  { one, rest, gap }: ScoreToRest,
  { column, sort, row }: Measure,
  settings: Settings,
): Omit<Tried, 'breakBy' | 'group' | 'otherGroup' | 'isPartHidden'> | null {
  if (one === null || rest === null || gap?.kind !== 'tested') return null;
  const sides = [one, rest];
  if (!sides.every((side) => allowsTest(side, settings))) return null;
  const times = sort === 'mean' ? 1 : 100;
  const spread = (one.base * one.spread + rest.base * rest.spread) / (one.base + rest.base);
  return {
    column: column.id,
    sort,
    row,
    one: sideOf(one, sort),
    rest: sideOf(rest, sort),
    gap: { points: times * gap.gap, low: times * gap.interval.low, high: times * gap.interval.high },
    pValue: gap.pValue,
    chance: sort === 'net' || sort === 'answer' ? cautiousChance(one, rest, gap) : gap.pValue,
    isSmall: sides.some((side) => isSmall(side, settings)),
    standardError: gap.standardError,
    degreesOfFreedom: gap.degreesOfFreedom,
    size: Math.abs(gap.gap) / Math.sqrt(spread),
  };
}

function sideOf(side: Linearised, sort: MeasureSort): FindingSide {
  return {
    value: (sort === 'netPromoter' ? 100 : 1) * side.mean,
    base: side.base,
    effectiveBase: effectiveBaseOf(side),
  };
}

/** The lower of the effective base of this figure, and Kish's. */
function effectiveOf(side: Linearised): number {
  return Math.min(effectiveBaseOf(side), side.kishBase);
}

function allowsTest(side: Linearised, { hideUnder, testFrom }: Settings): boolean {
  return side.base >= hideUnder && effectiveOf(side) >= testFrom;
}

function isSmall(side: Linearised, { markUnder, markEffectiveUnder }: Settings): boolean {
  return side.base < markUnder || effectiveOf(side) < markEffectiveUnder;
}

function partOf(part: ScanPart, breaks: readonly Variable[], tried: readonly Tried[]): PartFindings {
  const adjusted = adjustPvalues(
    tried.map(({ chance }) => chance),
    'benjaminiHochberg',
  );
  const found = tried.flatMap((one, place) => {
    const chance = adjusted[place] ?? 1;
    return chance <= FALSE_SHARE ? [{ ...one, adjusted: chance }] : [];
  });
  return {
    part,
    breaks: breaks.map(({ column }) => column.id),
    tests: tried.length,
    found: found
      .sort(bySize)
      .map(({ chance: _, standardError: __, degreesOfFreedom: ___, size: ____, ...finding }) => finding),
    detectablePoints: detectableIn(tried),
  };
}

// Points first: a mean has a unit of its own, in which it is neither larger nor smaller than a share.
function bySize(one: Tried, other: Tried): number {
  const means = Number(one.sort === 'mean') - Number(other.sort === 'mean');
  if (means !== 0) return means;
  return one.sort === 'mean' ? other.size - one.size : Math.abs(other.gap.points) - Math.abs(one.gap.points);
}

/** A gap alone among all tests stands out when its own chance is under 5 % of one over their number. */
function detectableIn(tried: readonly Tried[]): number | null {
  const tests = tried.filter(({ sort }) => sort === 'net' || sort === 'answer');
  const middle = tests.toSorted((one, other) => one.standardError - other.standardError)[
    Math.floor(tests.length / 2)
  ];
  if (middle === undefined) return null;
  const { standardError, degreesOfFreedom } = middle;
  return 100 * detectableGap(standardError, { level: 1 - FALSE_SHARE / tried.length, degreesOfFreedom });
}
