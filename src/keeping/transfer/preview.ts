import { type Collected, type CollectedRecord, recordName, type Stray, union } from './collected.ts';
import {
  type AsideRecord,
  type OfficeView,
  standingOf,
  type TabletStanding,
  underFirstKeys,
} from './standing.ts';

/** What taking bundles in would do, before it is done. */
export interface Preview {
  /** What there will be: kept whole, or not at all. */
  readonly after: Collected;
  readonly standing: readonly TabletStanding[];
  /** Records that count from then on. */
  readonly fresh: readonly CollectedRecord[];
  /** Records that came and were here already. */
  readonly same: readonly CollectedRecord[];
  /** Records that came, and count for nothing, with why. */
  readonly aside: readonly AsideRecord[];
  /** Lines that came and are no records. */
  readonly strays: readonly Stray[];
  /** Records that counted and will no longer, because of what came. */
  readonly noLonger: readonly AsideRecord[];
}

/** Says what taking in these bundles would do beside what is here. Nothing is changed by it. */
export function previewOf(held: Collected, arriving: readonly Collected[], view: OfficeView): Preview {
  const after = union([held, ...arriving]);
  const have = underFirstKeys(held, view);
  const standing = standingOf(after, view);
  const here = namesOf(have.records.filter(({ bytes }) => bytes !== null));
  const countedHere = namesOf(standingOf(have, view).flatMap(({ counted }) => counted));
  const came = underFirstKeys(union(arriving), view).records.filter(({ bytes }) => bytes !== null);
  const cameNames = namesOf(came);
  const strayHashes = new Set(have.strays.map(({ hash, why }) => `${why} ${hash}`));
  const aside = standing.flatMap((tablet) => tablet.aside);
  return {
    after,
    standing,
    fresh: standing
      .flatMap(({ counted }) => counted)
      .filter((record) => !countedHere.has(recordName(record))),
    same: came.filter((record) => here.has(recordName(record))),
    aside: aside.filter(({ record }) => {
      const name = recordName(record);
      return cameNames.has(name) && !here.has(name);
    }),
    strays: underFirstKeys(after, view).strays.filter(({ hash, why }) => !strayHashes.has(`${why} ${hash}`)),
    noLonger: aside.filter(({ record }) => countedHere.has(recordName(record))),
  };
}

function namesOf(records: readonly CollectedRecord[]): ReadonlySet<string> {
  return new Set(records.map(recordName));
}
