import { describe, expect, it } from 'vitest';
import { joinedColumn, toldColumn } from '../../../src/counting/analysis/chosenCells.ts';
import type { CodedCell, CodedGroup } from '../../../src/counting/analysis/codedTable.ts';
import { DEFAULT_SETTINGS as settings } from '../../../src/counting/analysis/settings.ts';

const cell: CodedCell = {
  count: 60,
  weight: 58,
  share: 0.5,
  low: 0.4,
  high: 0.6,
  method: 'xlogit',
  standardError: 0.05,
  effectiveBase: 90,
  designEffect: 1.33,
  ofRow: {
    share: 0.25,
    base: 240,
    weightedBase: 232,
    kishBase: 200,
    low: 0.2,
    high: 0.3,
    effectiveBase: 180,
    designEffect: 1.33,
  },
};
const group: CodedGroup = {
  label: '1',
  base: 120,
  weightedBase: 116,
  kishBase: 100,
  mark: null,
  cells: [cell],
};
const telling = {
  labels: [{ en: 'Young' }],
  rows: [{ id: '1', label: { en: 'Yes' }, sort: 'category' }],
  settings,
  open: false,
  isProtected: false,
  smallRows: [false],
  told: [true],
  isCountProtected: false,
} as const;

describe('a column as it may be told', () => {
  it('has its figures and bases', () => {
    const told = toldColumn(group, telling);
    expect(told).toMatchObject({ base: 120, effectiveBase: 90, weightingEffectiveBase: 100, mark: null });
    expect(told.cells[0]).toMatchObject({
      share: 0.5,
      counted: { people: 60, weight: 58 },
      ofRow: { share: 0.25, base: 240 },
    });
  });

  it('has nothing at all where it is protected, or too small, and says which', () => {
    for (const [column, mark, why] of [
      [toldColumn(group, { ...telling, isProtected: true }), 'protected', 'protected'],
      [toldColumn({ ...group, base: 29 }, telling), 'hidden', 'smallBase'],
      [toldColumn({ ...group, base: 0, cells: null }, telling), 'hidden', 'noBase'],
    ] as const) {
      expect(column).toMatchObject({ base: null, weightedBase: null, effectiveBase: null, mark });
      expect(column.cells).toEqual([{ shown: false, why }]);
    }
  });

  it('keeps a small count to itself, and of a question about people its share as well', () => {
    const few = { ...telling, told: [false] };
    expect(toldColumn(group, few).cells[0]).toMatchObject({ shown: true, counted: null, ofRow: null });
    const people = { ...few, isCountProtected: true };
    expect(toldColumn(group, people).cells[0]).toEqual({ shown: false, why: 'protected' });
    expect(toldColumn(group, { ...telling, smallRows: [true] }).cells[0]).toMatchObject({ shown: false });
  });

  it('has no share of a row that too few people are in', () => {
    const rare = { ...cell, ofRow: cell.ofRow && { ...cell.ofRow, base: 29 } };
    expect(toldColumn({ ...group, cells: [rare] }, telling).cells[0]).toMatchObject({
      shown: true,
      ofRow: null,
    });
  });

  it('marks a gap that is significant after the correction', () => {
    const gap = { gap: 0.1, low: 0.02, high: 0.18, t: 2, degreesOfFreedom: 99, pValue: 0.01, chance: 0.01 };
    const tested = (adjusted: number) =>
      toldColumn(group, { ...telling, tests: { above: [[2]], rest: [{ ...gap, adjusted }] } }).cells[0];
    expect(tested(0.04)).toMatchObject({ above: [2], rest: { gap: 0.1, isSignificant: true } });
    expect(tested(0.06)).toMatchObject({ rest: { isSignificant: false } });
  });
});

describe('the options of a question together', () => {
  it('are told as the one that tells least, with the largest of their bases', () => {
    const [one, other] = [toldColumn(group, telling), toldColumn({ ...group, base: 90 }, telling)];
    const joined = joinedColumn([one, other]);
    expect(joined).toMatchObject({ base: 120, mark: 'small', effectiveBase: 90 });
    expect(joined.cells).toEqual([...one.cells, ...other.cells]);
    const hidden = toldColumn(group, { ...telling, isProtected: true });
    expect(joinedColumn([one, hidden])).toMatchObject({ base: null, mark: 'protected', effectiveBase: null });
  });
});
