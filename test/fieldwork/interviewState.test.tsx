import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Interview, Paging } from '../../src/asking/survey/interview.ts';
import type { Questionnaire } from '../../src/asking/survey/questionnaire.ts';
import type { Wave } from '../../src/asking/survey/survey.ts';
import { id } from '../../src/core/id.ts';
import { fail, ok } from '../../src/core/result.ts';
import type { World } from '../../src/core/world.ts';
import { beginDraft } from '../../src/fieldwork/beginDraft.ts';
import type { InterviewPages } from '../../src/fieldwork/interviewPages.ts';
import { createInterviewState, type InterviewState } from '../../src/fieldwork/interviewState.ts';
import { pageKey } from '../../src/fieldwork/pageKey.ts';
import type { Database } from '../../src/keeping/storage/database.ts';
import { deleteWave } from '../../src/keeping/storage/deletion.ts';
import { listOutbox } from '../../src/keeping/storage/listOutbox.ts';
import { loadDraft } from '../../src/keeping/storage/readDrafts.ts';
import { closeWave, saveWave } from '../../src/keeping/storage/surveys.ts';
import { aDatabase, goodOf } from '../fixtures/aDevice.ts';
import { waveAsking } from '../fixtures/anInterviewer.ts';
import { aQuestionnaire } from '../fixtures/aWave.ts';
import { aWorld, deviceOn } from '../fixtures/aWorld.ts';
import { drawnQuestion, drawnQuestionnaire } from '../fixtures/drawnQuestionnaire.ts';

const questionnaire = drawnQuestionnaire(
  'screener: adult! single 1-2 ends 2 underAge; core: q1 single 1-5 dk volunteered; g grid a,b of 1-3; q2 single 1-2 if q1 = 5',
);

/** An interview that is open on a device, and its database. */
interface Tried {
  readonly database: Database;
  readonly world: World;
  readonly state: InterviewState;
  readonly pages: InterviewPages;
  readonly name: string;
}

const openStates: InterviewState[] = [];
afterEach(() => {
  for (const state of openStates.splice(0)) state.close();
});

async function opened({
  wave = {},
  paging = 'wholeGrid',
  asks = questionnaire,
}: {
  wave?: Partial<Wave>;
  paging?: Paging;
  asks?: Questionnaire;
} = {}): Promise<Tried> {
  const database = await aDatabase();
  const world = aWorld();
  const asked = waveAsking(asks, wave);
  goodOf(await saveWave(database, asked, asks));
  const name = goodOf(await beginDraft({ database, world }, asked.id, '12'));
  return { ...(await open(database, world, name, paging)), database, world };
}

async function open(database: Database, world: World, name: string, paging: Paging = 'wholeGrid') {
  const state = createInterviewState(deviceOn(database, world), name, paging);
  openStates.push(state);
  await vi.waitUntil(() => state.phase.value.at !== 'opening');
  const phase = state.phase.value;
  if (phase.at !== 'open') throw new RangeError(`opened requires an interview, not ${phase.at}`);
  return { state, pages: phase.pages, name };
}

const draftOf = async ({ database, name }: Tried): Promise<Interview> =>
  goodOf(await loadDraft(database, id<'interview'>(name)));
const at = (pages: InterviewPages) => pageKey(pages.view.value);
const arrive = (pages: InterviewPages, key: string) => vi.waitUntil(() => at(pages) === key);
const over = (tried: Tried) => vi.waitUntil(() => tried.state.phase.value.at === 'over');
const filed = async (tried: Tried) => goodOf(await listOutbox(tried.database));

/** Answers 18 or over, and q1. */
async function toGrid(tried: Tried, q1 = 2): Promise<void> {
  const { pages } = tried;
  pages.goOn();
  await arrive(pages, 'question adult ');
  pages.give('', { value: 1 }, true);
  await arrive(pages, 'question q1 ');
  pages.give('', { value: q1 }, true);
  await arrive(pages, 'question g ');
}

