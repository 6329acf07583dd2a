import { describe, expect, it } from 'vitest';
import { councils } from '../../../src/counting/areas/councils.ts';
import { searchCouncils } from '../../../src/counting/areas/searchCouncils.ts';

const names = (text: string) => searchCouncils(text).map((council) => council.name);

describe('finding a council by part of its name', () => {
  it('puts names that begin so before names with such a word, and those before the rest', () => {
    const found = names('west');
    const place = (name: string) => found.indexOf(name);
    expect(place('West Berkshire')).toBeGreaterThanOrEqual(0);
    expect(place('West Berkshire')).toBeLessThan(place('Cheshire West and Chester'));
    expect(found[0]?.startsWith('West')).toBe(true);
    const inside = names('ham');
    expect(inside[0]).toMatch(/^Ham/);
    expect(inside).toContain('Birmingham');
  });

  it('does not mind capitals, apostrophes, full stops, hyphens or an ampersand', () => {
    expect(names("KING'S LYNN")[0]).toMatch(/^King/);
    expect(names('kings lynn & west')).toEqual(names("King's Lynn and West"));
    expect(names('st helens')).toContain('St. Helens');
    expect(names('stoke on trent')).toContain('Stoke-on-Trent');
  });

  it('finds a council by a word of its official name and by its code', () => {
    expect(names('royal borough of k').length).toBeGreaterThan(0);
    expect(names('e08000035')).toEqual(['Leeds']);
  });

  it('shows every council when nothing is typed, and none for a name that is not there', () => {
    expect(names('  ')).toHaveLength(councils.length);
    expect(names('zzzz')).toEqual([]);
  });
});
