import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import type { Change } from '../../../src/keeping/storage/journalChange.ts';
import { openPair } from '../../../src/keeping/storage/journalPair.ts';
import { aFile, type FakeFile } from '../../fixtures/aJournal.ts';

const draft = (id: string, text: string): Change => ({
  rows: [{ table: 'drafts', row: { id, bytes: new TextEncoder().encode(text) } }],
  gone: [],
});
const without = (id: string): Change => ({ rows: [], gone: [{ table: 'drafts', key: id }] });
const reopened = (files: readonly [FakeFile, FakeFile]) => openPair([files[0].file, files[1].file]);
const textsOf = async (files: readonly [FakeFile, FakeFile]) =>
  [...(await reopened(files)).rows.values()].map(({ row }) =>
    new TextDecoder().decode(row['bytes'] as Uint8Array),
  );
const holds = ({ bytes }: FakeFile, text: string) => new TextDecoder('latin1').decode(bytes).includes(text);

const steps: readonly Change[] = [
  draft('one', 'first'),
  draft('two', 'second'),
  draft('one', 'third'),
  without('two'),
  draft('three', 'fourth'),
];

describe('a journal in two files', () => {
  it('holds the latest of each row, also after it is opened again', async () => {
    const files = [aFile(), aFile()] as const;
    const pair = await reopened(files);
    for (const step of steps) await pair.append(step);
    expect(await textsOf(files)).toEqual(['third', 'fourth']);
  });

  it('has nothing of what is gone in either file once it was written anew', async () => {
    const files = [aFile(), aFile()] as const;
    const pair = await reopened(files);
    for (const step of steps) await pair.append(step);
    expect(files.some((file) => holds(file, 'second'))).toBe(true);
    await pair.rewrite();
    expect(files.some((file) => holds(file, 'second') || holds(file, 'first'))).toBe(false);
    await pair.append(draft('four', 'fifth'));
    expect(await textsOf(files)).toEqual(['third', 'fourth', 'fifth']);
    await pair.rewrite();
    expect(await textsOf(files)).toEqual(['third', 'fourth', 'fifth']);
  });

  it('goes on from a torn end: what was torn is cut off', async () => {
    const files = [aFile(), aFile()] as const;
    const pair = await reopened(files);
    for (const step of steps.slice(0, 3)) await pair.append(step);
    files[0].bytes = files[0].bytes.slice(0, -5);
    const again = await reopened(files);
    await again.append(draft('five', 'after'));
    expect(await textsOf(files)).toEqual(['first', 'second', 'after']);
  });

  it('F14: fails at any call of a file, and holds afterwards what it held before or after the step', async () => {
    const legal: string[] = [];
    const states = [aFile(), aFile()] as const;
    const whole = await reopened(states);
    legal.push(JSON.stringify([]));
    for (const step of steps) {
      await whole.append(step);
      legal.push(JSON.stringify(await textsOf(states)));
    }
    await whole.rewrite();
    for (let at = 1; ; at += 1) {
      let calls = 0;
      const broken = () => {
        calls += 1;
        return calls === at ? new DOMException('IO error', 'UnknownError') : null;
      };
      const files = [aFile(new Uint8Array(), broken), aFile(new Uint8Array(), broken)] as const;
      let done = 0;
      try {
        const pair = await reopened(files);
        for (const step of steps) {
          await pair.append(step);
          done += 1;
        }
        await pair.rewrite();
      } catch (error) {
        expect((error as DOMException).message).toBe('IO error');
      }
      const failed = calls >= at;
      if (!failed) break;
      calls = Number.POSITIVE_INFINITY;
      expect([legal[done], legal[done + 1] ?? legal[done]]).toContain(JSON.stringify(await textsOf(files)));
    }
  });

  it('F1: is whole whichever byte of a rewriting the battery went at', async () => {
    const files = [aFile(), aFile()] as const;
    const pair = await reopened(files);
    for (const step of steps) await pair.append(step);
    const before = files[0].bytes.slice();
    await pair.rewrite();
    const after = files[1].bytes.slice();
    await fc.assert(
      fc.asyncProperty(fc.nat({ max: after.length }), fc.boolean(), async (written, isHeadThere) => {
        const part = after.slice(0, isHeadThere ? after.length : written);
        // The beginning is written last.
        if (!isHeadThere) part.fill(0, 0, 64);
        expect(await textsOf([aFile(before.slice()), aFile(part)])).toEqual(['third', 'fourth']);
      }),
      { numRuns: 60 },
    );
  });

  it('F11: passes over what is garbled in the middle, and counts it', async () => {
    const files = [aFile(), aFile()] as const;
    const pair = await reopened(files);
    for (const step of [draft('one', 'first'), draft('two', 'second'), draft('three', 'third')])
      await pair.append(step);
    const at = new TextDecoder('latin1').decode(files[0].bytes).indexOf('second');
    files[0].bytes[at] = 0;
    const again = await reopened(files);
    expect(again.garbled).toBe(1);
    expect(await textsOf(files)).toEqual(['first', 'third']);
  });

  it('is read where the beginning of its file is garbled', async () => {
    const files = [aFile(), aFile()] as const;
    const pair = await reopened(files);
    for (const step of steps) await pair.append(step);
    files[0].bytes.fill(7, 0, 20);
    expect(await textsOf(files)).toEqual(['third', 'fourth']);
    expect(await textsOf(files)).toEqual(['third', 'fourth']);
  });

  it('F5: writes nothing that was not written whole, and says so', async () => {
    const files = [aFile(), aFile()] as const;
    await (await reopened(files)).append(draft('one', 'first'));
    const [first, second] = [files[0].file, files[1].file];
    const part = (given: Uint8Array<ArrayBuffer>, options: { readonly at: number }) =>
      first.write(given.slice(0, 5), options);
    const full = await openPair([{ ...first, write: part }, second]);
    await expect(full.append(draft('two', 'second'))).rejects.toMatchObject({ name: 'QuotaExceededError' });
    expect(await textsOf(files)).toEqual(['first']);
  });

  it('F11: believes nothing that does not read back as it was written', async () => {
    const files = [aFile(), aFile()] as const;
    await (await reopened(files)).append(draft('one', 'first'));
    const [first, second] = [files[0].file, files[1].file];
    const bent = (given: Uint8Array<ArrayBuffer>, options: { readonly at: number }) =>
      first.write(
        given.map((byte, at) => (at === 60 ? byte ^ 1 : byte)),
        options,
      );
    const appending = await openPair([{ ...first, write: bent }, second]);
    await expect(appending.append(draft('two', 'second'))).rejects.toThrow('not what is read');
    expect(await textsOf(files)).toEqual(['first']);
    // A rewriting that loses an entry leaves the file in use as it is.
    const losing = await openPair([first, { ...second, write: (given) => given.length }]);
    await expect(losing.rewrite()).rejects.toThrow('not what is read');
    expect(await textsOf(files)).toEqual(['first']);
  });

  /** A pair of many interviews, each finished by itself, which a start must not sum up one by one. */
  const manyFinished = async (count: number) => {
    const files = [aFile(), aFile()] as const;
    const pair = await reopened(files);
    for (let one = 1; one <= count; one += 1) await pair.append(draft(`${one}`, `answers ${one}`));
    return files;
  };
  /** How often a start sums something up. */
  const sumsOf = async (files: readonly [FakeFile, FakeFile]) => {
    const summed = vi.spyOn(crypto.subtle, 'digest');
    await reopened(files);
    const { length } = summed.mock.calls;
    summed.mockRestore();
    return length;
  };

  it('is summed up in one at a start, however many entries it has, but for the last few', async () => {
    const files = await manyFinished(1_003);
    expect((await textsOf(files)).length).toBe(1_003);
    expect(await sumsOf(files)).toBeLessThan(20);
    const pair = await reopened(files);
    await pair.rewrite();
    expect(await sumsOf(files)).toBeLessThan(20);
    await pair.append(draft('last', 'one more'));
    expect((await textsOf(files)).at(-1)).toBe('one more');
    expect((await reopened(files)).garbled).toBe(0);
  });

  it('F11: is summed up entry by entry where the sum of all is another, and never proven again as it is', async () => {
    const files = await manyFinished(600);
    const at = new TextDecoder('latin1').decode(files[0].bytes).indexOf('answers 77');
    files[0].bytes[at] = 0;
    const pair = await reopened(files);
    expect([pair.garbled, pair.rows.size]).toEqual([1, 599]);
    for (let one = 0; one < 501; one += 1) await pair.append(draft('again', `${one}`));
    const again = await reopened(files);
    expect([again.garbled, again.rows.size, again.rows.has('drafts/77')]).toEqual([1, 600, false]);
  });

  it('of version 1 is read, and written anew before the first proof stands in it', async () => {
    const files = await manyFinished(3);
    const head = new DataView(files[0].bytes.buffer);
    head.setUint32(8, 1, true);
    files[0].bytes.set(
      new Uint8Array(await crypto.subtle.digest('SHA-256', files[0].bytes.slice(0, 16))),
      16,
    );
    const pair = await reopened(files);
    expect(pair.rows.size).toBe(3);
    for (let one = 0; one < 500; one += 1) await pair.append(draft('again', `${one}`));
    expect([files[0].bytes.length, new DataView(files[1].bytes.buffer).getUint32(8, true)]).toEqual([0, 2]);
    expect((await textsOf(files)).length).toBe(4);
  });

  it('F28: is left as it is where a newer version wrote it', async () => {
    const files = [aFile(), aFile()] as const;
    const pair = await reopened(files);
    await pair.append(draft('one', 'first'));
    const head = new DataView(files[0].bytes.buffer);
    head.setUint32(8, 3, true);
    const sum = await crypto.subtle.digest('SHA-256', files[0].bytes.slice(0, 16));
    files[0].bytes.set(new Uint8Array(sum), 16);
    const before = files[0].bytes.slice();
    await expect(reopened(files)).rejects.toThrow(RangeError);
    expect(files[0].bytes).toEqual(before);
  });
});