describe('an answer that is checked', () => {
  const is = (code: number) => ({ question: id<'question'>('q1'), isOneOf: [code] });
  const checks = [
    { id: 'never', level: 'hard', mustHold: { not: is(1) }, message: { en: 'That cannot be' } },
    { id: 'rare', level: 'soft', mustHold: { not: is(2) }, message: { en: 'That is rare' } },
  ] as const;
  const asks = aQuestionnaire([
    { ...drawnQuestion('q1 single 1-3'), checks },
    drawnQuestion('q2 single 1-3'),
  ]);
  const failed = (pages: InterviewPages) => pages.failed.value.map((check) => check.id);

  it('does not go on by itself, nor at all where a hard check fails', async () => {
    const { pages } = await opened({ asks });
    pages.goOn();
    await arrive(pages, 'question q1 ');
    pages.give('', { value: 1 }, true);
    pages.goOn();
    expect(failed(pages)).toEqual(['never']);
    expect(at(pages)).toBe('question q1 ');
  });

  it('goes on where a soft one fails only once it is said to be right, and keeps that', async () => {
    const tried = await opened({ asks });
    const { pages } = tried;
    pages.goOn();
    await arrive(pages, 'question q1 ');
    pages.give('', { value: 2 }, true);
    pages.goOn();
    expect(failed(pages)).toEqual(['rare']);
    pages.confirm();
    await arrive(pages, 'question q2 ');
    expect((await draftOf(tried)).answers['q1']).toEqual({ value: 2, confirmed: ['rare'] });
  });
});

describe('a page that is only read', () => {
  it('is passed by going on, and kept as passed', async () => {
    const asks = aQuestionnaire([drawnQuestion('t statement'), drawnQuestion('q1 single 1-2')]);
    const tried = await opened({ asks });
    tried.pages.goOn();
    await arrive(tried.pages, 'question t ');
    tried.pages.goOn();
    await arrive(tried.pages, 'question q1 ');
    const { answers, design } = await draftOf(tried);
    expect(answers).toEqual({ t: { value: true } });
    expect(design.modes).toEqual({ core: 'faceToFace' });
  });
});

describe('an open interview', () => {
  it('goes on by itself once a tapped answer is kept', async () => {
    const tried = await opened();
    await toGrid(tried);
    const draft = await draftOf(tried);
    expect(draft.answers).toEqual({ adult: { value: 1 }, q1: { value: 2 } });
    expect(draft.place).toEqual({ at: 'question', question: 'g', part: '' });
    expect(draft.design).toMatchObject({
      fieldworker: '12',
      modes: { screener: 'faceToFace', core: 'faceToFace' },
    });
  });

  it('shows no other page before the draft is on the disk', async () => {
    const { pages } = await opened();
    pages.goOn();
    await arrive(pages, 'question adult ');
    const put = vi.spyOn(IDBObjectStore.prototype, 'put');
    pages.give('', { value: 1 }, true);
    expect([at(pages), pages.isKept.value]).toEqual(['question adult ', false]);
    await arrive(pages, 'question q1 ');
    expect(pages.isKept.value).toBe(true);
    expect(pages.interview.value.answers).toHaveProperty('adult');
    expect(put).toHaveBeenCalledTimes(1);
  });

  it('knows which question most likely comes next, and of none after the last', async () => {
    const tried = await opened();
    const { pages } = tried;
    const ahead = () => {
      const view = pages.ahead();
      return view === null ? null : pageKey(view);
    };
    expect(ahead()).toBe('question adult ');
    await toGrid(tried);
    expect(ahead()).not.toBe(at(pages));
    pages.skip();
    await arrive(pages, 'review');
    expect(ahead()).toBe(null);
  });

  it('stays on the page when arrow keys pass through the choices, and goes on by Continue', async () => {
    const { pages } = await opened();
    pages.goOn();
    await arrive(pages, 'question adult ');
    pages.give('', { value: 1 }, false);
    await vi.waitUntil(() => pages.isKept.value);
    expect(at(pages)).toBe('question adult ');
    pages.goOn();
    await arrive(pages, 'question q1 ');
  });

  it('waits for Continue in the resident’s own hands, and notes how the section was answered', async () => {
    const tried = await opened();
    const { pages } = tried;
    pages.handOver(true);
    pages.goOn();
    await arrive(pages, 'question adult ');
    pages.give('', { value: 1 }, true);
    await vi.waitUntil(() => pages.isKept.value);
    expect(at(pages)).toBe('question adult ');
    expect((await draftOf(tried)).design.modes).toEqual({ screener: 'selfCompletion' });
  });

  it('does not go past a page without an answer, and goes past it by skipping', async () => {
    const { pages } = await opened();
    pages.goOn();
    await arrive(pages, 'question adult ');
    pages.goOn();
    expect(pages.unanswered.value.map((question) => question.id)).toEqual(['adult']);
    pages.skip();
    await arrive(pages, 'question q1 ');
    expect(pages.unanswered.value).toEqual([]);
    expect(pages.interview.value.answers['adult']).toEqual({ missing: 'notAnswered' });
  });

  it('goes back with every answer kept', async () => {
    const tried = await opened();
    await toGrid(tried);
    tried.pages.goBack();
    await arrive(tried.pages, 'question q1 ');
    expect(tried.pages.interview.value.answers['q1']).toEqual({ value: 2 });
  });

  it('comes back to the same question with every answer after it was left', async () => {
    const tried = await opened();
    await toGrid(tried);
    tried.pages.give('a', { value: 3 }, false);
    await vi.waitUntil(() => tried.pages.isKept.value);
    tried.state.close();
    const again = await open(tried.database, tried.world, tried.name);
    expect(at(again.pages)).toBe('question g ');
    expect(again.pages.interview.value.answers['g']).toEqual({ value: { a: { value: 3 } } });
  });

  it('shows the row of a grid when the tablet is turned', async () => {
    const tried = await opened();
    await toGrid(tried);
    tried.state.turn('oneRow');
    expect(at(tried.pages)).toBe('question g a');
    tried.pages.give('a', { value: 1 }, true);
    await arrive(tried.pages, 'question g b');
    tried.state.turn('wholeGrid');
    expect(at(tried.pages)).toBe('question g ');
  });

  it('keeps its question about stopping, and what lacks an answer, when the tablet is turned', async () => {
    const tried = await opened();
    await toGrid(tried);
    tried.pages.goOn();
    tried.state.turn('oneRow');
    expect(tried.pages.unanswered.value.map((question) => question.id)).toEqual(['g']);
    tried.pages.askToStop();
    tried.state.turn('wholeGrid');
    expect(at(tried.pages)).toBe('stop');
    tried.pages.stayOpen();
    tried.pages.skip();
    await arrive(tried.pages, 'review');
    expect(tried.pages.unanswered.value).toEqual([]);
  });

  it('notes how long each page was looked at', async () => {
    let seconds = 0;
    const database = await aDatabase();
    const now = () => `2026-11-22T09:30:${String(seconds).padStart(2, '0')}.000Z` as ReturnType<World['now']>;
    const world = aWorld({ now });
    const wave = waveAsking(questionnaire);
    goodOf(await saveWave(database, wave, questionnaire));
    const name = goodOf(await beginDraft({ database, world }, wave.id, null));
    const { pages } = await open(database, world, name);
    seconds = 4;
    pages.goOn();
    await arrive(pages, 'question adult ');
    seconds = 9;
    pages.give('', { value: 1 }, true);
    await arrive(pages, 'question q1 ');
    expect(pages.interview.value.paradata).toEqual({ 'ms.introduction': 4000, 'ms.adult': 5000 });
  });
});

