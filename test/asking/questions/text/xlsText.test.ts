import { describe, expect, it } from 'vitest';
import { xlsText } from '../../../../src/asking/questions/text/xlsText.ts';

describe('own words', () => {
  it('are a line, or several where the form shows it so', () => {
    expect(xlsText.read({ type: 'text', limit: { longest: 80 } })).toEqual({ length: 'short', most: 80 });
    expect(xlsText.read({ type: 'text', appearance: 'w4 multiline' })).toEqual({
      length: 'long',
      most: 2_000,
    });
    expect(xlsText.read({ type: 'note' })).toBeNull();
  });

  it('are never longer than an answer can be', () => {
    expect(xlsText.read({ type: 'text', limit: { longest: 1e6 } })).toMatchObject({ most: 10_000 });
    expect(xlsText.read({ type: 'text', limit: { longest: 0 } })).toMatchObject({ most: 200 });
  });
});
