import { describe, expect, it } from 'vitest';
import { groupLabel, markText, rowLabel, withheldText } from '../../src/words/tables.ts';
import { areaByGroup, areaTable, reader } from '../fixtures/tables.ts';

describe('the words of a table', () => {
  it('names answers by their own words and missing views by ours', () => {
    expect(areaTable.rows.map((row) => rowLabel(row, reader)).slice(-2)).toEqual([
      'Very dissatisfied',
      "Don't know",
    ]);
    expect(rowLabel({ label: null, sort: 'preferNot' }, reader)).toBe('Prefer not to say');
    expect(rowLabel({ label: null, sort: 'notAnswered' }, reader)).toBe('Not answered');
  });

  it('says which group is hidden', () => {
    expect(areaTable.groups.map((group) => groupLabel(group, reader))).toEqual(['Everyone']);
    expect(areaByGroup.groups.map((group) => groupLabel(group, reader))).toEqual([
      'Men',
      'Women',
      'Another (not shown)',
    ]);
  });

  it('says why a figure is hidden or to be read with care', () => {
    expect(areaByGroup.groups.map((group) => markText(group, reader))).toEqual([
      null,
      null,
      'Too few people to show',
    ]);
    expect(markText({ mark: 'smallEffective' }, reader)).toMatch(/effective base/);
    expect(withheldText('smallBase', reader)).toMatch(/too few people/);
    expect(withheldText('protected', reader)).toMatch(/to protect a small group/);
    expect(groupLabel({ label: { en: 'Men' }, mark: 'protected' }, reader)).toBe('Men (not shown)');
    expect(withheldText('noBase', reader)).toMatch(/Nobody/);
  });
});
