import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readWorkbook } from '../../../src/keeping/imports/readWorkbook.ts';
import { type SheetToWrite, workbookBytes } from '../../../src/telling/exports/workbookBytes.ts';

const again = (sheets: readonly SheetToWrite[]) => {
  const read = readWorkbook(workbookBytes(sheets));
  return read.ok ? read.value.sheets : read.problem;
};

describe('a workbook that is written', () => {
  it('F58: keeps every text as it is: codes, formulas, signs, spaces, line breaks', () => {
    const texts = [
      '007',
      '=1+1',
      '<a> & "b"',
      "it's",
      '  x  ',
      'two\nlines',
      'a\r\tb',
      '\u0000\u0001',
      '_x000D_',
    ];
    const more = ['😀 Dŵr', '\ud800', 'a\udc00', '\ufffe\uffff', '_x0041\r', '_x0041_x0042_', 'TRUE', '1e5'];
    expect(again([{ name: 'survey', rows: [texts, more] }])).toEqual([
      { name: 'survey', rows: [texts, more] },
    ]);
  });

  it('is read as it was written, whatever the texts', () => {
    const piece = fc.oneof(
      fc.string(),
      fc.constantFrom('_x', '_', '0041', '\r', '\n', '\ud83d', '\udE00', '&#65;', '<', '\u0008', '\u00a0'),
    );
    const text = fc.array(piece, { maxLength: 5 }).map((pieces) => pieces.join(''));
    const row = fc.array(text, { maxLength: 30 }).map((cells) => [...cells, 'end']);
    const sheet = fc
      .array(fc.oneof(row, fc.constant([])), { maxLength: 5 })
      .map((rows) => [...rows, ['end']]);
    fc.assert(
      fc.property(fc.array(sheet, { minLength: 1, maxLength: 3 }), (all) => {
        const sheets = all.map((rows, index) => ({ name: `sheet ${index} & <co>`, rows }));
        expect(again(sheets)).toEqual(sheets);
      }),
    );
  });

  it('leaves out empty cells and rows at the end, and keeps those between', () => {
    expect(again([{ name: 'a', rows: [['', 'x', ''], [''], [], ['y'], []] }])).toEqual([
      { name: 'a', rows: [['', 'x'], [], [], ['y']] },
    ]);
  });

  it('has a place for every column', () => {
    const row = Array.from({ length: 800 }, (_, index) => `c${index}`);
    expect(again([{ name: 'a', rows: [row] }])).toEqual([{ name: 'a', rows: [row] }]);
  });

  it('is the same, byte for byte, when it is written again', () => {
    const sheets = [{ name: 'a', rows: [['x']] }];
    expect(workbookBytes(sheets)).toEqual(workbookBytes(sheets));
  });

  it('is not written when Excel would not open it', () => {
    const names = ['', 'a/b', 'a:b', '[a]', "'a", 'a?', 'a\nb', 'x'.repeat(32)];
    for (const name of names) expect(() => workbookBytes([{ name, rows: [] }])).toThrow(RangeError);
    expect(() => workbookBytes([])).toThrow(RangeError);
    const doubled = ['survey', 'Survey'].map((name) => ({ name, rows: [] }));
    expect(() => workbookBytes(doubled)).toThrow(RangeError);
    expect(() => workbookBytes([{ name: 'a', rows: [['x'.repeat(32_768)]] }])).toThrow(RangeError);
    expect(() => workbookBytes([{ name: 'a', rows: [Array(16_385).fill('')] }])).toThrow(RangeError);
    expect(() => workbookBytes([{ name: 'a', rows: Array(1_048_577).fill([]) }])).toThrow(RangeError);
  });
});
