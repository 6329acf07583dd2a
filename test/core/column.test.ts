import { expect, it } from 'vitest';
import { columnsOf } from '../../src/asking/questions/countedKinds.ts';
import { tableRowOf } from '../../src/core/column.ts';
import { everyKind } from '../fixtures/everyKind.ts';

it('a column of a table is of one of its rows, and any other of none', () => {
  expect(columnsOf(everyKind.grid).map(tableRowOf)).toEqual(['a', 'b', 'c']);
  expect([...new Set(columnsOf(everyKind.multipleGrid).map(tableRowOf))]).toEqual(['a', 'b']);
  expect(columnsOf(everyKind.single).map(tableRowOf)).toEqual(['']);
});
