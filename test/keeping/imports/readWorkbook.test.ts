import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readWorkbook } from '../../../src/keeping/imports/readWorkbook.ts';
import { workbookBytes } from '../../../src/telling/exports/workbookBytes.ts';
import { excelBytes } from '../../fixtures/aWorkbook.ts';

const rows = (bytes: Uint8Array) => {
  const read = readWorkbook(bytes);
  return read.ok ? read.value.sheets[0]?.rows : read.problem;
};
const damaged = (cause: string) => ({ kind: 'damagedFile', what: 'workbook', line: null, cause });
const sharedStrings =
  '<sst><si><t>type</t></si><si><r><t>na</t></r><r><rPr><b/></rPr><t>me</t></r></si></sst>';

describe('a workbook as Excel writes it', () => {
  it('gives its cells as text: shared, rich, dates by their style, gaps where they are', () => {
    const bytes = excelBytes(
      '<row r="1" spans="1:4"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c></row><row r="3"><c r="A3"><v>0.1</v></c><c r="C3" s="1"><v>45000</v></c><c r="D3" t="b"><v>1</v></c></row>',
      {
        'xl/sharedStrings.xml': sharedStrings,
        'xl/styles.xml': '<styleSheet><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>',
      },
    );
    expect(rows(bytes)).toEqual([['type', 'name'], [], ['0.1', '', '2023-03-15', 'TRUE']]);
  });

  it('has its sheets in the order of their tabs, hidden ones too, without charts', () => {
    const type = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
    const bytes = excelBytes('<row><c t="str"><v>first</v></c></row>', {
      'xl/workbook.xml':
        '<workbook><sheets><sheet name="choices" r:id="r2"/><sheet name="chart" r:id="r3"/><sheet name="survey" r:id="r1" state="hidden"/></sheets></workbook>',
      'xl/_rels/workbook.xml.rels': `<Relationships><Relationship Id="r1" Type="${type}/worksheet" Target="/xl/worksheets/sheet1.xml"/><Relationship Id="r2" Type="${type}/worksheet" Target="worksheets/Sheet2.xml"/><Relationship Id="r3" Type="${type}/chartsheet" Target="chartsheets/sheet1.xml"/></Relationships>`,
      'xl/worksheets/sheet2.xml': '<worksheet/>',
    });
    expect(readWorkbook(bytes)).toEqual({
      ok: true,
      value: {
        sheets: [
          { name: 'choices', rows: [] },
          { name: 'survey', rows: [['first']] },
        ],
      },
    });
  });

  it('with prefixes on its tags is the same', () => {
    const prefixed = (xml: string) => xml.replace(/<(\/?)(\w)/g, '<$1x:$2');
    const bytes = excelBytes('', {
      'xl/worksheets/sheet1.xml': prefixed(
        '<worksheet><sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData></worksheet>',
      ),
    });
    expect(rows(bytes)).toEqual([['1']]);
  });
});

describe('a workbook that is refused', () => {
  it('is empty, no archive, cut short, or locked', () => {
    expect(rows(new Uint8Array(0))).toEqual({ kind: 'emptyFile', what: 'workbook' });
    expect(rows(strToU8('type,name\ntext,a'))).toEqual(damaged('zip'));
    expect(rows(excelBytes('').slice(0, -30))).toEqual(damaged('zip'));
    expect(rows(new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1]))).toEqual(damaged('protected'));
  });

  it('lacks a part, or has one that cannot be read', () => {
    expect(rows(zipSync({ 'word/document.xml': strToU8('<document/>') }))).toEqual(damaged('parts'));
    expect(rows(excelBytes('', { 'xl/worksheets/sheet1.xml': undefined }))).toEqual(damaged('parts'));
    expect(rows(excelBytes('', { 'xl/_rels/workbook.xml.rels': undefined }))).toEqual(damaged('parts'));
    expect(rows(excelBytes('', { 'xl/workbook.xml': '<workbook/>' }))).toEqual(damaged('parts'));
    expect(rows(excelBytes('<row r="1"><c r="A1" t="s"><v>0</v></c></row>'))).toEqual(damaged('parts'));
    expect(rows(excelBytes('<row>'))).toEqual(damaged('xml'));
  });

  it('declares entities, in any of its parts', () => {
    const lol = '<!DOCTYPE a [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]>';
    for (const part of [
      'xl/workbook.xml',
      'xl/sharedStrings.xml',
      'xl/styles.xml',
      'xl/worksheets/sheet1.xml',
    ]) {
      expect(rows(excelBytes('', { [part]: `${lol}<a>&b;</a>` }))).toEqual(damaged('entities'));
    }
  });

  it('is too large, before or after it is unpacked', () => {
    expect(rows(new Uint8Array(20_000_001))).toMatchObject({ kind: 'fileTooLarge', bytes: 20_000_001 });
    const bomb = excelBytes('', { 'xl/sharedStrings.xml': `<sst>${' '.repeat(2_000_000)}</sst>` });
    expect(rows(bomb)).toEqual(damaged('bomb'));
    // The directory of one file: an entry of 46 bytes and its name, then an end of 22.
    const stored = zipSync({ 'xl/workbook.xml': strToU8('<workbook/>') });
    new DataView(stored.buffer).setUint32(
      stored.length - 22 - (46 + 'xl/workbook.xml'.length) + 24,
      200_000_000,
      true,
    );
    expect(rows(stored)).toMatchObject({ kind: 'fileTooLarge', limit: 100_000_000 });
  });

  it('has more sheets or cells than any questionnaire', () => {
    const sheets = Array.from({ length: 201 }, (_, index) => ({ name: `s${index}`, rows: [] }));
    expect(rows(workbookBytes(sheets))).toEqual({
      kind: 'tooManyInFile',
      what: 'workbook',
      of: 'sheets',
      limit: 200,
    });
    expect(rows(excelBytes('<row r="1048576"><c r="A1"><v>1</v></c></row>'))).toMatchObject({ of: 'cells' });
  });

  it('never makes its reader throw, whatever bytes come', () => {
    const bytes = excelBytes('<row r="1"><c r="A1"><v>1</v></c></row>', {
      'xl/sharedStrings.xml': sharedStrings,
    });
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(bytes.length - 1), fc.nat(255)), { maxLength: 6 }), (changes) => {
        const copy = bytes.slice();
        for (const [at, byte] of changes) copy[at] = byte;
        expect([true, false]).toContain(readWorkbook(copy).ok);
      }),
      { numRuns: 300 },
    );
  });
});
