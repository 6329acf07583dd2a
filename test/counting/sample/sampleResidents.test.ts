import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../../src/core/dice.ts';
import { amblefordAdults } from '../../../src/counting/sample/ambleford.ts';
import { type Fieldwork, sampleResidents } from '../../../src/counting/sample/sampleResidents.ts';

const fieldwork: Fieldwork = {
  interviews: 4800,
  fieldworkers: 12,
  points: true,
  fieldworkerSpread: 0.1,
  pointSpread: 0.2,
};

describe('residents who took part', () => {
  const residents = sampleResidents(fieldwork, seededRandom('residents'));
  const shareOf = (holds: (one: (typeof residents)[number]) => boolean) =>
    residents.filter(holds).length / residents.length;

  it('are older and more often women than the council’s adults', () => {
    const adults = amblefordAdults.persons.reduce((sum, people) => sum + people, 0);
    const young = (amblefordAdults.persons[0] ?? 0) / adults;
    expect(shareOf(({ band }) => band === 0)).toBeLessThan(young * 0.7);
    expect(shareOf(({ sex }) => sex === 'female')).toBeGreaterThan(0.53);
  });

  it('lie in one ward for each sampling point, with as many in each', () => {
    const wards = new Map(residents.map(({ point, ward }) => [point, ward.code]));
    expect(wards.size).toBe(48);
    expect(residents.every(({ point, ward }) => wards.get(point) === ward.code)).toBe(true);
    expect(residents.filter(({ point }) => point === 48).length).toBe(100);
  });

  it('are in every ward and in no sampling point when they were telephoned', () => {
    const called = sampleResidents({ ...fieldwork, points: false }, seededRandom('calls'));
    expect(new Set(called.map(({ ward }) => ward.code)).size).toBe(8);
    expect(called.every(({ point }) => point === null)).toBe(true);
  });

  it('live with more adults when young than when old', () => {
    const mean = (band: number) => {
      const some = residents.filter((one) => one.band === band);
      return some.reduce((sum, { adults }) => sum + adults, 0) / some.length;
    };
    expect(mean(0)).toBeGreaterThan(mean(6) + 0.5);
  });
});
