import { describe, expect, it } from 'vitest';
import { hostOf } from '../../src/office/hostOf.ts';

describe('the host of a source', () => {
  it('is read from web addresses only', () => {
    expect(hostOf('https://www.localgov.co.uk/Residents/46423')).toBe('localgov.co.uk');
    expect(hostOf('http://feeds.bbci.co.uk?x')).toBe('feeds.bbci.co.uk');
    expect(hostOf('LGA report, table 3')).toBeNull();
    expect(hostOf('javascript:alert(1)//https://x')).toBeNull();
  });
});
