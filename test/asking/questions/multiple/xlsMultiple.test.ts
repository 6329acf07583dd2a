import { describe, expect, it } from 'vitest';
import { xlsMultiple } from '../../../../src/asking/questions/multiple/xlsMultiple.ts';

const options = [1, 2].map((code) => ({ code, text: { en: `Option ${code}` } }));

describe('several choices of a list', () => {
  it('are a select_multiple', () => {
    expect(xlsMultiple.read({ type: 'select_multiple', options })).toEqual({ options, nets: [] });
    expect(xlsMultiple.read({ type: 'select_one', options })).toBeNull();
    expect(xlsMultiple.read({ type: 'select_multiple' })).toBeNull();
  });
});
