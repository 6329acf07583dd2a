import { describe, expect, it } from 'vitest';
import { wordsIn } from '../../src/words/inLanguages.ts';
import { intakeWords } from '../../src/words/intake.ts';

const { arrival, bringIn, backUp } = wordsIn(intakeWords, 'en');

describe('the words of bringing in and of back-ups', () => {
  it('count one thing as one and many with their thousands apart', () => {
    expect(bringIn.waits(1)).toBe('1 interview waits to be brought in');
    expect(bringIn.waits(1104)).toBe('1,104 interviews wait to be brought in');
    expect(bringIn.confirm(12)).toBe('Bring in 12 interviews');
    expect(arrival.kinds.breakOff(1)).toBe('1 break-off');
    expect(arrival.kinds.partial(2)).toBe('2 partials');
    expect(backUp.holds(2, 2208, 1)).toBe('2 waves, 2,208 interviews brought in, 1 waiting');
    expect(backUp.unfinished(1)).toContain('1 unfinished interview stays');
  });

  it('say only of interviews that none is new: a file may say other things otherwise', () => {
    expect(arrival.nothing).toBe('No interview in it is new: every one is here already.');
  });

  it('name the file', () => {
    expect(bringIn.from('oak.txt', '22 November 2026')).toBe('oak.txt, made 22 November 2026');
    expect(backUp.made('oak.txt')).toContain('oak.txt');
    expect(arrival.ofWave('Residents', 'Autumn')).toBe('Residents, Autumn');
  });
});
