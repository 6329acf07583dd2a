import { describe, expect, it } from 'vitest';
import { isChoice, longList } from '../../../../src/asking/questions/longList/longList.ts';
import { everyKind } from '../../../fixtures/everyKind.ts';

describe('one of a long list', () => {
  it('is said in the words of the list', () => {
    expect(longList.said(everyKind.longList, { value: 7 })).toEqual([{ en: 'Street 7', cy: 'Stryd 7' }]);
    expect(longList.said(everyKind.longList, { missing: 'dontKnow' })).toEqual([]);
  });

  it('is no answer once its name was taken back', () => {
    expect(isChoice({ value: '' })).toBe(false);
    expect(longList.partOf({ value: '' }, '')).toBeUndefined();
    expect(longList.settled({ value: '' }, null)).toBeUndefined();
    expect(longList.chosen({ value: '' })).toEqual([]);
    expect(longList.settled({ value: 7 }, null)).toEqual({ value: 7 });
  });
});
