import { describe, expect, it } from 'vitest';
import { id } from '../../src/core/id.ts';
import type { World } from '../../src/core/world.ts';
import { beginDraft } from '../../src/fieldwork/beginDraft.ts';
import { createInterviewState } from '../../src/fieldwork/interviewState.ts';
import type { Database } from '../../src/keeping/storage/database.ts';
import { deleteWave } from '../../src/keeping/storage/deletion.ts';
import { loadDraft } from '../../src/keeping/storage/readDrafts.ts';
import { closeWave, saveWave } from '../../src/keeping/storage/surveys.ts';
import { aDatabase, goodOf } from '../fixtures/aDevice.ts';
import { waveAsking } from '../fixtures/anInterviewer.ts';
import { aWorld, deviceOn } from '../fixtures/aWorld.ts';
import {
  arrive,
  at,
  draftOf,
  filed,
  opened,
  openStates,
  over,
  questionnaire,
  toGrid,
} from '../fixtures/openInterview.ts';
import { waitFor, waitUntil } from '../fixtures/waitFor.ts';

describe('the end of an interview', () => {
  it('names the required questions that lack an answer, and files nothing', async () => {
    const tried = await opened();
    const { pages } = tried;
    for (const key of ['question adult ', 'question q1 ', 'question g ', 'review']) {
      if (pages.view.value.at === 'question') pages.skip();
      else pages.goOn();
      await arrive(pages, key);
    }
    pages.goOn();
    expect(pages.unanswered.value.map((question) => question.id)).toEqual(['adult']);
    expect(await filed(tried)).toEqual([]);
    const [adult] = pages.unanswered.value;
    if (adult) pages.change(adult, '');
    await arrive(pages, 'question adult ');
    pages.give('', { value: 1 }, true);
    await arrive(pages, 'review');
    pages.goOn();
    await over(tried);
    // The device of these tests has no second store.
    expect(tried.state.phase.value).toMatchObject({ ending: 'finished', isKeptTwice: false });
    expect(await filed(tried)).toMatchObject([
      { kind: 'complete', number: 1, design: { fieldworker: '12' } },
    ]);
    expect(await loadDraft(tried.database, id<'interview'>(tried.name))).toMatchObject({ ok: false });
  });

  it('knows whether it ended in the resident’s hands', async () => {
    for (const isHandedOver of [true, false]) {
      const tried = await opened();
      tried.pages.handOver(isHandedOver);
      tried.pages.end('partial');
      await over(tried);
      expect(tried.state.phase.value).toMatchObject({ at: 'over', isHandedOver });
    }
  });

  it('goes from a change to the questions it opened, and back to the review', async () => {
    const tried = await opened();
    const { pages } = tried;
    await toGrid(tried);
    pages.skip();
    await arrive(pages, 'review');
    const q1 = questionnaire.modules[1]?.questions[0];
    if (q1) pages.change(q1, '');
    await arrive(pages, 'question q1 ');
    pages.give('', { value: 5 }, true);
    await arrive(pages, 'question q2 ');
    pages.give('', { value: 1 }, true);
    await arrive(pages, 'review');
  });

  it('F70: files somebody outside the population as void', async () => {
    const tried = await opened();
    const { pages } = tried;
    pages.goOn();
    await arrive(pages, 'question adult ');
    pages.give('', { value: 2 }, true);
    await arrive(pages, 'ended underAge');
    pages.goOn();
    await over(tried);
    expect(await filed(tried)).toMatchObject([{ kind: 'void', endedBy: 'underAge' }]);
    expect((await filed(tried))[0]?.answers).toEqual({});
  });

  it.each([
    ['partial', { adult: { value: 1 }, q1: { value: 2 } }],
    ['breakOff', {}],
  ] as const)('stops as a %s', async (ending, answers) => {
    const tried = await opened();
    await toGrid(tried);
    tried.pages.askToStop();
    expect(at(tried.pages)).toBe('stop');
    tried.pages.stayOpen();
    expect(at(tried.pages)).toBe('question g ');
    tried.pages.askToStop();
    tried.pages.end(ending);
    await over(tried);
    expect(await filed(tried)).toMatchObject([{ kind: ending, answers }]);
    expect((await filed(tried))[0]?.answers).toEqual(answers);
  });

  it('takes nothing more while it is filed: no draft is written after it', async () => {
    const tried = await opened();
    await toGrid(tried);
    tried.pages.end('partial');
    tried.pages.handOver(true);
    expect(tried.pages.isKept.value).toBe(true);
    await over(tried);
    expect(await filed(tried)).toMatchObject([{ kind: 'partial' }]);
    expect(await tried.database.drafts.count()).toBe(0);
  });

  it('F66: files one response however often Finish is pressed', async () => {
    const tried = await opened();
    await toGrid(tried);
    tried.pages.end('partial');
    tried.pages.end('partial');
    tried.pages.end('breakOff');
    await over(tried);
    expect(await filed(tried)).toHaveLength(1);
  });

  it('leaves no trace of an interview that was opened by mistake', async () => {
    const tried = await opened();
    tried.pages.remove();
    await over(tried);
    expect(await filed(tried)).toEqual([]);
    expect(await tried.database.drafts.count()).toBe(0);
  });

  it('forgets an interview that was left before anything was asked', async () => {
    const tried = await opened();
    tried.state.close();
    await waitFor(async () => expect(await tried.database.drafts.count()).toBe(0));
  });

  it('begins the next interview of the same wave by the same fieldworker', async () => {
    const tried = await opened();
    await toGrid(tried);
    tried.pages.end('partial');
    await over(tried);
    const next = await new Promise<string | null>((resolve) => tried.state.beginNext(resolve));
    expect(await draftOf({ ...tried, name: next ?? '' })).toMatchObject({
      answers: {},
      design: { fieldworker: '12' },
    });
  });
});

