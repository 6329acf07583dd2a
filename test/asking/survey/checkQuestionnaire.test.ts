import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeQuestionnaire } from '../../../src/asking/bank/makeQuestionnaire.ts';
import { defaultModules } from '../../../src/asking/bank/modules.ts';
import { sampleAnswersOf } from '../../../src/asking/questions/countedKinds.ts';
import type { Condition } from '../../../src/asking/questions/question.ts';
import { checkQuestionnaire } from '../../../src/asking/survey/checkQuestionnaire.ts';
import type { Questionnaire } from '../../../src/asking/survey/questionnaire.ts';
import { indexOf } from '../../../src/asking/survey/questionnaireIndex.ts';
import { writtenName } from '../../../src/asking/survey/repeatedModules.ts';
import { routeOf } from '../../../src/asking/survey/routing.ts';
import { id } from '../../../src/core/id.ts';
import { anyRouting } from '../../fixtures/anyRouting.ts';
import { faultsOf, is } from '../../fixtures/drawnFaults.ts';
import { drawnQuestionnaire } from '../../fixtures/drawnQuestionnaire.ts';
import { told } from '../../fixtures/told.ts';

/** The questionnaire with this condition on one of its questions. */
function asking(drawing: string, on: string, askIf: Condition): Questionnaire {
  const drawn = drawnQuestionnaire(drawing);
  const modules = drawn.modules.map((module) => ({
    ...module,
    questions: module.questions.map((one) => (one.id === on ? { ...one, askIf } : one)),
  }));
  return { ...drawn, modules };
}
const kindsOf = (questionnaire: Questionnaire) => checkQuestionnaire(questionnaire).map(({ kind }) => kind);

