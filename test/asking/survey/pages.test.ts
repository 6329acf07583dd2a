import fc, { type Stream } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sampleAnswersOf } from '../../../src/asking/questions/countedKinds.ts';
import { givenPart, optionsOf, partsOf } from '../../../src/asking/questions/kinds.ts';
import type { PartGiven, Question } from '../../../src/asking/questions/question.ts';
import { carryOf } from '../../../src/asking/survey/carried.ts';
import { checkQuestionnaire } from '../../../src/asking/survey/checkQuestionnaire.ts';
import type { Interview, Paging, Place } from '../../../src/asking/survey/interview.ts';
import { misfitsOf } from '../../../src/asking/survey/misfits.ts';
import {
  back,
  forward,
  onward,
  openPage,
  pagesOf,
  partsOnPage,
  progressOf,
  samePlace,
} from '../../../src/asking/survey/pages.ts';
import { withPreset } from '../../../src/asking/survey/presets.ts';
import { type Questionnaire, questionById, questionsOf } from '../../../src/asking/survey/questionnaire.ts';
import { finish, keepPartial, unansweredOf } from '../../../src/asking/survey/response.ts';
import { offeredTo, type RouteMap, routeMap } from '../../../src/asking/survey/routing.ts';
import { instant } from '../../../src/core/day.ts';
import { id } from '../../../src/core/id.ts';
import { anInterviewer, type Interviewer, pageName, waveAsking } from '../../fixtures/anInterviewer.ts';
import { anyQuestions } from '../../fixtures/anyQuestions.ts';
import { anyRouting } from '../../fixtures/anyRouting.ts';
import { drawnQuestionnaire } from '../../fixtures/drawnQuestionnaire.ts';
import { told } from '../../fixtures/told.ts';

const questionnaire = drawnQuestionnaire(
  'adult! single 1-2 ends 2 underAge; q1 single 1-5; q2 single 1-2 if q1 = 4,5; q3 single 1-2 if q2 = 1; ' +
    'g grid parks,roads,bins of 1-5; q4 single 1-2 if g.roads = 5; q5 single 1-3',
);
const names = (interview: Interview, paging: 'wholeGrid' | 'oneRow') =>
  pagesOf(questionnaire, interview, paging).map(pageName);

describe('the pages of an interview', () => {
  it('has one page a question, or one a row on a narrow tablet', () => {
    const { interview } = anInterviewer(questionnaire);
    expect(names(interview, 'wholeGrid')).toEqual(['introduction', 'adult', 'q1', 'g', 'q5', 'review']);
    expect(names(interview, 'oneRow').slice(3, 6)).toEqual(['g.parks', 'g.roads', 'g.bins']);
  });

  it('ends with the question that ends it', () => {
    const ended = anInterviewer(questionnaire).start().answer(2).interview;
    expect(names(ended, 'wholeGrid')).toEqual(['introduction', 'adult', 'review']);
  });

  it('counts questions, and the rows of a grid only as its parts', () => {
    const atGrid = anInterviewer(questionnaire, 'oneRow').start().answer(1).answer(1).answer(2);
    const { interview } = atGrid.expectAt('g.roads');
    const counted = { question: 3, questions: 4 };
    expect(progressOf(questionnaire, interview, 'oneRow')).toEqual({ ...counted, part: 2, parts: 3 });
    expect(progressOf(questionnaire, interview, 'wholeGrid')).toEqual({ ...counted, part: 1, parts: 1 });
    const last = atGrid.answer(1).answer(1).expectAt('q5').interview;
    expect(progressOf(questionnaire, last, 'oneRow')).toEqual({
      question: 4,
      questions: 4,
      part: 1,
      parts: 1,
    });
  });

  it('opens the introduction where the place is of no question', () => {
    const { interview } = anInterviewer(questionnaire);
    const lost: Place = { at: 'question', question: id<'question'>('q99'), part: '' };
    expect(openPage(questionnaire, { ...interview, place: lost }, 'wholeGrid')).toEqual({
      at: 'introduction',
    });
  });

  it('leads past what is done to a question that a change opened, else to the review', () => {
    const done = anInterviewer(questionnaire).start().answer(1).answer(1).skip().answer(1);
    const changed = done.at({ at: 'question', question: id<'question'>('q1'), part: '' });
    expect(onward(questionnaire, changed.interview, 'wholeGrid').place).toEqual({ at: 'review' });
    const opened = onward(questionnaire, changed.tap(4).interview, 'wholeGrid').place;
    expect(pageName(opened)).toBe('q2');
  });
});

