import { describe, expect, it } from 'vitest';
import { newSigningKey } from '../../../src/keeping/sealing/signing.ts';
import { NOTHING_COLLECTED, union } from '../../../src/keeping/transfer/collected.ts';
import { previewOf } from '../../../src/keeping/transfer/preview.ts';
import { readBundle } from '../../../src/keeping/transfer/readBundle.ts';
import { goodOf } from '../../fixtures/aDevice.ts';
import { aBundle, aChain, anOffice, arrivalOf, aTablet, inPieces } from '../../fixtures/aTablet.ts';

const oak = aTablet('t1');
const office = anOffice([oak]);
const chain = await aChain(['one', 'two', 'three', 'four']);
const first = (await arrivalOf(oak, chain.slice(0, 2))).brings;
const all = (await arrivalOf(oak, chain)).brings;
const copy = (await arrivalOf(oak, await aChain(['copy'], chain.slice(0, 1)))).brings;
const numbers = (records: readonly { readonly number: number }[]) => records.map(({ number }) => number);

describe('what taking a bundle in would do', () => {
  it('F41: tells what is new from what is here already', () => {
    const preview = previewOf(first, [all], office);
    expect(numbers(preview.fresh)).toEqual([3, 4]);
    expect(numbers(preview.same)).toEqual([1, 2]);
    expect(preview).toMatchObject({ aside: [], strays: [], noLonger: [] });
    expect(preview.after).toEqual(union([first, all]));
    const again = previewOf(preview.after, [all, first], office);
    expect(numbers(again.same)).toEqual([1, 2, 3, 4]);
    expect(again.fresh).toEqual([]);
  });

  it('F34: tells what is new from what is here where the tablet signs with a new key', async () => {
    const renewed = { id: oak.id, key: newSigningKey() };
    const coming = (await arrivalOf(renewed, chain)).brings;
    const stranger = previewOf(first, [coming], office);
    expect(stranger.fresh).toEqual([]);
    expect(stranger.aside.map(({ why }) => why)).toEqual(Array.from({ length: 4 }, () => 'otherKey'));
    const knows = anOffice([oak], () => ({ newKeys: [renewed.key.key] }));
    const preview = previewOf(first, [coming], knows);
    expect([numbers(preview.fresh), numbers(preview.same)]).toEqual([
      [3, 4],
      [1, 2],
    ]);
    expect(preview).toMatchObject({ aside: [], strays: [], noLonger: [] });
    // What is kept is as it came.
    expect(preview.after).toEqual(union([first, coming]));
    // Of a number that forks only what came now is told.
    const forked = (await arrivalOf(renewed, await aChain(['copy'], chain.slice(0, 1)))).brings;
    expect(previewOf(first, [forked], knows).aside.map(({ record }) => record.number)).toEqual([2]);
  });

  it('F45: says which interviews will no longer count', () => {
    const preview = previewOf(first, [copy], office);
    expect(preview.fresh).toEqual([]);
    expect(preview.aside.map(({ record, why }) => `${record.number} ${why}`)).toEqual(['2 fork']);
    expect(preview.noLonger.map(({ record, why }) => `${record.number} ${why}`)).toEqual(['2 fork']);
    expect(preview.noLonger[0]?.record.link).not.toBe(preview.aside[0]?.record.link);
  });

  it('F46: keeps aside what an unknown tablet sends, with why', () => {
    const preview = previewOf(NOTHING_COLLECTED, [first], anOffice([]));
    expect(preview.fresh).toEqual([]);
    expect(preview.aside.map(({ why }) => why)).toEqual(['unknownTablet', 'unknownTablet']);
    expect(previewOf(preview.after, [], office).fresh).toEqual([]);
    expect(numbers(previewOf(NOTHING_COLLECTED, [preview.after], office).fresh)).toEqual([1, 2]);
  });

  it('F37: tells of lines that cannot be read once', async () => {
    const bytes = Uint8Array.of(...(await aBundle(oak, chain.slice(0, 2))), 0x7b, 0x0a);
    const { brings } = goodOf(await readBundle(inPieces(bytes)));
    const preview = previewOf(first, [brings], office);
    expect(preview.strays.map(({ why }) => why)).toEqual(['damaged']);
    expect(preview.standing[0]?.strays).toEqual(preview.strays);
    expect(previewOf(preview.after, [brings], office).strays).toEqual([]);
  });
});
