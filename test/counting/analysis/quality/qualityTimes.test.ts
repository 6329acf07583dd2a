import { describe, expect, it } from 'vitest';
import { instant } from '../../../../src/core/day.ts';
import {
  interviewTimes,
  isFast,
  minutesOf,
  secondsEach,
} from '../../../../src/counting/analysis/quality/qualityTimes.ts';
import { aDesign, aResponse } from '../../../fixtures/aWave.ts';

const between = (startedAt: string, finishedAt: string) => ({
  startedAt: instant(startedAt),
  finishedAt: instant(finishedAt),
});

describe('the time of an interview', () => {
  it('is that of its pages where the tablet noted it, else from start to end', () => {
    const clock = between('2026-06-30T23:55:30.000Z', '2026-07-01T00:05:00.500Z');
    expect(minutesOf(aResponse(1, {}, clock))).toBeCloseTo(9 + 30.5 / 60, 9);
    const paradata = { 'ms.adult': 60_000, 'ms.review': 30_000, turns: 7 };
    expect(minutesOf(aResponse(1, {}, { ...clock, paradata }))).toBe(1.5);
  });

  it('is not known after hours, with none gone by, or where the clock was changed', () => {
    const usual = between('2026-06-01T10:00:00.000Z', '2026-06-01T10:12:00.000Z');
    expect(minutesOf(aResponse(1, {}, usual))).toBe(12);
    const unknown = [
      between('2026-06-01T10:00:00.000Z', '2026-06-01T13:30:00.000Z'),
      between('2026-06-01T10:00:00.000Z', '2026-06-01T10:00:00.000Z'),
      between('2026-06-01T10:00:00.000Z', '2026-06-01T09:00:00.000Z'),
      { ...usual, design: aDesign({ clock: 'changed' }) },
    ];
    expect(unknown.map((more) => minutesOf(aResponse(1, {}, more)))).toEqual(unknown.map(() => Number.NaN));
  });

  it('is told for each question, where there were enough of them', () => {
    expect([secondsEach(10, 20), secondsEach(10, 4), secondsEach(Number.NaN, 20)]).toEqual([
      30,
      Number.NaN,
      Number.NaN,
    ]);
  });
});

describe('the times of a wave', () => {
  const minutes = [6, 7, 8, 9, 10, 11, 12, 13, 14, 15, Number.NaN];
  const times = interviewTimes(
    minutes,
    minutes.map((one) => secondsEach(one, 20)),
  );

  it('are their middle and their quarters, of those that are known', () => {
    expect(times).toMatchObject({
      timed: 10,
      median: 10.5,
      quarter: 8,
      threeQuarters: 13,
      secondsEach: 31.5,
    });
    expect(interviewTimes([6, 7], [20, 21])).toBeNull();
  });

  it('make an interview fast that took less than half of the usual time a question', () => {
    expect([15.7, 15.8, Number.NaN].map((seconds) => isFast(seconds, times, 0.5))).toEqual([
      true,
      false,
      false,
    ]);
    expect(isFast(1, null, 0.5)).toBe(false);
  });
});
