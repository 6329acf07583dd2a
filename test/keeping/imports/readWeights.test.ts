import { describe, expect, it } from 'vitest';
import { readWeights } from '../../../src/keeping/imports/readWeights.ts';

const responses = [
  { id: 'a1', tablet: 'north', number: 1 },
  { id: 'b2', tablet: 'north', number: 2 },
  { id: 'c3', tablet: 'south', number: 1 },
];

function read(...lines: readonly string[]) {
  return readWeights(lines.join('\n'), responses, 100);
}

describe('a file of weights', () => {
  it('is read by the id of the response, in any order', () => {
    expect(read('weight,id', '1.5,c3', '"0,5",a1', '2e0,b2')).toEqual({
      ok: true,
      value: { c3: 1.5, a1: 0.5, b2: 2 },
    });
  });

  it('is read by tablet and number as well', () => {
    expect(read('Tablet;Number;Weight', 'north;1;0,5', 'north;2;1', 'south;1;2')).toEqual({
      ok: true,
      value: { a1: 0.5, b2: 1, c3: 2 },
    });
  });

  it('is refused with the row of each weight that is none', () => {
    const odd = { '-1': 'negative', '0': 'zero', inf: 'infinite', '1e400': 'badCell', '1,000': 'fits' };
    for (const [text, wrong] of Object.entries(odd)) {
      const found = read('id,weight', 'a1,1', `b2,"${text}"`, 'c3,1');
      const problem = found.ok ? null : found.problem[0];
      if (wrong === 'fits') expect(found.ok).toBe(true);
      else if (wrong === 'badCell') expect(problem).toMatchObject({ row: 3 });
      else expect(problem).toEqual({ kind: 'unfitWeight', row: 3, found: text, wrong });
    }
    expect(read('id,weight', 'a1,1', 'b2,', 'c3,heavy')).toEqual({
      ok: false,
      problem: [
        { kind: 'missingCell', what: 'weights', row: 3, column: 'weight' },
        { kind: 'badCell', what: 'weights', row: 4, column: 'weight', found: 'heavy' },
      ],
    });
  });

  it('F59: is refused where a spreadsheet changed the name of a response, and names it', () => {
    // Long numbers rounded, zeros in front dropped, a day made of what looks like one.
    const named = ['12345678901234567890', '0012', '1-2'].map((id, at) => ({ id, tablet: 't', number: at }));
    const back = ['1.23457E+19', '12', '01-Feb'];
    const text = ['id,weight', ...back.map((id) => `${id},1`)].join('\n');
    expect(readWeights(text, named, 100)).toEqual({
      ok: false,
      problem: back.map((found, at) => ({ kind: 'unknownResponse', row: at + 2, found })),
    });
  });

  it('is refused where one weight is far beyond the others', () => {
    expect(read('id,weight', 'a1,1', 'b2,101', 'c3,1')).toEqual({
      ok: false,
      problem: [{ kind: 'unfitWeight', row: 3, found: '101', wrong: 'huge' }],
    });
  });

  it('is refused where it names a response twice, or one that does not count', () => {
    expect(read('id,weight', 'a1,1', 'a1,2', 'z9,1')).toEqual({
      ok: false,
      problem: [
        { kind: 'unknownResponse', row: 4, found: 'z9' },
        { kind: 'doubleRow', what: 'weights', row: 3, firstRow: 2, value: 'a1' },
      ],
    });
  });

  it('is refused where a response has no weight in it', () => {
    expect(read('id,weight', 'a1,1')).toEqual({
      ok: false,
      problem: [{ kind: 'withoutWeight', people: 2, first: 'b2' }],
    });
  });

  it('is refused where it is empty or says of no response what it weighs', () => {
    expect(read('')).toEqual({ ok: false, problem: [{ kind: 'emptyFile', what: 'weights' }] });
    for (const column of ['id', 'weight']) {
      const other = column === 'id' ? 'weight' : 'id';
      expect(read(other, '1')).toEqual({
        ok: false,
        problem: [{ kind: 'missingColumn', what: 'weights', column }],
      });
    }
  });
});
