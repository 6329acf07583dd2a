import { isSame } from '../sealing/digest.ts';
import { type KeptRow, keptRow, keyOf, nameOf, type RowPlace } from './journalChange.ts';
import type {
  ContactRow,
  DraftRow,
  GoneRow,
  OfficeRow,
  ShiftRow,
  SignerRow,
  TabletRow,
  TallyRow,
  WishesRow,
} from './rows.ts';

/** What counts up on a tablet, its shift, its key, what it knows of its office, contacts for back-checks, and wishes. */
export type CounterRow = TabletRow | TallyRow | ShiftRow | SignerRow | OfficeRow | ContactRow | WishesRow;

/** The tablet's part of the database. */
export interface Here {
  readonly drafts: readonly DraftRow[];
  /** Numbers of finished interviews, by id. */
  readonly finished: ReadonlyMap<string, number>;
  readonly counters: readonly CounterRow[];
  /** What was deleted and may still be in the journal. */
  readonly tombstones: readonly GoneRow[];
  /** What is needed to go on with the interviews: surveys, waves, questions, introductions. */
  readonly setup: readonly KeptRow[];
  /** Names (`nameOf`) of all surveys, waves and questionnaires. */
  readonly known: ReadonlySet<string>;
}

/** What makes the two stores hold the same. */
interface Plan {
  /** Rows of the journal that the database lacks, or has older. */
  readonly toDatabase: readonly RowPlace[];
  readonly toJournal: readonly KeptRow[];
  /** Ids of interviews in progress in the database that are finished: it lost the end of them and nothing else. */
  readonly ended: readonly string[];
  /** Ids of finished interviews that the journal lacks. */
  readonly finishedToJournal: readonly string[];
  /** What is still in the journal and was finished or deleted in the database. */
  readonly gone: readonly RowPlace[];
  /** Ids of tombstones that are no longer needed then. */
  readonly tombstones: readonly string[];
}

/**
 * Compares what the database and the journal hold: the richer fills the poorer, row by row.
 *
 * @returns `foreign` when they are of two tablets or two chains: neither may overwrite the other.
 */
export function planOf(here: Here, journal: readonly KeptRow[]): Plan | 'foreign' {
  const deleted = journal.filter((row) => isDeleted(row, here.tombstones));
  const there = journal.filter((row) => !deleted.includes(row));
  const [mine, its] = [tabletOf(here.counters), tabletOf(countersOf(there))];
  if (mine !== null && its !== null && !isOneTablet(here, { mine, its }, there)) return 'foreign';
  const finishedThere = new Set(inTable(there, 'outbox').map(keyOf));
  const isFinished = (id: string) => here.finished.has(id) || finishedThere.has(id);
  const ended = inTable(there, 'drafts').filter((row) => isFinished(keyOf(row)));
  const drafts = compareDrafts(
    here.drafts.filter(({ id }) => !isFinished(id)),
    inTable(there, 'drafts').filter((row) => !ended.includes(row)),
  );
  const counters = compareCounters(here.counters, countersOf(there));
  const setup = compareSetup(here, there);
  return {
    toDatabase: [
      ...setup.toDatabase,
      ...inTable(there, 'outbox').filter((row) => !here.finished.has(keyOf(row))),
      ...drafts.toDatabase,
      ...counters.toDatabase,
    ].map(placeOf),
    toJournal: [...setup.toJournal, ...drafts.toJournal, ...counters.toJournal],
    ended: here.drafts.filter(({ id }) => isFinished(id)).map(({ id }) => id),
    finishedToJournal: [...here.finished.keys()].filter((id) => !finishedThere.has(id)),
    gone: [...deleted, ...ended, ...setup.unused].map(placeOf),
    tombstones: here.tombstones.map(({ id }) => id),
  };
}

interface Compared {
  readonly toDatabase: readonly KeptRow[];
  readonly toJournal: readonly KeptRow[];
}

// A database that was thrown away and made anew gave this tablet a new name, and nothing was numbered by it yet.
function isOneTablet(
  { finished }: Here,
  { mine, its }: { readonly mine: TabletRow; readonly its: TabletRow },
  there: readonly KeptRow[],
): boolean {
  if (mine.tablet !== its.tablet) return mine.next === 1 && finished.size === 0;
  if (mine.next === its.next && mine.head !== its.head) return false;
  const numbers = new Map([...finished].map(([id, number]) => [number, id]));
  return inTable(there, 'outbox').every(({ row }) => {
    const same = numbers.get(Number(row['number']));
    return same === undefined || same === row['id'];
  });
}

