import { describe, expect, it } from 'vitest';
import { xlsGrid } from '../../../../src/asking/questions/grid/xlsGrid.ts';

const options = [{ code: 1, text: { en: 'Good' } }];
const rows = [{ id: 'a', text: { en: 'Parks' } }];

describe('rows on one scale', () => {
  it('are choices of one list in a table', () => {
    expect(xlsGrid.read({ type: 'select_one', options, rows })).toEqual({ options, rows, nets: [] });
    expect(xlsGrid.read({ type: 'select_multiple', options, rows })).toBeNull();
    expect(xlsGrid.read({ type: 'select_one', options })).toBeNull();
  });
});
