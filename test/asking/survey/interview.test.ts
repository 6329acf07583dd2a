import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Given } from '../../../src/asking/questions/question.ts';
import {
  answer,
  beginInterview,
  goTo,
  handOver,
  type Paging,
  spend,
  takenIn,
} from '../../../src/asking/survey/interview.ts';
import {
  back,
  forward,
  isPageDone,
  onward,
  openPage,
  pagesOf,
  partsOnPage,
  passOver,
  progressOf,
  samePlace,
} from '../../../src/asking/survey/pages.ts';
import { questionById } from '../../../src/asking/survey/questionnaire.ts';
import { instant } from '../../../src/core/day.ts';
import { id } from '../../../src/core/id.ts';
import {
  anInterview,
  anInterviewer,
  type Interviewer,
  pageName,
  waveAsking,
} from '../../fixtures/anInterviewer.ts';
import { drawnQuestion, drawnQuestionnaire } from '../../fixtures/drawnQuestionnaire.ts';

const questionnaire = drawnQuestionnaire(
  'screener: adult! single 1-2 ends 2 underAge; core: q1 single 1-5; q2 single 1-2 if q1 = 4,5; ' +
    'g grid parks,roads of 1-5 dk volunteered; equality: age single 1-3 if q2 = 1',
);
const wave = waveAsking(questionnaire);
const question = (name: string) => questionById(questionnaire, name) ?? drawnQuestion(`${name} single 1-2`);

describe('an interview', () => {
  it('begins at the introduction, in the hands that the mode says', () => {
    const facts = {
      id: id<'interview'>('i'),
      now: instant('2026-11-22T09:30:00.000Z'),
      seed: 's',
      language: 'cy',
    };
    const begun = beginInterview(wave, facts);
    expect(begun).toMatchObject({ place: { at: 'introduction' }, answers: {}, handedOver: false });
    expect(begun.design.language).toBe('cy');
    expect(beginInterview({ ...wave, mode: 'selfCompletion' }, facts).handedOver).toBe(true);
  });

  it('asks one question after another and ends at the review', () => {
    anInterviewer(questionnaire)
      .expectAt('introduction')
      .start()
      .expectAt('adult')
      .answer(1)
      .expectAt('q1')
      .answer(2)
      .expectAt('g')
      .tap(1, 'parks')
      .tap({ missing: 'dontKnow', heard: 'volunteered' }, 'roads')
      .forward()
      .expectAt('review')
      .forward()
      .expectAt('review');
  });

  it('asks what an answer opens, and asks it no more when the answer changes', () => {
    const open = anInterviewer(questionnaire).start().answer(1).answer(4).expectAt('q2').answer(1);
    expect(open.back().back().expectAt('q1').answer(1).expectAt('g').interview.answers).toHaveProperty('q2');
  });

  it('goes straight to the end page when the screener ends it', () => {
    anInterviewer(questionnaire).start().answer(2).expectAt('review').back().expectAt('adult');
  });

  it('shows one row of a grid a page on a narrow tablet', () => {
    const narrow = anInterviewer(questionnaire, 'oneRow').start().answer(1).answer(1);
    const done = narrow
      .expectAt('g.parks')
      .answer(3)
      .expectAt('g.roads')
      .answer('dontKnow')
      .expectAt('review');
    expect(done.interview.answers['g']).toEqual({
      value: { parks: { value: 3 }, roads: { missing: 'dontKnow' } },
    });
  });

  it('finds the page of the same question when the tablet is turned', () => {
    const onRow = anInterviewer(questionnaire, 'oneRow').start().answer(1).answer(1).answer(3);
    const turned = anInterviewer(questionnaire, 'wholeGrid', onRow.expectAt('g.roads').interview);
    turned.expectAt('g').forward().expectAt('review');
    anInterviewer(
      questionnaire,
      'oneRow',
      turned.at({ at: 'question', question: question('g').id, part: '' }).interview,
    )
      .expectAt('g.parks')
      .forward()
      .expectAt('g.roads');
  });

  it('falls back to the page before when the open question is no longer asked', () => {
    const gone = { at: 'question', question: question('q2').id, part: '' } as const;
    anInterviewer(questionnaire).start().answer(1).answer(1).at(gone).expectAt('q1');
    anInterviewer(questionnaire)
      .at({ ...gone, question: id<'question'>('q9') })
      .expectAt('introduction');
  });

  it('opens a page from the review and comes back to it', () => {
    const review = anInterviewer(questionnaire).start().answer(1).answer(1).forward().expectAt('review');
    const place = { at: 'question', question: question('q1').id, part: '' } as const;
    expect(openPage(questionnaire, goTo(review.interview, place), 'wholeGrid')).toEqual(place);
    expect(samePlace(goTo(review.interview, { at: 'review' }).place, review.page)).toBe(true);
    expect(samePlace(place, { ...place, part: 'parks' })).toBe(false);
  });

  it('goes from a changed answer to the pages it opened, and then back to the review', () => {
    const review = anInterviewer(questionnaire).start().answer(1).answer(1).skip().expectAt('review');
    const place = { at: 'question', question: question('q1').id, part: '' } as const;
    const changed = review.at(place).tap(5);
    const opened = onward(questionnaire, changed.interview, 'wholeGrid');
    expect(pageName(opened.place)).toBe('q2');
    const answered = anInterviewer(questionnaire, 'wholeGrid', opened).tap(2).interview;
    expect(onward(questionnaire, answered, 'wholeGrid').place).toEqual({ at: 'review' });
  });

  it('is done with a page when everything on it was answered or passed over', () => {
    const atGrid = anInterviewer(questionnaire).start().answer(1).answer(1);
    const isDone = (at: Interviewer, part: string) =>
      isPageDone(questionnaire, at.interview, { question: question('g'), part });
    expect(isDone(atGrid.tap(1, 'parks'), '')).toBe(false);
    expect(isDone(atGrid.tap(1, 'parks'), 'parks')).toBe(true);
    expect(isDone(atGrid.tap(1, 'parks').skip(), '')).toBe(true);
  });

  it('counts questions without the introduction and the review', () => {
    const at = (interviewer: Interviewer) => progressOf(questionnaire, interviewer.interview, 'wholeGrid');
    expect(at(anInterviewer(questionnaire))).toMatchObject({ question: 0, questions: 3, parts: 1 });
    const third = anInterviewer(questionnaire).start().answer(1).answer(4);
    expect(at(third)).toMatchObject({ question: 3, questions: 4, parts: 1 });
  });
});

