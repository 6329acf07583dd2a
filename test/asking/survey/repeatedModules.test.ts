import { expect, it } from 'vitest';
import {
  repeatedFor,
  timesAtMost,
  unrepeated,
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

it('is written with every question once, each under its own name', () => {
  expect(unrepeated(drawn).modules.map(repeatedFor)).toEqual([null, null, null]);
  const plain = unrepeated(drawn);
  expect(unrepeated(plain)).toBe(plain);
  expect(['a@2', 'a'].map(writtenName)).toEqual(['a', 'a']);
});
