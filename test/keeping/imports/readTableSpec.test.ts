import { describe, expect, it } from 'vitest';
import { readTableSpec } from '../../../src/keeping/imports/readTableSpec.ts';

const least = { responses: 'r.csv', codebook: 'c.csv', tables: [{ question: 'sat' }] };
const read = (spec: unknown) => readTableSpec(JSON.stringify(spec));

describe('a table specification', () => {
  it('needs files and a question, and has Holm, xlogit, 95 % and nothing made unless it says otherwise', () => {
    expect(read(least)).toEqual({
      ok: true,
      value: {
        ...least,
        level: 0.95,
        interval: 'xlogit',
        made: [],
        tables: [{ question: 'sat', breaks: [], inBase: [], nets: [], filter: [], correction: 'holm' }],
      },
    });
  });

  it('may nest two or three breaks, no more', () => {
    const nested = (names: readonly string[]) =>
      read({ ...least, tables: [{ question: 'sat', breaks: [names] }] }).ok;
    expect([['a', 'b'], ['a', 'b', 'c'], ['a'], ['a', 'b', 'c', 'd']].map(nested)).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });

  it.each([
    [{ ...least, level: 95 }, 'level'],
    [{ ...least, interval: 'bayes' }, 'interval'],
    [{ ...least, tables: [{ question: 'sat', correction: 'sidak' }] }, 'tables.0.correction'],
    [{ ...least, tables: [] }, 'tables'],
    [{ ...least, weights: 'w' }, 'weights'],
    [{ ...least, codebook: '' }, 'codebook'],
  ])('is refused with the place of what is wrong: %j', (spec, place) => {
    expect(read(spec)).toMatchObject({ ok: false, problem: { kind: 'badSpec', place } });
  });

  it('is refused when it is no JSON', () => {
    expect(readTableSpec('{')).toMatchObject({ ok: false, problem: { kind: 'badSpec', place: '' } });
  });
});
