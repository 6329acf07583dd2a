import { describe, expect, it } from 'vitest';
import { withCodes, withLook } from '../../../../src/counting/analysis/coding/codings.ts';
import {
  answersByCode,
  codingOf,
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
    expect([...answersByCode(frame, coded, texts)]).toEqual([
      [1, 4],
      [2, 1],
    ]);
  });
});
