import { describe, expect, it } from 'vitest';
import { madeColumn } from '../../../../src/counting/analysis/made/madeColumn.ts';

describe('the column of a made variable', () => {
  it('has its id and label, and is no question of the form', () => {
    const column = madeColumn({ id: 'made:a', label: 'A' }, [{ code: 1, label: { en: 'One' } }], {
      row: '1',
    });
    expect(column).toMatchObject({
      id: 'made:a',
      question: 'made:a',
      label: { en: 'A' },
      row: '1',
      nets: [],
    });
  });
});
