import { expect, it } from 'vitest';
import {
  chainOf,
  isAround,
  repeatedFor,
  timesAtMost,
  unrepeated,
  waitsFor,
  writtenName,
} from '../../../src/asking/survey/repeatedModules.ts';
import { drawnQuestionnaire } from '../../fixtures/drawnQuestionnaire.ts';

const drawn = drawnQuestionnaire(
  'core: m multiple 1-3; n number 0-9; each forEach m: a single 1-2; times count n most 4: b single 1-2',
);

it('knows what a module is repeated for, and how often at most', () => {
  const written = (name: string) => drawn.modules[0]?.questions.find(({ id }) => id === name);
  expect(drawn.modules.map(repeatedFor)).toEqual([null, 'm', 'n']);
  expect(drawn.modules.map((module) => timesAtMost(module, written))).toEqual([1, 3, 4]);
});

it('knows what is around a module, and what a module waits for', () => {
  const nested = drawnQuestionnaire(
    'core: m multiple 1-3; a while more=1 most 2 if m = 1: more single 1-2; b in a forEach m: x single 1-2; c in a: y single 1-2; d while z=1 most 2: z single 1-2',
  );
  const [core, a, b, c, d] = nested.modules;
  expect([core, a, b, c, d].map((one) => chainOf(nested, one).map(({ id }) => id))).toEqual([
    [],
    ['a'],
    ['a', 'b'],
    ['a'],
    ['d'],
  ]);
  expect(nested.modules.map(waitsFor)).toEqual([null, 'm', 'm', null, null]);
  expect(nested.modules.map(repeatedFor)).toEqual([null, 'more', 'm', null, 'z']);
  expect(b && [core, a, b, c, d, undefined].map((one) => isAround(nested, one, b))).toEqual([
    ...[true, true, true],
    ...[true, false, true],
  ]);
});

it('is written with every question once, each under its own name', () => {
  expect(unrepeated(drawn).modules.map(repeatedFor)).toEqual([null, null, null]);
  const plain = unrepeated(drawn);
  expect(unrepeated(plain)).toBe(plain);
  expect(['a@2', 'a'].map(writtenName)).toEqual(['a', 'a']);
});
