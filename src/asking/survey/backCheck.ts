import * as v from 'valibot';
import { type Day, daysLater, type Instant } from '../../core/day.ts';
import { type OwnKey, ownKeySchema, recipientSchema, withNewer } from './ownKey.ts';

/** Most days after fieldwork that a contact may be kept. */
export const MOST_CONTACT_DAYS = 90;

/** Days that are offered when an officer switches it on. */
export const USUAL_CONTACT_DAYS = 28;

const daysSchema = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(MOST_CONTACT_DAYS));

/** How a survey asks for a contact, as a pack says it. */
export const backCheckSchema = v.strictObject({ days: daysSchema, recipient: recipientSchema });

/**
 * That a survey asks, at the end of an interview, whether a supervisor may contact the resident to check that it was done
 * properly; `days` after fieldwork the contact is destroyed. It is sealed to `recipient` alone: the public part of the
 * supervisor's key.
 */
export type BackCheck = Readonly<v.InferOutput<typeof backCheckSchema>>;

const settingSchema = v.strictObject({
  v: v.literal(2),
  days: v.nullable(daysSchema),
  keys: v.pipe(v.array(ownKeySchema), v.readonly()),
});

/**
 * What a survey keeps of back-checks: `days` as above, null where nobody is to be asked, and every key that the supervisor
 * had, the newest last. Format version 2.
 */
export interface BackCheckSetting {
  readonly v: 2;
  readonly days: number | null;
  readonly keys: readonly OwnKey[];
}

const olderSchema = v.strictObject({ days: daysSchema });

/**
 * What was kept. Version 1 had the days alone, and sealed contacts to the keys of the answers: it is read as one whose
 * supervisor has no key, which asks nobody.
 *
 * @returns Null where it cannot be read, as when a newer version wrote it.
 */
export function readBackCheckSetting(kept: unknown): BackCheckSetting | null {
  if (kept === null || kept === undefined) return { v: 2, days: null, keys: [] };
  const older = v.safeParse(olderSchema, kept);
  if (older.success) return { v: 2, days: older.output.days, keys: [] };
  const read = v.safeParse(settingSchema, kept);
  return read.success ? read.output : null;
}

/** How contacts are asked for; null where nobody is asked: switched off, no key of the supervisor, or not to be read. */
export function readBackCheck(kept: unknown): BackCheck | null {
  const setting = readBackCheckSetting(kept);
  const key = setting?.keys.at(-1);
  if (setting === null || setting.days === null || key === undefined) return null;
  return { days: setting.days, recipient: key.recipient };
}

/** Whether contacts are asked for, in a word; `noKey` where an officer wants it and the supervisor has no key. */
export function backCheckStanding({ days, keys }: BackCheckSetting): 'on' | 'off' | 'noKey' {
  if (days === null) return 'off';
  return keys.length === 0 ? 'noKey' : 'on';
}

/** As a tablet keeps what its pack says, which was made at that moment. */
export function backCheckOfPack(said: BackCheck | null, made: Instant): BackCheckSetting | null {
  return said === null ? null : { v: 2, days: said.days, keys: [{ made, recipient: said.recipient }] };
}

/** With days, or null for asking nobody; the keys stay. */
export function withDays(setting: BackCheckSetting, days: number | null): BackCheckSetting {
  return { ...setting, days };
}

/** With a newer key, to which contacts are sealed from now on; once, however often it is said. */
export function withSupervisorKey(setting: BackCheckSetting, key: OwnKey): BackCheckSetting {
  return { ...setting, keys: withNewer(setting.keys, key) };
}

/** The last day on which a contact may be kept: so many days after fieldwork, or after today where it went on longer. */
export function lastContactDay({ days }: Pick<BackCheck, 'days'>, fieldworkEnds: Day, today: Day): Day {
  const from = fieldworkEnds > today ? fieldworkEnds : today;
  const last = daysLater(from, days);
  if (last === null) throw new RangeError('lastContactDay requires a day of the calendar');
  return last;
}
