import type { InterviewId } from '../asking/survey/interview.ts';
import type { Survey, Wave } from '../asking/survey/survey.ts';
import type { Instant } from '../core/day.ts';
import type { Problem } from '../core/problem.ts';
import { ok, type Result } from '../core/result.ts';
import { keysInUse } from '../keeping/sealing/surveyKeys.ts';
import { attempt } from '../keeping/storage/attempt.ts';
import type { Database } from '../keeping/storage/database.ts';
import { keysKey } from '../keeping/storage/databaseName.ts';
import { listUnfinished, type UnfinishedInterview } from '../keeping/storage/readDrafts.ts';
import { listSurveys, listWaves } from '../keeping/storage/surveys.ts';
import { readTabletKeys } from './tabletKeys.ts';

/** A wave with the survey it belongs to. */
export interface WaveChoice {
  readonly survey: Survey;
  readonly wave: Wave;
  /** Its keys are in use: answers are sealed as they are given. */
  readonly isSealed: boolean;
}

/** An unfinished interview: which, when, how far. Nothing that was said. */
export interface Unfinished extends WaveChoice {
  readonly id: InterviewId;
  readonly startedAt: Instant;
  /** Null where it is sealed. */
  readonly answered: number | null;
}

export interface StartChoices {
  readonly open: readonly WaveChoice[];
  readonly unfinished: readonly Unfinished[];
  /** Something is sealed here, or will be: a shift is asked for. */
  readonly hasSealed: boolean;
}

/** Waves that are open for interviews, and interviews that were left unfinished, the newest first. */
export async function readStartChoices(database: Database): Promise<Result<StartChoices, Problem>> {
  const [surveys, waves, drafts] = await Promise.all([
    listSurveys(database),
    listWaves(database),
    listUnfinished(database),
  ]);
  if (!surveys.ok) return surveys;
  if (!waves.ok) return waves;
  if (!drafts.ok) return drafts;
  const keys = await attempt(database, () =>
    database.settings.bulkGet(surveys.value.map(({ id }) => keysKey(id))),
  );
  if (!keys.ok) return keys;
  const sealed = new Set(keys.value.flatMap((row) => (row && isSealing(row.value) ? [row.survey] : [])));
  const choices = waves.value.flatMap((wave): readonly WaveChoice[] => {
    const survey = surveys.value.find((one) => one.id === wave.survey);
    return survey ? [{ survey, wave, isSealed: sealed.has(survey.id) }] : [];
  });
  const open = choices.filter(({ wave }) => wave.closedAt === null);
  return ok({
    hasSealed: open.some(({ isSealed }) => isSealed) || drafts.value.some(({ shift }) => shift !== null),
    open,
    unfinished: drafts.value.flatMap((draft) => unfinished(draft, choices)).toSorted(newestFirst),
  });
}

// What this version cannot read may be in use: no interview of it begins (beginSealed).
function isSealing(kept: unknown): boolean {
  const keys = readTabletKeys(kept);
  return !keys.ok || keysInUse(keys.value) !== null;
}

function unfinished(draft: UnfinishedInterview, choices: readonly WaveChoice[]): readonly Unfinished[] {
  const choice = choices.find(({ wave }) => wave.id === draft.wave);
  if (choice === undefined) return [];
  const { id, startedAt, answered } = draft;
  return [{ ...choice, id, startedAt, answered }];
}

function newestFirst(one: Unfinished, other: Unfinished): number {
  return one.startedAt < other.startedAt ? 1 : -1;
}