describe('a write that fails', () => {
  it('keeps the answer on the screen, says so, and goes on when a later try succeeds', async () => {
    const { pages } = await opened();
    pages.goOn();
    await arrive(pages, 'question adult ');
    const full = new DOMException('full', 'QuotaExceededError');
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementationOnce(() => {
      throw full;
    });
    pages.give('', { value: 1 }, true);
    await vi.waitUntil(() => pages.problem.value !== null);
    expect(pages.problem.value).toEqual({ kind: 'storageFull' });
    expect(at(pages)).toBe('question adult ');
    expect(pages.interview.value.answers['adult']).toEqual({ value: 1 });
    pages.retry();
    await arrive(pages, 'question q1 ');
    expect(pages.problem.value).toBeNull();
  });
});

describe('a store that comes after the first question', () => {
  it('says at once when it does not open, keeps the answer on the screen, and goes on once it does', async () => {
    const database = await aDatabase();
    const world = aWorld();
    const asked = waveAsking(questionnaire, {});
    goodOf(await saveWave(database, asked, questionnaire));
    const name = goodOf(await beginDraft({ database, world }, asked.id, '12'));
    const problem = { kind: 'storageRefused', cause: 'a test' } as const;
    let isOpen = false;
    const device = {
      ...deviceOn(database, world),
      database: async () => (isOpen ? ok(database) : fail(problem)),
    };
    const state = createInterviewState(device, name, 'wholeGrid');
    openStates.push(state);
    await vi.waitUntil(() => state.phase.value.at === 'open');
    const phase = state.phase.value;
    if (phase.at !== 'open') throw new RangeError('the first page needs no store');
    const { pages } = phase;
    expect(pages.view.value).toEqual({ at: 'introduction' });
    await vi.waitUntil(() => pages.problem.value !== null);
    expect(pages.problem.value).toEqual(problem);
    pages.goOn();
    await vi.waitUntil(() => !pages.isKept.value);
    expect(at(pages)).toBe('introduction');
    isOpen = true;
    await vi.waitUntil(() => at(pages) === 'question adult ', { timeout: 5000 });
    expect(pages.problem.value).toBeNull();
  });
});

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
    expect(await filed(tried)).toMatchObject([
      { kind: 'complete', number: 1, design: { fieldworker: '12' } },
    ]);
    expect(await loadDraft(tried.database, id<'interview'>(tried.name))).toMatchObject({ ok: false });
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

  it('files somebody outside the population as void', async () => {
    const tried = await opened();
    const { pages } = tried;
    pages.goOn();
    await arrive(pages, 'question adult ');
    pages.give('', { value: 2 }, true);
    await arrive(pages, 'ended underAge');
    pages.goOn();
    await over(tried);
    expect(await filed(tried)).toMatchObject([{ kind: 'void', endedBy: 'underAge' }]);
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

  it('files one response however often Finish is pressed', async () => {
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
    await vi.waitFor(async () => expect(await tried.database.drafts.count()).toBe(0));
  });

  it('begins the next interview of the same wave by the same fieldworker', async () => {
    const tried = await opened();
    await toGrid(tried);
    tried.pages.end('partial');
    await over(tried);
    const next = await new Promise<string>((resolve) => tried.state.beginNext(resolve));
    expect(await draftOf({ ...tried, name: next })).toMatchObject({
      answers: {},
      design: { fieldworker: '12' },
    });
  });
});

