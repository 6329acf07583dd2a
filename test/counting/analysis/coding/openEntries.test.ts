import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withCodes, withLook } from '../../../../src/counting/analysis/coding/codings.ts';
import {
  codingOf,
  codingsOf,
  entriesByCode,
  entriesProgress,
  type OpenEntry,
  openEntries,
  progressOf,
} from '../../../../src/counting/analysis/coding/openEntries.ts';
import { aFrame, someTexts } from '../../../fixtures/aText.ts';

const texts = someTexts('More buses', 'more buses!', 'Litter', '?', 'More  BUSES.');
const frame = aFrame('Buses', 'Litter');
const [buses, litter] = openEntries(texts) as [OpenEntry, OpenEntry];

describe('answers in words', () => {
  it('are one where their words are the same, whatever capitals, marks and spaces', () => {
    expect(openEntries(texts).map((one) => [one.text, one.texts.length])).toEqual([
      ['More buses', 3],
      ['Litter', 1],
      ['?', 1],
    ]);
  });

  it('stand as their answers do: those that came later are open', () => {
    const some = withCodes({}, buses.texts.slice(0, 2), [1]);
    expect(codingOf(frame, {}, buses)).toEqual({ codes: [], state: 'open', look: false });
    expect(codingOf(frame, some, buses)).toEqual({ codes: [1], state: 'part', look: false });
    expect(codingOf(frame, withCodes(some, buses.texts, [2, 1]), buses).codes).toEqual([1, 2]);
    expect(codingOf(frame, withLook({}, litter.texts, true), litter)).toEqual({
      codes: [],
      state: 'open',
      look: true,
    });
  });

  it('are counted one by one', () => {
    const coded = withCodes(withCodes({}, buses.texts, [1]), litter.texts, [1, 2]);
    const corrected = texts.map((one) =>
      one.response === 'r3' ? { ...one, text: 'Rubbish', mark: 'other' } : one,
    );
    expect(progressOf(frame, coded, corrected)).toEqual({ answers: 5, coded: 3, changed: 1 });
    expect([...entriesByCode(frame, coded, openEntries(texts))]).toEqual([
      [1, 4],
      [2, 1],
    ]);
  });

  it('are counted the same by entry as one by one, where only some of an entry are coded or corrected too', () => {
    const decided = fc.array(fc.tuple(fc.nat({ max: texts.length - 1 }), fc.subarray([1, 2]), fc.boolean()));
    fc.assert(
      fc.property(decided, (moves) => {
        let codings = {};
        for (const [place, codes, isOther] of moves) {
          const own = texts.slice(place, place + 1).map((one) => (isOther ? { ...one, mark: 'other' } : one));
          codings = withCodes(codings, own, codes);
        }
        const entries = openEntries(texts);
        expect(entriesProgress(frame, codings, entries)).toEqual(progressOf(frame, codings, texts));
        expect(codingsOf(frame, codings, entries)).toEqual(
          entries.map((entry) => codingOf(frame, codings, entry)),
        );
        const counts = entriesByCode(frame, codings, entries);
        for (const code of [1, 2]) {
          const own = Object.values<{ codes: readonly number[] }>(codings);
          expect(counts.get(code)).toBe(own.filter(({ codes }) => codes.includes(code)).length);
        }
      }),
    );
  });
});
