import { describe, expect, it } from 'vitest';
import { digest } from '../../../src/keeping/sealing/digest.ts';
import { signed } from '../../../src/keeping/sealing/signing.ts';
import { type Manifest, writeBundle } from '../../../src/keeping/transfer/bundle.ts';
import { readBundle } from '../../../src/keeping/transfer/readBundle.ts';
import { goodOf } from '../../fixtures/aDevice.ts';
import {
  aBundle,
  aChain,
  arrivalOf,
  aTablet,
  bundleFacts,
  headOf,
  inPieces,
} from '../../fixtures/aTablet.ts';

const oak = aTablet('t1');
const chain = await aChain(['one', 'two', 'three', 'four', 'five']);
const lines = textOf(await aBundle(oak, chain))
  .trimEnd()
  .split('\n');

function textOf(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}
function read(content: readonly string[] | Uint8Array, end = '\n') {
  const bytes =
    content instanceof Uint8Array
      ? content
      : new TextEncoder().encode(content.map((line) => `${line}${end}`).join(''));
  return readBundle(inPieces(bytes, 700));
}
async function problemOf(content: readonly string[] | Uint8Array) {
  const found = await read(content);
  return found.ok ? null : found.problem;
}
/** Numbers that came whole, those that did not, and what else came. */
async function broughtBy(content: readonly string[]) {
  const { brings, lost } = goodOf(await read(content));
  return {
    whole: brings.records.flatMap(({ number, bytes }) => (bytes === null ? [] : [number])),
    lost,
    strays: brings.strays.map(({ number, why }) => `${number} ${why}`),
  };
}
function headLine(raw: unknown, secret = oak.key.secret, v = 1): string {
  return JSON.stringify({ format: 'soundings-bundle', v, manifest: signed('bundle', raw, secret) });
}
const damaged = (cause: string, line: number | null = null) => ({
  kind: 'damagedFile',
  what: 'bundle',
  line,
  cause,
});
const manifest = goodOf(await read(lines)).manifest;

describe('a bundle', () => {
  it('brings each record as its tablet keeps it, in its place of the chain', async () => {
    const arrival = await arrivalOf(oak, chain);
    expect(arrival).toMatchObject({ isSigned: true, lost: [] });
    expect(arrival.brings.records.map(({ number, prev, bytes }) => ({ number, prev, bytes }))).toEqual(
      chain.map(({ number, prev, bytes }) => ({ number, prev, bytes })),
    );
    expect(arrival.brings.records.at(-1)?.link).toBe(await headOf(chain));
    expect(arrival.brings.reached).toEqual([{ survey: 's', tablet: 't1', key: oak.key.key, number: 5 }]);
    expect(arrival.manifest.troubles).toHaveLength(1);
  });

  it('from a later number names the record that it goes on from', async () => {
    const { brings } = await arrivalOf(oak, chain.slice(3));
    expect(brings.records.map(({ number, bytes }) => [number, bytes !== null])).toEqual([
      [3, false],
      [4, true],
      [5, true],
    ]);
    expect(brings.records[0]).toMatchObject({ prev: null, link: await headOf(chain.slice(0, 3)) });
  });

  it('does not bring what belongs to another survey of the tablet, and says so', async () => {
    const mixed = await aChain(['one', 'x: two', 'three']);
    const bytes = await aBundle(oak, mixed);
    expect(textOf(bytes).trimEnd().split('\n')).toHaveLength(3);
    const { brings, lost } = goodOf(await read(bytes));
    expect(lost).toEqual([]);
    expect(brings.records.map(({ isElsewhere, bytes: sealed }) => [isElsewhere, sealed !== null])).toEqual([
      [false, true],
      [true, false],
      [false, true],
    ]);
  });

  it('F42: says where numbers are missing on the tablet itself, or its chain does not join', async () => {
    const [one, two, three, four, five] = chain;
    if (!(one && two && three && four && five)) throw new RangeError('the chain requires five');
    const gap = await arrivalOf(oak, [five, one, two, four]);
    expect(gap.manifest.runs.map(({ from, links }) => [from, links.length])).toEqual([
      [1, 2],
      [4, 2],
    ]);
    const broken = await arrivalOf(oak, [one, two, { ...three, prev: 'f'.repeat(64) }]);
    expect(broken.manifest.runs.map(({ from }) => from)).toEqual([1, 3]);
    expect(broken.brings.records.map(({ number }) => number)).toEqual([1, 2, 2, 3]);
  });

  it('may bring nothing but how far the tablet is', async () => {
    const { brings } = await arrivalOf(oak, [], { everSealed: 7 });
    expect(brings).toMatchObject({ records: [], strays: [], reached: [{ number: 7 }] });
  });

  it('carries the newest troubles of the tablet where there are very many', async () => {
    const [trouble] = bundleFacts(oak, []).troubles;
    if (trouble === undefined) throw new RangeError('the facts require a trouble');
    const troubles = Array.from({ length: 300 }, (_, at) => ({ ...trouble, what: `number ${at}` }));
    const arrival = await arrivalOf(oak, [], { troubles });
    expect(arrival.manifest.troubles).toHaveLength(200);
    expect(arrival.manifest.troubles.at(-1)?.what).toBe('number 299');
  });

  it('is not written of more records than are read', async () => {
    const [first] = chain;
    const many = Array.from({ length: 20_001 }, () => first).flatMap((one) => one ?? []);
    await expect(writeBundle(bundleFacts(oak, many), many, oak.key.secret)).rejects.toThrow(RangeError);
  });
});

