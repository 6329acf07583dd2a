import type { Problem } from '../../core/problem.ts';
import type { Result } from '../../core/result.ts';
import { attemptWrite } from './attempt.ts';
import type { Database } from './database.ts';
import { lostUnfinished, noteKept } from './witness.ts';

/** The officer has read what is missing: from now on the witness goes by what is here. No number is given twice. */
export async function acceptMissing(database: Database): Promise<Result<void, Problem>> {
  const next = database.witness.read()?.next ?? 1;
  const { missing } = database;
  const accepted = await attemptWrite(database, async () => {
    await database.transaction('rw', database.counters, async () => {
      const tablet = await database.counters.get('tablet');
      if (tablet !== undefined && 'next' in tablet && tablet.next < next)
        await database.counters.put({ ...tablet, next });
    });
    const lost = await lostUnfinished(database);
    database.missing = null;
    await noteKept(database);
    // Only those that were named: of others nobody has read.
    const named = missing?.kind === 'recordsMissing' ? missing.unfinished : [];
    for (const [id, startedAt] of lost) if (named.includes(startedAt)) database.witness.end(id);
  });
  if (!accepted.ok) database.missing = missing;
  return accepted;
}
