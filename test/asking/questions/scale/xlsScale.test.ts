import { describe, expect, it } from 'vitest';
import { xlsScale } from '../../../../src/asking/questions/scale/xlsScale.ts';

const range = (start: string, end: string, step = '1') =>
  xlsScale.read({ type: 'range', parameters: { start, end, step } });

describe('a scale', () => {
  it('is a range of whole points, with the words of its ends where the form has them', () => {
    const options = [
      { code: 0, text: { en: 'Not at all' } },
      { code: 10, text: { en: 'Completely' } },
    ];
    expect(xlsScale.read({ type: 'range', parameters: { start: '0', end: '10' }, options })).toEqual({
      from: 0,
      to: 10,
      lowest: { en: 'Not at all' },
      highest: { en: 'Completely' },
      nets: [],
    });
    expect(range('1', '5')).toMatchObject({ lowest: { en: '' } });
  });

  it('is no range that runs nowhere, is too long, or has other steps', () => {
    expect(range('5', '5')).toBeNull();
    expect(range('0', '101')).toBeNull();
    expect(range('0', '1', '0.1')).toBeNull();
    expect(range('a', 'b')).toBeNull();
    expect(xlsScale.read({ type: 'integer' })).toBeNull();
  });
});
