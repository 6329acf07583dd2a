import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textPattern } from '../../../src/asking/survey/textPattern.ts';

const fault = (pattern: string) => {
  const read = textPattern(pattern);
  return read.ok ? null : read.problem.kind;
};

describe('a pattern', () => {
  it('of the sorts that questionnaires use is read', () => {
    const used = [
      '[A-Z]',
      '^[A-Z]{1,2}[0-9][A-Z0-9]? ?[0-9][A-Z]{2}$',
      '[A-Za-z0-9._%+-]+@[A-Za-z0-9.-]+\\.[A-Za-z]{2,4}',
      '(\\d{1,3}\\.){3}\\d{1,3}',
      '^(\\+44|0)\\d{9,10}$',
      '([a-z]+ ?)+',
      'a|b||c',
      "[\\p{L}\\pM\\-\\ ']{2,}",
      'x{0}y{2,}z{3}',
      '(?:ab)*?',
      '{literal}',
      '',
    ];
    expect(used.filter((pattern) => fault(pattern) !== null)).toEqual([]);
  });

  it('that would go back in the text, or look elsewhere in it, is refused', () => {
    const refused = ['(a)\\1', '(?=a)', '(?!a)', '(?<=a)', '(?<n>a)', '(?i)a', '\\bword\\b', 'a++', 'a*+'];
    expect(refused.filter((pattern) => fault(pattern) !== 'patternUnsupported')).toEqual([]);
  });

  it('that is broken is named with its place', () => {
    expect(textPattern('ab[c')).toEqual({
      ok: false,
      problem: { kind: 'patternBroken', at: 2, found: '[c' },
    });
    const broken = [
      '(',
      ')',
      'a)',
      '(a',
      '*',
      '+a',
      'a**',
      'a{3}{2}?*',
      'a{3,2}',
      '[z-a]',
      '[]',
      '\\',
      '\\q',
    ];
    expect(broken.filter((pattern) => fault(pattern) !== 'patternBroken')).toEqual([]);
  });

  it('is bounded in length, depth and steps', () => {
    expect(fault('a'.repeat(501))).toBe('patternTooLong');
    expect(fault('a'.repeat(500))).toBeNull();
    expect(fault(`${'('.repeat(21)}a${')'.repeat(21)}`)).toBe('patternTooLarge');
    expect(fault('a{5000}')).toBe('patternTooLarge');
    expect(fault('((a{50}){50}){50}')).toBe('patternTooLarge');
    expect(fault('a{0,500}')).toBeNull();
    expect(fault(Array.from({ length: 29 }, () => '.{0,999}.{0,499}').join('|'))).toBe('patternTooLarge');
  });

  it('never makes a reader throw, whatever it is', () => {
    const pieces = [
      '(',
      ')',
      '[',
      ']',
      '{2}',
      '{,',
      '*',
      '+',
      '?',
      '|',
      '\\',
      '^',
      '$',
      '-',
      'a',
      '\\p',
      '😀',
    ];
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.constantFrom(...pieces), fc.string({ maxLength: 3 }))), (parts) => {
        expect([true, false]).toContain(textPattern(parts.join('')).ok);
      }),
    );
  });
});
