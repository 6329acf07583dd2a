import type { Problem } from '../../core/problem.ts';
import { TROUBLE_KINDS, type TroubleKind } from '../../core/trouble.ts';
import type { PutBack } from './compareStores.ts';
import type { Database } from './database.ts';
import { dataLossSaid } from './openAsItIs.ts';
import { countKept } from './witness.ts';

/**
 * What is lost: what the witness remembers and the database does not hold, or else what was put back from the journal, or
 * what the browser says of itself; null when nothing is.
 *
 * @param back What was put back; null where the journal could not be had.
 */
export async function lossOf(database: Database, back: PutBack | null): Promise<Problem | null> {
  const missing = await missingFrom(database, (back?.garbled ?? 0) > 0);
  if (missing !== null) return missing;
  if (back !== null && back.interviews + back.unfinished + back.surveys > 0) {
    const { interviews, unfinished, surveys, isDraftTorn: mayBeOlder } = back;
    return { kind: 'storeRebuilt', interviews, unfinished, surveys, mayBeOlder };
  }
  // Nobody knows what was in it.
  const said = dataLossSaid();
  return said === null ? null : { kind: 'storageLost', cause: said };
}

/** What is to be noted of what is lost, or was put back. */
export function lossKinds(missing: Problem | null): readonly TroubleKind[] {
  if (missing?.kind !== 'storeRebuilt') return missing === null ? [] : [missing.kind as TroubleKind];
  const { interviews, unfinished, surveys } = missing;
  const back = { rebuiltFinished: interviews, rebuiltUnfinished: unfinished, rebuiltSurveys: surveys };
  return TROUBLE_KINDS.filter((kind) => kind in back && back[kind as keyof typeof back] > 0);
}

/** @param garbled Whether entries of the journal could not be read: then gaps in the numbers tell what was in them. */
async function missingFrom(database: Database, garbled: boolean): Promise<Problem | null> {
  const was = database.witness.read();
  const now = await countKept(database);
  const gaps = garbled ? await gapsIn(database, now.next) : [];
  const surveys = was ? Math.max(was.surveys - now.surveys, was.waves - now.waves, 0) : 0;
  const interviews = Math.max((was?.finished ?? 0) - now.finished, 0);
  const broughtIn = Math.max((was?.batches ?? 0) - now.batches, 0);
  const beyond = Math.min(Math.max((was?.next ?? 1) - now.next, 0), NAMED_AT_MOST);
  const numbers = [...gaps, ...Array.from({ length: beyond }, (_, at) => now.next + at)];
  if (surveys + interviews + broughtIn + numbers.length === 0) return null;
  return { kind: 'recordsMissing', surveys, interviews, broughtIn, numbers };
}

/** A witness of another site's folder could say anything. */
const NAMED_AT_MOST = 10_000;

async function gapsIn(database: Database, next: number): Promise<readonly number[]> {
  const here = new Set((await database.outbox.orderBy('number').keys()).map(Number));
  return Array.from({ length: Math.min(next - 1, NAMED_AT_MOST) }, (_, at) => at + 1).filter(
    (number) => !here.has(number),
  );
}
