import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isWithin, numbersForm } from '../../../src/office/results/numbersForm.ts';

const ranges = {
  people: { least: 30, most: 10_000, typed: 'whole' },
  points: { least: 0.5, most: 10, typed: 'decimal' },
  part: { least: 0.1, most: 0.9, typed: 'percent' },
} as const;
const form = numbersForm(ranges, { people: 30, points: 3, part: 0.5 });

describe('a form of numbers', () => {
  it('reads from its boxes the very numbers that it began with', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 30, max: 10_000 }),
        fc.integer({ min: 5, max: 100 }),
        fc.integer({ min: 10, max: 90 }),
        (people, tenths, percent) => {
          const numbers = { people, points: tenths / 10, part: percent / 100 };
          expect(form.read(form.boxes(numbers))).toEqual({ ok: true, value: numbers });
        },
      ),
    );
  });

  it('takes a decimal comma, and a percent sign behind a part alone', () => {
    const typed = { people: ' 50 ', points: '2,5', part: '33,5 %' };
    expect(form.read(typed)).toEqual({ ok: true, value: { people: 50, points: 2.5, part: 0.335 } });
    expect(form.read({ ...typed, points: '2%' })).toMatchObject({ ok: false });
  });

  it('takes a whole number as the page writes it, and makes no smaller one of it', () => {
    const typed = { people: '10,000', points: '3', part: '50' };
    expect(form.read(typed)).toMatchObject({ ok: true, value: { people: 10_000 } });
    // 100,000 was once read as 100.
    for (const wrong of ['100,000', '1,00', '50,5', '1,0000'])
      expect([wrong, form.read({ ...typed, people: wrong }).ok]).toEqual([wrong, false]);
  });

  it('says of each box what may be typed in it', () => {
    expect(form.read({ people: '30.5', points: '', part: '5' })).toEqual({
      ok: false,
      problem: [
        { field: 'people', least: '30', most: '10,000' },
        { field: 'points', least: '0.5', most: '10' },
        { field: 'part', least: '10', most: '90' },
      ],
    });
    expect(form.usual).toEqual({ people: '30', points: '3', part: '50' });
    expect(isWithin(Number.NaN, ranges.points)).toBe(false);
  });
});
