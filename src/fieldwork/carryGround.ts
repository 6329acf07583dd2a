import { computed, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { Day } from '../core/day.ts';
import type { Problem } from '../core/problem.ts';
import { fail, ok, type Result } from '../core/result.ts';
import type { World } from '../core/world.ts';
import { signerOf } from '../keeping/sealing/signing.ts';
import type { Database } from '../keeping/storage/database.ts';
import type { Device } from '../keeping/storage/device.ts';
import type { TabletSigner } from '../keeping/storage/rows.ts';
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
  /** The shift that is open has the tablet's key, so that its passphrase is not asked for. */
  readonly isInShift: ReadonlySignal<boolean>;
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
  const isInShift = signal(false);
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
    isInShift.value = page.ok && (await heldSecret(device, page.value.signer)) !== null;
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
      const words = passphraseOf(typed.value[wordsField]);
      const secret = await secretOf(device, signer, { words, isOfBundle: wordsField === 'bundleWords' });
      if (secret.ok) {
        type(wordsField, '');
        return work({ database, office, signer, secret: secret.value });
      }
      if (secret.problem.kind !== 'wrongPassphrase') return secret;
      // None where the shift was locked meanwhile, which had the key.
      errors.value = [{ field: wordsField, fault: words === '' ? 'missing' : 'wrong' }];
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
    isInShift,
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

/** The private part of the tablet's key: by its words, or of a bundle by the shift that has it open. */
async function secretOf(
  device: Device,
  signer: TabletSigner,
  { words, isOfBundle }: { readonly words: string; readonly isOfBundle: boolean },
): Promise<Result<string, Problem>> {
  const held = isOfBundle && words === '' ? await heldSecret(device, signer) : null;
  return held === null ? openSigner(device.world, signer, words) : ok(held);
}

/** The private part of the tablet's key, where the shift that is open has it; of an older key it is none. */
async function heldSecret(device: Device, signer: TabletSigner | null): Promise<string | null> {
  if (signer === null) return null;
  const secret = await device.shift().then(
    (shift) => shift.signer(),
    // What seals did not come: then the words are asked for, and it is told when they are tried.
    () => null,
  );
  return secret !== null && signerOf(secret) === signer.key ? secret : null;
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