/** Any taps, moves and changes of mind, one after the other. */
const taps = fc.array(fc.tuple(fc.constantFrom('answer', 'back', 'skip', 'jump'), fc.nat(4), fc.nat(7)), {
  maxLength: 40,
});

/** The same by somebody who gets on: through a long questionnaire, and more than once through what is repeated. */
const walks = fc.array(
  fc.tuple(
    fc.constantFrom('answer', 'answer', 'answer', 'answer', 'leave', 'back', 'skip', 'jump'),
    fc.nat(4),
    fc.nat(7),
  ),
  { minLength: 15, maxLength: 60 },
);

/** Plays these steps, answering by any of the sample answers. */
function play(asked: Questionnaire, paging: Paging, steps: readonly (readonly [string, number, number])[]) {
  let at = anInterviewer(asked, paging).start();
  const met = [at.interview];
  for (const [step, code, jump] of steps) {
    const pages = pagesOf(asked, at.interview, paging);
    if (step === 'jump') at = at.at(pages[jump % pages.length] ?? { at: 'review' });
    else if (step === 'back') at = at.back();
    else if (at.page.at !== 'question') at = at.forward();
    else if (step === 'leave') at = left(asked, paging, at);
    else at = step === 'skip' ? at.skip() : answered(asked, at, code);
    met.push(at.interview);
  }
  return met;
}

/** Gives an answer to everything that the open page asks, and goes on. */
function answered(asked: Questionnaire, at: Interviewer, code: number): Interviewer {
  const { page } = at;
  const question = page.at === 'question' ? questionById(asked, page.question) : undefined;
  if (question === undefined || page.at !== 'question') throw new RangeError('answered requires a question');
  const given = someAnswer(asked, page, code);
  return partsOnPage(question, page.part)
    .reduce((so, part) => so.tap(given, part), at)
    .forward();
}

/** Goes on past what stands on the page already. */
function left(asked: Questionnaire, paging: Paging, { interview, page }: Interviewer): Interviewer {
  const question = page.at === 'question' ? questionById(asked, page.question) : undefined;
  if (question === undefined || page.at !== 'question') throw new RangeError('left requires a question');
  return anInterviewer(asked, paging, withPreset(asked, interview, { question, part: page.part })).forward();
}

/** The same with some questions that must be answered, and numbers that a hard check keeps below 7. */
function strictly(asked: Questionnaire, flags: Stream<boolean>): Questionnaire {
  const isOn = () => flags.next().value === true;
  const modules = asked.modules.map((module) => ({
    ...module,
    questions: module.questions.map((question): Question => {
      const mustHold = { question: question.id, number: { less: 7 } };
      const checks = [{ id: 'c', level: 'hard', mustHold, message: { en: 'Less than 7' } }] as const;
      const needed = { ...question, required: isOn() };
      return question.kind === 'number' && isOn() ? { ...needed, checks } : needed;
    }),
  }));
  return { ...asked, modules };
}

/** Gives an answer that does not stand in the way of finishing, where the question has one. */
function putRight(asked: Questionnaire, interview: Interview, name: string): Interview {
  const question = questionById(asked, name);
  if (question === undefined) throw new RangeError('putRight requires a question');
  const answers = sampleAnswersOf(question).map((one) => ({ ...interview.answers, [name]: one }));
  const found = answers.find((one) => !unansweredOf(asked, told(one)).some((other) => other === name));
  expect(found, name).toBeDefined();
  return { ...interview, answers: found ?? interview.answers };
}

