import type { Questionnaire } from '../../asking/survey/questionnaire.ts';
import type { Response, ResponseKind } from '../../asking/survey/response.ts';
import type { Approval, Survey, Wave, WaveId } from '../../asking/survey/survey.ts';
import type { Problem } from '../../core/problem.ts';
import { fail, ok, type Result } from '../../core/result.ts';
import type { Text } from '../../core/text.ts';
import type { Council } from '../areas/council.ts';
import type { Figure } from '../benchmarks/figure.ts';
import { breaksTrend, type ComparedWave, compareAllWaves } from './compareWaves.ts';
import { compareAllWithNation, noFigureCanGiveVerdict } from './compareWithNation.ts';
import type { Comparison, OwnShare, WaveChange } from './comparison.ts';
import { type Dataset, toDataset, variableOf } from './dataset.ts';
import { DESIGN_COLUMNS } from './designColumns.ts';
import type { Targets } from './margins.ts';
import { ownEstimate } from './ownShares.ts';
import type { ClusterChoice, ClusterSort, SamplingClusters } from './samplingClusters.ts';
import type { Settings } from './settings.ts';
import { columnsToShow, type ShownColumns } from './shownColumns.ts';
import type { Table } from './table.ts';
import { tabulate } from './tabulate.ts';
import { DEFAULT_CHOICES, type WeightChoices, type Weights, weigh } from './weights.ts';

/** Everything known of a survey that results are made from. Plain data: it travels to the worker. */
export interface ResultsSource {
  readonly survey: Survey;
  readonly council: Council;
  readonly targets: Targets;
  /** Every wave of the survey with its questionnaires (all versions asked) and the responses brought in. */
  readonly waves: readonly {
    readonly wave: Wave;
    readonly questionnaires: readonly Questionnaire[];
    readonly responses: readonly Response[];
    /** Sampling points when left out. */
    readonly clusters?: ClusterChoice;
  }[];
  /** The national figures in use. */
  readonly figures: readonly Figure[];
  /** Officers' words that the assumed base of a figure is right, by `assumedBaseKey`. */
  readonly confirmedBases: Readonly<Record<string, Approval>>;
  readonly settings: Settings;
}

/** What is wanted of the results of one wave. */
export interface ResultsAsk {
  readonly wave: WaveId;
  /** Column whose groups stand side by side; null for everybody together. */
  readonly breakBy: string | null;
  readonly dontKnow: 'asAsked' | 'in' | 'out';
  /** Another wave of the survey; null for none. */
  readonly compareWith: WaveId | null;
  /** What the officer chose for the weights of each wave; the usual choices where nothing is said. */
  readonly choices: Readonly<Record<string, WeightChoices>>;
}

/** One wave's share on a line over time. */
export interface OwnPoint extends OwnShare {
  readonly wave: WaveId;
  readonly mode: Wave['mode'];
  /** Asked in another way or in other words than the point before: no line joins the two. */
  readonly breaksTrend: boolean;
}

/** One net in every wave, in the order of time. */
export interface OwnTrend {
  readonly column: string;
  readonly net: string;
  readonly points: readonly OwnPoint[];
}

/** Over which clusters the intervals of a wave are, and over which they could be. */
export interface ClusterFacts {
  /** Over what they are; null where people were drawn one by one. */
  readonly inUse: Pick<SamplingClusters, 'by' | 'points' | 'found' | 'warnings'> | null;
  /** How many of each sort are recorded. */
  readonly recorded: Readonly<Record<ClusterSort, number>>;
}

/** Everything that the pages of one wave's results show. */
export interface Results {
  readonly wave: Wave;
  readonly simulated: boolean;
  readonly kinds: Readonly<Partial<Record<ResponseKind, number>>>;
  readonly weights: Weights;
  readonly clusters: ClusterFacts;
  /** Respondents in the order of the weights. */
  readonly ids: readonly string[];
  /** Columns whose groups can stand side by side. */
  readonly breaks: readonly { readonly column: string; readonly label: Text }[];
  /** Questions about the area and the council, for everybody together. */
  readonly everyone: readonly Table[];
  /** The same with the break that was asked for; the same tables when none was. */
  readonly tables: readonly Table[];
  /** Who took part: age, sex and the like, for everybody together. */
  readonly people: readonly Table[];
  readonly comparisons: readonly Comparison[];
  /** No figure in use is near enough in time to give this wave a verdict. */
  readonly noFigureCanGiveVerdict: boolean;
  /** Changes between the wave that was asked for and this one, whichever came first; null when none was. */
  readonly changes: readonly WaveChange[] | null;
  readonly trends: readonly OwnTrend[];
}

/** A survey made ready for asking: its waves as columns. Kept between one question and the next. */
export interface PreparedResults {
  readonly source: Omit<ResultsSource, 'waves'>;
  readonly datasets: ReadonlyMap<WaveId, Result<Dataset, Problem>>;
  readonly coreOrder: readonly string[];
}

/**
 * Turns every wave of a survey into columns.
 *
 * @param coreOrder Ids of the benchmark's questions in the order in which it asks them.
 */
export function prepareResults(
  { waves, ...source }: ResultsSource,
  coreOrder: readonly string[],
): PreparedResults {
  const { settings } = source;
  const { wardList } = source.survey;
  const datasets = new Map(
    waves.map((one) => [one.wave.id, toDataset({ ...one, wardList, settings })] as const),
  );
  return { source, datasets, coreOrder };
}