describe('a bundle that was changed on the way', () => {
  it('F53: is whole with other line ends and a mark at its beginning', async () => {
    const { brings } = goodOf(await read(lines));
    expect(goodOf(await read([`\uFEFF${lines[0]}`, ...lines.slice(1)], '\r\n')).brings).toEqual(brings);
    expect(goodOf(await read([...lines.slice(0, 1), ...lines.slice(1).reverse(), ...lines])).brings).toEqual(
      expect.objectContaining({ records: brings.records }),
    );
  });

  it('F47: names the record that was edited and takes the others', async () => {
    const edited = lines.map((line, at) => (at === 3 ? line.replace(/"sealed":"./, '"sealed":"A') : line));
    expect(await broughtBy(edited)).toEqual({ whole: [1, 2, 4, 5], lost: [3], strays: ['3 altered'] });
  });

  it('F47: names records that were swapped', async () => {
    const swapped = lines.map((line) => line.replace(/"number":([24])/, (_, n) => `"number":${6 - n}`));
    expect(await broughtBy(swapped)).toEqual({
      whole: [1, 3, 5],
      lost: [2, 4],
      strays: ['2 altered', '4 altered'],
    });
  });

  it('F47, F54: names records that were removed, and what a cut left over', async () => {
    expect(await broughtBy(lines.filter((_, at) => at !== 2))).toEqual({
      whole: [1, 3, 4, 5],
      lost: [2],
      strays: [],
    });
    const cut = [...lines.slice(0, 4), lines[4]?.slice(0, 20) ?? ''];
    expect(await broughtBy(cut)).toEqual({ whole: [1, 2, 3], lost: [4, 5], strays: ['null damaged'] });
  });

  it('F47: keeps what was put in and was never signed for', async () => {
    const extra = JSON.stringify({ number: 9, sealed: btoa('nine') });
    expect(await broughtBy([...lines, extra])).toEqual({
      whole: [1, 2, 3, 4, 5],
      lost: [],
      strays: ['9 notListed'],
    });
    const mixed = textOf(await aBundle(oak, await aChain(['one', 'x: two'])));
    const forced = [...mixed.trimEnd().split('\n'), JSON.stringify({ number: 2, sealed: btoa('x: two') })];
    expect((await broughtBy(forced)).strays).toEqual(['2 notListed']);
  });

  it('F37: keeps lines that cannot be read, whatever they are', async () => {
    const odd = [
      '{',
      '[]',
      'null',
      '{"number":1}',
      '{"number":0,"sealed":"AAAA"}',
      '{"number":1,"sealed":"*"}',
    ];
    const { strays, whole } = await broughtBy([...lines, ...odd]);
    expect(strays).toEqual(odd.map(() => 'null damaged'));
    expect(whole).toEqual([1, 2, 3, 4, 5]);
    const bytes = new TextEncoder().encode(lines.map((line) => `${line}\n`).join(''));
    const garbled = goodOf(await read(Uint8Array.of(...bytes, 0xff, 0xfe)));
    expect(garbled.brings.strays.map(({ hash }) => hash)).toEqual([await digest(Uint8Array.of(0xff, 0xfe))]);
  });

  it('F47: is no bundle of the tablet with another signature, and every line is named by its hash', async () => {
    const forged = [headLine(manifest, aTablet('t2').key.secret), ...lines.slice(1)];
    const { isSigned, brings, lost } = goodOf(await read(forged));
    expect(isSigned).toBe(false);
    expect(brings).toMatchObject({ records: [], reached: [] });
    expect(lost).toEqual([]);
    expect(brings.strays.map(({ number, why }) => `${number} ${why}`)).toEqual(
      [1, 2, 3, 4, 5].map((number) => `${number} signature`),
    );
    const hashes = await Promise.all(lines.slice(1).map((line) => digest(new TextEncoder().encode(line))));
    expect(brings.strays.map(({ hash }) => hash)).toEqual(hashes);
  });
});

describe('a file that is no bundle', () => {
  it('is refused, and says at which line', async () => {
    expect(await problemOf(new Uint8Array())).toEqual({ kind: 'emptyFile', what: 'bundle' });
    expect(await problemOf(['\n'])).toEqual({ kind: 'emptyFile', what: 'bundle' });
    for (const first of ['ward,name', '{}', '[]', '"soundings-bundle"', 'null'])
      expect(await problemOf([first])).toEqual(damaged('header', 1));
    expect(await problemOf(Uint8Array.of(0xff, 0xfe, 0x0a))).toEqual(damaged('header', 1));
    expect(await problemOf(lines.slice(1))).toEqual(damaged('header', 1));
    const head = { format: 'soundings-bundle', v: 1, manifest: 'x' };
    expect(await problemOf([JSON.stringify({ ...head, more: 1 })])).toEqual(damaged('header', 1));
    expect(await problemOf([JSON.stringify(head)])).toEqual(damaged('header'));
  });

  it('F49: of a newer version is refused with both numbers', async () => {
    const newer = { kind: 'newerVersion', what: 'bundle', found: 99, known: 3 };
    expect(await problemOf([headLine(manifest, oak.key.secret, 99)])).toEqual(newer);
    expect(await problemOf([headLine({ ...manifest, v: 99 })])).toEqual(newer);
  });

  it('is refused where the manifest says what cannot be', async () => {
    const [run] = manifest.runs;
    if (run === undefined) throw new RangeError('the manifest requires a run');
    const link = 'b'.repeat(64);
    const wrong: readonly Partial<Manifest>[] = [
      { runs: [{ ...run, headBefore: link }] },
      { runs: [{ ...run, from: 2 }] },
      { runs: [{ ...run, links: [] }] },
      { runs: [run, { ...run, from: 3, headBefore: link }] },
      { runs: [run, run] },
      { everSealed: 4 },
      { everSealed: 1_000_001 },
      { tablet: '' },
    ];
    for (const more of wrong)
      expect(await problemOf([headLine({ ...manifest, ...more })])).toMatchObject({ kind: 'damagedFile' });
    const many = Array.from({ length: 10_001 }, () => link);
    const runs = [1, 20_000].map((from) => ({
      from,
      headBefore: from === 1 ? '' : link,
      links: many,
      elsewhere: [],
    }));
    expect(await problemOf([headLine({ ...manifest, runs, everSealed: 40_000 })])).toMatchObject({
      kind: 'damagedFile',
    });
  });

  it('F50: is read no further than its limits', async () => {
    const line = JSON.stringify({ number: 9, sealed: 'AAAA' });
    expect(await problemOf([lines[0] ?? '', ...Array(20_001).fill(line)])).toEqual({
      kind: 'tooManyInFile',
      what: 'bundle',
      of: 'records',
      limit: 20_000,
    });
    const contact = '{"contact":1,"sealed":"AAAA"}';
    expect(await problemOf([lines[0] ?? '', ...Array(5001).fill(contact)])).toMatchObject({
      kind: 'tooManyInFile',
      limit: 5000,
    });
    expect(await problemOf([lines[0] ?? '', 'x'.repeat(4_100_001)])).toEqual(damaged('long', 2));
    expect(await problemOf([...lines, '\n'.repeat(100_000)])).toMatchObject({ of: 'lines', limit: 100_000 });
    expect(await problemOf([`{"format":"soundings-bundle","v":${'['.repeat(100_000)}`])).toEqual(
      damaged('header', 1),
    );
  });

  it('F51: cannot change what all objects are made of', async () => {
    const polluted = '"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}';
    const odd = lines.map((line) => line.replace('{', `{${polluted},`));
    expect(await problemOf(odd)).toEqual(damaged('header', 1));
    const { strays } = await broughtBy([lines[0] ?? '', ...odd.slice(1)]);
    expect(strays).toHaveLength(5);
    const raw = JSON.parse(`{${polluted},${JSON.stringify(manifest).slice(1)}`);
    expect(await problemOf([headLine(raw)])).toMatchObject({ kind: 'damagedFile' });
    expect('polluted' in {}).toBe(false);
  });
});
