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

  it('takes no number for one where R has none, and no other', () => {
    const expected = { a: 'NaN', b: 'Inf', c: null, d: 1e16 };
    const faults = (values: unknown) =>
      compareCase({ ...of, expected }, { status: 'ok', values }).faults.length;
    expect(faults({ a: null, b: Number.POSITIVE_INFINITY, c: null, d: Number.POSITIVE_INFINITY })).toBe(0);
    expect(faults({ a: 1, b: Number.NEGATIVE_INFINITY, c: Number.NaN, d: Number.NEGATIVE_INFINITY })).toBe(4);
  });

  it('does not ask for what rounding left of a standard error of 0, nor for the rate of a group of nobody', () => {
    const nothing = { n: 5, p: 1, se: 1e-17, ci_xlogit: [0.99, 1], neff_deff: 1e-30 };
    const nobody = { n: 0, p: 0, se: 0 };
    const expected = { all: nothing, none: nobody, some: { n: 5, p: 0.4, se: 0.1 } };
    const values = { all: { n: 5, p: 1, se: 0 }, none: { n: 0 }, some: { n: 5, p: 0.4, se: 0.1 } };
    const tried = (got: unknown) => compareCase({ ...of, expected }, { status: 'ok', values: got });
    expect(tried(values)).toEqual({ compared: 8, faults: [] });
    expect(tried({ ...values, all: { n: 5, p: 0.9, se: 0 } }).faults.length).toBe(1);
  });

  it('does not ask for the test of two groups all alike, nor of 100% beside 100%', () => {
    const expected = {
      two: { diff: 2e-16, t: 0.8, se: 2e-16, df: 5, p_value: 0.46 },
      print: { diff: -1e-16, se_diff: 2e-17, z: -4.7, z_lo: 1.2, verdict: 'depends on rounding' },
      real: { diff: 0.1, se_diff: 0.02, z: 5, verdict: 'higher' },
    };
    const tried = (more: object) => {
      const values = {
        two: { diff: 0, se: 0 },
        print: { diff: 0, se_diff: 0 },
        real: expected.real,
        ...more,
      };
      return compareCase({ ...of, expected }, { status: 'ok', values });
    };
    expect(tried({})).toEqual({ compared: 9, faults: [] });
    expect(tried({ real: { ...expected.real, z: 4 } }).faults.length).toBe(1);
  });

  it('does not ask for degrees of freedom where a stratum has one person, nor for what R loses of an interval or a share', () => {
    const nothingLeft = {
      one: { df: 8, r_messages: ['xlogit: Stratum (H2) has only one PSU at stage 1'] },
      two: { t: 1, df: 1, ci: ['-Inf', 'Inf'] },
      three: { t: 0, se: 'NaN', df: 1, p_value: 1, ci: ['-Inf', 'Inf'], z_kish_pooled: 'NaN' },
      four: { r2: 1e-17, lmg_share: [1] },
    };
    const values = { one: {}, two: { t: 1, df: 1 }, three: { df: 1 }, four: { r2: 0, lmg_share: [0] } };
    expect(compareCase({ ...of, expected: nothingLeft }, { status: 'ok', values })).toEqual({
      compared: 5,
      faults: [],
    });
    const some = { two: { t: 1, df: 2, ci: ['-Inf', 'Inf'] }, four: { r2: 0.1, lmg_share: [1] } };
    expect(compareCase({ ...of, expected: some }, { status: 'ok', values }).faults.length).toBe(4);
  });
});
