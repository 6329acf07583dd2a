import { describe, expect, it } from 'vitest';
import { tooManyText } from '../../../src/office/importing/importText.ts';

describe('a file with more rows than can be kept', () => {
  it('is said to be so before anybody says what its columns are', () => {
    expect(tooManyText(50_000)).toBeNull();
    expect(tooManyText(4_370_000)).toContain('4,370,000 rows; at most 50,000 responses');
  });
});
