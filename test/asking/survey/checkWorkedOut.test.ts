import { describe, expect, it } from 'vitest';
import type { Condition } from '../../../src/asking/questions/question.ts';
import { checkQuestionnaire } from '../../../src/asking/survey/checkQuestionnaire.ts';
import { questionsWritten } from '../../../src/asking/survey/questionnaire.ts';
import { id } from '../../../src/core/id.ts';
import { faultsOf, is } from '../../fixtures/drawnFaults.ts';
import { drawnQuestionnaire } from '../../fixtures/drawnQuestionnaire.ts';

describe('what is worked out and repeated', () => {
  it('is told where a formula cannot be read, with the formula', () => {
    expect(faultsOf('a number 0-9; b single 1-2 when $a +; c computed number = sum(')).toEqual([
      `2 b: error badFormula $\{a} +`,
      '3 c: error badFormula sum(',
    ]);
  });

  it('is told what a formula reads that is not there, or not yet', () => {
    expect(
      faultsOf(
        'g grid a,b of 1-2; b single 1-2 when $gone = 1 and $g.c = 1 and $g.a = 1; c computed number = $d; d number 0-9',
      ),
    ).toEqual([
      '2 b: error missingQuestion gone',
      '2 b: error missingRow g c',
      '3 c: warning laterQuestion d',
    ]);
  });

  it('is told of values that wait for each other', () => {
    expect(
      faultsOf('a computed number = $b + 1; b computed number = $a').filter((one) => one.includes('loop')),
    ).toEqual(['1 a: error loop a b a', '2 b: error loop b a b']);
    expect(faultsOf('a computed number = $a + 1')).toContain('1 a: error loop a a');
  });

  it('can be reached by a formula, and by a value that is worked out', () => {
    expect(
      faultsOf(
        'a number 0-9; c computed number = $a * 100; d single 1-2 if c more 500; e single 1-2 when $c = 1',
      ),
    ).toEqual([]);
  });

  it('is asked for what comes before the module, has answers and is not repeated itself', () => {
    const ends = (drawing: string) => faultsOf(drawing).filter((one) => /epe|Many|missing/.test(one));
    expect(ends('core: m multiple 1-3; jobs forEach m: a single 1-2 if b = 1; b single 1-2')).toEqual([]);
    expect(ends('jobs forEach m: a single 1-2; after: m multiple 1-3')).toEqual(['1 a: error laterRepeat m']);
    expect(ends('jobs forEach a: a multiple 1-2; b single 1-2')).toEqual(['1 a: error laterRepeat a']);
    expect(ends('core: m multiple 1-3; one forEach m: a multiple 1-2; two forEach a: b single 1-2')).toEqual([
      '3 b: error nestedRepeat a',
    ]);
    expect(
      ends(
        'core: t text; g grid a,b of 1-2; one forEach t: a single 1-2; two forEach g: b single 1-2; three count t most 2: c single 1-2',
      ),
    ).toEqual(['3 a: error badRepeat t', '4 b: error badRepeat g', '5 c: error badRepeat t']);
    expect(ends('one forEach gone: a single 1-2')).toEqual(['1 a: error missingQuestion gone']);
  });

  it('is asked again by what is there and has such an answer', () => {
    expect(faultsOf('jobs while more=1 most 3: a single 1-2; more single 1-2')).toEqual([]);
    expect(faultsOf('jobs while more=3 most 3: more single 1-2')).toEqual([
      '1 more: error missingAnswer more 3',
    ]);
    expect(faultsOf('jobs while gone=1 most 3: a single 1-2')).toEqual(['1 a: error missingQuestion gone']);
    expect(faultsOf('jobs while more=1 most 3 if gone = 1: more single 1-2')).toEqual([
      '1 more: error missingQuestion gone',
      '1 more: error unreachable',
    ]);
    expect(faultsOf('core: any single 1-2; jobs while more=1 most 3 if any = 3: more single 1-2')).toEqual([
      '2 more: error missingAnswer any 3',
      '2 more: error unreachable',
    ]);
    expect(faultsOf('jobs while more=1 most 3 if more = 1: more single 1-2')).toEqual([
      '1 more: warning laterQuestion more',
      '1 more: error loop more more',
      '1 more: error unreachable',
    ]);
  });

  it('may stand within another module, right behind it', () => {
    const outer = 'core: m multiple 1-2; a forEach m: k multiple 1-2';
    expect(faultsOf(`${outer}; b in a forEach k: x text; c in a: y text when count($b) = 2`)).toEqual([]);
    expect(faultsOf(`${outer}; b in nobody: x text`)).toEqual(['3 x: error missingModule nobody']);
    expect(faultsOf(`${outer}; z: w text; b in a forEach k: x text`)).toEqual([
      '4 x: error apartFromModule a',
    ]);
    expect(faultsOf(`${outer}; b in a: x multiple 1-2 carries k; after: y multiple 1-2 carries k`)).toEqual([
      '4 y: error unreachable',
    ]);
  });

  it('is repeated fifty times at most, and makes five thousand questions at most', () => {
    const many = Array.from({ length: 101 }, (_, at) => `a${at} single 1-2`).join('; ');
    expect(faultsOf('core: m multiple 1-51; jobs forEach m: a single 1-2')).toEqual([
      '2 a: error tooManyRepetitions 51 50',
    ]);
    expect(faultsOf(`core: m multiple 1-50; jobs forEach m: ${many}`)).toEqual([
      '2 a0: error tooManyQuestions 5000',
    ]);
    expect(faultsOf('core: n number 0-9; jobs count n most 60: a single 1-2')).toEqual([
      '2 a: error tooManyRepetitions 60 50',
    ]);
  });

  it('is told of texts that show what cannot be shown', () => {
    const drawn = drawnQuestionnaire(
      'core: m multiple 1-3; b single 1-2; jobs forEach m: c single 1-2; after: d single 1-2',
    );
    const text = { en: '{answer:gone} {answer:d} {answer:m} {answer:c} {answer:c@2}', cy: '{each}' };
    const modules = drawn.modules.map((module) => ({
      ...module,
      questions: module.questions.map((one) => (one.id === 'b' ? { ...one, text } : one)),
    }));
    expect(
      checkQuestionnaire({ ...drawn, modules }).map(({ kind, weight, names }) => [kind, weight, ...names]),
    ).toEqual([
      ['missingInText', 'warning', 'gone'],
      ['laterInText', 'warning', 'd'],
      ['laterInText', 'warning', 'c'],
      ['laterInText', 'warning', 'c@2'],
      ['eachOfNothing', 'warning'],
    ]);
  });

  it('may be read after the answer by what is looked at then', () => {
    expect(
      faultsOf(
        'a number 0-9 ends screenedOut when $a > 5; b single 1-2 ends screenedOut when $c = 1; c single 1-2',
      ),
    ).toEqual(['2 b: warning laterQuestion c']);
  });
});

