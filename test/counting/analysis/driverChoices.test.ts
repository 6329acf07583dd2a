import { describe, expect, it } from 'vitest';
import { driverChoices } from '../../../src/counting/analysis/driverChoices.ts';
import { DEFAULT_SETTINGS } from '../../../src/counting/analysis/settings.ts';
import { driven } from '../../fixtures/driven.ts';
import { atDoors } from '../../fixtures/theSample.ts';

describe('what an analysis of drivers can be about', () => {
  const choices = driverChoices(atDoors.dataset, DEFAULT_SETTINGS);

  it('is every scale about the area and the council, each row of a grid for itself', () => {
    expect(choices.map(({ id }) => id)).toContain('council_runs_things');
    const services = choices.filter(({ question }) => question === 'services');
    expect(services.length).toBeGreaterThan(5);
    for (const one of services) expect(one).toMatchObject({ isRow: true, scale: { least: 1, most: 5 } });
    expect(choices[0]).toMatchObject({
      id: 'local_area',
      isRow: false,
      scale: { isDirected: true },
      net: { en: 'Very or fairly satisfied' },
    });
  });

  it('is nothing that says who somebody is', () => {
    const names = choices.map(({ question }) => String(question));
    for (const about of ['age_band', 'sex', 'ward', 'tenure']) expect(names).not.toContain(about);
    expect(driverChoices(driven(60), DEFAULT_SETTINGS).map(({ id }) => id)).toEqual([
      'runs',
      'parks',
      'roads',
      'bins',
      'copy',
    ]);
  });
});
