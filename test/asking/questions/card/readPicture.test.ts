import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mediaOf, readPicture } from '../../../../src/asking/questions/card/readPicture.ts';
import { aPicture } from '../../../fixtures/aPicture.ts';

const png = Uint8Array.from(Buffer.from(aPicture.bytes, 'base64'));
const bytesOf = (...parts: readonly (string | number)[]) =>
  Uint8Array.from(parts.flatMap((part) => (typeof part === 'number' ? [part] : [...Buffer.from(part)])));

describe('a picture out of a file', () => {
  it('is told by its first bytes', () => {
    expect(readPicture(png)).toEqual({ media: 'image/png', bytes: aPicture.bytes });
    expect(readPicture(bytesOf(0xff, 0xd8, 0xff, 0xe0, 'JFIF'))).toMatchObject({ media: 'image/jpeg' });
    expect(readPicture(bytesOf('RIFF', 1, 2, 3, 4, 'WEBPVP8 '))).toMatchObject({ media: 'image/webp' });
    for (const other of ['<svg onload="alert(1)">', 'GIF89a', 'RIFF1234WAVE', ''])
      expect(readPicture(bytesOf(other)), other).toBe('noPicture');
  });

  it('is refused where a questionnaire cannot hold it', () => {
    const padded = (size: number) => Uint8Array.from({ length: size }, (_, at) => png[at] ?? 0);
    expect(readPicture(padded(500_000))).toMatchObject({ media: 'image/png' });
    expect(readPicture(padded(500_001))).toBe('tooLarge');
  });

  it('is the same bytes in base64, however many there are', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 12 }), (more) => {
        const read = readPicture(Uint8Array.from([...png, ...more]));
        const bytes = typeof read === 'string' ? '' : read.bytes;
        expect([...Buffer.from(bytes, 'base64')]).toEqual([...png, ...more]);
        expect(mediaOf(bytes)).toBe('image/png');
      }),
    );
  });
});
