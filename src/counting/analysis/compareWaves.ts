import { optionsOf } from '../../asking/questions/kinds.ts';
import type { Column } from '../../core/column.ts';
import { adjustPvalues } from '../stats/adjustPvalues.ts';
import { cautiousChance } from '../stats/cautiousChance.ts';
import { detectableGap } from '../stats/detectableGap.ts';
import { type Estimate, estimateGap, type IndependentGap } from '../stats/independentGap.ts';
import { liesWithin } from './compareWithNation.ts';
import type { ChangeMeasure, Gap, OwnFigure, WaveChange, WaveFinding } from './comparison.ts';
import { type Dataset, questionIn, variableOf } from './dataset.ts';
import { ownNumber } from './ownNumbers.ts';
import { ownEstimate } from './ownShares.ts';
import type { Settings } from './settings.ts';
import { waveConditions } from './waveConditions.ts';
import type { Weights } from './weights.ts';

/** One of two own waves. */
export interface ComparedWave {
  readonly dataset: Dataset;
  readonly weights: Weights;
}

/** Two own waves, the earlier one first. */
export interface WavePair {
  readonly earlier: ComparedWave;
  readonly later: ComparedWave;
  readonly settings: Settings;
  /** Whether Don't know and Prefer not to say are in the base: as in the tables that the change stands beside. */
  readonly dontKnow: 'asAsked' | 'in' | 'out';
}

/**
 * The changes between two waves, in the order of asking: of a net promoter score, of every net, of a mean, and of every
 * option of a question that takes several. The first of a column stands for it. All that are tested are corrected together
 * (Benjamini and Hochberg, 5 %): what changed since another wave is a look through many questions.
 */
export function compareAllWaves(pair: WavePair): readonly WaveChange[] {
  const all = pair.later.dataset.variables
    .filter(({ column }) => variableOf(pair.earlier.dataset, column.id) !== undefined)
    .flatMap(({ column }) => {
      const of = (what: Omit<ChangeOf, 'column'>) => measured(pair, { column: column.id, ...what });
      const rows = column.isOneOfSeveral
        ? column.categories.slice(0, 1).map(({ code }) => String(code))
        : [...column.nets.map(({ id }) => id), ...foundInBoth(pair, column)];
      return [
        ...(column.netPromoter ? [of({ measure: 'netPromoter' })] : []),
        ...rows.map((row) => of({ measure: 'share', row })),
        ...(column.number ? [of({ measure: 'mean' })] : []),
      ];
    });
  const adjusted = adjustPvalues(
    all.map(({ found }) => (isSayable(found) ? (found.tested?.test?.chance ?? null) : null)),
    'benjaminiHochberg',
  );
  return all.map(({ change, found }, at) => ({ ...change, finding: findingOf(found, adjusted[at] ?? null) }));
}

/** The answers of a long list that are told of in both waves, by code and words: not the rest, which is other answers in each. */
function foundInBoth({ earlier, later }: WavePair, { id, isLong, categories }: Column): readonly string[] {
  const before = isLong === undefined ? undefined : variableOf(earlier.dataset, id);
  const now = variableOf(later.dataset, id);
  const question = now && questionIn(later.dataset, now);
  if (before === undefined || question === undefined) return [];
  const listed = new Set(optionsOf(question).map(({ code }) => code));
  const known = new Map(before.column.categories.map(({ code, label }) => [code, label.en]));
  return categories
    .filter(({ code, label }) => listed.has(code) && known.get(code) === label.en)
    .map(({ code }) => String(code));
}

/** Which figure of a column is compared. A share needs its row. */
interface ChangeOf {
  readonly column: string;
  readonly measure: ChangeMeasure;
  readonly row?: string;
}

/**
 * The change in one share, mean or net promoter score between two own waves: later minus earlier.
 *
 * The two are tested as independent samples (t with both degrees of freedom less one). A change of mode or
 * of wording breaks the trend and withholds every finding; other differences are caveats beside it.
 */
export function compareWaves(pair: WavePair, what: ChangeOf): WaveChange {
  const { change, found } = measured(pair, what);
  return { ...change, finding: findingOf(found, found.tested?.test?.chance ?? null) };
}

/** A change, and what a finding on it rests on. */
interface Measured {
  readonly change: Omit<WaveChange, 'finding'>;
  readonly found: Found;
}

function measured(pair: WavePair, what: ChangeOf): Measured {
  const { earlier, later } = pair;
  const before = ownFigure(pair, earlier, what);
  const after = ownFigure(pair, later, what);
  const conditions = waveConditions(pair, what.column);
  const failed = conditions.filter(({ met }) => !met);
  const broken = failed.some(({ breaksTrend }) => breaksTrend);
  const tested = before && after ? changeOf(before, after) : null;
  const column = variableOf(later.dataset, what.column)?.column;
  const number = what.measure === 'mean' ? column?.number : null;
  const change: Measured['change'] = {
    column: what.column,
    measure: what.measure,
    row: what.row ?? null,
    ...(column?.isLong && { ofAnswer: true }),
    number: number ?? null,
    earlier: before?.own ?? null,
    later: after?.own ?? null,
    change: tested === null ? null : tested.gap,
    grade: failed.length === 0 ? 'likeForLike' : 'indicative',
    conditions,
    trend: broken ? 'broken' : 'unbroken',
  };
  return { change, found: { pair, measure: what.measure, before, after, tested, broken } };
}

