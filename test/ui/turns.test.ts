import { describe, expect, it } from 'vitest';
import { takeAllTurns, waitForTurn } from '../../src/ui/turns.ts';
import { waitFor } from '../fixtures/waitFor.ts';

describe('work that can wait', () => {
  it('is done piece by piece in its order, except what was taken back', async () => {
    const done: string[] = [];
    waitForTurn(() => done.push('one'));
    const takeBack = waitForTurn(() => done.push('two'));
    waitForTurn(() => done.push('three'));
    takeBack();
    expect(done).toEqual([]);
    await waitFor(() => expect(done).toEqual(['one', 'three']));
  });

  it('is done at once when it must be', () => {
    const done: string[] = [];
    waitForTurn(() => done.push('one'));
    waitForTurn(() => done.push('two'));
    takeAllTurns();
    expect(done).toEqual(['one', 'two']);
  });
});
