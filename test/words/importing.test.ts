import { describe, expect, it } from 'vitest';
import { importWords } from '../../src/words/importing.ts';
import { wordsIn } from '../../src/words/inLanguages.ts';

const words = wordsIn(importWords, 'en');

describe('the words of an import', () => {
  it('name row, column and numbers where a file is refused', () => {
    expect(words.stops.rowTooLong(1234, 1_000_000)).toContain('Row 1,234 is longer than 1,000,000 letters');
    expect(words.stops.tooManyRows(60_000, 50_000)).toMatch(/60,000 rows; at most 50,000/);
    expect(words.stops.notText(2)).toContain('in row 2');
    expect(words.stops.otherColumns('q2_03')).toContain('no column q2_03');
    expect(words.troubleAt(7, 'weight', '-1')).toBe('row 7, column weight: “-1”');
  });

  it('count one as one', () => {
    expect([words.treated(1, 'A number'), words.treated(2, 'A number')]).toEqual([
      '1 column is now: A number',
      '2 columns are now: A number',
    ]);
    expect([0, 1, 2].map((count) => words.sameDone(count, 0))).toEqual([
      'No other question has just these codes.',
      '1 other question has these answers now.',
      '2 other questions have these answers now.',
    ]);
    expect([words.sameDone(2, 1), words.sameDone(0, 3)]).toEqual([
      '2 other questions have these answers now. 1 question has only some of the codes and was not changed.',
      'No other question has just these codes. 3 questions have only some of the codes and were not changed.',
    ]);
    expect([words.keep(1), words.keep(1033)]).toEqual(['Bring in 1 response', 'Bring in 1,033 responses']);
    expect(words.troubleNames.tooFewCells(1)).toBe('1 row left out for ending before the last column');
    expect([words.values(1), words.values(3)]).toEqual(['1 value', '3 values']);
  });

  it('tell a day in words, and anything else as it is', () => {
    expect([words.date('2026-10-03'), words.date('soon')]).toEqual(['3 October 2026', 'soon']);
  });
});
