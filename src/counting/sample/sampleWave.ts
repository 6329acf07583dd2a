import { columnsOf } from '../../asking/questions/countedKinds.ts';
import { partsOf, withPart } from '../../asking/questions/kinds.ts';
import type { Answer, Answers, Given, Question } from '../../asking/questions/question.ts';
import type { Design } from '../../asking/survey/design.ts';
import { type Questionnaire, questionsOf } from '../../asking/survey/questionnaire.ts';
import type { Response } from '../../asking/survey/response.ts';
import type { Wave } from '../../asking/survey/survey.ts';
import { instant } from '../../core/day.ts';
import { id } from '../../core/id.ts';
import { amblefordWardList, amblefordWards } from './ambleford.ts';
import { type Dice, opinionOf, pick } from './chance.ts';
import type { WaveOpinions } from './opinions.ts';
import { type Fieldwork, type Resident, sampleResidents } from './sampleResidents.ts';

/** What one wave of simulated responses is made from. */
export interface SampleWavePlan {
  readonly wave: Wave;
  readonly questionnaire: Questionnaire;
  readonly fieldwork: Fieldwork;
  readonly opinions: WaveOpinions;
  readonly frame: string;
  /** Probability that an address was drawn; null where the frame knows none. */
  readonly addressProbability: number | null;
  /** Interviews stopped part of the way, with leave to keep the answers. */
  readonly partials: number;
}

const PASSED_OVER = 0.012;
const PREFER_NOT = { age_band: 0.012, sex: 0.006, ward: 0.01 };
const PREFER_NOT_ELSEWHERE = 0.003;

/** Invents the responses of one wave. Always the same ones for the same dice. */
export function sampleWave(plan: SampleWavePlan, dice: Dice): readonly Response[] {
  const residents = sampleResidents(plan.fieldwork, dice);
  const questions = questionsOf(plan.questionnaire).map(partsWithColumns);
  const modes = Object.fromEntries(plan.questionnaire.modules.map((module) => [module.id, plan.wave.mode]));
  const stopsEach = Math.floor(residents.length / plan.partials);
  return residents.map((resident, i) => {
    const stops = i % stopsEach === stopsEach - 1 && i < stopsEach * plan.partials;
    const asked = stops ? questions.slice(0, 6 + pick(dice, [1, 1, 1, 1, 1])) : questions;
    const answers = Object.fromEntries(
      asked.map((asking) => [asking.question.id, answerOf(asking, resident, { plan, dice })]),
    );
    return responseOf(plan, { number: i + 1, resident, answers, stops, modes, dice });
  });
}

interface Saying {
  readonly plan: SampleWavePlan;
  readonly dice: Dice;
}

interface Asking {
  readonly question: Question;
  readonly parts: readonly { readonly part: string; readonly column: string }[];
}

// Worked out once a wave: a grid is asked of 1,104 people.
function partsWithColumns(question: Question): Asking {
  const columns = columnsOf(question);
  const parts = partsOf(question).map((part, place) => ({ part, column: columns[place]?.id ?? question.id }));
  return { question, parts };
}

function answerOf({ question, parts }: Asking, resident: Resident, saying: Saying): Answer {
  const answer = parts.reduce<Answer | undefined>(
    (so, { part, column }) => withPart(question, so, part, givenBy(question, column, resident, saying)),
    undefined,
  );
  if (answer === undefined) throw new RangeError('sampleWave requires questions with a part');
  return answer;
}

function givenBy(
  question: Question,
  column: string,
  resident: Resident,
  { plan, dice }: Saying,
): Given<number> {
  const fact = factOf(question.id, resident);
  const turn = dice();
  const silent = PREFER_NOT[question.id as keyof typeof PREFER_NOT] ?? PREFER_NOT_ELSEWHERE;
  if (question.preferNot !== 'forbidden' && turn < silent) return { missing: 'preferNot' };
  if (fact !== null) return { value: fact };
  if (turn < silent + PASSED_OVER) return { missing: 'notAnswered' };
  if (turn < silent + PASSED_OVER + (plan.opinions.dontKnow[column] ?? 0)) {
    return { missing: 'dontKnow', heard: 'volunteered' };
  }
  const opinion = plan.opinions.answers[column];
  if (opinion === undefined) throw new RangeError(`sampleWave requires an opinion on ${column}`);
  return { value: 1 + opinionOf(dice, opinion, resident.mood) };
}

