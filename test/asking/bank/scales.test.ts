import { describe, expect, it } from 'vitest';
import {
  agreement,
  amount,
  belongingStrongly,
  informing,
  optionsOf,
  plainAgreement,
  problem,
  safety,
  satisfaction,
} from '../../../src/asking/bank/scales.ts';

describe('the scales of the bank', () => {
  it('codes options from 1 in the order they are read', () => {
    expect(optionsOf('Yes', 'No')).toEqual([
      { code: 1, text: { en: 'Yes' } },
      { code: 2, text: { en: 'No' } },
    ]);
  });

  it('reads satisfaction in the order of the LGA example questionnaires', () => {
    expect(satisfaction.options.map((option) => option.text.en)).toEqual([
      'Very satisfied',
      'Fairly satisfied',
      'Neither satisfied nor dissatisfied',
      'Fairly dissatisfied',
      'Very dissatisfied',
    ]);
  });

  it.each(
    Object.entries({
      satisfaction,
      agreement,
      amount,
      informing,
      safety,
      belongingStrongly,
      plainAgreement,
    }),
  )('counts the first two answers of %s as positive and the last two as negative', (_name, scale) => {
    const codes = scale.options.map((option) => option.code);
    expect(scale.nets.map((net) => [net.direction, net.codes])).toEqual([
      ['positive', codes.slice(0, 2)],
      ['negative', codes.slice(-2)],
    ]);
  });

  it('counts a big problem as unfavourable', () => {
    expect(problem.nets.find(({ direction }) => direction === 'negative')?.codes).toEqual([1, 2]);
  });
});
