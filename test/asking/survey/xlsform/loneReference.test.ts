import fc from 'fast-check';
import { expect, it } from 'vitest';
import { withLone, withoutLone } from '../../../../src/asking/survey/xlsform/loneReference.ts';

it('leaves nothing that looks like a reference, and comes back as it was', () => {
  const letter = fc.constantFrom('$', '{', '}', '\u2060', 'q1', ' ', 'é');
  fc.assert(
    fc.property(fc.array(letter), (letters) => {
      const words = letters.join('');
      expect(withoutLone(words)).not.toContain('${');
      expect(withLone(withoutLone(words))).toBe(words);
    }),
  );
});

it('leaves all other words alone', () => {
  expect(withoutLone('It costs $5 {each}')).toBe('It costs $5 {each}');
  expect(withoutLone('${q1}')).toBe('$\u2060{q1}');
});
