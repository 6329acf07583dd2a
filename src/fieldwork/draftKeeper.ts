import type { Problem } from '../core/problem.ts';
import type { Result } from '../core/result.ts';

/** What keeps one thing on the disk as it changes. */
export interface Keeper<Thing> {
  /** Keeps the thing as it is now. While a write is under way only the latest waits. */
  keep(thing: Thing): void;
  /** Tries at once again after a failure. */
  retry(): void;
  /** Lets go of what waits, and resolves when nothing is being written any more. */
  halt(): Promise<void>;
  /** Resolves when everything is kept. */
  settled(): Promise<void>;
}

interface KeeperSteps<Thing> {
  readonly write: (thing: Thing) => Promise<Result<void, Problem>>;
  /** The thing is on the disk: it may be acknowledged. */
  readonly onKept: (thing: Thing) => void;
  /** A write failed, and is tried again. */
  readonly onTrouble: (problem: Problem) => void;
  /** Resolves after some milliseconds. */
  readonly wait?: (milliseconds: number) => Promise<void>;
}

const WAITS_MS = [1000, 2000, 5000, 10_000];

/** Keeps the latest state of a thing, one write at a time, and does not give up on it. */
export function createKeeper<Thing>(steps: KeeperSteps<Thing>): Keeper<Thing> {
  const { write, onKept, onTrouble, wait = pause } = steps;
  let waiting: { readonly thing: Thing } | null = null;
  let running: Promise<void> | null = null;
  let wake: () => void = () => undefined;

  const writeAll = async () => {
    for (let failures = 0; waiting !== null; ) {
      const current = waiting;
      const result = await write(current.thing);
      if (result.ok) {
        failures = 0;
        if (waiting === current) waiting = null;
        onKept(current.thing);
      } else if (waiting !== null) {
        const woken = new Promise<void>((resolve) => {
          wake = resolve;
        });
        // Whoever is told may halt it at once.
        onTrouble(result.problem);
        await Promise.race([wait(WAITS_MS[Math.min(failures, WAITS_MS.length - 1)] ?? 0), woken]);
        failures += 1;
      }
    }
    running = null;
  };

  return {
    keep: (thing) => {
      waiting = { thing };
      running ??= writeAll();
    },
    retry: () => wake(),
    halt: async () => {
      waiting = null;
      wake();
      await running;
    },
    settled: async () => {
      await running;
    },
  };
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });
}
