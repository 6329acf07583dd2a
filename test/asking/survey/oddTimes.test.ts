import { describe, expect, it } from 'vitest';
import { oddTimesOf } from '../../../src/asking/survey/oddTimes.ts';
import type { Response } from '../../../src/asking/survey/response.ts';
import { type Day, instant } from '../../../src/core/day.ts';
import { aResponse, aWave } from '../../fixtures/aWave.ts';

// The wave goes from 1 to 30 June 2021.
const today = '2021-06-20' as Day;

/** An interview of 20 minutes that ended then. */
function ended(number: number, at: string, more: Partial<Response> = {}): Response {
  const finishedAt = instant(`${at}:20:00.000Z`);
  return aResponse(number, {}, { startedAt: instant(`${at}:00:00.000Z`), finishedAt, ...more });
}

function oddIn(responses: readonly Response[], on = today) {
  const odd = oddTimesOf({ responses, wave: aWave(), today: on });
  return responses.map(({ id }) => odd.get(id) ?? null);
}

describe('odd times of interviews', () => {
  it('F30: tells a day before the wave, one after it and one still to come', () => {
    const responses = [
      ended(1, '2021-06-15T10'),
      ended(2, '1970-01-01T00'),
      ended(3, '2031-06-15T10'),
      ended(4, '2021-06-21T10'),
      ended(5, '2021-06-15T11'),
    ];
    expect(oddIn(responses)).toEqual([null, 'beforeWave', 'future', 'future', null]);
    const later = [ended(1, '2021-06-30T10'), ended(2, '2021-07-01T10')];
    expect(oddIn(later, '2021-07-05' as Day)).toEqual([null, 'afterWave']);
  });

  it('F30: tells a clock that was set back between two interviews of a tablet, by their numbers', () => {
    const responses = [
      ended(3, '2021-06-12T12'),
      ended(1, '2021-06-14T10'),
      ended(2, '2021-06-12T10'),
      ended(4, '2021-06-14T11'),
      ended(2, '2021-06-02T10', { tablet: 't2', id: 'other' as Response['id'] }),
    ];
    expect(oddIn(responses)).toEqual([null, 'backwards', null, null, null]);
    const back = [ended(1, '2021-06-14T10'), ended(2, '2021-06-12T10'), ended(3, '2021-06-14T11')];
    expect(oddIn(back)).toEqual([null, 'backwards', null]);
    const turned = ended(1, '2021-06-14T10', { finishedAt: instant('2021-06-14T09:00:00.000Z') });
    expect(oddIn([turned])).toEqual(['backwards']);
  });

  it('tells those held while a clock was days ahead, and none of the many after it was set right', () => {
    const ahead = [ended(1, '2021-06-12T10'), ended(2, '2021-06-16T11'), ended(3, '2021-06-16T12')];
    const right = Array.from({ length: 9 }, (_, i) =>
      ended(i + 4, `2021-06-1${3 + Math.floor(i / 3)}T1${i % 3}`),
    );
    expect(oddIn([...ahead, ...right])).toEqual([null, 'backwards', 'backwards', ...right.map(() => null)]);
    // Of two that contradict each other nobody knows which: the later one is told.
    expect(oddIn([ended(1, '2021-06-14T10'), ended(2, '2021-06-12T10')])).toEqual([null, 'backwards']);
    expect(oddIn([ended(1, '2021-06-14T10'), ended(2, '2021-06-14T10')])).toEqual([null, null]);
  });

  it('measures none by an interview whose own day is odd', () => {
    expect(oddIn([ended(1, '2031-06-14T10'), ended(2, '2021-06-14T10')])).toEqual(['future', null]);
  });

  it('goes by the days of London', () => {
    // Half past midnight on 1 June there, and on 1 July.
    const midnight = (day: string) => {
      const at = instant(`${day}T23:30:00.000Z`);
      return aResponse(1, {}, { startedAt: at, finishedAt: at });
    };
    expect(oddIn([midnight('2021-05-31')])).toEqual([null]);
    expect(oddIn([midnight('2021-06-30')], '2021-07-05' as Day)).toEqual(['afterWave']);
  });

  it('says of what came from a file, and of what is made up, only that its day is odd', () => {
    const noon = (number: number, day: string) => {
      const at = instant(`${day}T12:00:00.000Z`);
      return aResponse(number, {}, { startedAt: at, finishedAt: at });
    };
    const responses = [noon(1, '2021-06-15'), noon(2, '2021-06-14'), noon(3, '2021-05-14')];
    expect(oddIn(responses)).toEqual([null, null, 'beforeWave']);
    const madeUp = [ended(1, '2021-06-15T12'), ended(2, '2021-06-15T10')];
    expect(oddIn(madeUp.map((one) => ({ ...one, simulated: true })))).toEqual([null, null]);
  });
});
