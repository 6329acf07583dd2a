import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sampleAnswersOf } from '../../../src/asking/questions/countedKinds.ts';
import { writtenDay } from '../../../src/asking/questions/date/date.ts';
import { faultOf } from '../../../src/asking/questions/kinds.ts';
import { readNumber } from '../../../src/asking/questions/number/number.ts';
import type { Answer, Answers } from '../../../src/asking/questions/question.ts';
import { handOver, type Interview, spend, takenIn } from '../../../src/asking/survey/interview.ts';
import { misfitsOf } from '../../../src/asking/survey/misfits.ts';
import { questionsOf } from '../../../src/asking/survey/questionnaire.ts';
import {
  countBreakOff,
  countRefusal,
  finish,
  keepPartial,
  type Response,
  unansweredOf,
} from '../../../src/asking/survey/response.ts';
import { readResponse } from '../../../src/asking/survey/responseVersions.ts';
import { routeOf } from '../../../src/asking/survey/routing.ts';
import { instant } from '../../../src/core/day.ts';
import { id } from '../../../src/core/id.ts';
import { anInterview, anInterviewer, waveAsking } from '../../fixtures/anInterviewer.ts';
import { drawnQuestionnaire } from '../../fixtures/drawnQuestionnaire.ts';
import { told } from '../../fixtures/told.ts';

const questionnaire = drawnQuestionnaire(
  'screener: adult! single 1-2 ends 2 underAge; core: q1 single 1-5; q2 single 1-2 if q1 = 4,5; q3 single 1-2 if q2 = 1',
);
const wave = waveAsking(questionnaire, { simulated: false });
const facts = {
  id: id<'response'>('r1'),
  tablet: 'tablet1',
  number: 7,
  now: instant('2026-11-22T09:41:00.000Z'),
  build: '0.1.0 abc1234',
};
const interviewOf = (answers: Answers): Interview => ({ ...anInterview(wave), answers });
const input = (interview: Interview) => ({ interview, questionnaire, wave });

const isNotAnswered = (answer: Answer) => 'missing' in answer && answer.missing === 'notAnswered';

function finished(interview: Interview): Response {
  const result = finish(input(interview), facts);
  if (!result.ok) throw new Error(`not finished: ${result.problem.kind}`);
  return result.value;
}

