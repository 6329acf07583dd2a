import type { Question } from '../../asking/questions/question.ts';
import type { Wave } from '../../asking/survey/survey.ts';
import type { Column } from '../../core/column.ts';
import { middleDay } from '../../core/day.ts';
import type { Figure, FigureMeasure } from '../benchmarks/figure.ts';
import { isDated, latest, nearestInTime, seriesOf } from '../benchmarks/series.ts';
import { type PublishedGap, type PublishedPair, publishedGap } from '../stats/publishedGap.ts';
import type { Comparison, Gap, Grade, Verdict } from './comparison.ts';
import { type Dataset, questionIn, variableOf } from './dataset.ts';
import { type FairFacts, fairConditions, gradeOf, isWithinMonths } from './fairConditions.ts';
import { type OwnEstimate, ownEstimate } from './ownShares.ts';
import type { Settings } from './settings.ts';

/** What a wave is set beside the nation with. */
export interface NationInput extends FairFacts {
  readonly figures: readonly Figure[];
}

/** A series of published figures that a column of the wave can be set beside. */
export interface NationSubject {
  readonly column: Column;
  readonly question: Question;
  readonly measure: FigureMeasure;
  /** Of a `singleAnswer` series. */
  readonly answer: string | null;
  /** Id of the net, or code of the answer: a row of the table. */
  readonly row: string;
}

/** Every question of the wave that has published figures, each measure of it, in the order of asking. */
export function nationSubjects(dataset: Dataset, figures: readonly Figure[]): readonly NationSubject[] {
  return dataset.variables.flatMap((variable) => {
    const { column } = variable;
    const question = questionIn(dataset, variable);
    if (question === undefined) return [];
    const about = figures.filter(({ answers }) => answers === column.id);
    const kinds = new Map(about.map(({ measure, answer }) => [`${measure} ${answer}`, { measure, answer }]));
    return [...kinds.values()].flatMap(({ measure, answer }): readonly NationSubject[] => {
      const row = rowOf(column, measure, answer);
      return row === null ? [] : [{ column, question, measure, answer, row }];
    });
  });
}

function rowOf(column: Column, measure: FigureMeasure, answer: string | null): string | null {
  if (measure === 'singleAnswer') {
    const category = column.categories.find(({ label }) => label.en === answer);
    return category ? String(category.code) : null;
  }
  const direction = measure === 'netPositive' ? 'positive' : 'negative';
  return column.nets.find((net) => net.direction === direction)?.id ?? null;
}

/** Every comparison of a wave with the national figures. */
export function compareAllWithNation(input: NationInput): readonly Comparison[] {
  return nationSubjects(input.dataset, input.figures).map((subject) => compareWithNation(input, subject));
}

/**
 * One own share beside the national figure nearest in time.
 *
 * The grade comes from the conditions of fairness, the verdict from the test of statistics on published
 * figures; a verdict is given only like for like. The latest figure of the series is context.
 */
function compareWithNation(input: NationInput, subject: NationSubject): Comparison {
  const { dataset, settings } = input;
  const { column, question, row } = subject;
  const series = seriesOf(input.figures, column.id, subject.measure, subject.answer);
  const figure = nearestInTime(series, middleDay(dataset.wave.from, dataset.wave.to));
  const newest = latest(series);
  const estimate = ownEstimate(
    { dataset, weights: input.weights.perResponse },
    { column: column.id, row },
    settings,
  );
  const own = estimate?.own ?? null;
  const isOfSome = variableOf(dataset, column.id)?.isOfSome === true;
  const conditions = fairConditions(input, { question, own, figure, isOfSome });
  const grade = gradeOf(conditions);
  const test = estimate && figure && gapTest(estimate, figure, settings);
  const gap = estimate && figure && grade !== 'notComparable' ? gapOf(estimate, figure, test) : null;
  return {
    column: column.id,
    net: row,
    own,
    figure,
    gap,
    designEffects: test && { shown: settings.designEffects, decided: decidedBy(test) },
    grade,
    conditions,
    verdict: verdictOf({ estimate, figure, grade, test, gap }, dataset, settings),
    latest: newest?.id === figure?.id ? null : newest,
  };
}

