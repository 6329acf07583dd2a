import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AddressList } from '../../../src/asking/survey/drawnAddress.ts';
import { type Day, day } from '../../../src/core/day.ts';
import {
  addressBytes,
  readAddressBytes,
  readPackAddresses,
} from '../../../src/keeping/transfer/addressFile.ts';

const list: AddressList = {
  frame: 'Draw of May',
  edition: day('2021-05-06') as Day,
  addresses: [
    {
      number: '1043',
      address: '12 Elm Row',
      stratum: null,
      samplingPoint: null,
      probability: 0.5,
      area: 'W1',
      variables: { tenure: 'rented' },
    },
  ],
};
const bytesOf = (value: unknown) => new TextEncoder().encode(JSON.stringify(value));

describe('a list of addresses, opened', () => {
  it('comes as it was sealed', () => {
    const bytes = addressBytes(list);
    expect(bytes.length % 1024).toBe(0);
    expect(readAddressBytes(bytes)).toEqual({ ok: true, value: { v: 1, ...list } });
  });

  it('of a newer version is refused with both numbers, and damaged is named', () => {
    expect(readAddressBytes(bytesOf({ v: 2, ...list }))).toEqual({
      ok: false,
      problem: { kind: 'newerVersion', what: 'addresses', found: 2, known: 1 },
    });
    for (const wrong of [{ v: 1 }, { ...list, v: 1, more: 1 }, [], null])
      expect(readAddressBytes(bytesOf(wrong))).toMatchObject({ ok: false, problem: { kind: 'damagedFile' } });
  });

  it('never makes the reading throw', () => {
    fc.assert(
      fc.property(fc.uint8Array(), fc.jsonValue(), (bytes, value) => {
        expect(readAddressBytes(bytes).ok).toBe(false);
        expect(readAddressBytes(bytesOf(value)).ok).toBe(false);
      }),
    );
  });
});

describe('what a tablet kept of it', () => {
  it('is nothing where it cannot be read', () => {
    const part = { wave: 'w', count: 3, sealed: 'YWdl' };
    expect(readPackAddresses(part)).toEqual(part);
    expect([null, undefined, { ...part, count: -1 }, { ...part, more: 1 }].map(readPackAddresses)).toEqual([
      null,
      null,
      null,
      null,
    ]);
  });
});
