import { describe, expect, it } from 'vitest';
import { compareCase } from './goldCompare.ts';
import type { GoldCase } from './goldFile.ts';

const of: GoldCase = {
  id: 'tried',
  group: 'prop',
  status: 'ok',
  inputs: {},
  expected: { p: 0.5, se: null, ci: { beta: [0.1, 0.9] }, var: 'NaN', r_error: 'no', info_only: ['var'] },
  tol: { abs: 1e-9, rel: 0, 'ci.beta': { abs: 1e-3, rel: 0 } },
};
const right = { p: 0.5, se: null, ci: { beta: [0.1, 0.9] } };

describe('comparing with the reference', () => {
  it('counts the status and every value but those for information and R’s sentences', () => {
    expect(compareCase(of, { status: 'ok', values: right })).toEqual({ compared: 5, faults: [] });
  });

  it('sees a value that is off, absent, or of another length, and another status', () => {
    const faults = (values: unknown, status = 'ok') => compareCase(of, { status, values }).faults.length;
    expect(faults({ ...right, p: 0.5 + 1e-8 })).toBe(1);
    expect(faults({ ...right, se: undefined })).toBe(1);
    expect(faults({ ...right, ci: undefined })).toBe(1);
    expect(faults({ ...right, ci: { beta: [0.1] } })).toBe(1);
    expect(faults(right, 'refused')).toBe(1);
  });

  it('gives a named field its own tolerance', () => {
    const near = { ...right, ci: { beta: [0.1005, 0.9] } };
    expect(compareCase(of, { status: 'ok', values: near }).faults).toEqual([]);
  });
});
