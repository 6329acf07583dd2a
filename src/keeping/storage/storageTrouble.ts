import type { Problem } from '../../core/problem.ts';

/** An expected refusal from inside a storage call; ends its transaction with nothing changed. */
export class Refusal extends Error {
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(problem.kind);
    this.problem = problem;
  }
}

/** Why a thing was not sealed: what seals it refused, or did not come. */
export function sealRefusal(error: unknown): Refusal {
  return error instanceof Refusal ? error : new Refusal({ kind: 'notLoaded' });
}

/** A storage call that took too long. */
export class TooSlow extends Error {
  readonly waitedMs: number;

  constructor(waitedMs: number) {
    super('too slow');
    this.waitedMs = waitedMs;
  }
}

/** What a failed storage call means, and whether a fresh connection may help. */
export interface StorageTrouble {
  readonly problem: Problem;
  readonly mayHelpToReopen: boolean;
}

const REFUSED = ['MissingAPIError', 'MissingApiError', 'SecurityError', 'NotAllowedError'];
// Chromium gives a refusal (site data blocked) the same name as a loss; only its words tell.
const DENIED = /denied permission/i;
const LOST = [
  'UnknownError',
  'InvalidStateError',
  'DatabaseClosedError',
  'OpenFailedError',
  'AbortError',
  'TransactionInactiveError',
  'PrematureCommitError',
  'TimeoutError',
  'NotFoundError',
  'NotReadableError',
];

/**
 * Says what a failed storage call means. The one place that knows the browsers' error names.
 *
 * @param isOfBrowser Nothing of ours was done yet, such as before the database was open: whatever it is, it is trouble.
 * @throws the error itself when it is no trouble of storage but a mistake of ours.
 */
export function storageTrouble(error: unknown, isOfBrowser = false): StorageTrouble {
  if (error instanceof Refusal) return { problem: error.problem, mayHelpToReopen: false };
  if (error instanceof TooSlow)
    return { problem: { kind: 'storageSlow', waitedMs: error.waitedMs }, mayHelpToReopen: true };
  const names = namesOf(error);
  // A full disk arrives as an AbortError with the reason inside.
  if (names.includes('QuotaExceededError'))
    // Before the database is open nothing in it can be read either.
    return { problem: { kind: 'storageFull', ...(isOfBrowser && { isShut: true }) }, mayHelpToReopen: false };
  if (names.some((name) => REFUSED.includes(name)) || DENIED.test(causeOf(error)))
    return { problem: { kind: 'storageRefused', cause: causeOf(error) }, mayHelpToReopen: false };
  if (isOfBrowser || names.some((name) => LOST.includes(name)))
    return { problem: { kind: 'storageLost', cause: causeOf(error) }, mayHelpToReopen: true };
  throw error;
}

// Dexie wraps the browser's error, sometimes twice: `inner` leads to it.
function namesOf(error: unknown): readonly string[] {
  const names: string[] = [];
  let at = error as { readonly name?: unknown; readonly inner?: unknown } | null | undefined;
  for (let depth = 0; depth < 5 && typeof at === 'object' && at !== null; depth += 1) {
    names.push(String(at.name));
    at = at.inner as typeof at;
  }
  return names;
}

function causeOf(error: unknown): string {
  const { name, message } = error as { readonly name?: unknown; readonly message?: unknown };
  return `${String(name)}: ${String(message)}`.slice(0, 200);
}
