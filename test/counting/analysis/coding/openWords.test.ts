import { describe, expect, it } from 'vitest';
import { alikeStems, openWords, plainText } from '../../../../src/counting/analysis/coding/openWords.ts';

const stems = (text: string) => openWords(text).map(({ stem }) => stem);

describe('the words of an answer', () => {
  it('are without capitals, accents and marks', () => {
    expect(plainText('  Y Dŵr, didn’t work – AT ALL! ')).toBe('y dwr didnt work at all');
    expect(plainText('…')).toBe('');
  });

  it('have their pictures among them: with another one an answer may say the opposite', () => {
    expect(plainText('Buses👍🏽!')).toBe('buses👍');
    expect(plainText('❤️')).toBe('❤');
    expect(plainText('Buses 👍')).not.toBe(plainText('Buses 👎'));
    expect(stems('Buses 👎')).toEqual(['bus', '👎']);
  });

  it('are those that say what it is about, in English and in Welsh', () => {
    expect(stems('There should be more parking for people who live here')).toEqual(['park', 'live']);
    expect(stems('Mae angen mwy o barcio yn y dref')).toEqual(['angen', 'barc', 'dref']);
    expect(openWords('Parks and parking')).toEqual([{ word: 'parks', stem: 'park' }]);
  });

  it('meet without their endings', () => {
    for (const [one, other] of [
      ['parked', 'parking'],
      ['buses', 'bus'],
      ['libraries', 'library'],
      ['shops', 'shopping'],
      ['parciau', 'parcio'],
      ['ysgolion', 'ysgol'],
    ] as const)
      expect(stems(one)).toEqual(stems(other));
    expect(stems('bus')).not.toEqual(stems('busy'));
  });

  it('are alike one letter away, and short ones never', () => {
    const alike = alikeStems(openWords('parcio barcio library libary bins bin station nation'));
    expect(alike.get('parc')).toEqual(['barc']);
    expect(alike.get('libary')).toEqual(['library']);
    expect([...alike.keys()].sort()).toEqual(['barc', 'libary', 'library', 'parc']);
  });
});
