import type { Measured } from '../../asking/questions/measure.ts';
import type { Question } from '../../asking/questions/question.ts';
import { allAsked } from '../../asking/survey/allAsked.ts';
import { formulaReader } from '../../asking/survey/formulaReader.ts';
import { type Questionnaire, questionById, questionsOf } from '../../asking/survey/questionnaire.ts';
import { repeatWith } from '../../asking/survey/repeating.ts';
import type { Response } from '../../asking/survey/response.ts';
import type { WardList, Wave } from '../../asking/survey/survey.ts';
import { readFormulasWith } from '../../asking/survey/workingOut.ts';
import type { Column } from '../../core/column.ts';
import type { Problem } from '../../core/problem.ts';
import { fail, ok, type Result } from '../../core/result.ts';
import type { Text } from '../../core/text.ts';
import { designVariables, designWeights } from './designColumns.ts';
import { columnsIn, type Person } from './formColumns.ts';
import { type GivenWeights, givenWeights } from './givenWeights.ts';
import { type HowCollected, howCollected } from './howCollected.ts';
import { ofThoseGiven } from './longLists.ts';
import { type PeopleDrawn, type Populations, peopleDrawn } from './peopleDrawn.ts';
import { type Earlier, type Reading, readingsOf } from './readings.ts';
import { eachOf, type Respondents, respondentsOf, valuesHad } from './respondents.ts';
import { routesTaken } from './routesTaken.ts';
import { type ClusterChoice, type SamplingClusters, samplingClusters } from './samplingClusters.ts';
import type { Settings } from './settings.ts';
import { packed } from './severalBits.ts';

/** One column with a code in memory (core/column.ts) for each respondent. */
export interface Variable {
  readonly column: Column;
  readonly codes: Uint8Array | Uint16Array;
  /** The very number or day of each respondent, where the column counts it in bands; null where none was given. */
  readonly exact?: readonly (Measured | null)[];
  /** Where it was asked so, when the newest version of the questionnaire does not. */
  readonly earlier?: Earlier;
  /** The columns that an officer made it of; left out where it was asked. It tells no more than those may. */
  readonly madeOf?: readonly string[];
  /** What a made variable is called, where the labels of its columns are its answers. */
  readonly title?: Text;
  /** Answers in words that are not coded yet: they are in no base. */
  readonly notCoded?: number;
  /** Some who were interviewed to the end were not asked it, or not offered all of it, for what they had answered before. */
  readonly isOfSome?: true;
}

/** One wave's counted responses as columns. Every array has one place per respondent, in the order of `ids`. */
export interface Dataset extends HowCollected {
  readonly wave: Wave;
  /** The newest version among the questionnaires: what the columns are made from. */
  readonly questionnaire: Questionnaire;
  readonly size: number;
  readonly ids: readonly string[];
  /**
   * Columns of the questions in the order they are asked, those of an older form after the newest one's; then what the
   * officer made of them.
   */
  readonly variables: readonly Variable[];
  /** Where, by whom, and what the frame says: area, fieldworker, sampling point; each only when a response has it. */
  readonly design: readonly Variable[];
  /** Chance of being chosen, turned round: 1 where unknown, mean 1 over the respondents. */
  readonly designWeight: Float64Array;
  /** Respondents whose chance of being chosen is not known. */
  readonly chanceUnknown: number;
  readonly given: GivenWeights;
  /** Who counts as drawn together; null when people were drawn one by one. */
  readonly clusters: SamplingClusters | null;
  /** How they were, where they were drawn one by one. */
  readonly people?: PeopleDrawn;
}

/** What a dataset is made from. */
export interface DatasetInput {
  readonly wave: Wave;
  /** Every version that the responses were asked from. */
  readonly questionnaires: readonly Questionnaire[];
  readonly responses: readonly Response[] | Respondents;
  readonly wardList: WardList | null;
  readonly settings: Settings;
  /** Sampling points when left out. */
  readonly clusters?: ClusterChoice;
  readonly weightFile?: Readonly<Record<string, number>> | null;
  readonly populations?: Populations;
}

/**
 * Turns the responses of one wave into columns.
 *
 * Complete and partial responses count; refusals, break-offs, practice and void ones never do. The highest
 * revision of a response stands for it. A question off a response's route, not in its version of the
 * questionnaire, worded differently there, or not reached before it was stopped, is *not asked*; answers to the other
 * wording stand in columns of their own.
 *
 * @returns The dataset; `mixedSimulated` when simulated and real responses are together, `notFound` when a
 * response was asked from a questionnaire that is not given.
 */
