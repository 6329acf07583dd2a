import { describe, expect, it } from 'vitest';
import { fileNameOf, formats } from '../../../src/telling/exports/formats.ts';
import { aSurvey, aWave } from '../../fixtures/aWave.ts';
import { someContents } from '../../fixtures/exports.ts';
import { areaTable } from '../../fixtures/tables.ts';

describe('the sorts of file', () => {
  it('can all be written of one wave', () => {
    const contents = someContents({ tables: [areaTable] });
    for (const format of Object.values(formats)) {
      expect(format.write(contents).startsWith('\ufeff')).toBe(true);
      expect(format.write(contents).split('\r\n').length).toBeGreaterThan(3);
    }
  });

  it('have names of their own that say which wave, and that it is simulated', () => {
    const place = {
      survey: aSurvey({ title: 'Bro Morgannwg’s résidents / 1' }),
      wave: aWave({ simulated: true }),
      detail: 'banded' as const,
    };
    const names = Object.values(formats).map((format) => fileNameOf(format, place));
    expect(names[0]).toBe('simulated-bro-morgannwg-s-residents-1-summer-2021-tables.csv');
    expect(new Set(names).size).toBe(names.length);
    expect(fileNameOf(formats.tables, { ...place, wave: aWave() })).toMatch(/^bro/);
    const plan = { name: 'quotas', extension: 'csv', isOfPeople: false };
    const ofPlan = (simulated: boolean) =>
      fileNameOf(plan, { survey: aSurvey({ title: 'Oak', simulated }), wave: null, detail: 'banded' });
    expect([ofPlan(true), ofPlan(false)]).toEqual(['simulated-oak-quotas.csv', 'oak-quotas.csv']);
    // Whoever finds the file should know what is in it.
    const exact = { ...place, detail: 'exact' as const };
    expect(fileNameOf(formats.responses, exact)).toMatch(/-responses-exact\.csv$/);
    expect(fileNameOf(formats.tables, exact)).toBe(names[0]);
  });
});
