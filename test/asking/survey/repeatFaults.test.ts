import { expect, it } from 'vitest';
import { indexOf } from '../../../src/asking/survey/questionnaireIndex.ts';
import { unrepeated } from '../../../src/asking/survey/repeatedModules.ts';
import { firstQuestions, repeatFaults } from '../../../src/asking/survey/repeatFaults.ts';
import { MOST_WITHIN } from '../../../src/asking/survey/repeats.ts';
import { drawnQuestionnaire } from '../../fixtures/drawnQuestionnaire.ts';

const faultsOf = (drawing: string) => {
  const q = drawnQuestionnaire(drawing);
  const written = indexOf(unrepeated(q));
  return q.modules.flatMap((module) =>
    repeatFaults(q, written, module).map(({ kind, names }) => [module.id, kind, ...names].join(' ')),
  );
};

it('is asked again by a question of its own or of what is within it, and by no other', () => {
  expect(faultsOf('a while x=1 most 9: x single 1-2')).toEqual([]);
  expect(
    faultsOf(
      'core: n number 0-2; a while y=1 most 9: x text; b in a count n most 2: z text; c in a: y single 1-2',
    ),
  ).toEqual([]);
  expect(faultsOf('core: x single 1-2; a while x=1 most 9: y text')).toEqual(['a outsideRepeat x']);
  expect(
    faultsOf('core: n number 0-2; a while z=1 most 9: x text; b in a count n most 2: z single 1-2'),
  ).toEqual(['a outsideRepeat z']);
  expect(faultsOf('a while x=1 most 51: x text')).toEqual(['a badRepeat x', 'a tooManyRepetitions 51 50']);
});

it('is asked again after some answer at least', () => {
  const q = drawnQuestionnaire('a while x=1 most 9: x single 1-2');
  const [module] = q.modules;
  if (module?.repeat === undefined || !('while' in module.repeat))
    throw new RangeError('it requires to be repeated');
  const never = { ...module, repeat: { ...module.repeat, while: { ...module.repeat.while, isOneOf: [] } } };
  const changed = { ...q, modules: [never] };
  expect(repeatFaults(changed, indexOf(unrepeated(changed)), never)).toEqual([
    { kind: 'badRepeat', names: ['x'] },
  ]);
});

it('is within what stands right before it, and is repeated for what has one answer there', () => {
  const outer = 'core: m multiple 1-2; a forEach m: k multiple 1-2';
  expect(faultsOf(`${outer}; b in a forEach k: x text; c in a: y text; d in b: z text`)).toEqual([
    'd apartFromModule b',
  ]);
  expect(faultsOf(`${outer}; b in a forEach k: x text; d in b: z text; c in a: y text`)).toEqual([]);
  expect(faultsOf(`${outer}; b: x text; c in a: y text`)).toEqual(['c apartFromModule a']);
  expect(faultsOf(`${outer}; b in nobody: x text`)).toEqual(['b missingModule nobody']);
  expect(faultsOf('a in a: x text')).toEqual(['a missingModule a']);
  expect(faultsOf(`${outer}; b forEach k: x text`)).toEqual(['b nestedRepeat k']);
  expect(faultsOf(`${outer}; b in a forEach x: x multiple 1-2`)).toEqual(['b laterRepeat x']);
});

it('counts what all repetitions together may ask', () => {
  const nested = (most: number) =>
    `core: n number 0-50; a count n most 50: x text; b in a count n most 50: y text; c in b count n most ${most}: z text`;
  expect(faultsOf('core: n number 0-50; a count n most 50: x text; b in a count n most 50: y text')).toEqual(
    [],
  );
  expect(new Set(faultsOf(nested(2)))).toEqual(
    new Set(['a tooManyQuestions 5000', 'b tooManyQuestions 5000', 'c tooManyQuestions 5000']),
  );
});

it('is within so many repeated modules at most, and no deeper ones are worked out', () => {
  const within = (depth: number) =>
    Array.from(
      { length: depth },
      (_, at) => `m${at}${at === 0 ? '' : ` in m${at - 1}`} count n most 2: q${at} number 0-2`,
    );
  const deep = (depth: number) => ['core: n number 0-2', ...within(depth)].join('; ');
  expect(faultsOf(deep(MOST_WITHIN)).filter((one) => one.includes('tooDeep'))).toEqual([]);
  const deeper = deep(MOST_WITHIN + 30);
  expect(faultsOf(deeper).filter((one) => one.includes('tooDeep'))).toHaveLength(30);
  const marks = indexOf(drawnQuestionnaire(deeper)).repetitions.map((one) => one?.marks.length ?? 0);
  expect(Math.max(...marks)).toBe(MOST_WITHIN);
});

it('is told at the first question that a module asks, its own or of one within it', () => {
  const q = drawnQuestionnaire('a forEach m: ; b in a forEach m: x text; c: ; d: y text');
  expect(q.modules.map((module) => firstQuestions(q).get(module)?.id)).toEqual(['x', 'x', undefined, 'y']);
});

it('is empty for a module that is asked once, or for each of a scale’s points, or as often as a value says', () => {
  const q = drawnQuestionnaire(
    'core: s scale 0-5; c computed number = $s; one forEach s: a single 1-2; two count c most 4: b single 1-2',
  );
  const written = indexOf(unrepeated(q));
  expect(q.modules.flatMap((module) => repeatFaults(q, written, module))).toEqual([]);
});
