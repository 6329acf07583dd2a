import type { Problem } from '../core/problem.ts';

/**
 * Why something that is kept cannot be read: a newer app wrote it, as it says itself, or it is damaged.
 *
 * @param cause What it is.
 */
export function unreadable(kept: unknown, known: number, cause: 'contacts' | 'wishes'): Problem {
  const found = (kept as { readonly v?: unknown } | null)?.v;
  return typeof found === 'number' && found > known
    ? { kind: 'newerVersion', what: 'survey', found, known }
    : { kind: 'damagedFile', what: 'survey', line: null, cause };
}
