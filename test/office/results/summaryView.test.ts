import { describe, expect, it } from 'vitest';
import { meanFigure, summaryLines } from '../../../src/office/results/summaryView.ts';
import { mainFigure, tableView } from '../../../src/office/results/tableView.ts';
import { hoursTable, promoterTable, reader } from '../../fixtures/tables.ts';

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
      'Design effect of the mean: 1.25: ',
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

describe('a net promoter score as it is printed', () => {
  it('is one figure in points, with its interval and what it rests on', () => {
    const lines = summaryLines(promoterTable, reader).map(({ label, counts }) =>
      [label, ...counts].join(': '),
    );
    expect(lines).toEqual([
      'Net promoter score: +28: Hidden: too few people answered',
      '95% interval of the net promoter score: +11 to +45: ',
      'Effective base of the net promoter score: 912: ',
      'Design effect of the net promoter score: 1.15: ',
    ]);
    expect(mainFigure(promoterTable, reader, 30)).toEqual({
      share: '+28',
      label: 'Net promoter score',
      basis: '+11 to +45, base 1,050, effective base 912',
    });
    expect(tableView(promoterTable, reader, 30).notes[0]).toContain('less the share of detractors');
  });

  it('has no interval in an open sample, and is not told where it is hidden', () => {
    const open = { ...promoterTable, note: { ...promoterTable.note, sample: 'open' as const } };
    expect(summaryLines(open, reader).map(({ key }) => key)).toEqual(['netPromoter']);
    const hidden = { ...promoterTable, netPromoters: [{ shown: false, why: 'protected' }] as const };
    expect(mainFigure(hidden, reader, 30)).toBeNull();
  });
});
