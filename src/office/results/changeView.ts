import type { Wave } from '../../asking/survey/survey.ts';
import { percentText, pointsText, rounded } from '../../core/percent.ts';
import type { Reader } from '../../core/reader.ts';
import type { Gap, OwnFigure, WaveChange, WaveConditionCheck } from '../../counting/analysis/comparison.ts';
import type { Table } from '../../counting/analysis/table.ts';
import { wordsIn } from '../../words/inLanguages.ts';
import { modeName } from '../../words/method.ts';
import { resultsWords } from '../../words/results.ts';
import { amountChange, amountIn, amountsBetween, changesBetween } from '../../words/summaries.ts';
import { rowLabel } from '../../words/tables.ts';
import { basisText, intervalText } from './tableView.ts';

const words = wordsIn(resultsWords, 'en');
// Officers read English; nothing of the survey is filled into a unit.
const reader: Reader = { language: 'en', facts: {} };

/** A change between two own waves as it is printed. */
export interface ChangeView {
  /** The figure of each wave with its interval and its bases. */
  readonly earlier: string;
  readonly later: string;
  readonly change: string;
  readonly interval: string | null;
  /** What may be said of it, and what was not alike. */
  readonly finding: string;
  readonly isBroken: boolean;
}

/** The names of two waves, in the order of time. */
export interface WavePairNames {
  readonly earlier: string;
  readonly later: string;
}

/** The names of two waves in the order in which their change is told. */
export function namesInTime(one: Wave, other: Wave): WavePairNames {
  const [earlier, later] = one.from <= other.from ? [one, other] : [other, one];
  return { earlier: earlier.title, later: later.title };
}

/** A change in words; null when one of the waves has no figure. */
export function changeView(change: WaveChange): ChangeView | null {
  if (change.earlier === null || change.later === null || change.change === null) return null;
  return {
    earlier: figureText(change.earlier, change),
    later: figureText(change.later, change),
    change: differenceOf(change.change.points, change),
    interval: gapInterval(change.change, change.number),
    finding: sayable(change),
    isBroken: change.trend === 'broken',
  };
}

type Measured = Pick<WaveChange, 'measure' | 'number'>;

function figureText({ value, interval, ...of }: OwnFigure, change: Measured): string {
  const facts = [interval && endsOf(interval, change), basisText(of)].filter((text) => text !== null);
  return `${valueText(value, change)} (${facts.join(', ')})`;
}

function valueText(value: number, { measure, number }: Measured): string {
  if (number !== null) return amountIn(value, number, reader);
  return measure === 'netPromoter' ? pointsText(value) : percentText(value);
}

function endsOf(interval: NonNullable<OwnFigure['interval']>, { measure, number }: Measured): string | null {
  if (number !== null) return amountsBetween(interval, number, reader);
  if (measure === 'share') return intervalText(interval);
  return words.between(pointsText(interval.low), pointsText(interval.high));
}

function differenceOf(amount: number, { measure, number }: Measured): string {
  if (number !== null) return amountChange(amount, number, reader);
  const points = words.points(pointsText(amount));
  return measure === 'netPromoter' ? words.netPromoterChange(points) : points;
}

/**
 * The change in the main figure of each column that has one. The favourable net stands for a question.
 *
 * @param changes As compareAllWaves has them: what stands for a column comes first within it.
 */
export function changeViews(changes: readonly WaveChange[] | null): ReadonlyMap<string, ChangeView> {
  const views = new Map<string, ChangeView>();
  for (const change of changes ?? []) {
    const view = changeView(change);
    const name = change.ofAnswer ? answerKey(change.column, change.row ?? '') : change.column;
    if (view && !views.has(name)) views.set(name, view);
  }
  return views;
}

/** Under which name the change of one answer stands. */
function answerKey(column: string, row: string): string {
  return `${column}.${row}`;
}

/** The changes of every answer of a question that takes several, or of a long list, under the name of its line, in their order. */
export interface AnswerChange {
  readonly key: string;
  readonly answer: string;
  readonly view: ChangeView;
}

/** What changed of each answer of a table of several or of a long list; empty for other tables, and where nothing is told. */
export function answerChanges(
  { several, column, rows }: Table,
  views: ReadonlyMap<string, ChangeView>,
  reader: Reader,
): readonly AnswerChange[] {
  if (!several && !column.isLong) return [];
  return rows.flatMap((row) => {
    const view = row.sort === 'category' ? views.get(answerKey(column.id, row.id)) : undefined;
    return view ? [{ key: row.id, answer: rowLabel(row, reader), view }] : [];
  });
}

/** The ends of a difference: `−7 to +1 points`; null where the sample allows no interval. */
export function gapInterval(gap: Gap, number: WaveChange['number'] = null): string | null {
  if (gap.interval === null) return null;
  const { low, high } = gap.interval;
  if (number !== null) return changesBetween(gap.interval, number, reader);
  return words.pointsBetween(pointsText(low), pointsText(high));
}

function sayable(change: WaveChange): string {
  const { grade, trend, conditions } = change;
  const differences = conditions.filter(({ met }) => !met).map(differenceText);
  if (trend === 'broken') return words.brokenBecause(differences.join('; '));
  const said = `${findingText(change)}.`;
  if (differences.length === 0) return said;
  return `${said} ${words.withCaveats(words.grades[grade], differences.join('; '))}.`;
}

function findingText({ finding, number }: WaveChange): string {
  if (finding.finding === 'withheld') return words.withheld[finding.why];
  if (finding.finding === 'noClearDifference') {
    const { detectablePoints } = finding;
    return number === null
      ? words.noClear(rounded(detectablePoints))
      : words.noClearOf(amountIn(detectablePoints, number, reader));
  }
  return words.findings[finding.finding];
}

function differenceText(check: WaveConditionCheck): string {
  const name = words.waveConditions[check.name];
  if (check.earlier === null || check.later === null) return name;
  const said = (what: string) => (check.name === 'sameMode' ? modeName(what, 'en').toLowerCase() : what);
  return words.differs(name, said(check.earlier), said(check.later));
}