describe('a hard check', () => {
  /** What is wrong with the last question where this must hold of its answer. */
  const checked = (drawing: string, mustHold: Condition, level: 'hard' | 'soft' = 'hard') => {
    const drawn = drawnQuestionnaire(drawing);
    const last = questionsWritten(drawn).at(-1);
    const checks = [{ id: 'c', level, mustHold, message: { en: 'Not so' } }];
    const modules = drawn.modules.map((module) => ({
      ...module,
      questions: module.questions.map((one) => (one === last ? { ...one, checks } : one)),
    }));
    return checkQuestionnaire({ ...drawn, modules }).map(({ kind, names }) => `${kind} ${names.join()}`);
  };
  const hours = id<'question'>('h');

  it('that no answer passes is an error: whoever answers could not go on', () => {
    const over: Condition = { question: hours, number: { more: 200 } };
    expect(checked('h! number 0-168', over)).toEqual(['neverPassed Not so']);
    expect(checked('h! number 0-168', over, 'soft')).toEqual([]);
    expect(checked('h! number 0-168', { question: hours, number: { more: 100 } })).toEqual([]);
    expect(checked('q single 1-3', { all: [is('q', 1), is('q', 2)] })).toEqual(['neverPassed Not so']);
    expect(checked('a single 1-2; b single 1-2', { not: { any: [is('a', 1), is('b', 2)] } })).toEqual([]);
  });

  it('that reads what is not there is told of that alone, and a formula is not looked into', () => {
    expect(checked('q single 1-3', is('gone', 1))).toEqual(['missingQuestion gone']);
    expect(checked('q single 1-3', { formula: '1 > 2' })).toEqual([]);
  });

  it('in a repeated group may look at another time', () => {
    const earlier: Condition = { any: [is('b@1', 1), is('a', 1)] };
    const drawing = 'core: m multiple 1-3; times forEach m: b single 1-2; a single 1-2';
    expect(checked(drawing, earlier)).toEqual([]);
  });
});
