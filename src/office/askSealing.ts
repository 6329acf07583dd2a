import type { AbortSignalLike, World } from '../core/world.ts';
import type { SealingAsk, SealingAsks } from '../keeping/sealing/sealingWork.ts';

/** Seals or opens off the page. Null when it was stopped. */
export async function askSealing<Ask extends SealingAsk>(
  world: World,
  what: Ask,
  given: SealingAsks[Ask]['ask'],
  signal?: AbortSignalLike,
): Promise<SealingAsks[Ask]['reply'] | null> {
  try {
    const reply = await world.run('sealing', { what, given }, signal === undefined ? {} : { signal });
    return reply as SealingAsks[Ask]['reply'];
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') return null;
    throw error;
  }
}
