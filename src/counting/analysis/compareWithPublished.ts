import type { PublishedShare, PublishedWave } from '../benchmarks/publishedWave.ts';
import { couldBePrinted } from '../stats/couldBePrinted.ts';
import { printedInterval } from '../stats/printedInterval.ts';
import type { PublishedGap } from '../stats/publishedGap.ts';
import type { ComparedWave } from './compareWaves.ts';
import { decidedBy, intervalOver, liesWithin, shareAgainstPrint } from './compareWithNation.ts';
import type { PrintedFigure, WaveChange, WaveFinding } from './comparison.ts';
import { variableOf } from './dataset.ts';
import { type OwnEstimate, ownEstimate } from './ownShares.ts';
import { publishedConditions } from './publishedConditions.ts';
import type { Settings } from './settings.ts';

/** An own wave and a round of which only print is known. */
export interface PublishedWavePair {
  readonly own: ComparedWave;
  readonly published: PublishedWave;
  readonly settings: Settings;
  /** Whether Don't know and Prefer not to say are in the own base. */
  readonly dontKnow: 'asAsked' | 'in' | 'out';
}

/**
 * The changes between a round that is known by its published percentages alone and an own wave, whichever came first; in the
 * order of asking, the main figure of a question before its other ones.
 *
 * The published percentage may be anything that prints so, and its survey may have had any of the assumed design effects: the
 * more cautious verdict of them is taken (statistics rules, section 8). Where the report prints no base there is no test.
 */
export function compareWithPublished(pair: PublishedWavePair): readonly WaveChange[] {
  const { variables } = pair.own.dataset;
  return variables.flatMap(({ column }) => {
    const rows = [...column.nets.map(({ id }) => id), ...column.categories.map(({ code }) => String(code))];
    const printed = rows.flatMap(
      (row) => pair.published.figures.find((one) => one.column === column.id && one.row === row) ?? [],
    );
    return printed.map((figure) => changeFrom(pair, figure));
  });
}

function changeFrom(pair: PublishedWavePair, figure: PublishedShare): WaveChange {
  const { own, published, settings } = pair;
  const { dataset, weights } = own;
  const column = variableOf(dataset, figure.column)?.column;
  const estimate = ownEstimate(
    { dataset, weights: weights.perResponse },
    { column: figure.column, row: figure.row, dontKnowIn: isDontKnowIn(pair, column?.dontKnowInBase) },
    settings,
  );
  const conditions = publishedConditions(pair, figure);
  const failed = conditions.filter(({ met }) => !met);
  const broken = failed.some(({ breaksTrend }) => breaksTrend);
  const isEarlier = isBefore(published, dataset.wave);
  const designEffects = designEffectsOf(published, settings);
  const test = estimate && testOf(pair, estimate, figure);
  const points = estimate && estimate.own.share * 100 - figure.percent;
  const gap = points === null ? null : { points, interval: test && intervalOver(test) };
  // As of any change: later less earlier.
  const turned = isEarlier || gap === null ? gap : negated(gap);
  const stands = column?.isOneOfSeveral === true || column?.nets[0]?.id === figure.row;
  const ownFigure = estimate && { ...estimate.own, value: estimate.own.share };
  return {
    column: figure.column,
    measure: 'share',
    row: figure.row,
    ...(!stands && { ofAnswer: true }),
    number: null,
    earlier: isEarlier ? null : ownFigure,
    later: isEarlier ? ownFigure : null,
    printed: {
      side: isEarlier ? 'earlier' : 'later',
      figure: printedFigure(pair, figure),
      decided: test && decidedBy(test),
    },
    change: turned,
    grade: failed.length === 0 ? 'likeForLike' : 'indicative',
    conditions,
    trend: broken ? 'broken' : 'unbroken',
    finding: findingOf(pair, { figure, estimate, test, gap: turned, broken, designEffects }),
  };
}

/** Whether a published round stands before an own wave in time. */
export function isBefore(published: Pick<PublishedWave, 'from'>, wave: { readonly from: string }): boolean {
  return published.from <= wave.from;
}

/** The design effects that a published round may have had: its own, where the report has it. */
export function designEffectsOf(
  { designEffect }: PublishedWave,
  { designEffects }: Pick<Settings, 'designEffects'>,
): readonly number[] {
  return designEffect === null ? designEffects : [designEffect];
}

/** What is printed of one answer, with the interval of the most cautious design effect. */
export function printedFigure(
  { published, settings }: Pick<PublishedWavePair, 'published' | 'settings'>,
  { percent, decimals, base, page }: PublishedShare,
): PrintedFigure {
  const designEffects = designEffectsOf(published, settings);
  const designEffect = Math.max(...designEffects);
  return {
    percent,
    decimals,
    base,
    ...(base !== null && !couldBePrinted(percent, { base, decimals }) && { isOfNoNumber: true as const }),
    designEffects,
    isAssumed: published.designEffect === null,
    interval:
      base === null || published.sample === 'open'
        ? null
        : printedInterval({ percent, base }, { decimals, designEffect }),
    from: published.from,
    to: published.to,
    page,
  };
}

function isDontKnowIn({ dontKnow }: PublishedWavePair, asAsked = true): boolean {
  return dontKnow === 'asAsked' ? asAsked : dontKnow === 'in';
}

function testOf(
  { published, settings }: PublishedWavePair,
  estimate: OwnEstimate,
  { percent, decimals, base }: PublishedShare,
): PublishedGap | null {
  if (base === null || published.sample === 'open') return null;
  return shareAgainstPrint(estimate, {
    published: { percent, decimals, base },
    designEffects: designEffectsOf(published, settings),
  });
}

function negated({ points, interval }: NonNullable<WaveChange['change']>) {
  return { points: -points, interval: interval && { low: -interval.high, high: -interval.low } };
}

interface Found {
  readonly figure: PublishedShare;
  readonly estimate: OwnEstimate | null;
  readonly test: PublishedGap | null;
  readonly gap: WaveChange['change'];
  readonly broken: boolean;
  readonly designEffects: readonly number[];
}

function findingOf({ own, published, settings }: PublishedWavePair, found: Found): WaveFinding {
  const { figure, estimate, test, gap, broken } = found;
  if (own.dataset.wave.sample === 'open' || published.sample === 'open') {
    return { finding: 'withheld', why: 'openSample' };
  }
  if (broken) return { finding: 'withheld', why: 'trendBroken' };
  if (figure.base === null) return { finding: 'withheld', why: 'noPublishedBase' };
  const isSmall = figure.base / Math.max(...found.designEffects) < settings.testFrom;
  if (!estimate?.tests || test === null || gap === null || isSmall) {
    return { finding: 'withheld', why: 'smallBase' };
  }
  const { verdict } = test.decided;
  if (verdict === 'higher' || verdict === 'lower') return { finding: gap.points > 0 ? 'higher' : 'lower' };
  if (liesWithin(gap, settings.broadlySamePoints)) return { finding: 'broadlySame' };
  if (verdict === 'dependsOnRounding') return { finding: 'dependsOnRounding' };
  const detectable = Math.max(...test.readings.map((reading) => reading.detectable));
  return { finding: 'noClearDifference', detectablePoints: 100 * detectable };
}
