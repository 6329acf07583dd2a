import { describe, expect, it } from 'vitest';
import { inOnePart, nothingToChoose, notTyped } from '../../../src/asking/questions/plainKind.ts';

describe('what many kinds have in common', () => {
  it('is that there is nothing to choose, nothing typed, or one part', () => {
    expect([nothingToChoose.chosen(), nothingToChoose.options(), nothingToChoose.most()]).toEqual([
      [],
      [],
      0,
    ]);
    expect([notTyped.fault(), notTyped.measure(), notTyped.measured()]).toEqual([null, null, null]);
    expect(inOnePart.parts()).toEqual(['']);
    expect(inOnePart.withPart(undefined, '', { value: 1 })).toEqual({ value: 1 });
  });
});