function compareDrafts(here: readonly DraftRow[], there: readonly KeptRow[]): Compared {
  const mine = new Map(here.map((row) => [row.id as string, row]));
  const its = new Map(there.map(({ row }) => [`${row['id']}`, row as unknown as DraftRow]));
  const isNewer = (one: DraftRow, other: DraftRow | undefined) =>
    other === undefined || (one.revision ?? 0) > (other.revision ?? 0);
  const isOther = (one: DraftRow, other: DraftRow | undefined) =>
    other === undefined || !isSame(one.bytes, other.bytes);
  return {
    toDatabase: there.filter(({ row }) => isNewer(row as unknown as DraftRow, mine.get(`${row['id']}`))),
    toJournal: here
      .filter((row) => {
        const other = its.get(row.id);
        // Of two that count the same, the database's stands.
        return isNewer(row, other) || (isOther(row, other) && !(other && isNewer(other, row)));
      })
      .map((row) => keptRow('drafts', row)),
  };
}

function compareCounters(here: readonly CounterRow[], there: readonly CounterRow[]): Compared {
  const reach = (row: CounterRow | undefined): number => {
    if (row === undefined) return 0;
    if ('revision' in row) return row.revision;
    return 'next' in row ? row.next : Object.values(row.kinds).reduce((sum, count) => sum + count, 0);
  };
  const [mine, its] = [here, there].map((rows) => new Map(rows.map((row) => [row.id as string, row])));
  // Of two tablets one has numbered nothing yet: the other's name holds, also where that has numbered nothing either.
  const isOlderName = (row: CounterRow, other: CounterRow | undefined) =>
    row.id === 'tablet' && reach(other) === 1 && JSON.stringify(row) !== JSON.stringify(other);
  return {
    toDatabase: there
      .filter((row) => {
        const other = mine?.get(row.id);
        return reach(row) > reach(other) || isOlderName(row, other);
      })
      .map((row) => keptRow('counters', row)),
    toJournal: here
      .filter((row) => reach(row) > reach(its?.get(row.id)))
      .map((row) => keptRow('counters', row)),
  };
}

function compareSetup(
  here: Here,
  there: readonly KeptRow[],
): Compared & { readonly unused: readonly KeptRow[] } {
  const its = new Map(there.map((row) => [nameOf(placeOf(row)), row]));
  const isAbsent = (row: KeptRow) => !here.known.has(nameOf(placeOf(row)));
  const waves = inTable(there, 'waves');
  const asked = new Set(waves.map(({ row }) => (row['questionnaire'] as { id: string }).id));
  const surveys = new Set(inTable(there, 'surveys').map(keyOf));
  const lost = new Set(inTable(there, 'surveys').filter(isAbsent).map(keyOf));
  const questions = inTable(there, 'questionnaires');
  const settings = inTable(there, 'settings');
  const unused = [
    ...questions.filter(({ row }) => !asked.has(`${row['id']}`)),
    ...settings.filter(({ row }) => !surveys.has(`${row['survey']}`)),
  ];
  return {
    toDatabase: [
      ...[...inTable(there, 'surveys'), ...waves, ...questions].filter(
        (row) => isAbsent(row) && !unused.includes(row),
      ),
      // One that an officer took away since stays away, unless all of its survey is gone.
      ...settings.filter(({ row }) => lost.has(`${row['survey']}`)),
    ],
    toJournal: here.setup.filter(
      (row) => JSON.stringify(its.get(nameOf(placeOf(row)))?.row) !== JSON.stringify(row.row),
    ),
    unused,
  };
}

function isDeleted({ table, row }: KeptRow, tombstones: readonly GoneRow[]): boolean {
  if (table === 'questionnaires') return false;
  const of = (row['contact'] ?? row['wishes'] ?? row) as {
    readonly wave?: unknown;
    readonly survey?: unknown;
  };
  const names: readonly string[] = [
    `gone/${table}/${row['id']}`,
    `gone/waves/${of.wave}`,
    `gone/surveys/${of.survey}`,
  ];
  return tombstones.some(({ id }) => names.includes(id));
}

function inTable(rows: readonly KeptRow[], table: KeptRow['table']): readonly KeptRow[] {
  return rows.filter((row) => row.table === table);
}

function countersOf(rows: readonly KeptRow[]): readonly CounterRow[] {
  return inTable(rows, 'counters').map(({ row }) => row as unknown as CounterRow);
}

function tabletOf(rows: readonly CounterRow[]): TabletRow | null {
  return rows.find((row): row is TabletRow => 'next' in row) ?? null;
}

function placeOf(row: KeptRow): RowPlace {
  return { table: row.table, key: keyOf(row) };
}
