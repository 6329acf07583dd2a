import { describe, expect, it } from 'vitest';
import { backUpsWords } from '../../src/words/backUps.ts';

const words = backUpsWords.en;

describe('the words of how far back-ups are', () => {
  it('name every survey that is in none yet', () => {
    const named = (...titles: readonly string[]) => /holds (.*) as it is/.exec(words.due(titles))?.[1];
    expect(named('A')).toBe('“A”');
    expect(named('A', 'B')).toBe('“A” and “B”');
    expect(named('A', 'B', 'C')).toBe('“A”, “B” and “C”');
  });

  it('say where a file was put, or that it was handed over: whether it lies there still, nobody looked', () => {
    expect(words.as('a.age', 'Backups')).toBe(
      'It was put in the folder “Backups” as a.age, and read back there.',
    );
    expect(words.as('a.age', null)).toBe('It was handed over as a.age.');
  });
});
