import { describe, expect, it } from 'vitest';
import type { ProblemOf } from '../../src/core/problem.ts';
import { carryProblems } from '../../src/words/carryProblems.ts';

type Why = ProblemOf<'placeFailed'>['why'];
const reasons = {
  refused: true,
  gone: true,
  full: true,
  busy: true,
  changed: true,
  noDav: true,
  unreached: true,
  other: true,
} satisfies Record<Why, true>;

describe('trouble with a shared folder', () => {
  it.each(Object.keys(reasons) as Why[])('that is %s names the folder and what to do', (why) => {
    const told = carryProblems.placeFailed({ kind: 'placeFailed', place: 'Exchange', why, cause: 'cause' });
    expect(told.what).toContain('Exchange');
    expect(told.what).toMatch(/\.$/);
    expect(told.todo.length).toBeGreaterThan(20);
  });

  it('is told of a folder whose name nobody knows', () => {
    const problem = { kind: 'placeFailed', place: '', why: 'refused', cause: '' } as const;
    expect(carryProblems.placeFailed(problem).what).toContain('that was chosen');
  });

  it('on another host points to a synced folder', () => {
    const origin = 'https://survey.example';
    const told = carryProblems.otherAddress({ kind: 'otherAddress', address: 'https://a.example', origin });
    expect(told.what).toContain('https://a.example');
    expect(told.todo).toContain('OneDrive, Nextcloud or another program');
  });

  it('that is still arriving says how much is missing', () => {
    const told = carryProblems.stillArriving({ kind: 'stillArriving', lost: 1, of: 3 });
    expect(told.what).toContain('2 of 3 interviews');
  });
});
