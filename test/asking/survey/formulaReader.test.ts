import { describe, expect, it } from 'vitest';
import { formulaReader } from '../../../src/asking/survey/formulaReader.ts';
import type { Known } from '../../../src/asking/survey/hearing.ts';
import { indexOf } from '../../../src/asking/survey/questionnaireIndex.ts';
import { instant } from '../../../src/core/day.ts';
import { drawnQuestionnaire } from '../../fixtures/drawnQuestionnaire.ts';

const asked = drawnQuestionnaire('a number 0-9; colours multiple 1-3; n number 0-9');
const answers = { a: { value: 5 }, colours: { value: [1, 3] }, n: { value: 7 } };
const known: Known = {
  index: indexOf(asked),
  told: { answers, startedAt: instant('2026-06-01T23:30:00.000Z') },
  asked: new Uint8Array([1, 1, 1]),
  values: new Map(),
};
const at = { place: 2, before: 3, isChecking: true };
const read = (formula: string) => formulaReader(formula.replace(/\$(\w+)/g, '$${$1}'));
const worth = (formula: string, result: 'number' | 'text' | 'date', decimals?: number) =>
  read(formula)?.worth(known, at, { result, ...(decimals !== undefined && { decimals }) });

describe('a formula that is read', () => {
  it('names what it asks for, and is read once', () => {
    expect(read('$a + sum($b)')?.references).toEqual(['a', 'b']);
    expect(read('$a + 1')).toBe(read('$a + 1'));
    expect(read('$a +')).toBeNull();
  });

  it('is true or not where it stands', () => {
    expect(read('. > $a and position(..) = 1')?.isTrue(known, at)).toBe(true);
    expect(read("selected($colours, '2')")?.isTrue(known, at)).toBe(false);
  });

  it('is worth a number, rounded', () => {
    expect(worth('0.1 + 0.2', 'number')).toBe(0.3);
    expect(worth('2 div 3', 'number', 1)).toBe(0.7);
    expect(worth('0 - 0.01', 'number', 1)).toBe(0);
    expect(worth('$a > 2', 'number')).toBe(1);
    for (const none of ['$gone + 1', "'five'", '1 div 0']) expect(worth(none, 'number')).toBeNull();
  });

  it('is worth a text, or a day', () => {
    expect(worth('$colours', 'text')).toBe('1 3');
    expect(worth("''", 'text')).toBeNull();
    expect(worth(`concat(${"'abcdefghij', ".repeat(1100)}'.')`, 'text')).toHaveLength(10_000);
    expect(worth('today()', 'date')).toBe('2026-06-02');
    expect(worth('today() + 1', 'date')).toBe('2026-06-03');
    expect(worth("format-date(today(), '%e %b')", 'text')).toBe('2 Jun');
    for (const none of ["''", "'soon'", '$gone + 1']) expect(worth(none, 'date')).toBeNull();
  });

  it('gives the same however often it is asked: once() keeps nothing', () => {
    expect(worth('once($a)', 'number')).toBe(5);
  });
});
