import { describe, expect, it } from 'vitest';
import { withCodes } from '../../../../src/counting/analysis/coding/codings.ts';
import { openEntries } from '../../../../src/counting/analysis/coding/openEntries.ts';
import { codingAgreement, drawnAgain } from '../../../../src/counting/analysis/coding/secondCoding.ts';
import { aFrame, someTexts } from '../../../fixtures/aText.ts';

const frame = aFrame('Buses', 'Litter', 'Roads');
const texts = someTexts(...Array.from({ length: 300 }, (_, i) => `Answer number ${i}`));
const entries = openEntries(texts);
const codings = withCodes({}, texts.slice(0, 250), [1]);
const drawn = (seed: string, again = {}) => drawnAgain(entries, { frame, codings }, { again, seed });

describe('coding again', () => {
  it('is of a tenth of the coded answers at random, the same each time', () => {
    const some = drawn('wave');
    expect(some).toHaveLength(25);
    expect(drawn('wave')).toEqual(some);
    expect(drawn('other')).not.toEqual(some);
    const coded = new Set(texts.slice(0, 250).map(({ text }) => text));
    expect(some.every(({ text }) => coded.has(text))).toBe(true);
  });

  it('keeps what was coded again, and takes all where there are few', () => {
    const again = withCodes({}, texts.slice(0, 1), [2]);
    expect(drawn('wave', again)[0]?.text).toBe('Answer number 0');
    const few = { frame, codings: withCodes({}, texts.slice(0, 7), [1]) };
    expect(drawnAgain(entries, few, { again: {}, seed: 'wave' })).toHaveLength(7);
  });

  it('says how far both agree only when all are coded', () => {
    const some = entries.slice(0, 4);
    const first = {
      frame,
      codings: withCodes(withCodes({}, texts.slice(0, 2), [1]), texts.slice(2, 4), [2, 3]),
    };
    const again = withCodes(withCodes({}, texts.slice(0, 2), [1]), texts.slice(2, 3), [3, 2]);
    expect(codingAgreement(some, first, again)).toBeNull();
    const whole = withCodes(again, texts.slice(3, 4), [1, 3]);
    expect(codingAgreement(some, first, whole)).toMatchObject({
      answers: 4,
      same: 3,
      different: [{ text: 'Answer number 3', first: [2, 3], second: [1, 3] }],
    });
    // Codes by answer: 1 yes yes no no and yes yes no yes; 2 no no yes yes and no no yes no; 3 alike.
    const observed = (3 / 4 + 3 / 4 + 1) / 3;
    const expected = (1 / 2 + 1 / 2 + 1 / 2) / 3;
    const kappa = codingAgreement(some, first, whole)?.kappa;
    expect(kappa).toBeCloseTo((observed - expected) / (1 - expected), 12);
    expect(codingAgreement([], first, whole)).toBeNull();
  });
});
