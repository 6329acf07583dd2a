import type { Pixels } from '../../core/pixels.ts';
import type { World } from '../../core/world.ts';

/** Has a QR code looked for in a picture, in the worker; null where there is none. Rejects where its code did not come. */
export async function askQr({ run }: Pick<World, 'run'>, pixels: Pixels): Promise<string | null> {
  return (await run('readQr', pixels)) as string | null;
}
