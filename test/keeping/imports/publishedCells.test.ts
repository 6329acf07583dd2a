import { describe, expect, it } from 'vitest';
import {
  dayRange,
  publishedBase,
  publishedEffect,
  publishedPercent,
} from '../../../src/keeping/imports/publishedCells.ts';

describe('a published percentage', () => {
  it('has the decimals that were typed, or more where that is said', () => {
    expect(publishedPercent('61')).toEqual({ percent: 61, decimals: 0 });
    expect(publishedPercent(' 61,5 % ')).toEqual({ percent: 61.5, decimals: 1 });
    expect(publishedPercent('61', '1')).toEqual({ percent: 61, decimals: 1 });
    expect(publishedPercent('100')).toEqual({ percent: 100, decimals: 0 });
  });

  it('is refused outside 0 to 100, and with more digits than are said', () => {
    for (const wrong of ['', '-1', '100.1', '101', 'sixty', '6 1', '61.2345']) {
      expect(publishedPercent(wrong), wrong).toBeNull();
    }
    expect(publishedPercent('61.5', '0')).toBeNull();
    expect(publishedPercent('61', '9')).toBeNull();
  });
});

describe('a published base and design effect', () => {
  it('may be left out, and is refused where it is no such number', () => {
    expect(publishedBase('1,002')).toBe(1002);
    expect(publishedBase(' ')).toBeNull();
    for (const wrong of ['0', '-5', '82.5', 'about 800', '1,02'])
      expect(publishedBase(wrong), wrong).toBeUndefined();
    expect(publishedEffect('1,35')).toBe(1.35);
    expect(publishedEffect('')).toBeNull();
    for (const wrong of ['0.9', '21', 'x', '-2']) expect(publishedEffect(wrong), wrong).toBeUndefined();
  });
});

describe('the days of a published round', () => {
  it('are those of a month, of two months, or of two days', () => {
    expect(dayRange('June 2019', '')).toEqual({ from: '2019-06-01', to: '2019-06-30' });
    expect(dayRange('2019-06', 'July 2019')).toEqual({ from: '2019-06-01', to: '2019-07-31' });
    expect(dayRange('3/6/2019', '2019-06-20')).toEqual({ from: '2019-06-03', to: '2019-06-20' });
  });

  it('are refused where they are none, or end before they begin', () => {
    expect(dayRange('summer', '')).toEqual({ wrong: 'from' });
    expect(dayRange('June 2019', 'later')).toEqual({ wrong: 'to' });
    expect(dayRange('June 2019', 'May 2019')).toEqual({ wrong: 'to' });
  });
});
