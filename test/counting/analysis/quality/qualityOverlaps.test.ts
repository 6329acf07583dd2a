import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Response } from '../../../../src/asking/survey/response.ts';
import { instant } from '../../../../src/core/day.ts';
import { overlapsAmong } from '../../../../src/counting/analysis/quality/qualityOverlaps.ts';
import { aDesign, aResponse } from '../../../fixtures/aWave.ts';

const clock = (minute: number) =>
  instant(
    `2026-06-01T${String(10 + Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}:00.000Z`,
  );

/** An interview from one minute to another, on a tablet, by a fieldworker. */
function from(
  start: number,
  end: number,
  {
    tablet = 't1',
    fieldworker = 'F1',
    number = start,
    ...more
  }: Partial<Response> & { fieldworker?: string } = {},
): Response {
  return aResponse(
    number,
    {},
    { startedAt: clock(start), finishedAt: clock(end), tablet, design: aDesign({ fieldworker }), ...more },
  );
}

describe('interviews at the same time', () => {
  it('are those of one fieldworker or on one tablet, each told of the other', () => {
    const both = [from(0, 12), from(5, 20, { tablet: 't2' }), from(30, 40)];
    expect(overlapsAmong(both, 1)).toEqual([
      { other: 1, minutes: 7, by: 'fieldworker', others: 1 },
      { other: 0, minutes: 7, by: 'fieldworker', others: 1 },
      null,
    ]);
    const tablet = overlapsAmong([from(0, 12), from(5, 20, { fieldworker: 'F2' })], 1);
    expect(tablet.map((one) => one?.by)).toEqual(['tablet', 'tablet']);
    expect(overlapsAmong([from(0, 12), from(5, 20, { fieldworker: 'F2', tablet: 't2' })], 1)).toEqual([
      null,
      null,
    ]);
  });

  it('name the one with the longest time in common, and say how many there are', () => {
    const [first] = overlapsAmong([from(0, 60), from(5, 10), from(20, 45), from(59, 70)], 1);
    expect(first).toEqual({ other: 2, minutes: 25, by: 'fieldworker', others: 3 });
  });

  it('are none where one lay aside meanwhile, as its pages tell', () => {
    const aside = from(0, 40, { paradata: { 'ms.adult': 10 * 60_000 } });
    expect(overlapsAmong([aside, from(12, 24)], 1)).toEqual([null, null]);
    const busy = from(0, 40, { paradata: { 'ms.adult': 38 * 60_000 } });
    expect(overlapsAmong([busy, from(12, 24)], 1)[1]?.minutes).toBe(10);
  });

  it('are not told where a time is not known, or they only touch', () => {
    const changed = aDesign({ fieldworker: 'F1', clock: 'changed' });
    expect(overlapsAmong([from(0, 12, { design: changed }), from(5, 20)], 1)).toEqual([null, null]);
    // A file of responses brought in knows the day only.
    expect(overlapsAmong([from(0, 0), from(0, 0, { number: 9 })], 1)).toEqual([null, null]);
    expect(overlapsAmong([from(0, 200), from(5, 20)], 1)).toEqual([null, null]);
    expect(overlapsAmong([from(0, 12), from(12, 20)], 0.01)).toEqual([null, null]);
    expect(overlapsAmong([from(0, 12), from(11, 20)], 2)).toEqual([null, null]);
  });

  it('are found in whichever order they were brought in, each as often as the other', () => {
    const one = fc.tuple(
      fc.integer({ min: 0, max: 170 }),
      fc.integer({ min: 1, max: 30 }),
      fc.integer({ min: 1, max: 3 }),
    );
    fc.assert(
      fc.property(fc.array(one, { maxLength: 12 }), (drawn) => {
        const responses = drawn.map(([start, long, worker], i) =>
          from(start, start + long, { number: i, fieldworker: `F${worker}`, tablet: `t${worker}` }),
        );
        const told = (all: readonly Response[]) =>
          new Map(overlapsAmong(all, 1).map((of, i) => [all[i]?.id, [of?.minutes, of?.others]]));
        const forwards = told(responses);
        for (const [name, of] of told(responses.toReversed())) expect(of).toEqual(forwards.get(name));
        const counts = overlapsAmong(responses, 1).map((of) => of?.others ?? 0);
        expect(counts.reduce((sum, count) => sum + count, 0) % 2).toBe(0);
      }),
    );
  });
});
