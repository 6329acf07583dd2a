import { codesOf, columnsOf, exactSort, exactValue } from '../../asking/questions/countedKinds.ts';
import type { Measured } from '../../asking/questions/measure.ts';
import type { Question } from '../../asking/questions/question.ts';
import type { Mode } from '../../asking/survey/design.ts';
import { formulaReader } from '../../asking/survey/formulaReader.ts';
import { type Questionnaire, questionsOf } from '../../asking/survey/questionnaire.ts';
import type { Response, ResponseKind } from '../../asking/survey/response.ts';
import { offeredTo, routeOf } from '../../asking/survey/routing.ts';
import type { WardList, Wave } from '../../asking/survey/survey.ts';
import { readFormulasWith } from '../../asking/survey/workingOut.ts';
import { type Category, type Column, FIRST_CATEGORY, MISSING } from '../../core/column.ts';
import type { Problem } from '../../core/problem.ts';
import { fail, ok, type Result } from '../../core/result.ts';
import { designVariables, designWeights } from './designColumns.ts';
import { type ClusterChoice, type SamplingClusters, samplingClusters } from './samplingClusters.ts';
import type { Settings } from './settings.ts';

/** One column with a code in memory (core/column.ts) for each respondent. */
export interface Variable {
  readonly column: Column;
  readonly codes: Uint8Array | Uint16Array;
  /** The very number or day of each respondent, where the column counts it in bands; null where none was given. */
  readonly exact?: readonly (Measured | null)[];
}

/** One wave's counted responses as columns. Every array has one place per respondent, in the order of `ids`. */
export interface Dataset {
  readonly wave: Wave;
  /** The newest version among the questionnaires: what the columns are made from. */
  readonly questionnaire: Questionnaire;
  readonly size: number;
  readonly ids: readonly string[];
  /** Columns of the questions in the order they are asked. */
  readonly variables: readonly Variable[];
  /** Where and by whom: area, fieldworker, sampling point; each only when a response has it. */
  readonly design: readonly Variable[];
  /** Chance of being chosen, turned round: 1 where unknown, mean 1 over the respondents. */
  readonly designWeight: Float64Array;
  /** Respondents whose chance of being chosen is not known. */
  readonly chanceUnknown: number;
  /** Who counts as drawn together; null when people were drawn one by one. */
  readonly clusters: SamplingClusters | null;
  /** Responses by how they ended; only complete and partial ones are counted in the columns. */
  readonly kinds: Readonly<Partial<Record<ResponseKind, number>>>;
  /** Every way in which answers were taken. */
  readonly modes: readonly Mode[];
  readonly simulated: boolean;
}

/** What a dataset is made from. */
export interface DatasetInput {
  readonly wave: Wave;
  /** Every version that the responses were asked from. */
  readonly questionnaires: readonly Questionnaire[];
  readonly responses: readonly Response[];
  readonly wardList: WardList | null;
  readonly settings: Settings;
  /** Sampling points when left out. */
  readonly clusters?: ClusterChoice;
}

/**
 * Turns the responses of one wave into columns.
 *
 * Complete and partial responses count; refusals, break-offs, practice and void ones never do. The highest
 * revision of a response stands for it. A question off a response's route, not in its version of the
 * questionnaire, worded differently there, or not reached before it was stopped, is *not asked*.
 *
 * @returns The dataset; `mixedSimulated` when simulated and real responses are together, `notFound` when a
 * response was asked from a questionnaire that is not given.
 */
export function toDataset(input: DatasetInput): Result<Dataset, Problem> {
  const { wave, questionnaires } = input;
  readFormulasWith(formulaReader);
  const newest = newestOf(questionnaires);
  const responses = latestRevisions(input.responses);
  if (responses.some((response) => response.simulated !== wave.simulated)) {
    return fail({ kind: 'mixedSimulated' });
  }
  const versions = new Map(questionnaires.map((one) => [`${one.id} ${one.version}`, one]));
  const versionOf = ({ questionnaire: { id: name, version } }: Response) =>
    versions.get(`${name} ${version}`);
  const counted = responses.filter(({ kind }) => kind === 'complete' || kind === 'partial');
  if (newest === undefined || counted.some((response) => versionOf(response) === undefined)) {
    return fail({ kind: 'notFound', what: 'questionnaire' });
  }
  const asked = counted.map((response) => askedOf(versionOf(response) ?? newest, response));
  const weights = designWeights(counted, wave.sample, input.settings.householdCap);
  return ok({
    wave,
    questionnaire: newest,
    size: counted.length,
    ids: counted.map((response) => response.id),
    variables: questionsOf(newest)
      .flatMap((question) => variablesOf(question, counted, asked))
      .map(ofThoseGiven),
    design: designVariables(counted, input.wardList),
    clusters: samplingClusters(counted, input.clusters),
    designWeight: weights.perResponse,
    chanceUnknown: weights.unknown,
    kinds: kindsOf(responses),
    modes: modesOf(counted, wave),
    simulated: wave.simulated,
  });
}

