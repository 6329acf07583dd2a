import { makeQuestionnaire } from '../../asking/bank/makeQuestionnaire.ts';
import { defaultModules } from '../../asking/bank/modules.ts';
import { textsToConfirm } from '../../asking/bank/textsToConfirm.ts';
import type { Mode } from '../../asking/survey/design.ts';
import type { Questionnaire } from '../../asking/survey/questionnaire.ts';
import type { Response } from '../../asking/survey/response.ts';
import {
  type Approval,
  PRACTICE_WAVE,
  type Survey,
  type SurveyId,
  type WardList,
  type Wave,
} from '../../asking/survey/survey.ts';
import { type Day, type Instant, instant } from '../../core/day.ts';
import { id } from '../../core/id.ts';
import type { Council } from '../areas/council.ts';
import type { AreaPopulation } from '../areas/populations.ts';
import { assumedBaseKey } from '../benchmarks/assumedBase.ts';
import type { Figure } from '../benchmarks/figure.ts';
import { ambleford, amblefordAdults, amblefordWardList, certainDay } from './ambleford.ts';
import { opinionsOf2021, opinionsOf2022 } from './opinions.ts';
import { type SampleWavePlan, sampleWave } from './sampleWave.ts';

/** A whole made-up council with its survey: everything the app would know of a real one. */
export interface SampleCouncil {
  readonly council: Council;
  readonly population: AreaPopulation;
  readonly wardList: WardList;
  readonly survey: Survey;
  /** By telephone in June 2021, and face to face in June 2022. */
  readonly waves: readonly [Wave, Wave];
  readonly questionnaires: readonly [Questionnaire, Questionnaire];
  /** 1,104 of each wave. */
  readonly responses: readonly Response[];
  /** Simulated confirmations of the assumed base, by `assumedBaseKey`: those of the round of June 2021. */
  readonly confirmedBases: Readonly<Record<string, Approval>>;
}

/** Interviews of each wave: 12 fieldworkers with 92 each, or 48 sampling points with 23 each. */
const INTERVIEWS = 1104;
const MADE_AT = instant('2021-05-24T09:00:00.000Z');
/** Nobody can vouch for the base of a round before it is published. */
const BASES_CONFIRMED_AT = instant('2021-09-13T09:00:00.000Z');

/** The id of the sample survey, the same each time it is made. */
export const SAMPLE_SURVEY: SurveyId = id<'survey'>('simulated-ambleford');

const simulatedWord: Approval = {
  by: 'Simulated officer',
  at: MADE_AT,
  note: 'Simulated: nobody has checked this. Recorded so that the sample council can show every grade.',
};

/**
 * Makes the sample council: two waves of simulated responses, the same ones for the same seeds.
 *
 * Its shape is written down in docs/methods.md.
 *
 * @param random Seeded numbers from 0 up to 1, one row for each seed.
 * @param figures The national figures; those of June 2021 with an assumed base count as confirmed, simulated.
 */
