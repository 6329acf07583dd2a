import * as v from 'valibot';
import { hashSchema, numberSchema, shortSchema, signerSchema } from './carriedSchemas.ts';
import type { CollectedRecord } from './collected.ts';
import { grouped } from './grouped.ts';
import { isWithinRanges, joinedRanges, type NumberRange, rangesOf, rangesWithout } from './numberRanges.ts';
import type { TabletStanding } from './standing.ts';

/**
 * Why a record that counts is not in the results:
 * - `sealed`: none of the keys given opens it;
 * - `forged`: the key that it names did not sign it as it is, or where it names none, no key of its tablet did;
 * - `unreadable`: it opens, and is no response that this version reads;
 * - `otherPlace`: it says that it is of another survey, tablet or number;
 * - `otherWave`: its wave is not here;
 * - `simulated`: it is made up and its wave is not, or the other way round.
 */
const COUNT_FAULTS = ['sealed', 'forged', 'unreadable', 'otherPlace', 'otherWave', 'simulated'] as const;
export type CountFault = (typeof COUNT_FAULTS)[number];

const rangesSchema = v.pipe(v.array(v.strictObject({ from: numberSchema, to: numberSchema })), v.readonly());

const ofTabletSchema = v.strictObject({
  tablet: shortSchema,
  key: signerSchema,
  /** Numbers whose responses were brought in. */
  taken: rangesSchema,
  /** Those of them that are of visits without an interview, as far as it was noted: earlier builds did not. */
  visits: v.optional(rangesSchema, []),
  /** Those of them that are of interviews which the tablet signed only as it handed them over, as far as it was noted. */
  unsigned: v.optional(rangesSchema, []),
  /** And of interviews that were signed with a key of their shift and none of the tablet's, likewise. */
  ofShift: v.optional(rangesSchema, []),
  faults: v.pipe(
    v.array(v.strictObject({ number: numberSchema, why: v.picklist(COUNT_FAULTS) })),
    v.readonly(),
  ),
  /** Which of several records with one number was brought in, where an officer had to say. */
  chosen: v.optional(
    v.pipe(v.array(v.strictObject({ number: numberSchema, link: hashSchema })), v.readonly()),
    [],
  ),
});

const takenSchema = v.strictObject({
  v: v.literal(1),
  tablets: v.pipe(v.array(ofTabletSchema), v.readonly()),
});

/** What of the records that count was brought into the results. Format version 1. */
export type TakenRecords = Readonly<v.InferOutput<typeof takenSchema>>;
type OfTablet = TakenRecords['tablets'][number];

/** A record that counts and could not be brought in. */
export interface FaultyRecord {
  readonly record: CollectedRecord;
  readonly why: CountFault;
}

/** What was kept. What cannot be read is none: then all is opened again, and each interview still counts once. */
export function readTakenRecords(kept: unknown): TakenRecords {
  const read = v.safeParse(takenSchema, kept);
  return read.success ? read.output : { v: 1, tablets: [] };
}

/** What became of records. */
export interface TakenChange {
  readonly brought: readonly CollectedRecord[];
  /** They count, and could not be brought in. */
  readonly faulty: readonly FaultyRecord[];
  /** They count no more, and are held back. */
  readonly held: readonly CollectedRecord[];
  /** Those of them that count in place of others with the same number. */
  readonly chosen: readonly CollectedRecord[];
  /** What is of visits, of these and of what was brought in before. */
  readonly visits: readonly CollectedRecord[];
  /** Interviews among what was brought that nobody signed as they were finished. */
  readonly unsigned: readonly CollectedRecord[];
  /** And those that were signed with a key which is none of the tablet's. */
  readonly ofShift: readonly CollectedRecord[];
}

const NOTHING_TAKEN = { taken: [], visits: [], unsigned: [], ofShift: [], faults: [], chosen: [] } as const;