function someAnswer(asked: Questionnaire, page: Extract<Place, { at: 'question' }>, code: number): PartGiven {
  const question = questionById(asked, page.question);
  if (question === undefined) throw new RangeError('someAnswer requires a question');
  const [first = ''] = partsOf(question);
  const given = sampleAnswersOf(question).flatMap(
    (answer) => givenPart(question, answer, page.part || first) ?? [],
  );
  return given[(code * 7) % given.length] ?? { missing: 'notAnswered' };
}

const plain = ({ asked, values, last, endsWith }: RouteMap) => ({
  asked: [...asked],
  values: [...values].toSorted(([a], [b]) => a - b),
  last,
  endsWith,
});

function expectSameRoute(asked: Questionnaire, { answers }: Interview): void {
  const fresh: Questionnaire = { ...asked };
  expect(plain(routeMap(asked, told(answers)))).toEqual(plain(routeMap(fresh, told({ ...answers }))));
}

/** No page comes twice, the review is reached, and Back then forward changes nothing. */
function expectWalkable(asked: Questionnaire, paging: Paging, interview: Interview): void {
  const pages = pagesOf(asked, interview, paging);
  expect(new Set(pages.map(pageName)).size).toBe(pages.length);
  const walked = [{ ...interview, place: pages[0] as Place }];
  while (walked.at(-1)?.place.at !== 'review') {
    walked.push(forward(asked, walked.at(-1) as Interview, paging));
    expect(walked.length).toBeLessThanOrEqual(pages.length);
  }
  expect(walked.map(({ place }) => pageName(place))).toEqual(pages.map(pageName));
  const open = openPage(asked, interview, paging);
  if (open.at === 'introduction') return;
  const returned = forward(asked, back(asked, interview, paging), paging);
  expect(samePlace(returned.place, open)).toBe(true);
  expect(returned.answers).toBe(interview.answers);
}

describe.each(['wholeGrid', 'oneRow'] as const)('whatever is tapped, %s', (paging) => {
  it('the route after a change is the route worked out from the beginning', () => {
    fc.assert(
      fc.property(taps, (steps) => {
        for (const interview of play(questionnaire, paging, steps)) expectSameRoute(questionnaire, interview);
      }),
      { numRuns: 150 },
    );
  });

  it('no page comes twice, the review is reached, and Back then forward changes nothing', () => {
    fc.assert(
      fc.property(taps, (steps) => {
        const interview = play(questionnaire, paging, steps).at(-1) as Interview;
        expectWalkable(questionnaire, paging, interview);
      }),
      { numRuns: 150 },
    );
  });
});

describe.each(['wholeGrid', 'oneRow'] as const)('whatever the kinds and their rules, %s', (paging) => {
  it('the same laws hold, and what is kept of an interview fits its questions', () => {
    let kept = 0;
    fc.assert(
      fc.property(anyQuestions, walks, (drawn, steps) => {
        fc.pre(checkQuestionnaire(drawn).every(({ weight }) => weight === 'warning'));
        const met = play(drawn, paging, steps);
        for (const interview of met) expectSameRoute(drawn, interview);
        const interview = met.at(-1) as Interview;
        expectWalkable(drawn, paging, interview);
        const response = keepPartial({ interview, questionnaire: drawn, wave: waveAsking(drawn) }, facts);
        expect(misfitsOf(drawn)(response)).toEqual([]);
        kept += Object.keys(response.answers).length;
      }),
      { numRuns: 60 },
    );
    expect(kept).toBeGreaterThan(50);
  });
});

