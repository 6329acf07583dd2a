import { describe, expect, it } from 'vitest';
import type { ChosenTable } from '../../../src/counting/analysis/chosenTable.ts';
import { chosenView } from '../../../src/office/results/chosenView.ts';
import { chosenByAge, chosenOf } from '../../fixtures/chosen.ts';
import { chosenShared } from '../../fixtures/sharedGroups.ts';
import { reader } from '../../fixtures/tables.ts';

type Shown = Parameters<typeof chosenView>[2]['shown'];
const first = chosenByAge.tables[0] as ChosenTable;
const viewOf = (shown: Partial<Shown>, table = first, chosen = chosenByAge) =>
  chosenView(table, chosen, { shown: { figures: 'column', shows: [], ...shown }, reader });

describe('a chosen table in words', () => {
  it('has a set of heads for each break, and a cell under each', () => {
    const view = viewOf({});
    expect(view.caption).toBe('Keeps residents informed by Age and by Age, then Sex');
    expect(view.sets.map(({ name, heads }) => [name, heads.length])).toEqual([
      ['', 1],
      ['Age', 7],
      ['Age, then Sex', 14],
    ]);
    for (const { cells } of view.lines) expect(cells).toHaveLength(22);
    for (const { counts } of view.bases) expect(counts).toHaveLength(22);
    expect(view.lines[0]?.isNet).toBe(true);
    expect(view.lines[0]?.cells[0]?.under).toEqual([expect.stringMatching(/^\d+% to \d+%$/)]);
  });

  it('never has a share without its interval; letters, gaps, and what each share is worth where they are asked for', () => {
    const chosen = chosenOf({ breaks: [['trust']] });
    const [table] = chosen.tables;
    const view = viewOf({ shows: ['precision', 'letters', 'rest'] }, table, chosen);
    expect(view.sets[1]?.heads[0]).toMatch(/ \(A\)$/);
    const cells = view.lines.flatMap((line) => line.cells);
    expect(cells.some(({ letters }) => letters?.includes('D'))).toBe(true);
    expect(cells.some(({ under }) => under.some((text) => text.startsWith('↑ +')))).toBe(true);
    expect(cells[0]?.under[0]).toMatch(/^\d+% to \d+%$/);
    expect(cells[0]?.under[1]).toMatch(/^effective base [\d,]+, design effect \d\.\d\d$/);
  });

  it('says over columns that share people that they do, and gives their bases', () => {
    const chosen = chosenShared({ breaks: [['sex'], ['uses']] });
    const [table] = chosen.tables;
    const view = viewOf({ shows: ['letters'] }, table, chosen);
    expect(view.sets.map(({ name }) => name)).toEqual([
      '',
      'Sex',
      'Which do you use? (people may be in several of these)',
    ]);
    expect(view.sets[2]?.heads).toEqual(['Parks (A)', 'Libraries (B)', 'Pools (C)']);
    const bases = view.bases[0]?.counts.map((count) => Number(count.replace(',', ''))) ?? [];
    expect((bases[3] ?? 0) + (bases[4] ?? 0) + (bases[5] ?? 0)).toBeGreaterThan(bases[0] ?? 0);
  });

  it('has the base of each row beside row percentages, and no column for everyone', () => {
    const view = viewOf({ figures: 'row' });
    expect(view.sets.map(({ heads }) => heads[0])).toEqual(['Base of the row', 'Base of the row']);
    for (const { cells } of view.lines) expect(cells).toHaveLength(7 + 14 + 2);
    for (const { counts } of view.bases) expect(counts).toHaveLength(7 + 14 + 2);
    expect(view.lines.some(({ cells }) => cells[0]?.under[0]?.startsWith('weighted '))).toBe(true);
    const shown = viewOf({ figures: 'row', shows: ['precision'] }).lines.flatMap(({ cells }) => cells);
    const worth = shown.flatMap(({ under }) => under.filter((text) => text.startsWith('effective base')));
    expect(worth.length).toBeGreaterThan(1);
    for (const text of worth) expect(text).toMatch(/^effective base [\d,]+, design effect \d\.\d\d$/);
    // Without groups there is nothing to be a part of.
    const alone = chosenOf({});
    expect(viewOf({ figures: 'row' }, alone.tables[0], alone).sets[0]?.heads).toEqual(['Everyone']);
  });

  it('has counts of people, and none of one to nine in a group', () => {
    const cells = viewOf({ figures: 'count' }).lines.flatMap((line) => line.cells.slice(1));
    expect(cells.some(({ hidden }) => hidden)).toBe(true);
    const told = cells
      .filter(({ hidden }) => !hidden)
      .map(({ figure }) => Number(figure.replace(/[,]/g, '')));
    expect(told.filter((count) => count > 0 && count < 10)).toEqual([]);
    const nobody = cells.filter(({ figure }) => figure === '-');
    expect(nobody.length).toBeGreaterThan(0);
    for (const { under } of nobody) expect(under).toEqual([]);
    expect(told.length).toBeGreaterThan(10);
  });

  it('names a column for those whose group is not known as well, and says where the group is shown alone', () => {
    const chosen = chosenOf({ breaks: [['sex']] });
    const { sets, remarks, lines, bases } = viewOf({}, chosen.tables[0], chosen);
    expect(sets.flatMap(({ heads }) => heads)).toEqual(['Everyone', 'Female', 'Male or in no group']);
    expect(remarks).toContainEqual(
      expect.stringMatching(/^“Male or in no group” is everyone who is in no other/),
    );
    expect(remarks).toContain('“Results” shows every group of “Sex” by itself, in whole percents.');
    expect(lines.flatMap(({ cells }) => cells).filter(({ hidden }) => hidden)).toEqual([]);
    expect(bases.flatMap(({ counts }) => counts)).not.toContain('');
    expect(viewOf({}).remarks.join(' ')).not.toContain('“Results” shows');
  });

  it('says why a group of many people is hidden where nothing can stand for it', () => {
    const chosen = chosenOf({ breaks: [['sex']] });
    const [table] = chosen.tables;
    if (table === undefined) throw new RangeError('a table was chosen');
    const alone = table.breaks.map((one) => ({
      ...one,
      columns: one.columns.map(({ remainder: _, ...column }) => column),
    }));
    const { remarks } = viewOf({}, { ...table, breaks: alone }, chosen);
    expect(remarks).toContainEqual(expect.stringMatching(/^Fewer than 10 people are in no group of “Sex”/));
  });

  it('says under the table what is hidden, and how it came about', () => {
    const { remarks, method } = viewOf({});
    expect(remarks.join(' ')).toContain('Hidden so that no group of a few people is shown');
    const [about, tested, hidden] = method;
    expect(method).toHaveLength(3);
    expect(about).toMatch(/^Only those who answered .*Weighted by .*Percentages are shares .*\.$/);
    expect(tested).toBe('No tests were asked for.');
    expect(hidden).toMatch(/^Groups of fewer than 30 people are hidden.*With a filter/);
  });
});
