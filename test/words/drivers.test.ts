import { describe, expect, it } from 'vitest';
import { correlationText, driverWords } from '../../src/words/drivers.ts';

const words = driverWords('en');

describe('words of what goes with an outcome', () => {
  it('write a correlation with its sign, and none for nothing', () => {
    expect([0.454, -0.119, 0.004, -0.0049, 1].map(correlationText)).toEqual([
      '+0.45',
      '−0.12',
      '0.00',
      '0.00',
      '+1.00',
    ]);
  });

  it('say of whom the figures are, and how much of the weight stayed', () => {
    const counts = { base: 950, withOutcome: 1000, interviews: 1104, weightLeft: 0.9612, effective: 801.9 };
    expect(words.people(counts)).toBe(
      'Base 950 people (effective base 801, weighting only): of 1,104 interviewed, 1,000 gave a view on the answer looked at. 50 of these are left out, because they did not know, did not say or were not asked something chosen; those who stay have 96% of the weight.',
    );
    expect(words.people({ ...counts, base: 1000, effective: null })).toMatch(
      /^Base 1,000 people: .* all of them a score for everything chosen\.$/,
    );
  });

  it('keep to one answer where there is one', () => {
    expect(words.explained(1, 0.4)).toMatch(/^40% of .* go with this one answer \(R²\)/);
    expect(words.fewPeople(150, 1)).toContain('150 for 1 answer.');
    expect(words.places(2, 2)).toBe('2');
    expect(words.places(2, 4)).toBe('2 to 4');
  });
});
