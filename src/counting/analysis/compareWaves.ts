import { endingsOf } from '../../asking/questions/kinds.ts';
import { type Questionnaire, questionsOf } from '../../asking/survey/questionnaire.ts';
import { middleDay } from '../../core/day.ts';
import { detectableGap } from '../stats/detectableGap.ts';
import { type IndependentGap, independentGap } from '../stats/independentGap.ts';
import { liesWithin } from './compareWithNation.ts';
import type { Gap, WaveChange, WaveConditionCheck, WaveFinding } from './comparison.ts';
import { type Dataset, questionIn, variableOf } from './dataset.ts';
import { DESIGN_COLUMNS } from './designColumns.ts';
import { type OwnEstimate, ownEstimate } from './ownShares.ts';
import type { Settings } from './settings.ts';
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

/** The change in every net that both waves have, in the order of asking. */
export function compareAllWaves(pair: WavePair): readonly WaveChange[] {
  return pair.later.dataset.variables
    .filter(({ column }) => variableOf(pair.earlier.dataset, column.id) !== undefined)
    .flatMap(({ column }) =>
      column.nets.map((net) => compareWaves(pair, { column: column.id, row: net.id })),
    );
}

/**
 * The change in one share between two own waves: later minus earlier.
 *
 * The two are tested as independent samples (t with both degrees of freedom less one). A change of mode or
 * of wording breaks the trend and withholds every finding; other differences are caveats beside it.
 */
export function compareWaves(
  pair: WavePair,
  row: { readonly column: string; readonly row: string },
): WaveChange {
  const { earlier, later, settings } = pair;
  const share = { ...row, dontKnowIn: isDontKnowIn(pair, row.column) };
  const [before, after] = [earlier, later].map(({ dataset, weights }) =>
    ownEstimate({ dataset, weights: weights.perResponse }, share, settings),
  );
  const conditions = waveConditions(pair, row.column);
  const failed = conditions.filter(({ met }) => !met);
  const broken = failed.some(({ breaksTrend }) => breaksTrend);
  const tested = before && after ? changeOf(before, after) : null;
  return {
    column: row.column,
    net: row.row,
    earlier: before?.own ?? null,
    later: after?.own ?? null,
    change: tested === null ? null : tested.gap,
    grade: failed.length === 0 ? 'likeForLike' : 'indicative',
    conditions,
    trend: broken ? 'broken' : 'unbroken',
    finding: findingOf({ pair, before, after, tested, broken }),
  };
}

function isDontKnowIn({ dontKnow, later }: WavePair, column: string): boolean {
  if (dontKnow !== 'asAsked') return dontKnow === 'in';
  return variableOf(later.dataset, column)?.column.dontKnowInBase ?? true;
}

interface Change {
  readonly gap: Gap;
  /** Null where the two cannot be tested. */
  readonly test: Pick<IndependentGap, 'pValue' | 'standardError' | 'degreesOfFreedom'> | null;
}

function changeOf(before: OwnEstimate, after: OwnEstimate): Change {
  const points = 100 * (after.own.share - before.own.share);
  const result = independentGap(after.share, before.share, 'waves');
  if (result.kind === 'untested' || before.own.interval === null || after.own.interval === null) {
    return { gap: { points, interval: null }, test: null };
  }
  const { interval } = result;
  return {
    gap: { points, interval: { low: 100 * interval.low, high: 100 * interval.high } },
    test: result,
  };
}

interface Found {
  readonly pair: WavePair;
  readonly before: OwnEstimate | null | undefined;
  readonly after: OwnEstimate | null | undefined;
  readonly tested: Change | null;
  readonly broken: boolean;
}

function findingOf({ pair, before, after, tested, broken }: Found): WaveFinding {
  const { earlier, later, settings } = pair;
  if ([earlier, later].some(({ dataset }) => dataset.wave.sample === 'open')) {
    return { finding: 'withheld', why: 'openSample' };
  }
  if (broken) return { finding: 'withheld', why: 'trendBroken' };
  if (!before?.tests || !after?.tests || !tested?.test) return { finding: 'withheld', why: 'smallBase' };
  if (tested.test.pValue < 0.05) return { finding: tested.gap.points > 0 ? 'higher' : 'lower' };
  if (liesWithin(tested.gap, settings.broadlySamePoints)) return { finding: 'broadlySame' };
  const { standardError, degreesOfFreedom } = tested.test;
  const detectable = detectableGap(standardError, { degreesOfFreedom });
  return { finding: 'noClearDifference', detectablePoints: 100 * detectable };
}

