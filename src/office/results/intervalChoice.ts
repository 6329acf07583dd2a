import { DEFAULT_SETTINGS, type SettableInterval } from '../../counting/analysis/settings.ts';

/**
 * The name under which it is kept with a survey how the intervals of shares are made: one way for all waves, as they stand
 * beside each other.
 */
export const INTERVAL_SETTING = 'intervals';

/** What was kept, as a way of making intervals; the usual one where it is nothing, or cannot be read. */
export function readInterval(kept: unknown): SettableInterval {
  return kept === 'xlogit' || kept === 'beta' ? kept : DEFAULT_SETTINGS.interval;
}
