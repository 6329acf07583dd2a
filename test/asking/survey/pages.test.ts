import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Interview, Place } from '../../../src/asking/survey/interview.ts';
import {
  back,
  forward,
  onward,
  openPage,
  pagesOf,
  progressOf,
  samePlace,
} from '../../../src/asking/survey/pages.ts';
import type { Questionnaire } from '../../../src/asking/survey/questionnaire.ts';
import { type RouteMap, routeMap } from '../../../src/asking/survey/routing.ts';
import { id } from '../../../src/core/id.ts';
import { anInterviewer, pageName } from '../../fixtures/anInterviewer.ts';
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

describe.each(['wholeGrid', 'oneRow'] as const)('whatever is tapped, %s', (paging) => {
  const play = (steps: readonly (readonly [string, number, number])[]) => {
    let at = anInterviewer(questionnaire, paging).start();
    const met = [at.interview];
    for (const [step, code, jump] of steps) {
      const pages = pagesOf(questionnaire, at.interview, paging);
      if (step === 'jump') at = at.at(pages[jump % pages.length] ?? { at: 'review' });
      else if (step === 'back') at = at.back();
      else if (at.page.at !== 'question') at = at.forward();
      else at = step === 'skip' ? at.skip() : at.tap(code + 1).forward();
      met.push(at.interview);
    }
    return met;
  };

  it('the route after a change is the route worked out from the beginning', () => {
    fc.assert(
      fc.property(taps, (steps) => {
        for (const { answers } of play(steps)) {
          const fresh: Questionnaire = { ...questionnaire };
          const plain = ({ asked, last, endsWith }: RouteMap) => ({ asked: [...asked], last, endsWith });
          expect(plain(routeMap(questionnaire, told(answers)))).toEqual(
            plain(routeMap(fresh, told({ ...answers }))),
          );
        }
      }),
      { numRuns: 150 },
    );
  });

  it('no page comes twice, the review is reached, and Back then forward changes nothing', () => {
    fc.assert(
      fc.property(taps, (steps) => {
        const interview = play(steps).at(-1) as Interview;
        const pages = pagesOf(questionnaire, interview, paging);
        expect(new Set(pages.map(pageName)).size).toBe(pages.length);
        const walked = [{ ...interview, place: pages[0] as Place }];
        while (walked.at(-1)?.place.at !== 'review') {
          walked.push(forward(questionnaire, walked.at(-1) as Interview, paging));
          expect(walked.length).toBeLessThanOrEqual(pages.length);
        }
        expect(walked.map(({ place }) => pageName(place))).toEqual(pages.map(pageName));
        const open = openPage(questionnaire, interview, paging);
        if (open.at === 'introduction') return;
        const returned = forward(questionnaire, back(questionnaire, interview, paging), paging);
        expect(samePlace(returned.place, open)).toBe(true);
        expect(returned.answers).toBe(interview.answers);
      }),
      { numRuns: 150 },
    );
  });
});