export function makeSampleCouncil(
  random: (seed: string) => () => number,
  figures: readonly Figure[],
): SampleCouncil {
  const byPhone = questionnaireOf('2021', 'telephone');
  const atDoors = questionnaireOf('2022', 'faceToFace');
  const waves: readonly [Wave, Wave] = [
    waveOf('2021', byPhone, { mode: 'telephone', from: '2021-06-07', to: '2021-06-27' }),
    waveOf('2022', atDoors, { mode: 'faceToFace', from: '2022-06-06', to: '2022-06-26' }),
  ];
  const plans: readonly SampleWavePlan[] = [
    {
      wave: waves[0],
      questionnaire: byPhone,
      fieldwork: {
        interviews: INTERVIEWS,
        fieldworkers: 12,
        points: false,
        fieldworkerSpread: 0.08,
        pointSpread: 0,
      },
      opinions: opinionsOf2021,
      frame: 'Simulated: random telephone numbers',
      addressProbability: null,
      partials: 12,
    },
    {
      wave: waves[1],
      questionnaire: atDoors,
      fieldwork: {
        interviews: INTERVIEWS,
        fieldworkers: 12,
        points: true,
        fieldworkerSpread: 0.15,
        pointSpread: 0.2,
      },
      opinions: opinionsOf2022,
      frame: 'Simulated: addresses in sampling points',
      addressProbability: 0.04,
      partials: 16,
    },
  ];
  return {
    council: ambleford,
    population: { age: amblefordAdults, sex: amblefordAdults },
    wardList: amblefordWardList,
    survey: surveyOf([byPhone, atDoors]),
    waves,
    questionnaires: [byPhone, atDoors],
    responses: plans.flatMap((plan) => sampleWave(plan, random(plan.wave.id))),
    confirmedBases: Object.fromEntries(
      figures.filter(isOfJune2021).flatMap((figure) => {
        const key = assumedBaseKey(figure);
        return key === null ? [] : [[key, { ...simulatedWord, at: BASES_CONFIRMED_AT }]];
      }),
    ),
  };
}

/** What it takes to practise interviews: an open wave of the sample survey, face to face, with nobody drawn. */
export interface Practice {
  readonly survey: Survey;
  readonly wave: Wave;
  readonly questionnaire: Questionnaire;
}

/** @param today Its only day. */
export function makePractice(today: Day, now: Instant): Practice {
  const [byPhone, questionnaire] = [
    questionnaireOf('2021', 'telephone'),
    questionnaireOf('2022', 'faceToFace'),
  ];
  const wave = waveOf('2022', questionnaire, { mode: 'faceToFace', from: today, to: today });
  // Its own: that of a wave with answers, made by an earlier version, may ask something else.
  const own = { ...questionnaire, id: id<'questionnaire'>(PRACTICE_WAVE) };
  return {
    survey: surveyOf([byPhone, questionnaire]),
    wave: {
      ...wave,
      id: PRACTICE_WAVE,
      title: 'Practice',
      questionnaire: { id: own.id, version: own.version },
      sample: 'open',
      closedAt: null,
      createdAt: now,
    },
    questionnaire: own,
  };
}

function questionnaireOf(year: string, mode: Mode): Questionnaire {
  return makeQuestionnaire({
    id: id<'questionnaire'>(`simulated-ambleford-${year}`),
    version: 1,
    council: ambleford,
    mode,
    wards: amblefordWardList,
    modules: defaultModules,
    equality: false,
  });
}

function waveOf(
  year: string,
  questionnaire: Questionnaire,
  how: { readonly mode: Mode; readonly from: string; readonly to: string },
): Wave {
  return {
    v: 1,
    id: id<'wave'>(`simulated-ambleford-${year}`),
    survey: SAMPLE_SURVEY,
    title: `June ${year}`,
    from: certainDay(how.from),
    to: certainDay(how.to),
    mode: how.mode,
    sample: 'random',
    questionnaire: { id: questionnaire.id, version: questionnaire.version },
    closedAt: instant(`${how.to}T20:00:00.000Z`),
    createdAt: instant(`${how.from}T08:00:00.000Z`),
    autoAdvance: true,
    minutes: 12,
    simulated: true,
  };
}

function surveyOf(questionnaires: readonly Questionnaire[]): Survey {
  const texts = questionnaires.flatMap(textsToConfirm);
  return {
    v: 1,
    id: SAMPLE_SURVEY,
    title: 'Ambleford residents’ survey (simulated)',
    council: ambleford.code,
    councilName: ambleford.officialName,
    contact: null,
    createdAt: MADE_AT,
    retention: null,
    wardList: amblefordWardList,
    equalityApproval: null,
    wordingConfirmed: Object.fromEntries(texts.map((text) => [text.id, simulatedWord])),
    simulated: true,
  };
}

function isOfJune2021(figure: Figure): boolean {
  const { from, to } = figure.when;
  return from !== null && to !== null && from >= '2021-06-01' && to <= '2021-06-30';
}
