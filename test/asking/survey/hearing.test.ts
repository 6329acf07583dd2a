import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Answers } from '../../../src/asking/questions/question.ts';
import type { Questionnaire } from '../../../src/asking/survey/questionnaire.ts';
import { holds, noteChange, routeMap, routeOf } from '../../../src/asking/survey/routing.ts';
import { instant } from '../../../src/core/day.ts';
import { drawnQuestionnaire } from '../../fixtures/drawnQuestionnaire.ts';
import { manyRules } from '../../fixtures/manyRules.ts';
import { told } from '../../fixtures/told.ts';

const asked = (questionnaire: Questionnaire, answers: Answers) =>
  routeOf(questionnaire, told(answers)).questions.map(({ id }) => String(id));

describe('a condition that is a formula', () => {
  const q = drawnQuestionnaire(
    'n number 0-99; m multiple 1-4; g grid a,b of 1-5; d date; t text; ' +
      "sum single 1-2 when $n + count-selected($m) > 5; row single 1-2 when $g.b = 5; code single 1-2 when selected($m, '3'); " +
      "day single 1-2 when $d < date('2026-06-01'); words single 1-2 when contains($t, 'bin'); broken single 1-2 when $n +",
  );
  const opened = (answers: Answers) =>
    asked(q, answers).filter((name) => !['n', 'm', 'g', 'd', 't'].includes(name));

  it('holds where it comes out true of the answers as they count', () => {
    expect(opened({})).toEqual([]);
    expect(opened({ n: { value: 4 }, m: { value: [1, 3] } })).toEqual(['sum', 'code']);
    expect(opened({ n: { value: 4 }, m: { missing: 'dontKnow' } })).toEqual([]);
    expect(opened({ g: { value: { a: { value: 5 } } } })).toEqual([]);
    expect(opened({ g: { value: { b: { value: 5 } } } })).toEqual(['row']);
    expect(opened({ d: { value: '2026-05-31' }, t: { value: 'the bins' } })).toEqual(['day', 'words']);
    expect(opened({ d: { value: '2026-05-' }, t: { value: ' ' } })).toEqual([]);
  });

  it('never holds where it cannot be read', () => {
    expect(opened({ n: { value: 1 } })).not.toContain('broken');
  });

  it('reads later questions as not answered, and those that are not there', () => {
    const later = drawnQuestionnaire('a single 1-2 when $b = 1; b single 1-2; c single 1-2 when $gone = 1');
    expect(asked(later, { b: { value: 1 } })).toEqual(['b']);
  });

  it('takes the day on which the interview began for today', () => {
    const old = drawnQuestionnaire(
      "born date from 1900-01-01 to 2026-12-31; adult single 1-2 when today() - $born >= 6574; night single 1-2 when today() = date('2026-06-02')",
    );
    const born = { born: { value: '2008-11-22' } };
    const on = (startedAt: string) =>
      routeOf(old, { answers: born, startedAt: instant(startedAt) }).questions.map(({ id }) => String(id));
    expect(on('2026-11-22T09:30:00.000Z')).toEqual(['born', 'adult']);
    expect(on('2026-11-20T09:30:00.000Z')).toEqual(['born']);
    // In London it is past midnight already.
    expect(on('2026-06-01T23:30:00.000Z')).toEqual(['born', 'night']);
  });

  it('knows the answer that is checked as a point', () => {
    const [n] = q.modules[0]?.questions ?? [];
    const even = { condition: { formula: '. mod 2 = 0' }, of: n ?? null };
    expect(holds(q, even, told({ n: { value: 4 } }))).toBe(true);
    expect(holds(q, even, told({ n: { value: 5 } }))).toBe(false);
    expect(holds(q, even, told({}))).toBe(false);
  });

  it('knows options by their codes and by their words', () => {
    const named = drawnQuestionnaire(
      "s single 1-3; same single 1-2 when jr:choice-name($s, '$s') = 'Option 2'; none single 1-2 when jr:choice-name('9', '$s') = ''",
    );
    expect(asked(named, { s: { value: 2 } })).toEqual(['s', 'same', 'none']);
    expect(asked(named, { s: { value: 1 } })).toEqual(['s', 'none']);
  });
});

describe('a value that is worked out', () => {
  const q = drawnQuestionnaire(
    'a number 0-99; b number 0-99; sum computed number = $a + $b; twice computed number = $sum * 2; ' +
      "high single 1-2 when $twice >= 20; named computed text = if($a > 5, 'many', ''); due computed date = date('2026-01-01') + $a; " +
      'sometimes computed number = 1 when $a = 7; seen single 1-2 when $sometimes = 1; end single 1-2',
  );
  const values = (answers: Answers) => {
    const { values: worth } = routeMap(q, told(answers));
    const names = ['a', 'b', 'sum', 'twice', 'high', 'named', 'due', 'sometimes'];
    return Object.fromEntries(
      [...worth].map(([place, answer]) => [names[place], 'value' in answer && answer.value]),
    );
  };

  it('is worked out of answers and of other values, and is missing where it comes to nothing', () => {
    expect(values({ a: { value: 4 } })).toEqual({ due: '2026-01-05' });
    expect(values({ a: { value: 7 }, b: { value: 3 } })).toEqual({
      sum: 10,
      twice: 20,
      named: 'many',
      due: '2026-01-08',
      sometimes: 1,
    });
    expect(asked(q, { a: { value: 7 }, b: { value: 3 } })).toContain('high');
    expect(asked(q, { a: { value: 6 }, b: { value: 3 } })).not.toContain('high');
    expect(asked(q, { a: { value: 6 } })).not.toContain('seen');
  });

  it('is never what somebody wrote into the answers under its name', () => {
    expect(values({ sum: { value: 99 } })).toEqual({});
  });

  it('says nothing where it is infinite', () => {
    const none = drawnQuestionnaire('a number 0-9; c computed number = 1 div $a; q single 1-2 when $c > 0');
    expect(asked(none, { a: { value: 0 } })).toEqual(['a', 'c']);
    expect(asked(none, { a: { value: 3 } })).toEqual(['a', 'c', 'q']);
  });
});