export function toDataset(input: DatasetInput): Result<Dataset, Problem> {
  const { wave, questionnaires } = input;
  readFormulasWith(formulaReader);
  repeatWith(allAsked);
  const newest = newestOf(questionnaires);
  const given = 'said' in input.responses ? input.responses : respondentsOf(input.responses);
  const all = latestOf(given);
  if (valuesHad(all.part('simulated')).some((simulated) => simulated !== wave.simulated)) {
    return fail({ kind: 'mixedSimulated' });
  }
  const counted = countedOf(all);
  const asked = counted.part('questionnaire');
  const versionOf = ({ id: name, version }: Response['questionnaire']) =>
    questionnaires.find((one) => one.id === name && one.version === version);
  if (newest === undefined || valuesHad(asked).some((one) => versionOf(one) === undefined)) {
    return fail({ kind: 'notFound', what: 'questionnaire' });
  }
  const versions = asked.different.map(versionOf);
  const each = eachOf({ different: versions, at: asked.at }).map((version) => version ?? newest);
  const people = routesTaken(counted, each);
  const weights = designWeights(counted, wave.sample, input.settings.householdCap);
  const clusters = samplingClusters(counted, input.clusters);
  return ok({
    wave,
    questionnaire: newest,
    size: counted.size,
    ids: eachOf(counted.part('id')).map(String),
    variables: packed(
      variablesOf(newest, people, counted).map((one) => ofThoseGiven(one, input.settings.protectUnder)),
      counted.size,
    ),
    design: designVariables(counted, input.wardList),
    clusters,
    people: peopleDrawn(counted, { sample: wave.sample, clusters, populations: input.populations ?? {} }),
    designWeight: weights.perResponse,
    chanceUnknown: weights.unknown,
    given: givenWeights(counted, input.weightFile ?? null),
    ...howCollected(wave, all, counted),
  });
}

/** The variable with this column id, of a question or of the design; undefined when there is none. */
export function variableOf({ variables, design }: Named, column: string): Variable | undefined {
  const isMeant = (variable: Variable) => variable.column.id === column;
  return variables.find(isMeant) ?? design.find(isMeant);
}

type Named = Pick<Dataset, 'variables' | 'design'>;

/** What a variable was made of, each as it stands in the dataset; nothing for one that was asked. */
export function madeFrom(dataset: Named, { madeOf = [] }: Variable): readonly Variable[] {
  return madeOf.flatMap((column) => variableOf(dataset, column) ?? []);
}

function newestOf(questionnaires: readonly Questionnaire[]): Questionnaire | undefined {
  return questionnaires.reduce<Questionnaire | undefined>(
    (best, one) => (best === undefined || one.version > best.version ? one : best),
    undefined,
  );
}

/** One of each response: its highest revision stands for it. */
export function latestRevisions<Revised extends Pick<Response, 'id' | 'revision'>>(
  responses: readonly Revised[],
): readonly Revised[] {
  const latest = new Map<string, Revised>();
  for (const response of responses) {
    const known = latest.get(response.id);
    if (known === undefined || response.revision > known.revision) latest.set(response.id, response);
  }
  return [...latest.values()];
}

function latestOf(respondents: Respondents): Respondents {
  const revisions = eachOf(respondents.part('revision'));
  const all = eachOf(respondents.part('id')).map((id, place) => ({ id, revision: revisions[place], place }));
  const latest = latestRevisions(all as readonly (Pick<Response, 'id' | 'revision'> & { place: number })[]);
  return latest.length === respondents.size
    ? respondents
    : respondents.some(new Int32Array(latest.map(({ place }) => place)));
}

/** Those whose answers count. */
function countedOf(respondents: Respondents): Respondents {
  const kinds = respondents.part('kind');
  const counts = kinds.different.map((kind) => kind === 'complete' || kind === 'partial');
  const places = new Int32Array(respondents.size)
    .map((_, i) => i)
    .filter((i) => counts[kinds.at[i] as number] === true);
  return places.length === respondents.size ? respondents : respondents.some(places);
}

function variablesOf(
  newest: Questionnaire,
  people: readonly Person[],
  respondents: Respondents,
): readonly Variable[] {
  const older = [...new Set(people.map(({ questionnaire }) => questionnaire))].filter(
    (one) => one !== newest,
  );
  const readings = readingsOf([newest, ...older.sort((one, other) => other.version - one.version)]);
  const order = new Map(questionsOf(newest).map(({ id }, place) => [String(id), place]));
  const placeOf = ({ question }: Reading) => order.get(question.id) ?? order.size;
  return readings.all
    .map((reading, place) => ({ reading, variables: columnsIn(readings, place, { people, respondents }) }))
    .sort((one, other) => placeOf(one.reading) - placeOf(other.reading))
    .flatMap(({ variables }) => variables);
}

/** The question of a column as it was asked for it; undefined for a column of the design. */
export function questionIn(dataset: Dataset, { column, earlier }: Variable): Question | undefined {
  return questionById(earlier?.questionnaire ?? dataset.questionnaire, column.question);
}

/** What was asked, or what the officer calls what was made. */
export function titleOf(dataset: Dataset, variable: Variable): Text {
  return questionIn(dataset, variable)?.text ?? variable.title ?? variable.column.label;
}
