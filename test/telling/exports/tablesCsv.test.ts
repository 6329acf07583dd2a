import { describe, expect, it } from 'vitest';
import { tablesCsv } from '../../../src/telling/exports/tablesCsv.ts';
import { readCsv, someContents } from '../../fixtures/exports.ts';
import { areaByGroup, areaTable, guardedByGroup, hoursTable, promoterTable } from '../../fixtures/tables.ts';

describe('the file of tables', () => {
  it('has with every figure its base, effective base, interval, dates and note', () => {
    const [line] = readCsv(tablesCsv(someContents({ tables: [areaTable] })));
    expect(line).toMatchObject({
      simulated: 'yes',
      variable: 'local_area',
      group: 'Everyone',
      answer: 'Satisfied',
      sort: 'answers counted together',
      percent: '79',
      low_95: '76',
      high_95: '82',
      unweighted_base: '1104',
      effective_base: '883',
      design_effect: '1.25',
      from: '2021-06-07',
      to: '2021-06-27',
    });
    expect(line?.['note']).toContain('Weighted by age and sex');
  });

  it('says why a figure is withheld, and tells nothing of that group', () => {
    const hidden = readCsv(tablesCsv(someContents({ tables: [areaByGroup] }))).filter(
      (line) => line['group'] === 'Another',
    );
    expect(hidden.length).toBe(areaByGroup.rows.length);
    for (const line of hidden) {
      expect(line['percent']).toBe('');
      expect(line['unweighted_base']).toBe('');
      expect(line['why_withheld']).toBe('Hidden: too few people answered');
    }
  });

  it('F64: tells nothing of a group that is protected, nor of the one hidden with it', () => {
    const lines = readCsv(tablesCsv(someContents({ tables: [guardedByGroup] })));
    const hidden = lines.filter((line) => line['group'] !== 'Women');
    expect(hidden.length).toBe(2 * guardedByGroup.rows.length);
    for (const line of hidden) {
      expect(line['why_withheld']).toBe('Hidden, to protect a small group of people');
      expect(line['mark']).toBe('Not shown, to protect a small group of people');
      const told = [
        'percent',
        'low_95',
        'high_95',
        'unweighted_percent',
        'unweighted_base',
        'effective_base',
        'design_effect',
      ];
      expect(told.map((head) => line[head]).join('')).toBe('');
    }
  });

  it('has the mean, the median and the spread of numbers, and why those of a group are hidden', () => {
    const lines = readCsv(tablesCsv(someContents({ tables: [hoursTable] })));
    const told = (line: (typeof lines)[number]) =>
      ['group', 'answer', 'percent', 'number', 'number_low_95', 'number_high_95', 'unweighted_base']
        .map((head) => line[head])
        .join('|');
    expect(lines.map(told)).toEqual([
      'Everyone|Mean||7.3|6.8|7.9|1050',
      'Everyone|Median||6|||1050',
      'Everyone|Standard deviation||4|||1050',
      'Few|Mean|||||',
    ]);
    expect(lines.map((line) => line['effective_base'])).toEqual(['840', '', '', '']);
    expect(lines.map((line) => line['design_effect'])).toEqual(['1.25', '', '', '']);
    expect(lines[3]?.['why_withheld']).toBe('Hidden: too few people answered');
  });

  it('has the net promoter score in points, and the words of older wordings in their note', () => {
    const lines = readCsv(tablesCsv(someContents({ tables: [{ ...promoterTable, earlier: [1, 2] }] })));
    expect(lines[0]).toMatchObject({
      variable: 'recommend',
      answer: 'Net promoter score',
      number: '28',
      number_low_95: '11.5',
      number_high_95: '44.5',
      unweighted_base: '1050',
      effective_base: '912',
      design_effect: '1.15',
    });
    expect(lines[0]?.['note']).toContain('in versions 1, 2 of the questionnaire');
    expect(lines[1]).toMatchObject({ number: '', unweighted_base: '', effective_base: '' });
    expect(lines[1]?.['why_withheld']).toBe('Hidden: too few people answered');
  });

  it('has of words only how many people wrote some', () => {
    const column = { ...areaTable.column, isOwnWords: true as const };
    const lines = readCsv(
      tablesCsv(someContents({ tables: [{ ...areaTable, column, rows: areaTable.rows.slice(2, 3) }] })),
    );
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatchObject({ percent: '', low_95: '', unweighted_base: '1104', effective_base: '' });
  });

  it('marks rows that are not in the base', () => {
    const rows = areaTable.rows.map((row) => ({ ...row, inBase: row.sort !== 'dontKnow' }));
    const lines = readCsv(tablesCsv(someContents({ tables: [{ ...areaTable, rows }] })));
    expect(lines.at(-1)?.['sort']).toBe('outside the base, a share of those asked');
  });

  it('says in every line how many answers in words are not coded yet', () => {
    const lines = readCsv(tablesCsv(someContents({ tables: [{ ...areaTable, notCoded: 40 }] })));
    expect(lines.every((line) => line['note']?.includes('40 answers in words are not coded yet'))).toBe(true);
  });

  it('names each answer of several by its own column, and says that they may add up to more', () => {
    const lines = readCsv(tablesCsv(someContents({ tables: [{ ...areaTable, several: true }] })));
    const answers = lines.filter(({ sort }) => sort === 'answer');
    expect(answers[0]?.['variable']).toBe('local_area_1');
    expect(lines.every(({ note }) => note?.includes('more than 100%'))).toBe(true);
  });
});
