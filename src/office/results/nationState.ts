import { type ReadonlySignal, signal } from '@preact/signals';
import type { Approval, Survey, Wave } from '../../asking/survey/survey.ts';
import { percentText } from '../../core/percent.ts';
import type { Problem } from '../../core/problem.ts';
import { type Reader, readText } from '../../core/reader.ts';
import type { Comparison } from '../../counting/analysis/comparison.ts';
import type { Results } from '../../counting/analysis/results.ts';
import type { OwnTrend } from '../../counting/analysis/trends.ts';
import { assumedBaseKey } from '../../counting/benchmarks/assumedBase.ts';
import type { Figure, FigureMeasure } from '../../counting/benchmarks/figure.ts';
import { seriesOf } from '../../counting/benchmarks/series.ts';
import type { Device, ScreenProps } from '../../keeping/storage/device.ts';
import { deleteConfirmation, saveConfirmation } from '../../keeping/storage/settings.ts';
import type { Picture } from '../../telling/charts/picture.ts';
import { trendLine } from '../../telling/charts/trendLine.ts';
import { daysInWords } from '../../words/days.ts';
import { modeName } from '../../words/method.ts';
import { topicLabel } from '../../words/topics.ts';
import { printedBasis, printedPercent } from './printedText.ts';
import { createResultsAsking, EVERYONE } from './resultsAsking.ts';
import { BASE_CONFIRMED, type SurveyFacts } from './surveyFacts.ts';
import { basisText, intervalText } from './tableView.ts';

/** One question (and one net of it) beside the nation. */
export interface NationLine {
  readonly key: string;
  readonly topic: string;
  /** The answers counted, such as very or fairly satisfied. */
  readonly answer: string;
  readonly comparison: Comparison;
  /** An officer's word that the assumed base of the figure is right; null where there is none. */
  readonly confirmed: Approval | null;
  /** Every figure of the series, by time. */
  readonly figures: readonly Figure[];
  readonly trend: Picture;
  /** This survey's waves, by time. */
  readonly waves: readonly WaveShare[];
  /** The waves were not all taken in the same way, or not asked in the same words: their line is broken. */
  readonly isBroken: boolean;
}

/** One wave of this survey as it stands in the table beside the trend. */
export interface WaveShare {
  readonly key: string;
  readonly when: string;
  readonly share: string;
  readonly interval: string | null;
  /** The people behind it, and how many they are worth. */
  readonly base: string;
  readonly mode: string;
  /** Known by a report alone. */
  readonly isPublished: boolean;
}

export type NationPage =
  | { readonly at: 'loading' }
  | { readonly at: 'problem'; readonly problem: Problem }
  | {
      readonly at: 'ready';
      readonly survey: Survey;
      readonly wave: Wave;
      readonly simulated: boolean;
      readonly lines: readonly NationLine[];
      /** No figure in use is near enough in time to give this wave a verdict. */
      readonly noneCan: boolean;
      readonly reader: Reader;
    };

export interface NationState {
  readonly page: ReadonlySignal<NationPage>;
  /** Keeps an officer's word that the assumed base of a figure is right. */
  confirmBase(figure: Figure, by: string): Promise<void>;
  /** Takes such a word back. */
  takeBack(figure: Figure): Promise<void>;
}

/** One wave beside the national figures. */
export function createNationState(device: Device, params: ScreenProps['params']): NationState {
  const page = signal<NationPage>({ at: 'loading' });
  const asking = createResultsAsking(device, params['wave'] ?? '');
  const fail = (problem: Problem) => {
    page.value = { at: 'problem', problem };
  };
  const open = async () => {
    const facts = await asking.load();
    if (!facts.ok) return fail(facts.problem);
    const results = await asking.ask(EVERYONE);
    if (!results.ok) return fail(results.problem);
    page.value = readyPage(facts.value, results.value);
  };
  void open();
  return {
    page,
    confirmBase: async (figure, by) => {
      const now = page.value;
      const database = await device.database();
      const what = confirmationOf(figure);
      if (now.at !== 'ready' || what === null) return;
      if (!database.ok) return fail(database.problem);
      const kept = await saveConfirmation(database.value, {
        survey: now.survey.id,
        what,
        by,
        at: device.world.now(),
        note: '',
      });
      if (!kept.ok) return fail(kept.problem);
      await open();
    },
    takeBack: async (figure) => {
      const now = page.value;
      const database = await device.database();
      const what = confirmationOf(figure);
      if (now.at !== 'ready' || what === null) return;
      if (!database.ok) return fail(database.problem);
      const gone = await deleteConfirmation(database.value, now.survey.id, what);
      if (!gone.ok) return fail(gone.problem);
      await open();
    },
  };
}

function confirmationOf(figure: Figure): string | null {
  const key = assumedBaseKey(figure);
  return key === null ? null : `${BASE_CONFIRMED}${key}`;
}

function readyPage({ wave, source }: SurveyFacts, results: Results): NationPage {
  const reader: Reader = { language: 'en', facts: { council: source.survey.councilName } };
  return {
    at: 'ready',
    survey: source.survey,
    wave,
    simulated: results.simulated,
    lines: results.comparisons.flatMap((comparison) => lineOf(comparison, { results, source, reader })),
    noneCan: results.noFigureCanGiveVerdict,
    reader,
  };
}

interface Place {
  readonly results: Results;
  readonly source: SurveyFacts['source'];
  readonly reader: Reader;
}

function lineOf(comparison: Comparison, { results, source, reader }: Place): readonly NationLine[] {
  const column = results.everyone.find((table) => table.column.id === comparison.column)?.column;
  if (!column) return [];
  const net = column.nets.find(({ id }) => id === comparison.net);
  const answer = net ? null : column.categories.find(({ code }) => String(code) === comparison.net);
  const measure: FigureMeasure =
    net === undefined ? 'singleAnswer' : net.direction === 'negative' ? 'netNegative' : 'netPositive';
  const figures = seriesOf(source.figures, comparison.column, measure, answer?.label.en ?? null);
  const share = net?.label ?? answer?.label;
  const own = results.trends.find((one) => one.column === comparison.column && one.net === comparison.net);
  const points = own?.points ?? [];
  const key = comparison.figure && assumedBaseKey(comparison.figure);
  return [
    {
      key: `${comparison.column}-${comparison.net}`,
      topic: topicLabel(column, reader),
      answer: share ? readText(share, reader) : '',
      comparison,
      confirmed: (key && source.confirmedBases[key]) || null,
      figures,
      trend: trendLine(figures, points, reader),
      waves: points.map(waveShare),
      isBroken: points.some(({ breaksTrend }) => breaksTrend),
    },
  ];
}

function waveShare(point: OwnTrend['points'][number]): WaveShare {
  return {
    key: point.wave,
    when: daysInWords(point.from, point.to),
    share: point.printed ? printedPercent(point.printed) : percentText(point.share),
    interval: intervalText(point.interval),
    base: baseOf(point),
    isPublished: point.printed !== undefined,
    mode: modeName(point.mode, 'en'),
  };
}

function baseOf({ printed, base, effectiveBase }: OwnTrend['points'][number]): string {
  if (printed) return printedBasis(printed);
  return base === null ? '' : basisText({ base, effectiveBase });
}
