import { type ReadonlySignal, signal } from '@preact/signals';
import type { Survey, Wave } from '../../asking/survey/survey.ts';
import type { Instant } from '../../core/day.ts';
import type { Problem } from '../../core/problem.ts';
import { ok, type Result } from '../../core/result.ts';
import { ownTablet } from '../../keeping/storage/contacts.ts';
import type { Database } from '../../keeping/storage/database.ts';
import type { Device } from '../../keeping/storage/device.ts';
import { allResponsesOf } from '../../keeping/storage/responses.ts';
import { listWaves, loadSurvey } from '../../keeping/storage/surveys.ts';
import { listOffices } from '../../keeping/storage/tabletOffice.ts';
import { withdraw } from '../../keeping/storage/withdraw.ts';
import { listWithdrawals, type Withdrawal } from '../../keeping/storage/withdrawals.ts';
import { withoutContact } from '../../keeping/transfer/contactList.ts';
import type { FieldError } from '../../ui/ErrorSummary.tsx';
import { wordsIn } from '../../words/inLanguages.ts';
import { withdrawalWords } from '../../words/withdrawal.ts';
import { changeContacts } from '../backchecks/keptContacts.ts';
import { followStore, type Loaded } from '../followStore.ts';
import { isCodingSetting } from '../results/codingSetting.ts';
import { QUALITY_SETTING } from '../results/qualityMarks.ts';
import { WEIGHT_FILE_SETTING } from '../results/weightingChoices.ts';
import { loadTablets } from '../tablets/collecting.ts';
import { withKeys } from '../unlock/keyring.ts';

const words = wordsIn(withdrawalWords, 'en');

/** What the page is drawn from. */
export interface WithdrawalPage {
  readonly survey: Survey;
  readonly waves: readonly Wave[];
  /** Tablets that an interview can be of, by id: this device first, then as the list names them. */
  readonly tablets: ReadonlyMap<string, string>;
  readonly withdrawn: readonly Withdrawal[];
  /** The survey came by a pack: its office is elsewhere, and there it is to be done. */
  readonly isElsewhere: boolean;
}

/** An interview that was found: what a resident can know of it, and no answer. */
export interface FoundInterview {
  readonly wave: string;
  readonly startedAt: Instant;
  readonly fieldworker: string | null;
}

/** An interview that was looked for. More than one stands under a number where its tablet was copied. */
export interface Search {
  readonly tablet: string;
  readonly number: number;
  readonly found: readonly FoundInterview[];
}

export interface WithdrawalState {
  readonly page: ReadonlySignal<Loaded<WithdrawalPage>>;
  readonly tablet: ReadonlySignal<string | null>;
  readonly number: ReadonlySignal<string>;
  readonly errors: ReadonlySignal<readonly FieldError[]>;
  readonly isWorking: ReadonlySignal<boolean>;
  readonly problem: ReadonlySignal<Problem | null>;
  readonly search: ReadonlySignal<Search | null>;
  /** The interview that was withdrawn last on this page. */
  readonly done: ReadonlySignal<Pick<Search, 'tablet' | 'number'> | null>;
  /** As people call a tablet. */
  nameOf(tablet: string): string;
  choose(tablet: string): void;
  writeNumber(typed: string): void;
  find(): Promise<void>;
  /** Deletes what was found, or notes that it was withdrawn where it is not here. */
  withdraw(): Promise<void>;
  cancel(): void;
  stop(): void;
}

