import { describe, expect, it } from 'vitest';
import { orderRead, orderWritten } from '../../../../src/asking/questions/xlsform/choiceOrder.ts';

describe('the order of choices in a form', () => {
  it('is mixed or as listed', () => {
    expect(orderWritten(undefined)).toEqual({});
    expect(orderWritten('rotated')).toEqual({ parameters: { randomize: 'true' } });
    expect(orderRead({ type: 'select_one', parameters: { randomize: 'TRUE' } })).toEqual({
      optionOrder: 'random',
    });
    expect(orderRead({ type: 'select_one', parameters: { randomize: 'false' } })).toEqual({});
    expect(orderRead({ type: 'select_one' })).toEqual({});
  });
});
