import { fail } from '../core/result.ts';
import type { World } from '../core/world.ts';
import type { Device } from '../keeping/storage/device.ts';

/** The world and the store of this device. The store's code is loaded when a screen first asks for it. */
export function createDevice(world: World): Device {
  let opened: ReturnType<Device['database']> | null = null;
  const open = async (): ReturnType<Device['database']> => {
    try {
      const { openDatabase } = await import('../keeping/storage/openDatabase.ts');
      return await openDatabase({ newId: world.newId });
    } catch (error) {
      // Its code did not load: no network before the app was kept here. The next call tries again.
      opened = null;
      return fail({ kind: 'storageRefused', cause: String(error) });
    }
  };
  return {
    world,
    database: () => {
      opened ??= open();
      return opened;
    },
  };
}
