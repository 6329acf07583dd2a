import { fail } from '../core/result.ts';
import type { World } from '../core/world.ts';
import type { Device } from '../keeping/storage/device.ts';

/** The world and the store of this device. The store's code is loaded when a screen first asks for it. */
export function createDevice(world: World): Device {
  return {
    world,
    database: () => Promise.resolve(fail({ kind: 'storageRefused', cause: 'no store in this build' })),
  };
}
