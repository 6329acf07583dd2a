import { type Collected, type CollectedRecord, type Stray, type ToldTrouble, union } from './collected.ts';
import { type Fork, forksOf } from './forks.ts';
import { grouped } from './grouped.ts';
import type { NumberRange } from './numberRanges.ts';
import { type KnownTablet, keysOf } from './tabletList.ts';

/** What an office knows when it says what counts. */
export interface OfficeView {
  readonly survey: string;
  readonly tablets: readonly KnownTablet[];
}

/**
 * Why a record does not count:
 * - `otherSurvey`: it came in a bundle of another survey;
 * - `unknownTablet`: nobody confirmed its tablet;
 * - `otherKey`: it is signed with another key than its tablet's;
 * - `lostTablet`: it came after the number at which its tablet was lost;
 * - `fork`: the tablet signed for something else under the same number, as copies of a tablet do;
 * - `afterFork`: it follows such a record.
 */
export type AsideReason = 'otherSurvey' | 'unknownTablet' | 'otherKey' | 'lostTablet' | 'fork' | 'afterFork';

/** A record that does not count, and why. */
export interface AsideRecord {
  readonly record: CollectedRecord;
  readonly why: AsideReason;
}

/** How far an office has all of a tablet: what a receipt is for. */
export interface Completed {
  readonly upTo: number;
  readonly head: string;
}

/** What came of one tablet, by the key that signed it, and what it is worth. */
export interface TabletStanding {
  readonly survey: string;
  readonly tablet: string;
  readonly key: string;
  /** What people call it; null of one that is not known here. */
  readonly name: string | null;
  /** Records that count, by number upwards. */
  readonly counted: readonly CollectedRecord[];
  readonly aside: readonly AsideRecord[];
  readonly strays: readonly Stray[];
  /** Numbers that the tablet gave and that have not arrived. */
  readonly missing: readonly NumberRange[];
  /** Null where nothing is complete from number 1 on. */
  readonly completed: Completed | null;
  /** Numbers that stand for several interviews; none of a tablet of which nothing counts. */
  readonly forks: readonly Fork[];
  /** What it says went wrong on it, in order of its clock. */
  readonly troubles: readonly ToldTrouble[];
}

/** Whose it is: a tablet, by the key that signs for it. */
interface Owner {
  readonly survey: string;
  readonly tablet: string;
  readonly key: string;
}

/** What came of each tablet and what of it counts. The same for the same things, in whatever order they came. */
export function standingOf(came: Collected, view: OfficeView): readonly TabletStanding[] {
  const collected = underFirstKeys(came, view);
  const records = grouped(collected.records, ownerName);
  const strays = grouped(collected.strays, ownerName);
  const reached = grouped(collected.reached, ownerName);
  const troubles = grouped(collected.troubles, ownerName);
  // Who tells of troubles has said how far it got.
  const things: readonly Owner[] = [...collected.records, ...collected.strays, ...collected.reached];
  const owners = new Map(things.map((owner) => [ownerName(owner), owner]));
  return [...owners]
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map(([name, owner]) => {
      const own = {
        records: records.get(name) ?? [],
        strays: strays.get(name) ?? [],
        reached: reached.get(name) ?? [],
        troubles: troubles.get(name) ?? [],
      };
      return tabletStanding(owner, own, view);
    });
}

/**
 * What came, with all that a known tablet signed under its first key: one that was given a new key is one tablet with one
 * chain. What it signed with both is there once.
 */
export function underFirstKeys(collected: Collected, view: OfficeView): Collected {
  if (view.tablets.every((known) => keysOf(known).length === 1)) return collected;
  return union([
    {
      records: signedByFirst(collected.records, view),
      strays: signedByFirst(collected.strays, view),
      reached: signedByFirst(collected.reached, view),
      troubles: signedByFirst(collected.troubles, view),
    },
  ]);
}

/** Things that tablets signed, with the first key of each known tablet in the place of its newer ones. */
export function signedByFirst<Thing extends Pick<Owner, 'tablet' | 'key'>>(
  things: readonly Thing[],
  { tablets }: OfficeView,
): readonly Thing[] {
  const firstKeys = new Map(
    tablets.flatMap((known) =>
      keysOf(known).map((key) => [JSON.stringify([known.tablet, key]), known.key] as const),
    ),
  );
  return things.map((thing) => {
    const key = firstKeys.get(JSON.stringify([thing.tablet, thing.key]));
    return key === undefined ? thing : { ...thing, key };
  });
}

