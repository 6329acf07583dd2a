import fc from 'fast-check';
import { strFromU8, strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { unpacked, type ZipEntry, zipEntries } from '../../../src/keeping/imports/unzip.ts';

const bytes = zipSync({
  'a.txt': strToU8('hello '.repeat(1_000)),
  'b/plain.txt': [strToU8('as it is'), { level: 0 }],
  empty: new Uint8Array(0),
});

function entry(of: Uint8Array, name: string): ZipEntry {
  const entries = zipEntries(of);
  const found = entries.ok ? entries.value.get(name) : undefined;
  if (found === undefined) throw new Error(`no ${name}`);
  return found;
}
const text = (of: Uint8Array, name: string) => {
  const plain = unpacked(of, entry(of, name));
  return plain.ok ? strFromU8(plain.value) : plain.problem;
};

/** The archive with some bytes changed in the directory entry of its first file. */
function withDirectory(offset: number, ...values: readonly number[]): Uint8Array {
  const copy = bytes.slice();
  const at = copy.findIndex(
    (_, index) => copy[index] === 0x50 && copy[index + 1] === 0x4b && copy[index + 2] === 1,
  );
  copy.set(values, at + offset);
  return copy;
}

describe('a zip archive', () => {
  it('gives its files, packed or not, also with a comment behind it', () => {
    expect(text(bytes, 'a.txt')).toBe('hello '.repeat(1_000));
    expect(text(bytes, 'b/plain.txt')).toBe('as it is');
    expect(text(bytes, 'empty')).toBe('');
    const commented = new Uint8Array([...bytes, ...strToU8('a comment')]);
    expect(text(commented, 'b/plain.txt')).toBe('as it is');
  });

  it('is read where it lies in a larger stretch of memory', () => {
    const larger = new Uint8Array(bytes.length + 20);
    larger.set(bytes, 10);
    expect(text(larger.subarray(10, 10 + bytes.length), 'b/plain.txt')).toBe('as it is');
  });

  it('is refused when it is cut short, anywhere', () => {
    for (let length = 0; length < bytes.length; length += 1) {
      const cut = zipEntries(bytes.subarray(0, length));
      expect(cut.ok).toBe(false);
    }
  });

  it('gives no wrong file when a byte of it has changed', () => {
    const { at, packedSize } = entry(bytes, 'a.txt');
    for (let index = at; index < at + packedSize; index += 1) {
      const copy = bytes.slice();
      copy[index] = (copy[index] ?? 0) ^ 0x10;
      // The bits that fill up the last byte mean nothing.
      expect(['zip', 'hello '.repeat(1_000)]).toContain(text(copy, 'a.txt'));
    }
  });

  it('that is sealed with a password says so', () => {
    expect(zipEntries(withDirectory(8, 1, 0))).toEqual({ ok: false, problem: 'protected' });
  });

  it('that lies about a size, or is packed beyond measure, is stopped', () => {
    expect(text(withDirectory(24, 0x10, 0, 0, 0), 'a.txt')).toBe('zip');
    expect(text(withDirectory(24, 0xff, 0xff, 0, 0), 'a.txt')).toBe('zip');
    expect(text(zipSync({ bomb: new Uint8Array(3_000_000) }), 'bomb')).toBe('bomb');
    const lying = zipSync({ 'a.txt': new Uint8Array(3_000_000) });
    const view = new DataView(lying.buffer);
    const at = lying.length - 22 - view.getUint32(lying.length - 22 + 12, true);
    view.setUint32(at + 24, 1_000, true);
    expect(text(lying, 'a.txt')).toBe('zip');
  });

  it('never makes its reader throw, whatever bytes come', () => {
    const mutated = fc.array(fc.tuple(fc.nat(bytes.length - 1), fc.nat(255)), { maxLength: 8 });
    fc.assert(
      fc.property(mutated, (changes) => {
        const copy = bytes.slice();
        for (const [at, byte] of changes) copy[at] = byte;
        const entries = zipEntries(copy);
        if (!entries.ok) return;
        for (const one of entries.value.values()) if (one.size < 1_000_000) unpacked(copy, one);
      }),
    );
  });
});
