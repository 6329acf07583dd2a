import { describe, expect, it } from 'vitest';
import type { MadeVariable } from '../../../src/counting/analysis/made/madeVariable.ts';
import { added, putBack, removed, replaced } from '../../../src/office/results/madeChanges.ts';

const made = (id: string, label: string): MadeVariable => ({
  sort: 'groups',
  id,
  label,
  of: 'sex',
  groups: [],
});
const [a, b] = [made('made:a', 'A'), made('made:b', 'B')];
const anew = made('made:a', 'A anew');

describe('a change to the variables that were made', () => {
  it('is made to what is kept by now', () => {
    expect(added(b)([a])).toEqual([a, b]);
    expect(replaced(a, anew)([b, a])).toEqual([b, anew]);
    expect(removed(a)([b, a])).toEqual([b]);
    expect(putBack(a, 1)([b])).toEqual([b, a]);
  });

  it('is none where another tab changed, deleted or brought back that variable', () => {
    expect(replaced(a, anew)([made('made:a', 'Elsewhere')])).toBeNull();
    expect(replaced(a, anew)([])).toBeNull();
    expect(removed(a)([anew])).toBeNull();
    expect([added(a)([anew]), putBack(a, 0)([anew])]).toEqual([null, null]);
  });

  it('knows a variable whose parts came back in another order as the same', () => {
    const { sort, ...others } = a;
    expect(removed(a)([{ ...others, sort } as MadeVariable])).toEqual([]);
  });
});