describe('the next interview', () => {
  it('waits for its address where this one had one', async () => {
    const tried = await opened({ known: { addressNumber: '1043' } });
    await toGrid(tried);
    tried.pages.end('partial');
    await over(tried);
    expect(await new Promise((resolve) => tried.state.beginNext(resolve))).toBeNull();
    expect(await tried.database.drafts.count()).toBe(0);
    expect(await filed(tried)).toMatchObject([{ design: { addressNumber: '1043', fieldworker: '12' } }]);
  });

  it('F66: is begun once, however often the button is pressed', async () => {
    const tried = await opened();
    await toGrid(tried);
    tried.pages.end('partial');
    await over(tried);
    const begun: (string | null)[] = [];
    for (let press = 0; press < 3; press += 1) tried.state.beginNext((next) => begun.push(next));
    await waitUntil(() => begun.length > 0);
    expect(begun).toHaveLength(1);
    expect(await tried.database.drafts.count()).toBe(1);
  });

  it('is not begun when the wave was closed or deleted meanwhile, and says so', async () => {
    const tried = await opened();
    await toGrid(tried);
    tried.pages.end('partial');
    await over(tried);
    goodOf(await closeWave(tried.database, 'w', tried.world.now()));
    tried.state.beginNext(() => undefined);
    await waitUntil(() => tried.state.problem.value?.kind === 'waveClosed');
    goodOf(await deleteWave(tried.database, 'w'));
    tried.state.beginNext(() => undefined);
    await waitUntil(() => tried.state.problem.value?.kind === 'notFound');
    expect(await tried.database.drafts.count()).toBe(0);
  });
});

describe('an interview that cannot be opened', () => {
  const phaseOf = async (world: World, database: Database, name: string) => {
    const state = createInterviewState(deviceOn(database, world), name, 'wholeGrid');
    await waitUntil(() => state.phase.value.at !== 'opening');
    return state.phase.value;
  };

  it('is not here', async () => {
    const phase = await phaseOf(aWorld(), await aDatabase({ simulated: true }), 'nowhere');
    expect(phase).toEqual({ at: 'notOpened', problem: { kind: 'notFound', what: 'interview' } });
  });

  it('is open in another tab', async () => {
    const tried = await opened();
    const world = aWorld({ locks: { hold: async () => null, held: async () => [] } });
    const second = createInterviewState(deviceOn(tried.database, world), tried.name, 'wholeGrid');
    openStates.push(second);
    const answers = () => (second.phase.value.at === 'elsewhere' ? second.phase.value.draft.answers : null);
    await waitUntil(() => answers() !== null);
    // What is answered there is read here when somebody looks, and nothing is left to read when it is over.
    await toGrid(tried);
    document.dispatchEvent(new Event('visibilitychange'));
    await waitFor(() => expect(answers()).toEqual({ adult: { value: 1 }, q1: { value: 2 } }));
    tried.pages.end('breakOff');
    await over(tried);
    const gone = { at: 'notOpened', problem: { kind: 'notFound', what: 'interview' } };
    await waitFor(() => expect(second.phase.value).toEqual(gone));
  });

  it('is not begun for a wave that is closed', async () => {
    const database = await aDatabase({ simulated: true });
    const wave = waveAsking(questionnaire, { closedAt: aWorld().now() });
    goodOf(await saveWave(database, wave, questionnaire));
    expect(await beginDraft({ ...deviceOn(database), database }, wave.id, null)).toEqual({
      ok: false,
      problem: { kind: 'waveClosed' },
    });
  });
});
