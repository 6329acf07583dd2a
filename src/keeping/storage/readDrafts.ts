import type { Interview, InterviewId } from '../../asking/survey/interview.ts';
import type { Problem } from '../../core/problem.ts';
import { fail, ok, type Result } from '../../core/result.ts';
import { plainSealing, type Sealing } from '../sealing/sealing.ts';
import { attempt } from './attempt.ts';
import type { Database } from './database.ts';

/** An interview in progress; `notFound` when it was finished, deleted or never begun here. */
export async function loadDraft(
  database: Database,
  id: InterviewId,
  sealing: Sealing = plainSealing,
): Promise<Result<Interview, Problem>> {
  const row = await attempt(database, () => database.drafts.get(id));
  if (!row.ok) return row;
  if (row.value === undefined) return fail({ kind: 'notFound', what: 'interview' });
  return ok((await sealing.open(row.value.bytes)) as Interview);
}

/** All interviews in progress on this tablet, of one wave or of all. */
export async function listDrafts(
  database: Database,
  wave: string | null = null,
  sealing: Sealing = plainSealing,
): Promise<Result<readonly Interview[], Problem>> {
  const rows = await attempt(database, () =>
    wave === null ? database.drafts.toArray() : database.drafts.where({ wave }).toArray(),
  );
  if (!rows.ok) return rows;
  const opened = rows.value.map(async (row) => (await sealing.open(row.bytes)) as Interview);
  return ok(await Promise.all(opened));
}
