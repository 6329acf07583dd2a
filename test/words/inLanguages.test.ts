import { describe, expect, it } from 'vitest';
import { fetchWords, languageOf, type Words, wordsIn } from '../../src/words/inLanguages.ts';
import { interviewWords } from '../../src/words/interview.ts';
import { paperWords } from '../../src/words/paper.ts';
import { typedWords } from '../../src/words/typed.ts';
import { uiWords } from '../../src/words/ui.ts';

interface Sentences {
  readonly yes: string;
}

function aRoom(): Words<Sentences> {
  return { en: { yes: 'Yes' }, fetch: { cy: async () => ({ yes: 'Ie' }) } };
}

describe('words in languages', () => {
  it('are English until the language is fetched, and say which they are', async () => {
    const words = aRoom();
    expect(wordsIn(words, 'cy')).toEqual({ yes: 'Yes' });
    expect(languageOf(words, 'cy')).toBe('en');
    expect(await fetchWords([words], 'cy')).toBe(true);
    expect(wordsIn(words, 'cy')).toEqual({ yes: 'Ie' });
    expect(languageOf(words, 'cy')).toBe('cy');
    expect(wordsIn(words, 'en')).toEqual({ yes: 'Yes' });
  });

  it('stay English in a language that the app does not speak', async () => {
    const words = aRoom();
    expect(await fetchWords([words], 'ur')).toBe(true);
    expect(wordsIn(words, 'ur')).toEqual({ yes: 'Yes' });
    expect(languageOf(words, 'ur')).toBe('en');
  });

  it('need not be fetched where they come along', () => {
    const words: Words<Sentences> = { en: { yes: 'Yes' }, cy: { yes: 'Ie' } };
    expect(wordsIn(words, 'cy')).toEqual({ yes: 'Ie' });
    expect([languageOf(words, 'cy'), languageOf(words, 'ur')]).toEqual(['cy', 'en']);
  });

  it('say when they could not be fetched, and can be asked for again', async () => {
    let isOffline = true;
    const words: Words<Sentences> = {
      en: { yes: 'Yes' },
      fetch: { cy: async () => (isOffline ? Promise.reject(new Error('offline')) : { yes: 'Ie' }) },
    };
    expect(await fetchWords([words], 'cy')).toBe(false);
    expect(wordsIn(words, 'cy')).toEqual({ yes: 'Yes' });
    isOffline = false;
    expect(await fetchWords([words], 'cy')).toBe(true);
    expect(wordsIn(words, 'cy')).toEqual({ yes: 'Ie' });
  });
});

/** Every sentence with where it stands; those with facts in them, with made-up facts. */
function sentences(words: object, path = ''): readonly (readonly [string, string])[] {
  return Object.entries(words).flatMap(([key, one]): readonly (readonly [string, string])[] => {
    const here = `${path}${key}`;
    if (typeof one === 'string') return [[here, one]];
    if (typeof one === 'function') {
      const facts = key === 'progress' ? { question: 2, questions: 9, part: 1, parts: 3 } : 'Xyz';
      return [[here, one(facts, 'Xyz')]];
    }
    return sentences(one, `${here}.`);
  });
}

describe.each([
  ['interview', interviewWords],
  ['ui', uiWords],
  ['typed', typedWords],
  ['paper', paperWords],
] as const)('the %s in Welsh', (_, room) => {
  it('says every sentence, none in English, each with the same facts in it', async () => {
    const welsh = await room.fetch?.['cy']?.();
    const english = sentences(room.en);
    const said = new Map(sentences(welsh ?? {}));
    expect([...said.keys()].toSorted()).toEqual(english.map(([key]) => key).toSorted());
    for (const [key, sentence] of english) {
      const inWelsh = said.get(key) ?? '';
      expect(inWelsh, key).not.toBe(sentence);
      expect(inWelsh.trim(), key).not.toBe('');
      expect(inWelsh.includes('Xyz'), key).toBe(sentence.includes('Xyz'));
    }
  });
});
