import type { Questionnaire } from '../../asking/survey/questionnaire.ts';
import type { Response, ResponseKind } from '../../asking/survey/response.ts';
import type { Approval, Survey, Wave, WaveId } from '../../asking/survey/survey.ts';
import type { Problem } from '../../core/problem.ts';
import { fail, ok, type Result } from '../../core/result.ts';
import type { Text } from '../../core/text.ts';
import type { Council } from '../areas/council.ts';
import type { Figure } from '../benchmarks/figure.ts';
import type { PublishedWave } from '../benchmarks/publishedWave.ts';
import { type ClusterFacts, clusterFacts } from './clusterFacts.ts';
import { compareAllWaves } from './compareWaves.ts';
import { compareAllWithNation, noFigureCanGiveVerdict } from './compareWithNation.ts';
import { compareWithPublished } from './compareWithPublished.ts';
import type { Comparison, WaveChange } from './comparison.ts';
import type { Dataset } from './dataset.ts';
import { basesOf, type WeightBase } from './givenWeights.ts';
import { type Without, weighedWithout } from './leaveOutUnknown.ts';
import { madeDataset } from './made/madeDataset.ts';
import type { MadeVariable } from './made/madeVariable.ts';
import { type MarginName, marginsFrom, type Targets } from './margins.ts';
import { createMemory, type Memory } from './memory.ts';
import type { Populations } from './peopleDrawn.ts';
import { eachOf, type Respondents, respondentsOf } from './respondents.ts';
import type { ClusterChoice } from './samplingClusters.ts';
import type { Settings } from './settings.ts';
import { joinSeveral } from './severalTable.ts';
import { columnsToShow, type ShownColumns } from './shownColumns.ts';
import type { Table } from './table.ts';
import { tabulate } from './tabulate.ts';
import { type OwnTrend, trendsOf } from './trends.ts';
import { DEFAULT_CHOICES, type WeightChoices, type Weights } from './weights.ts';

/**
 * Everything known of a survey that results are made from. Plain data: it travels to the worker, to which the responses come
 * as they are kept.
 */
export interface ResultsSource<Answers = readonly Response[] | Respondents> {
  readonly survey: Survey;
  readonly council: Council;
  readonly targets: Targets;
  /** Every wave of the survey with its questionnaires (all versions asked) and the responses brought in. */
  readonly waves: readonly {
    readonly wave: Wave;
    readonly questionnaires: readonly Questionnaire[];
    readonly responses: Answers;
    /** Sampling points when left out. */
    readonly clusters?: ClusterChoice;
    /** Weights of a file that an officer brought in, by the id of the response. */
    readonly weightFile?: Readonly<Record<string, number>> | null;
    /** How many people it was drawn from; not taken into account when left out. */
    readonly populations?: Populations;
    readonly made?: readonly MadeVariable[];
    /** The responses are kept: a way to weight them leaves some out. */
    readonly leavesOut?: boolean;
  }[];
  /** Rounds of the survey of which only a report is known; none when left out. */
  readonly published?: readonly PublishedWave[];
  /** The national figures in use. */
  readonly figures: readonly Figure[];
  /** Officers' words that the assumed base of a figure is right, by `assumedBaseKey`. */
  readonly confirmedBases: Readonly<Record<string, Approval>>;
  readonly settings: Settings;
}

/** What is wanted of the results of one wave. */
export interface ResultsAsk {
  readonly wave: WaveId;
  /** Column whose groups stand side by side; null, or one that is not among the breaks, for everybody together. */
  readonly breakBy: string | null;
  readonly dontKnow: 'asAsked' | 'in' | 'out';
  /** Another wave of the survey, or a published round of it; null for none. */
  readonly compareWith: WaveId | null;
  /** What the officer chose for the weights of each wave; the usual choices where nothing is said. */
  readonly choices: Readonly<Record<string, WeightChoices>>;
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
  /** What the wave can be weighted to: it was asked, and there are targets. */
  readonly margins: readonly MarginName[];
  /** Where its weights can begin. */
  readonly bases: readonly WeightBase[];
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
  /** Of waves of which people may be left out. */
  readonly without: ReadonlyMap<WaveId, Without>;
  /** Weights, tables and comparisons that were asked for before. */
  readonly memory: Memory;
  /** The tables that an officer chose last (chosenTables.ts): there is no end of those that can be chosen. */
  readonly chosen: Memory;
}

