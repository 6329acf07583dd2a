import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  moved,
  netsWithout,
  optionLacks,
  optionsHeard,
  withNewOption,
  withNewRow,
} from '../../../../src/asking/questions/editing/optionEdits.ts';

const option = (code: number, en = `Option ${code}`) => ({ code, text: { en } });

describe('the answers of a question that is written', () => {
  it('never get the code of one that was there before', () => {
    expect(withNewOption([option(1), option(3)], 7).at(-1)?.code).toBe(8);
    expect(withNewOption([option(1), option(9)], 7).at(-1)?.code).toBe(10);
  });

  it('keep every one of them when one is moved', () => {
    fc.assert(
      fc.property(
        fc.array(fc.nat()),
        fc.nat(12),
        fc.constantFrom(1 as const, -1 as const),
        (list, at, by) => {
          expect([...moved(list, at, by)].sort()).toEqual([...list].sort());
        },
      ),
    );
    expect(moved(['a', 'b', 'c'], 0, 1)).toEqual(['b', 'a', 'c']);
    expect(moved(['a', 'b', 'c'], 0, -1)).toEqual(['a', 'b', 'c']);
  });

  it('leave the totals they were part of', () => {
    const net = { id: 'n', label: { en: 'Both' }, direction: 'positive' as const };
    expect(netsWithout([{ ...net, codes: [1, 2] }], 1)).toEqual([{ ...net, codes: [2] }]);
    expect(netsWithout([{ ...net, codes: [1] }], 1)).toEqual([]);
  });

  it('are said to lack number, words and difference', () => {
    expect(optionLacks([option(1)])).toEqual(['fewOptions']);
    expect(optionLacks([option(1), option(2, ' ')])).toEqual(['emptyOption']);
    expect(optionLacks([option(1, 'Yes'), option(2, 'yes ')])).toEqual(['sameOption']);
    expect(optionsHeard([option(1, 'Yes')])).toEqual(['Yes']);
  });
});

it('names a new row as none was ever named', () => {
  const rows = withNewRow([{ id: 'row_1', text: { en: 'Parks' } }], new Set(['row_2']));
  expect(rows.map(({ id }) => id)).toEqual(['row_1', 'row_3']);
});