/** The variable with this column id, of a question or of the design; undefined when there is none. */
export function variableOf(dataset: Dataset, column: string): Variable | undefined {
  return [...dataset.variables, ...dataset.design].find((variable) => variable.column.id === column);
}

function newestOf(questionnaires: readonly Questionnaire[]): Questionnaire | undefined {
  return questionnaires.reduce<Questionnaire | undefined>(
    (best, one) => (best === undefined || one.version > best.version ? one : best),
    undefined,
  );
}

function latestRevisions(responses: readonly Response[]): readonly Response[] {
  const latest = new Map<string, Response>();
  for (const response of responses) {
    const known = latest.get(response.id);
    if (known === undefined || response.revision > known.revision) latest.set(response.id, response);
  }
  return [...latest.values()];
}

/** How a question was asked of one person. */
interface AskedAs {
  readonly wording: string;
  /** Codes of the options that were offered; null for all. */
  readonly offered: readonly number[] | null;
}

/** How each question was asked of this person, by question id. */
function askedOf(questionnaire: Questionnaire, response: Response): ReadonlyMap<string, AskedAs> {
  const route = routeOf(questionnaire, response).questions;
  const last = response.kind === 'partial' ? lastReached(route, response) : route.length - 1;
  return new Map(
    route.slice(0, last + 1).map((question) => {
      const offered = offeredTo(questionnaire, question, response);
      return [question.id, { wording: question.wording, offered }];
    }),
  );
}

// Nobody can be said to have passed over a question that came after the interview was stopped.
function lastReached(route: readonly Question[], response: Response): number {
  return Math.max(
    route.findIndex((question) => question.id === response.design.lastQuestion),
    route.findLastIndex((question) => response.answers[question.id] !== undefined),
  );
}

function variablesOf(
  question: Question,
  responses: readonly Response[],
  asked: readonly ReadonlyMap<string, AskedAs>[],
): readonly Variable[] {
  // What somebody wrote is no part of a dataset.
  const hasExact = !['ownWords', null].includes(exactSort(question));
  const variables = columnsOf(question).map((column) => ({
    column,
    codes: new (column.categories.length > 250 ? Uint16Array : Uint8Array)(responses.length),
    ...(hasExact && { exact: new Array<Measured | null>(responses.length).fill(null) }),
  }));
  for (const [i, response] of responses.entries()) {
    const as = asked[i]?.get(question.id);
    const answer = response.answers[question.id];
    const isAsked = as?.wording === question.wording;
    const codes = isAsked ? codesOf(question, answer, as.offered) : [];
    for (const [c, variable] of variables.entries()) {
      variable.codes[i] = codes[c] ?? MISSING.notAsked;
      if (variable.exact && isAsked)
        variable.exact[i] = exactValue(question, answer, variable.column.row) as Measured | null;
    }
  }
  return variables;
}

/** A long list with only those of its answers that somebody gave, in their order. Other columns stay as they are. */
function ofThoseGiven(variable: Variable): Variable {
  const { column, codes } = variable;
  if (!column.isLong) return variable;
  const given = [...new Set(codes)]
    .filter((code) => code >= FIRST_CATEGORY)
    .sort((one, other) => one - other);
  const places = new Map(given.map((code, place) => [code, FIRST_CATEGORY + place]));
  const categories = given.map((code) => column.categories[code - FIRST_CATEGORY] as Category);
  return {
    ...variable,
    column: { ...column, categories },
    codes: codes.map((code) => places.get(code) ?? code),
  };
}

function kindsOf(responses: readonly Response[]): Dataset['kinds'] {
  const kinds: Partial<Record<ResponseKind, number>> = {};
  for (const { kind } of responses) kinds[kind] = (kinds[kind] ?? 0) + 1;
  return kinds;
}

function modesOf(responses: readonly Response[], wave: Wave): readonly Mode[] {
  const modes = new Set(responses.flatMap((response) => Object.values(response.design.modes)));
  return modes.size === 0 ? [wave.mode] : [...modes].sort();
}
