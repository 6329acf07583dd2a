import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { csvOf } from '../../../src/telling/exports/csv.ts';

describe('a CSV file', () => {
  it('begins with a byte order mark and ends its lines as Excel expects', () => {
    expect(
      csvOf([
        ['a', 'b'],
        [1, null],
      ]),
    ).toBe('\ufeffa,b\r\n1,\r\n');
  });

  it('F57: disarms text that a spreadsheet would run as a formula', () => {
    for (const armed of [
      '=1+1',
      '+44 20',
      '-2',
      '@SUM(A1)',
      '\tx',
      '\rx',
      '\0=1',
      '=HYPERLINK("https://x")',
    ]) {
      const [line] = Papa.parse<string[]>(csvOf([[armed]]).slice(1), { delimiter: ',' }).data;
      expect(line?.[0]).toBe(`'${armed}`);
    }
  });

  it('F57: lets nothing begin a cell where columns are parted by semicolons or tabs', () => {
    for (const text of ['North;=1+1', 'North\t=1+1']) {
      for (const delimiter of [';', '\t']) {
        const [line] = Papa.parse<string[]>(csvOf([[text]]).slice(1), { delimiter }).data;
        expect(line).toEqual([text]);
      }
    }
    expect(csvOf([['\uff1d1+1']])).toContain("'\uff1d1+1");
  });

  it('leaves numbers below zero as numbers', () => {
    expect(csvOf([[-1, -0.5]])).toBe('\ufeff-1,-0.5\r\n');
  });

  it('gives back any other text as it was', () => {
    const calm = fc.string().filter((text) => !/^[=+\-@\uff1d\uff0b\uff0d\uff20\t\r\n\0]/.test(text));
    fc.assert(
      fc.property(fc.array(fc.array(calm, { minLength: 2, maxLength: 4 }), { minLength: 1 }), (lines) => {
        const read = Papa.parse<string[]>(csvOf(lines).slice(1), {
          delimiter: ',',
          newline: '\r\n',
        }).data.slice(0, -1);
        expect(read).toEqual(lines);
      }),
    );
  });
});
