import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { guessMapping } from '../../src/keeping/imports/collectedGuess.ts';
import { MOST_RESPONSES } from '../../src/keeping/imports/collectedResponses.ts';
import { collectedJob, type ProfileReply, type ResponsesReply } from '../../src/workers/collectedJob.ts';
import { endlessFile, fileOf, lookAlike, planOf, profiled, profileOf } from '../fixtures/collected.ts';

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

/** Megabytes of the file that is streamed; 500 where somebody asks for it (docs/import.md). */
const MEGABYTES = Number(process.env['SOUNDINGS_CSV_MB'] ?? 50);
const tell = () => undefined;

describe('a large file', () => {
  it(`of ${MEGABYTES} MB is looked through without being kept`, async () => {
    const file = endlessFile(MEGABYTES * 1_000_000);
    const used: number[] = [];
    const shares: number[] = [];
    let next = 0.1;
    const began = performance.now();
    const reply = (await collectedJob({ ask: 'profile', file }, (share) => {
      shares.push(share);
      if (share < next) return;
      next += 0.3;
      collectGarbage();
      used.push(process.memoryUsage().heapUsed / 1_000_000);
    })) as ProfileReply;
    const took = (performance.now() - began) / 1000;
    if (!reply.ok) throw new Error(reply.problem.kind);
    const rows = (MEGABYTES * 1_000_000) / 100 - 1;
    expect(reply.value).toMatchObject({ rows, encoding: 'utf-8', separator: ',', troubles: [] });
    const [serial, area, , , q3] = reply.value.columns;
    expect(serial).toMatchObject({ filled: rows, values: null, greatest: rows });
    expect(area?.values?.reduce((sum, { count }) => sum + count, 0)).toBe(rows);
    expect(q3?.values?.map(({ value }) => value)).toEqual(['0', '1', '2', '9']);
    const grown = Math.max(...used) - (used[0] ?? 0);
    console.info(
      `${MEGABYTES} MB in ${took.toFixed(1)} s, ${grown.toFixed(1)} MB of memory more at its height`,
    );
    expect(used.length).toBeGreaterThan(2);
    expect(grown).toBeLessThan(15);
    expect(shares.every((share, at) => share >= (shares[at - 1] ?? 0))).toBe(true);
    expect(shares.at(-1)).toBe(1);
  }, 300_000);

  it('with more rows than can be kept is refused with both numbers', async () => {
    const file = endlessFile((MOST_RESPONSES + 3) * 100);
    const profile = await profiled(file);
    const mapping = guessMapping(profile.columns, profile.separator);
    const plan = planOf(mapping, { digest: profile.digest });
    const request = { ask: 'responses', file, encoding: profile.encoding, plan };
    expect(await collectedJob(request, tell)).toEqual({
      ok: false,
      problem: { kind: 'tooManyRows', rows: MOST_RESPONSES + 2, limit: MOST_RESPONSES },
    });
  }, 60_000);
});

describe('the letters of a file', () => {
  const text = 'naïve,q\ncafé,1\n“so”,2\n';
  const inUtf16 = (little: boolean) => {
    const bytes = new Uint8Array((text.length + 1) * 2);
    const view = new DataView(bytes.buffer);
    for (const [at, letter] of [...`\uFEFF${text}`].entries())
      view.setUint16(at * 2, letter.charCodeAt(0), little);
    return bytes;
  };
  const inWindows = Uint8Array.from(
    text,
    (letter) => ({ '“': 0x93, '”': 0x94 })[letter] ?? letter.charCodeAt(0),
  );

  it.each([
    ['UTF-8', new TextEncoder().encode(text)],
    ['UTF-8 with its mark', new TextEncoder().encode(`\uFEFF${text}`)],
    ['UTF-16, little end first', inUtf16(true)],
    ['UTF-16, big end first', inUtf16(false)],
    ['Windows-1252', inWindows],
  ])('are read as %s', async (_, bytes) => {
    const { columns } = await profiled(fileOf(bytes));
    expect(columns[0]?.name).toBe('naïve');
    expect(columns[0]?.values?.map(({ value }) => value).toSorted()).toEqual(['café', '“so”']);
  });

  it('are found to be Windows-1252 although a megabyte of plain letters comes first', async () => {
    const start = new TextEncoder().encode(`a,b\n${'1,2\n'.repeat(300_000)}`);
    const bytes = new Uint8Array(start.length + 5);
    bytes.set(start);
    bytes.set([0x63, 0xe9, 0x2c, 0x33, 0x0a], start.length);
    const read = await profiled(fileOf(bytes));
    expect(read).toMatchObject({ rows: 300_001, encoding: 'windows-1252' });
    expect(read.columns[0]?.values?.map(({ value }) => value)).toEqual(['1', 'cé']);
  });

  it('may be anything: a file is read, or refused with a reason', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), async (bytes) => {
        const reply = await profileOf(fileOf(Uint8Array.from(bytes)));
        expect(reply.ok ? reply.value.columns.length : reply.problem.kind).toBeTruthy();
      }),
    );
  });
});

describe('the responses of a file', () => {
  it('are those of the rows that can be read, and what cannot is named', async () => {
    const lines = lookAlike(30, 2).split('\n');
    const file = fileOf(
      [...lines.slice(0, 5), '7,Web', ...lines.slice(5, 9), `${lines[9]},more,and more`, ''].join('\n'),
    );
    const profile = await profiled(file);
    const mapping = guessMapping(profile.columns, profile.separator);
    const plan = planOf(mapping, { digest: profile.digest });
    const request = { ask: 'responses', file, encoding: profile.encoding, plan };
    const reply = (await collectedJob(request, tell)) as ResponsesReply;
    if (!reply.ok) throw new Error(reply.problem.kind);
    expect(reply.value.responses.map(({ number }) => number)).toEqual([2, 3, 4, 5, 7, 8, 9, 10]);
    expect(reply.value.troubles.map(({ kind, first }) => [kind, first[0]?.row])).toEqual([
      ['tooFewCells', 6],
      ['tooManyCells', 11],
    ]);
    expect(profile.troubles).toEqual(reply.value.troubles);
  });

  it('are none of a file that cannot be read', async () => {
    expect(await profileOf(fileOf(''))).toEqual({ ok: false, problem: { kind: 'emptyFile' } });
    expect(await profileOf(fileOf('PK\u0003\u0004\0\0'))).toMatchObject({ ok: false });
  });
});
