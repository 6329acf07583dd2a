import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Amounts,
  constantSum,
  leftOf,
  withAmountTyped,
} from '../../../../src/asking/questions/constantSum/constantSum.ts';
import { everyKind } from '../../../fixtures/everyKind.ts';

const question = everyKind.constantSum;
const fault = (value: Amounts) => constantSum.fault(question, { value })?.en ?? null;

describe('a total that is shared out', () => {
  it('stands once its numbers are whole and add up, and says what is wrong until then', () => {
    expect(fault({ 1: 60, 2: 40 })).toBeNull();
    expect(fault({ 1: 60, 2: 20, 3: 0 })).toContain('20 are left');
    expect(fault({ 1: 60, 2: 60 })).toContain('take 20 away');
    for (const wrong of ['a lot', 10.5, -10]) expect(fault({ 1: 90, 2: wrong, 3: 20 })).toContain('whole');
    expect(constantSum.fault(question, { missing: 'dontKnow' })).toBeNull();
  });

  it('keeps each key that is typed, with nothing for the options that have none yet', () => {
    const first = withAmountTyped({}, [1, 2, 3], { code: 2, typed: '40' });
    expect(first).toEqual({ 1: 0, 2: 40, 3: 0 });
    expect(withAmountTyped(first, [1, 2, 3], { code: 1, typed: '6o' })).toEqual({ 1: '6o', 2: 40, 3: 0 });
    expect(withAmountTyped(first, [1, 2, 3], { code: 2, typed: ' ' })).toEqual({ 1: 0, 2: 0, 3: 0 });
  });

  it('always says how much is left', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(100), { minLength: 1, maxLength: 4 }), (amounts) => {
        const value = Object.fromEntries(amounts.map((amount, place) => [place + 1, amount]));
        const left = leftOf(question.total, value);
        expect(left + amounts.reduce((sum, one) => sum + one, 0)).toBe(question.total);
        expect(fault(value) === null).toBe(left === 0);
      }),
    );
  });

  it('is no answer while nothing is typed', () => {
    expect(constantSum.partOf({ value: { 1: 0, 2: 0 } }, '')).toBeUndefined();
    expect(constantSum.settled({ value: {} }, null)).toBeUndefined();
    expect(constantSum.partOf({ value: { 1: 'x' } }, '')).toEqual({ value: { 1: 'x' } });
  });

  it('is no answer any more once an option that has a part of it is not offered', () => {
    const answer = { value: { 1: 60, 2: 40, 3: 0 } };
    expect(constantSum.settled(answer, [1, 2])).toEqual({ value: { 1: 60, 2: 40 } });
    expect(constantSum.settled(answer, [1, 3])).toBeUndefined();
    expect(constantSum.settled(answer, [1, 2, 3])).toBe(answer);
  });

  it('is said with its unit, and without what got nothing', () => {
    const said = constantSum.said(question, { value: { 1: 60, 2: 40, 3: 0 } });
    expect(said.map(({ en }) => en)).toEqual(['Option 1: £60', 'Option 2: £40']);
    expect(constantSum.chosen({ value: { 1: 60, 2: 40, 3: 0 } })).toEqual([1, 2]);
  });
});
