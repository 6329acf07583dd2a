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

  const made = (one: object) => read({ ...least, made: [{ name: 'm', ...one }] });

  it('makes combinations unless it names another sort', () => {
    const groups = [{ label: 'A', answers: [{ variable: 'q', codes: [1] }] }];
    expect(made({ groups })).toMatchObject({
      ok: true,
      value: { made: [{ sort: 'combination', groups: [{ holds: 'all' }] }] },
    });
  });

  it.each([
    [{ sort: 'median' }, 'made.0.sort'],
    [
      { groups: [{ label: 'A', answers: [{ variable: 'q', cods: [1] }] }] },
      'made.0.groups.0.answers.0.codes',
    ],
    [{ sort: 'crossing', of: ['a', 'a'] }, 'made.0.of'],
    [{ sort: 'crossing', of: ['a'] }, 'made.0.of.1'],
    [{ sort: 'scores', of: ['a'], least: 0, bands: [{ label: 'All', from: null }] }, 'made.0.least'],
    [{ sort: 'bands', of: 'a', bands: [] }, 'made.0.bands'],
    [{ sort: 'bands', of: 'a', bands: [2, 1].map((from) => ({ label: 'B', from })) }, 'made.0.bands'],
    [
      { sort: 'bands', of: 'a', bands: [1, '2026-01-01'].map((from) => ({ label: 'B', from })) },
      'made.0.bands',
    ],
    [{ sort: 'bands', of: 'a', bands: [1, null].map((from) => ({ label: 'B', from })) }, 'made.0.bands'],
    [{ sort: 'bands', of: 'a', bands: [{ label: 'B', from: '2026-02-30' }] }, 'made.0.bands.0.from'],
    [{ sort: 'coded', of: 'a', codes: [{ code: -1, label: 'A' }] }, 'made.0.codes.0.code'],
  ])('is refused with the place of what is wrong in what it makes: %j', (one, place) => {
    expect(made(one)).toMatchObject({ ok: false, problem: { kind: 'badSpec', place } });
  });

  it('is refused when it is no JSON', () => {
    expect(readTableSpec('{')).toMatchObject({ ok: false, problem: { kind: 'badSpec', place: '' } });
  });
});
