import { computed, type ReadonlySignal } from '@preact/signals';
import type { OwnKey } from '../../asking/survey/ownKey.ts';
import type { Survey } from '../../asking/survey/survey.ts';
import {
  readWishesSetting,
  WISH_PURPOSES,
  type WishesSetting,
  type WishPurpose,
  type WishSetting,
  wishSettingOf,
  withWishDay,
  withWishKey,
} from '../../asking/survey/wishes.ts';
import type { Day } from '../../core/day.ts';
import type { Problem } from '../../core/problem.ts';
import { fail, ok, type Result } from '../../core/result.ts';
import type { Database } from '../../keeping/storage/database.ts';
import type { Device } from '../../keeping/storage/device.ts';
import { changeSettings, WISHES_SETTING } from '../../keeping/storage/settings.ts';
import { type WishPool, withoutSlips } from '../../keeping/transfer/wishPool.ts';
import { wishesCsv } from '../../telling/exports/wishesCsv.ts';
import { wordsIn } from '../../words/inLanguages.ts';
import { wishesWords } from '../../words/wishes.ts';
import { followStore, type Loaded } from '../followStore.ts';
import { keepTyped } from '../keepTyped.ts';
import { type AskedPage, askedWork } from '../keys/askedWork.ts';
import { plainName } from '../plainName.ts';
import { changePools, loadPool, tidyWishes } from './keptWishes.ts';
import { createOpeningWishes, type OpeningWishes, type OpenWish, openWishes } from './openingWishes.ts';
import { loadWishes, type WishesPage } from './wishesState.ts';
import { createWishForm, type WishForm } from './wishForm.ts';

const words = wordsIn(wishesWords, 'en');

/** What a survey has of the wishes of one purpose. */
export interface WishPage extends WishesPage {
  readonly own: WishSetting;
  readonly pool: WishPool;
}

export interface WishState extends AskedPage {
  /** Null where the address names no purpose. */
  readonly purpose: WishPurpose | null;
  readonly page: ReadonlySignal<Loaded<WishPage>>;
  readonly form: WishForm;
  /** The slips, as they are opened. */
  readonly opening: OpeningWishes;
  /** The wishes that are open, by name; null while all is sealed. */
  readonly wishes: ReadonlySignal<readonly OpenWish[] | null>;
  /** Keeps what the form says. */
  save(): Promise<void>;
  delete(wish: OpenWish): Promise<void>;
  deleteAll(): Promise<void>;
  /** Hands the wishes over as a file, as far as they are open. */
  saveFile(): Promise<void>;
  stop(): void;
}

/** The page of the wishes of one purpose. */
export function createWishState(device: Device, id: string, named: string): WishState {
  const purpose = WISH_PURPOSES.find((one) => one === named) ?? null;
  const following = followStore(device, (database) => load(database, device.world.today(), { id, purpose }));
  const form = createWishForm();
  const asked = askedWork<WishPage>(device, following.loaded, {
    opens: words.opens[purpose ?? 'council'],
    keepKey,
  });
  const { done, page, inStore } = asked;
  const today = () => device.world.today();
  const stopReading = following.loaded.subscribe((now) => {
    if (now.at !== 'ready' || form.isAsked.value !== null) return;
    const { survey, own } = now.value;
    form.fill(own.until);
    void inStore((database) => tidyWishes(database, survey.id, today()));
  });
  const opening = createOpeningWishes(device, { survey: id, purpose: purpose ?? 'council' }, () => {
    const now = page();
    return now === null ? null : { id: now.survey.id, pool: now.pool };
  });
  const change = async (act: (pool: WishPool) => WishPool) => {
    const now = page();
    if (now === null) return;
    const changes = [{ purpose: now.own.purpose, change: act }];
    await inStore((database) => changePools(database, now.survey.id, changes));
  };
  const wishes = computed(() => {
    const [now, opened] = [page(), opening.opened.value];
    return now === null || opened === null ? null : openWishes(now.pool, opened);
  });
  return {
    ...asked,
    purpose,
    page: following.loaded,
    form,
    opening,
    wishes,
    save: async () => {
      const now = page();
      if (now === null) return;
      const until = form.said({ today: today(), fieldworkEnds: now.fieldworkEnds });
      if (until === undefined) return;
      const isDone = await inStore((database) => keepDay(database, now, { form, until }));
      if (isDone) done.value = { what: 'saved' };
    },
    delete: ({ hash }) => change((pool) => withoutSlips(pool, new Set([hash]))),
    deleteAll: async () => {
      asked.askToDeleteAll(false);
      await change((pool) => withoutSlips(pool, 'all'));
    },
    saveFile: async () => {
      const now = page();
      if (now === null) return;
      const file = `${plainName(now.survey.title)}-${plainName(words.opens[now.own.purpose])}.csv`;
      const csv = wishesCsv(wishes.value ?? []);
      await device.world.share(file, 'text/csv;charset=utf-8', new TextEncoder().encode(csv));
      done.value = { what: 'file', file };
    },
    stop: () => {
      stopReading();
      opening.stop();
      asked.making.stop();
      following.stop();
    },
  };
}

/** Keeps until when wishes are kept, where another tab did not say otherwise meanwhile. */
async function keepDay(
  database: Database,
  { survey, own: { purpose } }: WishPage,
  { form, until }: { readonly form: WishForm; readonly until: Day | null },
): Promise<Result<unknown, Problem>> {
  const place = { survey: survey.id, wave: null };
  const next = changed((setting) => withWishDay(setting, purpose, until));
  const part = (kept: unknown) => {
    const setting = readWishesSetting(kept);
    return setting === null ? null : wishSettingOf(setting, purpose).until;
  };
  const seen = form.seen.value;
  const kept = await keepTyped(database, { place, name: WISHES_SETTING, next, seen, part });
  if (kept.ok) form.see(kept.value.kept);
  return kept.ok && kept.value.trouble !== null ? fail(kept.value.trouble) : kept;
}

/** Puts a key in use: wishes are sealed to it, and to it alone, from now on. Keys that were kept meanwhile stay named. */
function keepKey(
  database: Database,
  { survey, own: { purpose } }: { readonly survey: Survey; readonly own: WishSetting },
  key: OwnKey,
): Promise<Result<void, Problem>> {
  const next = changed((setting) => withWishKey(setting, purpose, key));
  return changeSettings(database, [{ place: { survey: survey.id, wave: null }, name: WISHES_SETTING, next }]);
}

/** What a newer version wrote stays as it is. */
function changed(change: (setting: WishesSetting) => WishesSetting): (kept: unknown) => unknown {
  return (kept) => {
    const setting = readWishesSetting(kept);
    return setting === null ? kept : change(setting);
  };
}

async function load(
  database: Database,
  today: Day,
  { id, purpose }: { readonly id: string; readonly purpose: WishPurpose | null },
): Promise<Result<WishPage, Problem>> {
  if (purpose === null) return fail({ kind: 'notFound', what: 'page' });
  const page = await loadWishes(database, id, today);
  if (!page.ok) return page;
  const pool = await loadPool(database, page.value.survey.id, purpose);
  if (!pool.ok) return pool;
  return ok({ ...page.value, own: wishSettingOf(page.value.setting, purpose), pool: pool.value });
}
