import { expect, it } from 'vitest';
import {
  interviewSeconds,
  placeAfter,
  questionSeconds,
} from '../../../../src/asking/survey/editing/estimatedLength.ts';
import { drawnQuestion, drawnQuestionnaire } from '../../../fixtures/drawnQuestionnaire.ts';

it('counts two words a second, and the answering', () => {
  // "Question q?" and three times "Option n": eight words.
  expect(questionSeconds(drawnQuestion('q single 1-3'))).toBe(8 / 2 + 4);
});

it('adds the introduction and the end, and what one person can be asked together', () => {
  const one = drawnQuestionnaire('q single 1-3');
  const either = drawnQuestionnaire('q single 1-3; r single 1-3 if q = 1; s single 1-3 if q = 2');
  expect(interviewSeconds(one)).toBe(60 + 8);
  expect(interviewSeconds(either)).toBe(60 + 8 + 8);
});

it('counts a repeated group twice, and nothing for what is worked out', () => {
  const repeated = drawnQuestionnaire(
    'core: q single 1-3; jobs forEach q: r single 1-3; c computed number = $r',
  );
  expect(interviewSeconds(repeated)).toBe(60 + 8 + 2 * 8);
  const nested = drawnQuestionnaire('a forEach q: q single 1-3; b in a forEach q: r single 1-3');
  expect(interviewSeconds(nested)).toBe(60 + 2 * 8 + 4 * 8);
});

it('knows at which question so many seconds have passed', () => {
  const drawn = drawnQuestionnaire(
    'q single 1-3; r single 1-3 if q = 1; s single 1-3 if q = 2; t single 1-3',
  );
  expect(placeAfter(drawn, 60)).toBe(0);
  expect(placeAfter(drawn, 60 + 2 * 8)).toBe(3);
  expect(placeAfter(drawn, interviewSeconds(drawn))).toBe(-1);
});
