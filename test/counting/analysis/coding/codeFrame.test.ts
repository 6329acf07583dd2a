import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  codesNow,
  hasLabel,
  mergedInto,
  movedBy,
  renamed,
  themed,
  withCode,
  withoutCode,
} from '../../../../src/counting/analysis/coding/codeFrame.ts';
import { aFrame } from '../../../fixtures/aText.ts';

const labels = ({ codes }: ReturnType<typeof aFrame>) => codes.map(({ label }) => label);

describe('a code frame', () => {
  it('numbers codes from 1, and gives no number twice', () => {
    const frame = withCode(withoutCode(aFrame('Parking', 'Litter'), 2), 'Buses');
    expect(frame.codes).toEqual([
      { code: 1, label: 'Parking' },
      { code: 3, label: 'Buses' },
    ]);
  });

  it('takes no label twice, whatever the capitals, and none that is empty', () => {
    const frame = aFrame('Parking', 'Litter');
    expect(hasLabel(frame, ' parking ')).toBe(true);
    expect(withCode(frame, 'PARKING')).toBe(frame);
    expect(withCode(frame, '  ')).toBe(frame);
    expect(renamed(frame, 1, 'litter')).toBe(frame);
    expect(renamed(frame, 1, '')).toBe(frame);
    expect(labels(renamed(frame, 1, 'parking'))).toEqual(['parking', 'Litter']);
  });

  it('puts codes in themes, one name for each, and takes them out again', () => {
    const frame = themed(themed(aFrame('Parking', 'Potholes'), 1, 'Roads'), 2, ' roads ');
    expect(frame.codes.map(({ theme }) => theme)).toEqual(['Roads', 'Roads']);
    expect(themed(frame, 1, '').codes[0]).toEqual({ code: 1, label: 'Parking' });
    expect(renamed(frame, 1, 'Cars').codes[0]).toEqual({ code: 1, label: 'Cars', theme: 'Roads' });
  });

  it('is put in another order, and stops at its ends', () => {
    const frame = aFrame('A', 'B', 'C');
    expect(labels(movedBy(frame, 3, -1))).toEqual(['A', 'C', 'B']);
    expect(labels(movedBy(frame, 1, 9))).toEqual(['B', 'C', 'A']);
    expect(labels(movedBy(frame, 1, -1))).toEqual(['A', 'B', 'C']);
    expect(movedBy(frame, 9, 1)).toBe(frame);
  });

  it('merges a code into another, also one that was merged before', () => {
    const frame = mergedInto(mergedInto(aFrame('A', 'B', 'C'), 1, 2), 2, 3);
    expect(labels(frame)).toEqual(['C']);
    expect(codesNow(frame, [1, 2])).toEqual([3]);
    expect(mergedInto(frame, 3, 3)).toBe(frame);
    expect(mergedInto(frame, 3, 1)).toBe(frame);
  });

  it('follows no round of merges for ever', () => {
    expect(codesNow({ ...aFrame('A'), merged: { 5: 6, 6: 5 } }, [5, 1])).toEqual([1]);
  });

  it('leaves an answer with the union of both when two codes are merged, and takes nothing else', () => {
    const some = fc.subarray([1, 2, 3, 4]);
    fc.assert(
      fc.property(some, fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 4 }), (given, from, to) => {
        fc.pre(from !== to);
        const merged = mergedInto(aFrame('A', 'B', 'C', 'D'), from, to);
        const expected = new Set(given.map((code) => (code === from ? to : code)));
        expect(new Set(codesNow(merged, given))).toEqual(expected);
      }),
    );
  });
});
