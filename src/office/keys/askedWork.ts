import { type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { OwnKey } from '../../asking/survey/ownKey.ts';
import type { Survey } from '../../asking/survey/survey.ts';
import type { Problem } from '../../core/problem.ts';
import type { Result } from '../../core/result.ts';
import type { Database } from '../../keeping/storage/database.ts';
import type { Device } from '../../keeping/storage/device.ts';
import type { Loaded } from '../followStore.ts';
import { createMakingOwnKey, type MakingOwnKey } from './makingOwnKey.ts';

/** What was done last on such a page. */
export type AskedDone = { readonly what: 'saved' | 'key' } | { readonly what: 'file'; readonly file: string };

/** What a page says of what residents are asked for beside the interview: contacts for back-checks, or wishes of a purpose. */
export interface AskedPage {
  /** Its own key, as it is made. */
  readonly making: MakingOwnKey;
  readonly done: ReadonlySignal<AskedDone | null>;
  readonly problem: ReadonlySignal<Problem | null>;
  /** Whether it is asked if all are to be deleted. */
  readonly isSure: ReadonlySignal<boolean>;
  askToDeleteAll(isAsked: boolean): void;
}

/** The same, as its state works with it. */
interface AskedWork<Page> extends AskedPage {
  readonly done: Signal<AskedDone | null>;
  /** The page as it was read last; null while it cannot be. */
  page(): Page | null;
  /** Does something in the store; false where it failed, which is told. */
  inStore(act: (database: Database) => Promise<Result<unknown, Problem>>): Promise<boolean>;
}

interface Own<Page> {
  /** What the key opens, within the name of its file. */
  readonly opens: string;
  readonly keepKey: (database: Database, page: Page, key: OwnKey) => Promise<Result<unknown, Problem>>;
}

/** What pages share on which residents are asked for something that a key of its own seals. */
export function askedWork<Page extends { readonly survey: Survey }>(
  device: Device,
  loaded: ReadonlySignal<Loaded<Page>>,
  { opens, keepKey }: Own<Page>,
): AskedWork<Page> {
  const done = signal<AskedDone | null>(null);
  const problem = signal<Problem | null>(null);
  const isSure = signal(false);
  const page = () => (loaded.value.at === 'ready' ? loaded.value.value : null);
  const inStore: AskedWork<Page>['inStore'] = async (act) => {
    done.value = null;
    problem.value = null;
    const database = await device.database();
    const result = database.ok ? await act(database.value) : database;
    problem.value = result.ok ? null : result.problem;
    return result.ok;
  };
  const making = createMakingOwnKey(device.world, {
    opens,
    title: () => page()?.survey.title ?? null,
    keep: async (key) => {
      const now = page();
      if (now === null) return { kind: 'notFound', what: 'survey' };
      const isKept = await inStore((database) => keepKey(database, now, key));
      if (isKept) done.value = { what: 'key' };
      // It is told beside the key that was tried.
      const failed = problem.value;
      problem.value = null;
      return failed;
    },
  });
  return {
    making,
    done,
    problem,
    isSure,
    askToDeleteAll: (isAsked) => {
      isSure.value = isAsked;
    },
    page,
    inStore,
  };
}
