import { describe, expect, it } from 'vitest';
import { readInterval } from '../../../src/office/results/intervalChoice.ts';

describe('how intervals are made', () => {
  it('is what was kept, or the usual way where that is no way that is offered', () => {
    expect(['beta', 'xlogit', 'mean', '', null, { interval: 'beta' }].map(readInterval)).toEqual([
      'beta',
      'xlogit',
      'xlogit',
      'xlogit',
      'xlogit',
      'xlogit',
    ]);
  });
});
