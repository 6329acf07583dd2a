import { describe, expect, it } from 'vitest';
import { readSheet, type SheetContext, unescaped } from '../../../src/keeping/imports/readSheet.ts';

const context: SheetContext = {
  sharedTexts: ['type', 'name', ''],
  dateStyles: [false, true],
  from1904: false,
  cellsLeft: 1_000,
};
const rows = (cells: string, more: Partial<SheetContext> = {}) => {
  const read = readSheet(`<worksheet><sheetData>${cells}</sheetData></worksheet>`, { ...context, ...more });
  return typeof read === 'string' ? read : read.rows;
};
const value = (cell: string) => {
  const read = rows(`<row r="1">${cell}</row>`);
  return typeof read === 'string' ? read : read[0]?.[0];
};

describe('a cell', () => {
  it('is a text that is shared, written in it, or the result of a formula', () => {
    expect(value('<c r="A1" t="s"><v>1</v></c>')).toBe('name');
    expect(value('<c r="A1" t="inlineStr"><is><t xml:space="preserve"> a </t></is></c>')).toBe(' a ');
    expect(value('<c r="A1" t="inlineStr"><is><r><rPr><b/></rPr><t>a</t></r><r><t>b</t></r></is></c>')).toBe(
      'ab',
    );
    expect(value('<c r="A1" t="str"><f>CONCATENATE("x","y")</f><v>xy</v></c>')).toBe('xy');
    expect(value('<c r="A1" t="inlineStr"><is><t>a_x000D_b_x005F_x0041_</t></is></c>')).toBe('a\rb_x0041_');
    expect(
      value('<c r="A1" t="inlineStr"><is><t>東</t><rPh sb="0" eb="1"><t>ひがし</t></rPh></is></c>'),
    ).toBe('東');
  });

  it('is a number as it was typed', () => {
    expect(value('<c r="A1"><v>42</v></c>')).toBe('42');
    expect(value('<c r="A1" t="n"><v>1.1000000000000001</v></c>')).toBe('1.1');
    expect(value('<c r="A1"><v>1E-3</v></c>')).toBe('0.001');
    expect(value('<c r="A1"><v>1.5E+21</v></c>')).toBe('1500000000000000000000');
    expect(value('<c r="A1"><v>12345678901234567</v></c>')).toBe('12345678901234567');
    expect(value('<c r="A1"><f>SUM(1,2)</f><v>3</v></c>')).toBe('3');
  });

  it('is a truth, a date or an error', () => {
    expect(value('<c r="A1" t="b"><v>1</v></c>')).toBe('TRUE');
    expect(value('<c r="A1" t="b"><v>0</v></c>')).toBe('FALSE');
    expect(value('<c r="A1" s="1"><v>45000</v></c>')).toBe('2023-03-15');
    expect(value('<c r="A1" s="1"><v>60</v></c>')).toBe('60');
    expect(value('<c r="A1" t="d"><v>2023-03-15T00:00:00</v></c>')).toBe('2023-03-15');
    expect(value('<c r="A1" t="e"><v>#N/A</v></c>')).toBe('#N/A');
  });

  it('refers to no text that is not there', () => {
    expect(rows('<row r="1"><c r="A1" t="s"><v>7</v></c></row>')).toBe('parts');
    expect(rows('<row r="1"><c r="A1" t="s"><v>-1</v></c></row>')).toBe('parts');
  });
});

describe('the rows of a sheet', () => {
  it('stand where they are, with gaps in rows and between them', () => {
    expect(rows('<row r="2"><c r="C2"><v>1</v></c></row><row r="4"><c r="A4"><v>2</v></c></row>')).toEqual([
      [],
      ['', '', '1'],
      [],
      ['2'],
    ]);
  });

  it('follow each other when they do not say where they are', () => {
    expect(rows('<row><c><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row>')).toEqual([
      ['1', '2'],
      ['3'],
    ]);
  });

  it('have no empty cells or rows at their end, however far the borders go', () => {
    expect(
      rows(
        '<row r="1"><c r="A1"><v>1</v></c><c r="XFD1" s="1"/></row><row r="1048576"><c r="A1048576" s="1"/></row>',
      ),
    ).toEqual([['1']]);
    expect(rows('<row r="1"><c r="A1" t="s"><v>2</v></c></row>')).toEqual([]);
  });

  it('count their gaps too, so that a small file cannot fill the memory', () => {
    expect(rows('<row r="1"><c r="XFD1"><v>1</v></c></row>')).toBe('tooMany');
    expect(rows('<row r="999999999"><c r="A1"><v>1</v></c></row>')).toBe('tooMany');
    expect(rows('<row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>1</v></c></row>', { cellsLeft: 1 })).toBe(
      'tooMany',
    );
    const read = readSheet('<s><row r="3"><c r="B3"><v>1</v></c></row></s>', context);
    expect(typeof read === 'object' && read.cells).toBe(4);
  });
});

it('writes out what Excel writes as numbers of characters', () => {
  expect(unescaped('_x0041__x00e9_ _x004_ _xyz_')).toBe('Aé _x004_ _xyz_');
});
