import { describe, expect, it } from 'vitest';
import { languageName, sheetRows } from '../../../src/telling/exports/xlsFormRow.ts';

const columns = {
  order: ['type', 'label', 'hint', 'relevant'],
  byLanguage: new Set(['label', 'hint']),
  languages: ['en', 'cy'],
  prefix: 'ours::',
};

describe('a sheet of a form', () => {
  it('has the columns in which something stands, and a label in every language', () => {
    const rows = [
      { cells: { type: 'note' }, texts: { label: { en: 'Hello' } }, own: { mark: 'own' } },
      { cells: { type: 'text' }, texts: { label: { en: 'Name?', cy: 'Enw?' } }, own: {} },
    ];
    expect(sheetRows(rows, columns)).toEqual([
      ['type', 'label::English (en)', 'label::Cymraeg (cy)', 'ours::mark'],
      ['note', 'Hello', '', 'own'],
      ['text', 'Name?', 'Enw?', ''],
    ]);
  });

  it('parts what is too long for a cell', () => {
    const long = 'x'.repeat(70_000);
    const [heads, row] = sheetRows([{ cells: {}, texts: {}, own: { checks: long } }], columns);
    expect(heads?.slice(2)).toEqual(['ours::checks', 'ours::checks.2', 'ours::checks.3']);
    expect(row?.join('')).toBe(long);
  });

  it('names languages as forms do', () => {
    expect(languageName('cy')).toBe('Cymraeg (cy)');
  });
});
