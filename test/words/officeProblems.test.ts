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

it('names all groups that nobody answered in', () => {
  learnProblems(officeProblems);
  const said = (...categories: string[]) => problemText({ kind: 'emptyCategory', margin: 'age', categories });
  expect(said('18 to 24').what).toBe(
    'Nobody answered in “18 to 24” of age, but the target has people there.',
  );
  expect(said('18 to 24', '25 to 34', '75 or over').what).toContain(
    'in “18 to 24”, “25 to 34” and “75 or over” of age',
  );
});
