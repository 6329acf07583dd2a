import { describe, expect, it } from 'vitest';
import { knowledgeHub } from '../../../src/asking/bank/knowledgeHub.ts';
import { onlineLearning } from '../../../src/asking/bank/onlineLearning.ts';
import type { Question } from '../../../src/asking/questions/question.ts';
import { moduleOf, questionById } from '../../../src/asking/survey/questionnaire.ts';
import { finish, unansweredOf } from '../../../src/asking/survey/response.ts';
import { instant } from '../../../src/core/day.ts';
import { id } from '../../../src/core/id.ts';
import { anInterviewer, waveAsking } from '../../fixtures/anInterviewer.ts';
import {
  bankNames,
  knowledgeHubSurvey,
  type PrintedQuestion,
  printedQuestions,
} from '../../fixtures/knowledgeHubSurvey.ts';
import { optionsAsked } from '../../fixtures/optionsAsked.ts';
import { told } from '../../fixtures/told.ts';

function asked({ id: number }: PrintedQuestion): Question {
  const question = questionById(knowledgeHubSurvey, bankNames[number] ?? '');
  if (question === undefined) throw new RangeError(`the survey lacks ${number}`);
  return question;
}

const KINDS = { single: 'single', multi: 'multiple', grid_single: 'grid' } as const;

it('asks every question that the annex prints, in its order', () => {
  const asked = [onlineLearning, knowledgeHub].flatMap(({ questions }) => questions);
  const printed = asked.filter(({ question }) => question.mark !== 'own').map(({ question }) => question.id);
  expect(printed).toEqual(printedQuestions.map(({ id: number }) => bankNames[number]));
});

describe.each(printedQuestions)('$id of the Knowledge Hub survey', (printed) => {
  const question = asked(printed);
  const options = optionsAsked(question);
  const texts = (those: typeof options) => those.map(({ text }) => text.en);

  it('says what the annex prints, under its heading', () => {
    expect(question.kind).toBe(KINDS[printed.type]);
    expect(question.text.en).toBe(printed.text);
    expect(question.hint?.en).toBe(printed.instruction);
    expect(moduleOf(knowledgeHubSurvey, question.id)?.title.en).toBe(printed.section);
    expect('rows' in question ? question.rows.map(({ text }) => text.en) : undefined).toEqual(printed.rows);
    expect(question.mark).toBe('seen');
  });

  it('offers its answers in order, Don’t know where it is printed', () => {
    expect(texts(options)).toEqual(printed.options.filter((one) => !printed.dont_know.includes(one)));
    expect(question.dontKnow).toBe(printed.dont_know.length > 0 ? 'offered' : 'forbidden');
  });

  it('lets the same answers stand alone, and asks the same ones what exactly', () => {
    const exclusive = options.filter((option) => option.exclusive);
    const alone = printed.exclusive.filter((one) => !printed.dont_know.includes(one));
    expect(texts(exclusive)).toEqual(alone);
    expect(texts(options.filter((option) => option.specify))).toEqual(printed.open_options);
  });

  it('counts together what the report counts together', () => {
    const nets = 'nets' in question ? question.nets : [];
    const found = nets.map(({ label, codes }) => [
      label.en.toLowerCase(),
      texts(options.filter(({ code }) => codes.includes(code))),
    ]);
    expect(Object.fromEntries(found)).toEqual(printed.nets ?? {});
  });
});

const ENGLAND = 1;
const OFFICER = 1;
const YES = 1;
const NO = 2;
const atStart = () => anInterviewer(knowledgeHubSurvey).start().answer(ENGLAND).answer(OFFICER);
const everyRow = (name: string) => {
  const question = questionById(knowledgeHubSurvey, name);
  return question !== undefined && 'rows' in question ? question.rows.map((row) => row.id) : [];
};
const rated = (from: ReturnType<typeof atStart>, name: string) =>
  everyRow(name)
    .reduce((now, row) => now.tap(1, row), from)
    .forward();

/** Past the first part, with its answers. */
const pastLearning = (registered: number) => {
  const start = atStart().expectAt('kh_registered').answer(registered).expectAt('kh_culture').answer(YES);
  const grids = rated(rated(start.expectAt('kh_encouraged'), 'kh_encouraged').expectAt('kh_does'), 'kh_does');
  return grids.expectAt('kh_encouragers').skip().expectAt('kh_online').answer('dontKnow');
};

describe('the route of the Knowledge Hub survey', () => {
  it('ends for who is not registered where the Knowledge Hub begins', () => {
    pastLearning(NO).expectAt('review');
  });

  it('asks the reasons only whoever uses it already, and the ratings everybody who is registered', () => {
    pastLearning(YES).expectAt('kh_using').answer(NO).expectAt('kh_rating');
    const reasons = pastLearning(YES).expectAt('kh_using').answer(YES).expectAt('kh_reasons').skip();
    rated(reasons.expectAt('kh_rating'), 'kh_rating')
      .expectAt('kh_benefits')
      .answer('dontKnow')
      .expectAt('review');
  });

  it('drops what was said of the Knowledge Hub when the list says not registered after all', () => {
    const full = rated(pastLearning(YES).answer(YES).skip().expectAt('kh_rating'), 'kh_rating');
    const corrected = full
      .at({ at: 'question', question: id<'question'>('kh_registered'), part: '' })
      .tap(NO);
    const response = finish(
      {
        interview: corrected.interview,
        questionnaire: knowledgeHubSurvey,
        wave: waveAsking(knowledgeHubSurvey),
      },
      {
        id: id<'response'>('r1'),
        tablet: 't1',
        number: 1,
        now: instant('2026-11-22T10:00:00.000Z'),
        build: 'test',
      },
    );
    const answers = response.ok ? Object.keys(response.value.answers) : [];
    expect(answers).toContain('kh_culture');
    expect(answers).not.toContain('kh_rating');
    expect(answers).not.toContain('kh_using');
  });

  it('does not end before the list is filled in', () => {
    expect(unansweredOf(knowledgeHubSurvey, told({}))).toEqual(['kh_nation', 'kh_role', 'kh_registered']);
  });
});

it('marks the one question that the annex does not print as the product’s own', () => {
  const own = knowledgeHub.questions.filter(({ question }) => question.mark === 'own');
  expect(own.map(({ question }) => question.id)).toEqual(['kh_using']);
});
