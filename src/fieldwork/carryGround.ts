import { computed, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { Day } from '../core/day.ts';
import type { Problem } from '../core/problem.ts';
import { fail, ok, type Result } from '../core/result.ts';
import type { World } from '../core/world.ts';
import type { Database } from '../keeping/storage/database.ts';
import type { Device } from '../keeping/storage/device.ts';
import type { Finished } from '../keeping/storage/tabletOffice.ts';
import { type HeldSlips, heldSlips } from '../keeping/storage/wishes.ts';
import { type CarriedSurvey, type CarryPage, loadCarryPage } from './carryPage.ts';
import type { OpenSigner, ReceiptTaken } from './handOver.ts';
import { openSigner, passphraseOf, type WordsFault } from './tabletSigning.ts';

export type CarryView =
  | { readonly at: 'loading' }
  | { readonly at: 'problem'; readonly problem: Problem }
  | ({ readonly at: 'ready' } & CarryPage);

/** What is typed on the page. */
export type CarryField = 'name' | 'newWords' | 'code' | 'cardWords' | 'bundleWords';

/** What is wrong, and in which box. */
export interface CarryError {
  readonly field: CarryField;
  readonly fault: WordsFault;
}

/** What was done last, to be told. */
export type CarryDone =
  | { readonly what: 'pack'; readonly version: number; readonly mustRestart: boolean }
  | { readonly what: 'card' }
  | { readonly what: 'key' }
  | ({ readonly what: 'bundle'; readonly file: string } & Finished)
  | ({ readonly what: 'put'; readonly file: string; readonly place: string } & Finished)
  | { readonly what: 'nothing' }
  | ({ readonly what: 'looked'; readonly place: string } & LookedThrough)
  | ({ readonly what: 'receipt' } & ReceiptTaken)
  | ({ readonly what: 'removed' } & Finished);

/** What a look through a shared folder came to. */
export interface LookedThrough {
  /** The newest receipt for this tablet, where it goes further than the one before. */
  readonly receipt: ReceiptTaken | null;
  /** A newer pack of this survey is there and is shown. */
  readonly hasPack: boolean;
  /** Newer packs of this survey that this tablet may not take. */
  readonly refused: number;
  /** Packs and receipts that could not be read at this moment. */
  readonly unread: number;
}

/** What the parts of the page share. */
export interface CarryGround {
  readonly world: World;
  readonly view: ReadonlySignal<CarryView>;
  /** The survey whose office is shown: the first unless another is chosen. */
  readonly shown: ReadonlySignal<CarriedSurvey | null>;
  /** Slips with wishes of the survey that is shown, which stay on this tablet for now. */
  readonly slips: ReadonlySignal<readonly HeldSlips[]>;
  readonly typed: ReadonlySignal<Readonly<Record<CarryField, string>>>;
  readonly errors: Signal<readonly CarryError[]>;
  /** Why the last thing tried changed nothing. */
  readonly problem: ReadonlySignal<Problem | null>;
  readonly done: ReadonlySignal<CarryDone | null>;
  readonly isWorking: ReadonlySignal<boolean>;
  type(field: CarryField, text: string): void;
  choose(survey: string): void;
  /** The page as it was read last; null while it cannot be. */
  current(): CarryPage | null;
  /** Does one thing at a time; what comes of it is told, and the page read anew. */
  act(work: (database: Database) => Promise<Result<CarryDone | null, Problem>>): Promise<void>;
  /** The same with the tablet's key, open for as long as it takes; a wrong passphrase is told at its box. */
  sign(
    wordsField: 'cardWords' | 'bundleWords',
    work: (signing: Signing) => Promise<Result<CarryDone | null, Problem>>,
  ): Promise<void>;
}

/** What is signed with, and for whom. */
export interface Signing extends OpenSigner {
  readonly database: Database;
  readonly office: CarriedSurvey['office'];
}

const NOTHING_TYPED = { name: '', newWords: '', code: '', cardWords: '', bundleWords: '' };

/** What the page of a tablet and its office stands on. */
export function carryGround(device: Device): CarryGround {
  const { world } = device;
  const view = signal<CarryView>({ at: 'loading' });
  const chosen = signal<string | null>(null);
  const typed = signal<Readonly<Record<CarryField, string>>>(NOTHING_TYPED);
  const errors = signal<readonly CarryError[]>([]);
  const problem = signal<Problem | null>(null);
  const done = signal<CarryDone | null>(null);
  const isWorking = signal(false);
  const held = signal<ReadonlyMap<string, readonly HeldSlips[]>>(new Map());
  const current = () => (view.value.at === 'ready' ? view.value : null);
  const shown = computed(() => {
    const surveys = current()?.surveys ?? [];
    return surveys.find(({ survey }) => survey.id === chosen.value) ?? surveys[0] ?? null;
  });

  const load = async () => {
    const database = await device.database();
    const page = database.ok ? await loadCarryPage(database.value, world.now()) : database;
    if (database.ok && page.ok) held.value = await slipsOf(database.value, page.value, world.today());
    view.value = page.ok ? { at: 'ready', ...page.value } : { at: 'problem', problem: page.problem };
  };
  void load();
  const type = (field: CarryField, text: string) => {
    typed.value = { ...typed.value, [field]: text };
  };
  const act: CarryGround['act'] = async (work) => {
    if (isWorking.value) return;
    isWorking.value = true;
    problem.value = null;
    done.value = null;
    const came = await worked(device, work);
    // What failed half way may have kept something: a key of the tablet without its pack.
    await load();
    if (came.ok) done.value = came.value;
    else problem.value = came.problem;
    isWorking.value = false;
  };
  const sign: CarryGround['sign'] = async (wordsField, work) => {
    const [signer, office] = [current()?.signer ?? null, shown.value?.office ?? null];
    if (signer === null || office === null) return;
    await act(async (database) => {
      const secret = await openSigner(world, signer, passphraseOf(typed.value[wordsField]));
      if (secret.ok) {
        type(wordsField, '');
        return work({ database, office, signer, secret: secret.value });
      }
      if (secret.problem.kind !== 'wrongPassphrase') return secret;
      errors.value = [{ field: wordsField, fault: 'wrong' }];
      return ok(null);
    });
  };
  return {
    world,
    view,
    shown,
    slips: computed(() => held.value.get(shown.value?.survey.id ?? '') ?? []),
    typed,
    errors,
    problem,
    done,
    isWorking,
    type,
    choose: (survey) => {
      chosen.value = survey;
      done.value = null;
      problem.value = null;
    },
    current,
    act,
    sign,
  };
}

/** By survey. What cannot be read now is told of when it is handed over. */
async function slipsOf(
  database: Database,
  { surveys }: CarryPage,
  today: Day,
): Promise<ReadonlyMap<string, readonly HeldSlips[]>> {
  const found = new Map<string, readonly HeldSlips[]>();
  for (const { survey } of surveys) {
    const slips = await heldSlips(database, survey.id, today);
    if (slips.ok) found.set(survey.id, slips.value);
  }
  return found;
}

async function worked(
  device: Device,
  work: (database: Database) => Promise<Result<CarryDone | null, Problem>>,
): Promise<Result<CarryDone | null, Problem>> {
  const database = await device.database();
  if (!database.ok) return database;
  try {
    return await work(database.value);
  } catch (error) {
    if (error instanceof RangeError) throw error;
    // The worker that seals did not come: not kept on this device and no network, or replaced by a newer version.
    return fail({ kind: 'notLoaded' });
  }
}
