import { expect, it } from 'vitest';
import { fail, ok, type Result } from '../../src/core/result.ts';

function half(whole: number): Result<number, { readonly kind: 'odd'; readonly found: number }> {
  return whole % 2 === 0 ? ok(whole / 2) : fail({ kind: 'odd', found: whole });
}

it('carries a value when all went well', () => {
  expect(half(10)).toEqual({ ok: true, value: 5 });
});

it('carries the facts of a problem when it did not', () => {
  expect(half(7)).toEqual({ ok: false, problem: { kind: 'odd', found: 7 } });
});
