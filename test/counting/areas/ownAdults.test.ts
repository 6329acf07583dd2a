import { describe, expect, it } from 'vitest';
import { type OwnAdults, ownPopulation, readOwnAdults } from '../../../src/counting/areas/ownAdults.ts';
import { ageBands } from '../../../src/counting/areas/populations.ts';

const own: OwnAdults = {
  v: 1,
  name: 'adults.csv',
  loadedAt: '2026-11-22T09:30:00.000Z',
  source: 'Nomis, mid-2025 estimates',
  date: '2025-06-30',
  bands: ageBands,
  male: ageBands.map((_, band) => 100 + band),
  female: ageBands.map((_, band) => 200 + band),
};

describe('adults that an officer loaded', () => {
  it('are read back as they were kept', () => {
    expect(readOwnAdults(JSON.parse(JSON.stringify(own)))).toEqual(own);
  });

  it('are none where nothing, or something else, was kept', () => {
    const wrong: readonly unknown[] = [
      null,
      'adults',
      { ...own, v: 2 },
      { ...own, source: 7 },
      { ...own, bands: ['18-29', '30+'] },
      { ...own, male: own.male.slice(1) },
      { ...own, female: own.female.map(() => -1) },
    ];
    expect(wrong.map(readOwnAdults)).toEqual(wrong.map(() => null));
  });

  it('become a profile of all adults, marked as loaded', () => {
    const profile = ownPopulation(own);
    expect(profile.persons[1]).toBe(302);
    expect(profile).toMatchObject({ date: '2025-06-30', source: own.source, isLoaded: true });
  });
});
