import { describe, expect, it } from 'vitest';
import { xlsMultipleGrid } from '../../../../src/asking/questions/multipleGrid/xlsMultipleGrid.ts';

const options = [{ code: 1, text: { en: 'Used' } }];
const rows = [{ id: 'a', text: { en: 'Parks' } }];

describe('rows that take several options', () => {
  it('are choices of one list in a table', () => {
    expect(xlsMultipleGrid.read({ type: 'select_multiple', options, rows })).toEqual({
      options,
      rows,
      nets: [],
    });
    expect(xlsMultipleGrid.read({ type: 'select_one', options, rows })).toBeNull();
    expect(xlsMultipleGrid.read({ type: 'select_multiple', options })).toBeNull();
  });
});
