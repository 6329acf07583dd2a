import { afterEach, expect, it } from 'vitest';
import { goTo, type Interview } from '../../src/asking/survey/interview.ts';
import { type Id, id } from '../../src/core/id.ts';
import type { Locks } from '../../src/core/world.ts';
import { beginDraft } from '../../src/fieldwork/beginDraft.ts';
import type { InterviewPages } from '../../src/fieldwork/interviewPages.ts';
import { createInterviewState, type InterviewState } from '../../src/fieldwork/interviewState.ts';
import type { Device } from '../../src/keeping/storage/device.ts';
import { saveDraft } from '../../src/keeping/storage/drafts.ts';
import { loadDraft } from '../../src/keeping/storage/readDrafts.ts';
import { keepShiftKey } from '../../src/keeping/storage/shiftKey.ts';
import { saveWave } from '../../src/keeping/storage/surveys.ts';
import { takeInterview } from '../../src/keeping/storage/takenInterview.ts';
import { aDatabase, goodOf, theQuestionnaire, theWave } from '../fixtures/aDevice.ts';
import { aFolder, aJournal } from '../fixtures/aJournal.ts';
import { waveAsking } from '../fixtures/anInterviewer.ts';
import { aQuestionnaire } from '../fixtures/aWave.ts';
import { aWorld, deviceOn } from '../fixtures/aWorld.ts';
import { drawnQuestion } from '../fixtures/drawnQuestionnaire.ts';
import { keysPutInUse } from '../fixtures/sealedFieldwork.ts';
import { aShift } from '../fixtures/shiftRun.ts';
import { waitUntil } from '../fixtures/waitFor.ts';

let state: InterviewState | null = null;
/** Interviews in hand: what was left is let go once it is kept. */
const inHand = new Set<symbol>();
const locks: Locks = {
  hold: async () => {
    const one = Symbol();
    inHand.add(one);
    return () => void inHand.delete(one);
  },
  held: async () => [],
};
afterEach(async () => {
  state?.close();
  await waitUntil(() => inHand.size === 0);
});

it('F4: shows what the second store had, where the first page was read before that was put back', async () => {
  const database = await aDatabase({ simulated: true, journal: aJournal(aFolder()) });
  const world = aWorld({ locks });
  const interview = goodOf(await beginDraft({ ...deviceOn(database, world), database }, theWave.id, '12'));
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
  await waitUntil(() => answers()?.[id<'question'>('q1')] !== undefined);
  expect(answers()).toEqual({ q1: { value: 4 } });
  // Nothing of the older page was written over it.
  expect(goodOf(await loadDraft(database, interview)).answers).toEqual({ q1: { value: 4 } });
  const open = state.phase.value;
  if (open.at !== 'open') throw new RangeError('the interview is open');
  await waitUntil(() => open.pages.isKeptTwice.value === true);
  open.pages.give('', { value: 2 }, false);
  await waitUntil(() => open.pages.isKept.value);
  expect(open.pages.problem.value).toBeNull();
});

/** An interview whose page is drawn as it was first kept, while the store has it as it was kept then. */
async function drawnOlder(
  older: (begun: Interview) => Interview,
  newer: (begun: Interview) => Interview,
  asks = theQuestionnaire,
  shift = aShift(),
) {
  const database = await aDatabase({ simulated: true, journal: aJournal(aFolder()) });
  goodOf(await saveWave(database, waveAsking(asks), asks));
  const world = aWorld({ locks });
  const interview = goodOf(await beginDraft({ ...deviceOn(database, world), database }, theWave.id, '12'));
  const begun = goodOf(await loadDraft(database, interview));
  goodOf(await saveDraft(database, older(begun)));
  const stale = await takeInterview(world.locks, interview, { database: database.name });
  goodOf(await saveDraft(database, newer(begun)));
  let isFirst = true;
  const device: Device = {
    ...deviceOn(database, world, shift),
    take: (wanted) => {
      if (!isFirst) return takeInterview(world.locks, wanted, { database: database.name });
      isFirst = false;
      return Promise.resolve(stale);
    },
  };
  const open = createInterviewState(device, interview, 'wholeGrid');
  state = open;
  const pages = () => {
    const phase = open.phase.value;
    return phase.at === 'open' ? phase.pages : undefined;
  };
  // The older page is there for some tenths of a second: to be tapped as soon as it is.
  const old = await new Promise<InterviewPages>((resolve) => {
    const unsubscribe = open.phase.subscribe((phase) => {
      if (phase.at !== 'open') return;
      resolve(phase.pages);
      queueMicrotask(() => unsubscribe());
    });
  });
  const again = async () => {
    await waitUntil(() => pages() !== undefined && pages() !== old);
    await waitUntil(() => pages()?.isKept.value === true && pages()?.isKeptTwice.value === true);
  };
  return { database, interview, open, old, pages, again };
}

const [first, grid] = [id<'question'>('q1'), id<'question'>('g')];
const at = (question: Id<'question'>) => ({ at: 'question', question, part: '' }) as const;
const rows = { value: { a: { value: 3 } } };

it('F4: takes what was tapped on the older page, at its question, beside all that the second store had', async () => {
  const { database, interview, old, pages, again } = await drawnOlder(
    (begun) => goTo(begun, at(first)),
    (begun) => goTo({ ...begun, answers: { [first]: { value: 4 }, [grid]: rows } }, at(grid)),
  );
  expect(old.view.value).toMatchObject({ at: 'question', question: { id: first } });
  old.give('', { value: 2 }, true);
  await again();
  expect(goodOf(await loadDraft(database, interview)).answers).toMatchObject({
    [first]: { value: 2 },
    [grid]: rows,
  });
  expect(pages()?.view.value).toMatchObject({ at: 'question', question: { id: grid } });
  expect(pages()?.problem.value).toBeNull();
});

