import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Entry,
  HEAD,
  JOURNAL_VERSION,
  readEntries,
  readHead,
  writeEntry,
  writeHead,
  writeProof,
} from '../../../src/keeping/storage/journalEntries.ts';

const someEntries = fc
  .array(
    fc.record({
      kind: fc.constantFrom<Entry['kind'][]>('draft', 'finished', 'setup', 'gone'),
      bytes: fc.oneof(
        fc.uint8Array({ maxLength: 40 }),
        // The mark of an entry within another one's bytes.
        fc.uint8Array({ maxLength: 8 }).map((bytes) => Uint8Array.from([0x53, 0x4e, 0x44, 0x4a, ...bytes])),
      ),
    }),
    { minLength: 1, maxLength: 6 },
  )
  .map((list) => list.map((one, at): Entry => ({ ...one, sequence: at + 1 })));

async function fileOf(entries: readonly Entry[]): Promise<{ file: Uint8Array<ArrayBuffer>; ends: number[] }> {
  const parts = [await writeHead(1), ...(await Promise.all(entries.map(writeEntry)))];
  const ends: number[] = [];
  let length = 0;
  for (const part of parts) {
    length += part.length;
    ends.push(length);
  }
  const file = new Uint8Array(length);
  parts.forEach((part, at) => {
    file.set(part, (ends[at] ?? 0) - part.length);
  });
  return { file, ends };
}

const plain = (entries: readonly Entry[]) => entries.map((one) => ({ ...one, bytes: [...one.bytes] }));

describe('a journal file', () => {
  it('gives back what was appended, in order', () =>
    fc.assert(
      fc.asyncProperty(someEntries, async (entries) => {
        const { file } = await fileOf(entries);
        const read = await readEntries(file);
        expect(plain(read.entries)).toEqual(plain(entries));
        expect([read.end, read.garbled]).toEqual([file.length, []]);
      }),
    ));

  it('F4: cut anywhere, gives every entry that is whole, and says where the last of them ends', () =>
    fc.assert(
      fc.asyncProperty(someEntries, fc.double({ min: 0, max: 1, noNaN: true }), async (entries, share) => {
        const { file, ends } = await fileOf(entries);
        const cut = Math.max(HEAD, Math.floor(file.length * share));
        const read = await readEntries(file.slice(0, cut));
        const whole = ends.slice(1).filter((end) => end <= cut).length;
        expect(plain(read.entries)).toEqual(plain(entries.slice(0, whole)));
        expect(read.end).toBe(ends[whole]);
        expect(read.garbled).toEqual([]);
      }),
      { numRuns: 300 },
    ));

  it('F11: with any byte flipped, misses the one entry it stands in and names it where others follow', () =>
    fc.assert(
      fc.asyncProperty(
        someEntries,
        fc.nat(),
        fc.integer({ min: 1, max: 255 }),
        async (entries, place, flip) => {
          const { file, ends } = await fileOf(entries);
          const at = HEAD + (place % (file.length - HEAD));
          file[at] = (file[at] ?? 0) ^ flip;
          const hit = ends.findIndex((end) => at < end);
          const read = await readEntries(file);
          expect(plain(read.entries)).toEqual(plain(entries.filter(({ sequence }) => sequence !== hit)));
          expect(read.garbled).toEqual(hit === entries.length ? [] : [hit]);
        },
      ),
      { numRuns: 500 },
    ));

  it('F11: with any byte flipped before or behind a proof, misses the one entry it stands in, and that is proven no more', () =>
    fc.assert(
      fc.asyncProperty(
        someEntries,
        someEntries,
        fc.nat(),
        fc.integer({ min: 1, max: 255 }),
        async (before, after, place, flip) => {
          const { file: first } = await fileOf(before);
          const proof = await writeProof(first, before.length + 1);
          const later = after.map((one) => ({ ...one, sequence: before.length + 1 + one.sequence }));
          const rest = await Promise.all(later.map(writeEntry));
          const file = Uint8Array.from([first, proof ?? [], ...rest].flatMap((part) => [...part]));
          const whole = await readEntries(file);
          expect(plain(whole.entries)).toEqual(plain([...before, ...later]));
          expect([whole.end, whole.garbled, whole.unproven]).toEqual([file.length, [], after.length]);
          const at = HEAD + (place % (file.length - HEAD));
          file[at] = (file[at] ?? 0) ^ flip;
          const read = await readEntries(file);
          const lost = before.length + after.length - read.entries.length;
          const isProofHit = at >= first.length && at < first.length + (proof?.length ?? 0);
          expect(lost).toBe(isProofHit ? 0 : 1);
          expect(await writeProof(file, 99)).toBeNull();
        },
      ),
      { numRuns: 300 },
    ));

  it('of other bytes holds nothing, and reading it ends', () =>
    fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 500 }), async (bytes) => {
        const read = await readEntries(Uint8Array.from(bytes));
        expect(read.entries).toEqual([]);
      }),
    ));

  it('begins with its version and its turn, or is not known to be one', async () => {
    const head = await writeHead(7);
    expect(await readHead(head)).toEqual({ version: JOURNAL_VERSION, turn: 7 });
    for (let at = 0; at < 48; at += 1) {
      const other = head.slice();
      other[at] = (other[at] ?? 0) ^ 1;
      expect(await readHead(other)).toBeNull();
    }
    expect(await readHead(head.slice(0, 40))).toBeNull();
  });

  it('is read as version 1 wrote it', async () => {
    const entry = await writeEntry({ kind: 'gone', sequence: 3, bytes: Uint8Array.from([9]) });
    const hex = [...entry].map((byte) => byte.toString(16).padStart(2, '0')).join('');
    expect(hex).toMatch(/^534e444a030000000300000001000000[0-9a-f]{64}09$/);
  });
});