describe('the next interview', () => {
  it('is begun once, however often the button is pressed', async () => {
    const tried = await opened();
    await toGrid(tried);
    tried.pages.end('partial');
    await over(tried);
    const begun: string[] = [];
    for (let press = 0; press < 3; press += 1) tried.state.beginNext((next) => begun.push(next));
    await vi.waitUntil(() => begun.length > 0);
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
    await vi.waitUntil(() => tried.state.problem.value?.kind === 'waveClosed');
    goodOf(await deleteWave(tried.database, 'w'));
    tried.state.beginNext(() => undefined);
    await vi.waitUntil(() => tried.state.problem.value?.kind === 'notFound');
    expect(await tried.database.drafts.count()).toBe(0);
  });
});

describe('an interview that cannot be opened', () => {
  const phaseOf = async (world: World, database: Database, name: string) => {
    const state = createInterviewState(deviceOn(database, world), name, 'wholeGrid');
    await vi.waitUntil(() => state.phase.value.at !== 'opening', { timeout: 3000 });
    return state.phase.value;
  };

  it('is not here', async () => {
    const phase = await phaseOf(aWorld(), await aDatabase(), 'nowhere');
    expect(phase).toEqual({ at: 'notOpened', problem: { kind: 'notFound', what: 'interview' } });
  });

  it('is open in another tab', async () => {
    const tried = await opened();
    const world = aWorld({ locks: { hold: async () => null, held: async () => [] } });
    const second = createInterviewState(deviceOn(tried.database, world), tried.name, 'wholeGrid');
    openStates.push(second);
    const answers = () => (second.phase.value.at === 'elsewhere' ? second.phase.value.draft.answers : null);
    await vi.waitUntil(() => answers() !== null, { timeout: 3000 });
    // What is answered there is read here when somebody looks, and nothing is left to read when it is over.
    await toGrid(tried);
    document.dispatchEvent(new Event('visibilitychange'));
    await vi.waitFor(() => expect(answers()).toEqual({ adult: { value: 1 }, q1: { value: 2 } }));
    tried.pages.end('breakOff');
    await over(tried);
    const gone = { at: 'notOpened', problem: { kind: 'notFound', what: 'interview' } };
    await vi.waitFor(() => expect(second.phase.value).toEqual(gone));
  });

  it('is not begun for a wave that is closed', async () => {
    const database = await aDatabase();
    const wave = waveAsking(questionnaire, { closedAt: aWorld().now() });
    goodOf(await saveWave(database, wave, questionnaire));
    expect(await beginDraft({ database, world: aWorld() }, wave.id, null)).toEqual({
      ok: false,
      problem: { kind: 'waveClosed' },
    });
  });
});
