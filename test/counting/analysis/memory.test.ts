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

  it('that is bounded forgets what was asked for longest ago', () => {
    const memory = createMemory(2);
    let times = 0;
    const ask = (name: string) => memory.recall(name, () => ++times);
    expect([ask('one'), ask('two'), ask('one'), ask('three')]).toEqual([1, 2, 1, 3]);
    expect([ask('one'), ask('three')]).toEqual([1, 3]);
    expect(ask('two')).toBe(4);
  });
});
