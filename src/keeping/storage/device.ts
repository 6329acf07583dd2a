import type { InterviewId } from '../../asking/survey/interview.ts';
import type { Problem } from '../../core/problem.ts';
import type { Result } from '../../core/result.ts';
import type { World } from '../../core/world.ts';
import type { Shift } from '../sealing/shift.ts';
import type { Database } from './database.ts';
import type { RunJournal } from './journal.ts';
import type { TakenInterview } from './takenInterview.ts';

/** What every screen's state is made from: the world, and the store of this device, opened when first asked for. */
export interface Device {
  readonly world: World;
  /** Opens the store; the same store (or the same problem) each time. */
  database(): Promise<Result<Database, Problem>>;
  /** Runs the journal in a worker of its own, for a copy of what is there when the store will not open. */
  readonly runJournal: RunJournal;
  /** The fieldworker's shift; the same one each time, so that it stays open from page to page. */
  shift(): Promise<Shift>;
  /** Takes an interview in hand and reads it without the store's code; null when another tab has it. */
  take(interview: InterviewId): Promise<TakenInterview | null>;
}

/** What the router gives a screen. */
export interface ScreenProps {
  readonly device: Device;
  /** Parts of the address, by name. Never an answer, never a person. */
  readonly params: Readonly<Record<string, string>>;
}
