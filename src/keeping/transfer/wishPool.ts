import * as v from 'valibot';
import { LEAST_BEHIND, type WishPurpose } from '../../asking/survey/wishes.ts';
import type { Day } from '../../core/day.ts';
import { digest } from '../sealing/digest.ts';
import type { Manifest } from './bundle.ts';
import { daySchema, hashSchema } from './carriedSchemas.ts';
import type { TabletStanding } from './standing.ts';
import type { ArrivedWishes, WishBatch } from './wishSlip.ts';

const slipSchema = v.strictObject({
  /** SHA-256 of the sealed file in base64. */
  hash: hashSchema,
  /** The last day on which it may be kept. */
  until: daySchema,
  /** The sealed file in base64. */
  sealed: v.string(),
});

const poolSchema = v.strictObject({
  v: v.literal(1),
  /** In the order of their hashes. */
  slips: v.pipe(v.array(slipSchema), v.readonly()),
  /** Those that were deleted here, until their day is over: no bundle brings them again. */
  gone: v.pipe(v.array(v.strictObject({ hash: hashSchema, until: daySchema })), v.readonly()),
});

/** A slip as an office keeps it. */
export type PooledSlip = Readonly<v.InferOutput<typeof slipSchema>>;

/**
 * The slips of one purpose, of all tablets together. No tablet, no bundle, no time and no order says where one came from.
 * Format version 1.
 */
export type WishPool = Readonly<v.InferOutput<typeof poolSchema>>;

/** What was kept; null where it cannot be read, as when a newer version wrote it: it is then left as it is. */
export function readWishPool(kept: unknown): WishPool | null {
  if (kept === null || kept === undefined) return { v: 1, slips: [], gone: [] };
  const read = v.safeParse(poolSchema, kept);
  return read.success ? read.output : null;
}

/** A slip that comes in. */
export interface ComingSlip extends PooledSlip {
  readonly purpose: WishPurpose;
}

/** The slips of batches, each by itself. */
export async function slipsOf(batches: readonly WishBatch[]): Promise<readonly ComingSlip[]> {
  const each = batches.flatMap(({ purpose, until, sealed }) =>
    sealed.map(async (one) => ({
      purpose,
      until,
      sealed: one,
      hash: await digest(new TextEncoder().encode(one)),
    })),
  );
  return Promise.all(each);
}

/** Those of batches behind which there are enough interviews that count here too. */
export function countedWishes(
  batches: readonly ArrivedWishes[],
  standing: readonly TabletStanding[],
): readonly ArrivedWishes[] {
  return batches.filter((batch) =>
    standing.some(
      ({ tablet, key, counted }) =>
        tablet === batch.tablet && key === batch.key && counted.length >= LEAST_BEHIND,
    ),
  );
}

/**
 * Tablets that keep slips back, and how many interviews are behind them, too few. Of several bundles of a tablet the one with
 * its most interviews says so.
 */
export function heldBackBy(
  manifests: readonly Pick<Manifest, 'tablet' | 'everSealed' | 'wishes'>[],
): readonly { readonly tablet: string; readonly held: number }[] {
  const inOrder = manifests.toSorted(
    (one, other) => one.everSealed - other.everSealed || one.wishes.held - other.wishes.held,
  );
  const last = new Map(inOrder.map(({ tablet, wishes }) => [tablet, wishes.held]));
  return [...last].map(([tablet, held]) => ({ tablet, held })).filter(({ held }) => held > 0);
}

/** Those of slips that are not here, were not deleted here, and may still be kept; each once. */
export function newSlips<Slip extends PooledSlip>(
  { slips, gone }: WishPool,
  coming: readonly Slip[],
  today: Day,
): readonly Slip[] {
  const known = new Set([...slips, ...gone].map(({ hash }) => hash));
  return coming.filter(({ hash, until }) => {
    if (until < today || known.has(hash)) return false;
    known.add(hash);
    return true;
  });
}

/** With what came: set union. Order and repeats do not matter, and leave no trace. */
export function withSlips(pool: WishPool, coming: readonly PooledSlip[], today: Day): WishPool {
  const added = newSlips(pool, coming, today).map(({ hash, until, sealed }) => ({ hash, until, sealed }));
  const slips = [...pool.slips, ...added].toSorted(byHash);
  return { ...pool, slips };
}

function byHash(one: PooledSlip, other: PooledSlip): number {
  return one.hash < other.hash ? -1 : 1;
}

/** With those of another pool, such as a back-up's: what is here stays, and what was deleted here does not come again. */
export function joinedPools(here: WishPool, other: WishPool): WishPool {
  const known = new Set([...here.slips, ...here.gone].map(({ hash }) => hash));
  const isNew = ({ hash }: { readonly hash: string }) => !known.has(hash);
  const slips = [...here.slips, ...other.slips.filter(isNew)];
  return { ...here, slips: slips.toSorted(byHash), gone: [...here.gone, ...other.gone.filter(isNew)] };
}

/** Without these slips, or without any; no bundle brings them again. */
export function withoutSlips(
  { slips, gone, ...pool }: WishPool,
  which: ReadonlySet<string> | 'all',
): WishPool {
  const isGone = ({ hash }: PooledSlip) => which === 'all' || which.has(hash);
  const more = slips.filter(isGone).map(({ hash, until }) => ({ hash, until }));
  return { ...pool, slips: slips.filter((slip) => !isGone(slip)), gone: [...gone, ...more] };
}

/** Without those whose day is over; the same pool where there is none. */
export function withoutPastSlips(pool: WishPool, today: Day): WishPool {
  const isKept = ({ until }: { readonly until: Day }) => until >= today;
  const [slips, gone] = [pool.slips.filter(isKept), pool.gone.filter(isKept)];
  const isSame = slips.length === pool.slips.length && gone.length === pool.gone.length;
  return isSame ? pool : { ...pool, slips, gone };
}
