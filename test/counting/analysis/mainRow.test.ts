import { describe, expect, it } from 'vitest';
import { mainRow } from '../../../src/counting/analysis/mainRow.ts';
import { areaTable } from '../../fixtures/tables.ts';

describe('the main figure of a question', () => {
  it('is its favourable net', () => {
    expect(mainRow(areaTable)?.id).toBe('satisfied');
  });

  it('is the answer given most where nothing is counted together', () => {
    const rows = areaTable.rows.filter((row) => row.sort !== 'net');
    expect(mainRow({ ...areaTable, rows })?.label?.en).toBe('Fairly satisfied');
    expect(mainRow({ ...areaTable, rows: [] })).toBeNull();
  });

  it('is no band of numbers, and nothing that was written', () => {
    const rows = areaTable.rows.filter((row) => row.sort !== 'net');
    expect(mainRow({ ...areaTable, rows, summaries: [] })).toBeNull();
    // The points of a scale that are counted together say more than its mean; not where they make one figure.
    expect(mainRow({ ...areaTable, summaries: [] })?.id).toBe('satisfied');
    expect(mainRow({ ...areaTable, summaries: [], netPromoters: [] })).toBeNull();
    const column = { ...areaTable.column, isOwnWords: true as const };
    expect(mainRow({ ...areaTable, column })).toBeNull();
  });
});
