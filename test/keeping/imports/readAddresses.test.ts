import { describe, expect, it } from 'vitest';
import { MOST_ADDRESSES, readAddresses } from '../../../src/keeping/imports/readAddresses.ts';

const problemsOf = (text: string) => {
  const read = readAddresses(text, ['W1']);
  return read.ok ? [] : read.problem;
};

describe('a list of addresses', () => {
  it('is read by its headings, and what else it says of an address is a variable of the frame', () => {
    const text = [
      'Number;Address;Stratum;sampling_point;Probability;Area;Tenure;Empty',
      '1043;"12 Elm Row, Testford";North;P7;0,0125;W1;rented;',
      '',
      'A-7;3 Oak Street;;;1;;;',
    ].join('\n');
    expect(readAddresses(text, ['W1'])).toEqual({
      ok: true,
      value: [
        {
          number: '1043',
          address: '12 Elm Row, Testford',
          stratum: 'North',
          samplingPoint: 'P7',
          probability: 0.0125,
          area: 'W1',
          variables: { tenure: 'rented' },
        },
        {
          number: 'A-7',
          address: '3 Oak Street',
          stratum: null,
          samplingPoint: null,
          probability: 1,
          area: null,
          variables: {},
        },
      ],
    });
  });

  it('names the row and the column of everything that is wrong', () => {
    const text = [
      'number,address,probability,area',
      '1,12 Elm Row,0.1,W1',
      ',3 Oak Street,0,W1',
      '1,,1.5,W9',
      '"=1+1",x,many,',
    ].join('\n');
    expect(problemsOf(text)).toEqual([
      { kind: 'missingCell', what: 'addresses', row: 3, column: 'number' },
      { kind: 'badCell', what: 'addresses', row: 3, column: 'probability', found: '0' },
      { kind: 'missingCell', what: 'addresses', row: 4, column: 'address' },
      { kind: 'badCell', what: 'addresses', row: 4, column: 'probability', found: '1.5' },
      { kind: 'badCell', what: 'addresses', row: 4, column: 'area', found: 'W9' },
      { kind: 'badCell', what: 'addresses', row: 5, column: 'number', found: '=1+1' },
      { kind: 'badCell', what: 'addresses', row: 5, column: 'probability', found: 'many' },
      { kind: 'doubleRow', what: 'addresses', row: 4, firstRow: 2, value: '1' },
    ]);
  });

  it('is refused without its two columns, empty, with a comma in an address that parts it, or far too long', () => {
    expect(problemsOf('address\n12 Elm Row')).toEqual([
      { kind: 'missingColumn', what: 'addresses', column: 'number' },
    ]);
    expect(problemsOf('number,address')).toEqual([{ kind: 'emptyFile', what: 'addresses' }]);
    expect(problemsOf('number,address\n1,12 Elm Row, Testford')).toMatchObject([
      { kind: 'extraCell', row: 2 },
    ]);
    const rows = Array.from({ length: MOST_ADDRESSES + 1 }, (_, at) => `${at},x`);
    expect(problemsOf(['number,address', ...rows].join('\n'))).toMatchObject([{ kind: 'tooManyInFile' }]);
    expect(problemsOf(`number,address\n1,${'x'.repeat(201)}`)).toMatchObject([{ kind: 'badCell' }]);
  });
});
