import type { Database } from './database.ts';
import { noteKept } from './witness.ts';

/** The officer has read what is missing: from now on the witness goes by what is here. No number is given twice. */
export async function acceptMissing(database: Database): Promise<void> {
  const next = database.witness.read()?.next ?? 1;
  database.missing = null;
  await database.transaction('rw', database.counters, async () => {
    const tablet = await database.counters.get('tablet');
    if (tablet !== undefined && 'next' in tablet && tablet.next < next)
      await database.counters.put({ ...tablet, next });
  });
  await noteKept(database);
}
