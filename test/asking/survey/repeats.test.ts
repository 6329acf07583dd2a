import { describe, expect, it } from 'vitest';
import { timesAtMost, writtenName } from '../../../src/asking/survey/repeatedModules.ts';
import {
  chainsOf,
  instanceOf,
  MOST_REPETITIONS,
  type Naming,
  parentOf,
  repetitionsOf,
} from '../../../src/asking/survey/repeats.ts';
import { id } from '../../../src/core/id.ts';
import { drawnQuestion, drawnQuestionnaire } from '../../fixtures/drawnQuestionnaire.ts';

const drawn = drawnQuestionnaire(
  'core: used multiple 1-60; each forEach used: a single 1-2; b single 1-2 if a = 1; c computed number = $a + $used + $a.row; m multiple 1-2 carries a; d single 1-2 when $a = 1',
);
const [core, each] = drawn.modules;
if (core === undefined || each === undefined) throw new RangeError('the drawing requires two modules');
const written = (name: string) => core.questions.find((question) => question.id === name);
const own = new Set<string>(each.questions.map((question) => question.id));
const naming: Naming = (name, marks) => (own.has(name) ? [name, ...marks].join('@') : name);
const around = { written, naming };
const [first, second] = repetitionsOf(each, around);

describe('the repetitions of a module', () => {
  it('are one for each option, fifty at most', () => {
    expect(repetitionsOf(each, around)).toHaveLength(MOST_REPETITIONS);
    expect(timesAtMost(each, written)).toBe(60);
    expect(second).toEqual({
      position: 2,
      marks: ['2'],
      forOptions: ['Option 2'],
      each: { en: 'Option 2' },
      takesPlace: { question: 'used', isOneOf: [2] },
    });
  });

  it('are none for an option that stands alone, which says that there is none', () => {
    const { modules } = drawnQuestionnaire(
      'core: used multiple 1-3 exclusive 3; each forEach used: a single 1-2',
    );
    const [from, repeatedOne] = modules;
    if (from === undefined || repeatedOne === undefined) throw new RangeError('two modules are drawn');
    const find = (name: string) => from.questions.find((question) => question.id === name);
    const marks = repetitionsOf(repeatedOne, { written: find, naming }).map((one) => one.marks);
    expect(marks).toEqual([['1'], ['2']]);
    expect(timesAtMost(repeatedOne, find)).toBe(2);
  });

  it('are as many as a number may say', () => {
    const counted = { ...each, repeat: { count: id<'question'>('n'), most: 3 } };
    expect(repetitionsOf(counted, around).map(({ marks }) => marks)).toEqual([['1'], ['2'], ['3']]);
    expect(
      repetitionsOf({ ...each, repeat: { count: id<'question'>('n'), most: 900 } }, around),
    ).toHaveLength(50);
  });

  it('are none where there is nothing to repeat it for', () => {
    expect(repetitionsOf({ ...each, repeat: { forEach: id<'question'>('gone') } }, around)).toEqual([]);
    expect(repetitionsOf(core, around)).toEqual([]);
    expect(timesAtMost(core, written)).toBe(1);
  });
});

describe('a repetition of a module that is asked as long as there is another', () => {
  const said = { question: id<'question'>('a'), isOneOf: [1] };
  const again = {
    ...each,
    repeat: { while: said, most: 2, askIf: { ...said, question: id<'question'>('used') } },
  };

  it('takes place after the one before, and the first where somebody has one', () => {
    const takesPlace = repetitionsOf(again, around).map((one) => one.takesPlace);
    expect(takesPlace).toEqual([
      { question: 'used', isOneOf: [1] },
      { question: 'a@1', isOneOf: [1] },
    ]);
    const [always] = repetitionsOf({ ...each, repeat: { while: said, most: 2 } }, around);
    expect(always?.takesPlace).toEqual({ all: [] });
  });

  it('within another waits for both, and carries the marks of both', () => {
    const [, inner] = repetitionsOf(again, { ...around, outer: second });
    expect(inner).toEqual({
      position: 2,
      marks: ['2', '2'],
      each: { en: '2' },
      forOptions: ['Option 2'],
      takesPlace: {
        all: [
          { question: 'used', isOneOf: [2] },
          { question: 'a@2@1', isOneOf: [1] },
        ],
      },
    });
  });
});

describe('the modules around one', () => {
  const modules = drawnQuestionnaire(
    'a while x=1 most 2: x single 1-2; b in a forEach x: y single 1-2; c in a: z single 1-2; d: w single 1-2; e in nobody: v single 1-2',
  ).modules;

  it('are those that are repeated, itself the last', () => {
    const chains = [...chainsOf(modules).values()].map((chain) => chain.map((module) => module.id));
    expect(chains).toEqual([['a'], ['a', 'b'], ['a'], [], []]);
  });

  it('are found before it only', () => {
    const [a, b] = modules;
    expect(b && parentOf(modules, b)).toBe(a);
    expect(b && parentOf([], b)).toBeUndefined();
  });
});

describe('a question of one repetition', () => {
  const asked = each.questions.map((question) => first && instanceOf(question, first, naming));

  it('has a name of its own, and waits for its repetition', () => {
    expect(asked.map((one) => one?.id)).toEqual(['a@1', 'b@1', 'c@1', 'm@1', 'd@1']);
    expect(asked[0]?.askIf).toEqual({ question: 'used', isOneOf: [1] });
    expect(asked.map((one) => writtenName(one?.id ?? ''))).toEqual(['a', 'b', 'c', 'm', 'd']);
  });

  it('reads the questions of the same repetition, and others as they are', () => {
    expect(asked[1]?.askIf).toEqual({
      all: [
        { question: 'used', isOneOf: [1] },
        { question: 'a@1', isOneOf: [1] },
      ],
    });
    expect(asked[2]).toMatchObject({ formula: `$\{a@1} + $\{used} + $\{a@1.row}` });
    expect(asked[3]).toMatchObject({ carryForward: { question: 'a@1' } });
    expect(asked[4]?.askIf).toMatchObject({ all: [{}, { formula: `$\{a@1} = 1` }] });
  });

  it('says in its texts what it is repeated for, in each language', () => {
    const text = { en: 'And {each}? You said {answer:a} and {answer:used}.', cy: 'A {each}?' };
    const said = { ...(each.questions[0] ?? never()), text, hint: { en: '{council} {each}' } };
    const parks = { ...(first ?? never()), each: { en: 'Parks', cy: 'Parciau' } };
    expect(instanceOf(said, { ...parks, forOptions: ['Parks'] }, naming)).toMatchObject({
      text: { en: 'And Parks? You said {answer:a@1} and {answer:used}.', cy: 'A Parciau?' },
      hint: { en: '{council} Parks' },
      wording: 'a.1@Parks',
    });
  });

  it('shares a list that has nothing of its own in any repetition', () => {
    const streets = drawnQuestion('street single 1-9');
    if (!('options' in streets)) throw new RangeError('options were drawn');
    const other = { text: { en: '{each}' }, code: 10 };
    const optionsIn = (options: typeof streets.options) => {
      const copy = instanceOf({ ...streets, options } as typeof streets, first ?? never(), naming);
      return 'options' in copy ? copy.options : [];
    };
    expect(optionsIn(streets.options)).toBe(streets.options);
    expect(optionsIn([...streets.options, other]).at(-1)?.text.en).toBe('Option 1');
  });
});

function never(): never {
  throw new RangeError('the drawing requires more');
}
