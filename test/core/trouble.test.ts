import { expect, it } from 'vitest';
import { faultKind, TROUBLE_KINDS, troubleKind } from '../../src/core/trouble.ts';

it('knows the kinds of trouble by their names, and nothing else', () => {
  for (const kind of TROUBLE_KINDS) expect(troubleKind(kind)).toBe(kind);
  for (const other of ['', 'notFound', 'toString', 7, null, undefined]) expect(troubleKind(other)).toBeNull();
});

it('names the sort of an error only where it is one of a few, and never what it says', () => {
  expect(faultKind(new RangeError('she said yes'))).toBe('fault/RangeError');
  expect(faultKind(new DOMException('x', 'DataCloneError'))).toBe('fault/DataCloneError');
  for (const other of [new DOMException('x', 'Mrs Smith'), 'she said yes', null, undefined, { name: {} }])
    expect(faultKind(other)).toBe('fault');
});
