import type { Questionnaire } from '../../asking/survey/questionnaire.ts';
import type { Response } from '../../asking/survey/response.ts';
import type { Survey, Wave, WaveId } from '../../asking/survey/survey.ts';
import type { Problem } from '../../core/problem.ts';
import type { Reader } from '../../core/reader.ts';
import { fail, ok, type Result } from '../../core/result.ts';
import { codedVariables } from '../../counting/analysis/coding/codedVariables.ts';
import type { MadeVariable } from '../../counting/analysis/made/madeVariable.ts';
import { readMade } from '../../counting/analysis/made/readMade.ts';
import { targetsFrom } from '../../counting/analysis/margins.ts';
import type { Populations } from '../../counting/analysis/peopleDrawn.ts';
import type { ResultsSource } from '../../counting/analysis/results.ts';
import type { ClusterChoice } from '../../counting/analysis/samplingClusters.ts';
import { DEFAULT_SETTINGS } from '../../counting/analysis/settings.ts';
import type { WaveOutcomes } from '../../counting/analysis/waveResponse.ts';
import type { WeightChoices } from '../../counting/analysis/weights.ts';
import type { Council } from '../../counting/areas/council.ts';
import { councilByCode } from '../../counting/areas/councils.ts';
import { ownPopulation, readOwnAdults } from '../../counting/areas/ownAdults.ts';
import { type AreaPopulation, populationOf } from '../../counting/areas/populations.ts';
import { figuresInUse } from '../../counting/benchmarks/figuresInUse.ts';
import { readPublishedWaves } from '../../counting/benchmarks/publishedWave.ts';
import { bundledFigures } from '../../counting/benchmarks/sources.ts';
import { ambleford, amblefordAdults } from '../../counting/sample/ambleford.ts';
import type { Database } from '../../keeping/storage/database.ts';
import { listFigures } from '../../keeping/storage/figures.ts';
import { responsesOf } from '../../keeping/storage/responses.ts';
import { listConfirmations, loadSetting } from '../../keeping/storage/settings.ts';
import { listWaves, loadQuestionnaire, loadWave } from '../../keeping/storage/surveys.ts';
import { ADULTS_SETTING } from '../setup/adultsSetting.ts';
import { CLUSTERS_SETTING, readClusters } from './clusterChoice.ts';
import { codedNames, loadCoded } from './codingSetting.ts';
import { INTERVAL_SETTING, readInterval } from './intervalChoice.ts';
import { MADE_SETTING } from './madeSetting.ts';
import { POPULATIONS_SETTING, readPopulations } from './populationChoice.ts';
import { PUBLISHED_SETTING } from './publishedSetting.ts';
import { loadOutcomes } from './responseOutcomes.ts';
import { CHOICES_SETTING, readChoices, readTrim, TRIM_SETTING } from './weightingChoices.ts';

/** A survey with everything its results are worked out from, opened at one of its waves. */
export interface SurveyFacts {
  readonly wave: Wave;
  readonly source: ResultsSource;
  /** What the officer chose for the weights, by wave. */
  readonly choices: Readonly<Record<WaveId, WeightChoices>>;
  /** What became of everyone issued in this wave; null while nobody entered it. */
  readonly outcomes: WaveOutcomes | null;
}

/** What an officer's word on an assumed base is kept under, before its `assumedBaseKey`. */
export const BASE_CONFIRMED = 'assumedBase/';

