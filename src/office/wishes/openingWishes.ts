import type { SurveyId } from '../../asking/survey/survey.ts';
import type { WishPurpose } from '../../asking/survey/wishes.ts';
import { fail, ok } from '../../core/result.ts';
import { fromBase64 } from '../../keeping/sealing/base64.ts';
import type { Device } from '../../keeping/storage/device.ts';
import type { PooledSlip, WishPool } from '../../keeping/transfer/wishPool.ts';
import { readSlip, type Wish } from '../../keeping/transfer/wishSlip.ts';
import { askSealing } from '../askSealing.ts';
import { createOpeningWithKey, type OpeningWithKey } from '../unlock/openingWithKey.ts';

/** What was opened, by hash: a wish, or null of an empty slip and of what is none. What the keys given do not open is not in it. */
export type OpenedWishes = ReadonlyMap<string, Wish | null>;

export type OpeningWishes = OpeningWithKey<OpenedWishes>;

/** Slips that are not open. */
export function stillSealed({ slips }: WishPool, opened: OpenedWishes | null): readonly PooledSlip[] {
  return slips.filter(({ hash }) => opened?.has(hash) !== true);
}

/** A wish that is open. */
export interface OpenWish extends Wish {
  readonly hash: string;
}

/** The wishes that are open, by name: nothing of the order in which they came. */
export function openWishes({ slips }: WishPool, opened: OpenedWishes | null): readonly OpenWish[] {
  const open = slips.flatMap(({ hash }): readonly OpenWish[] => {
    const wish = opened?.get(hash) ?? null;
    return wish === null ? [] : [{ hash, ...wish }];
  });
  const by = new Intl.Collator('en-GB', { numeric: true });
  return open.toSorted(
    (one, other) =>
      by.compare(one.name, other.name) ||
      by.compare(one.reach, other.reach) ||
      (one.hash < other.hash ? -1 : 1),
  );
}

/** @param current The slips of a purpose as they are kept by now; null while they cannot be read. */
export function createOpeningWishes(
  device: Device,
  { survey, purpose }: { readonly survey: string; readonly purpose: WishPurpose },
  current: () => { readonly id: SurveyId; readonly pool: WishPool } | null,
): OpeningWishes {
  const { world } = device;
  return createOpeningWithKey<OpenedWishes>(device, survey, async (key, { before, signal }) => {
    const now = current();
    if (now === null) return null;
    const closed = stillSealed(now.pool, before);
    const unlocked = await askSealing(world, 'unlock', { key }, signal);
    if (!unlocked?.ok) return unlocked;
    const { identities } = unlocked.value;
    const files = closed.map(({ sealed }) => fromBase64(sealed));
    const replies = await askSealing(world, 'openEach', { identities, files }, signal);
    if (replies === null) return null;
    const opened = new Map<string, Wish | null>();
    for (const [at, { hash }] of closed.entries()) {
      const reply = replies[at];
      if (reply?.ok) opened.set(hash, wishIn(readSlip(reply.value, { survey: now.id, purpose })));
    }
    if (opened.size === 0) return fail({ kind: 'opensNoWish' });
    return ok(new Map([...(before ?? []), ...opened]));
  });
}

function wishIn(slip: Wish | null): Wish | null {
  if (slip === null || (slip.name === '' && slip.reach === '')) return null;
  return { name: slip.name, reach: slip.reach };
}
