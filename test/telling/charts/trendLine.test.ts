import { describe, expect, it } from 'vitest';
import type { Spot } from '../../../src/telling/charts/picture.ts';
import { type OwnPoint, trendLine } from '../../../src/telling/charts/trendLine.ts';
import { aDay, aFigure, reader } from '../../fixtures/tables.ts';

const wave = (year: number, breaksTrend = false): OwnPoint => ({
  from: aDay(`${year}-06-01`),
  to: aDay(`${year}-06-30`),
  breaksTrend,
  share: 0.79,
  interval: { low: 0.76, high: 0.82 },
});

function lines(...input: Parameters<typeof trendLine>) {
  const { datasets } = trendLine(...input).config.data;
  return datasets.map((set) => (set.data as Spot[]).map(({ x, y }) => `${x.toFixed(1)} ${y}`));
}

describe('a trend line', () => {
  it('joins figures with a known month in the order of time', () => {
    const figures = [aFigure('June 2021', '2021-06', 82), aFigure('June 2018', '2018-06', 79)];
    expect(lines(figures, [], reader)[0]).toEqual(['2018.5 79', '2021.5 82']);
  });

  it('leaves a figure without a month beside the line, at the year its label names', () => {
    const autumn = aFigure('autumn 2020 (round 27 likely)', null, 83);
    expect(lines([autumn, aFigure('June 2021', '2021-06', 82)], [], reader)).toEqual([
      ['2021.5 82'],
      ['2020.5 83'],
      [],
    ]);
  });

  it('does not place a figure whose year is not known', () => {
    const unknown = aFigure('round not printed', null, 83);
    const { config } = trendLine([unknown], [], reader);
    expect(config.data.datasets.every((set) => set.data.length === 0)).toBe(true);
  });

  it('does not take a region for the nation', () => {
    const region = aFigure('June 2021', '2021-06', 80, { area: 'South East' });
    expect(lines([region], [], reader)).toEqual([[], [], []]);
  });

  it('is broken where a wave was asked in another way', () => {
    const [, , own] = lines([], [wave(2022, true), wave(2021)], reader);
    expect(own).toEqual(['2021.5 79', '2022.0 NaN', '2022.5 79']);
    const [, , same] = lines([], [wave(2021), wave(2022)], reader);
    expect(same).toEqual(['2021.5 79', '2022.5 79']);
    const online = aFigure('June 2022', '2022-06', 80, { mode: 'online' });
    expect(lines([aFigure('June 2021', '2021-06', 82), online], [], reader)[0]).toEqual([
      '2021.5 82',
      '2022.0 NaN',
      '2022.5 80',
    ]);
  });

  it('draws a round that only a report tells of hollow, by a name of its own', () => {
    const { config, legend } = trendLine([], [wave(2021), { ...wave(2019), printed: {} }], reader);
    const [, , own] = config.data.datasets as unknown as readonly {
      pointBackgroundColor: readonly string[];
    }[];
    expect(own?.pointBackgroundColor).toEqual(['#ffffff', '#12436d']);
    expect(legend.map(({ label }) => label)).toEqual(['This survey', 'This survey, published figures']);
  });

  it('names in its legend only what it draws', () => {
    const names = (...input: Parameters<typeof trendLine>) =>
      trendLine(...input).legend.map(({ label }) => label);
    expect(names([aFigure('June 2021', '2021-06', 82)], [], reader)).toEqual(['Great Britain (LGA)']);
    expect(names([], [wave(2021)], reader)).toEqual(['This survey']);
  });
});
