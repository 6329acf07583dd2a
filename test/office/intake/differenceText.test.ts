import { describe, expect, it } from 'vitest';
import { differenceTexts } from '../../../src/office/intake/differenceText.ts';

describe('what a file says otherwise, in words', () => {
  it('tells wards that are only in one of the two, and those renamed', () => {
    const renamed = [{ here: 'Abbey', file: 'Abbey Park' }];
    expect(
      differenceTexts({ what: 'wards', onlyInFile: ['Dene', 'Elm'], onlyHere: ['Castle'], renamed }),
    ).toEqual([
      'wards only in the file: Dene, Elm',
      'wards only on this device: Castle',
      'a ward called Abbey here is Abbey Park in the file',
    ]);
    expect(differenceTexts({ what: 'wards', onlyInFile: [], onlyHere: ['Castle'], renamed: [] })).toEqual([
      'wards only on this device: Castle',
    ]);
  });

  it('tells tablets that only the file knows from those of which it says something else', () => {
    const told = (onlyInFile: readonly string[], otherwise: readonly string[]) =>
      differenceTexts({ what: 'tablets', onlyInFile, otherwise });
    expect(told(['Ash', 'Elm'], ['Oak'])).toEqual([
      expect.stringMatching(/^tablets that only the file knows: Ash, Elm\. .* add them with their cards$/),
      expect.stringMatching(/^tablets of which the file says something else, .*: Oak\. Look at them/),
    ]);
    expect([told(['Ash'], []).length, told([], ['Oak']).length]).toEqual([1, 1]);
  });

  it('tells both versions of what a wave asks, and other facts by their name', () => {
    expect(differenceTexts({ what: 'version', wave: 'Autumn', here: 1, file: 2 })).toEqual([
      'what the wave “Autumn” asks: version 1 of its questionnaire here, version 2 in the file',
    ]);
    expect(differenceTexts({ what: 'waveDetails', wave: 'Autumn' })).toEqual([
      'dates or other details of the wave “Autumn”',
    ]);
    expect(differenceTexts({ what: 'contact' })).toEqual(['how residents reach the council']);
  });
});