describe('skipping', () => {
  it('leaves the question without an answer, also one that was answered', () => {
    const skipped = anInterviewer(questionnaire).start().answer(1).answer(3).back().expectAt('q1').skip();
    expect(skipped.expectAt('g').interview.answers['q1']).toEqual({ missing: 'notAnswered' });
  });

  it('keeps the rows of a whole grid that were answered', () => {
    const skipped = anInterviewer(questionnaire).start().answer(1).answer(1).tap(5, 'roads').skip();
    expect(skipped.interview.answers['g']).toEqual({
      value: { parks: { missing: 'notAnswered' }, roads: { value: 5 } },
    });
  });

  it('passes over one row only on a narrow tablet, also one kept as a whole grid', () => {
    const narrow = anInterviewer(questionnaire, 'oneRow').start().answer(1).answer(1);
    const whole = narrow.at({ at: 'question', question: question('g').id, part: '' });
    expect(whole.skip().expectAt('g.roads').interview.answers['g']).toEqual({
      value: { parks: { missing: 'notAnswered' } },
    });
    expect(partsOnPage(question('g'), '')).toEqual(['parks', 'roads']);
    expect(partsOnPage(question('g'), 'roads')).toEqual(['roads']);
  });

  it('changes nothing at the introduction', () => {
    const begun = anInterview(wave);
    expect(passOver(questionnaire, begun, question('q1'), 'wholeGrid').answers).toEqual({});
  });
});

