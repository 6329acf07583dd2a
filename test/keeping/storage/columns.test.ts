import fc from 'fast-check';
import { expect, it } from 'vitest';
import { inColumns, outOfColumns } from '../../../src/keeping/storage/columns.ts';

const sameText = (rows: readonly unknown[]) => rows.map((row) => JSON.stringify(row));
const kept = (rows: readonly object[]) => JSON.parse(JSON.stringify(inColumns(rows))) as unknown;

const said = fc.oneof(
  fc.record({ value: fc.integer({ min: 1, max: 5 }) }),
  fc.record({ missing: fc.constantFrom('refused', 'dontKnow') }),
  fc.record(
    { value: fc.string(), other: fc.dictionary(fc.string(), fc.string(), { maxKeys: 2 }) },
    { requiredKeys: ['value'] },
  ),
  fc.record({ value: fc.dictionary(fc.constantFrom('a', 'b', 'c'), fc.record({ value: fc.integer() })) }),
  fc.array(fc.integer(), { maxLength: 3 }),
  fc.constantFrom(null, true, 7, 'seven', '7'),
);
const aName = fc.oneof(fc.constantFrom('q1', 'q2', 'q3', '1', '0', 'constructor'), fc.string());
const aRow = fc.dictionary(aName, said, { maxKeys: 8, noNullPrototype: true });

it('gives back the same records, their names in the same order, however they differ', () => {
  fc.assert(
    fc.property(fc.array(aRow, { minLength: 0, maxLength: 60 }), (rows) => {
      expect(sameText(outOfColumns(kept(rows)))).toEqual(sameText(rows));
    }),
  );
});

it('keeps few records as they are, and says once what many say', () => {
  const rows = Array.from({ length: 500 }, (_, at) => ({
    id: `r${at}`,
    answers: {
      q1: { value: at % 5 },
      ...(at % 2 === 0 ? { q2: { value: { a: { value: 1 }, b: { value: at } } } } : {}),
    },
    gone: undefined,
  }));
  expect(inColumns(rows.slice(0, 3))).toEqual(rows.slice(0, 3));
  const text = JSON.stringify(inColumns(rows));
  expect(text.length).toBeLessThan(JSON.stringify(rows).length / 3);
  const back = outOfColumns(JSON.parse(text)) as typeof rows;
  expect(sameText(back)).toEqual(sameText(rows));
  expect(back[5]?.answers.q1).toBe(back[0]?.answers.q1);
});

it('takes a name that an object has of itself for a name like others', () => {
  const odd = Array.from(
    { length: 30 },
    (_, at) => JSON.parse(`{"__proto__":{"value":${at}},"toString":1}`) as object,
  );
  expect(sameText(outOfColumns(kept(odd)))).toEqual(sameText(odd));
});