/** As many tables as a page of all questions has, several times. */
const MOST_CHOSEN = 400;

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
    waves.map((one) => [one.wave.id, madeDataset({ ...one, wardList, settings })] as const),
  );
  const without = new Map<WaveId, Without>();
  for (const one of waves) {
    if (!one.leavesOut) continue;
    without.set(one.wave.id, (ids) => {
      const all = 'said' in one.responses ? one.responses : respondentsOf(one.responses);
      const left = [...eachOf(all.part('id')).entries()].filter(([, id]) => !ids.has(String(id)));
      const responses = all.some(new Int32Array(left.map(([place]) => place)));
      return madeDataset({ ...one, responses, wardList, settings });
    });
  }
  return { source, datasets, coreOrder, without, memory: createMemory(), chosen: createMemory(MOST_CHOSEN) };
}

/**
 * The results of one wave: tables, weights, comparisons. A problem when the wave cannot be counted.
 *
 * A part that does not depend on what changed since an earlier question is the same object as then.
 */
export function resultsOf(prepared: PreparedResults, ask: ResultsAsk): Result<Results, Problem> {
  const found = prepared.datasets.get(ask.wave);
  if (found === undefined) return fail({ kind: 'notFound', what: 'wave' });
  if (!found.ok) return found;
  const { source, coreOrder, memory } = prepared;
  const weighed = weighedWave(prepared, found.value, ask);
  const { dataset, weights, name } = weighed;
  const columns = memory.recall(`columns ${name}`, () => shownOf(dataset));
  const { figures, settings } = source;
  const tables = (of: 'opinions' | 'people', breakBy: string | null) =>
    memory.recall(`${of} ${breakBy} ${ask.dontKnow} ${name}`, () =>
      joinSeveral(
        columns[of].map((column) => tableOf(prepared, weighed, { column, breakBy, dontKnow: ask.dontKnow })),
      ),
    );
  return ok({
    wave: dataset.wave,
    simulated: dataset.simulated,
    kinds: dataset.kinds,
    weights,
    clusters: memory.recall(`clusters ${name}`, () => clusterFacts(dataset)),
    ids: dataset.ids,
    margins: memory.recall(`margins ${name}`, () =>
      marginsFrom(dataset, source.targets).map(({ name: margin }) => margin),
    ),
    bases: memory.recall(`bases ${name}`, () => basesOf(dataset)),
    breaks: columns.breaks,
    everyone: tables('opinions', null),
    tables: tables('opinions', columns.breaks.find(({ column }) => column === ask.breakBy)?.column ?? null),
    people: tables('people', null),
    comparisons: memory.recall(`nation ${name}`, () =>
      compareAllWithNation({ ...source, dataset, weights, coreOrder }),
    ),
    noFigureCanGiveVerdict: noFigureCanGiveVerdict(figures, dataset.wave, settings.monthsApart),
    changes: changesOf(prepared, weighed, ask),
    trends: memory.recall(`trends ${JSON.stringify(ask.choices)} ${name}`, () =>
      ownTrends(prepared, columns, ask),
    ),
  });
}

/**
 * What may be asked next of a wave: each table of each break, with Don't know as asked, out and in. Each piece of work is
 * small, and what it makes is kept for when it is asked for.
 */
export function worksAhead(prepared: PreparedResults, ask: ResultsAsk): readonly (() => void)[] {
  const found = prepared.datasets.get(ask.wave);
  if (!found?.ok) return [];
  const weighed = weighedWave(prepared, found.value, ask);
  const { opinions, people, breaks } = columnsToShow(found.value);
  const ways = (['asAsked', 'out', 'in'] as const).flatMap((dontKnow) => [
    ...[...opinions, ...people].map((column) => ({ column, breakBy: null, dontKnow })),
    ...breaks.flatMap(({ id: breakBy }) => opinions.map((column) => ({ column, breakBy, dontKnow }))),
  ]);
  return ways.map((wanted) => () => void tableOf(prepared, weighed, wanted));
}

