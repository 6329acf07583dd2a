import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutByWeight, cutUp, type Piece, putTogether } from '../../src/workers/pieces.ts';

const sent = ({ frame, pieces }: { readonly frame: unknown; readonly pieces: readonly Piece[] }) =>
  putTogether(structuredClone(frame), structuredClone(pieces));
const aList = (length: number) => Array.from({ length }, (_, i) => ({ id: `r${i}`, answers: { q1: i % 5 } }));

describe('a message in pieces', () => {
  it('arrives as it was sent, whichever lists in it are long', () => {
    const list = fc.nat(700).map(aList);
    const message = fc.record({
      key: fc.string(),
      waves: fc.array(fc.record({ wave: fc.string(), responses: list }), { maxLength: 3 }),
      bytes: fc.uint8Array(),
      none: fc.constant(null),
    });
    fc.assert(
      fc.property(message, (whole) => {
        const before = structuredClone(whole);
        expect(sent(cutUp(whole))).toEqual(before);
        expect(sent(cutByWeight(whole))).toEqual(before);
        expect(whole).toEqual(before);
      }),
      { numRuns: 30 },
    );
  });

  it('has no piece longer than another that is full, and leaves no long list in the frame', () => {
    const { frame, pieces } = cutUp({ waves: [{ responses: aList(1001) }] });
    const lengths = pieces.map(({ list }) => list.length);
    expect(new Set(lengths.slice(0, -1)).size).toBe(1);
    expect(lengths.at(-1)).toBeLessThanOrEqual(lengths[0] ?? 0);
    expect(frame).toEqual({ waves: [{ responses: [] }] });
  });

  it('is left alone where it is short', () => {
    const whole = { list: aList(100) };
    expect(cutUp(whole)).toEqual({ frame: whole, pieces: [] });
    expect(cutByWeight(whole)).toEqual({ frame: whole, pieces: [] });
  });

  it('is cut where few elements hold very much', () => {
    const { pieces } = cutByWeight({ tables: Array.from({ length: 9 }, () => aList(3000)) });
    expect(pieces.length).toBe(9);
    expect(pieces.every(({ at, list }) => at.join() === 'tables' && list.length === 1)).toBe(true);
  });
});
