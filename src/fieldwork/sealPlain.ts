import type { Interview, InterviewId } from '../asking/survey/interview.ts';
import type { Problem } from '../core/problem.ts';
import { ok, type Result } from '../core/result.ts';
import type { InterviewSeal } from '../keeping/sealing/interviewSeal.ts';
import { plainSealing } from '../keeping/sealing/sealing.ts';
import type { Shut } from '../keeping/sealing/shiftWork.ts';
import type { Database } from '../keeping/storage/database.ts';
import type { Device } from '../keeping/storage/device.ts';
import { saveDraft } from '../keeping/storage/drafts.ts';
import { listUnfinished, loadDraftRow } from '../keeping/storage/readDrafts.ts';
import { setupRows } from '../keeping/storage/setupRows.ts';
import { writeJournal } from '../keeping/storage/twoStores.ts';
import { type Desk, sealingFor } from './beginDraft.ts';

/**
 * Seals an interview in progress that lies in the clear, in both stores, where keys of its survey came into use since it was
 * begun.
 *
 * @param draft In this tab's hands.
 * @returns How it goes on being sealed; nothing where no keys are in use. `shut` where no shift was begun: it stays as it is.
 */
export async function sealPlain(
  desk: Desk,
  draft: Interview,
): Promise<Result<InterviewSeal | undefined, Problem | Shut>> {
  const { database } = desk;
  const sealing = await sealingFor(desk, draft);
  if (!sealing.ok) return sealing;
  if (sealing.value === undefined) return ok(undefined);
  const { seal } = sealing.value;
  // When it was begun, the journal got what it takes to go on with it: there were no keys among that.
  await writeJournal(database, { rows: await setupRows(database, draft), gone: [] });
  const kept = await saveDraft(database, draft, {}, seal.draft);
  return kept.ok ? ok(seal) : kept;
}

/**
 * Seals all that lie in the clear and may not any more. One that another tab has in hand, or that cannot be sealed now, is
 * sealed when it is opened again.
 */
export async function sealAllPlain(device: Device, database: Database): Promise<void> {
  const unfinished = await listUnfinished(database);
  if (!unfinished.ok) return;
  for (const { id, shift } of unfinished.value) if (shift === null) await sealInHand(device, database, id);
}

async function sealInHand(device: Device, database: Database, id: InterviewId): Promise<void> {
  const taken = await device.take(id);
  if (taken === null) return;
  try {
    // Read only once it is ours: another tab may have written to it until then, or sealed it.
    const row = await loadDraftRow(database, id);
    if (row.ok && !row.value.seal)
      await sealPlain({ ...device, database }, (await plainSealing.open(row.value.bytes)) as Interview);
  } finally {
    taken.release();
  }
}
