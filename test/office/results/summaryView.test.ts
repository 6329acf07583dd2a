import { describe, expect, it } from 'vitest';
import { meanFigure, summaryLines } from '../../../src/office/results/summaryView.ts';
import { mainFigure, tableView } from '../../../src/office/results/tableView.ts';
import { hoursTable, reader } from '../../fixtures/tables.ts';

describe('a table of numbers as it is printed', () => {
  it('says the mean with its interval, the median, the spread, and of how many', () => {
    const lines = summaryLines(hoursTable, reader).map(({ label, counts }) => [label, ...counts].join(': '));
    expect(lines).toEqual([
      'Mean: 7.3 hours: Hidden: too few people answered',
      '95% interval of the mean: 6.8 to 7.9 hours: ',
      'Median: 6.0 hours: ',
      'Standard deviation: 4.0 hours: ',
      'People who gave a number: 1,050: ',
      'Effective base of the mean: 840: ',
    ]);
    expect(tableView(hoursTable, reader, 30).notes[0]).toContain('those who gave a number');
    expect(mainFigure(hoursTable, reader, 30)).toEqual({
      share: '7.3 hours',
      label: 'Mean',
      basis: '6.8 to 7.9 hours, base 1,050, effective base 840',
    });
  });

  it('says nothing of precision in an open sample, and no mean that is hidden', () => {
    const open = { ...hoursTable, note: { ...hoursTable.note, sample: 'open' as const } };
    expect(summaryLines(open, reader).map(({ key }) => key)).toEqual([
      'mean',
      'median',
      'deviation',
      'gaveNumber',
    ]);
    const hidden = { ...hoursTable, summaries: [{ shown: false, why: 'smallBase' }] as const };
    expect(meanFigure(hidden, reader)).toBeNull();
    expect(mainFigure(hidden, reader, 30)).toBeNull();
    expect(summaryLines({ ...hoursTable, summaries: null }, reader)).toEqual([]);
  });
});
