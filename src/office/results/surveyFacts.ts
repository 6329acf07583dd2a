import type { Questionnaire } from '../../asking/survey/questionnaire.ts';
import type { Response } from '../../asking/survey/response.ts';
import type { Survey, Wave, WaveId } from '../../asking/survey/survey.ts';
import type { Problem } from '../../core/problem.ts';
import type { Reader } from '../../core/reader.ts';
import { fail, ok, type Result } from '../../core/result.ts';
import { codedVariables } from '../../counting/analysis/coding/codedVariables.ts';
import type { MadeVariable } from '../../counting/analysis/made/madeVariable.ts';
import { readMade } from '../../counting/analysis/made/readMade.ts';
import { type Targets, targetsFrom } from '../../counting/analysis/margins.ts';
import { readOwnTargets } from '../../counting/analysis/ownTargets.ts';
import type { Populations } from '../../counting/analysis/peopleDrawn.ts';
import type { ResultsSource } from '../../counting/analysis/results.ts';
import type { ClusterChoice } from '../../counting/analysis/samplingClusters.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../counting/analysis/settings.ts';
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
import { versionsIn } from '../../keeping/storage/batches.ts';
import type { Database } from '../../keeping/storage/database.ts';
import { listFigures } from '../../keeping/storage/figures.ts';
import { keptResponsesOf } from '../../keeping/storage/keptResponses.ts';
import { loadWave } from '../../keeping/storage/loadWave.ts';
import { responsesOf } from '../../keeping/storage/responses.ts';
import type { KeptResponses } from '../../keeping/storage/responsesIn.ts';
import { listConfirmations, loadSetting } from '../../keeping/storage/settings.ts';
import { listWaves, loadQuestionnaire } from '../../keeping/storage/surveys.ts';
import { ADULTS_SETTING } from '../setup/adultsSetting.ts';
import { CLUSTERS_SETTING, readClusters } from './clusterChoice.ts';
import { codedNames, loadCoded } from './codingSetting.ts';
import { INTERVAL_SETTING, readInterval } from './intervalChoice.ts';
import {
  hasSameTargets,
  type KeptWeighting,
  readWeightings,
  WEIGHTINGS_SETTING,
  weightingInUse,
} from './keptWeightings.ts';
import { MADE_SETTING } from './madeSetting.ts';
import { POPULATIONS_SETTING, readPopulations, weightsToStrata } from './populationChoice.ts';
import { PUBLISHED_SETTING } from './publishedSetting.ts';
import { loadOutcomes } from './responseOutcomes.ts';
import { readThresholds, THRESHOLDS_SETTING } from './thresholds.ts';
import {
  CHOICES_SETTING,
  readChoices,
  readTrim,
  readWeightFile,
  TARGETS_SETTING,
  TRIM_SETTING,
  WEIGHT_FILE_SETTING,
  type WeightFile,
} from './weightingChoices.ts';

/** A survey with everything its results are worked out from, opened at one of its waves. */
export interface SurveyFacts {
  readonly wave: Wave;
  readonly source: ResultsSource<KeptResponses>;
  /** What the officer chose for the weights, by wave. */
  readonly choices: Readonly<Record<WaveId, WeightChoices>>;
  /** What became of everyone issued in this wave; null while nobody entered it. */
  readonly outcomes: WaveOutcomes | null;
  /** The recipes kept with this wave, and the file of weights brought in for it. */
  readonly weightings: readonly KeptWeighting[];
  /** The recipes kept with the survey's other waves. */
  readonly ofOtherWaves: readonly RecipeOfWave[];
  readonly weightFile: WeightFile | null;
}

/** A recipe with the wave that it is kept with. */
export interface RecipeOfWave {
  readonly wave: Wave;
  readonly kept: KeptWeighting;
}

/** What an officer's word on an assumed base is kept under, before its `assumedBaseKey`. */
export const BASE_CONFIRMED = 'assumedBase/';

