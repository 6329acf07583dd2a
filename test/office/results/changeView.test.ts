import { describe, expect, it } from 'vitest';
import type { WaveChange } from '../../../src/counting/analysis/comparison.ts';
import {
  answerChanges,
  changeTests,
  changeView,
  changeViews,
  gapInterval,
} from '../../../src/office/results/changeView.ts';
import { aChange } from '../../fixtures/comparisons.ts';
import { aDay, areaTable, reader } from '../../fixtures/tables.ts';

describe('a change between two waves', () => {
  it('is told in points with its sign and its interval', () => {
    expect(changeView(aChange())).toMatchObject({
      earlier: '82% (79% to 85%, base 1,104, effective base 870)',
      later: '79% (76% to 82%, base 1,104, effective base 870)',
      change: '\u22123 points',
      interval: '\u22127 to +1 points',
    });
  });

  it('names what was not alike where the trend is broken', () => {
    const broken = changeView(
      aChange({
        grade: 'indicative',
        trend: 'broken',
        finding: { finding: 'withheld', why: 'trendBroken' },
        conditions: [
          { name: 'sameMode', met: false, breaksTrend: true, earlier: 'telephone', later: 'faceToFace' },
          { name: 'sameSeason', met: true, breaksTrend: false, earlier: null, later: null },
          { name: 'sameWeighting', met: false, breaksTrend: false, earlier: null, later: null },
        ],
      }),
    );
    expect(broken?.isBroken).toBe(true);
    expect(broken?.finding).toBe(
      'The trend line is broken. Way of interviewing: telephone, then face to face; Weights.',
    );
  });

  it('says what a comparison without a clear difference could have shown', () => {
    expect(changeView(aChange())?.finding).toBe(
      'No clear difference (only a gap of about 4 points could show).',
    );
    expect(changeView(aChange({ finding: { finding: 'lower' } }))?.finding).toBe('Lower.');
  });

  it('adds what was not alike where the trend still holds', () => {
    const { finding } = changeView(
      aChange({
        grade: 'indicative',
        finding: { finding: 'higher' },
        conditions: [
          { name: 'sameSample', met: false, breaksTrend: false, earlier: 'random', later: 'quota' },
        ],
      }),
    ) ?? { finding: '' };
    expect(finding).toBe(
      'Higher. Indicative, because not everything was alike: Way people were chosen: random, then quota.',
    );
  });

  it('has nothing to tell where one wave has no figure', () => {
    expect(changeView(aChange({ earlier: null }))).toBeNull();
  });

  it('has no interval where the sample allows none', () => {
    expect(gapInterval({ points: 2, interval: null })).toBeNull();
  });
});

describe('a change of numbers', () => {
  const own = { base: 1104, effectiveBase: 870, from: aDay('2021-06-07'), to: aDay('2021-06-27') };
  const hours = aChange({
    measure: 'mean',
    row: null,
    number: { decimals: 0, unit: { en: 'hours' } },
    earlier: { ...own, value: 5.71, interval: { low: 5.2, high: 6.2 } },
    later: { ...own, value: 5.3, interval: { low: 4.9, high: 5.71 } },
    change: { points: -0.41, interval: { low: -0.95, high: 0.13 } },
    finding: { finding: 'noClearDifference', detectablePoints: 0.77 },
  });

  it('is told in their own unit', () => {
    expect(changeView(hours)).toMatchObject({
      earlier: '5.7 hours (5.2 to 6.2 hours, base 1,104, effective base 870)',
      change: '\u22120.4 hours',
      interval: '\u22121.0 to +0.1 hours',
      finding: 'No clear difference (only a gap of about 0.8 hours could show).',
    });
  });

  it('has no sign where it rounds to nothing', () => {
    expect(changeView({ ...hours, change: { points: -0.01, interval: null } })?.change).toBe('0.0 hours');
  });

  it('is told in points of the score for a net promoter score', () => {
    const score = changeView({
      ...hours,
      measure: 'netPromoter',
      number: null,
      earlier: { ...own, value: 28, interval: { low: 11, high: 45 } },
      later: { ...own, value: -4, interval: { low: -20, high: 12 } },
      change: { points: -32, interval: { low: -55, high: -9 } },
    });
    expect(score).toMatchObject({
      earlier: '+28 (+11 to +45, base 1,104, effective base 870)',
      later: '\u22124 (\u221220 to +12, base 1,104, effective base 870)',
      change: '\u221232 points of net promoter score',
      interval: '\u221255 to \u22129 points',
    });
  });
});

describe('the changes of every answer of a question that takes several', () => {
  const views = changeViews([aChange({ column: 'local_area.1' }), aChange({ column: 'local_area.3' })]);

  it('stand under the names of its lines, in their order', () => {
    const told = answerChanges({ ...areaTable, several: true }, views, reader);
    expect(told.map(({ answer }) => answer)).toEqual(['Very satisfied', 'Neither']);
    expect(told[0]?.view.change).toBe('\u22123 points');
  });

  it('stand so under an answer of a long list as well, and never for the whole list', () => {
    const { id } = areaTable.column;
    const found = changeViews([aChange({ column: id, row: '1', ofAnswer: true })]);
    expect([...found.keys()]).toEqual([`${id}.1`]);
    const list = { ...areaTable, column: { ...areaTable.column, isLong: true as const } };
    expect(answerChanges(list, found, reader).map(({ key }) => key)).toEqual(['1']);
  });

  it('are none of other tables', () => {
    expect(answerChanges(areaTable, views, reader)).toEqual([]);
  });
});

describe('how many changes were tested', () => {
  const tested = { finding: { finding: 'higher' } } as WaveChange;
  const withheld = { finding: { finding: 'withheld', why: 'trendBroken' } } as WaveChange;

  it('is said with the correction of two own waves, and that a report’s are each by itself', () => {
    expect(changeTests([tested, tested, withheld])).toMatch(/^2 changes were tested, corrected together/);
    expect(changeTests([{ ...tested, printed: {} } as WaveChange])).toMatch(/^1 difference was tested, each/);
  });

  it('is not where none was', () => {
    expect(changeTests([withheld])).toBeNull();
  });
});
