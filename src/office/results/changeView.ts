import { percentText, pointsText, rounded } from '../../core/percent.ts';
import type { Gap, WaveChange, WaveConditionCheck, WaveFinding } from '../../counting/analysis/comparison.ts';
import { wordsIn } from '../../words/inLanguages.ts';
import { modeName } from '../../words/method.ts';
import { resultsWords } from '../../words/results.ts';
import { intervalText } from './tableView.ts';

const words = wordsIn(resultsWords, 'en');

/** A change between two own waves as it is printed. */
export interface ChangeView {
  readonly earlier: string;
  readonly earlierInterval: string | null;
  readonly later: string;
  readonly change: string;
  readonly interval: string | null;
  readonly grade: string;
  readonly finding: string;
  readonly isBroken: boolean;
  /** What was not alike, in words. */
  readonly differences: readonly string[];
}

/** A change in words; null when one of the waves has no figure. */
export function changeView(change: WaveChange): ChangeView | null {
  if (change.earlier === null || change.later === null || change.change === null) return null;
  return {
    earlier: percentText(change.earlier.share),
    earlierInterval: intervalText(change.earlier.interval),
    later: percentText(change.later.share),
    change: words.points(pointsText(change.change.points)),
    interval: gapInterval(change.change),
    grade: words.grades[change.grade],
    finding: findingText(change.finding),
    isBroken: change.trend === 'broken',
    differences: change.conditions.filter(({ met }) => !met).map(differenceText),
  };
}

/** The ends of a difference: `−7 to +1 points`; null where the sample allows no interval. */
export function gapInterval(gap: Gap): string | null {
  if (gap.interval === null) return null;
  return words.pointsBetween(pointsText(gap.interval.low), pointsText(gap.interval.high));
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
