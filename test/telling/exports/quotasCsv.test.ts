import { describe, expect, it } from 'vitest';
import { quotasOf } from '../../../src/counting/analysis/planning.ts';
import { populationOf } from '../../../src/counting/areas/populations.ts';
import { quotasCsv } from '../../../src/telling/exports/quotasCsv.ts';
import { aWardList } from '../../fixtures/aWave.ts';
import { readCsv } from '../../fixtures/exports.ts';

describe('the file of quotas', () => {
  it('has a line for each sort of people, and each sort sums to all interviews', () => {
    const population = populationOf('E06000052');
    const wards = aWardList(['=North', 'South'], { W1: 0.7, W2: 0.3 });
    const plan = population && quotasOf(population, wards, 1100);
    if (!plan) throw new RangeError('Cornwall has its adults in the bundle');
    const lines = readCsv(quotasCsv(plan, { wardList: wards, simulated: false }));
    for (const sort of ['age_and_sex', 'ward']) {
      const own = lines.filter((line) => line['sort'] === sort);
      const total = (column: string) => own.reduce((sum, line) => sum + Number(line[column]), 0);
      expect(total('interviews')).toBe(1100);
      expect(Math.abs(total('percent_of_adults') - 100)).toBeLessThan(0.1);
    }
    expect(lines).toHaveLength(2 * plan.bands.length + 2);
    expect(lines.at(-2)).toMatchObject({ ward: "'=North", interviews: '770', source: wards.edition });
    expect(lines.every((line) => line['simulated'] === 'no')).toBe(true);
    const ofNobody = readCsv(quotasCsv(plan, { wardList: wards, simulated: true }));
    expect(ofNobody.every((line) => line['simulated'] === 'yes')).toBe(true);
    expect(lines[0]).toMatchObject({ ages_of: plan.ageDate, sexes_of: plan.sexDate });
  });
});
