import * as v from 'valibot';
import { instantSchema } from '../../asking/survey/dates.ts';
import type { Instant } from '../../core/day.ts';
import type { Problem } from '../../core/problem.ts';
import { fail, ok, type Result } from '../../core/result.ts';
import type { Card } from './card.ts';
import { hashSchema, shortSchema, signerSchema, upToSchema } from './carriedSchemas.ts';

const tabletSchema = v.strictObject({
  tablet: shortSchema,
  key: signerSchema,
  name: shortSchema,
  since: instantSchema,
  /** The last number that counts of a tablet that was lost; null of one that was not. */
  lostAfter: v.nullable(upToSchema),
  /** Links of records that an officer looked at and lets count although the chain forks there. */
  vouched: v.pipe(v.array(hashSchema), v.readonly()),
  /** Further keys of the same tablet, the newest last: it makes a new one where its passphrase is lost. */
  newKeys: v.exactOptional(v.pipe(v.array(signerSchema), v.readonly())),
});

const listSchema = v.strictObject({
  v: v.literal(1),
  /** Codes that were given out and not used yet. */
  codes: v.pipe(v.array(shortSchema), v.readonly()),
  tablets: v.pipe(v.array(tabletSchema), v.readonly()),
});

/** A tablet that this office knows. */
export type KnownTablet = Readonly<v.InferOutput<typeof tabletSchema>>;

/** The tablets of a survey, as its office keeps them. Format version 1. */
export type TabletList = Readonly<v.InferOutput<typeof listSchema>>;

/** Where nothing was kept. */
const NO_TABLETS: TabletList = { v: 1, codes: [], tablets: [] };

/**
 * What was kept, as a list: an empty one where nothing was kept.
 *
 * @returns Null when it cannot be read, as when a newer version wrote it. Nobody may take that for no tablets: what the
 *   list holds would be written over.
 */
export function readTabletList(kept: unknown): TabletList | null {
  if (kept === null || kept === undefined) return NO_TABLETS;
  const read = v.safeParse(listSchema, kept);
  return read.success ? read.output : null;
}

/** With a code given out for one more tablet. */
export function withCode(list: TabletList, code: string): TabletList {
  return { ...list, codes: [...list.codes, code] };
}

/** With a code taken back: no card that names it is taken any more. */
export function withoutCode(list: TabletList, code: string): TabletList {
  return { ...list, codes: list.codes.filter((one) => one !== code) };
}

/** What an office holds a card against. */
export interface OfficeFacts {
  readonly survey: string;
  /** Hashes of all packs that it ever made of this survey. */
  readonly packs: readonly string[];
  readonly now: Instant;
}

/**
 * With the tablet of a card; people have compared the eight words. A card that was taken already changes nothing.
 *
 * @returns `otherSurvey`, `otherPack`, `otherCode`, or `otherSigner` when a tablet of that id is known with another key.
 */
export function withTablet(
  list: TabletList,
  card: Card,
  { survey, packs, now }: OfficeFacts,
): Result<TabletList, Problem> {
  const { tablet, key, name, code } = card;
  if (card.survey !== survey) return fail({ kind: 'otherSurvey', what: 'card' });
  const known = list.tablets.find((one) => one.tablet === tablet);
  if (known !== undefined)
    return keysOf(known).includes(key) ? ok(list) : fail({ kind: 'otherSigner', what: 'card' });
  const fits = fitsOffice(list, card, packs);
  if (!fits.ok) return fits;
  const { codes } = withoutCode(list, code);
  const added: KnownTablet = { tablet, key, name, since: now, lostAfter: null, vouched: [] };
  return ok({ ...list, codes, tablets: [...list.tablets, added] });
}

/** The keys with which a tablet signs, the first one first. */
export function keysOf({ key, newKeys = [] }: KnownTablet): readonly string[] {
  return [key, ...newKeys];
}

/**
 * With the new key of a tablet that is known: its passphrase was lost, and people have compared the eight words of its new
 * card. What it signed before still counts. A card that was taken already changes nothing.
 *
 * @returns As `withTablet`, which adds a tablet that is not known.
 */
export function withNewKey(list: TabletList, card: Card, facts: OfficeFacts): Result<TabletList, Problem> {
  const taken = withTablet(list, card, facts);
  if (taken.ok || taken.problem.kind !== 'otherSigner') return taken;
  const fits = fitsOffice(list, card, facts.packs);
  if (!fits.ok) return fits;
  return ok(
    withChange(withoutCode(list, card.code), card.tablet, (one) => ({
      ...one,
      newKeys: [...(one.newKeys ?? []), card.key],
    })),
  );
}

function fitsOffice(
  { codes }: TabletList,
  { pack, code }: Card,
  packs: readonly string[],
): Result<void, Problem> {
  if (!packs.includes(pack)) return fail({ kind: 'otherPack' });
  return codes.includes(code) ? ok(undefined) : fail({ kind: 'otherCode' });
}

/** With a tablet lost: what it numbered after this is kept aside. Null takes that back. */
export function withLost(list: TabletList, tablet: string, lostAfter: number | null): TabletList {
  return withChange(list, tablet, (one) => ({ ...one, lostAfter }));
}

/** With an officer's word that a record counts although the chain forks there. */
export function withVouched(list: TabletList, tablet: string, link: string): TabletList {
  return withChange(list, tablet, (one) => ({ ...one, vouched: [...new Set([...one.vouched, link])] }));
}

/** With an officer's word taken back. */
export function withoutVouched(list: TabletList, tablet: string, links: readonly string[]): TabletList {
  return withChange(list, tablet, (one) => ({
    ...one,
    vouched: one.vouched.filter((link) => !links.includes(link)),
  }));
}

function withChange(list: TabletList, tablet: string, change: (one: KnownTablet) => KnownTablet): TabletList {
  return { ...list, tablets: list.tablets.map((one) => (one.tablet === tablet ? change(one) : one)) };
}
