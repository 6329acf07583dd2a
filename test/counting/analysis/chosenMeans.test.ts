import { describe, expect, it } from 'vitest';
import { FIRST_CATEGORY } from '../../../src/core/column.ts';
import { chosenBreak } from '../../../src/counting/analysis/breakLines.ts';
import { chosenFilter } from '../../../src/counting/analysis/chosenFilter.ts';
import { chosenMeans } from '../../../src/counting/analysis/chosenMeans.ts';
import { variableOf } from '../../../src/counting/analysis/dataset.ts';
import type { MadeVariable } from '../../../src/counting/analysis/made/madeVariable.ts';
import { DEFAULT_SETTINGS } from '../../../src/counting/analysis/settings.ts';
import { tabulate } from '../../../src/counting/analysis/tabulate.ts';
import { aDataset } from '../../fixtures/aDataset.ts';
import { withMade } from '../../fixtures/madeHere.ts';

const score: MadeVariable = {
  sort: 'scores',
  id: 'made:s',
  label: 'Score',
  of: ['runs'],
  scores: [1, 2, 3, 4, 5].map((code) => ({ code, score: 6 - code })),
  least: 1,
  bands: [{ label: 'All', from: null }],
};
const people = 120;
const dataset = withMade(
  aDataset({
    age_band: '123'.repeat(people / 3),
    sex: '1122'.repeat(people / 4),
    runs: '12345d1223344112255543'.repeat(6).slice(0, people),
  }),
  score,
);
const weights = Float64Array.from({ length: people }, (_, i) => 0.5 + ((i * 7) % 5) / 2);

function meansOf(column: string, only: { column: string; codes: number[] }[] = []) {
  const asked = variableOf(dataset, column);
  const broken = chosenBreak(dataset, ['age_band']);
  if (asked === undefined || broken === null) throw new RangeError('the dataset has these');
  const base = asked.column.categories.map((_, at) => FIRST_CATEGORY + at);
  const of = { asked, base, hidesAll: false, hidden: [[false, false, false]] };
  const filter = chosenFilter(dataset, only);
  return chosenMeans(dataset, of, {
    breaks: [broken],
    filter,
    dontKnow: 'out',
    weights,
    settings: DEFAULT_SETTINGS,
  });
}

describe('means of a chosen table', () => {
  it('are those of the page of results, of everyone and of each group', () => {
    const theirs = tabulate(dataset, {
      column: 'made:s',
      breakBy: 'age_band',
      weights: { perResponse: weights, weightedBy: [] },
      settings: DEFAULT_SETTINGS,
    }).summaries;
    const { summary } = meansOf('made:s');
    expect([summary?.everyone, ...(summary?.breaks[0] ?? [])]).toEqual(theirs);
    const all = summary?.everyone;
    if (!all?.shown) throw new RangeError('everyone is told');
    const given = Array.from(variableOf(dataset, 'made:s')?.exact ?? []).map(
      (one, i) => [one, weights[i]] as const,
    );
    const [sum, weight] = given.reduce<readonly [number, number]>(
      ([total, whole], [one, w = 0]) =>
        typeof one === 'number' ? [total + w * one, whole + w] : [total, whole],
      [0, 0],
    );
    expect(all.mean).toBeCloseTo(sum / weight, 12);
  });

  it('have a net score that is the difference of the two shares, with the interval of the mean of 1, 0 and -1', () => {
    const { net, summary } = meansOf('runs');
    expect(summary).toBeNull();
    const all = net?.everyone;
    if (!all?.shown) throw new RangeError('everyone is told');
    const { rows } = tabulate(dataset, {
      column: 'runs',
      dontKnowIn: false,
      weights: { perResponse: weights, weightedBy: [] },
      settings: DEFAULT_SETTINGS,
    });
    const share = (name: string) => {
      const cell = rows.find(({ id }) => id === name)?.cells[0];
      return cell?.shown ? cell.share : Number.NaN;
    };
    expect(all.points).toBeCloseTo(100 * (share('positive') - share('negative')), 10);
    expect(net?.isPromoter).toBe(false);
  });

  it('equal R 4.2.2, survey 4.1-1, on these answers and weights', () => {
    // e <- subset(update(svydesign(~1, weights = ~w, data = x), y = (runs < 3) - (runs > 3), s = 6 - runs), !is.na(runs))
    // 100 * coef(svymean(~y, e)), 100 * confint(svymean(~y, e), df = degf(e)); the same of s; sqrt(coef(svyvar(~s, e)))
    const R = {
      net: [6.68604651163, -11.5802460497, 24.952339073],
      mean: [3.06686046512, 2.78374851674, 3.3499724135],
      standardDeviation: 1.38857512185,
    };
    const net = meansOf('runs').net?.everyone;
    const mean = meansOf('made:s').summary?.everyone;
    if (!net?.shown || !mean?.shown) throw new RangeError('everyone is told');
    const close = (mine: readonly (number | undefined)[], theirs: readonly number[]) => {
      for (const [at, one] of theirs.entries()) expect(mine[at]).toBeCloseTo(one, 8);
    };
    close([net.points, net.interval?.low, net.interval?.high], R.net);
    close([mean.mean, mean.interval?.low, mean.interval?.high], R.mean);
    close([mean.standardDeviation ?? undefined], [R.standardDeviation]);
  });

  it('are of those whom a filter lets in, and hidden of a group that is too small', () => {
    const women = meansOf('made:s', [{ column: 'sex', codes: [1] }]);
    const all = women.summary?.everyone;
    expect(all?.shown && all.base).toBeLessThanOrEqual(60);
    expect(women.summary?.breaks[0]?.every((one) => !one.shown)).toBe(true);
  });
});
