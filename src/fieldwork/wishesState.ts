import { type ReadonlySignal, signal } from '@preact/signals';
import type { Wave } from '../asking/survey/survey.ts';
import { type AskedWish, askedWishes, type WishPurpose } from '../asking/survey/wishes.ts';
import type { Problem } from '../core/problem.ts';
import type { Release } from '../core/world.ts';
import { toBase64 } from '../keeping/sealing/base64.ts';
import type { Shift } from '../keeping/sealing/shift.ts';
import { KEYS_SETTING, keysInUse } from '../keeping/sealing/surveyKeys.ts';
import type { Database } from '../keeping/storage/database.ts';
import type { Device } from '../keeping/storage/device.ts';
import { loadSetting, WISHES_SETTING } from '../keeping/storage/settings.ts';
import { deletePastWishes, keepSlips } from '../keeping/storage/wishes.ts';
import { fitsSlip, NO_WISH, type Wish, wishSlip } from '../keeping/transfer/wishSlip.ts';
import { readTabletKeys } from './tabletKeys.ts';

/** What is wrong with what was chosen or typed. */
export type WishFault = 'purpose' | 'name' | 'reach' | 'long';

export type WishesView =
  /** None is asked for, or not known yet whether any is. */
  | { readonly at: 'hidden' }
  | { readonly at: 'asked' | 'typed' | 'declined' }
  | { readonly at: 'kept'; readonly isKeptTwice: boolean };

export interface WishesState {
  readonly view: ReadonlySignal<WishesView>;
  /** What is asked for; none while it is hidden. */
  readonly asked: ReadonlySignal<readonly AskedWish[]>;
  readonly chosen: ReadonlySignal<readonly WishPurpose[]>;
  readonly name: ReadonlySignal<string>;
  readonly reach: ReadonlySignal<string>;
  readonly fault: ReadonlySignal<WishFault | null>;
  /** Why it could not be kept; it still stands in the boxes. */
  readonly problem: ReadonlySignal<Problem | null>;
  readonly isWorking: ReadonlySignal<boolean>;
  agree(): void;
  /** Nothing is wished, and what was typed is gone. */
  decline(): void;
  choose(purposes: readonly WishPurpose[]): void;
  typeName(text: string): void;
  typeReach(text: string): void;
  keep(): Promise<void>;
  /** The page is left; done once all that is to be kept is kept. */
  stop(): Promise<void>;
}

/** What wishes are kept with. No interview is among it. */
interface Ground {
  readonly database: Database;
  readonly shift: Shift;
  readonly wave: Wave;
  readonly asked: readonly AskedWish[];
}

/** The sealed slips of this interview, by the key that each is sealed to: in the memory of the page and nowhere else. */
type OwnSlips = ReadonlyMap<string, string>;

/**
 * Asks, once an interview was finished, for wishes that nobody can join to it; only where the survey says so and its answers are
 * sealed.
 *
 * Before anybody is asked, an empty slip is kept for each purpose. It is written anew once, whatever comes of it: by a wish, by
 * saying no, or by leaving the page. So neither how many slips there are nor how often they were written tells who wished.
 */
