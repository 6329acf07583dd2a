import { describe, expect, it } from 'vitest';
import { openEntries } from '../../../../src/counting/analysis/coding/openEntries.ts';
import { anIndex, someTexts } from '../../../fixtures/aText.ts';

const texts = someTexts(
  'More buses',
  'Buses and parking, and buses',
  'Mae barcio yn anodd',
  'Mwy o barcio, mwy o parcio',
  '?',
);
const index = anIndex(openEntries(texts));
const stemsOf = (place: number) => [...(index.words[place] ?? [])].map((stem) => index.stems[stem]);

describe('the words of answers', () => {
  it('are the stems of each, once and in the order of the alphabet', () => {
    expect(stemsOf(1)).toEqual(['bus', 'park']);
    expect(index.stems).toEqual([...index.stems].sort());
    for (const [stem, place] of index.places) expect(index.stems[place]).toBe(stem);
    expect(stemsOf(4)).toEqual([]);
  });

  it('are rarer the fewer answers have them, and 1 where all do', () => {
    const rarityOf = (stem: string) => index.rarity[index.places.get(stem) ?? -1] ?? 0;
    const [common, rare] = [stemsOf(0).at(-1) ?? '', 'anodd'];
    expect(rarityOf(common)).toBeLessThan(rarityOf(rare));
    expect(rarityOf(rare)).toBe(1 + Math.log(5));
    const alone = anIndex(openEntries(someTexts('Litter', 'More litter, please')));
    expect(alone.rarity[alone.places.get('litter') ?? -1]).toBe(1);
  });

  it('know the stems a letter away', () => {
    const near = index.alike.get(index.places.get('barc') ?? -1) ?? [];
    expect(near.map((stem) => index.stems[stem])).toEqual(['parc']);
  });
});
