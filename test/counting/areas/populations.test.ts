import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { councils } from '../../../src/counting/areas/councils.ts';
import { ageBands, populationNote, populationOf } from '../../../src/counting/areas/populations.ts';

const file = join(import.meta.dirname, '../../../src/counting/areas/data/population_adult_bands.csv');
const rows = Papa.parse<Record<string, string>>(readFileSync(file, 'utf8'), {
  header: true,
  skipEmptyLines: true,
}).data;
const cells = (row: Record<string, string>, who: string, when: string) =>
  ageBands.map((band) => Number(row[`${who}_${band}_${when}`]));
const sum = (counts: readonly number[]) => counts.reduce((total, count) => total + count, 0);

describe('the adults of an area', () => {
  it('are those of the estimates, in every one of the 398 areas', () => {
    expect(rows).toHaveLength(398);
    for (const row of rows) {
      const found = populationOf(row['code'] ?? '');
      expect(found?.sex.male).toEqual(cells(row, 'male', 'mid2020'));
      expect(found?.sex.female).toEqual(cells(row, 'female', 'mid2020'));
      const newest = row['persons_18-24_mid2023'] === '' ? null : cells(row, 'persons', 'mid2023');
      expect(found?.age.persons).toEqual(newest ?? found?.sex.persons);
    }
  });

  it('are there for every council of the list', () => {
    expect(councils.filter((council) => populationOf(council.code) === null)).toEqual([]);
  });

  it('come by age from mid-2023 in England and Wales, and from mid-2020 elsewhere', () => {
    const date = (code: string) => populationOf(code)?.age.date;
    expect([date('E06000052'), date('W06000015'), date('S12000033'), date('N09000003')]).toEqual([
      'mid-2023',
      'mid-2023',
      'mid-2020',
      'mid-2020',
    ]);
    expect(populationOf('E06000052')?.sex.date).toBe('mid-2020');
  });

  it('add up: women and men of mid-2020 are the persons of mid-2020', () => {
    const leeds = populationOf('E08000035');
    expect(sum(leeds?.sex.persons ?? [])).toBe(sum(leeds?.sex.male ?? []) + sum(leeds?.sex.female ?? []));
    expect(leeds?.age.persons.length).toBe(ageBands.length);
  });

  it('have bands from 18 to 24 up to 75 or over, and say where they come from', () => {
    expect([ageBands[0], ageBands.at(-1)]).toEqual(['18-24', '75+']);
    expect(populationNote.licence).toMatch(/Open Government Licence/);
  });

  it('are unknown for an area that the estimates do not have', () => {
    expect(populationOf('E99999999')).toBeNull();
  });
});
