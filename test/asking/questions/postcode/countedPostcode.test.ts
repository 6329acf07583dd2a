import { describe, expect, it } from 'vitest';
import { countedPostcode } from '../../../../src/asking/questions/postcode/countedPostcode.ts';
import { FIRST_CATEGORY, MISSING } from '../../../../src/core/column.ts';
import { everyKind } from '../../../fixtures/everyKind.ts';

const question = everyKind.postcode;

describe('postcodes, counted', () => {
  it('are counted by how many gave one, and no table has any', () => {
    const [column] = countedPostcode.columns(question);
    expect(column).toMatchObject({ isOwnWords: true, categories: [{ label: { en: 'Gave a postcode' } }] });
    expect(JSON.stringify(column)).not.toContain('SW1A');
    expect(countedPostcode.codes(question, { value: 'SW1A 1AA' }, null)).toEqual([FIRST_CATEGORY]);
    expect(countedPostcode.codes(question, { missing: 'dontKnow' }, null)).toEqual([MISSING.dontKnow]);
    expect(countedPostcode.codes(question, undefined, null)).toEqual([MISSING.notAnswered]);
    expect(countedPostcode.exact?.sort).toBe('ownWords');
  });

  it('are refused from outside unless they are written as a postcode is', () => {
    expect(countedPostcode.check(question, { value: 'SW1A 1AA' })).toEqual([]);
    for (const value of ['sw1a1aa', 'SW1A', '', 7, null])
      expect(countedPostcode.check(question, { value }), String(value)).toHaveLength(1);
  });
});