/** Whether a line of one question must not join two waves: another mode, or other words. */
export function breaksTrend(pair: Pick<WavePair, 'earlier' | 'later'>, column: string): boolean {
  return waveConditions(pair, column).some(({ met, breaksTrend }) => breaksTrend && !met);
}

/** What is alike in two waves and what is not, for one column. */
function waveConditions(
  { earlier, later }: Pick<WavePair, 'earlier' | 'later'>,
  column: string,
): readonly WaveConditionCheck[] {
  const [before, after] = [earlier.dataset, later.dataset];
  const alike = (
    name: WaveConditionCheck['name'],
    of: (wave: ComparedWave) => string,
    more: { readonly breaksTrend?: boolean; readonly show?: (wave: Dataset) => string } = {},
  ): WaveConditionCheck => ({
    name,
    met: of(earlier) === of(later),
    breaksTrend: more.breaksTrend ?? false,
    earlier: more.show?.(before) ?? null,
    later: more.show?.(after) ?? null,
  });
  return [
    alike('sameMode', ({ dataset }) => dataset.modes.join(), {
      breaksTrend: true,
      ...(before.modes.length === 1 && after.modes.length === 1 && { show: ({ wave }) => wave.mode }),
    }),
    alike('sameWording', ({ dataset }) => askedAs(dataset, column), { breaksTrend: true }),
    alike('sameOrder', ({ dataset }) => askedBefore(dataset, column)),
    alike('sameSample', ({ dataset }) => dataset.wave.sample, { show: ({ wave }) => wave.sample }),
    alike('samePeople', ({ dataset }) => eligibility(dataset.questionnaire)),
    alike('sameAreas', ({ dataset }) => areasOf(dataset)),
    alike('sameWeighting', ({ weights }) => weightingOf(weights)),
    { ...alike('sameSeason', () => ''), met: sameSeason(before, after) },
  ];
}

/** Everything that makes a question read the same: wording, answers, nets, how Don't know is offered. */
function askedAs(dataset: Dataset, column: string): string {
  const variable = variableOf(dataset, column);
  const question = variable && questionIn(dataset, variable);
  const found = variable?.column;
  if (found === undefined || question === undefined) return '';
  const answers = found.categories.map(({ code, label }) => `${code} ${label.en}`);
  const nets = found.nets.map(({ id, codes }) => `${id} ${codes.join()}`);
  return [question.wording, question.leadIn?.en ?? '', question.dontKnow, ...answers, ...nets].join('|');
}

function askedBefore(dataset: Dataset, column: string): string {
  const question = variableOf(dataset, column)?.column.question;
  const ids = questionsOf(dataset.questionnaire).map(({ id }) => String(id));
  return ids.slice(0, ids.indexOf(String(question))).join();
}

function eligibility(questionnaire: Questionnaire): string {
  const screeners = questionnaire.modules.filter(({ role }) => role === 'screener');
  return screeners
    .flatMap(({ questions }) => questions)
    .filter((question) => endingsOf(question).length > 0)
    .map(({ wording }) => wording)
    .join();
}

function areasOf(dataset: Dataset): string {
  const areas = variableOf(dataset, DESIGN_COLUMNS.area)?.column.categories ?? [];
  return areas.map(({ label }) => label.en).join('|');
}

function weightingOf({ status, recipe, weightedBy }: Weights): string {
  const margins = (recipe?.margins ?? []).map(
    ({ name, categories }) => `${name} ${categories.map(({ label }) => label).join()}`,
  );
  return [status, recipe?.trim.low, recipe?.trim.high, ...weightedBy, ...margins].join('|');
}

/** Fieldwork in the same month of the year, or in the one before or after. */
function sameSeason(before: Dataset, after: Dataset): boolean {
  const month = ({ wave }: Dataset) => Number(middleDay(wave.from, wave.to).slice(5, 7));
  const apart = Math.abs(month(before) - month(after));
  return Math.min(apart, 12 - apart) <= 1;
}
