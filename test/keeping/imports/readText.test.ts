import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readText, TEXT_LIMIT } from '../../../src/keeping/imports/readText.ts';

const words = 'wording;“trust” – 100 % café\n';
const utf8 = (text: string) => new TextEncoder().encode(text);
const utf16 = (text: string, bigEndian: boolean) => {
  const units = [0xfeff, ...[...text].map((letter) => letter.charCodeAt(0))];
  return new Uint8Array(
    units.flatMap((unit) => (bigEndian ? [unit >> 8, unit & 255] : [unit & 255, unit >> 8])),
  );
};

describe('the text of a file', () => {
  it('F53: is the same whichever program saved it', () => {
    const windows = new Uint8Array([0x93, 0x74, 0x94, 0x20, 0x96, 0x20, 0x63, 0x61, 0x66, 0xe9, 0x80]);
    expect(readText(windows, 'figures')).toEqual({ ok: true, value: '“t” – café€' });
    for (const bytes of [utf8(words), utf8(`\uFEFF${words}`), utf16(words, false), utf16(words, true)]) {
      expect(readText(bytes, 'figures')).toEqual({ ok: true, value: words });
    }
  });

  it('keeps a percent sign a percent sign', () => {
    expect(readText(utf8('%41 é'), 'wards')).toEqual({ ok: true, value: '%41 é' });
  });

  it('is refused when it is too large, empty, or not text at all', () => {
    const large = new Uint8Array(TEXT_LIMIT + 1).fill(65);
    expect(readText(large, 'figures')).toMatchObject({ ok: false, problem: { kind: 'fileTooLarge' } });
    expect(readText(utf8(' \r\n'), 'wards')).toMatchObject({ ok: false, problem: { kind: 'emptyFile' } });
    const workbook = new Uint8Array([0x50, 0x4b, 3, 4, 0, 0, 8]);
    expect(readText(workbook, 'figures')).toMatchObject({ ok: false, problem: { kind: 'damagedFile' } });
  });

  it('F53: comes back as it was written, whatever it says', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (text) => {
        fc.pre(text.trim() !== '' && !text.includes('\0') && !text.startsWith('\uFEFF'));
        expect(readText(utf8(text), 'wards')).toEqual({ ok: true, value: text });
      }),
    );
  });

  it('never throws, whatever the bytes', () => {
    fc.assert(fc.property(fc.uint8Array(), (bytes) => typeof readText(bytes, 'figures').ok === 'boolean'));
  });
});
