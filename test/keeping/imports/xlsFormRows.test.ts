import { describe, expect, it } from 'vitest';
import { rowId, rowRead } from '../../../src/keeping/imports/xlsFormRows.ts';
import type { FormLine } from '../../../src/keeping/imports/xlsFormSheets.ts';

const line = (own: Readonly<Record<string, unknown>>): FormLine => ({
  row: 7,
  cells: new Map([['name', 'g_parks']]),
  texts: new Map([['label', { en: 'Parks' }]]),
  own: new Map(Object.entries(own)),
  leftOut: [],
});

describe('a row of a table in a form', () => {
  it('is called as our column has it, else as the form does', () => {
    expect(rowId(line({ row: 'parks' }))).toBe('parks');
    expect(rowId(line({ row: 3 }))).toBe('g_parks');
    expect(rowId({ ...line({}), cells: new Map() })).toBe('row_7');
  });

  it('has what our columns say of it, unless somebody wrote something else there', () => {
    const read = (own: Readonly<Record<string, unknown>>) => rowRead(line(own), (text) => text);
    expect(read({ row: 'parks', anchored: true, option: 4 })).toEqual({
      id: 'parks',
      text: { en: 'Parks' },
      anchored: true,
      option: 4,
    });
    expect(read({ row: 'parks', anchored: 'yes', option: 1.5 })).toEqual({
      id: 'parks',
      text: { en: 'Parks' },
    });
  });
});
