import { describe, expect, it } from 'vitest';
import { xlsStatement } from '../../../../src/asking/questions/statement/xlsStatement.ts';

describe('a statement', () => {
  it('is a note', () => {
    expect(xlsStatement.read({ type: 'note' })).toEqual({});
    expect(xlsStatement.read({ type: 'text' })).toBeNull();
  });
});
