import type { World } from '../core/world.ts';

/**
 * Notes that something went wrong on this device, for its office. The code for that comes when it is needed: nobody waits for it,
 * and where it does not come that goes unnoted.
 *
 * @param what The kind of trouble, or the error of a mistake of our own.
 */
export async function tellTrouble(world: World, what: unknown): Promise<void> {
  const book = await import('../keeping/storage/troubleBook.ts').catch(() => null);
  book?.noteTrouble(world, what);
}
