import { describe, expect, it } from 'vitest';
import { xlsConstantSum } from '../../../../src/asking/questions/constantSum/xlsConstantSum.ts';

const rows = ['1', '2'].map((id) => ({ id, text: { en: `Option ${id}` } }));

describe('a total that is shared out', () => {
  it('is a table of whole numbers up to it', () => {
    expect(xlsConstantSum.read({ type: 'integer', rows, limit: { atLeast: 0, atMost: 50 } })).toEqual({
      options: [
        { code: 1, text: { en: 'Option 1' } },
        { code: 2, text: { en: 'Option 2' } },
      ],
      total: 50,
      nets: [],
    });
    expect(xlsConstantSum.read({ type: 'integer', rows })).toBeNull();
    expect(xlsConstantSum.read({ type: 'integer', limit: { atMost: 50 } })).toBeNull();
  });
});
