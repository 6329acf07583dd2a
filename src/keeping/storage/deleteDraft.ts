import type { InterviewId } from '../../asking/survey/interview.ts';
import type { Problem } from '../../core/problem.ts';
import type { Result } from '../../core/result.ts';
import { attemptWrite } from './attempt.ts';
import type { Database } from './database.ts';
import { bury, dropFromJournal } from './tombstones.ts';

/** Deletes an interview in progress without a trace in any count (one begun by mistake). */
export async function deleteDraft(database: Database, id: InterviewId): Promise<Result<void, Problem>> {
  // Before it is gone: a kill on the way must not be told as a loss.
  database.witness.end(id);
  const deleted = await attemptWrite(database, () =>
    database.transaction('rw', [database.drafts, database.counters], async () => {
      await database.drafts.delete(id);
      await bury(database, [`gone/drafts/${id}`]);
    }),
  );
  if (deleted.ok) await dropFromJournal(database, [{ table: 'drafts', key: id }], [`gone/drafts/${id}`]);
  return deleted;
}
