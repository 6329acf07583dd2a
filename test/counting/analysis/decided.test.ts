import { describe, expect, it } from 'vitest';
import { remembered } from '../../../src/counting/analysis/decided.ts';
import { aDataset } from '../../fixtures/aDataset.ts';

describe('what was decided of a dataset', () => {
  it('is worked out once, under each name and for each dataset', () => {
    const [one, other] = [aDataset({ sex: '12' }), aDataset({ sex: '21' })];
    let times = 0;
    const decide = () => {
      times += 1;
      return times;
    };
    expect([remembered(one, 'a', decide), remembered(one, 'a', decide)]).toEqual([1, 1]);
    expect(remembered(one, 'b', decide)).toBe(2);
    expect(remembered(other, 'a', decide)).toBe(3);
  });
});
