import { describe, expect, it } from 'vitest';
import { clusterWarningTexts, methodLine, modeName, modesNamed } from '../../src/words/method.ts';
import { aNote } from '../fixtures/tables.ts';

const line = (change: object) => methodLine({ ...aNote, ...change }, 'en');

describe('the line under a table', () => {
  it('says how the figures came about', () => {
    expect(line({ sample: 'random', simulated: false })).toEqual([
      'Telephone, 7 to 27 June 2021',
      '1,104 interviews, random sample',
      'Weighted by age and sex',
      "Don't know is in the base",
      'Intervals take the weights as fixed',
      '95% intervals (xlogit)',
    ]);
    expect(line({ weighted: false, weightedBy: [] }).join()).not.toContain('as fixed');
  });

  it('names every mode where answers were taken in several', () => {
    expect(line({ modes: ['online', 'telephone'] })).toContain(
      'Online, brought in from elsewhere; telephone, 7 to 27 June 2021',
    );
    expect(modesNamed({ mode: 'telephone' }, 'en')).toBe('Telephone');
  });

  it('says where a recipe was kept with other targets than are matched', () => {
    const made = { recipe: 'Main (2026-11-28)', base: 'design', isByCells: false, targets: [] } as const;
    expect(line({ made: { ...made, otherTargets: true } })).toContain(
      'Weights by the recipe “Main (2026-11-28)”, with other targets than it was kept with',
    );
  });

  it('names targets that an officer loaded, with their date', () => {
    const ownTargets = { source: 'ONS mid-2025 estimates', date: '2025-06-30' };
    expect(line({ ownTargets })).toContain(
      'Adults by age and sex loaded by the council: ONS mid-2025 estimates, 30 June 2025',
    );
  });

  it('says how weights were made where they are not the usual ones', () => {
    const targets = [{ title: 'Tenure', source: 'Census 2021', date: '2021-03-21' }];
    const made = { recipe: 'Main (2026-11-28)', base: 'file', isByCells: false, targets } as const;
    const said = line({ weightedBy: ['given', 'Tenure'], made });
    expect(said).toContain('Weighted by weights brought in from a file and Tenure');
    expect(said).toContain('Targets of Tenure: Census 2021, 21 March 2021');
    expect(said).toContain('Weights by the recipe “Main (2026-11-28)”');
    const given = { recipe: null, base: 'responses', isByCells: false, targets: [] } as const;
    expect(line({ weightedBy: ['given'], made: given })).toContain(
      'Weighted by the weights that came with the responses, as they are: effective bases by Kish',
    );
    expect(line({ weightedBy: ['given'], made: { ...given, cut: { low: 0.2, high: 5 } } })).toContain(
      'Weighted by the weights that came with the responses, cut back to 0.2 to 5 times their mean: effective bases by Kish',
    );
    const cells = { recipe: null, base: 'design', isByCells: true, targets } as const;
    expect(line({ weightedBy: ['age', 'sex'], made: cells })).toContain(
      'Post-stratified: each cell of Tenure is matched',
    );
  });

  it('claims no more of a quota sample than it may', () => {
    expect(line({ sample: 'quota' }).at(-1)).toBe(
      '95% intervals (xlogit), calculated as if the sample were random',
    );
  });

  it('names the sampling points, and warns of what they cannot show', () => {
    expect(line({ sample: 'random', clusters: 48 }).at(-1)).toBe(
      '95% intervals (xlogit), over 48 sampling points',
    );
    const few = line({ sample: 'random', clusters: 6, clusterWarnings: ['fewPoints', 'pointUnknown'] });
    expect(few.slice(-2)).toEqual([
      'Fewer than 10 sampling points: the intervals are rough',
      'Interviews without a sampling point count as if each had its own',
    ]);
    const one = line({ clusters: 1, clusterWarnings: ['onePoint'] });
    expect(one.join()).toContain('No interval and no test');
    expect(one.join()).not.toContain('95%');
    expect(line({ sample: 'open', clusters: 6, clusterWarnings: ['fewPoints'] }).join()).not.toContain(
      'sampling points',
    );
  });

  it('names fieldworkers as clusters, and strata that were put together', () => {
    const found = line({
      sample: 'random',
      clusters: 6,
      clusterBy: 'fieldworker',
      clusterWarnings: ['fewPoints', 'pointUnknown'],
    });
    expect(found.slice(-3)).toEqual([
      '95% intervals (xlogit), over 6 fieldworkers',
      'Fewer than 10 fieldworkers: the intervals are rough',
      'Interviews without a fieldworker count as if each had its own',
    ]);
    expect(line({ sample: 'random', clusters: 30, mergedStrata: [['North', 'South']] }).at(-1)).toBe(
      'An officer took these strata together: North and South',
    );
    expect(clusterWarningTexts({ by: 'fieldworker', warnings: ['onePoint'] }, 'en').join()).toContain(
      'one fieldworker held every interview',
    );
  });

  it('gives an open sample no interval', () => {
    expect(line({ sample: 'open' }).join()).toContain('Views of those who answered: no interval');
    expect(line({ sample: 'open' }).join()).not.toContain('95%');
  });

  it('names every margin, or that there is none', () => {
    expect(line({ weightedBy: ['age', 'sex', 'ward'] })).toContain('Weighted by age, sex and ward');
    expect(line({ weightedBy: ['design', 'sex'] })).toContain(
      'Weighted by the chance of being chosen and sex',
    );
    expect(line({ weightedBy: [] })).toContain('Weighted by the chance of being chosen');
    expect(line({ weighted: false, weightedBy: [] })).toContain('Not weighted');
    expect(line({ worth: { designEffect: 1.17, effectiveBase: 943.6 } })).toContain(
      'Design effect of weighting 1.17 (Kish), effective base 943',
    );
  });

  it('says which interviews were collected elsewhere, all or some of them', () => {
    expect(line({ elsewhere: 1104 })).toContain('Collected elsewhere and brought in from a file');
    expect(line({ elsewhere: 88 })).toContain('88 of them collected elsewhere and brought in from a file');
    expect(line({}).join()).not.toContain('elsewhere');
  });

  it('begins with what is simulated', () => {
    expect(line({ simulated: true })[0]).toBe('Simulated: no real person gave these answers');
    expect(line({ dontKnowIn: false })).toContain("Don't know is not in the base");
  });

  it('keeps a mode without a name as it is', () => {
    expect(modeName('carrierPigeon', 'en')).toBe('carrierPigeon');
  });
});
