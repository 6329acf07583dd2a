import { describe, expect, it } from 'vitest';
import { instant } from '../../../src/core/day.ts';
import {
  type KeySet,
  keysInUse,
  keysStanding,
  knowsRecipient,
  readSurveyKeys,
  recipientsOf,
  type SurveyKeys,
  untriedKeys,
  withNewKeys,
  withOpened,
  withOther,
  withoutUntried,
} from '../../../src/keeping/sealing/surveyKeys.ts';

const recipient = (letter: string) => `age1${letter.repeat(58)}`;
const at = (hour: string) => instant(`2026-11-22T${hour}:00:00.000Z`);

function aSet(letters: readonly [string, string], more: Partial<KeySet> = {}): KeySet {
  const [officer = '', paper = ''] = letters.map(recipient);
  return {
    made: at('09'),
    officer,
    paper,
    others: [],
    testSeal: 'YQ==',
    fileOpened: null,
    paperOpened: null,
    ...more,
  };
}

function madeWith(...sets: readonly KeySet[]): SurveyKeys {
  return sets.reduce(withNewKeys, readSurveyKeys(null) as SurveyKeys);
}

describe('the keys of a survey', () => {
  it('are in use when both were tried, in either order, since the later', () => {
    const made = madeWith(aSet(['q', 'p']));
    expect([keysInUse(made), untriedKeys(made)?.officer]).toEqual([null, recipient('q')]);
    expect([keysStanding({ v: 1, sets: [] }), keysStanding(made)]).toEqual(['none', 'untried']);
    const paperFirst = withOpened(made, 'paper', at('10'));
    expect(keysInUse(paperFirst)).toBe(null);
    const both = withOpened(paperFirst, 'file', at('11'));
    expect([keysInUse(both)?.since, untriedKeys(both)]).toEqual([at('11'), null]);
    expect(keysInUse(withOpened(withOpened(made, 'file', at('10')), 'paper', at('12')))?.since).toBe(
      at('12'),
    );
  });

  it('stay in use while new ones are made and tried, and stay in the record after', () => {
    const old = aSet(['q', 'p'], { fileOpened: at('10'), paperOpened: at('10') });
    const renewed = madeWith(old, aSet(['z', 'r']));
    expect(keysInUse(renewed)?.set).toEqual(old);
    expect(keysStanding(renewed)).toBe('inUse');
    const tried = withOpened(withOpened(renewed, 'file', at('12')), 'paper', at('13'));
    expect(keysInUse(tried)?.set.officer).toBe(recipient('z'));
    expect(knowsRecipient(tried, old.paper)).toBe(true);
    expect(knowsRecipient(tried, recipient('y'))).toBe(false);
  });

  it('that were never tried go when others are made, or when that is given up', () => {
    expect(madeWith(aSet(['q', 'p']), aSet(['z', 'r'])).sets.map(({ officer }) => officer)).toEqual([
      recipient('z'),
    ]);
    expect(withoutUntried(madeWith(aSet(['q', 'p']))).sets).toEqual([]);
  });

  it('seal to another officer too, once that key was added', () => {
    const used = madeWith(aSet(['q', 'p'], { fileOpened: at('10'), paperOpened: at('10') }));
    const added = withOther(used, { name: 'Ann', recipient: recipient('9'), added: at('11') });
    expect(recipientsOf(added.sets[0] as KeySet)).toEqual(['q', 'p', '9'].map(recipient));
    expect(knowsRecipient(added, recipient('9'))).toBe(true);
    const untried = madeWith(aSet(['q', 'p']));
    expect(withOther(untried, { name: 'Ann', recipient: recipient('9'), added: at('11') })).toEqual(untried);
  });
});

describe('a record of keys', () => {
  const kept = withOther(madeWith(aSet(['q', 'p'], { fileOpened: at('10'), paperOpened: at('10') })), {
    name: 'Ann',
    recipient: recipient('9'),
    added: at('11'),
  });

  it('is read as it was kept', () => {
    expect(readSurveyKeys(JSON.parse(JSON.stringify(kept)))).toEqual(kept);
    expect(readSurveyKeys(undefined)).toEqual({ v: 1, sets: [] });
  });

  it.each([
    ['a newer version', { ...kept, v: 2 }],
    ['no list', { v: 1, sets: 'none' }],
    ['a set of nothing', { v: 1, sets: [null] }],
    ['a key that is none', { v: 1, sets: [aSet(['q', 'b'])] }],
    ['a date that is none', { v: 1, sets: [aSet(['q', 'p'], { made: 'today' as never })] }],
    ['another key that is none', { v: 1, sets: [{ ...kept.sets[0], others: [{ name: 'Ann' }] }] }],
    ['another of nothing', { v: 1, sets: [{ ...kept.sets[0], others: [null] }] }],
    ['a text', 'keys'],
  ])('is not taken for none when it is %s', (_, record) => {
    expect(readSurveyKeys(record)).toBe(null);
  });
});
