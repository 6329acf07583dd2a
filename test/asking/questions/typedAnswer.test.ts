import { describe, expect, it } from 'vitest';
import { isBlank } from '../../../src/asking/questions/typedAnswer.ts';

describe('an answer that was typed', () => {
  it('is blank where nothing but space is left of it', () => {
    expect(isBlank({ value: '' })).toBe(true);
    expect(isBlank({ value: ' \n' })).toBe(true);
    expect(isBlank({ value: '0' })).toBe(false);
    expect(isBlank({ value: 0 })).toBe(false);
    expect(isBlank({ missing: 'dontKnow' })).toBe(false);
    expect(isBlank(undefined)).toBe(false);
  });
});
