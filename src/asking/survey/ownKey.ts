import * as v from 'valibot';
import type { Instant } from '../../core/day.ts';
import { instantSchema } from './dates.ts';

/** The public part of an age key. */
export const recipientSchema = v.pipe(v.string(), v.regex(/^age1[02-9ac-hj-np-z]{58}$/));

/** As it is kept. */
export const ownKeySchema = v.strictObject({ made: instantSchema, recipient: recipientSchema });

/**
 * The public part of a key of its own, for records that no key of the answers opens: the supervisor's, or that of a wish.
 * Before it is here, the key has opened a test seal.
 */
export interface OwnKey {
  readonly made: Instant;
  readonly recipient: string;
}

/** With a newer key, to which is sealed from now on; once, however often it is said. */
export function withNewer(keys: readonly OwnKey[], key: OwnKey): readonly OwnKey[] {
  return [...keys.filter(({ recipient }) => recipient !== key.recipient), key];
}
