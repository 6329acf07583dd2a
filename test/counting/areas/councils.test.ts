import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { councilByCode, councilSource, councils, tierOf } from '../../../src/counting/areas/councils.ts';

const file = join(import.meta.dirname, '../../../src/counting/areas/data/uk_councils.csv');
const rows = Papa.parse<Record<string, string>>(readFileSync(file, 'utf8'), {
  header: true,
  skipEmptyLines: true,
}).data;

describe('the bundled councils', () => {
  it('are the 382 of the list, each as the list has it', () => {
    expect(councils).toHaveLength(382);
    expect(rows).toHaveLength(382);
    for (const row of rows) {
      expect(councilByCode(row['code'] ?? '')).toMatchObject({
        officialName: row['official_name'],
        name: row['name'],
        type: row['type'],
        region: row['region'],
        nation: row['nation'],
      });
    }
  });

  it('are known by one code and one name each, in the order of names', () => {
    expect(new Set(councils.map((council) => council.code)).size).toBe(382);
    expect(new Set(councils.map((council) => council.name)).size).toBe(382);
    expect(councils[0]?.name).toBe('Aberdeen City');
  });

  it('are told apart by who runs the services', () => {
    const count = (tier: string) => councils.filter((council) => council.tier === tier).length;
    expect([count('district'), count('county'), count('northernIreland'), count('single')]).toEqual([
      164, 21, 11, 186,
    ]);
    expect([tierOf('LBO'), tierOf('SCO'), tierOf('CC')]).toEqual(['single', 'single', 'single']);
  });

  it('say where they come from, under which licence and of what date', () => {
    expect(councilSource.source).toMatch(/mySociety/);
    expect(councilSource.licence).toBe('CC BY 4.0');
    expect(councilSource.date).toBe('July 2025');
  });

  it('do not know a code that is not on the list', () => {
    expect(councilByCode('E99999999')).toBeUndefined();
  });
});
