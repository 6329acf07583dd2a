import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { matchesWhole } from '../../../src/asking/survey/matchesWhole.ts';
import { textPattern } from '../../../src/asking/survey/textPattern.ts';

const fits = (pattern: string, text: string) => {
  const read = textPattern(pattern);
  if (!read.ok) throw new Error(`${pattern}: ${read.problem.kind}`);
  return matchesWhole(read.value, text);
};

describe('a pattern and a text', () => {
  it('fit when the whole text is as the pattern says', () => {
    expect(fits('[0-9]{3}', '123')).toBe(true);
    expect(fits('[0-9]{3}', '1234')).toBe(false);
    expect(fits('^[A-Z]$', 'Q')).toBe(true);
    expect(fits('a|bc', 'bc')).toBe(true);
    expect(fits('a|bc', 'ac')).toBe(false);
    expect(fits('(ab?)*', 'aababa')).toBe(true);
    expect(fits('x{0}y{2,}z{1,2}', 'yyyz')).toBe(true);
    expect(fits('x{0}y{2,}z{1,2}', 'yz')).toBe(false);
    expect(fits('', '')).toBe(true);
    expect(fits('.+', 'two\nlines')).toBe(false);
    expect(fits('a$b|a^b', 'ab')).toBe(false);
    expect(fits("[\\p{L}\\-\\ ']+", 'Siân O’Dŵr'.replace('’', "'"))).toBe(true);
    expect(fits('..', 'é😀')).toBe(true);
    expect(fits('\\{\\}{}', '{}{}')).toBe(true);
    expect(fits('\\pL+', 'Dŵr')).toBe(true);
    expect(fits('\\d\\.\\_', '1._')).toBe(true);
  });

  it('fit as the language’s own expressions do', () => {
    const piece = fc.constantFrom(
      'a',
      'b',
      '.',
      '[ab]',
      '[^a]',
      '(a|b)',
      '(?:ab|a)',
      '(a*b)',
      '^',
      '$',
      '(|a)',
      '\\w',
    );
    const times = fc.constantFrom('', '', '*', '+', '?', '{2}', '{1,2}', '{0,1}', '{1,}', '*?');
    // The strict form cannot repeat what takes no character.
    const part = fc.tuple(piece, times).map(([one, many]) => (/^[$^]$/.test(one) ? one : one + many));
    const pattern = fc.array(part, { maxLength: 5 }).map((parts) => parts.join(''));
    const text = fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 6 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(fc.array(pattern, { minLength: 1, maxLength: 3 }), text, (branches, subject) => {
        const source = branches.join('|');
        expect([source, subject, fits(source, subject)]).toEqual([
          source,
          subject,
          new RegExp(`^(?:${source})$`, 'u').test(subject),
        ]);
      }),
      { numRuns: 300 },
    );
  });

  // By going back, as a browser's own patterns do, each would take longer than a test may.
  it('take no longer when the pattern is made to be slow', () => {
    expect(fits('(a+)+b', 'a'.repeat(2_000))).toBe(false);
    expect(fits('((a|a)*)*', `${'a'.repeat(1_000)}b`)).toBe(false);
    expect(fits('(.*)'.repeat(100), 'a'.repeat(1_000))).toBe(true);
    expect(fits('(x?){20}x{20}', 'x'.repeat(20))).toBe(true);
  });

  it('do not fit when the text is longer than any answer', () => {
    expect(fits('a*', 'a'.repeat(10_000))).toBe(true);
    expect(fits('a*', 'a'.repeat(10_001))).toBe(false);
  });
});
