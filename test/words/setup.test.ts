import { describe, expect, it } from 'vitest';
import { setupWords } from '../../src/words/setup.ts';

const words = setupWords.en;

describe('the words of setting up', () => {
  it('count one thing and several', () => {
    expect(words.wardsRead(1, false, null)).toBe('1 ward read.');
    expect(words.wardsRead(12, true, null)).toBe('12 wards read, with adults for weighting.');
    expect(words.wardsRead(12, true, '99.8')).toContain('sum to 99.8% and are scaled');
    expect(words.wardSharesSum('97.4')).toContain('sum to 97.4%, not to 100%');
    expect(words.wardsListed(2, '5 May 2022')).toBe('2 wards, list of 5 May 2022');
    expect(words.moduleQuestions({ written: 1, most: 1 })).toBe('1 question');
    expect(words.wordingToCheck(1)).toContain('1 text was not');
    expect(words.wordingToCheck(9)).toContain('9 texts were not');
    expect(words.aboutMinutes(8)).toBe('About 8 minutes');
  });

  it('say of each way of choosing people what may be said with it', () => {
    expect(words.samples.random.meaning).toContain('margin of error');
    expect(words.samples.quota.meaning).toContain('no response rate');
    expect(words.samples.open.meaning).toContain('no margin of error, test or verdict');
  });
});
