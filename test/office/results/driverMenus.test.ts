import { describe, expect, it } from 'vitest';
import { driverChoices } from '../../../src/counting/analysis/driverChoices.ts';
import { DEFAULT_SETTINGS } from '../../../src/counting/analysis/settings.ts';
import { driverMenus, withGroup } from '../../../src/office/results/driverMenus.ts';
import { reader } from '../../fixtures/tables.ts';
import { atDoors } from '../../fixtures/theSample.ts';

const choices = driverChoices(atDoors.dataset, DEFAULT_SETTINGS);
const menus = (wish: Partial<Parameters<typeof driverMenus>[1]> = {}) =>
  driverMenus(choices, { outcome: null, as: 'score', drivers: [], ...wish }, reader);

describe('the menus of drivers', () => {
  it('offer each question, and the rows of a grid together', () => {
    const { groups, outcomes, ways } = menus();
    expect(groups.map(({ legend, isGrid }) => [legend, isGrid])).toEqual([
      ['Questions', false],
      ['Council services', true],
    ]);
    expect(groups[0]?.choices.map(({ label }) => label)).toContain('Trust in the council');
    expect(groups[1]?.choices.map(({ label }) => label)).toContain('Sport and leisure');
    expect(outcomes.map(({ label }) => label)).toContain('Council services: Sport and leisure');
    expect(ways).toEqual([]);
  });

  it('never offer the outcome as a driver of itself, and say in which ways it can be looked at', () => {
    const { groups, ways, chosen } = menus({ outcome: 'trust', drivers: ['trust', 'informed', 'nowhere'] });
    expect(groups[0]?.choices.map(({ value }) => value)).not.toContain('trust');
    expect(groups[0]?.values).toEqual(['informed']);
    expect(chosen).toBe(1);
    expect(ways.map(({ label }) => label)).toEqual([
      'as a score from 1 to 4',
      'as whether people said “A great deal or a fair amount” or not',
    ]);
  });

  it('change the drivers of one group and leave the others', () => {
    const { groups } = menus();
    const [singles, grid] = groups;
    if (singles === undefined || grid === undefined) throw new Error('no groups');
    const rows = grid.choices.map(({ value }) => value);
    expect(withGroup(['trust'], grid, rows)).toEqual(['trust', ...rows]);
    expect(withGroup(['trust', ...rows], grid, [])).toEqual(['trust']);
    expect(withGroup(['trust', 'informed', ...rows], singles, ['informed'])).toEqual([...rows, 'informed']);
  });
});
