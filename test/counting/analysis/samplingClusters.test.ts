import { describe, expect, it } from 'vitest';
import { samplingClusters } from '../../../src/counting/analysis/samplingClusters.ts';
import { aDesign, aResponse } from '../../fixtures/aWave.ts';

/** A person for each word: stratum and point, `-` where it is not recorded. */
function drawn(...people: readonly string[]) {
  return samplingClusters(
    people.map((person, i) => {
      const [stratum = '-', point = '-'] = person.split('/');
      const known = (name: string) => (name === '-' ? null : name);
      return aResponse(
        i + 1,
        {},
        { design: aDesign({ stratum: known(stratum), samplingPoint: known(point) }) },
      );
    }),
  );
}

const tenPoints = Array.from({ length: 20 }, (_, i) => `-/P${i % 10}`);

describe('the sampling points of a wave', () => {
  it('are none where nobody has one, as by telephone', () => {
    expect(drawn('-/-', '-/-')).toBeNull();
    expect(drawn('N/-', 'S/-')).toBeNull();
    expect(drawn()).toBeNull();
  });

  it('group the people of each point, without a warning when there are ten', () => {
    const found = drawn(...tenPoints);
    expect(found).toMatchObject({ points: 10, strata: null, warnings: [] });
    expect(found?.clusters.count).toBe(10);
    expect(found?.clusters.codes[0]).toBe(found?.clusters.codes[10]);
    expect(found?.clusters.codes[0]).not.toBe(found?.clusters.codes[1]);
  });

  it('are few under ten, and nothing can be seen of one', () => {
    expect(drawn('-/P1', '-/P2')?.warnings).toEqual(['fewPoints']);
    expect(drawn('-/P1', '-/P1')?.warnings).toEqual(['onePoint']);
  });

  it('leave a person without a point alone, and say so', () => {
    const found = drawn(...tenPoints, '-/-', '-/-');
    expect(found).toMatchObject({ points: 10, warnings: ['pointUnknown'] });
    expect(found?.clusters.count).toBe(12);
  });

  it('lie in strata, where one name is two points', () => {
    const found = drawn('N/P1', 'N/P2', 'S/P1', 'S/P2');
    expect(found).toMatchObject({ points: 4, warnings: ['fewPoints'] });
    expect([...(found?.strata?.codes ?? [])]).toEqual([0, 0, 1, 1]);
    expect(drawn('N/P1', 'N/P2')?.strata).toBeNull();
  });

  it('have their strata taken as one where a stratum has one point, or is not recorded', () => {
    const lone = drawn('N/P1', 'N/P2', 'S/P1');
    expect(lone).toMatchObject({ points: 3, strata: null, warnings: ['fewPoints', 'strataAsOne'] });
    expect(drawn('N/P1', 'N/P2', '-/P3')).toMatchObject({
      strata: null,
      warnings: ['fewPoints', 'strataAsOne'],
    });
  });
});