describe('how an interview went', () => {
  it('adds up the milliseconds of each page', () => {
    const asked = anInterviewer(questionnaire).start();
    const twice = spend(spend(asked.interview, 1200.4), 300);
    expect(twice.paradata).toEqual({ 'ms.adult': 1500 });
    expect(spend(asked.interview, -50).paradata).toEqual({ 'ms.adult': 0 });
    const row = { at: 'question', question: question('g').id, part: 'parks' } as const;
    expect(spend(asked.at(row).interview, 7).paradata).toEqual({ 'ms.g.parks': 7 });
    expect(spend(anInterview(wave), 7).paradata).toEqual({ 'ms.introduction': 7 });
  });

  it('notes a module as answered alone once the tablet was handed over in it', () => {
    const begun = anInterview(wave);
    const read = takenIn(begun, 'core', 'faceToFace');
    expect(read.design.modes).toEqual({ core: 'faceToFace' });
    const alone = takenIn(handOver(read, true), 'core', 'faceToFace');
    expect(alone.design.modes).toEqual({ core: 'selfCompletion' });
    expect(takenIn(handOver(alone, false), 'core', 'faceToFace').design.modes).toEqual({
      core: 'selfCompletion',
    });
    expect(takenIn(begun, 'core', 'telephone').design.modes).toEqual({ core: 'telephone' });
  });
});

type Move =
  | { readonly does: 'answer'; readonly code: number }
  | { readonly does: 'forward' | 'back' | 'skip' };

const move: fc.Arbitrary<Move> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({ does: fc.constant('answer' as const), code: fc.integer({ min: 1, max: 5 }) }),
  },
  {
    weight: 3,
    arbitrary: fc.record({ does: fc.constantFrom('forward' as const, 'back' as const, 'skip' as const) }),
  },
);
const paging = fc.constantFrom<Paging>('wholeGrid', 'oneRow');

function make(interviewer: Interviewer, move: Move): Interviewer {
  if (move.does !== 'answer') return interviewer[move.does]();
  if (interviewer.page.at !== 'question') return interviewer;
  const asked = question(interviewer.page.question);
  const given: Given<number> = { value: move.code };
  return partsOnPage(asked, interviewer.page.part).reduce((so, part) => so.tap(given, part), interviewer);
}

const whatever = (moves: readonly Move[], cut: Paging) =>
  moves.reduce(make, anInterviewer(questionnaire, cut));

describe('whatever is tapped', () => {
  it('reaches the review by going forward, and meets no page twice on the way', () => {
    fc.assert(
      fc.property(fc.array(move, { maxLength: 30 }), paging, (moves, cut) => {
        let interviewer = whatever(moves, cut);
        const seen = [pageName(interviewer.page)];
        while (interviewer.page.at !== 'review' && seen.length < 20) {
          interviewer = interviewer.forward();
          seen.push(pageName(interviewer.page));
        }
        expect(seen.at(-1)).toBe('review');
        expect(new Set(seen).size).toBe(seen.length);
      }),
    );
  });

  it('changes nothing by going back and forward again', () => {
    fc.assert(
      fc.property(fc.array(move, { maxLength: 30 }), paging, (moves, cut) => {
        const { interview, page } = whatever(moves, cut);
        const again = forward(questionnaire, back(questionnaire, interview, cut), cut);
        expect(again.answers).toEqual(interview.answers);
        if (page.at !== 'introduction') expect(again.place).toEqual(page);
      }),
    );
  });

  it('opens only pages of the route', () => {
    fc.assert(
      fc.property(fc.array(move, { maxLength: 30 }), paging, (moves, cut) => {
        const { interview, page } = whatever(moves, cut);
        expect(pagesOf(questionnaire, interview, cut)).toContainEqual(page);
      }),
    );
  });

  it('keeps the answers of every other question', () => {
    fc.assert(
      fc.property(
        fc.array(move, { maxLength: 30 }),
        paging,
        fc.integer({ min: 1, max: 5 }),
        (moves, cut, code) => {
          const { interview } = whatever(moves, cut);
          const after = answer(interview, question('q1'), '', { value: code });
          expect({ ...after.answers, q1: null }).toEqual({ ...interview.answers, q1: null });
        },
      ),
    );
  });
});
