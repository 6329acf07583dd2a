import { describe, expect, it } from 'vitest';
import { changeView, gapInterval } from '../../../src/office/results/changeView.ts';
import { aChange } from '../../fixtures/comparisons.ts';

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