describe('finishing', () => {
  it('makes a response of what was answered, with the facts of tablet and wave', () => {
    const { interview } = anInterviewer(questionnaire).start().answer(1).answer(2);
    expect(finished(spend(interview, 90))).toMatchObject({
      v: 5,
      id: 'r1',
      wave: 'w',
      tablet: 'tablet1',
      number: 7,
      revision: 1,
      kind: 'complete',
      endedBy: null,
      startedAt: '2026-11-22T09:30:00.000Z',
      finishedAt: '2026-11-22T09:41:00.000Z',
      answers: { adult: { value: 1 }, q1: { value: 2 } },
      paradata: { 'ms.review': 90 },
      simulated: false,
    });
  });

  it('names the required questions that lack an answer', () => {
    expect(finish(input(interviewOf({ q1: { value: 1 } })), facts)).toEqual({
      ok: false,
      problem: { kind: 'unanswered', questions: ['adult'] },
    });
    expect(unansweredOf(questionnaire, told({ adult: { missing: 'notAnswered' } }))).toEqual(['adult']);
    expect(unansweredOf(questionnaire, told({ adult: { value: 1 } }))).toEqual([]);
  });

  it('drops an answer whose question is no longer on the route', () => {
    const left = { adult: { value: 1 }, q1: { value: 1 }, q2: { value: 1 }, q3: { value: 2 } };
    expect(Object.keys(finished(interviewOf(left)).answers)).toEqual(['adult', 'q1']);
  });

  it('files somebody outside the population as no interview of the survey', () => {
    const asked = drawnQuestionnaire('screener: home! single 1-2 ends 2 notResident; core: q1 single 1-5');
    const interview = interviewOf({ home: { value: 2 }, q1: { value: 3 } });
    const filed = finish({ ...input(interview), questionnaire: asked }, facts);
    expect(filed).toMatchObject({ value: { kind: 'void', endedBy: 'notResident' } });
    expect(filed.ok && filed.value.answers).toEqual({ home: { value: 2 } });
  });

  it('F70: keeps nothing of what somebody said who is too young, finished or stopped', () => {
    const interview = interviewOf({ adult: { value: 2 }, q1: { value: 3 } });
    for (const response of [finished(interview), keepPartial(input(interview), facts)]) {
      const { kind, endedBy, answers, paradata, design } = response;
      expect([kind, endedBy]).toEqual(['void', 'underAge']);
      expect([answers, paradata, design.modes, design.lastQuestion]).toEqual([{}, {}, {}, null]);
    }
  });

  it('needs no answer of somebody outside the population, also not to what was skipped on the way', () => {
    const two = drawnQuestionnaire(
      'screener: adult! single 1-2; home! single 1-2 ends 2 notResident; core: q1 single 1-5',
    );
    const answers: Answers = { adult: { missing: 'notAnswered' }, home: { value: 2 } };
    expect(unansweredOf(two, told(answers))).toEqual([]);
    expect(finish({ ...input(interviewOf(answers)), questionnaire: two }, facts)).toMatchObject({
      value: { kind: 'void', endedBy: 'notResident' },
    });
  });

  it('says how each answered module was taken and which question came last', () => {
    const begun = takenIn(handOver(anInterview(wave), true), 'core', wave.mode);
    const { design } = finished({ ...begun, answers: { adult: { value: 1 }, q1: { value: 1 } } });
    expect(design.modes).toEqual({ screener: 'faceToFace', core: 'selfCompletion' });
    expect(design.lastQuestion).toBe('q1');
  });

  it('marks practice as training and a simulated wave as simulated', () => {
    const practice = { ...interviewOf({ adult: { value: 1 } }), training: true };
    expect(finished(practice).kind).toBe('training');
    const simulated = { ...input(practice), wave: { ...wave, simulated: true } };
    expect(finish(simulated, facts)).toMatchObject({ value: { simulated: true } });
  });

  it('reads the same route from the response as from the interview, whatever was answered', () => {
    const code = fc.integer({ min: 1, max: 5 }).map((value) => ({ value }));
    const answers = fc.record({ q1: code, q2: code, q3: code }, { requiredKeys: [] });
    fc.assert(
      fc.property(answers, (given) => {
        const all = { adult: { value: 1 }, ...given } as Answers;
        const response = finished(interviewOf(all));
        expect(routeOf(questionnaire, told(response.answers))).toEqual(routeOf(questionnaire, told(all)));
      }),
    );
  });
});