describe('whatever depends on what, with formulas, values and repetitions', () => {
  it('the same laws hold, and finishing what was said so far leaves the same route', () => {
    let ended = 0;
    let repeated = 0;
    let within = 0;
    let again = 0;
    let narrowed = 0;
    let stood = 0;
    let carried = 0;
    fc.assert(
      fc.property(anyRouting, walks, (drawing, steps) => {
        const drawn = drawnQuestionnaire(drawing);
        const wave = waveAsking(drawn);
        const met = play(drawn, 'wholeGrid', steps);
        for (const interview of met) expectSameRoute(drawn, interview);
        const interview = met.at(-1) as Interview;
        expectWalkable(drawn, 'wholeGrid', interview);
        const result = finish({ interview, questionnaire: drawn, wave }, facts);
        if (!result.ok) throw new Error(result.problem.kind);
        const { answers } = result.value;
        expect(plain(routeMap(drawn, told(answers)))).toEqual(
          plain(routeMap(drawn, told(interview.answers))),
        );
        expect(misfitsOf(drawn)(result.value)).toEqual([]);
        if (result.value.endedBy !== null) ended += 1;
        if (Object.keys(answers).some((name) => name.includes('@'))) repeated += 1;
        if (Object.keys(answers).some((name) => /@.*@/.test(name))) within += 1;
        if (JSON.stringify(answers).includes('"preset"')) stood += 1;
        if (answers['more@2'] !== undefined) again += 1;
        const left = questionsOf(drawn).filter((one) => isNarrowedFor(drawn, one, interview));
        if (left.length > 0) narrowed += 1;
        if (left.some((one) => one.id.includes('@') && carryOf(one) !== undefined)) carried += 1;
      }),
      { numRuns: 200 },
    );
    expect(ended).toBeGreaterThan(0);
    expect(repeated).toBeGreaterThan(0);
    expect(within).toBeGreaterThan(0);
    expect(again).toBeGreaterThan(0);
    expect(narrowed).toBeGreaterThan(0);
    expect(carried).toBeGreaterThan(0);
    expect(stood).toBeGreaterThan(0);
  });

  it('finish is reachable: what stands in its way can be answered, one after the other', () => {
    let inTheWay = 0;
    fc.assert(
      fc.property(anyRouting, walks, fc.infiniteStream(fc.boolean()), (drawing, steps, flags) => {
        const drawn = strictly(drawnQuestionnaire(drawing), flags);
        let interview = play(drawn, 'wholeGrid', steps).at(-1) as Interview;
        let left = unansweredOf(drawn, interview);
        const bound = questionsOf(drawn).length + 1;
        for (let turn = 0; left.length > 0 && turn < bound; turn += 1) {
          inTheWay += 1;
          interview = putRight(drawn, interview, left[0] ?? '');
          left = unansweredOf(drawn, interview);
        }
        expect(left).toEqual([]);
        expect(finish({ interview, questionnaire: drawn, wave: waveAsking(drawn) }, facts).ok).toBe(true);
      }),
      { numRuns: 80 },
    );
    expect(inTheWay).toBeGreaterThan(30);
  });

  it('what is worked out has no page and counts for no question', () => {
    const valued = drawnQuestionnaire(
      'a number 0-9; c computed number = $a * 2; b single 1-2 when $c > 4; d computed number = $c',
    );
    const open = anInterviewer(valued).start();
    expect(progressOf(valued, open.interview, 'wholeGrid')).toMatchObject({ question: 1, questions: 1 });
    const on = open.answer(3).expectAt('b');
    expect(progressOf(valued, on.interview, 'wholeGrid')).toMatchObject({ question: 2, questions: 2 });
    on.back().expectAt('a').forward().answer(1).expectAt('review').back().expectAt('b');
    open.answer(2).expectAt('review').back().expectAt('a');
  });

  it('a repeated module is asked from its first question to its last, and then again', () => {
    const jobs = drawnQuestionnaire(
      'core: m multiple 1-3; jobs forEach m: a single 1-2; b single 1-2 if a = 1; after: z single 1-2',
    );
    anInterviewer(jobs)
      .start()
      .answer([1, 3])
      .expectAt('a@1')
      .answer(1)
      .expectAt('b@1')
      .answer(2)
      .expectAt('a@3')
      .answer(2)
      .expectAt('z')
      .back()
      .back()
      .expectAt('b@1');
  });
});

/** Some of its options are offered, and not all. */
function isNarrowedFor(asked: Questionnaire, question: Question, interview: Interview): boolean {
  const offered = offeredTo(asked, question, interview);
  return offered !== null && offered.length > 0 && offered.length < optionsOf(question).length;
}

const facts = {
  id: id<'response'>('r1'),
  tablet: 'tablet1',
  number: 1,
  now: instant('2026-11-22T09:41:00.000Z'),
  build: '0.1.0',
};