/** A figure of one wave, and how it is tested. */
interface OwnTested {
  readonly own: OwnFigure;
  readonly estimate: Estimate;
  /** What the estimate is multiplied by for points. */
  readonly points: 1 | 100;
  readonly tests: boolean;
  /** Of a share, Kish's base. */
  readonly kishBase: number | null;
}

function ownFigure(
  pair: WavePair,
  { dataset, weights }: ComparedWave,
  { column, measure, row = '' }: ChangeOf,
): OwnTested | null {
  const wave = { dataset, weights: weights.perResponse };
  if (measure === 'share') {
    const found = ownEstimate(wave, { column, row, dontKnowIn: isDontKnowIn(pair, column) }, pair.settings);
    if (found === null) return null;
    const { share: value, ...own } = found.own;
    const estimate = { value, precision: found.share.precision };
    return {
      own: { value, ...own },
      estimate,
      points: 100,
      tests: found.tests,
      kishBase: found.share.kishBase,
    };
  }
  const found = ownNumber(wave, { column, measure }, pair.settings);
  if (found === null) return null;
  const points = measure === 'netPromoter' ? 100 : 1;
  const estimate = { value: found.own.value / points, precision: found.precision };
  return { own: found.own, estimate, points, tests: found.tests, kishBase: null };
}

function isDontKnowIn({ dontKnow, later }: WavePair, column: string): boolean {
  if (dontKnow !== 'asAsked') return dontKnow === 'in';
  return variableOf(later.dataset, column)?.column.dontKnowInBase ?? true;
}

interface Change {
  readonly gap: Gap;
  /** Null where the two cannot be tested. */
  readonly test: {
    /** Of a share the more cautious of the gap's and that of the gap in log odds. */
    readonly chance: number;
    readonly standardError: number;
    readonly degreesOfFreedom: number;
  } | null;
}

function changeOf(before: OwnTested, after: OwnTested): Change {
  const { points: times } = after;
  const points = times * (after.estimate.value - before.estimate.value);
  const result = estimateGap(after.estimate, before.estimate, { from: 'waves' });
  // Of too few effective people the spread is not to be trusted, so the gap has no interval either.
  const isKnown = [before, after].every(({ own, tests }) => own.interval !== null && tests);
  if (result.kind === 'untested' || !isKnown) return { gap: { points, interval: null }, test: null };
  const { interval, standardError, degreesOfFreedom } = result;
  const chance = chanceOf(before, after, result);
  return {
    gap: { points, interval: { low: times * interval.low, high: times * interval.high } },
    test: { chance, standardError: times * standardError, degreesOfFreedom },
  };
}

/** Where nobody of a wave gave a rare answer by luck, the gap alone would be sure of a change. */
function chanceOf(before: OwnTested, after: OwnTested, gap: IndependentGap): number {
  const [mine, theirs] = [after.kishBase, before.kishBase];
  if (mine === null || theirs === null) return gap.pValue;
  const side = ({ estimate }: OwnTested, kishBase: number) => ({
    mean: estimate.value,
    precision: estimate.precision,
    kishBase,
  });
  return cautiousChance(side(after, mine), side(before, theirs), gap);
}

interface Found {
  readonly pair: WavePair;
  readonly measure: ChangeMeasure;
  readonly before: OwnTested | null;
  readonly after: OwnTested | null;
  readonly tested: Change | null;
  readonly broken: boolean;
}

function isOpen({ pair: { earlier, later } }: Found): boolean {
  return [earlier, later].some(({ dataset }) => dataset.wave.sample === 'open');
}

/** Whether anything may be said of a change, so that it counts among the tests. */
function isSayable(found: Found): boolean {
  return !isOpen(found) && !found.broken && found.before?.tests === true && found.after?.tests === true;
}

/** @param chance After the correction, where others were tested with it. */
function findingOf(found: Found, chance: number | null): WaveFinding {
  const { pair, measure, tested, broken } = found;
  if (isOpen(found)) return { finding: 'withheld', why: 'openSample' };
  if (broken) return { finding: 'withheld', why: 'trendBroken' };
  if (!isSayable(found) || !tested?.test || chance === null) return { finding: 'withheld', why: 'smallBase' };
  if (chance < 0.05) return { finding: tested.gap.points > 0 ? 'higher' : 'lower' };
  // How near is near enough is settled for shares alone.
  const isNear = measure === 'share' && liesWithin(tested.gap, pair.settings.broadlySamePoints);
  if (isNear) return { finding: 'broadlySame' };
  const { standardError, degreesOfFreedom } = tested.test;
  return {
    finding: 'noClearDifference',
    detectablePoints: detectableGap(standardError, { degreesOfFreedom }),
  };
}

/** Whether a line of one question must not join two waves: another mode, or other words. */
export function breaksTrend(pair: Pick<WavePair, 'earlier' | 'later'>, column: string): boolean {
  return waveConditions(pair, column).some(({ met, breaksTrend }) => breaksTrend && !met);
}