/** With what became of records. */
export function withTaken(
  before: TakenRecords,
  { brought, faulty, held, chosen, visits, unsigned, ofShift }: TakenChange,
): TakenRecords {
  const recordOf = ({ record }: FaultyRecord) => record;
  const came = grouped(brought, nameOf);
  const wrong = grouped(faulty, (one) => nameOf(recordOf(one)));
  const away = grouped(held, nameOf);
  const picked = grouped(chosen, nameOf);
  const visited = grouped(visits, nameOf);
  const bare = grouped(unsigned, nameOf);
  const shifts = grouped(ofShift, nameOf);
  const known = new Map(before.tablets.map((one) => [nameOf(one), one]));
  const owners = new Map<string, Pick<OfTablet, 'tablet' | 'key'>>();
  for (const { tablet, key } of [...before.tablets, ...brought, ...faulty.map(recordOf)])
    owners.set(nameOf({ tablet, key }), { tablet, key });
  const tablets = [...owners].map(([name, own]): OfTablet => {
    const old = known.get(name) ?? NOTHING_TAKEN;
    const { taken, faults, chosen: before } = old;
    const numbers = (came.get(name) ?? []).map(({ number }) => number);
    const gone = (away.get(name) ?? []).map(({ number }) => number);
    const failed = (wrong.get(name) ?? []).map(({ record: { number }, why }) => ({ number, why }));
    const judged = new Set([...numbers, ...failed.map(({ number }) => number)]);
    const anew = new Set([...judged, ...gone]);
    const noted = (ranges: readonly NumberRange[], now: ReadonlyMap<string, readonly CollectedRecord[]>) =>
      joinedRanges([
        ...rangesWithout(ranges, [...anew]),
        ...rangesOf((now.get(name) ?? []).map(({ number }) => number)),
      ]);
    const links = (picked.get(name) ?? []).map(({ number, link }) => ({ number, link }));
    return {
      ...own,
      taken: joinedRanges([...rangesWithout(taken, gone), ...rangesOf(numbers)]),
      visits: noted(old.visits, visited),
      unsigned: noted(old.unsigned, bare),
      ofShift: noted(old.ofShift, shifts),
      faults: [...faults.filter(({ number }) => !judged.has(number)), ...failed].toSorted(
        (one, other) => one.number - other.number,
      ),
      chosen: [...before.filter(({ number }) => !anew.has(number)), ...links].toSorted(
        (one, other) => one.number - other.number,
      ),
    };
  });
  return { v: 1, tablets };
}

/** What of the records that count is in the results, what could not be brought in, and what waits. */
export interface TakenStanding {
  readonly taken: readonly CollectedRecord[];
  /** Those of them that are of visits without an interview. */
  readonly visits: readonly CollectedRecord[];
  /** Interviews among them that the tablet signed only as it handed them over. */
  readonly unsigned: readonly CollectedRecord[];
  /** And those that were signed with a key of their shift. */
  readonly ofShift: readonly CollectedRecord[];
  readonly faulty: readonly FaultyRecord[];
  readonly waiting: readonly CollectedRecord[];
  /** Brought in before, and counts no more. */
  readonly toHold: readonly CollectedRecord[];
}

/** Parts the records by what became of them. */
export function takenStanding(standing: readonly TabletStanding[], { tablets }: TakenRecords): TakenStanding {
  const parted = standing.map((own) => {
    const known = tablets.find((one) => nameOf(one) === nameOf(own));
    return partedOf(own, known ?? { ...own, ...NOTHING_TAKEN });
  });
  return {
    taken: parted.flatMap(({ taken }) => taken),
    visits: parted.flatMap(({ visits }) => visits),
    unsigned: parted.flatMap(({ unsigned }) => unsigned),
    ofShift: parted.flatMap(({ ofShift }) => ofShift),
    faulty: parted.flatMap(({ faulty }) => faulty),
    waiting: parted.flatMap(({ waiting }) => waiting),
    toHold: parted.flatMap(({ toHold }) => toHold),
  };
}

function partedOf(own: TabletStanding, known: OfTablet): TakenStanding {
  const faults = new Map(known.faults.map(({ number, why }) => [number, why]));
  const chosen = new Map(known.chosen.map(({ number, link }) => [number, link]));
  const disputed = disputedNumbers(own);
  const isIn = ({ number }: CollectedRecord) => isWithinRanges(known.taken, number);
  const isChosen = ({ number, link }: CollectedRecord) => (chosen.get(number) ?? link) === link;
  // Before somebody chose, it is not known which of several was brought in.
  const isTaken = (record: CollectedRecord) =>
    isIn(record) && isChosen(record) && (chosen.has(record.number) || !disputed.has(record.number));
  const rest = own.counted.filter((record) => !isTaken(record));
  const faulty = rest.flatMap((record) => {
    const why = faults.get(record.number);
    return why === undefined ? [] : [{ record, why }];
  });
  const taken = own.counted.filter(isTaken);
  return {
    taken,
    visits: taken.filter(({ number }) => isWithinRanges(known.visits, number)),
    unsigned: taken.filter(({ number }) => isWithinRanges(known.unsigned, number)),
    ofShift: taken.filter(({ number }) => isWithinRanges(known.ofShift, number)),
    faulty,
    waiting: rest.filter(({ number }) => !faults.has(number)),
    // Where another counts in its place, bringing that one in takes it out.
    toHold: own.aside.flatMap(({ record }) =>
      isIn(record) && isChosen(record) && !disputed.has(record.number) ? [record] : [],
    ),
  };
}

/** Numbers of a tablet of which one record counts and another does not. */
export function disputedNumbers({ counted, aside }: TabletStanding): ReadonlySet<number> {
  const away = new Set(aside.map(({ record }) => record.number));
  return new Set(counted.map(({ number }) => number).filter((number) => away.has(number)));
}

function nameOf({ tablet, key }: Pick<OfTablet, 'tablet' | 'key'>): string {
  return JSON.stringify([tablet, key]);
}
