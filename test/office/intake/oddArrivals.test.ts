import { expect, it } from 'vitest';
import { type Day, instant } from '../../../src/core/day.ts';
import { oddArrivals } from '../../../src/office/intake/oddArrivals.ts';
import { aResponse, aSurvey, aWave } from '../../fixtures/aWave.ts';

const at = (number: number, day: string) =>
  aResponse(
    number,
    {},
    { startedAt: instant(`${day}T10:00:00.000Z`), finishedAt: instant(`${day}T10:12:00.000Z`) },
  );

it('F30: counts the new interviews at odd times, measured by those that were here before', () => {
  const arrival = {
    survey: aSurvey(),
    wave: aWave(),
    isHere: true,
    before: [at(1, '2021-06-15'), at(2, '1970-01-01')],
    merged: { added: [at(3, '2021-06-14'), at(4, '2021-07-14'), at(5, '2021-06-16')], same: [], clashes: [] },
    misfits: 0,
  };
  expect(oddArrivals(arrival, '2021-07-20' as Day)).toEqual([
    { odd: 'afterWave', count: 1 },
    { odd: 'backwards', count: 1 },
  ]);
  expect(oddArrivals({ ...arrival, merged: { ...arrival.merged, added: [] } }, '2021-07-20' as Day)).toEqual(
    [],
  );
});
