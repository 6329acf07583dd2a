import { describe, expect, it } from 'vitest';
import {
  amblefordAdults,
  amblefordWardList,
  amblefordWards,
  certainDay,
} from '../../../src/counting/sample/ambleford.ts';

describe('the made-up council', () => {
  it('has wards whose shares add up, and 48 sampling points', () => {
    const sum = (numbers: readonly number[]) => numbers.reduce((so, one) => so + one, 0);
    expect(sum(amblefordWards.map(({ share }) => share))).toBeCloseTo(1, 12);
    expect(sum(Object.values(amblefordWardList.targets ?? {}))).toBeCloseTo(1, 12);
    expect(sum(amblefordWards.map(({ points }) => points))).toBe(48);
  });

  it('counts every adult as a man or a woman of one band', () => {
    const { bands, persons, male, female } = amblefordAdults;
    expect(persons.map((people, band) => people - (male?.[band] ?? 0) - (female?.[band] ?? 0))).toEqual(
      bands.map(() => 0),
    );
  });

  it('knows only days of the calendar', () => {
    expect(() => certainDay('2021-02-30')).toThrow(RangeError);
  });
});
