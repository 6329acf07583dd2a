import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { eachLine, partsOf } from '../../../src/keeping/transfer/fileLines.ts';
import { inPieces } from '../../fixtures/aTablet.ts';

const limits = { line: 10, lines: 100, file: 1000 };

async function linesOf(text: string, size = 3, within = limits) {
  const lines: string[] = [];
  const bytes = new TextEncoder().encode(text);
  const problem = await eachLine(inPieces(bytes, size), within, async (line, number) => {
    lines.push(`${number} ${new TextDecoder().decode(line)}`);
    return null;
  });
  return { lines, problem };
}

describe('the lines of a file', () => {
  it('are the same in pieces of any length', async () => {
    const line = fc.string({ unit: fc.constantFrom('a', 'b', 'é'), maxLength: 5 });
    await fc.assert(
      fc.asyncProperty(
        fc.array(line, { maxLength: 9 }),
        fc.integer({ min: 1, max: 60 }),
        fc.boolean(),
        async (lines, size, isWindows) => {
          const text = lines.join(isWindows ? '\r\n' : '\n');
          const wanted = lines.flatMap((one, at) => (one === '' ? [] : [`${at + 1} ${one}`]));
          expect(await linesOf(text, size)).toEqual({ lines: wanted, problem: null });
        },
      ),
    );
  });

  it('F50: end the reading where one is too long, ended or not, or the file too large', async () => {
    const long = (line: number) => ({ kind: 'damagedFile', what: 'bundle', line, cause: 'long' });
    expect(await linesOf('0123456789\r\n0123456789')).toEqual({
      lines: ['1 0123456789', '2 0123456789'],
      problem: null,
    });
    expect(await linesOf('a\n0123456789a\nb', 100)).toEqual({ lines: ['1 a'], problem: long(2) });
    expect(await linesOf('a\n0123456789a', 100)).toEqual({ lines: ['1 a'], problem: long(2) });
    expect(await linesOf(`a\n${'0'.repeat(90)}`)).toEqual({ lines: ['1 a'], problem: long(2) });
    expect(await linesOf('a\n'.repeat(20), 3, { line: 10, lines: 100, file: 30 })).toMatchObject({
      problem: { kind: 'fileTooLarge', what: 'bundle', bytes: 33, limit: 30 },
    });
  });

  it('F50: end the reading where there are too many, empty ones too', async () => {
    const within = { ...limits, lines: 3 };
    expect(await linesOf('a\n\nb', 3, within)).toEqual({ lines: ['1 a', '3 b'], problem: null });
    for (const text of ['a\n\n\n\n', 'a\r\n\r\n\r\n\r\nb'])
      expect(await linesOf(text, 3, within)).toEqual({
        lines: ['1 a'],
        problem: { kind: 'tooManyInFile', what: 'bundle', of: 'lines', limit: 3 },
      });
  });

  it('are read no further than whoever takes them wants', async () => {
    let taken = 0;
    const problem = await eachLine(inPieces(new TextEncoder().encode('a\nb\nc')), limits, async () => {
      taken += 1;
      return taken === 2 ? { kind: 'notSealed' } : null;
    });
    expect([taken, problem]).toEqual([2, { kind: 'notSealed' }]);
  });
});

it('gives the bytes of a file piece by piece', async () => {
  const bytes = Uint8Array.from({ length: 2_100_000 }, (_, at) => at % 253);
  const parts: Uint8Array[] = [];
  for await (const part of partsOf(new Blob([bytes]))) parts.push(part);
  expect(parts.map(({ length }) => length)).toEqual([1_000_000, 1_000_000, 100_000]);
  expect(Buffer.concat(parts).equals(bytes)).toBe(true);
});