describe('stopping', () => {
  const begun = takenIn(
    anInterviewer(questionnaire).start().answer(1).answer(4).interview,
    'core',
    'faceToFace',
  );
  const stopped = spend({ ...begun, design: { ...begun.design, fieldworker: '12' } }, 800);

  it('keeps the answers so far as a partial, even with required questions open', () => {
    expect(keepPartial(input(stopped), facts)).toMatchObject({
      kind: 'partial',
      endedBy: 'stopped',
      answers: { adult: { value: 1 }, q1: { value: 4 } },
      design: { lastQuestion: 'q1', fieldworker: '12' },
    });
  });

  it('leaves what is being typed and cannot stand, which is no answer yet', () => {
    const typed = drawnQuestionnaire('q1 single 1-5; h number 0-20; q2 single 1-2 if h atLeast 5');
    const facing = { questionnaire: typed, wave: waveAsking(typed) };
    const left = (h: Answer) => ({
      interview: interviewOf({ q1: { value: 4 }, h, q2: { value: 1 } }),
      ...facing,
    });
    for (const value of [200, 5.5, 'five', ''])
      expect(keepPartial(left({ value }), facts).answers).toEqual({ q1: { value: 4 } });
    expect(finish(left({ value: 200 }), facts)).toEqual({
      ok: false,
      problem: { kind: 'unanswered', questions: ['h'] },
    });
    expect(Object.keys(keepPartial(left({ value: 5 }), facts).answers)).toEqual(['q1', 'h', 'q2']);
  });

  it('does not count a partial of somebody outside the population', () => {
    expect(keepPartial(input(interviewOf({ adult: { value: 2 } })), facts)).toMatchObject({
      kind: 'void',
      endedBy: 'underAge',
    });
  });

  it.each([
    ['breakOff', countBreakOff],
    ['refused', countRefusal],
  ] as const)('counts a %s with nothing from which an answer could be read', (kind, count) => {
    const response = count(input(stopped), facts);
    expect(response).toMatchObject({
      kind,
      endedBy: 'stopped',
      answers: {},
      paradata: {},
      design: { modes: {}, lastQuestion: null, fieldworker: '12' },
    });
  });

  it('can be reached whatever is answered to questions of every kind, and is read back as it was', () => {
    const every = drawnQuestionnaire(
      'm! multiple 1-4 exclusive 4 specify 3 order random dk offered; s single 1-6 carries m specify 5; t statement; ' +
        'n scale 0-10 dk volunteered if m = 1,2; h number 0-50 decimals 1 dk offered; k single 1-2 if h more 20; w text pns offered; d date dk offered; u text if d after 2026-06-30; a consent; b single 1-2 if a = 1; g grid a,b of 1-3; r multiple 1-4 carries not m if s = 5,6',
    );
    const asked = questionsOf(every);
    const answersOf = fc.tuple(...asked.map((one) => fc.option(fc.constantFrom(...sampleAnswersOf(one)))));
    fc.assert(
      fc.property(answersOf, (given) => {
        const pairs = asked.flatMap(({ id: name }, at) => (given[at] ? [[name, given[at]]] : []));
        const interview = { ...anInterview(waveAsking(every)), answers: Object.fromEntries(pairs) };
        const result = finish({ interview, questionnaire: every, wave: waveAsking(every) }, facts);
        const first = given[0];
        expect(result.ok).toBe(first !== null && first !== undefined && !isNotAnswered(first));
        if (!result.ok) return;
        expect(misfitsOf(every)(result.value)).toEqual([]);
        const carried = JSON.parse(JSON.stringify(result.value));
        expect(readResponse(carried)).toEqual({ ok: true, value: carried });
        // Worked out from what is kept, the route is the one that was gone.
        const route = (answers: Answers) => routeOf(every, told(answers)).questions.map((one) => one.id);
        expect(route(result.value.answers)).toEqual(route(interview.answers));
      }),
    );
  });

  it('refuses what was typed and cannot stand, and reads everything else back as it was typed', () => {
    const typed = drawnQuestionnaire('h number 0-50 decimals 1; d date; w text most 12');
    const digits = fc.string({ unit: fc.constantFrom('0', '1', '5', '.', ',', '-', ' ', 'x'), maxLength: 5 });
    const part = fc.oneof(digits, fc.integer({ min: 1, max: 12 }).map(String));
    const year = fc.oneof(digits, fc.constant('2026'));
    fc.assert(
      fc.property(digits, part, part, year, fc.string({ maxLength: 16 }), (number, day, month, of, words) => {
        const answers: Answers = {
          h: { value: readNumber(number) },
          d: { value: writtenDay({ day, month, year: of }) },
          w: { value: words },
        };
        const interview = { ...anInterview(waveAsking(typed)), answers };
        const wrong = questionsOf(typed).filter((one) => faultOf(one, answers[one.id]) !== null);
        const result = finish({ interview, questionnaire: typed, wave: waveAsking(typed) }, facts);
        expect(result.ok).toBe(wrong.length === 0);
        const kept = result.ok
          ? result.value
          : keepPartial({ interview, questionnaire: typed, wave: waveAsking(typed) }, facts);
        expect(misfitsOf(typed)(kept)).toEqual([]);
        for (const [name, answer] of Object.entries(kept.answers)) expect(answer).toEqual(answers[name]);
        const carried = JSON.parse(JSON.stringify(kept));
        expect(readResponse(carried)).toEqual({ ok: true, value: carried });
      }),
    );
  });
});

