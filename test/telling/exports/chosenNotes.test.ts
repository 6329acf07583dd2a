import { describe, expect, it } from 'vitest';
import type { ChosenTable } from '../../../src/counting/analysis/chosenTable.ts';
import { breakText, chosenNotes, figuresOf, onlyText } from '../../../src/telling/exports/chosenNotes.ts';
import { chosenByAge, chosenOf } from '../../fixtures/chosen.ts';
import { chosenShared } from '../../fixtures/sharedGroups.ts';
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

  it('says of columns that share people what to know of them', () => {
    const chosen = chosenShared({ breaks: [['sex'], ['uses']] });
    const [shared] = chosen.tables;
    if (shared === undefined) throw new RangeError('one table is chosen');
    const said = (shows: ('letters' | 'rest' | 'test')[]) =>
      chosenNotes(shared, chosen, { shown: { figures: 'column', shows }, reader }).join('. ');
    expect(said([])).toContain('People may stand in several columns of “Which do you use?”');
    expect(said([])).toContain('by fewer than 10 people');
    expect(said(['letters'])).toContain('takes the people in both into account');
    expect(said(['rest'])).toContain('everyone who answered its question and is not in it');
    expect(said(['test'])).toContain(
      'Which do you use?: no Rao–Scott test, because a person may be in several',
    );
    expect(said(['test'])).toContain('Sex: ');
  });

  it('says how many were offered each answer, where that is not the base of the table', () => {
    const [first, second] = table.rows;
    if (first === undefined || second === undefined) throw new RangeError('two rows are required');
    const offered = [
      { row: first.id, base: 1120 },
      { row: second.id, base: 2000 },
      { row: 'gone', base: 3 },
    ];
    const notes = (of: ChosenTable) =>
      chosenNotes(of, chosenByAge, { shown: { figures: 'column', shows: [] }, reader }).filter((note) =>
        note.startsWith('Not everybody was offered'),
      );
    expect(notes(table)).toEqual([]);
    expect(notes({ ...table, offered })).toEqual([expect.stringMatching(/ 1,120, .* 2,000\)$/)]);
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
