import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parsedWithin } from '../../../src/keeping/sealing/boundedJson.ts';

describe('JSON from outside', () => {
  it('is read as it is where it is not too deep', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 4 }), (value) => {
        const text = JSON.stringify(value);
        expect(parsedWithin(text, 20)).toEqual({ ok: true, value: JSON.parse(text) });
      }),
    );
  });

  it('counts brackets, and none of those in texts', () => {
    expect(parsedWithin('[{"a":[]},[]]', 3).ok).toBe(true);
    expect(parsedWithin('[{"a":[]},[]]', 2)).toEqual({ ok: false, problem: 'depth' });
    expect(parsedWithin(JSON.stringify(['[[[[{{{', 'quote " and \\', '[[[']), 1).ok).toBe(true);
    expect(parsedWithin('[[],[],[],[]]', 2).ok).toBe(true);
  });

  it('F50: stops at a hundred thousand brackets before anything reads them', () => {
    expect(parsedWithin('['.repeat(100_000) + ']'.repeat(100_000), 500)).toEqual({
      ok: false,
      problem: 'depth',
    });
    expect(parsedWithin('{"a":'.repeat(100_000), 500)).toEqual({ ok: false, problem: 'depth' });
  });

  it('is refused where it is none', () => {
    for (const text of ['', '{', 'x', '"', '"\\'])
      expect(parsedWithin(text, 5)).toEqual({ ok: false, problem: 'json' });
  });
});
