import type { Problem } from './problem.ts';

/** Whether a problem is that what is kept on this device cannot be opened or read: a copy of it may still be saved. */
export function isStoreShut(problem: Problem): boolean {
  switch (problem.kind) {
    case 'storageRefused':
    case 'storageLost':
      return problem.isOpen !== true;
    case 'storageFull':
      return problem.isShut === true;
    case 'newerVersion':
      return problem.what === 'database';
    default:
      return false;
  }
}
