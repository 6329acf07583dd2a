import { describe, expect, it } from 'vitest';
import { newSigningKey, signed } from '../../../src/keeping/sealing/signing.ts';
import { readSignedFile, signedFileBytes } from '../../../src/keeping/transfer/signedFile.ts';

const own = newSigningKey();
const text = signed('card', { name: 'Oak' }, own.secret);
const bytesOf = (content: string) => new TextEncoder().encode(content);

describe('a file that is one signed text', () => {
  it('comes back as it was signed', () => {
    const read = readSignedFile('card', signedFileBytes(text));
    expect(read.ok && read.value.text).toBe(text);
    expect(read.ok && read.value.payload).toEqual({ name: 'Oak' });
    expect(read.ok && read.value.isBy(own.key)).toBe(true);
  });

  it('F53: is whole after mail broke its lines and marked its beginning', () => {
    const broken = `\uFEFF${text.replace(/.{40}/g, '$&\r\n')}\r\n`;
    const read = readSignedFile('card', bytesOf(broken));
    expect(read.ok && read.value.text).toBe(text);
  });

  it('F50, F53: is refused where it is empty, too large or no text', () => {
    expect(readSignedFile('card', new Uint8Array())).toEqual({
      ok: false,
      problem: { kind: 'emptyFile', what: 'card' },
    });
    expect(readSignedFile('pack', new Uint8Array(31_000_001))).toEqual({
      ok: false,
      problem: { kind: 'fileTooLarge', what: 'pack', bytes: 31_000_001, limit: 31_000_000 },
    });
    const garbled = bytesOf(text);
    garbled[0] = 0xff;
    expect(readSignedFile('card', garbled)).toEqual({
      ok: false,
      problem: { kind: 'damagedFile', what: 'card', line: null, cause: 'header' },
    });
  });
});
