import type { AskedKind } from '../askedKind.ts';
import { computed } from './computed.ts';

/** Nobody answers what is worked out: it has no page. */
export const askedComputed: AskedKind<'computed'> = { rules: computed, Input: () => null };
