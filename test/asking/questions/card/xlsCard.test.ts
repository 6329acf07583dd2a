import { describe, expect, it } from 'vitest';
import { xlsCard } from '../../../../src/asking/questions/card/xlsCard.ts';

describe('a show card', () => {
  it('is a note', () => {
    expect(xlsCard.read({ type: 'note' })).toEqual({});
    expect(xlsCard.read({ type: 'text' })).toBeNull();
  });
});
