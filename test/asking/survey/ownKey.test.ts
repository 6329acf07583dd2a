import * as v from 'valibot';
import { expect, it } from 'vitest';
import { type OwnKey, ownKeySchema, withNewer } from '../../../src/asking/survey/ownKey.ts';
import { instant } from '../../../src/core/day.ts';

const key = (letter: string): OwnKey => ({
  made: instant('2026-11-22T09:30:00.000Z'),
  recipient: `age1${letter.repeat(58)}`,
});

it('is named last when it is the newest, and once, however often it is said', () => {
  const two = withNewer(withNewer([], key('q')), key('p'));
  expect(two).toEqual([key('q'), key('p')]);
  expect(withNewer(two, key('p'))).toEqual(two);
  expect(withNewer(two, key('q'))).toEqual([key('p'), key('q')]);
});

it('is the public part of an age key and nothing private', () => {
  expect(v.is(ownKeySchema, key('q'))).toBe(true);
  for (const recipient of ['', 'age1q', `AGE-SECRET-KEY-1${'Q'.repeat(58)}`])
    expect(v.is(ownKeySchema, { ...key('q'), recipient })).toBe(false);
  expect(v.is(ownKeySchema, { ...key('q'), identity: 'AGE-SECRET-KEY-1' })).toBe(false);
});
