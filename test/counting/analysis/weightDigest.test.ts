import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exactTrace, traceOf, weightsTrace } from '../../../src/counting/analysis/weightDigest.ts';

describe('the trace of weights', () => {
  it('is 16 signs, and another one where a text is another', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (one, other) => {
        expect(traceOf(one)).toMatch(/^[0-9a-f]{16}$/);
        expect(traceOf(one) === traceOf(other)).toBe(one === other);
      }),
    );
  });

  it('to the last bit is another where one bit of one weight is', () => {
    const third = 1 / 3;
    const exact = exactTrace(['a', 'b'], Float64Array.of(third, 2));
    expect(exactTrace(['b', 'a'], Float64Array.of(2, third))).toBe(exact);
    const bits = new BigUint64Array(Float64Array.of(third).buffer);
    bits[0] = (bits[0] ?? 0n) + 1n;
    const [next = 0] = new Float64Array(bits.buffer);
    expect([exactTrace(['a', 'b'], Float64Array.of(next, 2)) === exact, next - third > 0]).toEqual([
      false,
      true,
    ]);
  });

  it('does not hang on the order of the responses, nor on what arithmetic leaves', () => {
    const trace = weightsTrace(['a', 'b'], Float64Array.of(1.5, 0.5));
    expect(weightsTrace(['b', 'a'], Float64Array.of(0.5, 1.5))).toBe(trace);
    expect(weightsTrace(['a', 'b'], Float64Array.of(1.5 + 1e-13, 0.5))).toBe(trace);
    expect(weightsTrace(['a', 'b'], Float64Array.of(1.5001, 0.4999))).not.toBe(trace);
    expect(weightsTrace(['a', 'c'], Float64Array.of(1.5, 0.5))).not.toBe(trace);
  });
});