/** Reads the survey of a wave with all that its results need; `notFound` when the wave is not on this device. */
export async function loadSurveyFacts(database: Database, id: string): Promise<Result<SurveyFacts, Problem>> {
  const setup = await loadWave(database, id);
  if (!setup.ok) return setup;
  const { survey, wave } = setup.value;
  const [listed, files, confirmations, settings] = await Promise.all([
    listWaves(database, survey.id),
    listFigures(database),
    listConfirmations(database, survey.id),
    allOf(
      [
        TRIM_SETTING,
        ADULTS_SETTING,
        MADE_SETTING,
        INTERVAL_SETTING,
        TARGETS_SETTING,
        PUBLISHED_SETTING,
        THRESHOLDS_SETTING,
      ],
      (name) => loadSetting(database, { survey: survey.id, wave: null }, name),
    ),
  ]);
  if (!listed.ok) return listed;
  if (!files.ok) return files;
  if (!confirmations.ok) return confirmations;
  if (!settings.ok) return settings;
  const [trim, adults, made, interval, brought, published, thresholds] = settings.value;
  const place = placeOf(survey);
  if (place === null) return fail({ kind: 'noCouncil' });
  const loaded = readOwnAdults(adults);
  const own = loaded && ownPopulation(loaded);
  const reader: Reader = { language: 'en', facts: { council: survey.councilName } };
  const waves = await allOf(listed.value, (one) => loadAnswers(database, one, reader));
  if (!waves.ok) return waves;
  const outcomes = await loadOutcomes(database, wave);
  if (!outcomes.ok) return outcomes;
  const variables = readMade(made);
  const limits = readTrim(trim);
  const targets = targetsFrom(
    own === null ? place.population : { age: own, sex: own },
    survey.wardList,
    readOwnTargets(brought),
  );
  const here = waves.value.find((one) => one.wave.id === wave.id);
  const bases = confirmations.value.filter(({ what }) => what.startsWith(BASE_CONFIRMED));
  return ok({
    wave,
    source: {
      survey,
      council: place.council,
      targets,
      waves: waves.value.map(({ weightings, weightFile, coded, ...one }) => ({
        ...one,
        made: [...coded, ...variables],
        weightFile: weightFile?.weights ?? null,
        ...([one, ...weightings].some(({ choices }) => choices.leavesOutUnknown) && { leavesOut: true }),
      })),
      published: readPublishedWaves(published),
      figures: figuresInUse(bundledFigures, files.value),
      confirmedBases: Object.fromEntries(
        bases.map(({ what, by, at, note }) => [what.slice(BASE_CONFIRMED.length), { by, at, note }]),
      ),
      settings: {
        ...DEFAULT_SETTINGS,
        ...readThresholds(thresholds),
        trim: limits,
        interval: readInterval(interval),
      },
    },
    choices: Object.fromEntries(
      waves.value.map((one) => [one.wave.id, choicesNamed(one, { trim: limits, targets })]),
    ),
    outcomes: outcomes.value,
    weightings: here?.weightings ?? [],
    ofOtherWaves: waves.value
      .filter((one) => one !== here)
      .flatMap((one) => one.weightings.map((kept) => ({ wave: one.wave, kept }))),
    weightFile: here?.weightFile ?? null,
  });
}

/** Those of these versions that are here: what only responses that do not count were asked from may be nowhere. */
async function questionnairesHere(
  database: Database,
  versions: readonly Wave['questionnaire'][],
): Promise<Result<readonly Questionnaire[], Problem>> {
  const found: Questionnaire[] = [];
  for (const { id, version } of versionsIn(versions.map((questionnaire) => ({ questionnaire })))) {
    const one = await loadQuestionnaire(database, id, version);
    if (one.ok) found.push(one.value);
    else if (one.problem.kind !== 'notFound') return one;
  }
  return ok(found);
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
  const questionnaires = await questionnairesOf(database, [wave, ...responses.value]);
  return questionnaires.ok
    ? ok({ questionnaires: questionnaires.value, responses: responses.value })
    : questionnaires;
}

function questionnairesOf(
  database: Database,
  of: readonly Pick<Response, 'questionnaire'>[],
): Promise<Result<readonly Questionnaire[], Problem>> {
  return allOf(versionsIn(of), ({ id, version }) => loadQuestionnaire(database, id, version));
}

interface WaveAnswers {
  readonly wave: Wave;
  readonly questionnaires: readonly Questionnaire[];
  readonly responses: KeptResponses;
  readonly choices: WeightChoices;
  readonly clusters: ClusterChoice;
  readonly populations: Populations;
  readonly coded: readonly MadeVariable[];
  readonly weightings: readonly KeptWeighting[];
  readonly weightFile: WeightFile | null;
}

/** What was chosen for a wave, with the name of the recipe that this is, where it is one. */
function choicesNamed(
  { choices, clusters, weightings, populations }: WaveAnswers,
  { trim, targets }: { readonly trim: Settings['trim']; readonly targets: Targets },
): WeightChoices {
  const recipe = weightingInUse(
    weightings,
    { choices, clusters, trim },
    weightsToStrata(populations, targets),
  );
  if (recipe === null) return choices;
  const otherTargets = choices.fixedTargets === undefined && !hasSameTargets(recipe, targets);
  const name = `${recipe.name} (${recipe.at.slice(0, 10)})`;
  return { ...choices, recipe: name, ...(otherTargets && { otherTargets }) };
}

async function loadAnswers(
  database: Database,
  wave: Wave,
  reader: Reader,
): Promise<Result<WaveAnswers, Problem>> {
  const here = await keptResponsesOf(database, wave.id);
  if (!here.ok) return here;
  const questionnaires = await questionnairesHere(database, [wave.questionnaire, ...here.value.asked]);
  if (!questionnaires.ok) return questionnaires;
  const coded = await loadCoded(database, wave);
  if (!coded.ok) return coded;
  // Only what was coded has to be read here: the rest is counted off the page.
  const answers = coded.value.length === 0 ? ok(null) : await loadBroughtIn(database, wave);
  if (!answers.ok) return answers;
  const place = { survey: wave.survey, wave: wave.id };
  const names = [
    CHOICES_SETTING,
    CLUSTERS_SETTING,
    WEIGHTINGS_SETTING,
    WEIGHT_FILE_SETTING,
    POPULATIONS_SETTING,
  ];
  const settings = await allOf(names, (name) => loadSetting(database, place, name));
  if (!settings.ok) return settings;
  const [choices, clusters, weightings, weightFile, populations] = settings.value;
  return ok({
    wave,
    questionnaires: questionnaires.value,
    responses: here.value.kept,
    coded: answers.value === null ? [] : codedVariables(answers.value, coded.value, codedNames(reader)),
    choices: readChoices(choices),
    clusters: readClusters(clusters),
    weightings: readWeightings(weightings),
    weightFile: readWeightFile(weightFile),
    populations: readPopulations(populations),
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
