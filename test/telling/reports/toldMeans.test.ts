import { describe, expect, it } from 'vitest';
import { meanLines } from '../../../src/office/results/meanLines.ts';
import { chosenCsv } from '../../../src/telling/exports/chosenCsv.ts';
import { toldMeans } from '../../../src/telling/reports/toldMeans.ts';
import { chosenOf } from '../../fixtures/chosen.ts';
import { readCsv } from '../../fixtures/exports.ts';
import { reader } from '../../fixtures/tables.ts';
import { sample } from '../../fixtures/theSample.ts';

const chosen = chosenOf({ rows: ['local_area'], breaks: [['age_band']] });
const [table] = chosen.tables;
if (table === undefined) throw new RangeError('the wave asks this');
const shown = { figures: 'column', shows: ['means', 'precision'] } as const;

describe('what the answers of a table come to', () => {
  it('is told with its people and its effective base, in points of a net score', () => {
    const lines = toldMeans(table, reader);
    expect(lines.map(({ key, sort }) => [key, sort])).toEqual([
      ['net', 'points'],
      ['netBase', 'people'],
      ['netEffective', 'people'],
      ['netDesignEffect', 'ratio'],
    ]);
    expect(toldMeans({ ...table, means: null }, reader)).toEqual([]);
    for (const { everyone, breaks } of lines) {
      expect(everyone.shown).toBe(true);
      expect(breaks[0]).toHaveLength(table.breaks[0]?.columns.length ?? 0);
    }
  });

  it('stands under the answers where it is asked for, an effective base of no open sample', () => {
    const of = { isOpen: false, isRow: false, reader };
    expect(meanLines(table, { ...of, shows: [] })).toEqual([]);
    const [net, ...people] = meanLines(table, { ...of, shows: shown.shows });
    expect(net?.cells[0]?.figure).toMatch(/^[+\u2212]?\d+$/);
    expect(net?.cells[0]?.under[0]).toMatch(/ to /);
    expect(people).toHaveLength(3);
    expect(people[2]?.cells[0]?.figure).toMatch(/^\d\.\d\d$/);
    expect(meanLines(table, { ...of, isOpen: true, shows: ['means'] })).toHaveLength(2);
    // With row percentages there is no column for everyone, and one for the base of each row.
    expect(meanLines(table, { ...of, isRow: true, shows: ['means'] })[0]?.cells).toHaveLength(
      net?.cells.length ?? 0,
    );
  });

  it('stands in the file, a line for each column', () => {
    const lines = readCsv(chosenCsv({ wave: sample.waves[1], chosen, shown, reader }));
    const net = lines.filter(({ figure }) => figure === 'Net score, in points');
    expect(net).toHaveLength(1 + (table.breaks[0]?.columns.length ?? 0));
    const told = net.filter(({ value }) => value !== '');
    expect(told.length).toBeGreaterThan(2);
    for (const line of net) expect(line['value'] === '').toBe(line['why_withheld'] !== '');
    for (const line of told) {
      expect(Number(line['low_95'])).toBeLessThan(Number(line['value']));
      expect(Number(line['unweighted_base'])).toBeGreaterThan(Number(line['effective_base']));
      expect(Number(line['design_effect'])).toBeGreaterThan(1);
      expect(line['note']).toContain('The net score is');
    }
  });
});
