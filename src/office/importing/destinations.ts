import { makeQuestionnaire } from '../../asking/bank/makeQuestionnaire.ts';
import { modules } from '../../asking/bank/modules.ts';
import { shapeOf } from '../../asking/questions/collected/collected.ts';
import type { Question } from '../../asking/questions/question.ts';
import { questionsWritten } from '../../asking/survey/questionnaire.ts';
import type { Survey } from '../../asking/survey/survey.ts';
import { id } from '../../core/id.ts';
import type { Problem } from '../../core/problem.ts';
import { ok, type Result } from '../../core/result.ts';
import { councilByCode } from '../../counting/areas/councils.ts';
import { canBe, madeKnown } from '../../keeping/imports/collectedEdits.ts';
import {
  isAnswer,
  isQuestion,
  type Mapping,
  type QuestionTarget,
} from '../../keeping/imports/collectedMapping.ts';
import { setupOf } from '../../keeping/storage/contents.ts';
import type { Database } from '../../keeping/storage/database.ts';
import type { WaveSetup } from '../../keeping/storage/loadWave.ts';
import { loadSetting } from '../../keeping/storage/settings.ts';
import { type KeptImport, RECIPE_SETTING, readKept } from './keptImport.ts';

/** What answers from a file become. `key` names it among the others. */
export type Destination =
  | { readonly to: 'newSurvey'; readonly key: string; readonly known: readonly Question[] }
  | {
      readonly to: 'newWave';
      readonly key: string;
      readonly survey: Survey;
      readonly known: readonly Question[];
    }
  | {
      readonly to: 'wave';
      readonly key: string;
      readonly setup: WaveSetup;
      readonly known: readonly Question[];
    };

/** What is on this device that a file can go to, and what was said of columns before. */
export interface OfficeHere {
  readonly destinations: readonly Destination[];
  readonly kept: readonly KeptImport[];
}

/** Reads where answers can go: surveys that are made up take no real ones. */
export async function officeHere(database: Database): Promise<Result<OfficeHere, Problem>> {
  const setup = await setupOf(database);
  if (!setup.ok) return setup;
  const { surveys, waves, questionnaires } = setup.value;
  const real = surveys.filter(({ simulated }) => !simulated);
  const setups = real.flatMap((survey) =>
    waves
      .filter((wave) => wave.survey === survey.id)
      .toSorted((one, other) => (one.createdAt < other.createdAt ? 1 : -1))
      .flatMap((wave): readonly WaveSetup[] => {
        const { id: name, version } = wave.questionnaire;
        const questionnaire = questionnaires.find((one) => one.id === name && one.version === version);
        return questionnaire === undefined ? [] : [{ survey, wave, questionnaire }];
      }),
  );
  const kept: KeptImport[] = [];
  for (const { survey, wave } of setups) {
    const setting = await loadSetting(database, { survey: survey.id, wave: wave.id }, RECIPE_SETTING);
    if (!setting.ok) return setting;
    kept.push(...readKept(setting.value));
  }
  return ok({ kept, destinations: destinationsOf(real, setups) });
}

function destinationsOf(surveys: readonly Survey[], setups: readonly WaveSetup[]): readonly Destination[] {
  return [
    { to: 'newSurvey', key: 'new', known: bankQuestions(null) },
    ...surveys.map((survey): Destination => {
      const newest = setups.find((one) => one.survey.id === survey.id);
      const own = newest === undefined ? [] : askedIn(newest);
      const ids = new Set(own.map((question) => question.id));
      const bank = bankQuestions(survey).filter((question) => !ids.has(question.id));
      return { to: 'newWave', key: `survey-${survey.id}`, survey, known: [...own, ...bank] };
    }),
    ...setups.map(
      (setup): Destination => ({ to: 'wave', key: `wave-${setup.wave.id}`, setup, known: askedIn(setup) }),
    ),
  ];
}

function askedIn({ questionnaire }: WaveSetup): readonly Question[] {
  return questionsWritten(questionnaire).filter((question) => shapeOf(question) !== null);
}

/** The questions of the bank, as they suit the council; those of the council's own wards are none of them. */
function bankQuestions(survey: Survey | null): readonly Question[] {
  const { modules: asked } = makeQuestionnaire({
    id: id<'questionnaire'>('bank'),
    version: 1,
    council: councilByCode(survey?.council ?? '') ?? { tier: 'single', nation: 'England' },
    mode: 'telephone',
    wards: null,
    modules: modules.map((module) => module.id),
    equality: true,
  });
  return asked.flatMap(({ questions }) => questions).filter((question) => shapeOf(question) !== null);
}

/**
 * The columns that bear the name or the words of a question that is there already become it, where it has every answer that
 * they have: a column of the same name may be about something else.
 */
export function knownByName(mapping: Mapping, known: readonly Question[]): Mapping {
  const taken = new Set<string>();
  const targets = mapping.targets.map((target) => {
    if (!isQuestion(target) || target.isKnown) return target;
    const same = (words: string) => [target.id, target.text].some((one) => plain(one) === plain(words));
    const question = known.find(
      (one) => (same(one.id) || same(one.text.en)) && canBe(target, one) && !taken.has(one.id),
    );
    const made = question && madeKnown(target, question);
    if (made === undefined || !hasAllAnswers(target, made)) return target;
    taken.add(made.id);
    return made;
  });
  return { ...mapping, targets };
}

function hasAllAnswers(target: QuestionTarget, made: QuestionTarget): boolean {
  return target.codes.every(({ means }, at) => {
    const now = made.codes[at];
    return !isAnswer(means) || (now !== undefined && isAnswer(now.means));
  });
}

function plain(words: string): string {
  return words.trim().toLowerCase();
}
