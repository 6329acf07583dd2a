import { subjects } from '../asking/bank/subjects.ts';
import type { Problem } from '../core/problem.ts';
import { ok, type Result } from '../core/result.ts';
import { type ChosenTables, chosenTables, type TableChoice } from '../counting/analysis/chosenTables.ts';
import {
  type PreparedResults,
  prepareResults,
  type Results,
  type ResultsAsk,
  type ResultsSource,
  resultsOf,
  worksAhead,
} from '../counting/analysis/results.ts';
import { tablesAhead } from '../counting/analysis/tablesAhead.ts';
import { keptRespondents } from '../keeping/storage/keptRespondents.ts';
import type { KeptResponses } from '../keeping/storage/responsesIn.ts';
import type { Job } from './jobs.ts';

/** Asks for results. The source may be left out when a survey under this key was given before. */
export interface ResultsRequest {
  /** Changes whenever anything in the source does. */
  readonly key: string;
  readonly source: ResultsSource<KeptResponses> | null;
  readonly ask: ResultsAsk;
  /** Names this question; no other one of the same key has it. */
  readonly turn: number;
  /** The question whose results the asker holds; null for none. */
  readonly holds: number | null;
  /** Whether other breaks, or tables kept to other answers, are likely to be asked for: they are worked out while nothing is. */
  readonly ahead: boolean;
  /** Tables that were chosen, instead of the results. */
  readonly choice?: TableChoice;
}

/**
 * The results, without the parts that are the same in those that the asker holds; or that this worker has not kept the
 * survey, and wants its source.
 */
export type ResultsReply =
  | { readonly reply: 'results'; readonly results: Partial<Results> }
  | { readonly reply: 'tables'; readonly tables: ChosenTables }
  | { readonly reply: 'problem'; readonly problem: Problem }
  | { readonly reply: 'needsSource' };

/** The questions of the benchmark in the order in which it asks them. */
const coreOrder = [...new Set(subjects.map(({ question }) => question))];

interface Kept {
  readonly key: string;
  readonly prepared: PreparedResults;
  /** What was answered last. */
  readonly told: { readonly turn: number; readonly results: Results } | null;
}

let kept: Kept | null = null;

/**
 * The survey under this key made ready for asking, now or before; null when it is not here and its source is not given.
 *
 * @returns Also `damagedFile` where responses cannot be read.
 */
export function preparedFor(
  key: string,
  source: ResultsSource<KeptResponses> | null,
): Result<PreparedResults, Problem> | null {
  if (source !== null) {
    const read = sourceIn(source);
    if (!read.ok) return read;
    kept = { key, prepared: prepareResults(read.value, coreOrder), told: null };
  }
  return kept?.key === key ? ok(kept.prepared) : null;
}

/** A survey with its responses read; `damagedFile` where some cannot be. */
function sourceIn(source: ResultsSource<KeptResponses>): Result<ResultsSource, Problem> {
  const waves: ResultsSource['waves'][number][] = [];
  for (const wave of source.waves) {
    const responses = keptRespondents(wave.responses);
    if (!responses.ok) return responses;
    waves.push({ ...wave, responses: responses.value });
  }
  return ok({ ...source, waves });
}

/** Works out the results of one wave. The survey asked for last stays here, as columns, for the next question. */
export const resultsJob: Job = (input, tell) => {
  const { key, source, ask, turn, holds, ahead, choice } = input as ResultsRequest;
  const ready = preparedFor(key, source);
  if (ready?.ok === false) return { reply: 'problem', problem: ready.problem } satisfies ResultsReply;
  if (ready === null || kept === null) return { reply: 'needsSource' } satisfies ResultsReply;
  const prepared = ready.value;
  if (choice !== undefined) {
    const tables = tablesReply(chosenTables(prepared, ask, { ...choice, tell }));
    if (ahead) workAhead(prepared, tablesAhead(prepared, ask, choice));
    return tables;
  }
  const found = resultsOf(prepared, ask);
  if (!found.ok) return { reply: 'problem', problem: found.problem } satisfies ResultsReply;
  if (ahead && kept.told === null) workAhead(prepared, worksAhead(prepared, ask));
  const { told } = kept;
  kept = { ...kept, told: { turn, results: found.value } };
  const results =
    told !== null && told.turn === holds ? changedParts(found.value, told.results) : found.value;
  return { reply: 'results', results } satisfies ResultsReply;
};

function tablesReply(found: ReturnType<typeof chosenTables>): ResultsReply {
  return found.ok ? { reply: 'tables', tables: found.value } : { reply: 'problem', problem: found.problem };
}

// A table costs more to send than to look up.
function changedParts(now: Results, before: Results): Partial<Results> {
  const parts = Object.entries(now).filter(([name, part]) => part !== before[name as keyof Results]);
  return Object.fromEntries(parts);
}

/** The work that was begun last; what was begun before it is wanted no more. */
let begun: readonly (() => void)[] = [];

// A piece at a time: a question that comes in between is answered next.
function workAhead(prepared: PreparedResults, works: readonly (() => void)[]): void {
  begun = works;
  const goOn = (at: number) => {
    if (at >= works.length) return;
    setTimeout(() => {
      if (kept?.prepared !== prepared || begun !== works) return;
      works[at]?.();
      goOn(at + 1);
    });
  };
  goOn(0);
}