/** Reads the survey of a wave with all that its results need; `notFound` when the wave is not on this device. */
export async function loadSurveyFacts(database: Database, id: string): Promise<Result<SurveyFacts, Problem>> {
  const setup = await loadWave(database, id);
  if (!setup.ok) return setup;
  const { survey, wave } = setup.value;
  const [listed, files, confirmations, trim, adults, made, published, interval] = await Promise.all([
    listWaves(database, survey.id),
    listFigures(database),
    listConfirmations(database, survey.id),
    loadSetting(database, { survey: survey.id, wave: null }, TRIM_SETTING),
    loadSetting(database, { survey: survey.id, wave: null }, ADULTS_SETTING),
    loadSetting(database, { survey: survey.id, wave: null }, MADE_SETTING),
    loadSetting(database, { survey: survey.id, wave: null }, PUBLISHED_SETTING),
    loadSetting(database, { survey: survey.id, wave: null }, INTERVAL_SETTING),
  ]);
  if (!listed.ok) return listed;
  if (!files.ok) return files;
  if (!confirmations.ok) return confirmations;
  if (!trim.ok) return trim;
  if (!adults.ok) return adults;
  if (!made.ok) return made;
  if (!published.ok) return published;
  if (!interval.ok) return interval;
  const place = placeOf(survey);
  if (place === null) return fail({ kind: 'noCouncil' });
  const loaded = readOwnAdults(adults.value);
  const own = loaded && ownPopulation(loaded);
  const reader: Reader = { language: 'en', facts: { council: survey.councilName } };
  const waves = await allOf(listed.value, (one) => loadAnswers(database, one, reader));
  if (!waves.ok) return waves;
  const outcomes = await loadOutcomes(database, wave);
  if (!outcomes.ok) return outcomes;
  const variables = readMade(made.value);
  const bases = confirmations.value.filter(({ what }) => what.startsWith(BASE_CONFIRMED));
  return ok({
    wave,
    source: {
      survey,
      council: place.council,
      targets: targetsFrom(own === null ? place.population : { age: own, sex: own }, survey.wardList),
      waves: waves.value.map(({ coded, ...one }) => ({ ...one, made: [...coded, ...variables] })),
      published: readPublishedWaves(published.value),
      figures: figuresInUse(bundledFigures, files.value),
      confirmedBases: Object.fromEntries(
        bases.map(({ what, by, at, note }) => [what.slice(BASE_CONFIRMED.length), { by, at, note }]),
      ),
      settings: {
        ...DEFAULT_SETTINGS,
        trim: readTrim(trim.value),
        interval: readInterval(interval.value),
      },
    },
    choices: Object.fromEntries(waves.value.map((one) => [one.wave.id, one.choices])),
    outcomes: outcomes.value,
  });
}

/** What was answered in a wave, and what it was asked from. */
export interface BroughtIn {
  readonly questionnaires: readonly Questionnaire[];
  readonly responses: readonly Response[];
}

/** Reads the responses of a wave with every version of the questionnaire that they were asked from. */
export async function loadBroughtIn(database: Database, wave: Wave): Promise<Result<BroughtIn, Problem>> {
  const responses = await responsesOf(database, wave.id);
  if (!responses.ok) return responses;
  const wanted = new Map(
    [wave, ...responses.value].map(({ questionnaire }) => [
      `${questionnaire.id} ${questionnaire.version}`,
      questionnaire,
    ]),
  );
  const questionnaires = await allOf([...wanted.values()], ({ id, version }) =>
    loadQuestionnaire(database, id, version),
  );
  return questionnaires.ok
    ? ok({ questionnaires: questionnaires.value, responses: responses.value })
    : questionnaires;
}

interface WaveAnswers extends BroughtIn {
  readonly wave: Wave;
  readonly choices: WeightChoices;
  readonly clusters: ClusterChoice;
  readonly populations: Populations;
  readonly coded: readonly MadeVariable[];
}

async function loadAnswers(
  database: Database,
  wave: Wave,
  reader: Reader,
): Promise<Result<WaveAnswers, Problem>> {
  const answers = await loadBroughtIn(database, wave);
  if (!answers.ok) return answers;
  const coded = await loadCoded(database, wave);
  if (!coded.ok) return coded;
  const choices = await loadSetting(database, { survey: wave.survey, wave: wave.id }, CHOICES_SETTING);
  if (!choices.ok) return choices;
  const clusters = await loadSetting(database, { survey: wave.survey, wave: wave.id }, CLUSTERS_SETTING);
  if (!clusters.ok) return clusters;
  const populations = await loadSetting(
    database,
    { survey: wave.survey, wave: wave.id },
    POPULATIONS_SETTING,
  );
  if (!populations.ok) return populations;
  return ok({
    wave,
    ...answers.value,
    coded: codedVariables(answers.value, coded.value, codedNames(reader)),
    choices: readChoices(choices.value),
    clusters: readClusters(clusters.value),
    populations: readPopulations(populations.value),
  });
}

/** Every value, or the first problem. */
async function allOf<Key, Value>(
  keys: readonly Key[],
  load: (key: Key) => Promise<Result<Value, Problem>>,
): Promise<Result<readonly Value[], Problem>> {
  const found = await Promise.all(keys.map(load));
  const values: Value[] = [];
  for (const one of found) {
    if (!one.ok) return one;
    values.push(one.value);
  }
  return ok(values);
}

/** A council with its adults. */
interface Place {
  readonly council: Council;
  readonly population: AreaPopulation | null;
}

/** The place of a survey; the made-up one stands in no list. Null when no council has this code. */
function placeOf({ council: code }: Survey): Place | null {
  if (code === ambleford.code) {
    return { council: ambleford, population: { age: amblefordAdults, sex: amblefordAdults } };
  }
  const council = councilByCode(code);
  return council === undefined ? null : { council, population: populationOf(code) };
}
