import { HELD_SETTING } from './heldBack.ts';
import { SNAPSHOT_SETTING } from './keptBundles.ts';
import { CONTACTS_SETTING, LAST_BACKUP_SETTING, UNSAFE_SETTING } from './settings.ts';

/**
 * Settings that no back-up carries as they are kept, and that are taken from no file as they stand: it may say anything of what
 * bundles come to, and nothing of what this device did.
 */
export const NOT_CARRIED: ReadonlySet<string> = new Set([
  SNAPSHOT_SETTING,
  CONTACTS_SETTING,
  HELD_SETTING,
  LAST_BACKUP_SETTING,
  UNSAFE_SETTING,
]);
