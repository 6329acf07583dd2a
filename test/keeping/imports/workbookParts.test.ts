import { describe, expect, it } from 'vitest';
import {
  readRelations,
  readSharedTexts,
  readStyles,
  readWorkbookXml,
} from '../../../src/keeping/imports/workbookParts.ts';

const relation = (target: string, more = '') =>
  `<Relationships><Relationship Id="rId1" Type="http://purl.oclc.org/ooxml/officeDocument/relationships/worksheet" Target="${target}" ${more}/></Relationships>`;
const target = (written: string) => {
  const read = readRelations(relation(written), 'xl/');
  return typeof read === 'string' ? read : read[0]?.target;
};

describe('the parts of a workbook', () => {
  it('lie in the folder of what refers to them, or from the root', () => {
    expect(target('worksheets/sheet1.xml')).toBe('xl/worksheets/sheet1.xml');
    expect(target('/xl/worksheets/sheet1.xml')).toBe('xl/worksheets/sheet1.xml');
    expect(target('../other/./s.xml')).toBe('other/s.xml');
    expect(target('worksheets\\sheet1.xml')).toBe('xl/worksheets/sheet1.xml');
    expect(readRelations(relation('a'), '')).toEqual([{ id: 'rId1', type: 'worksheet', target: 'a' }]);
  });

  it('are never outside the file', () => {
    expect(readRelations(relation('https://example.org/x', 'TargetMode="External"'), 'xl/')).toEqual([]);
    expect(target('../../../../etc/passwd')).toBe('etc/passwd');
  });

  it('name the sheets in the order of their tabs, with the year from which days count', () => {
    const sheets =
      '<sheets><sheet name="a &amp; b" r:id="rId2"/><sheet name="c" r:id="rId1" state="hidden"/></sheets>';
    expect(readWorkbookXml(`<workbook><workbookPr date1904="1"/>${sheets}</workbook>`)).toEqual({
      from1904: true,
      sheets: [
        { name: 'a & b', id: 'rId2' },
        { name: 'c', id: 'rId1' },
      ],
    });
    expect(readWorkbookXml('<workbook><workbookPr/></workbook>')).toEqual({ from1904: false, sheets: [] });
  });

  it('share texts, plain and rich, without the reading aid of Japanese', () => {
    const texts =
      '<si><t xml:space="preserve"> plain </t></si><si><r><rPr><b/></rPr><t>ri</t></r><r><t>ch</t></r></si><si/><si><t>東京</t><rPh sb="0" eb="2"><t>トウキョウ</t></rPh><phoneticPr fontId="1"/></si>';
    expect(readSharedTexts(`<sst>${texts}</sst>`)).toEqual([' plain ', 'rich', '', '東京']);
    expect(readSharedTexts(`<sst>${'<si/>'.repeat(1_000_002)}</sst>`)).toBe('tooMany');
  });

  it('say which styles show dates', () => {
    expect(
      readStyles(
        '<styleSheet><numFmts count="2"><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/><numFmt numFmtId="165" formatCode="0.0"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"><alignment/></xf><xf numFmtId="165"/></cellXfs><dxfs><dxf><numFmt numFmtId="164" formatCode="0.00"/></dxf></dxfs></styleSheet>',
      ),
    ).toEqual([false, true, true, false]);
  });
});
