import { describe, expect, it } from 'vitest';
import { createMemory } from '../../../src/counting/analysis/memory.ts';

describe('a memory', () => {
  it('works a thing out once, and gives the same object again', () => {
    const memory = createMemory();
    let times = 0;
    const work = () => ({ made: ++times });
    const first = memory.recall('one', work);
    expect(memory.recall('one', work)).toBe(first);
    expect(memory.recall('other', work)).toEqual({ made: 2 });
    expect(times).toBe(2);
  });

  it('keeps what is nothing, too', () => {
    const memory = createMemory();
    expect(memory.recall<number | undefined>('none', () => undefined)).toBeUndefined();
    expect(memory.recall<number | undefined>('none', () => 1)).toBeUndefined();
  });
});