describe('a module that is repeated', () => {
  const q = drawnQuestionnaire(
    'core: used multiple 1-3; jobs forEach used: often single 1-5; why single 1-3 if often = 1; cost number 0-99; place computed number = position(..) * 10 + $often; ' +
      'after: total single 1-2 when sum($cost) > 10; any single 1-2 if often = 5; times single 1-2 when count($jobs) = 2; second single 1-2 when $often@3 = 2',
  );

  it('asks all questions once for each option chosen, in the order of the options', () => {
    expect(asked(q, {})).toEqual(['used']);
    expect(asked(q, { used: { value: [3, 1] } })).toEqual([
      'used',
      'often@1',
      'cost@1',
      'place@1',
      'often@3',
      'cost@3',
      'place@3',
      'times',
    ]);
  });

  it('means the same repetition within it', () => {
    const answers = { used: { value: [1, 3] }, 'often@3': { value: 1 }, 'often@2': { value: 1 } } as Answers;
    expect(asked(q, answers).filter((name) => name.startsWith('why'))).toEqual(['why@3']);
    expect(routeMap(q, told(answers)).values.get(12)).toEqual({ value: 31 });
  });

  it('means every repetition that takes place from elsewhere', () => {
    const costs = { 'cost@1': { value: 6 }, 'cost@2': { value: 6 }, 'cost@3': { value: 6 } } as const;
    expect(asked(q, { used: { value: [1] }, ...costs })).not.toContain('total');
    expect(asked(q, { used: { value: [1, 2] }, ...costs })).toContain('total');
    expect(asked(q, { used: { value: [2] }, 'often@3': { value: 5 } })).not.toContain('any');
    expect(asked(q, { used: { value: [2, 3] }, 'often@3': { value: 5 } })).toContain('any');
    expect(asked(q, { used: { value: [2, 3] }, 'often@3': { value: 2 } })).toContain('second');
  });

  it('is asked as many times as a number says', () => {
    const people = drawnQuestionnaire(
      'core: n number 0-9; people count n most 3: age number 0-120; after: old single 1-2 when max($age) > 64',
    );
    expect(asked(people, { n: { value: 0 } })).toEqual(['n']);
    expect(asked(people, { n: { value: 2 } })).toEqual(['n', 'age@1', 'age@2']);
    expect(asked(people, { n: { value: 9 } })).toEqual(['n', 'age@1', 'age@2', 'age@3']);
    expect(asked(people, { n: { value: 1 }, 'age@2': { value: 70 } })).toEqual(['n', 'age@1']);
    expect(asked(people, { n: { value: 2 }, 'age@2': { value: 70 } })).toContain('old');
  });
});

describe('where an interview ends by a rule', () => {
  const q = drawnQuestionnaire(
    'a number 0-99; s statement ends skippedToEnd when $a > 50; b single 1-2 ends screenedOut when $a < 5; c single 1-2',
  );

  it('ends with the question that has it, as soon as it holds', () => {
    expect(routeOf(q, told({ a: { value: 60 } }))).toMatchObject({ endsWith: 'skippedToEnd', message: null });
    expect(asked(q, { a: { value: 60 } })).toEqual(['a', 's']);
    expect(routeOf(q, told({ a: { value: 4 } })).endsWith).toBe('screenedOut');
    expect(asked(q, { a: { value: 10 } })).toEqual(['a', 's', 'b', 'c']);
  });
});

it('after any change the route is the route worked out from the beginning, with formulas, values and repetitions', () => {
  const q = manyRules;
  const tap = fc.tuple(
    fc.constantFrom('m', 'n', 'k', 'x@1', 'x@2', 'x@4', 'y@1', 'u@1', 'u@2', 'u@3', 't', 'w'),
    fc.integer({ min: 0, max: 9 }),
    fc.uniqueArray(fc.integer({ min: 1, max: 4 }), { maxLength: 4 }),
  );
  fc.assert(
    fc.property(fc.array(tap, { maxLength: 25 }), (taps) => {
      let answers: Answers = {};
      routeMap(q, told(answers));
      for (const [name, number, codes] of taps) {
        const next: Answers = {
          ...answers,
          [name]: { value: name === 'm' || name === 'k' ? codes : number },
        };
        noteChange(next, answers, name);
        answers = next;
        expect(plain(q, answers)).toEqual(plain({ ...q }, { ...answers }));
      }
    }),
    { numRuns: 300 },
  );
});

function plain(questionnaire: Questionnaire, answers: Answers) {
  const { asked: places, values, last, endsWith } = routeMap(questionnaire, told(answers));
  return { places: [...places], values: [...values].sort(([a], [b]) => a - b), last, endsWith };
}