/** A wave with its weights. */
export interface Weighed {
  readonly dataset: Dataset;
  readonly weights: Weights;
  /** Stands for the wave and how it was weighted. */
  readonly name: string;
}

/** A wave with the weights that were chosen for it. */
export function weighedWave(
  { source, memory, without }: Pick<PreparedResults, 'source' | 'memory' | 'without'>,
  dataset: Dataset,
  ask: Pick<ResultsAsk, 'choices'>,
): Weighed {
  const { wave } = dataset;
  const choices = ask.choices[wave.id] ?? DEFAULT_CHOICES;
  const name = `${wave.id} ${JSON.stringify(choices)}`;
  const { settings } = source;
  const weighed = memory.recall(`weights ${name}`, () =>
    weighedWithout(dataset, source.targets, { choices, settings, without: without.get(wave.id) }),
  );
  return { ...weighed, name };
}

/** The columns of a wave by what they are for, with breaks as results tell them. */
export function shownOf(dataset: Dataset) {
  const { breaks, ...columns } = columnsToShow(dataset);
  return { ...columns, breaks: breaks.map(({ id, label }) => ({ column: id, label })) };
}

interface TableWanted {
  readonly column: ShownColumns['opinions'][number];
  readonly breakBy: string | null;
  readonly dontKnow: ResultsAsk['dontKnow'];
}

/** One table of a wave. */
export function tableOf(
  { source, memory }: PreparedResults,
  { dataset, weights, name }: Weighed,
  { column, breakBy, dontKnow }: TableWanted,
): Table {
  const dontKnowIn = dontKnow === 'asAsked' ? column.dontKnowInBase : dontKnow === 'in';
  return memory.recall(`table ${column.id} ${breakBy} ${dontKnowIn} ${name}`, () =>
    tabulate(dataset, {
      column: column.id,
      breakBy,
      weights: weights.weightedBy.length === 0 ? null : weights,
      settings: source.settings,
      dontKnowIn,
    }),
  );
}

function changesOf(prepared: PreparedResults, weighed: Weighed, ask: ResultsAsk): Results['changes'] {
  const published = prepared.source.published?.find(({ id }) => id === ask.compareWith);
  if (published !== undefined) {
    const { dontKnow } = ask;
    return prepared.memory.recall(`changes ${dontKnow} ${published.id} ${weighed.name}`, () =>
      compareWithPublished({ own: weighed, published, settings: prepared.source.settings, dontKnow }),
    );
  }
  const found = ask.compareWith === null ? undefined : prepared.datasets.get(ask.compareWith);
  if (!found?.ok) return null;
  const other = weighedWave(prepared, found.value, ask);
  const otherFirst = other.dataset.wave.from <= weighed.dataset.wave.from;
  const [earlier, later] = otherFirst ? [other, weighed] : [weighed, other];
  const { settings } = prepared.source;
  const { dontKnow } = ask;
  return prepared.memory.recall(`changes ${dontKnow} ${earlier.name} ${later.name}`, () =>
    compareAllWaves({ earlier, later, settings, dontKnow }),
  );
}

function ownTrends(
  { datasets, ...prepared }: PreparedResults,
  { opinions }: Pick<ShownColumns, 'opinions'>,
  ask: ResultsAsk,
): readonly OwnTrend[] {
  const waves = [...datasets.values()].flatMap((found) =>
    found.ok ? [weighedWave(prepared, found.value, ask)] : [],
  );
  const rows = opinions.flatMap(({ id, nets }) => nets.map((net) => ({ column: id, net: net.id })));
  const { published = [], settings } = prepared.source;
  return trendsOf({ waves, published, settings }, rows);
}
