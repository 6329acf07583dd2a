import fc from 'fast-check';
import { expect, it } from 'vitest';
import { columnsOf } from '../../../src/keeping/storage/columns.ts';
import { valuesUnder } from '../../../src/keeping/storage/valuesUnder.ts';

const aName = fc.constantFrom('a', 'b', 'c');
const aValue = fc.oneof(
  fc.integer({ min: 0, max: 3 }),
  fc.constant(null),
  fc.dictionary(aName, fc.oneof(fc.integer({ min: 0, max: 2 }), fc.string({ maxLength: 2 })), {
    noNullPrototype: true,
  }),
);
const aRow = fc.dictionary(aName, aValue, { noNullPrototype: true });

it('says what each record says under a name, and under one name within another, in whatever parts they are kept', () => {
  fc.assert(
    fc.property(fc.array(fc.array(aRow, { maxLength: 40 }), { maxLength: 4 }), (parts) => {
      const columns = parts.map((rows) => columnsOf(rows));
      const rows = parts.flat();
      for (const path of [['a'], ['a', 'b'], ['c', 'c'], ['nowhere'], ['b', 'nowhere']]) {
        const { different, at } = valuesUnder(columns, path);
        const found = [...at].map((place) => different[place]);
        expect(found).toEqual(rows.map((row) => under(row, path)));
      }
    }),
    { numRuns: 300 },
  );
});

it('holds once what many say, over all parts', () => {
  const rows = Array.from({ length: 40 }, (_, i) => ({ q: { value: i % 2 } }));
  expect(valuesUnder([columnsOf(rows), columnsOf(rows)], ['q']).different).toEqual([
    { value: 0 },
    { value: 1 },
  ]);
});

function under(row: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>(
    (part, name) =>
      typeof part === 'object' && part !== null && Object.hasOwn(part, name)
        ? (part as Record<string, unknown>)[name]
        : undefined,
    row,
  );
}
