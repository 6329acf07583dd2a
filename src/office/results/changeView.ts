import type { Wave } from '../../asking/survey/survey.ts';
import { percentText, pointsText, rounded } from '../../core/percent.ts';
import type { Reader } from '../../core/reader.ts';
import type { Gap, OwnFigure, WaveChange, WaveConditionCheck } from '../../counting/analysis/comparison.ts';
import type { Table } from '../../counting/analysis/table.ts';
import type { PublishedWave } from '../../counting/benchmarks/publishedWave.ts';
import { wordsIn } from '../../words/inLanguages.ts';
import { modeName } from '../../words/method.ts';
import { resultsWords } from '../../words/results.ts';
import { amountChange, amountIn, amountsBetween, changesBetween } from '../../words/summaries.ts';
import { rowLabel } from '../../words/tables.ts';
import { printedText } from './printedText.ts';
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
  /** One of the two is known by a report alone. */
  readonly isPublished?: true;
}

/** The names of two waves, in the order of time. */
export interface WavePairNames {
  readonly earlier: string;
  readonly later: string;
}

type NamedWave = Pick<Wave, 'title' | 'from'>;

/** The names of two waves in the order in which their change is told. */
export function namesInTime(one: NamedWave, other: NamedWave): WavePairNames {
  const [earlier, later] = one.from <= other.from ? [one, other] : [other, one];
  return { earlier: earlier.title, later: later.title };
}

/** A published round as it is named beside own waves. */
export function namedRound({ id, title, from }: Pick<PublishedWave, 'id' | 'title' | 'from'>) {
  return { id, title: words.publishedRound(title), from };
}

/** A change in words; null when one of the waves has no figure. */
export function changeView(change: WaveChange): ChangeView | null {
  const [earlier, later] = [sideText(change, 'earlier'), sideText(change, 'later')];
  if (earlier === null || later === null || change.change === null) return null;
  return {
    earlier,
    later,
    change: differenceOf(change.change.points, change),
    interval: gapInterval(change.change, change.number),
    finding: sayable(change),
    isBroken: change.trend === 'broken',
    ...(change.printed && { isPublished: true as const }),
  };
}

type Measured = Pick<WaveChange, 'measure' | 'number'>;

function sideText(change: WaveChange, side: 'earlier' | 'later'): string | null {
  const { printed } = change;
  if (printed?.side === side) return printedText(printed.figure);
  if (printed?.before) return printedText(printed.before);
  const own = change[side];
  return own && figureText(own, change);
}

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

/** How many changes were tested, and how they were corrected; null where none was. */
export function changeTests(changes: readonly WaveChange[]): string | null {
  const tested = changes.filter(({ finding }) => finding.finding !== 'withheld');
  if (tested.length === 0) return null;
  return words.changeTests(tested.length, tested.some(({ printed }) => printed) ? 'alone' : 'together');
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

/** What changed of each answer of a table that is told of by itself; empty where nothing is. */
export function answerChanges(
  { several, column, rows }: Table,
  views: ReadonlyMap<string, ChangeView>,
  reader: Reader,
): readonly AnswerChange[] {
  const isEach = several || column.isLong;
  return rows.flatMap((row) => {
    const view = ['category', 'net'].includes(row.sort) ? views.get(answerKey(column.id, row.id)) : undefined;
    // Of other questions only a published round tells of each answer.
    return view && (isEach || view.isPublished) ? [{ key: row.id, answer: rowLabel(row, reader), view }] : [];
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
  const decided = change.printed?.decided ?? null;
  const by = decided === null ? '' : ` ${words.decidedEffect(String(decided))}.`;
  const said = `${findingText(change)}.${by}`;
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
  if (check.unconfirmed) return words.unconfirmed(name);
  if (check.earlier === null || check.later === null) return name;
  const said = (what: string) => (check.name === 'sameMode' ? modeName(what, 'en').toLowerCase() : what);
  return words.differs(name, said(check.earlier), said(check.later));
}
