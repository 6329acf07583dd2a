import type { FileSort } from '../../core/problem.ts';

/** Bytes that tell what a file is; its first line or the first parts of it are within them. */
const LOOKED_AT = 10_000;
/** First columns of the CSV files that this app writes. */
const RESULTS = [
  'response,wave,simulated,kind',
  'variable,question,row,code,label',
  'wave,simulated,variable,question',
];

/** What a file is, by how it begins, whatever it is called; null where it is none that is known here. */
export function fileSort(bytes: Uint8Array): FileSort | null {
  // A zip; and the format of Excel before 2007, or of a sealed workbook.
  if (beginsWith(bytes, [0x50, 0x4b, 0x03, 0x04]) || beginsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0]))
    return 'workbook';
  const text = beginning(bytes);
  if (text.startsWith('age-encryption.org/')) return 'sealed';
  if (text.startsWith('{')) {
    const format = /"format"\s*:\s*"soundings-(backup|rescue)"/.exec(text.split('\n', 1)[0] ?? '')?.[1];
    if (format !== undefined) return format === 'backup' ? 'backup' : 'storeCopy';
    return text.includes('"modules"') ? 'questions' : null;
  }
  const heads = (text.split(/\r?\n/, 1)[0] ?? '').toLowerCase();
  if (RESULTS.some((columns) => heads.startsWith(columns))) return 'results';
  const isFigures = ['source', 'month', 'wording', 'percent'].every((column) => heads.includes(column));
  return isFigures ? 'figures' : null;
}

function beginsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, at) => bytes[at] === byte);
}

/** The first letters; every sign that is looked for is one byte, whatever stands between them. */
function beginning(bytes: Uint8Array): string {
  const plain = Array.from(bytes.subarray(0, LOOKED_AT), (byte) => String.fromCharCode(byte)).join('');
  return plain.replace(/^\u00ef\u00bb\u00bf/, '').trimStart();
}
