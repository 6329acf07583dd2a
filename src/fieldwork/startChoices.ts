import type { Interview, InterviewId } from '../asking/survey/interview.ts';
import type { Survey, Wave } from '../asking/survey/survey.ts';
import type { Instant } from '../core/day.ts';
import type { Problem } from '../core/problem.ts';
import { ok, type Result } from '../core/result.ts';
import type { Database } from '../keeping/storage/database.ts';
import { listDrafts } from '../keeping/storage/readDrafts.ts';
import { listSurveys, listWaves } from '../keeping/storage/surveys.ts';

/** A wave with the survey it belongs to. */
export interface WaveChoice {
  readonly survey: Survey;
  readonly wave: Wave;
}

/** An unfinished interview: which, when, how far. Nothing that was said. */
export interface Unfinished extends WaveChoice {
  readonly id: InterviewId;
  readonly startedAt: Instant;
  readonly answered: number;
}

export interface StartChoices {
  readonly open: readonly WaveChoice[];
  readonly unfinished: readonly Unfinished[];
}

/** Waves that are open for interviews, and interviews that were left unfinished, the newest first. */
export async function readStartChoices(database: Database): Promise<Result<StartChoices, Problem>> {
  const [surveys, waves, drafts] = await Promise.all([
    listSurveys(database),
    listWaves(database),
    listDrafts(database),
  ]);
  if (!surveys.ok) return surveys;
  if (!waves.ok) return waves;
  if (!drafts.ok) return drafts;
  const choices = waves.value.flatMap((wave): readonly WaveChoice[] => {
    const survey = surveys.value.find((one) => one.id === wave.survey);
    return survey ? [{ survey, wave }] : [];
  });
  return ok({
    open: choices.filter(({ wave }) => wave.closedAt === null),
    unfinished: drafts.value.flatMap((draft) => unfinished(draft, choices)).toSorted(newestFirst),
  });
}

function unfinished(draft: Interview, choices: readonly WaveChoice[]): readonly Unfinished[] {
  const choice = choices.find(({ wave }) => wave.id === draft.wave);
  if (choice === undefined) return [];
  const { id, startedAt, answers } = draft;
  return [{ ...choice, id, startedAt, answered: Object.keys(answers).length }];
}

function newestFirst(one: Unfinished, other: Unfinished): number {
  return one.startedAt < other.startedAt ? 1 : -1;
}
