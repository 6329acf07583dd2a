import { afterEach, expect, it, vi } from 'vitest';
import { id } from '../../src/core/id.ts';
import { beginDraft } from '../../src/fieldwork/beginDraft.ts';
import { createInterviewState, type InterviewState } from '../../src/fieldwork/interviewState.ts';
import type { Device } from '../../src/keeping/storage/device.ts';
import { saveDraft } from '../../src/keeping/storage/drafts.ts';
import { loadDraft } from '../../src/keeping/storage/readDrafts.ts';
import { takeInterview } from '../../src/keeping/storage/takenInterview.ts';
import { aDatabase, goodOf, theWave } from '../fixtures/aDevice.ts';
import { aFolder, aJournal } from '../fixtures/aJournal.ts';
import { aWorld, deviceOn } from '../fixtures/aWorld.ts';

let state: InterviewState | null = null;
afterEach(() => state?.close());

it('F4: shows what the second store had, where the first page was read before that was put back', async () => {
  const database = await aDatabase({ journal: aJournal(aFolder()) });
  const world = aWorld();
  const interview = goodOf(await beginDraft({ database, world }, theWave.id, '12'));
  const stale = await takeInterview(world.locks, interview, { database: database.name });
  const newer = goodOf(await loadDraft(database, interview));
  goodOf(await saveDraft(database, { ...newer, answers: { [id<'question'>('q1')]: { value: 4 } } }));
  const device = deviceOn(database, world);
  let isFirst = true;
  const late: Device = {
    ...device,
    take: (wanted) => {
      if (!isFirst) return device.take(wanted);
      isFirst = false;
      return Promise.resolve(stale);
    },
  };
  state = createInterviewState(late, interview, 'wholeGrid');
  const answers = () => {
    const phase = state?.phase.value;
    return phase?.at === 'open' ? phase.pages.interview.value.answers : undefined;
  };
  await vi.waitUntil(() => answers()?.[id<'question'>('q1')] !== undefined);
  expect(answers()).toEqual({ q1: { value: 4 } });
  // Nothing of the older page was written over it.
  expect(goodOf(await loadDraft(database, interview)).answers).toEqual({ q1: { value: 4 } });
  const open = state.phase.value;
  if (open.at !== 'open') throw new RangeError('the interview is open');
  await vi.waitUntil(() => open.pages.isKeptTwice.value === true);
  open.pages.give('', { value: 2 }, false);
  await vi.waitUntil(() => open.pages.isKept.value);
  expect(open.pages.problem.value).toBeNull();
});
