import { type Subject, subjects } from '../../asking/bank/subjects.ts';
import { type Day, monthsLater } from '../../core/day.ts';
import { DEFAULT_SETTINGS } from '../../counting/analysis/settings.ts';
import type { Figure, FigureMeasure } from '../../counting/benchmarks/figure.ts';
import { latest, NATION, seriesOf, yearOf } from '../../counting/benchmarks/series.ts';

/** What is to be said of all figures in use before any of them is read. */
export interface FigureFacts {
  readonly count: number;
  readonly firstYear: number | null;
  readonly lastYear: number | null;
  /** Figures that print no base of their own. */
  readonly withoutBase: number;
  /** Figures that somebody else quotes. */
  readonly quoted: number;
  /** The newest figure of the nation with a known month. */
  readonly newestDated: Figure | null;
  /** Whether a figure without a month is of a later year than that. */
  readonly newerUndated: boolean;
  /** The year of today when no figure is near enough for a verdict on a survey of today; else null. */
  readonly noVerdictFor: string | null;
}

/** Works out what is to be said of the figures on a day. */
export function factsOf(figures: readonly Figure[], today: Day): FigureFacts {
  const years = figures.flatMap((figure) => yearOf(figure) ?? []);
  const newestDated = latest(figures);
  const lastYear = years.length === 0 ? null : Math.max(...years);
  const until = newestDated?.when.to && monthsLater(newestDated.when.to, DEFAULT_SETTINGS.monthsApart);
  return {
    count: figures.length,
    firstYear: years.length === 0 ? null : Math.min(...years),
    lastYear,
    withoutBase: figures.filter((figure) => !('printed' in figure.base)).length,
    quoted: figures.filter((figure) => figure.source.kind.startsWith('third party')).length,
    newestDated,
    newerUndated: lastYear !== null && lastYear > ((newestDated && yearOf(newestDated)) ?? 0),
    noVerdictFor: until && until >= today ? null : today.slice(0, 4),
  };
}

/** One series of a question: a net, or one of its answers. */
export interface FigureSeries {
  readonly measure: FigureMeasure;
  readonly answer: string | null;
  /** Of the nation, by time, those without a month last. */
  readonly nation: readonly Figure[];
  /** Of regions: shown as history. */
  readonly regions: readonly Figure[];
}

/** One question and how much is known of it. */
export interface SubjectLine {
  readonly subject: Subject;
  readonly points: number;
  /** Its main series: the favourable net, else its first answer with a figure. */
  readonly main: FigureSeries | null;
  readonly latest: Figure | null;
}

/** Every question of the core and every other one with a figure, with what there is. */
export function subjectLines(figures: readonly Figure[]): readonly SubjectLine[] {
  const lines = subjects.map((subject) => {
    const [main = null] = seriesAbout(figures, subject);
    const points = figures.filter((figure) => figure.answers === subject.id).length;
    return { subject, points, main, latest: main && latest(main.nation) };
  });
  return lines.filter(({ subject, points }) => subject.isCore || points > 0);
}

/** The series of a question that hold at least one figure: nets first, then answers in their order. */
export function seriesAbout(figures: readonly Figure[], subject: Subject): readonly FigureSeries[] {
  const wanted: readonly (readonly [FigureMeasure, string | null])[] = [
    ['netPositive', null],
    ['netNegative', null],
    ...subject.answers.map((answer) => ['singleAnswer', answer] as const),
  ];
  return wanted.flatMap(([measure, answer]) => {
    const all = seriesOf(figures, subject.id, measure, answer);
    if (all.length === 0) return [];
    const nation = all.filter((figure) => figure.area === NATION);
    return [{ measure, answer, nation, regions: all.filter((figure) => figure.area !== NATION) }];
  });
}