it('F4: goes on where Continue was pressed on the older state of the same page', async () => {
  const given = { value: { a: { value: 3 }, b: { value: 1 } } };
  const { old, pages, again } = await drawnOlder(
    (begun) => goTo({ ...begun, answers: { [first]: { value: 4 }, [grid]: rows } }, at(grid)),
    (begun) => goTo({ ...begun, answers: { [first]: { value: 4 }, [grid]: given } }, at(grid)),
  );
  old.give('b', { value: 2 }, true);
  old.goOn();
  await again();
  await waitUntil(() => pages()?.view.value.at === 'review');
  expect(pages()?.interview.value.answers[grid]).toEqual({ value: { a: { value: 3 }, b: { value: 2 } } });
});

it('F4: goes past no page that was not on the screen when Continue was pressed', async () => {
  const { old, pages, again } = await drawnOlder(
    (begun) => goTo({ ...begun, answers: { [first]: { value: 4 } } }, at(first)),
    (begun) => goTo({ ...begun, answers: { [first]: { value: 4 }, [grid]: rows } }, at(grid)),
  );
  old.goOn();
  await again();
  expect(pages()?.view.value).toMatchObject({ at: 'question', question: { id: grid } });
});

it('F4: finishes no interview whose answers were not all on the screen', async () => {
  const answers = { [first]: { value: 4 }, [grid]: { value: { a: { value: 3 }, b: { value: 1 } } } };
  const { old, pages, again } = await drawnOlder(
    (begun) => goTo({ ...begun, answers }, { at: 'review' }),
    (begun) => goTo({ ...begun, answers: { ...answers, [first]: { value: 5 } } }, { at: 'review' }),
  );
  old.goOn();
  await again();
  expect(pages()?.view.value.at).toBe('review');
  expect(pages()?.interview.value.answers[first]).toEqual({ value: 5 });
});

it('F4: takes no other way than was shown: an answer that was doubted is asked about once more', async () => {
  const rare = {
    id: 'rare',
    level: 'soft',
    mustHold: { question: first, isOneOf: [1] },
  } as const;
  const checks = [{ ...rare, message: { en: 'That is rare' } }];
  const asks = aQuestionnaire([
    { ...drawnQuestion('q1 single 1-3'), checks },
    drawnQuestion('q2 single 1-3'),
  ]);
  const doubted = (begun: Interview) => goTo({ ...begun, answers: { [first]: { value: 2 } } }, at(first));
  const { old, pages, again } = await drawnOlder(doubted, doubted, asks);
  old.goOn();
  expect(old.failed.value).toHaveLength(1);
  old.confirm();
  await again();
  expect(pages()?.view.value).toMatchObject({ at: 'question', question: { id: first } });
  expect(pages()?.failed.value).toHaveLength(1);
  pages()?.confirm();
  await waitUntil(() => pages()?.isKept.value === true);
  expect(pages()?.interview.value.answers[first]).toMatchObject({ value: 2, confirmed: ['rare'] });
});

it('F4: is opened again where the browser goes Back meanwhile', async () => {
  const { old, pages, again } = await drawnOlder(
    (begun) => goTo(begun, at(first)),
    (begun) => goTo({ ...begun, answers: { [grid]: rows } }, at(first)),
  );
  const unsubscribe = state?.phase.subscribe(({ at: now }) => {
    if (now === 'opening') queueMicrotask(() => dispatchEvent(new PopStateEvent('popstate', { state: -5 })));
  });
  old.give('', { value: 2 }, false);
  await again();
  unsubscribe?.();
  expect(pages()?.interview.value.answers).toEqual({ [first]: { value: 2 }, [grid]: rows });
});

it('F4: is let go of, and nothing of it written, where it is left while it is opened again', async () => {
  const { database, interview, open, old } = await drawnOlder(
    (begun) => goTo(begun, at(first)),
    (begun) => goTo({ ...begun, answers: { [grid]: rows } }, at(first)),
  );
  const left = new Promise<void>((resolve) => {
    open.phase.subscribe((phase) => {
      if (phase.at !== 'opening') return;
      open.close();
      resolve();
    });
  });
  old.give('', { value: 2 }, false);
  await left;
  await waitUntil(() => inHand.size === 0);
  expect(open.phase.value.at).toBe('opening');
  expect(goodOf(await loadDraft(database, interview)).answers).toEqual({ [grid]: rows });
});

it('F4, F31: what was tapped waits for the shift where the interview is shut when it is opened again', async () => {
  const shift = aShift();
  const { database, open, old, pages } = await drawnOlder(
    (begun) => goTo(begun, at(first)),
    (begun) => goTo({ ...begun, answers: { [grid]: rows } }, at(first)),
    theQuestionnaire,
    shift,
  );
  await keysPutInUse(database);
  old.give('', { value: 2 }, false);
  await waitUntil(() => open.phase.value.at === 'shut');
  expect(open.phase.value).toMatchObject({ why: 'noShift' });
  const begun = await shift.begin('oak river stone maple');
  goodOf(await keepShiftKey(database, { ...begun, since: aWorld().now() }));
  open.openShut();
  await waitUntil(() => open.phase.value.at === 'open');
  expect(pages()?.interview.value.answers).toEqual({ [first]: { value: 2 }, [grid]: rows });
  await waitUntil(() => pages()?.isKept.value === true);
});
