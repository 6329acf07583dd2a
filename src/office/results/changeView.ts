import type { Wave } from '../../asking/survey/survey.ts';
import { percentText, pointsText, rounded } from '../../core/percent.ts';
import type {
  Gap,
  OwnShare,
  WaveChange,
  WaveConditionCheck,
  WaveFinding,
} from '../../counting/analysis/comparison.ts';
import { wordsIn } from '../../words/inLanguages.ts';
import { modeName } from '../../words/method.ts';
import { resultsWords } from '../../words/results.ts';
import { basisText, intervalText } from './tableView.ts';

const words = wordsIn(resultsWords, 'en');

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
    earlier: shareText(change.earlier),
    later: shareText(change.later),
    change: words.points(pointsText(change.change.points)),
    interval: gapInterval(change.change),
    finding: sayable(change),
    isBroken: change.trend === 'broken',
  };
}

function shareText(own: OwnShare): string {
  const facts = [intervalText(own.interval), basisText(own)].filter((text) => text !== null);
  return `${percentText(own.share)} (${facts.join(', ')})`;
}

/**
 * The change in the main figure of each question that has one, by column. The favourable net stands for a question.
 *
 * @param changes Of every net of both waves, favourable nets first within a question.
 */
export function changeViews(changes: readonly WaveChange[] | null): ReadonlyMap<string, ChangeView> {
  const views = new Map<string, ChangeView>();
  for (const change of changes ?? []) {
    const view = views.has(change.column) ? null : changeView(change);
    if (view) views.set(change.column, view);
  }
  return views;
}

/** The ends of a difference: `−7 to +1 points`; null where the sample allows no interval. */
export function gapInterval(gap: Gap): string | null {
  if (gap.interval === null) return null;
  return words.pointsBetween(pointsText(gap.interval.low), pointsText(gap.interval.high));
}

function sayable({ finding, grade, trend, conditions }: WaveChange): string {
  const differences = conditions.filter(({ met }) => !met).map(differenceText);
  if (trend === 'broken') return words.brokenBecause(differences.join('; '));
  const said = `${findingText(finding)}.`;
  if (differences.length === 0) return said;
  return `${said} ${words.withCaveats(words.grades[grade], differences.join('; '))}.`;
}

function findingText(finding: WaveFinding): string {
  if (finding.finding === 'withheld') return words.withheld[finding.why];
  if (finding.finding === 'noClearDifference') return words.noClear(rounded(finding.detectablePoints));
  return words.findings[finding.finding];
}

function differenceText(check: WaveConditionCheck): string {
  const name = words.waveConditions[check.name];
  if (check.earlier === null || check.later === null) return name;
  const said = (what: string) => (check.name === 'sameMode' ? modeName(what, 'en').toLowerCase() : what);
  return words.differs(name, said(check.earlier), said(check.later));
}
