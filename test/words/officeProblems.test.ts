import { expect, it } from 'vitest';
import { officeProblems } from '../../src/words/officeProblems.ts';
import { learnProblems, problemText } from '../../src/words/problems.ts';

it('is told once the office has come, and never before: no tablet has these sentences', () => {
  const problem = { kind: 'noCouncil' } as const;
  expect(() => problemText(problem)).toThrow(RangeError);
  learnProblems(officeProblems);
  expect(problemText(problem).todo).toBe('Choose the council from the list.');
  expect(problemText({ kind: 'waveClosed' }).what).toContain('closed');
});
