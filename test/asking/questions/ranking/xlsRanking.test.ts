import { describe, expect, it } from 'vitest';
import { xlsRanking } from '../../../../src/asking/questions/ranking/xlsRanking.ts';

const options = [1, 2, 3].map((code) => ({ code, text: { en: `Option ${code}` } }));

describe('a ranking', () => {
  it('is a rank of the whole list', () => {
    expect(xlsRanking.read({ type: 'rank', options })).toEqual({ options, most: 3, nets: [] });
    expect(xlsRanking.read({ type: 'rank', options: [] })).toMatchObject({ most: 1 });
    expect(xlsRanking.read({ type: 'rank' })).toBeNull();
    expect(xlsRanking.read({ type: 'select_one', options })).toBeNull();
  });
});
