import type { Instant } from '../../core/day.ts';

/** The name under which a survey keeps the record of its keys. */
export const KEYS_SETTING = 'keys';

/** The public part of another officer's key, to which is sealed as well. */
export interface OtherKey {
  readonly name: string;
  readonly recipient: string;
  readonly added: Instant;
}

/** Keys that were made together: an officer's and one on paper. Only what may be seen by anybody. */
export interface KeySet {
  readonly made: Instant;
  /** What opens with the key file. */
  readonly officer: string;
  /** What opens with the key on paper. */
  readonly paper: string;
  readonly others: readonly OtherKey[];
  /** A few sealed words in base64, which both keys must have opened before anything is sealed to them. */
  readonly testSeal: string;
  /** When the test seal was opened with each; null before. */
  readonly fileOpened: Instant | null;
  readonly paperOpened: Instant | null;
}

/** All keys a survey ever had, the newest last. Format version 1. */
export interface SurveyKeys {
  readonly v: 1;
  readonly sets: readonly KeySet[];
}

/** Which of the two keys. */
export type TriedKey = 'file' | 'paper';

/** A survey that nobody made keys for. */
const NO_KEYS: SurveyKeys = { v: 1, sets: [] };

/**
 * What was kept, as keys: none where nothing was kept.
 *
 * @returns Null when it cannot be read, as when a newer version wrote it. Nobody may take that for no keys: what is sealed
 *   elsewhere would go out in the open here.
 */
export function readSurveyKeys(kept: unknown): SurveyKeys | null {
  if (kept === null || kept === undefined) return NO_KEYS;
  const { v, sets } = kept as { readonly [K in keyof SurveyKeys]?: unknown };
  return v === 1 && Array.isArray(sets) && sets.every(isKeySet) ? { v, sets } : null;
}

/** The keys to seal to, and since when; null before both of a pair were tried. */
export function keysInUse(keys: SurveyKeys): { readonly set: KeySet; readonly since: Instant } | null {
  for (const set of keys.sets.toReversed()) {
    const { fileOpened, paperOpened } = set;
    if (fileOpened !== null && paperOpened !== null)
      return { set, since: fileOpened > paperOpened ? fileOpened : paperOpened };
  }
  return null;
}

/** Keys that were made and are not tried yet; null when there are none. */
export function untriedKeys(keys: SurveyKeys): KeySet | null {
  const last = keys.sets.at(-1);
  return last === undefined || isTried(last) ? null : last;
}

/** How far the keys are, in a word: in use, though newer ones may wait to be tried; made and not tried; none. */
export function keysStanding(keys: SurveyKeys): 'none' | 'untried' | 'inUse' {
  if (keysInUse(keys) !== null) return 'inUse';
  return untriedKeys(keys) === null ? 'none' : 'untried';
}

/** With new keys, to be tried. Keys that never were go: nothing was sealed to them. */
export function withNewKeys(keys: SurveyKeys, set: KeySet): SurveyKeys {
  return { ...keys, sets: [...keys.sets.filter(isTried), set] };
}

/** Without the keys that were never tried. */
export function withoutUntried(keys: SurveyKeys): SurveyKeys {
  return { ...keys, sets: keys.sets.filter(isTried) };
}

/** With the test seal of the newest keys opened by one of them. */
export function withOpened(keys: SurveyKeys, which: TriedKey, at: Instant): SurveyKeys {
  const field = which === 'file' ? 'fileOpened' : 'paperOpened';
  return withSet(keys, untriedKeys(keys), (set) => ({ ...set, [field]: at }));
}

/** With another officer's key beside those in use. */
export function withOther(keys: SurveyKeys, other: OtherKey): SurveyKeys {
  return withSet(keys, keysInUse(keys)?.set ?? null, (set) => ({ ...set, others: [...set.others, other] }));
}

/** Everyone whose key opens what is sealed to these keys. */
export function recipientsOf({ officer, paper, others }: KeySet): readonly string[] {
  return [officer, paper, ...others.map(({ recipient }) => recipient)];
}

/** Tells one choice of recipients from any other that a survey had, so that what was sealed to fewer can be told. */
export function sealMark({ made, others }: KeySet): string {
  return `${made} ${others.length}`;
}

/** Whether a survey ever sealed anything to this recipient. */
export function knowsRecipient(keys: SurveyKeys, recipient: string): boolean {
  return keys.sets.some((set) => recipientsOf(set).includes(recipient));
}

function withSet(keys: SurveyKeys, changed: KeySet | null, change: (set: KeySet) => KeySet): SurveyKeys {
  return { ...keys, sets: keys.sets.map((set) => (set === changed ? change(set) : set)) };
}

function isTried({ fileOpened, paperOpened }: KeySet): boolean {
  return fileOpened !== null && paperOpened !== null;
}

function isKeySet(kept: unknown): kept is KeySet {
  if (typeof kept !== 'object' || kept === null) return false;
  const { made, officer, paper, others, testSeal, fileOpened, paperOpened } = kept as {
    readonly [K in keyof KeySet]?: unknown;
  };
  return (
    isInstant(made) &&
    looksLikeRecipient(officer) &&
    looksLikeRecipient(paper) &&
    typeof testSeal === 'string' &&
    [fileOpened, paperOpened].every((opened) => opened === null || isInstant(opened)) &&
    Array.isArray(others) &&
    others.every(isOther)
  );
}

function isOther(kept: unknown): kept is OtherKey {
  if (typeof kept !== 'object' || kept === null) return false;
  const { name, recipient, added } = kept as { readonly [K in keyof OtherKey]?: unknown };
  return typeof name === 'string' && looksLikeRecipient(recipient) && isInstant(added);
}

function isInstant(kept: unknown): kept is Instant {
  return typeof kept === 'string' && /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/.test(kept);
}

function looksLikeRecipient(kept: unknown): kept is string {
  return typeof kept === 'string' && /^age1[02-9ac-hj-np-z]{58}$/.test(kept);
}
