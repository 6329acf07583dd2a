import { describe, expect, it } from 'vitest';
import { type Day, day } from '../../../src/core/day.ts';
import {
  daysAway,
  isDated,
  latest,
  NATION,
  nearestInTime,
  seriesOf,
  yearOf,
} from '../../../src/counting/benchmarks/series.ts';
import { bundledFigures } from '../../../src/counting/benchmarks/sources.ts';

function on(text: string): Day {
  const found = day(text);
  if (found === null) throw new Error(`${text} is no day`);
  return found;
}
const runsThings = seriesOf(bundledFigures, 'council_runs_things', 'netPositive');
const trust = seriesOf(bundledFigures, 'trust', 'netPositive');

describe('a series of figures', () => {
  it('holds one question in one measure by time, those without a month last', () => {
    const labels = runsThings.filter(isDated).map((figure) => figure.when.to ?? '');
    expect(labels.length).toBeGreaterThan(10);
    expect(labels).toEqual([...labels].sort());
    expect(runsThings[0]?.when.label).toBe('April 2013');
    const firstUndated = runsThings.findIndex((figure) => figure.when.from === null);
    expect(runsThings.slice(firstUndated).every((figure) => figure.when.from === null)).toBe(true);
    expect(seriesOf(bundledFigures, 'services.road', 'netNegative').map((one) => one.percent)).toEqual([50]);
    const councillors = seriesOf(
      bundledFigures,
      'trust_decisions_person',
      'singleAnswer',
      'Local councillors',
    );
    expect(councillors.map((figure) => figure.percent)).toContain(76);
    expect(councillors.every((figure) => figure.answer === 'Local councillors')).toBe(true);
  });

  it('is empty for a question that no figure answers', () => {
    expect(seriesOf(bundledFigures, 'services.parks', 'netPositive')).toEqual([]);
    expect(nearestInTime([], on('2026-11-22'))).toBeNull();
    expect(latest([])).toBeNull();
  });
});

describe('the figure nearest in time', () => {
  it('is the one whose fieldwork the day lies in, else the one fewest days away, before or after', () => {
    const near = (text: string) => nearestInTime(runsThings, on(text))?.when.label;
    expect(near('2021-06-15')).toBe('June 2021');
    expect(near('2018-07-20')).toBe('June 2018');
    expect(near('2018-09-01')).toBe('October 2018');
    expect(near('2001-01-01')).toBe('April 2013');
    expect(near('2026-11-22')).toBe('June 2021');
  });

  it('is never one without a month, although such a one may be newer', () => {
    expect(trust.some((figure) => /2024/.test(figure.when.label))).toBe(true);
    expect(nearestInTime(trust, on('2026-11-22'))?.when.label).toBe('June 2020');
    expect(latest(trust)?.when.label).toBe('June 2020');
  });

  it('is never one of a region', () => {
    const regional = bundledFigures.filter((figure) => figure.area !== NATION);
    expect(regional).toHaveLength(3);
    const dated = regional.map((figure) => ({
      ...figure,
      when: { ...figure.when, from: on('2018-01-01'), to: on('2018-01-31'), precision: 'month' as const },
    }));
    expect(nearestInTime(dated, on('2018-01-15'))).toBeNull();
    expect(latest(dated)).toBeNull();
  });

  it('is the later of two that are as near', () => {
    const [one] = runsThings.filter(isDated);
    if (one === undefined) throw new Error('no figure');
    const at = (from: string, to: string) => ({
      ...one,
      when: { ...one.when, from: on(from), to: on(to) },
    });
    const [before, after] = [at('2024-01-01', '2024-01-10'), at('2024-01-20', '2024-01-30')];
    expect(nearestInTime([after, before], on('2024-01-15'))).toBe(after);
    expect(daysAway(after, on('2024-01-15'))).toBe(5);
    expect(daysAway(before, on('2024-01-15'))).toBe(5);
    expect(daysAway(before, on('2024-01-05'))).toBe(0);
  });
});

describe('the latest figure', () => {
  it('is of June 2021 where the newest one has no month', () => {
    expect(latest(runsThings)?.when.label).toBe('June 2021');
    expect(latest(seriesOf(bundledFigures, 'local_area', 'netPositive'))?.when.label).toBe('June 2021');
  });
});

describe('the year of a figure', () => {
  it('is that of its fieldwork, else the first that its label names, else unknown', () => {
    const year = (id: string) => {
      const figure = bundledFigures.find((one) => one.id === id);
      return figure && yearOf(figure);
    };
    expect(year('lga.trust.netPositive.2018-10')).toBe(2018);
    expect(year('lga.trust.netPositive.2022')).toBe(2022);
    const [one] = runsThings;
    const nowhere = one && { ...one, when: { ...one.when, from: null, to: null, label: 'long ago' } };
    expect(nowhere && yearOf(nowhere)).toBeNull();
  });
});
