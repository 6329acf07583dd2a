import { describe, expect, it } from 'vitest';
import { publishedSubjects } from '../../../src/office/results/publishedSubjects.ts';
import { areaTable, reader } from '../../fixtures/tables.ts';

describe('what a published figure can be about', () => {
  it('is every question with its nets first, then its answers, by their words and codes', () => {
    const [subject] = publishedSubjects([areaTable], reader);
    expect(subject?.id).toBe(areaTable.column.id);
    expect(subject?.isWhole).toBe(true);
    expect(subject?.names).toContain(areaTable.column.id);
    const parts = subject?.rows.map((row) => row.parts !== null) ?? [];
    expect(parts).toEqual(parts.toSorted((one, other) => Number(other) - Number(one)));
    for (const row of subject?.rows ?? []) expect(row.names).toContain(row.row);
  });

  it('is no question of an older version, nor of own words', () => {
    expect(publishedSubjects([{ ...areaTable, earlier: [1] }], reader)).toEqual([]);
    const ownWords = { ...areaTable, column: { ...areaTable.column, isOwnWords: true as const } };
    expect(publishedSubjects([ownWords], reader)).toEqual([]);
  });

  it('is each option by itself where people could give several', () => {
    const [subject] = publishedSubjects([{ ...areaTable, several: true }], reader);
    expect(subject?.isWhole).toBe(false);
    expect(subject?.rows.at(-1)).toMatchObject({
      row: '1',
      column: expect.stringContaining(`${areaTable.column.id}.`),
    });
  });
});
