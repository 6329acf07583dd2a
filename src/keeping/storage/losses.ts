import type { Problem } from '../../core/problem.ts';
import { TROUBLE_KINDS, type TroubleKind } from '../../core/trouble.ts';
import type { PutBack } from './compareStores.ts';
import type { Database } from './database.ts';
import { dataLossSaid } from './openAsItIs.ts';
import { countKept, type Kept, lostUnfinished } from './witness.ts';

/**
 * What is lost: what the witness remembers and the database does not hold, or else what was put back from the journal, or
 * what the browser says of itself; null when nothing is.
 *
 * @param back What was put back; null where both held the same, or the journal could not be had.
 */
export async function lossOf(database: Database, back: PutBack | null): Promise<Problem | null> {
  const missing = await missingFrom(database, back);
  if (missing !== null) return missing;
  if (back !== null && back.interviews + back.unfinished + back.surveys > 0) {
    const { interviews, unfinished, surveys, isDraftTorn: mayBeOlder } = back;
    return { kind: 'storeRebuilt', interviews, unfinished, surveys, mayBeOlder };
  }
  // Nobody knows what was in it.
  const said = dataLossSaid();
  return said === null ? null : { kind: 'storageLost', cause: said, isOpen: true };
}

/** What is to be noted of what is lost, or was put back. */
export function lossKinds(missing: Problem | null): readonly TroubleKind[] {
  if (missing?.kind !== 'storeRebuilt') return missing === null ? [] : [missing.kind as TroubleKind];
  const { interviews, unfinished, surveys } = missing;
  const back = { rebuiltFinished: interviews, rebuiltUnfinished: unfinished, rebuiltSurveys: surveys };
  return TROUBLE_KINDS.filter((kind) => kind in back && back[kind as keyof typeof back] > 0);
}

async function missingFrom(database: Database, back: PutBack | null): Promise<Problem | null> {
  const now = await countKept(database);
  const was = database.witness.read() ?? NOTHING;
  // What was finished since then stands for nothing that is lost.
  const before = await database.outbox.where('number').below(was.next).count();
  const surveys = Math.max(was.surveys - now.surveys, was.waves - now.waves, 0);
  const interviews = Math.max(was.finished - before, 0);
  const broughtIn = Math.max(was.batches - now.batches, 0);
  const absent = await absentBelow(database, Math.max(was.next, now.next));
  const last = Math.min(Math.max(interviews, was.next - now.next), absent.length);
  // Interviews that were deleted with their survey have no row either: those lost are the last. Where entries of the journal
  // could not be read, gaps in the numbers tell what was in them.
  const lost = (back?.garbled ?? 0) > 0 ? absent : absent.slice(absent.length - last);
  // Of as many numbers the witness knew another last one than the one that is here.
  const isOther = was.next === now.next && was.head !== '' && was.head !== now.head;
  const numbers = isOther ? [...lost, was.next - 1] : lost;
  // What another tab's journal has is not lost: a start that can have the journal says whether it has it.
  const begun = database.journal?.trouble === 'busy' ? [] : await lostUnfinished(database);
  const unfinished = begun.map(([, startedAt]) => startedAt).toSorted();
  if (surveys + interviews + broughtIn + numbers.length + unfinished.length === 0) return null;
  // Of one that is gone no answer can be asked again.
  const mayBeOlder = (back?.isDraftTorn ?? false) && (await database.drafts.count()) > 0;
  return { kind: 'recordsMissing', surveys, interviews, broughtIn, numbers, unfinished, mayBeOlder };
}

const NOTHING: Kept = { surveys: 0, waves: 0, finished: 0, batches: 0, next: 1, head: '' };

/** A witness of another site's folder could say anything. */
const NAMED_AT_MOST = 10_000;

/** Numbers of which no interview is here, upwards. */
async function absentBelow(database: Database, next: number): Promise<readonly number[]> {
  const here = new Set((await database.outbox.orderBy('number').keys()).map(Number));
  const first = Math.max(next - NAMED_AT_MOST, 1);
  return Array.from({ length: next - first }, (_, at) => first + at).filter((number) => !here.has(number));
}
