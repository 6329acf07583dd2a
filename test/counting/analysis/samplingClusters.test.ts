import { describe, expect, it } from 'vitest';
import { respondentsOf } from '../../../src/counting/analysis/respondents.ts';
import {
  type ClusterChoice,
  DEFAULT_CLUSTERS,
  samplingClusters,
} from '../../../src/counting/analysis/samplingClusters.ts';
import { aDesign, aResponse } from '../../fixtures/aWave.ts';

/** A person for each word: stratum, point and fieldworker, `-` where it is not recorded. */
function drawnBy(choice: ClusterChoice, ...people: readonly string[]) {
  return samplingClusters(
    respondentsOf(
      people.map((person, i) => {
        const [stratum = null, samplingPoint = null, fieldworker = null] = person
          .split('/')
          .map((name) => (name === '-' ? null : name));
        return aResponse(i + 1, {}, { design: aDesign({ stratum, samplingPoint, fieldworker }) });
      }),
    ),
    choice,
  );
}

const drawn = (...people: readonly string[]) => drawnBy(DEFAULT_CLUSTERS, ...people);

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

  it('join a stratum with one point to the one that an officer chose, and keep its points apart', () => {
    const people = ['N/P1', 'N/P2', 'S/P1', 'E/P1', 'E/P2'];
    const before = drawn(...people);
    expect(before?.found).toEqual([
      { names: ['E'], points: 2 },
      { names: ['N'], points: 2 },
      { names: ['S'], points: 1 },
    ]);
    const joined = drawnBy({ by: 'samplingPoint', merges: [['S', 'N']] }, ...people);
    expect(joined).toMatchObject({ points: 5, warnings: ['fewPoints'] });
    expect(joined?.found).toEqual([
      { names: ['E'], points: 2 },
      { names: ['N', 'S'], points: 3 },
    ]);
    expect([...(joined?.strata?.codes ?? [])]).toEqual([0, 0, 0, 1, 1]);
    const all = drawnBy(
      {
        by: 'samplingPoint',
        merges: [
          ['S', 'N'],
          ['N', 'E'],
        ],
      },
      ...people,
    );
    expect(all).toMatchObject({ strata: null, found: [{ names: ['E', 'N', 'S'], points: 5 }] });
  });

  it('stay one where another stratum has one point still', () => {
    const joined = drawnBy({ by: 'samplingPoint', merges: [['S', 'N']] }, 'N/P1', 'N/P2', 'S/P1', 'E/P1');
    expect(joined).toMatchObject({ strata: null, warnings: ['fewPoints', 'strataAsOne'] });
  });
});

describe('many people whose point is not recorded', () => {
  it('are each alone, also above 65,536', () => {
    const many = 66_000;
    const [pointed, unknown] = [aDesign({ samplingPoint: 'P1' }), aDesign({})];
    const one = aResponse(1, {}, { design: unknown });
    const found = samplingClusters(
      respondentsOf([{ ...one, design: pointed }, ...Array.from({ length: many }, () => one)]),
    );
    expect(found?.clusters.count).toBe(many + 1);
    expect(found?.clusters.codes.at(-1)).toBe(many);
  });
});

describe('the fieldworkers of a wave', () => {
  const byFieldworker = { by: 'fieldworker', merges: [] } as const;

  it('group the people whom each interviewed, over all strata', () => {
    const found = drawnBy(byFieldworker, 'N/P1/1', 'S/P2/1', 'N/P1/2', 'S/P3/2');
    expect(found).toMatchObject({ by: 'fieldworker', points: 2, strata: null, found: [] });
    expect([...(found?.clusters.codes ?? [])]).toEqual([0, 0, 1, 1]);
    expect(found?.warnings).toEqual(['fewPoints']);
  });

  it('are none where none is recorded, and leave alone whose is not', () => {
    expect(drawnBy(byFieldworker, 'N/P1', 'S/P2')).toBeNull();
    const found = drawnBy(byFieldworker, '-/-/1', '-/-/1', '-/-/-');
    expect(found).toMatchObject({ points: 1, warnings: ['fewPoints', 'pointUnknown'] });
    expect(drawnBy(byFieldworker, '-/-/1', '-/-/1')?.warnings).toEqual(['onePoint']);
  });
});
