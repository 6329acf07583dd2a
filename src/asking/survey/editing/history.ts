/** What was done to a thing, so that it can be undone and done again. */
export interface History<Thing> {
  readonly past: readonly Thing[];
  readonly now: Thing;
  readonly future: readonly Thing[];
  /** Names what was done last, where more of the same belongs to it, such as typing into one box; null for nothing. */
  readonly doing: string | null;
}

/** Steps that can be undone; older ones are forgotten. */
const LONGEST = 200;

/** A history in which nothing was done yet. */
export function beginHistory<Thing>(now: Thing): History<Thing> {
  return { past: [], now, future: [], doing: null };
}

/**
 * Notes a change. What was undone before can no longer be done again.
 *
 * @param doing More of the same as the change before it is one step with it, until somebody pauses: a word, not each letter.
 */
export function noted<Thing>(
  history: History<Thing>,
  now: Thing,
  doing: string | null = null,
): History<Thing> {
  const goesOn = doing !== null && doing === history.doing;
  const past = goesOn ? history.past : [...history.past, history.now].slice(-LONGEST);
  return { past, now, future: [], doing };
}

/** The same history, with whatever comes next a step of its own: somebody paused, or went on to something else. */
export function paused<Thing>(history: History<Thing>): History<Thing> {
  return history.doing === null ? history : { ...history, doing: null };
}

/** One step back; the same history where there is none. */
export function undone<Thing>(history: History<Thing>): History<Thing> {
  const before = history.past.at(-1);
  if (before === undefined) return history;
  const { past, now, future } = history;
  return { past: past.slice(0, -1), now: before, future: [now, ...future], doing: null };
}

/** One step forward again; the same history where nothing was undone. */
export function redone<Thing>(history: History<Thing>): History<Thing> {
  const [next, ...future] = history.future;
  if (next === undefined) return history;
  return { past: [...history.past, history.now], now: next, future, doing: null };
}
