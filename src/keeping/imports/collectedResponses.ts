import type { Answers } from '../../asking/questions/question.ts';
import type { Design, Mode } from '../../asking/survey/design.ts';
import { elsewhereName } from '../../asking/survey/elsewhere.ts';
import { moduleOf, type Questionnaire, questionById } from '../../asking/survey/questionnaire.ts';
import { isScreenedOut, type Response } from '../../asking/survey/response.ts';
import { routeOf } from '../../asking/survey/routing.ts';
import type { WardList, Wave } from '../../asking/survey/survey.ts';
import { instant } from '../../core/day.ts';
import { id } from '../../core/id.ts';
import { answerReader, answersOf, type Row, type SaidTo } from './collectedAnswers.ts';
import { isQuestion, type Mapping } from './collectedMapping.ts';
import type { TroubleCount } from './collectedProfile.ts';
import { someAsked, WERE_ASKED } from './collectedQuestions.ts';
import { factReader } from './factReader.ts';

/** Most responses that are kept at once, and most answers of all of them: what a browser's store and memory hold well. */
export const MOST_RESPONSES = 50_000;
export const MOST_ANSWERS = 3_000_000;

/** What the responses are made with. */
export interface CollectedPlan {
  readonly mapping: Mapping;
  readonly questionnaire: Questionnaire;
  readonly wave: Wave;
  /** How these answers were taken, where no column says it of each. */
  readonly mode: Mode;
  readonly wardList: WardList | null;
  /** SHA-256 of the file: the same row of the same file is the same response. */
  readonly digest: string;
}

/** What came of one row. */
export interface CollectedRow {
  /** Null where nothing was answered. */
  readonly response: Response | null;
  /** Answers to questions that this person would not have been asked: they are left out. */
  readonly offRoute: number;
}

/** The responses of a file, and what was wrong with its rows. */
export interface CollectedResponses {
  readonly responses: readonly Response[];
  /** Rows in which nothing was answered. */
  readonly unanswered: number;
  /** Answers that were left out because the person would not have been asked. */
  readonly offRoute: number;
  readonly troubles: readonly TroubleCount[];
}

/** The name that stands in the place of a tablet's in responses from this file. */
export function importName(digest: string): string {
  return elsewhereName(digest.slice(0, 12));
}

/**
 * Makes responses out of the rows of a file. The kinds of question must be known, and what repeats and works out.
 *
 * @returns Takes one row, which is told what is wrong with its cells. A weight or a case that cannot be used is told and
 *   left out; the response stays.
 */
export function responseReader(plan: CollectedPlan): (row: Row) => CollectedRow {
  const readAnswers = allAnswers(plan);
  const readFacts = factReader(plan);
  return (row) => {
    const said = readAnswers(row);
    const given = answersOf(said);
    if (!hasValue(given)) return { response: null, offRoute: 0 };
    const { design, finished, mode } = readFacts(row);
    const startedAt = instant(`${finished}T12:00:00.000Z`);
    const { questions, endsWith } = routeOf(plan.questionnaire, { answers: given, startedAt });
    const onRoute = questions.flatMap(({ id: name }) =>
      given[name] === undefined ? [] : [[name, given[name]] as const],
    );
    const answers: Answers = Object.fromEntries(onRoute);
    const isVoid = isScreenedOut(endsWith);
    return {
      offRoute: Object.keys(given).length - onRoute.length,
      response: {
        v: 5,
        id: id<'response'>(`${plan.digest.slice(0, 24)}-${plan.wave.id}-${row.row}`),
        survey: plan.wave.survey,
        wave: plan.wave.id,
        questionnaire: plan.wave.questionnaire,
        tablet: importName(plan.digest),
        number: row.row,
        revision: 1,
        kind: isVoid ? 'void' : 'complete',
        endedBy: endsWith,
        design: {
          ...design,
          modes: modesOf(plan.questionnaire, answers, mode),
          lastQuestion: onRoute.at(-1)?.[0] ?? null,
        },
        startedAt,
        finishedAt: startedAt,
        build: '',
        seed: '',
        answers,
        paradata: {},
        simulated: plan.wave.simulated,
      },
    };
  };
}

function allAnswers({
  mapping,
  questionnaire,
}: CollectedPlan): (row: Row) => readonly (readonly [string, SaidTo])[] {
  const targets = mapping.targets.filter(isQuestion).flatMap((target) => {
    const question = questionById(questionnaire, target.id);
    return question === undefined ? [] : [{ id: target.id, read: answerReader(target, question) }];
  });
  const some = someAsked(mapping).map((target) => target.id);
  const tellsAsked = questionById(questionnaire, WERE_ASKED) !== undefined;
  return (row) => {
    const said = targets.map(({ id: name, read }) => [name, read(row)] as const);
    if (!tellsAsked) return said;
    const were = new Map(said);
    const asked = some.flatMap((name, place) => (were.get(name)?.asked ? [place + 1] : []));
    // Code 0: none of these.
    return [...said, [WERE_ASKED, { asked: true, answer: { value: asked.length === 0 ? [0] : asked } }]];
  };
}

/** Whether anything was answered: which questions were asked is no answer, and neither is a question left out. */
function hasValue(answers: Answers): boolean {
  return Object.entries(answers).some(([name, answer]) => {
    if (name === WERE_ASKED) return false;
    if ('missing' in answer) return answer.missing !== 'notAnswered';
    const { value } = answer;
    if (typeof value !== 'object' || Array.isArray(value)) return true;
    return Object.values(value).some(
      (part: unknown) =>
        !(typeof part === 'object' && part !== null && 'missing' in part && part.missing === 'notAnswered'),
    );
  });
}

function modesOf(questionnaire: Questionnaire, answers: Answers, mode: Mode): Design['modes'] {
  const touched = Object.keys(answers).flatMap((name) => moduleOf(questionnaire, name)?.id ?? []);
  return Object.fromEntries(touched.map((module) => [module, mode]));
}