describe('checking a questionnaire', () => {
  it('finds nothing wrong with what the bank makes', () => {
    const made = makeQuestionnaire({
      id: id<'questionnaire'>('q'),
      version: 1,
      council: { tier: 'single', nation: 'England' },
      mode: 'faceToFace',
      wards: null,
      modules: defaultModules,
      equality: true,
    });
    expect(checkQuestionnaire(made)).toEqual([]);
  });

  it('names a question, a row and an answer that are not there, with the place', () => {
    expect(faultsOf('q1 single 1-2; q2 single 1-2 if q9 = 1')).toEqual([
      '2 q2: error missingQuestion q9',
      '2 q2: error unreachable',
    ]);
    expect(faultsOf('g grid a,b of 1-3; q2 single 1-2 if g.c = 1')).toEqual([
      '2 q2: error missingRow g c',
      '2 q2: error unreachable',
    ]);
    expect(faultsOf('q1 single 1-2; q2 single 1-2 if q1 = 2,7')).toEqual(['2 q2: error missingAnswer q1 7']);
  });

  it('names what asks for a number of a list, or for a choice of a number', () => {
    expect(faultsOf('q1 single 1-2; q2 single 1-2 if q1 more 1')).toEqual([
      '2 q2: error wrongSort q1',
      '2 q2: error unreachable',
    ]);
    const counting = asking('h number 0-9; q2 single 1-2', 'q2', {
      question: id<'question'>('h'),
      countChosen: { atLeast: 1 },
    });
    expect(kindsOf(counting)).toEqual(['wrongSort', 'unreachable']);
    expect(faultsOf('h number 0-9; q2 single 1-2 if h = 5')).toContain('2 q2: error missingAnswer h 5');
    expect(faultsOf('h number 0-9; q2 single 1-2 if h more 5')).toEqual([]);
    expect(faultsOf('n scale 0-10; q2 single 1-2 if n atLeast 9')).toEqual([]);
  });

  it('names a question that no number leads to', () => {
    const unreachable = ['2 q2: error unreachable'];
    expect(faultsOf('h number 0-9; q2 single 1-2 if h more 9')).toEqual(unreachable);
    expect(faultsOf('h number 1-9; q2 single 1-2 if h less 1')).toEqual(unreachable);
    expect(faultsOf('h number 1-9; q2 single 1-2 if h equal 10')).toEqual(unreachable);
    expect(faultsOf('h number 1-9; q2 single 1-2 if h atMost 1')).toEqual([]);
    const within = (number: object) =>
      kindsOf(asking('h number 1-9; q2 single 1-2', 'q2', { question: id<'question'>('h'), number }));
    expect(within({ more: 3, less: 3 })).toEqual(['unreachable']);
    expect(within({ atLeast: 3, atMost: 3 })).toEqual([]);
    const answered: Condition = { question: id<'question'>('h'), answered: true };
    expect(kindsOf(asking('h number 1-9; q2 single 1-2', 'q2', answered))).toEqual([]);
  });

  it('names a day asked of what is no date, and days that cannot be', () => {
    expect(faultsOf('h number 0-9; q2 single 1-2 if h after 2026-01-01')).toEqual([
      '2 q2: error wrongSort h',
      '2 q2: error unreachable',
    ]);
    expect(faultsOf('d date; q2 single 1-2 if d more 5')).toEqual([
      '2 q2: error wrongSort d',
      '2 q2: error unreachable',
    ]);
    expect(faultsOf('d date; q2 single 1-2 if d after 2026-12-31')).toEqual(['2 q2: error unreachable']);
    expect(faultsOf('d date; q2 single 1-2 if d before 2026-01-01')).toEqual(['2 q2: error unreachable']);
    expect(faultsOf('d date; q2 single 1-2 if d on 2026-12-31')).toEqual([]);
  });

  it('names an id that stands twice', () => {
    expect(faultsOf('q1 single 1-2; q2 single 1-2; q1 single 1-5')).toEqual(['3 q1: error doubleId q1']);
  });

  it('names a module whose name stands twice, at its first question', () => {
    const drawn = drawnQuestionnaire('a: q1 single 1-2; b: q2 single 1-2; q3 single 1-2');
    const modules = drawn.modules.map((module) => ({ ...module, id: 'a' }));
    expect(checkQuestionnaire({ ...drawn, modules })).toEqual([
      { kind: 'doubleModule', weight: 'error', question: 'q2', place: 2, names: ['a'] },
    ]);
  });

  it('says once of a question what several of its conditions read', () => {
    const [first, second] = drawnQuestionnaire('q1 single 1-2; q2 single 1-2').modules[0]?.questions ?? [];
    const gone = { question: id<'question'>('gone'), isOneOf: [1] };
    const twice = { ...second, askIf: { any: [gone, gone] }, requiredIf: gone };
    const modules = [{ id: 'core', title: { en: 'Core' }, role: 'core', questions: [first, twice] }];
    const faults = checkQuestionnaire({ ...drawnQuestionnaire('q1 text'), modules } as Questionnaire);
    expect(faults.map(({ kind, names }) => [kind, ...names])).toEqual([
      ['missingQuestion', 'gone'],
      ['unreachable'],
    ]);
  });

  it('names a module by whose name nothing can be kept, at its first question', () => {
    const drawn = drawnQuestionnaire('q1 single 1-2; q2 single 1-2');
    const modules = drawn.modules.map((module) => ({ ...module, id: 'constructor' }));
    expect(checkQuestionnaire({ ...drawn, modules })).toEqual([
      { kind: 'takenName', weight: 'error', question: 'q1', place: 1, names: ['constructor'] },
    ]);
  });

  it('warns of a later question, which counts as not yet answered', () => {
    expect(faultsOf('q1 single 1-2 if q2 = 1; q2 single 1-2')).toEqual([
      '1 q1: warning laterQuestion q2',
      '1 q1: error unreachable',
    ]);
    const notLater = asking('q1 single 1-2; q2 single 1-2', 'q1', { not: is('q2', 1) });
    expect(kindsOf(notLater)).toEqual(['laterQuestion']);
    expect(routeOf(notLater, told({ q2: { value: 1 } })).questions.map((question) => question.id)).toEqual([
      'q1',
      'q2',
    ]);
  });

  it('names a round of conditions, a question that reads itself too', () => {
    expect(faultsOf('q1 single 1-2 if q3 = 1; q2 single 1-2 if q1 = 1; q3 single 1-2 if q2 = 1')).toContain(
      '2 q2: error loop q2 q1 q3 q2',
    );
    expect(faultsOf('q1 single 1-2 if q1 = 1')).toContain('1 q1: error loop q1 q1');
  });

  it('names what no answers lead to', () => {
    const both = asking('q1 single 1-5; q2 single 1-2', 'q2', { all: [is('q1', 1, 2), is('q1', 3)] });
    expect(kindsOf(both)).toEqual(['unreachable']);
    expect(kindsOf(asking('q1 single 1-5; q2 single 1-2', 'q2', { any: [] }))).toEqual(['unreachable']);
    expect(faultsOf('q1 single 1-2; q2 single 1-2 if q1 = 9; q3 single 1-2 if q2 = 1')).toContain(
      '3 q3: error unreachable',
    );
    expect(faultsOf('q1 multiple 1-3; q2 multiple 4-6 carries q1')).toContain('2 q2: error unreachable');
    expect(faultsOf('q1! single 1-1 ends 1 underAge; q2 single 1-2')).toEqual(['2 q2: error unreachable']);
  });

  it('takes a number of choices without an upper limit for any number', () => {
    const any = { question: id<'question'>('q1'), countChosen: { atLeast: 0 } };
    expect(kindsOf(asking('q1 multiple 1-5; q2 single 1-2', 'q2', any))).toEqual([]);
  });

  it('takes two thousand questions that each read the one before', () => {
    const chain = Array.from(
      { length: 2000 },
      (_, at) => `q${at} single 1-2${at === 0 ? '' : ` if q${at - 1} = 1`}`,
    );
    expect(faultsOf(chain.join('; '))).toEqual([]);
  });

  it('never calls a question unreachable that some answers reach', () => {
    const atom = fc.record({
      question: fc.integer({ min: 1, max: 4 }).map((at) => id<'question'>(`q${at}`)),
      isOneOf: fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 1, maxLength: 2 }),
    });
    const condition = fc.letrec<{ any: Condition }>((tie) => ({
      any: fc.oneof(
        { maxDepth: 2 },
        atom,
        fc.record({ all: fc.array(tie('any'), { maxLength: 3 }) }),
        fc.record({ any: fc.array(tie('any'), { maxLength: 3 }) }),
        fc.record({ not: tie('any') }),
      ),
    })).any;
    const answers = fc.tuple(...[1, 2, 3, 4].map(() => fc.integer({ min: 0, max: 2 })));
    fc.assert(
      fc.property(condition, answers, (askIf, codes) => {
        const asked = asking(
          'q1 single 1-2; q2 single 1-2; q3 single 1-2 if q1 = 1; q4 single 1-2; q5 single 1-2',
          'q5',
          askIf,
        );
        const given = Object.fromEntries(
          codes.flatMap((code, at) => (code === 0 ? [] : [[`q${at + 1}`, { value: code }]])),
        );
        const isReached = routeOf(asked, told(given)).questions.some((question) => question.id === 'q5');
        const isCalledUnreachable = checkQuestionnaire(asked).some(({ kind }) => kind === 'unreachable');
        expect(isReached && isCalledUnreachable).toBe(false);
      }),
      { numRuns: 400 },
    );
  });

  it('nor one that is repeated, as long as there is another or within another', { timeout: 30_000 }, () => {
    const codes = fc.array(fc.nat(20), { minLength: 60, maxLength: 60 });
    let repeated = 0;
    fc.assert(
      fc.property(anyRouting, codes, (drawing, chosen) => {
        const drawn = drawnQuestionnaire(drawing);
        const given = indexOf(drawn).questions.flatMap((question, at) => {
          const answers = sampleAnswersOf(question);
          const answer = answers[(chosen[at % chosen.length] ?? 0) % answers.length];
          return answer === undefined ? [] : [[question.id, answer] as const];
        });
        const route = routeOf(drawn, told(Object.fromEntries(given))).questions;
        const faults = checkQuestionnaire(drawn).filter(({ kind }) => kind === 'unreachable');
        const unreachable = new Set<string>(faults.map(({ question }) => question));
        expect(route.filter(({ id: name }) => unreachable.has(writtenName(name)))).toEqual([]);
        if (route.some(({ id: name }) => /@.*@/.test(name))) repeated += 1;
      }),
      { numRuns: 100 },
    );
    expect(repeated).toBeGreaterThan(0);
  });

  it('reads from where options are carried over', () => {
    expect(faultsOf('q1 single 1-2; q2 single 1-2 carries q9')).toEqual([
      '2 q2: error missingQuestion q9',
      '2 q2: error unreachable',
    ]);
    expect(faultsOf('q1 single 1-2 carries q2; q2 single 1-2')).toEqual([
      '1 q1: warning laterQuestion q2',
      '1 q1: error unreachable',
    ]);
    expect(faultsOf('q1 single 1-2; q2 single 1-2 carries q1')).toEqual([]);
    for (const source of ['number 0-9', 'text', 'grid a,b of 1-2'])
      expect(faultsOf(`q1 ${source}; q2 single 1-2 carries q1`)).toContain('2 q2: error carriesNothing q1');
  });

  it('reads from where rows are carried over, and of which answers they speak', () => {
    expect(faultsOf('g grid o1 of 1-2 carries q9')).toEqual([
      '1 g: error missingQuestion q9',
      '1 g: error unreachable',
    ]);
    expect(faultsOf('g grid o1 of 1-2 carries q1; q1 single 1-2')).toEqual([
      '1 g: warning laterQuestion q1',
      '1 g: error unreachable',
    ]);
    expect(faultsOf('q1 multiple 1-2; g grid o1,o2,o of 1-2 carries q1 rows random')).toEqual([]);
    expect(faultsOf('q1 multiple 1-2; g grid o1,o7 of 1-2 carries q1')).toEqual([
      '2 g: error missingAnswer q1 7',
    ]);
    expect(faultsOf('q1 multiple 1-2; g grid a,b of 1-2 carries q1')).toEqual(['2 g: error unreachable']);
    for (const source of ['number 0-9', 'text', 'grid a,b of 1-2'])
      expect(faultsOf(`q1 ${source}; g grid o1 of 1-2 carries q1`)).toContain('2 g: error carriesNothing q1');
    expect(
      faultsOf(
        'q1 multiple 1-2; each forEach q1: q2 multiple 1-2; g grid o1 of 1-2 carries q2; z single 1-2',
      ),
    ).toEqual([]);
  });

  it('reads what a check names, which may be the question itself', () => {
    const checked = (mustHold: Condition) => {
      const drawn = drawnQuestionnaire('q1 single 1-2; q2 single 1-2; q3 single 1-2');
      const checks = [{ id: 'c', level: 'hard', mustHold, message: { en: 'No' } }] as const;
      const modules = drawn.modules.map((module) => ({
        ...module,
        questions: module.questions.map((one) => (one.id === 'q2' ? { ...one, checks } : one)),
      }));
      return kindsOf({ ...drawn, modules });
    };
    expect(checked({ all: [is('q1', 1), is('q2', 1)] })).toEqual([]);
    // Whoever answers cannot go on: what comes later is never answered yet.
    expect(checked(is('q3', 1))).toEqual(['laterQuestion', 'neverPassed']);
    expect(checked(is('q1', 7))).toEqual(['missingAnswer']);
  });

  it('knows that several choices can be true at once, and how many', () => {
    const several = (askIf: Condition) =>
      kindsOf(asking('m multiple 1-4 exclusive 4; q2 single 1-2', 'q2', askIf));
    expect(several({ all: [is('m', 1), is('m', 2)] })).toEqual([]);
    expect(several({ question: id<'question'>('m'), countChosen: { atLeast: 3 } })).toEqual([]);
    expect(several({ question: id<'question'>('m'), countChosen: { atLeast: 4 } })).toEqual(['unreachable']);
    expect(several({ question: id<'question'>('m'), countChosen: { atLeast: 2, atMost: 1 } })).toEqual([
      'unreachable',
    ]);
  });
});