export function createWishesState(device: Device, wave: Wave): WishesState {
  const view = signal<WishesView>({ at: 'hidden' });
  const asked = signal<readonly AskedWish[]>([]);
  const chosen = signal<readonly WishPurpose[]>([]);
  const [name, reach] = [signal(''), signal('')];
  const fault = signal<WishFault | null>(null);
  const problem = signal<Problem | null>(null);
  const isWorking = signal(false);
  let open: { readonly ground: Ground; readonly own: OwnSlips } | null = null;
  let settling: Promise<Problem | null> | null = null;
  let unhear: Release = () => undefined;
  let isStopped = false;

  const clear = (next: WishesView) => {
    [name.value, reach.value] = ['', ''];
    [fault.value, problem.value] = [null, null];
    view.value = next;
  };
  /** Writes the slips anew, once; where that failed it can be tried again. */
  const settle = (wished: readonly WishPurpose[], wish: Wish): Promise<Problem | null> => {
    if (open === null) return Promise.resolve(null);
    const { ground, own } = open;
    settling ??= keptSlips(ground, { wished, wish, own }).then((came) => {
      if ('kind' in came) settling = null;
      return 'kind' in came ? came : null;
    });
    return settling;
  };
  const leave = (next: WishesView): Promise<unknown> => {
    clear(next);
    return settle([], NO_WISH);
  };
  const opening = begun(device, wave).then(async (found) => {
    open = found;
    if (found === null) return;
    if (isStopped) {
      await settle([], NO_WISH);
      return;
    }
    asked.value = found.ground.asked;
    chosen.value = asked.value.length === 1 ? asked.value.map(({ purpose }) => purpose) : [];
    view.value = { at: 'asked' };
    // Somebody else may have the tablet in hand by then.
    unhear = found.ground.shift.onLocked(() => {
      if (view.value.at === 'asked' || view.value.at === 'typed') void leave({ at: 'hidden' });
    });
  });
  const keep = async () => {
    const wish = { name: name.value.trim(), reach: reach.value.trim() };
    fault.value = faultOf(chosen.value, wish, wave.survey);
    if (fault.value !== null || open === null || isWorking.value) return;
    isWorking.value = true;
    problem.value = null;
    const failed = await settle(chosen.value, wish);
    isWorking.value = false;
    if (failed === null) clear({ at: 'kept', isKeptTwice: open.ground.database.isKeptTwice });
    else problem.value = failed;
  };
  return {
    view,
    asked,
    chosen,
    name,
    reach,
    fault,
    problem,
    isWorking,
    agree: () => {
      view.value = { at: 'typed' };
    },
    decline: () => {
      // What is being kept is kept: nobody is told that it is not.
      if (!isWorking.value) void leave({ at: 'declined' });
    },
    choose: (purposes) => {
      chosen.value = purposes;
    },
    typeName: (text) => {
      name.value = text;
    },
    typeReach: (text) => {
      reach.value = text;
    },
    keep,
    stop: async () => {
      isStopped = true;
      unhear();
      clear({ at: 'hidden' });
      await opening;
      await settle([], NO_WISH);
    },
  };
}

/** What is asked for, with an empty slip of each kept; null where nobody is to be asked, or that could not be kept. */
async function begun(
  device: Device,
  wave: Wave,
): Promise<{ readonly ground: Ground; readonly own: OwnSlips } | null> {
  const ground = await groundOf(device, wave);
  if (ground === null) return null;
  const own = await keptSlips(ground, { wished: [], wish: NO_WISH, own: new Map() });
  return 'kind' in own ? null : { ground, own };
}

async function groundOf(device: Device, wave: Wave): Promise<Ground | null> {
  // What came on paper was asked by nobody.
  if (wave.mode === 'postal' || wave.mode === 'online') return null;
  const opened = await device.database();
  if (!opened.ok) return null;
  const database = opened.value;
  await deletePastWishes(database, device.world.today());
  const place = { survey: wave.survey, wave: null };
  const kept = await loadSetting(database, place, WISHES_SETTING);
  const asked = kept.ok ? askedWishes(kept.value, device.world.today()) : [];
  const named = await loadSetting(database, place, KEYS_SETTING);
  const keys = named.ok ? readTabletKeys(named.value) : named;
  if (asked.length === 0 || !keys.ok || keysInUse(keys.value) === null) return null;
  // What seals may not come: not kept on this device and no network, or replaced by a newer version.
  const shift = await device.shift().catch(() => null);
  return shift === null ? null : { database, shift, wave, asked };
}

interface Slips {
  readonly wished: readonly WishPurpose[];
  readonly wish: Wish;
  /** Those whose place they take. */
  readonly own: OwnSlips;
}

/** Seals a slip for each purpose and keeps them: by the keys they are sealed to, or why they could not be kept. */
async function keptSlips(
  { database, shift, wave, asked }: Ground,
  { wished, wish, own }: Slips,
): Promise<ReadonlyMap<string, string> | Problem> {
  try {
    const slips = [];
    for (const { purpose, recipient, until } of asked) {
      const said = wished.includes(purpose) ? wish : NO_WISH;
      const slip = wishSlip({ purpose, survey: wave.survey }, said);
      const sealed = toBase64(await shift.seal([recipient], slip));
      slips.push({ purpose, recipient, until, sealed, instead: own.get(recipient) ?? null });
    }
    const kept = await keepSlips(database, { survey: wave.survey, wave: wave.id }, slips);
    if (!kept.ok) return kept.problem;
    return new Map(slips.map(({ recipient, sealed }) => [recipient, sealed]));
  } catch {
    // The worker that seals did not come.
    return { kind: 'notLoaded' };
  }
}

function faultOf(chosen: readonly WishPurpose[], wish: Wish, survey: string): WishFault | null {
  if (chosen.length === 0) return 'purpose';
  if (wish.name === '') return 'name';
  if (wish.reach === '') return 'reach';
  const fits = chosen.every((purpose) => fitsSlip(wishSlip({ purpose, survey }, wish)));
  return fits ? null : 'long';
}
