import { inTime } from './inTime.ts';
import { Refusal } from './storageTrouble.ts';

/** A big store may take long over one call. One that has not answered by then may never do so. */
const ANSWER_WITHIN_MS = 60_000;

/**
 * What a call of the database comes to. One that does not answer is refused, as one that does not open: whatever comes of
 * the call later is dropped.
 *
 * @param giveUp Takes back what the call would still write.
 */
export function answered<Value>(
  call: PromiseLike<Value>,
  withinMs = ANSWER_WITHIN_MS,
  giveUp?: () => void,
): Promise<Value> {
  return inTime(call, withinMs, () => {
    giveUp?.();
    return new Refusal({ kind: 'storageRefused', cause: 'no answer' });
  });
}
