import { describe, expect, it } from 'vitest';
import {
  missingRows,
  withMissingRows,
  withoutCarry,
  withRowsFrom,
} from '../../../../src/asking/questions/editing/rowEdits.ts';
import type { GridRow } from '../../../../src/asking/questions/grid/gridFace.ts';
import type { QuestionOf } from '../../../../src/asking/questions/question.ts';
import { drawnQuestion } from '../../../fixtures/drawnQuestionnaire.ts';

const from = drawnQuestion('uses multiple 1-4 anchored 3 exclusive 4');
const other = drawnQuestion('likes single 7-8');
const row = (id: string, en: string, more: Partial<GridRow> = {}): GridRow => ({ id, text: { en }, ...more });
const table = (rows: readonly GridRow[]) => ({
  ...(drawnQuestion('g grid a of 1-2') as QuestionOf<'grid'>),
  rows,
});
const source = { carry: { question: from.id, chosen: true }, from, taken: new Set(['row_2']) };

describe('the rows of a table that are taken over', () => {
  it('are one for each answer, but for one that stands alone; an empty row goes', () => {
    expect(withRowsFrom(table([row('a', ' ')]), source)).toMatchObject({
      carryForward: source.carry,
      rows: [
        { id: 'row_1', text: { en: 'Option 1' }, option: 1 },
        { id: 'row_3', text: { en: 'Option 2' }, option: 2 },
        { id: 'row_4', text: { en: 'Option 3' }, option: 3, anchored: true },
      ],
    });
  });

  it('are those that say the same already, under their own names; others are asked always', () => {
    const written = [row('a', 'option 2 ', { anchored: true }), row('b', 'Otherwise')];
    expect(withRowsFrom(table(written), source).rows.slice(0, 2)).toEqual([
      row('a', 'option 2 ', { anchored: true, option: 2 }),
      row('b', 'Otherwise'),
    ]);
  });

  it('go with the question that they came from, and stay where only the choice is turned', () => {
    const first = withRowsFrom(table([row('b', 'Otherwise')]), source);
    const carry = { question: other.id, chosen: true };
    const second = withRowsFrom(first, { ...source, carry, from: other });
    expect(second.rows.map(({ text, option }) => [text.en, option])).toEqual([
      ['Otherwise', undefined],
      ['Option 7', 7],
      ['Option 8', 8],
    ]);
    const turned = withRowsFrom(first, { ...source, carry: { ...source.carry, chosen: false } });
    expect(turned).toEqual({ ...first, carryForward: { ...source.carry, chosen: false } });
  });

  it('can be added later for the answers that have none', () => {
    const made = withRowsFrom(table([]), source);
    const some = { ...made, rows: made.rows.slice(1) };
    expect(missingRows(some, from).map(({ code }) => code)).toEqual([1]);
    expect(withMissingRows(some, source).rows.map(({ option }) => option)).toEqual([2, 3, 1]);
  });

  it('are all asked where nothing is taken over any more', () => {
    const again = withoutCarry(withRowsFrom(table([]), source));
    expect(again).not.toHaveProperty('carryForward');
    expect(again.rows.every(({ option }) => option === undefined)).toBe(true);
    expect(again.rows).toHaveLength(3);
  });
});
