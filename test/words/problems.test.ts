import { describe, expect, it } from 'vitest';
import { type Instant, instant } from '../../src/core/day.ts';
import type { Problem } from '../../src/core/problem.ts';
import { fetchWords } from '../../src/words/inLanguages.ts';
import { officeProblems } from '../../src/words/officeProblems.ts';
import { learnProblems, problemText, problemWords } from '../../src/words/problems.ts';
import { everyProblem } from '../fixtures/everyProblem.ts';
import { tellsToDo } from '../fixtures/nextStep.ts';

learnProblems(officeProblems);

describe('what people read of a problem', () => {
  it('says what happened, what is safe and what to do, in whole sentences', () => {
    for (const problem of everyProblem) {
      const { what, safe, todo } = problemText(problem);
      for (const sentence of [what, safe, todo]) expect(sentence).toMatch(/^\p{Lu}|^“|^\d/u);
      for (const sentence of [what, safe, todo]) expect(sentence).toMatch(/[.”]$/);
      expect(`${what} ${safe} ${todo}`).not.toMatch(/undefined|NaN|\[object|native code/);
    }
  });

  it.each(everyProblem)('says a next step, apart from what happened: $kind', (problem) => {
    const { what, safe, todo } = problemText(problem);
    expect(tellsToDo(todo), todo).toBe(true);
    expect(tellsToDo(`${what} ${safe}`), `${what} ${safe}`).toBe(false);
  });

  it('carries the facts: both versions, rows, sizes, waits', () => {
    const what = (problem: Problem) => problemText(problem).what;
    expect(what({ kind: 'newerVersion', what: 'backup', found: 3, known: 1 })).toContain(
      'version 3, and this one knows up to 1',
    );
    expect(what({ kind: 'doubleRow', what: 'wards', row: 4, firstRow: 2, value: 'W1' })).toContain(
      'Row 4 of this list of wards repeats row 2: “W1”',
    );
    expect(what({ kind: 'fileTooLarge', what: 'backup', bytes: 1, limit: 200_000_000 })).toContain('200 MB');
    const none = { surveys: 0, interviews: 0, broughtIn: 0, numbers: [], unfinished: [], mayBeOlder: false };
    const lost = (more: Partial<typeof none> | { readonly unfinished: readonly Instant[] }) =>
      problemText({ kind: 'recordsMissing', ...none, ...more });
    expect(lost({ surveys: 1, interviews: 12 }).what).toContain(': 1 survey, 12 finished interviews.');
    const begun = ['2026-11-30T10:15:00.000Z', '2026-07-01T10:15:00.000Z'].map(instant);
    expect(lost({ unfinished: begun }).what).toContain(
      ': 2 unfinished interviews (begun on 30 November 2026 at 10:15, 1 July 2026 at 11:15).',
    );
    expect(lost({ unfinished: begun }).todo).toContain('Ask again whoever');
    expect(lost({ surveys: 1 }).todo).toBe(
      'Do not delete anything. Bring in the newest back-up and tell your officer.',
    );
    expect(lost({ surveys: 1, unfinished: begun }).todo).toBe(
      'Ask again whoever was being interviewed then: no back-up holds an unfinished interview. Do not delete anything. Bring in the newest back-up and tell your officer.',
    );
    expect(what({ kind: 'storageSlow', waitedMs: 3200 })).toContain('3 seconds');
    expect(what({ kind: 'marginsContradict', worst: 0.021, margin: 'age' })).toContain(
      'age stays 2.1 points',
    );
    expect(what({ kind: 'trimNotPossible', loops: 200, margin: 'age' })).toContain(
      'after 200 tries. The targets of age are what they cannot meet.',
    );
    const one = problemText({ kind: 'unanswered', questions: ['q1'] });
    expect([one.what, one.todo]).toEqual([
      expect.stringMatching(/^One question/),
      expect.stringMatching(/^Answer it,/),
    ]);
  });
});

describe('what befalls a tablet', () => {
  const tablet = everyProblem.filter(({ kind }) => kind in problemWords.en);

  it.each(tablet)('is said in Welsh once that was fetched, with the same numbers: $kind', async (problem) => {
    expect(await fetchWords([problemWords], 'cy')).toBe(true);
    const [english, welsh] = [problemText(problem), problemText(problem, 'cy')];
    for (const part of ['what', 'safe', 'todo'] as const) {
      expect(welsh[part]).not.toBe(english[part]);
      expect(welsh[part].length).toBeGreaterThan(10);
    }
    expect(tellsToDo(welsh.todo, 'cy'), welsh.todo).toBe(true);
    expect(tellsToDo(`${welsh.what} ${welsh.safe}`, 'cy'), `${welsh.what} ${welsh.safe}`).toBe(false);
    for (const number of english.what.match(/[0-9]+/g) ?? []) expect(welsh.what).toContain(number);
  });

  it('is said in English in any other language', () => {
    expect(problemText({ kind: 'storageFull' }, 'ur')).toEqual(problemText({ kind: 'storageFull' }));
  });
});