function tabletStanding(
  owner: Owner,
  { records, strays, reached, troubles }: Collected,
  view: OfficeView,
): TabletStanding {
  const { survey, tablet, key } = owner;
  const known = view.tablets.find((one) => one.tablet === tablet) ?? null;
  const whole = wholeReason(owner, view.survey, known);
  const vouched = new Set(known?.vouched ?? []);
  const chain = chainReasons(records, vouched);
  const judged = records.map((record) => {
    const isLate = known !== null && known.lostAfter !== null && record.number > known.lostAfter;
    return { record, why: whole ?? (isLate ? 'lostTablet' : null) ?? chain.get(record) ?? null };
  });
  const sound = judged.flatMap(({ record, why }) => (why === null ? [record] : []));
  const came = judged.filter(({ record }) => record.bytes !== null);
  const highest = [...reached, ...records].reduce((most, { number }) => Math.max(most, number), 0);
  return {
    survey,
    tablet,
    key,
    name: known?.name ?? null,
    counted: sound.filter(({ bytes }) => bytes !== null),
    aside: came.flatMap(({ record, why }) => (why === null ? [] : [{ record, why }])),
    strays,
    missing: missingAmong(new Set(records.filter(hasCome).map(({ number }) => number)), highest),
    completed: completedOf(sound),
    forks: whole === null ? forksOf(records, vouched) : [],
    troubles,
  };
}

/** Why nothing of this tablet counts; null when it may. */
function wholeReason({ survey, key }: Owner, own: string, known: KnownTablet | null): AsideReason | null {
  if (survey !== own) return 'otherSurvey';
  if (known === null) return 'unknownTablet';
  return known.key === key ? null : 'otherKey';
}

/**
 * What is wrong with the chain at each record; nothing for those that are sound.
 *
 * After a fork nothing counts that follows it, and nothing behind a gap after it: nobody can say from where that goes on.
 * An officer's word on a record makes that one sound, and what follows it, also where others have the same numbers.
 */
function chainReasons(
  records: readonly CollectedRecord[],
  vouched: ReadonlySet<string>,
): ReadonlyMap<CollectedRecord, AsideReason> {
  const at = grouped(records, ({ number }) => number);
  const wrong = new Map<CollectedRecord, AsideReason>();
  const soundLinks = new Set<string>();
  /** Links that an officer vouched for, and those that follow them. */
  const trusted = new Set<string>();
  const isTrusted = ({ link, prev }: CollectedRecord) =>
    vouched.has(link) || (prev !== null && trusted.has(prev));
  const reasonOf = (record: CollectedRecord, here: readonly CollectedRecord[]): AsideReason | null => {
    const { link, prev } = record;
    // Where a branch forks again, only a new word decides.
    if (vouched.has(link) || (isTrusted(record) && here.filter(isTrusted).length === 1)) {
      trusted.add(link);
      return null;
    }
    if (here.length > 1) return 'fork';
    const follows = prev !== null && soundLinks.has(prev);
    return wrong.size > 0 && !follows ? 'afterFork' : null;
  };
  for (const [, here] of [...at].toSorted(([one], [other]) => one - other))
    for (const record of here) {
      const why = reasonOf(record, here);
      if (why === null) soundLinks.add(record.link);
      else wrong.set(record, why);
    }
  return wrong;
}

function hasCome({ bytes, isElsewhere }: CollectedRecord): boolean {
  return bytes !== null || isElsewhere;
}

function missingAmong(came: ReadonlySet<number>, highest: number): readonly NumberRange[] {
  const ranges: NumberRange[] = [];
  let next = 1;
  for (const number of [...[...came].toSorted((one, other) => one - other), highest + 1]) {
    if (number > next) ranges.push({ from: next, to: number - 1 });
    next = number + 1;
  }
  return ranges;
}

/** How far the sound records go from number 1 without a gap, or a number that stands for two. */
function completedOf(sound: readonly CollectedRecord[]): Completed | null {
  const at = grouped(sound.filter(hasCome), ({ number }) => number);
  let completed: Completed | null = null;
  for (let number = 1; ; number += 1) {
    const [one, ...others] = at.get(number) ?? [];
    if (one === undefined || others.length > 0) return completed;
    completed = { upTo: number, head: one.link };
  }
}

function ownerName({ survey, tablet, key }: Owner): string {
  return JSON.stringify([survey, tablet, key]);
}
