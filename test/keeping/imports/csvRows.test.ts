import { describe, expect, it } from 'vitest';
import { csvRows } from '../../../src/keeping/imports/csvRows.ts';

const cells = (text: string) => {
  const rows = csvRows(text, 'targets', ['name', 'share']);
  return rows.ok ? rows.value.map(({ row, cell }) => [row, cell('name'), cell('share')]) : rows.problem;
};

describe('a list with a heading', () => {
  it('parts its columns by commas, semicolons or tabs, in any order, with others beside them', () => {
    for (const mark of [',', ';', '\t']) {
      const text = [`Note${mark}SHARE${mark}Name`, `x${mark}12${mark}Hill`].join('\r\n');
      expect(cells(text)).toEqual([[2, 'Hill', '12']]);
    }
  });

  it('counts rows as a spreadsheet does, with empty ones and line breaks inside a cell', () => {
    expect(cells('\n\nname,share\n,\n"Upper\nHill",1\n\nMill,2\n')).toEqual([
      [5, 'Upper Hill', '1'],
      [7, 'Mill', '2'],
    ]);
  });

  it('reads `_` in a heading as a space and a missing cell as empty', () => {
    const rows = csvRows('quoted_by,name\nBBC', 'figures', []);
    expect(rows.ok && [rows.value[0]?.cell('quoted by'), rows.value[0]?.cell('name')]).toEqual(['BBC', '']);
  });

  it('takes off what spreadsheets put around text, and works out no formula', () => {
    expect(cells('name,share\n"=""2024-06""",\'=1+1\n=1+1,@SUM(A1)')).toEqual([
      [2, '2024-06', '=1+1'],
      [3, '=1+1', '@SUM(A1)'],
    ]);
  });

  it('refuses a quotation mark that is never closed: the rows behind it would be lost without a word', () => {
    expect(csvRows('a,note\n1,ok\n2,"as printed\n3,ok\n4,ok', 'figures', ['a'])).toEqual({
      ok: false,
      problem: [{ kind: 'openQuote', what: 'figures', row: 3 }],
    });
  });

  it('refuses a cell behind the last heading: of 51,200 nobody should read 51', () => {
    expect(cells('name,share\nHill,51,200\nMill,"48,800"\nWeir,1,,\nMoor,2,"3 4"')).toEqual([
      { kind: 'extraCell', what: 'targets', row: 2, found: '200' },
      { kind: 'extraCell', what: 'targets', row: 5, found: '3 4' },
    ]);
  });

  it('names every heading that is not there, and a list without rows', () => {
    expect(cells('name\nx')).toEqual([{ kind: 'missingColumn', what: 'targets', column: 'share' }]);
    expect(cells('a,b\n1,2')).toHaveLength(2);
    expect(cells('name,share\n')).toEqual([{ kind: 'emptyFile', what: 'targets' }]);
    expect(cells('')).toEqual([{ kind: 'emptyFile', what: 'targets' }]);
  });
});
