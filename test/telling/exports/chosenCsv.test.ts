import { describe, expect, it } from 'vitest';
import { chosenCsv } from '../../../src/telling/exports/chosenCsv.ts';
import { chosenByAge, chosenOf } from '../../fixtures/chosen.ts';
import { readCsv } from '../../fixtures/exports.ts';
import { reader } from '../../fixtures/tables.ts';

type Contents = Parameters<typeof chosenCsv>[0];
const wave = { title: '=June 2022' };
const linesOf = (shown: Partial<Contents['shown']>, chosen = chosenByAge) =>
  readCsv(chosenCsv({ wave, chosen, shown: { figures: 'column', shows: [], ...shown }, reader }));

describe('the file of chosen tables', () => {
  it('has a line for each figure, with its bases, interval, design effect and note, and no formula', () => {
    const lines = linesOf({});
    const rows = chosenByAge.tables[0]?.rows.length ?? 0;
    expect(lines).toHaveLength(rows * (1 + 7 + 14));
    const [first] = lines;
    expect(first?.['wave']).toBe("'=June 2022");
    expect(first).toMatchObject({ group: 'Everyone', broken_down_by: '', letter: '', simulated: 'yes' });
    expect(Number(first?.['low_95'])).toBeLessThan(Number(first?.['value']));
    // What a share is worth is its base over its own design effect, printed to two decimals.
    const worth = Number(first?.['unweighted_base']) / Number(first?.['design_effect']);
    expect(worth / Number(first?.['effective_base_of_figure'])).toBeCloseTo(1, 1);
    expect(first?.['note']).toContain('Only those who answered');
    for (const line of lines.filter(({ value }) => value !== ''))
      expect(Number(line['unweighted_base'])).toBeGreaterThanOrEqual(30);
  });

  it('says of what is not told why, and tells nothing else of it', () => {
    const hidden = linesOf({ shows: ['precision', 'rest'] }).filter((line) => line['unweighted_base'] === '');
    expect(hidden.length).toBeGreaterThan(0);
    for (const line of hidden) {
      expect(line['why_withheld']).not.toBe('');
      for (const part of [
        'value',
        'low_95',
        'weighted_base',
        'effective_base',
        'design_effect',
        'points_on_the_rest',
      ])
        expect(line[part]).toBe('');
    }
  });

  it('has letters and gaps only where they are shown', () => {
    const byTrust = chosenOf({ breaks: [['trust']] });
    const plain = linesOf({}, byTrust);
    expect(plain.every((line) => line['higher_than'] === '' && line['points_on_the_rest'] === '')).toBe(true);
    const tested = linesOf({ shows: ['letters', 'rest'] }, byTrust);
    expect(tested.some((line) => /D/.test(line['higher_than'] ?? ''))).toBe(true);
    expect(tested.some((line) => line['differs_from_the_rest'] === 'yes')).toBe(true);
  });

  it('has counts, or shares of rows with the base of each', () => {
    const counts = linesOf({ figures: 'count' }).filter(({ group }) => group !== 'Everyone');
    const told = counts.map(({ value }) => value ?? '').filter((value) => value !== '');
    expect(told.every((value) => Number(value) === 0 || Number(value) >= 10)).toBe(true);
    const rows = linesOf({ figures: 'row' });
    expect(rows.some(({ group }) => group === 'Everyone')).toBe(false);
    const shown = rows.filter(({ value }) => value !== '');
    expect(shown.length).toBeGreaterThan(5);
    for (const line of shown) {
      expect(Number(line['row_base'])).toBeGreaterThanOrEqual(30);
      // Never above the base, and Kish's where that is under 30.
      const worth = Number(line['effective_base_of_figure']);
      // The design effect has two decimals.
      const least = Number(line['row_base']) / Math.max(1, Number(line['design_effect']) - 0.005);
      if (worth >= 30) expect(worth / least).toBeCloseTo(1, 1);
      expect(worth).toBeLessThanOrEqual(least + 1);
    }
    expect(shown.some((line) => Number(line['effective_base_of_figure']) >= 30)).toBe(true);
  });
});
