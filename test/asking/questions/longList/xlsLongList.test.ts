import { describe, expect, it } from 'vitest';
import { xlsLongList } from '../../../../src/asking/questions/longList/xlsLongList.ts';

const options = (count: number) =>
  Array.from({ length: count }, (_, at) => ({ code: at + 1, text: { en: `Option ${at + 1}` } }));

describe('a long list', () => {
  it('is a choice that is found by typing, or that is too long to read', () => {
    const short = options(3);
    expect(
      xlsLongList.read({ type: 'select_one', options: short, appearance: 'minimal autocomplete' }),
    ).toEqual({
      options: short,
    });
    expect(xlsLongList.read({ type: 'select_one', options: options(101) })).not.toBeNull();
    expect(xlsLongList.read({ type: 'select_one', options: short, appearance: 'minimal' })).toBeNull();
  });

  it('asks for no more than its choices can say', () => {
    const [first, ...rest] = options(200);
    const asking = [...rest, { ...first, code: 1, text: { en: 'Other' }, specify: true as const }];
    expect(xlsLongList.read({ type: 'select_one', options: asking })).toBeNull();
    expect(xlsLongList.read({ type: 'select_multiple', options: rest })).toBeNull();
  });
});
