import { describe, expect, it } from 'vitest';
import type { Column } from '../../src/core/column.ts';
import { id } from '../../src/core/id.ts';
import { columnName, findingsWords } from '../../src/words/findings.ts';
import { wordsIn } from '../../src/words/inLanguages.ts';
import { aColumn, reader } from '../fixtures/tables.ts';

const words = wordsIn(findingsWords, 'en');
const named = (column: Column, earlier: readonly number[] | null = null) =>
  columnName({ column, title: { en: 'Which of these?' }, earlier }, reader);
const row: Column = {
  ...aColumn,
  id: id('q.roads'),
  question: id('q'),
  row: 'roads',
  label: { en: 'Roads' },
};

describe('the name of a column', () => {
  it('is its topic; of a row its question too; of one of several answers the question alone', () => {
    expect(named(aColumn)).toBe('Local area as a place to live');
    expect(named(row)).toBe('Which of these?: Roads');
    expect(named({ ...row, isOneOfSeveral: true })).toBe('Which of these?');
    expect(named(aColumn, [1])).toBe('Local area as a place to live (as in version 1)');
  });
});

describe('the words of the page', () => {
  it('count one test as one, and never say that anything causes anything', () => {
    expect(words.tests({ tests: 1, questions: 1, breaks: 1, found: 1 })).toBe(
      '1 test ran (1 question by 1 break); 1 difference stands out.',
    );
    expect(words.tests({ tests: 1200, questions: 17, breaks: 3, found: 0 })).toContain('1,200 tests ran');
    const all = JSON.stringify([Object.values(words), words.tested({ hideUnder: 30, testFrom: 30 })]);
    expect(all).toContain('go together');
    expect(all).not.toMatch(/\bcaus|\blead to|because of/i);
  });
});
