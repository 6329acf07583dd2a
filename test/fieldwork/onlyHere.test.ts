import { describe, expect, it } from 'vitest';
import { instant } from '../../src/core/day.ts';
import { id } from '../../src/core/id.ts';
import { onlyHereOf } from '../../src/fieldwork/onlyHere.ts';
import type { OutboxRow, TabletOffice } from '../../src/keeping/storage/rows.ts';
import { USUAL_LIMITS } from '../../src/keeping/transfer/pack.ts';

const noon = instant('2026-11-22T12:00:00.000Z');
const office: TabletOffice = {
  survey: id<'survey'>('s'),
  pack: { hash: 'a'.repeat(64), version: 1, office: 'o', made: noon, limits: USUAL_LIMITS },
  bundle: null,
  receipt: null,
};
const row = (number: number, more: Partial<OutboxRow> = {}): OutboxRow => ({
  id: id<'response'>(`r${number}`),
  number,
  prev: '',
  survey: office.survey,
  wave: id<'wave'>('w'),
  broughtIn: 0,
  finishedAt: noon,
  bytes: new Uint8Array([1]),
  ...more,
});
const rows = (count: number) => Array.from({ length: count }, (_, at) => row(at + 1));

describe('what is only on a tablet', () => {
  it('is what no receipt names, of this survey, and not removed', () => {
    const receipt = { upTo: 2, at: noon, removable: [2] };
    const all = [
      row(1, { bytes: new Uint8Array() }),
      row(2),
      row(3, { finishedAt: instant('2026-11-22T13:00:00.000Z') }),
      row(4, { survey: id<'survey'>('x') }),
    ];
    const found = onlyHereOf({ ...office, receipt }, all, noon);
    expect(found).toEqual({ count: 1, visits: 0, since: '2026-11-22T13:00:00.000Z', isDue: false });
    expect(onlyHereOf(office, [], noon)).toEqual({ count: 0, visits: 0, since: null, isDue: false });
  });

  it('is due after as many interviews as the pack says', () => {
    const { afterInterviews } = USUAL_LIMITS;
    expect(onlyHereOf(office, rows(afterInterviews - 1), noon).isDue).toBe(false);
    expect(onlyHereOf(office, rows(afterInterviews), noon).isDue).toBe(true);
  });

  it('is due after as many hours as the pack says, counted from the first; a row of an earlier build has no hour', () => {
    const hoursOn = (hours: number) => instant(new Date(Date.parse(noon) + hours * 3_600_000).toISOString());
    const { afterHours } = USUAL_LIMITS;
    expect(onlyHereOf(office, rows(1), hoursOn(afterHours - 0.1)).isDue).toBe(false);
    expect(onlyHereOf(office, rows(1), hoursOn(afterHours)).isDue).toBe(true);
    const evening = instant('2026-11-22T23:30:00.000Z');
    const next = (time: string) =>
      onlyHereOf(office, [row(1, { finishedAt: evening })], instant(`2026-11-23T${time}.000Z`)).isDue;
    expect(afterHours).toBe(4);
    expect([next('00:00:01'), next('03:29:59'), next('03:30:00')]).toEqual([false, false, true]);
    const { finishedAt: _, ...timeless } = row(1);
    expect(onlyHereOf(office, [timeless], hoursOn(99))).toEqual({
      count: 1,
      visits: 0,
      since: null,
      isDue: false,
    });
  });

  it('F30: is asked for where the clock was put back, and nobody can tell how long it waits', () => {
    const at = (time: string) => onlyHereOf(office, rows(1), instant(time)).isDue;
    expect(['1970-01-01T00:00:00.000Z', '2026-11-22T10:59:59.000Z'].map(at)).toEqual([true, true]);
    // Clocks are put right by minutes.
    expect(at('2026-11-22T11:30:00.000Z')).toBe(false);
    expect(onlyHereOf(office, [], instant('1970-01-01T00:00:00.000Z')).isDue).toBe(false);
  });

  it('counts visits without an interview apart, and asks for no hand-over because of them', () => {
    const visits = Array.from({ length: 9 }, (_, at) => row(at + 1, { isVisit: true }));
    const late = instant('2026-11-23T12:00:00.000Z');
    expect(onlyHereOf(office, visits, late)).toEqual({ count: 0, visits: 9, since: null, isDue: false });
    const found = onlyHereOf(office, [...visits, row(10, { finishedAt: late })], late);
    expect(found).toEqual({ count: 1, visits: 9, since: late, isDue: false });
  });
});
