import { expect, it } from 'vitest';
import { withOptional } from '../../../../src/asking/questions/editing/optionalPart.ts';

it('sets a part, and takes it away altogether', () => {
  const whole: { readonly a: number; readonly b?: number } = { a: 1 };
  expect(withOptional(whole, 'b', 2)).toEqual({ a: 1, b: 2 });
  expect(Object.keys(withOptional({ a: 1, b: 2 } as typeof whole, 'b', undefined))).toEqual(['a']);
});
