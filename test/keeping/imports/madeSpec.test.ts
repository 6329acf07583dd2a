import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { madeSchema } from '../../../src/keeping/imports/madeSpec.ts';

const fits = (made: object) => v.safeParse(madeSchema, { name: 'm', ...made }).success;
const bands = [{ label: 'All', from: null }];

describe('a variable that a specification makes', () => {
  it.each([
    { sort: 'groups', of: 'a', groups: [{ label: 'A', codes: [1, '2'] }] },
    { sort: 'anyOf', chosen: ['a', 'b'] },
    { sort: 'bands', of: { chosen: ['a', 'b'] }, bands },
    { sort: 'bands', of: 'a', numbers: 'b', bands: [1, 2.5].map((from) => ({ label: 'B', from })) },
    { sort: 'bands', of: 'a', bands: ['2026-01-01', '2026-02-01'].map((from) => ({ label: 'B', from })) },
    { sort: 'crossing', of: ['a', 'b'] },
    { sort: 'scores', of: ['a'], bands },
    { sort: 'coded', of: 'a', codes: [{ code: 1, label: 'A' }] },
    { groups: [{ label: 'A', holds: 'any', answers: [{ chosen: ['a'] }, { variable: 'b', codes: [1] }] }] },
  ])('is one of the sorts of the app: %j', (made) => {
    expect(fits(made)).toBe(true);
    expect(fits({ ...made, more: 1 })).toBe(false);
  });
});
