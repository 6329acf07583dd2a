import type { FileNoun, ProblemOf } from '../../core/problem.ts';
import { fail, ok, type Result } from '../../core/result.ts';

/** More than any list of figures, wards or targets needs; a wrong file is often larger. */
export const TEXT_LIMIT = 2_000_000;

type TextProblem = ProblemOf<'emptyFile' | 'fileTooLarge' | 'damagedFile'>;

/**
 * The text of a file, whichever program saved it: UTF-8 or UTF-16 with their marks, UTF-8 without, else Windows-1252
 * (what Excel writes as "CSV").
 *
 * @returns `fileTooLarge` above 2 MB, `emptyFile`, or `damagedFile` for something that is no text, such as a workbook.
 */
export function readText(bytes: Uint8Array, what: FileNoun): Result<string, TextProblem> {
  if (bytes.length > TEXT_LIMIT) {
    return fail({ kind: 'fileTooLarge', what, bytes: bytes.length, limit: TEXT_LIMIT });
  }
  const text = decoded(bytes);
  if (text.trim() === '') return fail({ kind: 'emptyFile', what });
  if (text.includes('\0')) return fail({ kind: 'damagedFile', what, line: null, cause: 'not a text file' });
  return ok(text);
}

function decoded(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return fromUtf16(bytes.subarray(2), false);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return fromUtf16(bytes.subarray(2), true);
  const marked = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  const plain = marked ? bytes.subarray(3) : bytes;
  return fromUtf8(plain) ?? fromWindows(plain);
}

function fromUtf16(bytes: Uint8Array, bigEndian: boolean): string {
  const units: string[] = [];
  for (let at = 0; at + 1 < bytes.length; at += 2) {
    const [first, second] = [bytes[at] ?? 0, bytes[at + 1] ?? 0];
    units.push(String.fromCharCode(bigEndian ? first * 256 + second : second * 256 + first));
  }
  return units.join('');
}

/** Null when the bytes are no UTF-8. The language's own strict decoder is the one for addresses. */
function fromUtf8(bytes: Uint8Array): string | null {
  const parts: string[] = [];
  for (const byte of bytes) {
    // The percent sign is coded too, or a `%41` of the text would turn into an A.
    parts.push(
      byte < 0x80 && byte !== 0x25 ? String.fromCharCode(byte) : `%${byte.toString(16).padStart(2, '0')}`,
    );
  }
  try {
    return decodeURIComponent(parts.join(''));
  } catch {
    return null;
  }
}

// Where Windows-1252 differs from Latin-1: 0x80 to 0x9f.
const windows = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

function fromWindows(bytes: Uint8Array): string {
  const parts: string[] = [];
  for (const byte of bytes) parts.push(String.fromCharCode(byte));
  return windowsLetters(parts.join(''));
}

/** A text that was read as Latin-1, as Windows means it: some programs take the one for the other. */
export function windowsLetters(text: string): string {
  return text.replace(/[\u0080-\u009f]/g, (letter) => windows[letter.charCodeAt(0) - 0x80] ?? '');
}