describe('what is worked out, required after certain answers, or ended by a rule', () => {
  const drawn = drawnQuestionnaire(
    'a number 0-99; b single 1-2; c computed number = $a * 2; t computed text = if($a > 5, $b, ""); d single 1-2; e computed number = $d; f statement ends skippedToEnd when $a = 50; g single 1-2 ends screenedOut when $a = 99; h single 1-2',
  );
  const [module] = drawn.modules;
  if (module === undefined) throw new RangeError('the drawing requires a module');
  const questions = module.questions.map((one) =>
    one.id === 'b' ? { ...one, requiredIf: { formula: `$\{a} > 10` } } : one,
  );
  const asked = { ...drawn, modules: [{ ...module, questions }] };
  const of = (answers: Answers) => ({
    interview: { ...anInterview(waveAsking(asked)), answers },
    questionnaire: asked,
    wave: waveAsking(asked),
  });
  const whole = (answers: Answers) => {
    const result = finish(of(answers), facts);
    if (!result.ok) throw new Error(JSON.stringify(result.problem));
    return result.value;
  };

  it('is kept with the answers, and what comes to nothing is not', () => {
    expect(whole({ a: { value: 7 }, b: { value: 2 }, c: { value: 99 } }).answers).toEqual({
      a: { value: 7 },
      b: { value: 2 },
      c: { value: 14 },
      t: { value: '2' },
    });
    expect(whole({ a: { missing: 'notAnswered' } }).answers).toEqual({ a: { missing: 'notAnswered' } });
  });

  it('is no last question, and is left out behind the last answer of who stopped', () => {
    const stopped = keepPartial(of({ a: { value: 7 } }), facts);
    expect(stopped.answers).toEqual({ a: { value: 7 } });
    expect(whole({ a: { value: 7 } }).design.lastQuestion).toBe('a');
    expect(keepPartial(of({ a: { value: 7 }, d: { value: 1 } }), facts).answers).toHaveProperty('c');
  });

  it('stands in the way of finishing only where its condition holds', () => {
    expect(unansweredOf(asked, told({ a: { value: 10 } }))).toEqual([]);
    expect(unansweredOf(asked, told({ a: { value: 11 } }))).toEqual(['b']);
    expect(unansweredOf(asked, told({ a: { value: 11 }, b: { value: 1 } }))).toEqual([]);
  });

  it('counts who skips to the end, with why, and not who is screened out', () => {
    const skipped = of({ a: { value: 50 } });
    expect(unansweredOf(asked, told(skipped.interview.answers))).toEqual(['b']);
    expect(whole({ a: { value: 50 }, b: { value: 1 } })).toMatchObject({
      kind: 'complete',
      endedBy: 'skippedToEnd',
    });
    expect(whole({ a: { value: 99 } })).toMatchObject({ kind: 'void', endedBy: 'screenedOut' });
    expect(keepPartial(of({ a: { value: 50 } }), facts)).toMatchObject({
      kind: 'partial',
      endedBy: 'stopped',
    });
    expect(keepPartial(of({ a: { value: 99 } }), facts)).toMatchObject({
      kind: 'void',
      endedBy: 'screenedOut',
    });
  });

  it('is read back as it was written, with all of it', () => {
    const carried = JSON.parse(JSON.stringify(whole({ a: { value: 7 }, b: { value: 2 } })));
    expect(readResponse(carried)).toEqual({ ok: true, value: carried });
    expect(misfitsOf(asked)(carried)).toEqual([]);
  });
});
