import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonical } from '../../src/core/canonical.ts';

/** The same with the keys of every object the other way round. */
function turned(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(turned);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, part]) => [key, turned(part)]),
  );
}

describe('a value in its canonical form', () => {
  it('is one text whatever the order of its keys, and reads as it was', () => {
    fc.assert(
      fc.property(fc.json(), (text) => {
        const value: unknown = JSON.parse(text);
        expect(canonical(turned(value))).toBe(canonical(value));
        expect(JSON.parse(canonical(value))).toEqual(value);
      }),
    );
  });

  it('minds the order of a list, and leaves out what it is told to', () => {
    expect(canonical([1, 2])).not.toBe(canonical([2, 1]));
    const isEmpty = (key: string, part: unknown) => key === 'a' && part === '';
    expect(canonical({ b: { a: '' }, a: 'x' }, isEmpty)).toBe('{"a":"x","b":{}}');
  });
});