/** The page on which an officer deletes an interview that its resident withdrew. */
export function createWithdrawalState(device: Device, id: string): WithdrawalState {
  const following = followStore(device, (database) => load(database, id));
  const tablet = signal<string | null>(null);
  const number = signal('');
  const errors = signal<readonly FieldError[]>([]);
  const isWorking = signal(false);
  const problem = signal<Problem | null>(null);
  const search = signal<Search | null>(null);
  const done = signal<WithdrawalState['done']['value']>(null);
  const page = () => (following.loaded.value.at === 'ready' ? following.loaded.value.value : null);
  /** Does something with the keys of the survey; null where it could not be done, and why is shown. */
  const work = async <Value>(act: (database: Database) => Promise<Result<Value, Problem>>) => {
    if (isWorking.value) return null;
    isWorking.value = true;
    problem.value = null;
    done.value = null;
    const database = await device.database();
    const came = database.ok ? await withKeys(device, () => act(database.value)) : database;
    isWorking.value = false;
    if (!came.ok) problem.value = came.problem;
    return came.ok ? came : null;
  };
  return {
    page: following.loaded,
    tablet,
    number,
    errors,
    isWorking,
    problem,
    search,
    done,
    nameOf: (one) => page()?.tablets.get(one) ?? words.otherTablet(one),
    choose: (chosen) => {
      tablet.value = chosen;
    },
    writeNumber: (typed) => {
      number.value = typed;
    },
    find: async () => {
      const [now, of, typed] = [page(), tablet.value, number.value.trim()];
      const wanted = /^[1-9]\d{0,6}$/.test(typed) ? Number(typed) : null;
      search.value = null;
      errors.value = [
        ...(of === null ? [{ field: 'withdrawal-tablet', text: words.noTablet }] : []),
        ...(wanted === null ? [{ field: 'withdrawal-number', text: words.noNumber }] : []),
      ];
      if (now === null || of === null || wanted === null) return;
      const place = { tablet: of, number: wanted };
      const found = await work((database) => findIn(database, now, place));
      if (found !== null) search.value = { ...place, found: found.value };
    },
    withdraw: async () => {
      const [now, found] = [page(), search.value];
      if (now === null || found === null) return;
      const place = { tablet: found.tablet, number: found.number };
      const withdrawn = await work((database) =>
        withdrawIn(database, now.survey, { ...place, at: device.world.now() }),
      );
      if (withdrawn === null) return;
      search.value = null;
      number.value = '';
      done.value = place;
    },
    cancel: () => {
      search.value = null;
    },
    stop: following.stop,
  };
}

async function findIn(
  database: Database,
  { waves }: WithdrawalPage,
  place: Pick<Search, 'tablet' | 'number'>,
): Promise<Result<readonly FoundInterview[], Problem>> {
  const here = await allResponsesOf(
    database,
    waves.map((wave) => wave.id),
  );
  if (!here.ok) return here;
  const titles = new Map<string, string>(waves.map((wave) => [wave.id, wave.title]));
  return ok(
    here.value
      .filter((one) => one.tablet === place.tablet && one.number === place.number)
      .map(({ wave, startedAt, design }) => ({
        wave: titles.get(wave) ?? '',
        startedAt,
        fieldworker: design.fieldworker,
      })),
  );
}

async function withdrawIn(
  database: Database,
  { id }: Survey,
  withdrawal: Withdrawal,
): Promise<Result<void, Problem>> {
  const done = await withdraw(database, id, { ...withdrawal, isByResponse });
  return done.ok ? changeContacts(database, id, (list) => withoutContact(list, withdrawal)) : done;
}

/** Settings of a wave that are kept by the ids of its responses. */
function isByResponse(name: string): boolean {
  return isCodingSetting(name) || name === WEIGHT_FILE_SETTING || name === QUALITY_SETTING;
}

async function load(database: Database, id: string): Promise<Result<WithdrawalPage, Problem>> {
  const survey = await loadSurvey(database, id);
  if (!survey.ok) return survey;
  const waves = await listWaves(database, id);
  if (!waves.ok) return waves;
  const list = await loadTablets(database, survey.value.id);
  if (!list.ok) return list;
  const own = await ownTablet(database);
  if (!own.ok) return own;
  const withdrawn = await listWithdrawals(database, survey.value.id);
  if (!withdrawn.ok) return withdrawn;
  const offices = await listOffices(database);
  if (!offices.ok) return offices;
  const tablets = new Map([
    [own.value, words.thisDevice],
    ...list.value.tablets.map(({ tablet, name }) => [tablet, name] as const),
  ]);
  return ok({
    survey: survey.value,
    waves: waves.value,
    tablets,
    withdrawn: withdrawn.value,
    isElsewhere: offices.value.some((one) => one.survey === survey.value.id),
  });
}
