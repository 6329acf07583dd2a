import { strToU8, zipSync } from 'fflate';

/** One sheet to be written: its name as it stands on its tab, and its rows. */
export interface SheetToWrite {
  readonly name: string;
  readonly rows: readonly (readonly string[])[];
}

const LONGEST_NAME = 31;
const LONGEST_TEXT = 32_767;
const MOST_ROWS = 1_048_576;
const MOST_COLUMNS = 16_384;

/**
 * An Excel workbook (.xlsx) of these sheets. Every cell is text and formatted as text: a code such as `007` stays as it is
 * when somebody edits it, and nothing that begins with `=` is worked out. The same sheets give the same bytes.
 *
 * @throws RangeError when Excel would not open it: no sheet, a name that is empty, doubled (capitals aside), longer than 31
 * characters, with one of `[ ] : * ? / \` or a line break, a text of more than 32,767 characters, more rows or columns than Excel has.
 */
export function workbookBytes(sheets: readonly SheetToWrite[]): Uint8Array<ArrayBuffer> {
  checkNames(sheets);
  const files = {
    '[Content_Types].xml': contentTypes(sheets),
    '_rels/.rels': relations([['officeDocument', 'xl/workbook.xml']]),
    'xl/workbook.xml': workbook(sheets),
    'xl/_rels/workbook.xml.rels': relations([
      ...sheets.map((_, index) => ['worksheet', `worksheets/sheet${index + 1}.xml`] as const),
      ['styles', 'styles.xml'],
    ]),
    'xl/styles.xml': STYLES,
    ...Object.fromEntries(
      sheets.map(({ rows }, index) => [`xl/worksheets/sheet${index + 1}.xml`, sheet(rows)]),
    ),
  };
  const packed = Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)]));
  // Read as the clock of this device, so that every device writes the same.
  return zipSync(packed, { mtime: '2000-01-01T00:00:00' }) as Uint8Array<ArrayBuffer>;
}

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const SHEET_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

// Style 0 stands for all that is not written, style 1 is text (number format 49, `@`).
const STYLES = `${HEAD}<styleSheet xmlns="${MAIN}"><fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="2"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/></cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;

function contentTypes(sheets: readonly SheetToWrite[]): string {
  const part = (path: string, type: string) =>
    `<Override PartName="/xl/${path}.xml" ContentType="${SHEET_TYPE}.${type}+xml"/>`;
  const parts = sheets.map((_, index) => part(`worksheets/sheet${index + 1}`, 'worksheet'));
  return `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${part('workbook', 'sheet.main')}${part('styles', 'styles')}${parts.join('')}</Types>`;
}

function relations(targets: readonly (readonly [type: string, path: string])[]): string {
  const lines = targets.map(
    ([type, path], index) => `<Relationship Id="rId${index + 1}" Type="${OFFICE}/${type}" Target="${path}"/>`,
  );
  return `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${lines.join('')}</Relationships>`;
}

function workbook(sheets: readonly SheetToWrite[]): string {
  const tabs = sheets.map(
    ({ name }, index) => `<sheet name="${escaped(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`,
  );
  return `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${tabs.join('')}</sheets></workbook>`;
}

function sheet(rows: SheetToWrite['rows']): string {
  if (rows.length > MOST_ROWS) throw new RangeError(`a sheet requires at most ${MOST_ROWS} rows`);
  const lines = rows.map((row, index) => rowXml(row, index + 1));
  return `${HEAD}<worksheet xmlns="${MAIN}"><sheetData>${lines.join('')}</sheetData></worksheet>`;
}

function rowXml(row: readonly string[], number: number): string {
  if (row.length > MOST_COLUMNS) throw new RangeError(`a row requires at most ${MOST_COLUMNS} cells`);
  const cells = row.map((text, index) =>
    text === '' ? '' : cellXml(text, `${columnName(index + 1)}${number}`),
  );
  const written = cells.join('');
  return written === '' ? '' : `<row r="${number}">${written}</row>`;
}

function cellXml(text: string, address: string): string {
  if (text.length > LONGEST_TEXT) throw new RangeError(`a cell requires at most ${LONGEST_TEXT} characters`);
  return `<c r="${address}" s="1" t="inlineStr"><is><t xml:space="preserve">${escaped(text)}</t></is></c>`;
}

/** `A` for 1, `AB` for 28. */
function columnName(column: number): string {
  const before = Math.floor((column - 1) / 26);
  const letter = String.fromCharCode(65 + ((column - 1) % 26));
  return before === 0 ? letter : columnName(before) + letter;
}

// What XML 1.0 cannot hold: control characters, halves of a pair, two that are no characters.
const UNFIT = '(?![\\n\\t])[\\p{Cc}\\p{Cs}\\ufffe\\uffff]';
const LOOKS_ESCAPED = new RegExp(`_(?=x[\\da-fA-F]{4}(?:_|${UNFIT}))`, 'gu');
const UNFIT_ONE = new RegExp(UNFIT, 'gu');

/**
 * Text within XML. What XML cannot hold is written as Excel does, `_x000D_`, and so is what would be read as that
 * (ECMA-376 part 1, 22.9.2.19).
 */
function escaped(text: string): string {
  return text
    .replace(LOOKS_ESCAPED, '_x005F_')
    .replace(UNFIT_ONE, (one) => `_x${one.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

function checkNames(sheets: readonly SheetToWrite[]): void {
  if (sheets.length === 0) throw new RangeError('a workbook requires a sheet');
  const taken = new Set<string>();
  for (const { name } of sheets) {
    const isFit = name !== '' && name.length <= LONGEST_NAME && !/[[\]:*?/\\\p{Cc}]|^'|'$/u.test(name);
    if (!isFit || taken.has(name.toLowerCase()))
      throw new RangeError(`a sheet requires another name: ${name}`);
    taken.add(name.toLowerCase());
  }
}