/** The results of one wave: tables, weights, comparisons. A problem when the wave cannot be counted. */
export function resultsOf(prepared: PreparedResults, ask: ResultsAsk): Result<Results, Problem> {
  const found = prepared.datasets.get(ask.wave);
  if (found === undefined) return fail({ kind: 'notFound', what: 'wave' });
  if (!found.ok) return found;
  const { source, coreOrder } = prepared;
  const dataset = found.value;
  const weighed = { dataset, weights: weightsFor(prepared, dataset, ask) };
  const columns = columnsToShow(dataset);
  const { figures, settings } = source;
  const everyone = tablesOf(weighed, columns.opinions, { ask, settings, breakBy: null });
  return ok({
    wave: dataset.wave,
    simulated: dataset.simulated,
    kinds: dataset.kinds,
    weights: weighed.weights,
    clusters: clusterFacts(dataset),
    ids: dataset.ids,
    breaks: columns.breaks.map(({ id, label }) => ({ column: id, label })),
    everyone,
    tables:
      ask.breakBy === null
        ? everyone
        : tablesOf(weighed, columns.opinions, { ask, settings, breakBy: ask.breakBy }),
    people: tablesOf(weighed, columns.people, { ask, settings, breakBy: null }),
    comparisons: compareAllWithNation({ ...source, ...weighed, coreOrder }),
    noFigureCanGiveVerdict: noFigureCanGiveVerdict(figures, dataset.wave, settings.monthsApart),
    changes: changesOf(prepared, weighed, ask),
    trends: trendsOf(prepared, columns, ask),
  });
}

function clusterFacts(dataset: Dataset): ClusterFacts {
  const recorded = (sort: ClusterSort) =>
    variableOf(dataset, DESIGN_COLUMNS[sort])?.column.categories.length ?? 0;
  const { clusters } = dataset;
  return {
    inUse: clusters && {
      by: clusters.by,
      points: clusters.points,
      found: clusters.found,
      warnings: clusters.warnings,
    },
    recorded: { samplingPoint: recorded('samplingPoint'), fieldworker: recorded('fieldworker') },
  };
}

interface Weighed {
  readonly dataset: Dataset;
  readonly weights: Weights;
}

function weightsFor({ source }: PreparedResults, dataset: Dataset, ask: ResultsAsk): Weights {
  const choices = ask.choices[dataset.wave.id] ?? DEFAULT_CHOICES;
  return weigh(dataset, source.targets, { choices, settings: source.settings });
}

function tablesOf(
  { dataset, weights }: Weighed,
  columns: ShownColumns['opinions'],
  how: { readonly ask: ResultsAsk; readonly settings: Settings; readonly breakBy: string | null },
): readonly Table[] {
  const { dontKnow } = how.ask;
  return columns.map(({ id }) =>
    tabulate(dataset, {
      column: id,
      breakBy: how.breakBy,
      weights: weights.weightedBy.length === 0 ? null : weights,
      settings: how.settings,
      ...(dontKnow !== 'asAsked' && { dontKnowIn: dontKnow === 'in' }),
    }),
  );
}

function changesOf(prepared: PreparedResults, weighed: Weighed, ask: ResultsAsk): Results['changes'] {
  const found = ask.compareWith === null ? undefined : prepared.datasets.get(ask.compareWith);
  if (!found?.ok) return null;
  const other = { dataset: found.value, weights: weightsFor(prepared, found.value, ask) };
  const otherFirst = other.dataset.wave.from <= weighed.dataset.wave.from;
  const [earlier, later] = otherFirst ? [other, weighed] : [weighed, other];
  return compareAllWaves({
    earlier,
    later,
    settings: prepared.source.settings,
    dontKnow: ask.dontKnow,
  });
}

function trendsOf(
  prepared: PreparedResults,
  { opinions }: ShownColumns,
  ask: ResultsAsk,
): readonly OwnTrend[] {
  const waves = [...prepared.datasets.values()]
    .flatMap((found) => (found.ok ? [found.value] : []))
    .sort((one, other) => (one.wave.from < other.wave.from ? -1 : 1))
    .map((dataset) => ({ dataset, weights: weightsFor(prepared, dataset, ask) }));
  const rows = opinions.flatMap(({ id, nets }) => nets.map((net) => ({ column: id, net: net.id })));
  return rows.map(({ column, net }) => ({
    column,
    net,
    points: pointsOf(waves, { column, row: net }, prepared.source.settings),
  }));
}

function pointsOf(
  waves: readonly ComparedWave[],
  row: { readonly column: string; readonly row: string },
  settings: Settings,
): readonly OwnPoint[] {
  const seen = waves.flatMap((wave) => {
    const found = ownEstimate({ ...wave, weights: wave.weights.perResponse }, row, settings);
    return found ? [{ wave, own: found.own }] : [];
  });
  return seen.map(({ wave, own }, place): OwnPoint => {
    const before = seen[place - 1]?.wave;
    const { id, mode } = wave.dataset.wave;
    const isBroken = before !== undefined && breaksTrend({ earlier: before, later: wave }, row.column);
    return { ...own, wave: id, mode, breaksTrend: isBroken };
  });
}
