import type { Instant } from '../../core/day.ts';

/** A record that a tablet has signed for: its place in the chain, and its bytes where they came. */
export interface CollectedRecord {
  readonly survey: string;
  readonly tablet: string;
  /** The public part of the key that signed for it. */
  readonly key: string;
  readonly number: number;
  /** SHA-256 of `prev` and the bytes. */
  readonly link: string;
  /** Link of the record before; null as long as only a record after it has named this one. */
  readonly prev: string | null;
  /** Belongs to another survey of the same tablet, so its bytes are not awaited here. */
  readonly isElsewhere: boolean;
  /** One sealed file; `kept` where it came and lies in a bundle; null as long as it has not come. */
  readonly bytes: Uint8Array<ArrayBuffer> | 'kept' | null;
}

/**
 * Why a line of a bundle is no record:
 * - `signature`: the bundle is not signed by the key that it names;
 * - `altered`: the bytes are not those that the tablet signed for;
 * - `notListed`: the tablet did not sign for any such number;
 * - `damaged`: it cannot be read.
 */
export type StrayReason = 'signature' | 'altered' | 'notListed' | 'damaged';

/** A line that came and is no record: it is kept in its bundle. */
export interface Stray {
  readonly survey: string;
  readonly tablet: string;
  readonly key: string;
  /** The number that it claims; null where it cannot be read. */
  readonly number: number | null;
  readonly why: StrayReason;
  /** SHA-256 of the line. */
  readonly hash: string;
}

/** The highest number that a tablet ever said it gave. */
export interface Reached {
  readonly survey: string;
  readonly tablet: string;
  readonly key: string;
  readonly number: number;
}

/** Something that went wrong on a tablet, as the tablet tells it. */
export interface ToldTrouble {
  readonly survey: string;
  readonly tablet: string;
  readonly key: string;
  readonly at: Instant;
  /** The kind of a problem, of whichever version of the app. */
  readonly what: string;
}

/**
 * All that ever came, whatever it is worth: it only grows. What of it counts is worked out anew each time, by `standingOf`
 * and the office's list of tablets. Each list is in one order, so the same things that came are the same value.
 */
export interface Collected {
  readonly records: readonly CollectedRecord[];
  readonly strays: readonly Stray[];
  readonly reached: readonly Reached[];
  readonly troubles: readonly ToldTrouble[];
}

/** What names a record: whose it is, its number and its hash. */
export function recordName({ survey, tablet, key, number, link }: CollectedRecord): string {
  return JSON.stringify([survey, tablet, key, number, link]);
}

/** What an office holds before any bundle came. */
export const NOTHING_COLLECTED: Collected = { records: [], strays: [], reached: [], troubles: [] };

/**
 * Everything that is in any of these, each thing once. Order, repeats and how it was parted among files do not matter:
 * this is set union, by tablet, number and hash.
 */
export function union(all: readonly Collected[]): Collected {
  return {
    records: joined(
      all.flatMap(({ records }) => records),
      ({ number, link }) => `${String(number).padStart(16, '0')} ${link}`,
      richer,
    ),
    strays: joined(
      all.flatMap(({ strays }) => strays),
      ({ number, why, hash }) => `${String(number ?? 0).padStart(16, '0')} ${why} ${hash}`,
      (one) => one,
    ),
    reached: joined(
      all.flatMap(({ reached }) => reached),
      () => '',
      (one, other) => (one.number >= other.number ? one : other),
    ),
    troubles: joined(
      all.flatMap(({ troubles }) => troubles),
      ({ at, what }) => `${at} ${what}`,
      (one) => one,
    ),
  };
}

/** The same without the bytes of its records, which lie in the bundles that they came in. */
export function withoutBytes(collected: Collected): Collected {
  const records = collected.records.map((one) =>
    one.bytes === null ? one : { ...one, bytes: 'kept' as const },
  );
  return { ...collected, records };
}

/** What is some tablet's, by the key that signed it. */
interface Owned {
  readonly survey: string;
  readonly tablet: string;
  readonly key: string;
}

/** Things by whose they are and what else names them: those of one name are joined, and all are in order of their names. */
function joined<Thing extends Owned>(
  things: readonly Thing[],
  nameOf: (thing: Thing) => string,
  join: (one: Thing, other: Thing) => Thing,
): readonly Thing[] {
  const found = new Map<string, Thing>();
  for (const thing of things) {
    const name = JSON.stringify([thing.survey, thing.tablet, thing.key, nameOf(thing)]);
    const other = found.get(name);
    found.set(name, other === undefined ? thing : join(other, thing));
  }
  return [...found].toSorted(([one], [other]) => (one < other ? -1 : 1)).map(([, thing]) => thing);
}

/** What is known of one record by both. Bytes have one link before them only, as their own link says: they are one. */
function richer(one: CollectedRecord, other: CollectedRecord): CollectedRecord {
  const more = rank(one) >= rank(other) ? one : other;
  return { ...more, isElsewhere: one.isElsewhere || other.isElsewhere };
}

function rank({ bytes, prev }: CollectedRecord): string {
  if (bytes !== null) return bytes === 'kept' ? '2' : '3';
  return prev === null ? '0' : `1${prev}`;
}

/**
 * Says of each thing that comes, one after the other, whether it brings anything that neither is here nor came before it.
 *
 * A bundle is of one tablet: each is held against what is known of that tablet only.
 */
export function newsTeller(have: Collected): (coming: Collected) => boolean {
  const known = new Map<string, Collected>();
  return (coming) => {
    const tablets = new Set(listsOf(coming).flatMap((list) => list.map(({ tablet }) => tablet)));
    const name = JSON.stringify([...tablets].toSorted());
    const before = known.get(name) ?? ofTablets(have, tablets);
    const after = union([before, coming]);
    known.set(name, after);
    return amountOf(after) > amountOf(before);
  };
}

function ofTablets(
  { records, strays, reached, troubles }: Collected,
  tablets: ReadonlySet<string>,
): Collected {
  const isIts = ({ tablet }: Owned) => tablets.has(tablet);
  return {
    records: records.filter(isIts),
    strays: strays.filter(isIts),
    reached: reached.filter(isIts),
    troubles: troubles.filter(isIts),
  };
}

function listsOf({ records, strays, reached, troubles }: Collected): readonly (readonly Owned[])[] {
  return [records, strays, reached, troubles];
}

/** Goes up with everything that is learnt, and never down. */
function amountOf({ records, strays, reached, troubles }: Collected): number {
  const facts = records.map(({ prev, isElsewhere, bytes }) =>
    [true, prev !== null, isElsewhere, bytes !== null].filter(Boolean),
  );
  const furthest = reached.map(({ number }) => number + 1);
  return strays.length + troubles.length + facts.flat().length + furthest.reduce((sum, one) => sum + one, 0);
}
