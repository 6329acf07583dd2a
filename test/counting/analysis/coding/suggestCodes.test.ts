import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Codings, withCodes } from '../../../../src/counting/analysis/coding/codings.ts';
import { type OpenEntry, openEntries } from '../../../../src/counting/analysis/coding/openEntries.ts';
import { learnt, likenessOf, suggestCodes } from '../../../../src/counting/analysis/coding/suggestCodes.ts';
import { aFrame, anIndex, someTexts } from '../../../fixtures/aText.ts';

const texts = someTexts(
  'The parking permits cost too much',
  'No parking near the station',
  'Permit parking is unfair',
  'Litter in the park',
  'Bins are never emptied and litter blows about',
  'Parking permits for visitors',
  'Mwy o lefydd parcio',
  'Mae barcio yn anodd',
  'Dogs',
);
const frame = aFrame('Cars', 'Litter');
const coded: Codings = withCodes(withCodes({}, texts.slice(0, 3), [1]), texts.slice(3, 5), [2]);

function suggestionsFor(text: string, codings: Codings = coded, all = texts) {
  const entries = openEntries(all);
  const index = anIndex(entries);
  const entry = entries.find((one) => one.text === text) as OpenEntry;
  return suggestCodes(index, learnt(index, frame, codings), { entry, frame, codings });
}

describe('suggestions by similar wording', () => {
  it('say which words speak for a code, and in how many answers with it', () => {
    const [first] = suggestionsFor('Parking permits for visitors');
    expect(first?.code).toBe(1);
    expect(first?.words.toSorted()).toEqual(['parking', 'permits']);
    expect(first?.answers).toBe(3);
    expect(first?.isNamed).toBe(false);
  });

  it('are none before anything is coded, but for the names of codes', () => {
    expect(suggestionsFor('Parking permits for visitors', {})).toEqual([]);
    const [named] = suggestionsFor('Litter in the park', {});
    expect([named?.code, named?.words, named?.answers, named?.isNamed]).toEqual([2, ['litter'], 0, true]);
  });

  it('are none for an answer that shares no word with any', () => {
    expect(suggestionsFor('Dogs')).toEqual([]);
  });

  it('know a Welsh word by another first letter', () => {
    const welsh = withCodes({}, texts.slice(6, 7), [1]);
    expect(suggestionsFor('Mae barcio yn anodd', welsh)[0]?.words).toEqual(['barcio']);
  });

  it('are the codes that the same words were given before', () => {
    const again = [...texts, { response: 'r10', text: 'dogs!', mark: 'again' }];
    const [first] = suggestionsFor('Dogs', withCodes(coded, texts.slice(8), [2]), again);
    expect([first?.code, first?.isSame, first?.likeness]).toEqual([2, true, 1]);
  });

  it('are the same in whichever order the answers came', () => {
    const told = (all: typeof texts) =>
      suggestionsFor('Parking permits for visitors', coded, all).map(({ words, ...one }) => ({
        ...one,
        words: words.toSorted(),
      }));
    fc.assert(
      fc.property(fc.shuffledSubarray([...texts], { minLength: texts.length }), (shuffled) => {
        expect(told(shuffled)).toEqual(told(texts));
      }),
    );
  });

  it('lie between 0 and 1, and the likelier an answer the earlier it is offered', () => {
    const word = fc.constantFrom('parking', 'permit', 'litter', 'bins', 'dogs', 'barcio', 'the');
    const answer = fc.array(word, { minLength: 1, maxLength: 5 }).map((words) => words.join(' '));
    fc.assert(
      fc.property(fc.array(answer, { minLength: 2, maxLength: 12 }), (written) => {
        const entries = openEntries(someTexts(...written));
        const index = anIndex(entries);
        const codings = withCodes({}, (entries[0] as OpenEntry).texts, [1]);
        const known = learnt(index, frame, codings);
        for (const [place, entry] of entries.entries()) {
          const likeness = likenessOf(index, known, place);
          expect(likeness).toBeGreaterThanOrEqual(0);
          expect(likeness).toBeLessThanOrEqual(1);
          const [best] = suggestCodes(index, known, { entry, frame, codings });
          if (best && !best.isSame) expect(best.likeness).toBeCloseTo(likeness, 12);
        }
      }),
    );
  });

  it('are those that one look at all answers would give, whatever was coded and undone before', () => {
    const move = fc.tuple(fc.nat({ max: texts.length - 1 }), fc.subarray([1, 2]));
    fc.assert(
      fc.property(fc.array(move, { minLength: 1, maxLength: 12 }), fc.boolean(), (moves, isUndone) => {
        const entries = openEntries(texts);
        const [index, fresh] = [anIndex(entries), anIndex(openEntries(texts))];
        const steps: Codings[] = [{}];
        for (const [place, codes] of moves) {
          const next = withCodes(steps.at(-1) ?? {}, texts.slice(place, place + 1), codes);
          steps.push(next);
          learnt(index, frame, next);
        }
        const codings = (isUndone ? steps.at(-2) : steps.at(-1)) ?? {};
        const [known, anew] = [learnt(index, frame, codings), learnt(fresh, frame, codings)];
        for (const [place, entry] of entries.entries()) {
          expect(suggestCodes(index, known, { entry, frame, codings })).toEqual(
            suggestCodes(fresh, anew, { entry, frame, codings }),
          );
          expect(likenessOf(index, known, place)).toBe(likenessOf(fresh, anew, place));
        }
      }),
    );
  });
});
