import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mergedInto, themed } from '../../../../src/counting/analysis/coding/codeFrame.ts';
import { withCodes, withLook } from '../../../../src/counting/analysis/coding/codings.ts';
import { readCodings, readFrames } from '../../../../src/counting/analysis/coding/readCoding.ts';
import { aFrame, someTexts } from '../../../fixtures/aText.ts';

const carried = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

describe('code frames and codings that were kept', () => {
  it('come back as they were', () => {
    const frame = themed(mergedInto(aFrame('A', 'B', 'C'), 1, 2), 3, 'T');
    expect(readFrames(carried([frame]))).toEqual([frame]);
    const texts = someTexts('one', 'two');
    const codings = withLook(withCodes({}, texts, [2, 3]), texts.slice(1), true);
    expect(readCodings(carried(codings))).toEqual(codings);
  });

  it('are passed over where they cannot be read, and never give a number twice', () => {
    const kept = [
      {
        open: 'improve',
        codes: [
          { code: 4, label: 'A' },
          { code: 4, label: 'B' },
          { code: 'x', label: 'C' },
        ],
        next: 2,
      },
      { open: 'improve', codes: [] },
      { open: 7, codes: [] },
      null,
    ];
    expect(readFrames(kept)).toEqual([
      { open: 'improve', codes: [{ code: 4, label: 'A' }], merged: {}, next: 5 },
    ]);
    expect(readCodings({ r1: { codes: [1, 'x', -1], mark: 'm' }, r2: { codes: [1] }, r3: null })).toEqual({
      r1: { codes: [1], mark: 'm' },
    });
  });

  it('are read without trouble, whatever was kept', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (kept) => {
        expect(Array.isArray(readFrames(kept))).toBe(true);
        expect(Array.isArray(readFrames([kept]))).toBe(true);
        expect(typeof readCodings(kept)).toBe('object');
      }),
    );
  });
});
