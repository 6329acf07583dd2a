import type { PublishedSame, PublishedShare, PublishedWave } from '../benchmarks/publishedWave.ts';
import { type RoundedGap, roundedGap } from '../stats/roundedGap.ts';
import { liesWithin } from './compareWithNation.ts';
import { designEffectsOf, printedFigure } from './compareWithPublished.ts';
import type { Gap, WaveChange, WaveConditionCheck, WaveFinding } from './comparison.ts';
import type { Settings } from './settings.ts';
import { sameSeason } from './waveConditions.ts';

/** Two rounds of which only print is known, in the order of time. */
export interface ReportPair {
  readonly earlier: PublishedWave;
  readonly later: PublishedWave;
  readonly settings: Settings;
}

/** Two rounds in the order of time; of two with the same first day the first is the earlier one. */
export function inTime(one: PublishedWave, other: PublishedWave): Pick<ReportPair, 'earlier' | 'later'> {
  return one.from <= other.from ? { earlier: one, later: other } : { earlier: other, later: one };
}

/**
 * The changes between two rounds that are known by their published percentages alone, of each answer or net that both print, in
 * the order of the earlier one.
 *
 * Either percentage may be anything that prints so, and either survey may have had any of its assumed design effects: a verdict
 * is given where it holds at both corners with the largest of them, which is the most cautious (statistics rules, section 8).
 */
export function compareReports(pair: ReportPair): readonly WaveChange[] {
  const { earlier, later } = pair;
  return earlier.figures.flatMap((before) => {
    const after = later.figures.find(({ column, row }) => column === before.column && row === before.row);
    return after === undefined ? [] : [changeOf(pair, { before, after })];
  });
}

interface Figures {
  readonly before: PublishedShare;
  readonly after: PublishedShare;
}

function changeOf(pair: ReportPair, figures: Figures): WaveChange {
  const { earlier, later, settings } = pair;
  const { before, after } = figures;
  const conditions = conditionsOf(pair, figures);
  const failed = conditions.filter(({ met }) => !met);
  const broken = failed.some(({ breaksTrend }) => breaksTrend);
  const test = gapBy(pair, figures, Math.max);
  const gap: Gap = {
    points: after.percent - before.percent,
    interval: test && { low: 100 * test.interval.low, high: 100 * test.interval.high },
  };
  const least = gapBy(pair, figures, Math.min);
  const assumed = [earlier, later].filter(({ designEffect }) => designEffect === null);
  const isDecided = assumed.length > 0 && test !== null && test.verdict !== least?.verdict;
  return {
    column: before.column,
    measure: 'share',
    row: before.row,
    number: null,
    ...{ earlier: null, later: null },
    printed: {
      side: 'later',
      figure: printedFigure({ published: later, settings }, after),
      before: printedFigure({ published: earlier, settings }, before),
      decided: isDecided ? Math.max(...settings.designEffects) : null,
    },
    change: gap,
    grade: failed.length === 0 ? 'likeForLike' : 'indicative',
    conditions,
    trend: broken ? 'broken' : 'unbroken',
    finding: findingOf(pair, figures, { test, gap, broken }),
  };
}

/** The gap of the later less the earlier figure, with one of the design effects of each round; null where there is no test. */
function gapBy(
  { earlier, later, settings }: ReportPair,
  { before, after }: Figures,
  choose: (...effects: number[]) => number,
): RoundedGap | null {
  if (before.base === null || after.base === null) return null;
  if (earlier.sample === 'open' || later.sample === 'open') return null;
  const side = (round: PublishedWave, { percent, decimals }: PublishedShare, base: number) => ({
    ...{ percent, decimals, base },
    designEffect: choose(...designEffectsOf(round, settings)),
  });
  return roundedGap(side(later, after, after.base), side(earlier, before, before.base));
}

function findingOf(
  { earlier, later, settings }: ReportPair,
  { before, after }: Figures,
  { test, gap, broken }: { readonly test: RoundedGap | null; readonly gap: Gap; readonly broken: boolean },
): WaveFinding {
  if (earlier.sample === 'open' || later.sample === 'open') return { finding: 'withheld', why: 'openSample' };
  if (broken) return { finding: 'withheld', why: 'trendBroken' };
  if (before.base === null || after.base === null) return { finding: 'withheld', why: 'noPublishedBase' };
  const worth = [
    before.base / Math.max(...designEffectsOf(earlier, settings)),
    after.base / Math.max(...designEffectsOf(later, settings)),
  ];
  if (test === null || Math.min(...worth) < settings.testFrom)
    return { finding: 'withheld', why: 'smallBase' };
  if (test.verdict === 'higher' || test.verdict === 'lower') return { finding: test.verdict };
  if (liesWithin(gap, settings.broadlySamePoints)) return { finding: 'broadlySame' };
  if (test.verdict === 'dependsOnRounding') return { finding: 'dependsOnRounding' };
  // Both print 0, or both 100: nothing can be said of a spread that print does not show.
  if (test.detectable === null) return { finding: 'withheld', why: 'smallBase' };
  return { finding: 'noClearDifference', detectablePoints: 100 * test.detectable };
}

const CONFIRMED: readonly (readonly [WaveConditionCheck['name'], PublishedSame])[] = [
  ['samePeople', 'people'],
  ['sameAreas', 'areas'],
  ['sameWeighting', 'weighting'],
];

/** What is alike in both rounds. What reports do not show is alike where an officer confirmed it of both. */
function conditionsOf(
  { earlier, later }: ReportPair,
  { before, after }: Figures,
): readonly WaveConditionCheck[] {
  const unsaid = { earlier: null, later: null } as const;
  const isConfirmed = (what: PublishedSame) => [earlier, later].every(({ same }) => same.includes(what));
  const confirmed = (name: WaveConditionCheck['name'], met: boolean, breaksTrend = false) => ({
    ...{ name, met, breaksTrend },
    ...unsaid,
    ...(!met && { unconfirmed: true as const }),
  });
  const shown = (name: WaveConditionCheck['name'], of: 'mode' | 'sample', breaksTrend: boolean) => ({
    ...{ name, met: earlier[of] === later[of], breaksTrend },
    ...{ earlier: earlier[of], later: later[of] },
  });
  return [
    shown('sameMode', 'mode', true),
    confirmed('sameWording', before.sameWording && after.sameWording, true),
    confirmed('sameOrder', isConfirmed('order')),
    shown('sameSample', 'sample', false),
    ...CONFIRMED.map(([name, what]) => confirmed(name, isConfirmed(what))),
    { name: 'sameSeason', met: sameSeason(earlier, later), breaksTrend: false, ...unsaid },
  ];
}
