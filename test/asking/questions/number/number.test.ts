import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { decimalsIn, number, readNumber } from '../../../../src/asking/questions/number/number.ts';
import type { QuestionOf } from '../../../../src/asking/questions/question.ts';
import { fetchWords } from '../../../../src/words/inLanguages.ts';
import { typedWords } from '../../../../src/words/typed.ts';
import { drawnQuestion } from '../../../fixtures/drawnQuestionnaire.ts';

beforeAll(() => fetchWords([typedWords], 'cy'));

const hours = drawnQuestion('h number 0-168 decimals 1 unit hours') as QuestionOf<'number'>;
const fault = (value: number | string) => number.fault(hours, { value })?.en ?? null;

describe('what is typed for a number', () => {
  it.each([
    ['7', 7],
    [' 7.5 ', 7.5],
    ['7.', 7],
    ['.5', 0.5],
    ['1,250', 1250],
    ['1 250 000.5', 1_250_000.5],
    ['£12.50', 12.5],
    ['€ 3', 3],
    ['-3', -3],
    ['\u22123', -3],
    ['-0', 0],
    ['007', 7],
  ])('is read as people write it: %s', (typed, value) => {
    expect(readNumber(typed)).toBe(value);
  });

  it.each([
    '',
    'seven',
    '1,25',
    '1,2345',
    '1e5',
    '0x10',
    '5-6',
    '--5',
    '1.2.3',
    '.',
    '-',
    'Infinity',
    '5 hours',
  ])('stays as it was typed where it is no number: %s', (typed) => {
    expect(readNumber(typed)).toBe(typed);
  });

  it('is cut where nobody types a number, and never takes long', () => {
    const long = readNumber('9'.repeat(1_000_000));
    expect(Number.isFinite(long)).toBe(true);
    expect(String(readNumber('x'.repeat(1_000_000))).length).toBeLessThan(100);
  });

  it('reads back any number that was answered', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e9, max: 1e9 }), fc.integer({ min: 0, max: 4 }), (whole, decimals) => {
        const value = Number((whole / 10 ** decimals).toFixed(decimals)) + 0;
        expect(readNumber(String(value))).toBe(value);
        expect(decimalsIn(value)).toBeLessThanOrEqual(decimals);
      }),
    );
  });
});

describe('a number', () => {
  it('says with its unit what was answered, in each language of it', () => {
    const said = (unit: object) => number.said({ ...hours, ...unit }, { value: 7.5 });
    expect(said({})).toEqual([{ en: '7.5 hours' }]);
    expect(said({ unit: { en: '£' } })).toEqual([{ en: '£7.50' }]);
    expect(said({ unit: { en: 'hours', cy: 'awr' } })).toEqual([{ en: '7.5 hours', cy: '7.5 awr' }]);
    expect(number.said(hours, { missing: 'dontKnow' })).toEqual([]);
  });

  it('says why what was typed cannot stand', () => {
    expect(fault(0)).toBeNull();
    expect(fault(168)).toBeNull();
    expect(fault('seven')).toBe('Enter a number, such as 5');
    expect(fault(168.1)).toBe('Enter a number from 0 to 168');
    expect(fault(-1)).toBe('Enter a number from 0 to 168');
    expect(fault(7.25)).toBe('Enter a number with at most 1 digit after the point');
    expect(fault(1e-7)).toContain('after the point');
    expect(number.fault({ ...hours, decimals: 0 }, { value: 7.5 })).toEqual({
      en: 'Enter a whole number',
      cy: 'Rhowch rif cyfan',
    });
    expect(number.fault(hours, { missing: 'dontKnow' })).toBeNull();
  });

  it('is not answered once everything is taken away again', () => {
    expect(number.partOf({ value: '' }, '')).toBeUndefined();
    expect(number.settled({ value: '  ' }, null)).toBeUndefined();
    expect(number.partOf({ value: 0 }, '')).toEqual({ value: 0 });
  });

  it('is compared only where it is a number', () => {
    expect(number.measured({ value: 3 })).toBe(3);
    expect(number.measured({ value: 'three' })).toBeNull();
    expect(number.measured({ missing: 'preferNot' })).toBeNull();
    expect(number.measure(hours)).toEqual({ sort: 'number', from: 0, to: 168 });
  });
});
