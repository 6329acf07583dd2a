/** A cell of a CSV file. Text is guarded, numbers are written as they are, null is empty. */
export type CsvCell = string | number | null;

/**
 * Lines as a CSV file: UTF-8 with a byte order mark (Excel reads accents by it), lines ended by CR LF (RFC 4180).
 *
 * Text that a spreadsheet would take for a formula (it begins with = + - @, their full-width forms, a tab, a line break or a
 * zero, which some leave out) gets an apostrophe in front: OWASP, "CSV Injection". Text with a semicolon or a tab is quoted, because a spreadsheet set
 * to part columns there would begin a new cell behind it.
 */
export function csvOf(lines: readonly (readonly CsvCell[])[]): string {
  return `\ufeff${lines.map((line) => `${line.map(written).join(',')}\r\n`).join('')}`;
}

function written(cell: CsvCell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell);
  const guarded = /^[=+\-@\uff1d\uff0b\uff0d\uff20\t\r\n\0]/.test(cell) ? `'${cell}` : cell;
  return /[",;\t\r\n']|^\s|\s$/.test(guarded) ? `"${guarded.replaceAll('"', '""')}"` : guarded;
}
