import { describe, expect, it } from 'vitest';
import { xlsSingle } from '../../../../src/asking/questions/single/xlsSingle.ts';

const options = [1, 2].map((code) => ({ code, text: { en: `Option ${code}` } }));

describe('one choice of a list', () => {
  it('is a select_one, mixed where the form says so', () => {
    expect(xlsSingle.read({ type: 'select_one', options, parameters: { randomize: 'true' } })).toEqual({
      options,
      nets: [],
      optionOrder: 'random',
    });
  });

  it('is no table, and nothing without a list', () => {
    expect(
      xlsSingle.read({ type: 'select_one', options, rows: [{ id: 'a', text: { en: 'A' } }] }),
    ).toBeNull();
    expect(xlsSingle.read({ type: 'select_one' })).toBeNull();
    expect(xlsSingle.read({ type: 'select_multiple', options })).toBeNull();
  });
});