/** Code of what the resident simply is; null for what is a matter of opinion. */
function factOf(question: string, resident: Resident): number | null {
  if (question === 'adult' || question === 'lives_here') return 1;
  if (question === 'age_band') return resident.band + 1;
  if (question === 'sex') return resident.sex === 'female' ? 1 : 2;
  if (question === 'ward') return amblefordWards.indexOf(resident.ward) + 1;
  return null;
}

interface Interviewed {
  readonly number: number;
  readonly resident: Resident;
  readonly answers: Answers;
  readonly stops: boolean;
  readonly modes: Design['modes'];
  readonly dice: Dice;
}

function responseOf(plan: SampleWavePlan, of: Interviewed): Response {
  const { wave } = plan;
  const minutes = 8 + Math.floor(of.dice() * 9);
  const name = `${wave.id}-${String(of.number).padStart(4, '0')}`;
  const began = momentOf(plan, of.number);
  return {
    v: 5,
    id: id<'response'>(name),
    survey: wave.survey,
    wave: wave.id,
    questionnaire: wave.questionnaire,
    tablet: `simulated-${of.resident.fieldworker}`,
    number: of.number,
    revision: 1,
    kind: of.stops ? 'partial' : 'complete',
    endedBy: of.stops ? 'stopped' : null,
    design: designOf(plan, of),
    startedAt: instant(`${began.day}T${began.hour}:00:00.000Z`),
    finishedAt: instant(`${began.day}T${began.hour}:${String(minutes).padStart(2, '0')}:00.000Z`),
    build: 'simulated',
    seed: name,
    answers: of.answers,
    paradata: {},
    simulated: true,
  };
}

function designOf({ wave, frame, addressProbability }: SampleWavePlan, of: Interviewed): Design {
  const { resident } = of;
  return {
    frame,
    addressNumber: null,
    stratum: null,
    samplingPoint: resident.point === null ? null : `P${String(resident.point).padStart(2, '0')}`,
    addressProbability,
    dwellings: addressProbability === null ? null : 1,
    dwellingChosen: addressProbability === null ? null : 1,
    adults: resident.adults,
    adultChosenBy: 'lastBirthday',
    fieldworker: `F${String(resident.fieldworker).padStart(2, '0')}`,
    call: 1 + pick(of.dice, [0.5, 0.25, 0.15, 0.1]),
    clock: 'trusted',
    modes: of.modes,
    lastQuestion: Object.keys(of.answers).at(-1) ?? null,
    help: 'none',
    interpreter: null,
    othersPresent: wave.mode === 'telephone' ? null : of.dice() < 0.15,
    area: areaOf(of.answers, resident),
    language: 'en',
    pack: 'simulated',
    frameVariables: {},
  };
}

// Who would not say where they live is in no area, at a door too: the answer rules.
function areaOf(answers: Answers, resident: Resident): Design['area'] {
  const missing = answers['ward'] !== undefined && 'missing' in answers['ward'];
  return missing ? null : { code: resident.ward.code, edition: amblefordWardList.edition };
}

// Fieldwork lies within one month: every fieldworker goes through its days in order.
function momentOf({ wave, fieldwork }: SampleWavePlan, number: number): { day: string; hour: string } {
  const each = fieldwork.interviews / fieldwork.fieldworkers;
  const turn = ((number - 1) % each) / each;
  const [first, last] = [Number(wave.from.slice(8)), Number(wave.to.slice(8))];
  const date = first + Math.floor(turn * (last - first + 1));
  const hour = 9 + ((number * 7) % 11);
  return {
    day: `${wave.from.slice(0, 8)}${String(date).padStart(2, '0')}`,
    hour: String(hour).padStart(2, '0'),
  };
}
