import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  collectedFeed,
  LONGEST_ROW,
  MOST_COLUMNS,
  type RowTrouble,
  toldCell,
} from '../../../src/keeping/imports/collectedFeed.ts';

function fed(pieces: readonly string[]) {
  const rows: (readonly [number, readonly string[]])[] = [];
  const troubles: RowTrouble[] = [];
  let heads: readonly string[] = [];
  const feed = collectedFeed({
    heading: (names) => {
      heads = names;
    },
    row: (cells, row) => rows.push([row, cells]),
    trouble: (trouble) => troubles.push(trouble),
  });
  for (const [at, piece] of pieces.entries()) {
    const done = feed.push(piece, at === pieces.length - 1);
    if (!done.ok) return { problem: done.problem, heads, rows, troubles };
  }
  return { problem: null, heads, rows, troubles, separator: feed.separator() };
}

/** Cut into pieces of so many letters. */
function cut(text: string, length: number): readonly string[] {
  const pieces = Array.from({ length: Math.ceil(text.length / length) }, (_, at) =>
    text.slice(at * length, (at + 1) * length),
  );
  return pieces.length === 0 ? [''] : pieces;
}

describe('a file that comes in pieces', () => {
  it('gives its rows with their number, quoted cells and any line ends', () => {
    const read = fed(['\uFEFFa,b\r\n1,"x, ""y""\r\nz"\r\n\r\n2,\r3,w']);
    expect(read.heads).toEqual(['a', 'b']);
    expect(read.rows).toEqual([
      [2, ['1', 'x, "y"\nz']],
      [4, ['2', '']],
      [5, ['3', 'w']],
    ]);
  });

  it.each([',', ';', '\t'])('has its columns parted by %j', (separator) => {
    const read = fed([`a${separator}b\n1${separator}2\n`]);
    expect(read).toMatchObject({ heads: ['a', 'b'], rows: [[2, ['1', '2']]], separator });
  });

  it.each([';', ',', '|'])('has its columns parted by %j where a line above the heading says so', (sign) => {
    const told = fed([`\uFEFFsep=${sign}\r\na${sign}b,c;d\r\n1${sign}"2, 3; 4"\r\n`]);
    if (sign === '|') {
      expect(told).toMatchObject({ heads: ['a', 'b,c;d'], rows: [[2, ['1', '2, 3; 4']]], separator: sign });
    }
    expect(told.heads[0]).toBe('a');
    expect(told.separator).toBe(sign);
    expect(fed(['"SEP=;"\na;b\n1;2\n'])).toMatchObject({ heads: ['a', 'b'], rows: [[2, ['1', '2']]] });
    // A column may be called so.
    expect(fed(['sep=x,b\n1,2\n']).heads).toEqual(['sep=x', 'b']);
  });

  it('reads the same however it is cut', () => {
    const cell = fc.string({ maxLength: 8, unit: fc.constantFrom('a', 'é', '"', ',', ';', '\n', '\r', ' ') });
    const table = fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(table, fc.integer({ min: 1, max: 40 }), (cells, length) => {
        const quoted = cells.map((row) => row.map((one) => `"${one.replaceAll('"', '""')}"`).join(','));
        // Longer than what is looked at first, so that pieces are really read as pieces.
        const text = `a,b,c\n${`${'1'.repeat(999)},2,3\n`.repeat(100)}${quoted.join('\n')}\n`;
        const whole = fed([text]);
        const start = text.length - quoted.join('\n').length - 1;
        expect(fed([text.slice(0, start), ...cut(text.slice(start), length)])).toEqual(whole);
        const written = cells.map((row) => row.map((one) => one.replace(/\r\n?/g, '\n')));
        const filled = written.filter((row) => row.some((one) => one.trim() !== ''));
        expect(whole.rows.slice(100).map(([, row]) => row)).toEqual(filled);
        expect(whole.troubles).toEqual([]);
      }),
      { numRuns: 25 },
    );
  });

  it('never throws, whatever it is', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary' }), { minLength: 1 }), (pieces) => {
        const { problem, rows } = fed(pieces);
        expect(problem === null ? rows.length : problem.kind).toBeTruthy();
      }),
    );
  });

  it('names rows with more or fewer cells, and goes on', () => {
    const read = fed(['a,b,c\n1,2\n1,2,3,4\n1,2,3,,\n1,2,3\n']);
    expect(read.troubles).toEqual([
      { kind: 'tooFewCells', row: 2, cells: 2, column: 'c' },
      { kind: 'tooManyCells', row: 3, cells: 4, found: '4' },
    ]);
    expect(read.rows.map(([row]) => row)).toEqual([4, 5]);
  });

  it('names a row with a stray quotation mark', () => {
    expect(fed(['a,b\n"x"y",2\n3,4\n']).troubles).toContainEqual({ kind: 'oddQuote', row: 2 });
  });

  it('calls each column by a name of its own', () => {
    expect(fed(['a,,a,a [3]\n1,2,3,4\n']).heads).toEqual(['a', '[2]', 'a [3]', 'a [3] [4]']);
  });

  it('is refused empty, without rows, with one column, with too many, and where it is no text', () => {
    expect(fed(['']).problem).toEqual({ kind: 'emptyFile' });
    expect(fed(['\n , \n']).problem).toEqual({ kind: 'emptyFile' });
    expect(fed(['a,b\n']).problem).toEqual({ kind: 'noRows' });
    expect(fed(['a\n1\n']).problem).toEqual({ kind: 'oneColumn', found: 'a' });
    expect(fed(['a,b\n1,\0\n']).problem).toEqual({ kind: 'notText', row: 2 });
    const wide = Array.from({ length: MOST_COLUMNS + 1 }, (_, at) => `c${at}`).join(',');
    expect(fed([`${wide}\n`]).problem).toMatchObject({ kind: 'tooManyColumns', columns: MOST_COLUMNS + 1 });
  });

  it('is refused where a quotation mark is never closed, before it fills the memory', () => {
    const pieces = ['a,b\n1,2\n3,"', ...Array.from({ length: 30 }, () => 'x\n'.repeat(50_000)), 'y'];
    expect(fed(pieces).problem).toEqual({ kind: 'rowTooLong', row: 3, limit: LONGEST_ROW });
  });

  it('is refused where one is never closed before the end', () => {
    expect(fed(['a,b\n1,2\n3,"x\n4,5\n']).problem).toEqual({ kind: 'openQuote', row: 3 });
  });

  it('tells a long cell by its beginning', () => {
    expect(toldCell(` ${'a'.repeat(99)}`)).toHaveLength(40);
  });
});
