import { day, type Instant, instant } from '../../core/day.ts';
import { faultKind, type TroubleKind, troubleKind } from '../../core/trouble.ts';
import type { World } from '../../core/world.ts';

/** Something that went wrong on this tablet: when by its clock, what kind of thing, and in which build. Nothing else. */
export interface NotedTrouble {
  readonly at: Instant;
  readonly kind: TroubleKind;
  readonly build: string;
}

/** As many are kept; the oldest go first. */
const MOST_NOTED = 50;

/** The same once more within this time is not noted again: what is tried again and again is one trouble. */
const SAME_WITHIN_MS = 600_000;

// Beside the witness and outside the database: what goes wrong is mostly the database.
const KEY = 'soundings.troubles';

const INSTANT = /^\d{4}-\d{2}-\d{2}T([01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{3}Z$/;
// As `World.build` is written: a version and a hash.
const BUILD = /^[\w.+() -]{1,60}$/;

/**
 * Notes that something went wrong on this tablet; silent where the page may keep nothing.
 *
 * @param what The name of a kind, and no other text is noted; or what was thrown by a mistake of our own.
 */
export function noteTrouble({ now, build }: Pick<World, 'now' | 'build'>, what: unknown): void {
  const kind = typeof what === 'string' ? troubleKind(what) : faultKind(what);
  if (kind === null) return;
  const at = now();
  const before = listTroubles();
  const last = before.findLast((one) => one.kind === kind && one.build === build);
  // A clock that was put back makes no trouble older than it is.
  if (last !== undefined && Math.abs(Date.parse(at) - Date.parse(last.at)) < SAME_WITHIN_MS) return;
  write([...before, { at, kind, build }].slice(-MOST_NOTED));
}

/** What went wrong on this tablet lately, in the order in which it did. Whatever else lies there is left out. */
export function listTroubles(): readonly NotedTrouble[] {
  try {
    const found: unknown = JSON.parse(localStorage.getItem(KEY) ?? '[]');
    return Array.isArray(found) ? found.flatMap(troubleOf).slice(-MOST_NOTED) : [];
  } catch {
    // Refused or garbled: nothing is known.
    return [];
  }
}

function write(troubles: readonly NotedTrouble[]): void {
  try {
    localStorage.setItem(KEY, JSON.stringify(troubles));
  } catch {
    // Refused or full: interviews go on without it.
    return;
  }
}

function troubleOf(found: unknown): readonly NotedTrouble[] {
  const { at, kind, build } = (found ?? {}) as { readonly [name in keyof NotedTrouble]?: unknown };
  const known = troubleKind(kind);
  if (known === null || !isText(at, INSTANT) || day(at.slice(0, 10)) === null || !isText(build, BUILD))
    return [];
  return [{ at: instant(at), kind: known, build }];
}

function isText(found: unknown, shape: RegExp): found is string {
  return typeof found === 'string' && shape.test(found);
}
