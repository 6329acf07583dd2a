import { describe, expect, it } from 'vitest';
import type { Problem } from '../../src/core/problem.ts';
import { isStoreShut } from '../../src/core/shutStore.ts';

describe('whether what is kept here cannot be read', () => {
  const shut: readonly Problem[] = [
    { kind: 'storageRefused', cause: 'blocked' },
    { kind: 'storageLost', cause: 'UnknownError' },
    { kind: 'newerVersion', what: 'database', found: 2, known: 1 },
    { kind: 'storageFull', isShut: true },
  ];
  const open: readonly Problem[] = [
    { kind: 'storageRefused', cause: 'of a folder', isOpen: true },
    { kind: 'storageLost', cause: 'thrown away, and made anew', isOpen: true },
    { kind: 'storageFull' },
    { kind: 'storageSlow', waitedMs: 3000 },
    { kind: 'newerVersion', what: 'pack', found: 2, known: 1 },
    { kind: 'notLoaded' },
    { kind: 'notFound', what: 'wave' },
  ];

  it.each(shut)('is so of %o', (problem) => {
    expect(isStoreShut(problem)).toBe(true);
  });

  it.each(open)('is not so of %o', (problem) => {
    expect(isStoreShut(problem)).toBe(false);
  });
});
