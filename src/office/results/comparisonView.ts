import { countText, percentText, pointsText, rounded } from '../../core/percent.ts';
import type { Comparison, ConditionCheck, Grade, Verdict } from '../../counting/analysis/comparison.ts';
import type { Figure, FigureBase } from '../../counting/benchmarks/figure.ts';
import { daysInWords } from '../../words/days.ts';
import { wordsIn } from '../../words/inLanguages.ts';
import { modeName } from '../../words/method.ts';
import { type ConditionFact, nationWords } from '../../words/nation.ts';
import { resultsWords } from '../../words/results.ts';
import { gapInterval } from './changeView.ts';
import { intervalText } from './tableView.ts';

const words = wordsIn(nationWords, 'en');
const { points } = wordsIn(resultsWords, 'en');

/** A national figure as it is printed. */
export interface FigureView {
  readonly percent: string;
  readonly when: string;
  /** How many people it rests on, and how sure that is. */
  readonly base: string;
  readonly remarks: readonly string[];
  /** Where it was read, and who says so. */
  readonly source: { readonly address: string; readonly kind: string };
}

/** A question beside the national figure, as it is printed. */
export interface ComparisonView {
  readonly own: {
    readonly share: string;
    readonly interval: string | null;
    readonly base: string;
    /** Null for an open sample. */
    readonly effectiveBase: string | null;
    readonly when: string;
  } | null;
  readonly nearest: FigureView | null;
  readonly latest: FigureView | null;
  readonly gap: { readonly points: string; readonly interval: string | null } | null;
  readonly grade: Grade | 'tooFew';
  readonly gradeText: string;
  readonly verdict: string;
  readonly shortVerdict: string;
  readonly failed: readonly string[];
  readonly met: readonly string[];
  readonly designEffects: string | null;
  /** The figure whose assumed base an officer may confirm; null when that would change nothing. */
  readonly toConfirm: Figure | null;
}

/** A comparison in words. */
export function comparisonView(comparison: Comparison): ComparisonView {
  const { own, figure, gap, conditions, designEffects } = comparison;
  const grade = gradeShown(comparison);
  const baseKnown = conditions.find(({ name }) => name === 'figureBaseKnown');
  return {
    own: own && {
      share: percentText(own.share),
      interval: intervalText(own.interval),
      base: words.people(countText(own.base)),
      effectiveBase:
        own.effectiveBase === null ? null : words.effectivePeople(countText(Math.floor(own.effectiveBase))),
      when: daysInWords(own.from, own.to),
    },
    nearest: figure && figureView(figure, baseKnown?.met === true),
    latest: comparison.latest && figureView(comparison.latest, false),
    gap: gap && { points: points(pointsText(gap.points)), interval: gapInterval(gap) },
    grade,
    gradeText: words.grades[grade],
    verdict: verdictText(comparison),
    shortVerdict: words.shortVerdicts[isTooFew(comparison.verdict) ? 'tooFew' : comparison.verdict.verdict],
    failed: conditions.filter(({ met }) => !met).map(conditionText),
    met: conditions.filter(({ met }) => met).map(conditionText),
    designEffects:
      designEffects &&
      words.designEffects(
        designEffects.shown.map(String).join(' and '),
        designEffects.decided === null ? null : String(designEffects.decided),
      ),
    toConfirm: figure && onlyBaseMissing(conditions) && 'assumed' in figure.base ? figure : null,
  };
}

/** A figure of the series with its date and base; an assumed base is told as such until somebody confirms it. */
export function figureView(figure: Figure, baseConfirmed: boolean): FigureView {
  const known = figure.when.precision === 'days' || figure.when.precision === 'month';
  return {
    percent: `${rounded(figure.percent, figure.decimals)}%`,
    when: figure.when.label,
    base: baseText(figure.base, baseConfirmed),
    source: figure.source,
    remarks: [
      ...(known ? [] : [words.dateNotCertain]),
      ...(figure.standsOut === null ? [] : [words.pandemic]),
    ],
  };
}

// With no figure of our own there is nothing that could be like for like or a hint.
function gradeShown({ own, grade }: Comparison): Grade | 'tooFew' {
  return own === null && grade !== 'notComparable' ? 'tooFew' : grade;
}

function isTooFew(verdict: Verdict): boolean {
  return verdict.verdict === 'withheld' && verdict.why === 'smallBase';
}

function onlyBaseMissing(conditions: readonly ConditionCheck[]): boolean {
  const failed = conditions.filter(({ met }) => !met).map(({ name }) => name);
  return failed.join() === 'figureBaseKnown';
}

function baseText(base: FigureBase, confirmed: boolean): string {
  if ('notStated' in base) return words.baseNotStated;
  if ('printed' in base) return words.printedBase(countText(base.printed));
  const people = countText(base.assumed);
  return confirmed ? words.confirmedBase(people) : words.assumedBase(people);
}

function verdictText({ own, figure, verdict }: Comparison): string {
  if (verdict.verdict === 'withheld') return words.withheld[verdict.why];
  if (verdict.verdict === 'noClearDifference') return words.noClear(rounded(verdict.detectablePoints));
  return words.verdicts[verdict.verdict](
    own ? percentText(own.share) : '',
    figure ? `${rounded(figure.percent, figure.decimals)}%` : '',
  );
}

function conditionText({ name, met, found, needed }: ConditionCheck): string {
  const text = words.conditions[name][met ? 'met' : 'failed'];
  const tell = name in words.facts ? words.facts[name as ConditionFact] : undefined;
  if (met || tell === undefined || found === null || needed === null) return text;
  return `${text} (${tell(factText(found), factText(needed))})`;
}

function factText(fact: number | string): string {
  return typeof fact === 'number' ? countText(fact) : modeName(fact, 'en').toLowerCase();
}
