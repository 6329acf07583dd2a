import type { Figure } from './figure.ts';
import figures from './lgaPolling.json';

/** Published figures of the LGA's polling on resident satisfaction, September 2012 to 2024. */
export const lgaPolling = figures as unknown as readonly Figure[];
