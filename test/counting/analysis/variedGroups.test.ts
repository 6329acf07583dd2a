import { describe, expect, it } from 'vitest';
import { percentEnds, percentNumber } from '../../../src/core/percent.ts';
import { type Dataset, variableOf } from '../../../src/counting/analysis/dataset.ts';
import { intervalOf } from '../../../src/counting/analysis/estimates.ts';
import { DEFAULT_SETTINGS } from '../../../src/counting/analysis/settings.ts';
import { tabulate } from '../../../src/counting/analysis/tabulate.ts';
import { variedGroups } from '../../../src/counting/analysis/variedGroups.ts';
import { tally } from '../../../src/counting/stats/tally.ts';
import { weightedShare } from '../../../src/counting/stats/weightedShare.ts';
import { aDataset } from '../../fixtures/aDataset.ts';
import { aQuestionnaire, aScale, aSingle } from '../../fixtures/aWave.ts';

/** Whole percents of a count, and its interval where one is made, by the ways of making it that an officer may choose. */
function printed(count: number, base: number, method: 'xlogit' | 'beta' | null): string {
  if (method === null) return percentNumber(count / base);
  const codes = Uint8Array.from({ length: base }, (_, i) => (i < count ? 1 : 0));
  const counted = tally(codes, new Float64Array(base).fill(1), { categories: 2 });
  const share = weightedShare(counted, { yes: [1], base: [0, 1] });
  const interval = intervalOf(share, { method });
  return [percentNumber(share.share), ...(interval ? percentEnds(interval) : [])].join(' ');
}

/** How many counts of a base are one whole percent: of those that fewest are. */
function fewestAlike(base: number): number {
  const alike = new Map<string, number>();
  for (let count = 0; count <= base; count += 1) {
    const text = printed(count, base, null);
    alike.set(text, (alike.get(text) ?? 0) + 1);
  }
  return Math.min(...alike.values());
}

/** Whether a count of a base is printed as neither of its neighbours is. */
function isSomeCountAlone(base: number, method: 'xlogit' | 'beta'): boolean {
  let [before, now] = [printed(0, base, method), printed(1, base, method)];
  for (let count = 2; count <= base; count += 1) {
    const next = printed(count, base, method);
    if (before !== now && now !== next) return true;
    [before, now] = [now, next];
  }
  return false;
}

describe('whole percents of people who all count alike', () => {
  it('are counts of up to 100 people; of more, half a percent at either end may be a few', () => {
    for (let base = 1; base <= 100; base += 1) expect(fewestAlike(base)).toBe(1);
    for (const base of [101, 200, 201, 400, 999, 3000])
      expect(fewestAlike(base)).toBe(Math.min(Math.floor(base / 100), Math.ceil(base / 200)));
  });

  it('are, with their intervals, some counts of any base', { timeout: 60_000 }, () => {
    for (const method of ['xlogit', 'beta'] as const)
      for (const base of [150, 300, 500, 1000, 2000, 3000]) expect(isSomeCountAlone(base, method)).toBe(true);
  });

  it('are counts where those of two answers are rounded up, of thousands too', () => {
    const base = 4000;
    const [yes, no] = [printed(500, base, null), printed(3500, base, null)];
    const fit = Array.from({ length: base + 1 }, (_, count) => count).filter(
      (count) => printed(count, base, null) === yes && printed(base - count, base, null) === no,
    );
    expect(fit).toEqual([500]);
  });
});

const WARDS = 8;
const PEOPLE = 90;
const questionnaire = aQuestionnaire([aSingle('ward', 'ABCDEFGH'.split('')), aScale('runs')]);

/** Eight wards of 90, and three people in no ward. */
const wards = Array.from({ length: WARDS * PEOPLE }, (_, i) => Math.floor(i / PEOPLE) + 1).join('');
const answers = Array.from({ length: WARDS * PEOPLE + 3 }, (_, i) => 1 + ((i * 7) % 5)).join('');
const dataset = aDataset({ ward: `${wards}---`, runs: answers }, { questionnaires: [questionnaire] });

const weightsOf = (of: (i: number, ward: number) => number): Float64Array =>
  Float64Array.from({ length: dataset.size }, (_, i) => of(i, Math.floor(i / PEOPLE)));
const byWard = weightsOf((_, ward) => 0.8 + ward / 20);
const ofPeople = weightsOf((i) => 0.7 + (i % 4) / 5);

function varied(weights: Float64Array): readonly boolean[] {
  const ward = variableOf(dataset, 'ward');
  if (ward === undefined) throw new RangeError('the dataset has wards');
  return variedGroups(dataset, ward, { weights, least: 10 });
}

function hiddenBy(of: Dataset, perResponse: Float64Array | null): readonly boolean[] {
  const weights = perResponse && { perResponse, weightedBy: ['area'] };
  const table = tabulate(of, { column: 'runs', breakBy: 'ward', weights, settings: DEFAULT_SETTINGS });
  expect(table.fewUnknown).toBe(3);
  return table.groups.slice(1).map(({ mark }) => mark === 'protected');
}

describe('weights', () => {
  const all = (value: boolean) => Array.from({ length: WARDS }, () => value);

  it('vary in a group where they do so by more than a trifle, of more than a handful', () => {
    expect(varied(byWard)).toEqual(all(false));
    expect(varied(ofPeople)).toEqual(all(true));
    expect(varied(weightsOf((i) => 1 + (i % 4) * 1e-9))).toEqual(all(false));
    const some = (least: number) =>
      varied(weightsOf((i, ward) => (ward === 2 && i % PEOPLE < least ? 2 : 1)));
    expect(some(9)).toEqual(all(false));
    expect(some(10)).toEqual(all(false).with(2, true));
    expect(some(80)).toEqual(all(false).with(2, true));
    expect(some(81)).toEqual(all(false));
  });

  it('leave open what three people in no ward said only where they vary within the wards', () => {
    expect(hiddenBy(dataset, ofPeople)).toEqual(all(false));
    const one = all(false).with(0, true);
    expect(hiddenBy(dataset, byWard)).toEqual(one);
    expect(hiddenBy(dataset, null)).toEqual(one);
    // 360 people of varied weights leave three open, 270 do not.
    const inWards = (many: number) => weightsOf((i, ward) => (ward < many && i % 2 === 0 ? 1.4 : 0.8));
    expect(hiddenBy(dataset, inWards(4))).toEqual(all(false));
    expect(hiddenBy(dataset, inWards(3))).toEqual(one);
  });
});
