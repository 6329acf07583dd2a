import { describe, expect, it } from 'vitest';
import { instant } from '../../../src/core/day.ts';
import { rangesOf } from '../../../src/keeping/transfer/numberRanges.ts';
import { forkWordText, numbersText, problemLine, whenText } from '../../../src/office/tablets/tabletsText.ts';
import { officeProblems } from '../../../src/words/officeProblems.ts';
import { learnProblems, problemText } from '../../../src/words/problems.ts';
import { everyProblem } from '../../fixtures/everyProblem.ts';

learnProblems(officeProblems);

it('says of a file that is not taken what happened and what to do, whatever it was', () => {
  for (const problem of everyProblem) {
    const { what, todo } = problemText(problem);
    expect(problemLine(problem)).toBe(`${what} ${todo}`);
  }
});

describe('numbers of interviews in words', () => {
  it('say single ones and those that follow each other, with thousands parted', () => {
    expect(numbersText(rangesOf([9, 3, 5, 4, 4, 1]))).toBe('1, 3–5, 9');
    expect(numbersText([{ from: 1, to: 1200 }])).toBe('1–1,200');
    expect(numbersText([])).toBe('');
  });

  it('end in a sign that there are more where they would fill the page', () => {
    const odd = rangesOf(Array.from({ length: 30 }, (_, at) => 2 * at + 1));
    expect(numbersText(odd)).toMatch(/^1, 3, .*, 23, …$/);
  });
});

it('tells a time as a clock in London has it', () => {
  expect(whenText(instant('2026-07-01T09:30:00.000Z'))).toBe('1 July 2026, 10:30');
});

it('tells a word on a fork that came with a back-up from one that was taken back', () => {
  const at = instant('2026-11-22T18:00:00.000Z');
  const branches = ['a', 'b'].map((link) => ({ link, links: [link], numbers: [], isVouched: false }));
  const said = (note: string) => forkWordText({ by: 'A. Officer', at, note }, { branches });
  expect(said('')).toBe('A. Officer took an earlier word back on 22 November 2026, 18:00.');
  expect(said('b')).toMatch(
    /^In a back-up .* A\. Officer said on 22 November 2026, 18:00 that Way 2 counts\. Here/,
  );
});
