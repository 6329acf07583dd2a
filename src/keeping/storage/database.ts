import Dexie, { type Table } from 'dexie';
import type { Questionnaire } from '../../asking/survey/questionnaire.ts';
import type { Survey, Wave } from '../../asking/survey/survey.ts';
import type { Problem } from '../../core/problem.ts';
import type { World } from '../../core/world.ts';
import type { LoadedFigures } from '../../counting/benchmarks/loadedFigures.ts';
import { DATABASE_VERSION } from './databaseName.ts';
import type { Journal } from './journal.ts';
import type {
  AsideRow,
  BatchRow,
  ConfirmationRow,
  ContactRow,
  DraftRow,
  GoneRow,
  OfficeRow,
  OutboxRow,
  SettingRow,
  ShiftRow,
  SignerRow,
  TabletRow,
  TallyRow,
  WishesRow,
} from './rows.ts';
import { Refusal } from './storageTrouble.ts';
import type { Witness } from './witness.ts';

export interface DatabaseOptions {
  readonly name: string;
  /** Remembers outside the database how much is kept in it. */
  readonly witness: Witness;
  /** Makes the id of this tablet, once, when the database is made. */
  readonly newId: () => string;
  /** The second store; null where there is none, as in a test. */
  readonly journal?: Journal | null;
  /** Seals and opens off the page; null where nothing is sealed, as in a test. */
  readonly run?: World['run'] | null;
  /** Told of what kind of thing went wrong here, to be noted; nobody where it is left out, as in a test. */
  readonly tell?: (kind: string) => void;
}

/**
 * The one database of this device. Tables and versions are laid in this file; only `storage` knows it.
 *
 * `autoOpen` is off: Dexie would otherwise answer a deleted database by making an empty one without a word. `strict`
 * makes each write reach the disk before it is reported.
 */
export class Database extends Dexie {
  declare readonly surveys: Table<Survey, string>;
  declare readonly waves: Table<Wave, string>;
  declare readonly questionnaires: Table<Questionnaire, [string, number]>;
  // This device as a tablet.
  declare readonly drafts: Table<DraftRow, string>;
  declare readonly outbox: Table<OutboxRow, string>;
  declare readonly counters: Table<
    TabletRow | TallyRow | ShiftRow | SignerRow | OfficeRow | ContactRow | WishesRow | GoneRow,
    string
  >;
  // This device as the office.
  declare readonly responses: Table<BatchRow, number>;
  declare readonly aside: Table<AsideRow, number>;
  declare readonly figures: Table<LoadedFigures, string>;
  declare readonly settings: Table<SettingRow, string>;
  declare readonly confirmations: Table<ConfirmationRow, string>;

  readonly witness: Witness;
  readonly journal: Journal | null;
  run: World['run'] | null;
  readonly tell: (kind: string) => void;
  /** Private keys that were given for surveys, by survey: in the memory of this page and nowhere else. */
  readonly identities = new Map<string, readonly string[]>();
  /** What was lost, or lost and put back from the journal; found when it was opened. */
  missing: Problem | null = null;
  /** Whether the journal was compared with it: nothing is written to the journal before. */
  isCompared = false;
  /** The journal lacks something that was to be written to it: both are compared anew before it is written to again. */
  isAhead = false;
  /** The journal belongs to another tablet or another chain: it is left alone. */
  isForeign = false;
  /** A write failed that the journal took: nothing more is written here before both are compared anew. */
  isDamaged = false;
  /** Whether the last thing kept is in the journal too. */
  isKeptTwice = false;
  /** A database that was open once is never made anew: what was in it would be gone without a word. */
  wasOpen = false;
  /** The reopening under way, so that many failing calls cause one. */
  reopening: Promise<void> | null = null;

  constructor({ name, witness, newId, journal = null, run = null, tell = () => undefined }: DatabaseOptions) {
    super(name, { autoOpen: false, chromeTransactionDurability: 'strict' });
    this.witness = witness;
    this.journal = journal;
    this.run = run;
    this.tell = tell;
    this.version(DATABASE_VERSION).stores({
      surveys: 'id',
      waves: 'id, survey',
      questionnaires: '[id+version]',
      drafts: 'id, wave',
      outbox: 'id, &number, wave, [wave+broughtIn]',
      counters: 'id, wave',
      responses: '++key, wave',
      aside: '++key, wave',
      figures: 'id',
      settings: 'id, survey',
      confirmations: 'id, survey',
    });
    this.on('populate', (transaction) => {
      if (this.wasOpen) throw new Refusal({ kind: 'storageLost', cause: 'deleted' });
      void transaction.table('counters').add({ id: 'tablet', tablet: newId(), next: 1, head: '' });
    });
  }
}
