import type { CollectedRecord, Stray, StrayReason, ToldTrouble } from '../../keeping/transfer/collected.ts';
import type { Fork } from '../../keeping/transfer/forks.ts';
import { type NumberRange, rangesOf } from '../../keeping/transfer/numberRanges.ts';
import type { AsideReason, AsideRecord, TabletStanding } from '../../keeping/transfer/standing.ts';
import type { KnownTablet } from '../../keeping/transfer/tabletList.ts';
import type { TakenStanding } from '../../keeping/transfer/takenRecords.ts';
import type { Collecting } from './collecting.ts';

/** Interviews of a tablet that are kept aside for one reason. */
export interface AsideLine {
  readonly why: AsideReason;
  readonly records: number;
  readonly numbers: readonly NumberRange[];
}

/** Lines of bundles that are no records, for one reason. */
export interface StrayLine {
  readonly why: StrayReason;
  readonly lines: number;
  /** The numbers that they claim; none of those that cannot be read. */
  readonly numbers: readonly NumberRange[];
}

/** A tablet as the pages draw it. */
export interface TabletView {
  /** As the list names it; null for one that is not on it. */
  readonly known: KnownTablet | null;
  readonly tablet: string;
  /** Interviews and visits that count. */
  readonly counted: number;
  /** The highest number that came; null where nothing did. */
  readonly last: number | null;
  readonly missing: readonly NumberRange[];
  readonly aside: readonly AsideLine[];
  readonly strays: readonly StrayLine[];
  readonly forks: readonly Fork[];
  /** What it says went wrong on it, the newest last; of what others sign in its name, nothing. */
  readonly troubles: readonly ToldTrouble[];
}

/** Every tablet of a survey: those on the list first, in its order, then others that something came from. */
export function tabletViews({ tablets, standing }: Collecting): readonly TabletView[] {
  const known = tablets.tablets.map((one) =>
    viewOf(
      one,
      one.tablet,
      standing.filter(({ tablet }) => tablet === one.tablet),
    ),
  );
  const listed = new Set(tablets.tablets.map(({ tablet }) => tablet));
  const others = new Set(standing.map(({ tablet }) => tablet).filter((tablet) => !listed.has(tablet)));
  return [
    ...known,
    ...[...others].map((tablet) =>
      viewOf(
        null,
        tablet,
        standing.filter((one) => one.tablet === tablet),
      ),
    ),
  ];
}

/** What counts of a tablet, by what it is. */
export interface CountedParts {
  readonly interviews: number;
  /** Visits without an interview. */
  readonly visits: number;
  /** The numbers of interviews that the tablet signed only as it handed them over. */
  readonly unsigned: readonly NumberRange[];
  /** And of those that were signed with a key of their shift. */
  readonly ofShift: readonly NumberRange[];
  /** Not in the results yet: nobody knows which of the two they are. */
  readonly unopened: number;
}

/** Tells interviews from visits, as far as they were opened. */
export function countedParts({ tablet, counted }: TabletView, before: TakenStanding): CountedParts {
  const its = <Thing extends { readonly tablet: string }>(records: readonly Thing[]) =>
    records.filter((one) => one.tablet === tablet);
  const amountOf = (records: readonly { readonly tablet: string }[]) => its(records).length;
  const visits = amountOf(before.visits);
  const unopened = amountOf(before.waiting) + amountOf(before.faulty.map(({ record }) => record));
  const numbersOf = (records: readonly CollectedRecord[]) =>
    rangesOf(its(records).map(({ number }) => number));
  const [unsigned, ofShift] = [numbersOf(before.unsigned), numbersOf(before.ofShift)];
  return { interviews: counted - visits - unopened, visits, unsigned, ofShift, unopened };
}

/** All that came under a tablet's name, by whatever key it was signed. */
function viewOf(known: KnownTablet | null, tablet: string, came: readonly TabletStanding[]): TabletView {
  const own = came.filter(({ key }) => known === null || key === known.key);
  const numbers = own.flatMap((one) => [...one.counted, ...one.aside.map(({ record }) => record)]);
  return {
    known,
    tablet,
    counted: came.reduce((sum, one) => sum + one.counted.length, 0),
    last: numbers.length === 0 ? null : Math.max(...numbers.map(({ number }) => number)),
    missing: own.flatMap(({ missing }) => missing),
    aside: asideLines(came.flatMap((one) => one.aside)),
    strays: strayLines(came.flatMap((one) => one.strays)),
    forks: own.flatMap(({ forks }) => forks),
    troubles: own.flatMap(({ troubles }) => troubles),
  };
}

/** What is kept aside, by why. */
export function asideLines(aside: readonly AsideRecord[]): readonly AsideLine[] {
  return reasons(aside).map((why) => {
    const some = aside.filter((one) => one.why === why);
    return { why, records: some.length, numbers: rangesOf(some.map(({ record }) => record.number)) };
  });
}

/** What is no record, by why. */
export function strayLines(strays: readonly Stray[]): readonly StrayLine[] {
  return reasons(strays).map((why) => {
    const some = strays.filter((one) => one.why === why);
    return { why, lines: some.length, numbers: rangesOf(some.flatMap(({ number }) => number ?? [])) };
  });
}

function reasons<Why>(things: readonly { readonly why: Why }[]): readonly Why[] {
  return [...new Set(things.map(({ why }) => why))];
}
