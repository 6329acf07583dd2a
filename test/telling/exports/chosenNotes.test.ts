import { describe, expect, it } from 'vitest';
import type { ChosenTable } from '../../../src/counting/analysis/chosenTable.ts';
import { breakText, chosenNotes, figuresOf, onlyText } from '../../../src/telling/exports/chosenNotes.ts';
import { chosenByAge, chosenOf } from '../../fixtures/chosen.ts';
import { reader } from '../../fixtures/tables.ts';

const table = chosenByAge.tables[0] as ChosenTable;

describe('what stands under a chosen table', () => {
  it('says whose answers, how they were taken and weighted, in which base, and what is hidden', () => {
    const shown = { figures: 'count', shows: [] } as const;
    const notes = chosenNotes(table, chosenByAge, { shown, reader }).join('. ');
    for (const said of [
      'Only those who answered Very satisfied, Fairly satisfied to “Local area as a place to live”',
      'Face to face',
      '1,104 interviews, random sample',
      'Weighted by',
      "Don't know is in the base",
      '95% intervals (xlogit), over 48 sampling points',
      'Counts are people',
      'Groups of fewer than 30 people are hidden',
      'A count of 1 to 9 people',
    ])
      expect(notes).toContain(said);
  });

  it('says how many tests ran, and how they were corrected', () => {
    const shown = { figures: 'column', shows: ['letters', 'rest', 'test'] } as const;
    const notes = chosenNotes(table, chosenByAge, { shown, reader }).join('. ');
    const sum = table.breaks.reduce((all, { pairTests }) => all + pairTests, 0);
    expect(sum).toBeGreaterThan(50);
    expect(notes).toContain(`Holm’s correction inside each question and set (${sum} tests)`);
    expect(notes).toContain('Age, then Sex: ');
    expect(notes).not.toContain('No tests were asked for');
  });

  it('names breaks and filters by their short names', () => {
    expect(table.breaks.map(({ names }) => breakText(names, reader))).toEqual(['Age', 'Age, then Sex']);
    expect(onlyText(chosenOf({}), reader)).toBeNull();
  });

  it('takes row percentages for column ones where there are no groups', () => {
    const [alone] = chosenOf({}).tables;
    const shown = { figures: 'row', shows: [] } as const;
    expect(alone && figuresOf(alone, shown)).toBe('column');
    expect(figuresOf(table, shown)).toBe('row');
  });
});