/**
 * Whether no figure is near enough in time to give a verdict for a wave: so it is with every bundled figure and a
 * survey of 2026.
 *
 * @param months How far apart in time a like-for-like comparison may be.
 */
export function noFigureCanGiveVerdict(figures: readonly Figure[], wave: Wave, months: number): boolean {
  return !figures.some((figure) => isDated(figure) && isWithinMonths(wave, figure.when, months));
}

function gapTest(estimate: OwnEstimate, figure: Figure, settings: Settings): PublishedGap | null {
  if ('notStated' in figure.base) return null;
  const { percent, decimals } = figure;
  const base = 'printed' in figure.base ? figure.base.printed : figure.base.assumed;
  const { designEffects } = settings;
  return shareAgainstPrint(estimate, { published: { percent, decimals, base }, designEffects });
}

/** An own share against a printed percentage; null where the own share may carry no test. */
export function shareAgainstPrint(
  { share, own, tests }: OwnEstimate,
  against: Pick<PublishedPair, 'published' | 'designEffects'>,
): PublishedGap | null {
  if (!tests || own.interval === null) return null;
  const { precision } = share;
  // Where all answered alike no variance can be seen: the cautious interval stands in for it.
  const standardError =
    precision.kind === 'estimated'
      ? precision.standardError
      : (own.interval.high - own.interval.low) / (2 * 1.96);
  // Sampling points are few: what they cannot be sure of counts. People one by one are many enough.
  const few = share.clusters !== null && 'degreesOfFreedom' in precision;
  return publishedGap({
    own: {
      share: own.share,
      standardError,
      ...(few && { degreesOfFreedom: precision.degreesOfFreedom }),
    },
    ...against,
  });
}

function gapOf({ own }: OwnEstimate, figure: Figure, test: PublishedGap | null): Gap {
  return {
    points: own.share * 100 - figure.percent,
    interval: test && intervalOver(test),
  };
}

/** In points: what holds the difference under every design effect assumed. */
export function intervalOver({ readings }: PublishedGap): NonNullable<Gap['interval']> {
  return {
    low: 100 * Math.min(...readings.map(({ interval }) => interval.low)),
    high: 100 * Math.max(...readings.map(({ interval }) => interval.high)),
  };
}

/** The design effect that made the verdict more cautious; null when all of them give the same one. */
export function decidedBy({ readings, decided }: PublishedGap): number | null {
  return readings.every(({ verdict }) => verdict === decided.verdict) ? null : decided.designEffect;
}

interface Found {
  readonly estimate: OwnEstimate | null;
  readonly figure: Figure | null;
  readonly grade: Grade;
  readonly test: PublishedGap | null;
  readonly gap: Gap | null;
}

function verdictOf(
  { estimate, figure, grade, test, gap }: Found,
  dataset: Dataset,
  settings: Settings,
): Verdict {
  const withheld = (why: Extract<Verdict, { verdict: 'withheld' }>['why']): Verdict => ({
    verdict: 'withheld',
    why,
  });
  if (figure === null) return withheld('noFigure');
  // A hidden figure is too few answers first, whoever could take part.
  if (estimate === null && grade !== 'notComparable') return withheld('smallBase');
  if (dataset.wave.sample === 'open') return withheld('openSample');
  if (grade === 'notComparable') return withheld('notComparable');
  if (estimate === null || !estimate.tests) return withheld('smallBase');
  if (grade === 'indicative' || test === null) return withheld('indicative');
  const { verdict } = test.decided;
  if (verdict === 'higher' || verdict === 'lower') return { verdict };
  if (gap !== null && liesWithin(gap, settings.broadlySamePoints)) return { verdict: 'broadlySame' };
  if (verdict === 'dependsOnRounding') return { verdict };
  const detectable = Math.max(...test.readings.map((reading) => reading.detectable));
  return { verdict: 'noClearDifference', detectablePoints: 100 * detectable };
}

/** Whether the whole interval of a difference lies within so many points of none. */
export function liesWithin({ interval }: Gap, points: number): boolean {
  return interval !== null && interval.low >= -points && interval.high <= points;
}
