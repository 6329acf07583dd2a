import { describe, expect, it } from 'vitest';
import { countedConstantSum } from '../../../../src/asking/questions/constantSum/countedConstantSum.ts';
import { FIRST_CATEGORY, MISSING } from '../../../../src/core/column.ts';
import { everyKind } from '../../../fixtures/everyKind.ts';

const question = everyKind.constantSum;
const answer = { value: { 1: 60, 2: 40, 3: 0, 4: 0 } };

describe('a total that is shared out, counted', () => {
  it('becomes a number for each option, with its unit', () => {
    const columns = countedConstantSum.columns(question);
    expect(columns.map(({ id }) => id)).toEqual(['b.1', 'b.2', 'b.3', 'b.4']);
    expect(columns[0]).toMatchObject({ number: { decimals: 0, unit: { en: '£' } }, ofOption: 1 });
    const rows = columns.map(({ row }) => countedConstantSum.exact?.of(question, answer, row));
    expect(rows).toEqual([60, 40, 0, 0]);
  });

  it('counts nothing for an option that was not offered', () => {
    const [first, second] = countedConstantSum.codes(question, { value: { 2: 100 } }, [2]);
    expect(first).toBe(MISSING.notAsked);
    expect(second).toBeGreaterThanOrEqual(FIRST_CATEGORY);
    expect(countedConstantSum.exact?.of(question, { value: { 2: 100 } }, '1')).toBeNull();
  });

  it('refuses from outside what does not add up, or is given to no option', () => {
    expect(countedConstantSum.check(question, answer)).toEqual([]);
    for (const value of [{ 1: 60 }, { 9: 100 }, { 1: '100' }, { 1: -10, 2: 110 }, {}, [100], null, 100])
      expect(countedConstantSum.check(question, { value }), JSON.stringify(value)).toHaveLength(1);
  });
});
