import type { Locks } from '../../core/world.ts';
import type { Database } from './database.ts';
import { loadSigner } from './tabletOffice.ts';

const KEY = 'soundings.setUp';
const LOCK = 'setUp';

/**
 * Notes, for as long as this tab is open, that the tablet took its first pack in it. The pack itself is the mark of the
 * restart test: browsers that clear everything when they are closed have it no more afterwards.
 */
export async function markSetUp(locks: Locks): Promise<void> {
  try {
    sessionStorage.setItem(KEY, 'yes');
  } catch {
    // Refused: then nobody knows, and the lock alone tells until the page is loaded again.
  }
  await locks.hold(LOCK);
}

/**
 * Whether this tablet was closed and opened again since it took its first pack, and still has it.
 *
 * @returns Null on a tablet that took none.
 */
export async function wasRestarted(database: Database, locks: Locks): Promise<boolean | null> {
  const signer = await loadSigner(database);
  if (!signer.ok || signer.value === null) return null;
  if (isNoted()) await locks.hold(LOCK);
  // Held by this tab or by another one that is still open.
  return !isNoted() && (await locks.held(LOCK)).length === 0;
}

function isNoted(): boolean {
  try {
    return sessionStorage.getItem(KEY) !== null;
  } catch {
    return false;
  }
}
