import { type ReadonlySignal, signal } from '@preact/signals';
import { lastContactDay, readBackCheck } from '../asking/survey/backCheck.ts';
import type { Wave } from '../asking/survey/survey.ts';
import type { Day } from '../core/day.ts';
import { id } from '../core/id.ts';
import type { Problem } from '../core/problem.ts';
import type { Release } from '../core/world.ts';
import { toBase64 } from '../keeping/sealing/base64.ts';
import type { Shift } from '../keeping/sealing/shift.ts';
import { KEYS_SETTING, keysInUse } from '../keeping/sealing/surveyKeys.ts';
import {
  deletePastContacts,
  type FiledInterview,
  filedInterview,
  keepContact,
} from '../keeping/storage/contacts.ts';
import type { Database } from '../keeping/storage/database.ts';
import type { Device } from '../keeping/storage/device.ts';
import { BACK_CHECK_SETTING, loadSetting } from '../keeping/storage/settings.ts';
import { contactOf, MOST_NAME, MOST_TELEPHONE } from '../keeping/transfer/contact.ts';
import { readTabletKeys } from './tabletKeys.ts';

/** What is wrong with what was typed. */
export type ContactFault = 'missing' | 'shape' | 'longName';

export type BackCheckView =
  /** It is not asked for, or not known yet whether it is. */
  | { readonly at: 'hidden' }
  | { readonly at: 'asked' | 'typed'; readonly until: Day }
  | { readonly at: 'kept'; readonly until: Day; readonly isKeptTwice: boolean }
  | { readonly at: 'declined' };

export interface BackCheckState {
  readonly view: ReadonlySignal<BackCheckView>;
  readonly name: ReadonlySignal<string>;
  readonly telephone: ReadonlySignal<string>;
  readonly fault: ReadonlySignal<ContactFault | null>;
  /** Why it could not be kept; it still stands in the boxes. */
  readonly problem: ReadonlySignal<Problem | null>;
  readonly isWorking: ReadonlySignal<boolean>;
  agree(): void;
  /** Nothing is kept, and what was typed is gone. */
  decline(): void;
  typeName(text: string): void;
  typeTelephone(text: string): void;
  keep(): Promise<void>;
  stop(): void;
}

/** What a contact is kept with. */
interface Ground {
  readonly database: Database;
  readonly shift: Shift;
  readonly interview: FiledInterview;
  /** The public part of the supervisor's key. No other opens the contact, that of the office neither. */
  readonly recipient: string;
  readonly until: Day;
}

/**
 * Asks, once an interview was finished, for a contact for the supervisor's back-check; only where the survey says so and
 * its answers are sealed. What is typed is in the memory of the page until it is sealed, and nowhere else.
 */
export function createBackCheckState(device: Device, response: string, wave: Wave): BackCheckState {
  const view = signal<BackCheckView>({ at: 'hidden' });
  const [name, telephone] = [signal(''), signal('')];
  const fault = signal<ContactFault | null>(null);
  const problem = signal<Problem | null>(null);
  const isWorking = signal(false);
  let ground: Ground | null = null;
  let unhear: Release = () => undefined;
  let isStopped = false;

  const clear = (next: BackCheckView) => {
    name.value = '';
    telephone.value = '';
    fault.value = null;
    problem.value = null;
    view.value = next;
  };
  const open = async () => {
    const found = await groundOf(device, response, wave);
    if (found === null || isStopped) return;
    ground = found;
    view.value = { at: 'asked', until: found.until };
    // Somebody else may have the tablet in hand by then.
    unhear = found.shift.onLocked(() => {
      if (view.value.at === 'typed') clear({ at: 'hidden' });
    });
  };
  void open();
  const keep = async () => {
    const typed = { name: name.value.trim(), telephone: telephone.value.trim() };
    fault.value = faultOf(typed);
    if (fault.value !== null || ground === null || isWorking.value) return;
    isWorking.value = true;
    problem.value = null;
    const failed = await kept(ground, typed);
    isWorking.value = false;
    const { until, database } = ground;
    if (failed === null) clear({ at: 'kept', until, isKeptTwice: database.isKeptTwice });
    else problem.value = failed;
  };
  return {
    view,
    name,
    telephone,
    fault,
    problem,
    isWorking,
    agree: () => {
      if (ground !== null) view.value = { at: 'typed', until: ground.until };
    },
    decline: () => {
      // What is being kept is kept: nobody is told that it is not.
      if (!isWorking.value) clear({ at: 'declined' });
    },
    typeName: (text) => {
      name.value = text;
    },
    typeTelephone: (text) => {
      telephone.value = text;
    },
    keep,
    stop: () => {
      isStopped = true;
      unhear();
      clear({ at: 'hidden' });
    },
  };
}

/** Null where nobody is to be asked. */
async function groundOf(device: Device, response: string, wave: Wave): Promise<Ground | null> {
  // What came on paper was asked by nobody.
  if (wave.mode === 'postal' || wave.mode === 'online') return null;
  const opened = await device.database();
  if (!opened.ok) return null;
  const database = opened.value;
  await deletePastContacts(database, device.world.today());
  const place = { survey: wave.survey, wave: null };
  const asked = await loadSetting(database, place, BACK_CHECK_SETTING);
  const backCheck = asked.ok ? readBackCheck(asked.value) : null;
  const kept = await loadSetting(database, place, KEYS_SETTING);
  const keys = kept.ok ? readTabletKeys(kept.value) : kept;
  const isSealed = keys.ok && keysInUse(keys.value) !== null;
  if (backCheck === null || !isSealed) return null;
  const interview = await filedInterview(database, id<'response'>(response));
  if (!interview.ok) return null;
  const until = lastContactDay(backCheck, wave.to, device.world.today());
  // What seals may not come: not kept on this device and no network, or replaced by a newer version.
  const shift = await device.shift().catch(() => null);
  if (shift === null) return null;
  return { database, shift, interview: interview.value, recipient: backCheck.recipient, until };
}

/** Seals and keeps it: null, or why it could not be kept. */
async function kept(
  { database, shift, interview, recipient, until }: Ground,
  typed: { readonly name: string; readonly telephone: string },
): Promise<Problem | null> {
  const { survey, wave, number } = interview;
  try {
    const sealed = toBase64(await shift.seal([recipient], contactOf(interview, typed)));
    const done = await keepContact(database, { survey, wave, number, until, sealed });
    return done.ok ? null : done.problem;
  } catch {
    // The worker that seals did not come.
    return { kind: 'notLoaded' };
  }
}

const DIGITS = { least: 7, most: 15 };

function faultOf({
  name,
  telephone,
}: {
  readonly name: string;
  readonly telephone: string;
}): ContactFault | null {
  if (telephone === '') return 'missing';
  const digits = telephone.replace(/\D/g, '').length;
  const isNumber = /^[\d\s()+.-]*$/.test(telephone) && telephone.length <= MOST_TELEPHONE;
  if (!isNumber || digits < DIGITS.least || digits > DIGITS.most) return 'shape';
  return name.length > MOST_NAME ? 'longName' : null;
}
