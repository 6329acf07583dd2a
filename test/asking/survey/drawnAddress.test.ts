import { describe, expect, it } from 'vitest';
import { type AddressList, designOf, findAddresses } from '../../../src/asking/survey/drawnAddress.ts';
import { type Day, day } from '../../../src/core/day.ts';

const list: AddressList = {
  frame: 'Draw of May',
  edition: day('2021-05-06') as Day,
  addresses: [
    {
      number: '1043',
      address: '12 Élm Row, Testford',
      stratum: 'North',
      samplingPoint: 'P7',
      probability: 0.0125,
      area: 'W1',
      variables: { tenure: 'rented' },
    },
    {
      number: '1044',
      address: '3 Oak Street',
      stratum: null,
      samplingPoint: null,
      probability: null,
      area: null,
      variables: {},
    },
  ],
};

describe('what a record at an address has of it', () => {
  it('is where it came from, and never the address', () => {
    const design = designOf(list, '1043');
    expect(design).toEqual({
      frame: 'Draw of May',
      stratum: 'North',
      samplingPoint: 'P7',
      addressProbability: 0.0125,
      area: { code: 'W1', edition: '2021-05-06' },
      frameVariables: { tenure: 'rented' },
    });
    expect(JSON.stringify(design)).not.toContain('lm Row');
  });

  it('is not known where the list does not say', () => {
    expect(designOf(list, '1044')).toMatchObject({ frame: 'Draw of May', stratum: null, area: null });
    expect(designOf({ ...list, edition: null }, '1043')).toMatchObject({ area: null });
    expect(designOf(list, '7')).toEqual({});
  });
});

describe('looking for an address', () => {
  const found = (typed: string) => findAddresses(list, typed).map(({ number }) => number);

  it('goes by all words typed, wherever they stand, with capitals or without', () => {
    expect(found('')).toEqual(['1043', '1044']);
    expect(found('row TESTFORD')).toEqual(['1043']);
    expect(found('104')).toEqual(['1043', '1044']);
    expect(found('1043 oak')).toEqual([]);
    expect(found('E\u0301lm')).toEqual(['1043']);
  });
});
