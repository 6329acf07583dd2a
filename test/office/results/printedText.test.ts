import { describe, expect, it } from 'vitest';
import { printedFigure } from '../../../src/counting/analysis/compareWithPublished.ts';
import type { PrintedFigure } from '../../../src/counting/analysis/comparison.ts';
import { DEFAULT_SETTINGS } from '../../../src/counting/analysis/settings.ts';
import { changeView, changeViews, namedRound } from '../../../src/office/results/changeView.ts';
import { printedBasis, printedText } from '../../../src/office/results/printedText.ts';
import { aChange } from '../../fixtures/comparisons.ts';
import { aRound, aShare } from '../../fixtures/publishedRounds.ts';
import { aDay } from '../../fixtures/tables.ts';

const printed: PrintedFigure = {
  percent: 61,
  decimals: 0,
  base: 827,
  designEffects: [1, 1.35],
  isAssumed: true,
  interval: { low: 0.566, high: 0.653 },
  from: aDay('2019-06-01'),
  to: aDay('2019-06-30'),
  page: '4',
};

describe('a published figure in words', () => {
  it('is never without interval, base, effective base and date', () => {
    expect(printedText(printed)).toBe(
      '61% (published, 57% to 65%, base 827, effective base not published, 612 to 827 by the design effects assumed (1, 1.35), 1 to 30 June 2019)',
    );
    expect(printedBasis({ ...printed, designEffects: [1.6], isAssumed: false })).toBe(
      'base 827, effective base 516 by the published design effect of 1.6, 1 to 30 June 2019',
    );
  });

  it('says where no whole number of its base is printed so', () => {
    const round = { settings: DEFAULT_SETTINGS, published: aRound([]) };
    const basis = (percent: number) =>
      printedBasis(printedFigure(round, aShare('runs', 'positive', percent, { base: 52 })));
    expect(basis(14)).toContain('no whole number of 52 people is printed so');
    expect(basis(13)).not.toContain('no whole number');
  });

  it('says what a report without a base, and an open one, cannot give', () => {
    const bare = { ...printed, base: null, interval: null };
    expect(printedText(bare)).toBe(
      '61% (published, no base printed, so no interval and no effective base, 1 to 30 June 2019)',
    );
    expect(printedBasis({ ...printed, interval: null })).toContain('open to anyone');
  });
});

describe('a change since a published round', () => {
  const change = aChange({
    earlier: null,
    printed: { side: 'earlier', figure: printed, decided: 1.35 },
    finding: { finding: 'dependsOnRounding' },
    conditions: [
      { name: 'sameOrder', met: false, breaksTrend: false, earlier: null, later: null, unconfirmed: true },
    ],
    grade: 'indicative',
  });

  it('names which design effect decided, and what nobody confirmed', () => {
    const view = changeView(change);
    expect(view?.earlier).toContain('61% (published');
    expect(view?.finding).toContain('Depends on rounding');
    expect(view?.finding).toContain('design effect of 1.35 decided');
    expect(view?.finding).toContain('Order of questions: not confirmed to be the same');
    expect(changeViews([change]).size).toBe(1);
    expect(namedRound(aRound([])).title).toBe('Summer 2019, published');
  });

  it('says that there is no test without a base', () => {
    const view = changeView({ ...change, finding: { finding: 'withheld', why: 'noPublishedBase' } });
    expect(view?.finding).toContain('prints no base, so there is no test');
  });
});
