import { expect, it } from 'vitest';
import { interviewMinutes } from '../../../../src/asking/survey/editing/estimatedLength.ts';
import { lengthFindings } from '../../../../src/asking/survey/editing/lengthFindings.ts';
import { drawnQuestionnaire } from '../../../fixtures/drawnQuestionnaire.ts';

const asking = (count: number) =>
  drawnQuestionnaire(Array.from({ length: count }, (_, at) => `q${at} single 1-3`).join('; '));

it('finds nothing while an interview takes no more than 20 minutes', () => {
  const longest = asking(142);
  expect(interviewMinutes(longest)).toBe(20);
  expect(lengthFindings(longest)).toEqual([]);
});

it('finds the question at which 20 minutes have passed, and says how long the whole takes', () => {
  const long = asking(200);
  expect(lengthFindings(long)).toEqual([
    {
      kind: 'longInterview',
      weight: 'warning',
      question: 'q142',
      place: 143,
      names: ['20', String(interviewMinutes(long))],
    },
  ]);
});
