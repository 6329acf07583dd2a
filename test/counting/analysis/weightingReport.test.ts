import { describe, expect, it } from 'vitest';
import type { Targets } from '../../../src/counting/analysis/margins.ts';
import { DEFAULT_SETTINGS } from '../../../src/counting/analysis/settings.ts';
import { DEFAULT_CHOICES, weigh } from '../../../src/counting/analysis/weights.ts';
import { aDataset } from '../../fixtures/aDataset.ts';
import { aDesign } from '../../fixtures/aWave.ts';
import { byPhone, sampleSource } from '../../fixtures/theSample.ts';

const adults = {
  date: 'mid-2020',
  source: 'a test',
  bands: ['18-34', '35-64', '65+'],
  persons: [30, 66, 4],
  male: [15, 33, 2],
  female: [15, 33, 2],
};
const targets: Targets = { age: adults, sex: adults, wards: null };
const of = { choices: DEFAULT_CHOICES, settings: DEFAULT_SETTINGS };

describe('the report on weights', () => {
  const ages = '1'.repeat(40) + '2'.repeat(150) + '3'.repeat(10);
  const report = weigh(aDataset({ age_band: ages, sex: '12'.repeat(100) }), targets, of).report;

  it('names thin categories by their words, and a margin that needs no weighting', () => {
    expect(report?.warnings).toContainEqual({
      kind: 'thinCategory',
      margin: 'age',
      category: '65 or over',
      target: 0.04,
      people: 10,
    });
    expect(report?.warnings).toContainEqual({ kind: 'alreadyClose', margin: 'sex', furthest: 0 });
  });

  it('says what weighting costs before and after', () => {
    expect(report?.before).toMatchObject({ designEffect: 1, effectiveBase: 200, efficiency: 1 });
    // Cells weigh 1.5, 0.88 and 0.8, each person alike within: 1 + cv^2.
    const squares = 40 * 1.5 ** 2 + 150 * 0.88 ** 2 + 10 * 0.8 ** 2;
    expect(report?.after.designEffect).toBeCloseTo(squares / 200, 9);
    expect(report?.ratio.smallest).toBeCloseTo(0.8, 9);
    expect(report?.ratio.largest).toBeCloseTo(1.5, 9);
    expect(report?.trimmed).toBe(0);
  });

  it('says what the weights cost that match, before any of them was cut', () => {
    expect(report?.uncut).toBeUndefined();
    const narrow = { ...DEFAULT_SETTINGS, trim: { low: 0.5, high: 1.8 } };
    const { dataset } = byPhone;
    const cut = weigh(dataset, sampleSource.targets, { ...of, settings: narrow }).report;
    const wide = weigh(dataset, sampleSource.targets, of).report;
    expect(cut?.trimmed).toBeGreaterThan(0);
    expect([wide?.trimmed, cut?.uncut]).toEqual([0, wide?.after]);
    expect(cut?.after.largest).toBeLessThan(cut?.uncut?.largest ?? 0);
  });

  it('tells no number of a group of a few people, nor of the one it could be worked out from', () => {
    const few = `${'1'.repeat(40) + '2'.repeat(153)}${'3'.repeat(7)}`;
    const made = weigh(aDataset({ age_band: few, sex: '12'.repeat(100) }), targets, of).report;
    const lines = made?.margins.find(({ name }) => name === 'age')?.lines ?? [];
    expect(lines.map(({ people, unweighted, before }) => [people, unweighted, before])).toEqual([
      [null, null, null],
      [153, 0.765, 0.765],
      [null, null, null],
    ]);
    expect(lines[2]?.target).toBe(0.04);
    const thin = made?.warnings.filter((warning) => warning.kind === 'thinCategory');
    expect(thin).toMatchObject([{ category: '65 or over', people: null }]);
  });

  it('tells for how many people the chance of being chosen is unknown', () => {
    const half = (i: number) => ({ design: aDesign({ adults: i % 2 === 0 ? 1 : null }) });
    const made = weigh(aDataset({ age_band: ages, sex: '12'.repeat(100) }, {}, half), targets, of);
    expect(made.report?.warnings).toContainEqual({ kind: 'chanceUnknown', people: 100 });
  });
});
