import type { Interview, InterviewId } from '../../asking/survey/interview.ts';
import type { SurveyId, WaveId } from '../../asking/survey/survey.ts';
import type { Instant } from '../../core/day.ts';
import type { Problem } from '../../core/problem.ts';
import { fail, ok, type Result } from '../../core/result.ts';
import { plainSealing, type Sealing } from '../sealing/sealing.ts';
import { attempt } from './attempt.ts';
import type { Database } from './database.ts';
import type { DraftRow } from './rows.ts';

/** An interview in progress, as far as it is known without opening it. */
export interface UnfinishedInterview {
  readonly id: InterviewId;
  readonly survey: SurveyId;
  readonly wave: WaveId;
  readonly startedAt: Instant;
  /** Questions with an answer; null where it is sealed. */
  readonly answered: number | null;
  /** The shift whose key opens it; null where it is not sealed. */
  readonly shift: string | null;
}

/** An interview in progress; `notFound` when it was finished, deleted or never begun here. */
export async function loadDraft(
  database: Database,
  id: InterviewId,
  sealing: Sealing = plainSealing,
): Promise<Result<Interview, Problem>> {
  const row = await loadDraftRow(database, id);
  return row.ok ? ok((await sealing.open(row.value.bytes)) as Interview) : row;
}

/** An interview in progress as it lies in the store, sealed or not; `notFound` as above. */
export async function loadDraftRow(database: Database, id: InterviewId): Promise<Result<DraftRow, Problem>> {
  const row = await attempt(database, () => database.drafts.get(id));
  if (!row.ok) return row;
  return row.value === undefined ? fail({ kind: 'notFound', what: 'interview' }) : ok(row.value);
}

/** All interviews in progress on this tablet, of one wave or of all; none of them may be sealed. */
export async function listDrafts(
  database: Database,
  wave: string | null = null,
  sealing: Sealing = plainSealing,
): Promise<Result<readonly Interview[], Problem>> {
  const rows = await rowsOf(database, wave);
  if (!rows.ok) return rows;
  const opened = rows.value.map(async (row) => (await sealing.open(row.bytes)) as Interview);
  return ok(await Promise.all(opened));
}

/** All interviews in progress on this tablet, sealed or not. */
export async function listUnfinished(
  database: Database,
): Promise<Result<readonly UnfinishedInterview[], Problem>> {
  const rows = await rowsOf(database, null);
  return rows.ok ? ok(await Promise.all(rows.value.map(unfinishedOf))) : rows;
}

async function unfinishedOf({ id, survey, wave, seal, bytes }: DraftRow): Promise<UnfinishedInterview> {
  const place = { id, survey, wave };
  if (seal) return { ...place, startedAt: seal.startedAt, answered: null, shift: seal.shift };
  const { startedAt, answers } = (await plainSealing.open(bytes)) as Interview;
  return { ...place, startedAt, answered: Object.keys(answers).length, shift: null };
}

function rowsOf(database: Database, wave: string | null): Promise<Result<readonly DraftRow[], Problem>> {
  return attempt(database, () =>
    wave === null ? database.drafts.toArray() : database.drafts.where({ wave }).toArray(),
  );
}
