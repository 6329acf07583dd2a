import { describe, expect, it } from 'vitest';
import { newKeyPair } from '../../../src/keeping/sealing/ageFile.ts';
import { isStrongEnough, keyGroups, typedKey, typedWords } from '../../../src/keeping/sealing/keyText.ts';

describe('a key on paper', () => {
  it('is the same key read with its groups, in small letters, or without its beginning', async () => {
    const { identity } = await newKeyPair();
    const { prefix, groups } = keyGroups(identity);
    expect(groups.slice(0, -1).every((group) => group.length === 4)).toBe(true);
    const shown = groups.join(' ');
    for (const typed of [
      `${prefix} ${shown}`,
      shown,
      shown.toLowerCase(),
      ` ${identity}\n`,
      groups.join('-'),
    ])
      expect(typedKey(typed)).toBe(identity);
  });

  it('is nothing when nothing was typed, and only a private key is put into groups', () => {
    expect(typedKey(' \n')).toBe('');
    expect(() => keyGroups('age1abc')).toThrow(RangeError);
  });
});

describe('the words of a key file', () => {
  it('have one space between them', () => {
    expect(typedWords('  oak\u00a0 river\nstone ')).toBe('oak river stone');
  });

  it('are taken when they are long and varied', () => {
    expect(isStrongEnough('a long walk to the river')).toBe(true);
    expect(isStrongEnough('shorter than that')).toBe(false);
    expect(isStrongEnough('ababababababababababababab')).toBe(false);
  });
});
