import { describe, expect, it } from 'vitest';
import { FIRST_CATEGORY } from '../../../src/core/column.ts';
import { type Dataset, variableOf } from '../../../src/counting/analysis/dataset.ts';
import { findingBreaks } from '../../../src/counting/analysis/findingBreaks.ts';
import { measuresOf } from '../../../src/counting/analysis/findingMeasures.ts';
import { findingTallies } from '../../../src/counting/analysis/findingTallies.ts';
import { gapsToRest, scoreGapsToRest } from '../../../src/counting/stats/breakGaps.ts';
import { crossTally } from '../../../src/counting/stats/crossTally.ts';
import { atDoors, byPhone } from '../../fixtures/theSample.ts';

const opinionsIn = (dataset: Dataset) =>
  ['trust', 'safe_dark', 'services.parks', 'value_for_money'].flatMap((name) => {
    const variable = variableOf(dataset, name);
    return variable ? measuresOf(variable, 'asAsked') : [];
  });

describe.each([
  ['people drawn one by one', byPhone],
  ['people drawn in sampling points', atDoors],
])('the tallies of a scan of %s', (_, { dataset, weights: { perResponse: weights } }) => {
  const breaks = findingBreaks(dataset).who;
  const measures = opinionsIn(dataset);
  const tallies = findingTallies(dataset, { measures, breaks, weights });

  it('give what each table tested by itself gives, whichever way they were counted', () => {
    let compared = 0;
    breaks.forEach((broken, b) => {
      measures.forEach((measure, m) => {
        const { clusters } = dataset;
        // As the tests of a table are made: the groups alone, everybody whose group is not known missing.
        const groups = broken.codes.map((code) => (code < FIRST_CATEGORY ? 255 : code - FIRST_CATEGORY));
        const count = broken.column.categories.length;
        const alone = crossTally(
          { codes: measure.codes, count: measure.scores.length },
          { codes: groups, count },
          {
            weights,
            ...(clusters && {
              clusters: clusters.clusters,
              ...(clusters.strata && { strata: clusters.strata }),
            }),
          },
        );
        const base = measure.scores.flatMap((score, code) => (score === undefined ? [] : [code]));
        const yes = base.filter((code) => measure.scores[code] === 1);
        const expected = gapsToRest(alone, { yes, base });
        const found = scoreGapsToRest(
          tallies(b, m),
          measure.scores,
          Array.from({ length: count }, (_, i) => FIRST_CATEGORY + i),
        );
        found.forEach(({ gap }, group) => {
          const wanted = expected[group]?.gap;
          if (gap?.kind !== 'tested' || wanted?.kind !== 'tested') {
            expect(gap?.kind).toBe(wanted?.kind);
            return;
          }
          expect(gap.gap).toBeCloseTo(wanted.gap, 12);
          expect(gap.standardError).toBeCloseTo(wanted.standardError, 12);
          expect(gap.degreesOfFreedom).toBe(wanted.degreesOfFreedom);
          compared += 1;
        });
      });
    });
    expect(compared).toBeGreaterThan(50);
  });

  it('are of what was given, and of nothing else', () => {
    expect(() => tallies(99, 0)).toThrow(RangeError);
    expect(() => tallies(0, 99)).toThrow(RangeError);
  });
});

describe('the two ways of counting', () => {
  it('agree where both apply: each person drawn alone is a cluster of one', () => {
    const { dataset, weights } = byPhone;
    expect(dataset.clusters).toBeNull();
    const breaks = findingBreaks(dataset).who;
    const measures = opinionsIn(dataset);
    const crossed = { measures, breaks, weights: weights.perResponse };
    const alone = { codes: Uint16Array.from({ length: dataset.size }, (_, i) => i), count: dataset.size };
    const design = { by: 'samplingPoint', clusters: alone, strata: null, points: dataset.size } as const;
    const quick = findingTallies({ clusters: null }, crossed);
    const slow = findingTallies({ clusters: { ...design, found: [], warnings: [] } }, crossed);
    breaks.forEach(({ column }, b) => {
      const groups = column.categories.map((_, i) => FIRST_CATEGORY + i);
      measures.forEach(({ scores }, m) => {
        const [one, other] = [quick, slow].map((tallies) => scoreGapsToRest(tallies(b, m), scores, groups));
        one?.forEach(({ gap }, group) => {
          const wanted = other?.[group]?.gap;
          if (gap?.kind !== 'tested' || wanted?.kind !== 'tested') throw new Error('not tested');
          expect(gap.gap).toBeCloseTo(wanted.gap, 12);
          expect(gap.standardError).toBeCloseTo(wanted.standardError, 12);
          expect(gap.degreesOfFreedom).toBe(wanted.degreesOfFreedom);
        });
      });
    });
  });
});
