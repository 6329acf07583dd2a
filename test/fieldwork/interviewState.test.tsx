import { describe, expect, it, vi } from 'vitest';
import { id } from '../../src/core/id.ts';
import { fail, ok } from '../../src/core/result.ts';
import type { World } from '../../src/core/world.ts';
import { beginDraft } from '../../src/fieldwork/beginDraft.ts';
import type { InterviewPages } from '../../src/fieldwork/interviewPages.ts';
import { createInterviewState } from '../../src/fieldwork/interviewState.ts';
import { pageKey } from '../../src/fieldwork/pageKey.ts';
import { saveWave } from '../../src/keeping/storage/surveys.ts';
import { aDatabase, goodOf } from '../fixtures/aDevice.ts';
import { waveAsking } from '../fixtures/anInterviewer.ts';
import { aQuestionnaire } from '../fixtures/aWave.ts';
import { aWorld, deviceOn } from '../fixtures/aWorld.ts';
import { drawnQuestion } from '../fixtures/drawnQuestionnaire.ts';
import {
  arrive,
  at,
  draftOf,
  open,
  opened,
  openStates,
  questionnaire,
  toGrid,
} from '../fixtures/openInterview.ts';
import { waitUntil } from '../fixtures/waitFor.ts';

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

describe('an answer that stands there already', () => {
  const doubt = {
    id: 'rare',
    level: 'soft',
    mustHold: { not: { question: id<'question'>('q1'), isOneOf: [2] } },
    message: { en: 'That is rare' },
  } as const;
  const asks = aQuestionnaire([
    { ...drawnQuestion('q1! single 1-3'), preset: { value: 2 } },
    drawnQuestion('q2 single 1-3'),
  ]);
  const left = { value: 2, confirmed: ['preset'] };

  it('is kept by going on, and not before', async () => {
    const tried = await opened({ asks });
    tried.pages.goOn();
    await arrive(tried.pages, 'question q1 ');
    expect((await draftOf(tried)).answers).toEqual({});
    tried.pages.goOn();
    await arrive(tried.pages, 'question q2 ');
    const { answers, design } = await draftOf(tried);
    expect(answers).toEqual({ q1: left });
    expect(design.modes).toEqual({ core: 'faceToFace' });
  });

  it('is checked like any other', async () => {
    const [q1, q2] = asks.modules.flatMap(({ questions }) => questions);
    if (q1 === undefined || q2 === undefined) throw new RangeError('both questions require to be there');
    const tried = await opened({ asks: aQuestionnaire([{ ...q1, checks: [doubt] }, q2]) });
    const { pages } = tried;
    pages.goOn();
    await arrive(pages, 'question q1 ');
    pages.goOn();
    expect(pages.failed.value.map((check) => check.id)).toEqual(['rare']);
    pages.confirm();
    await arrive(pages, 'question q2 ');
    expect((await draftOf(tried)).answers['q1']).toEqual({ value: 2, confirmed: ['preset', 'rare'] });
  });

  it('does not stand on paper: what was not ticked there is not answered', async () => {
    const { pages } = await opened({ asks, wave: { mode: 'postal' } });
    pages.goOn();
    await arrive(pages, 'question q1 ');
    pages.goOn();
    expect(pages.unanswered.value.map((question) => question.id)).toEqual(['q1']);
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
    await waitUntil(() => pages.isKept.value);
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
    await waitUntil(() => pages.isKept.value);
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
    await waitUntil(() => tried.pages.isKept.value);
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
    const database = await aDatabase({ simulated: true });
    const now = () => `2026-11-22T09:30:${String(seconds).padStart(2, '0')}.000Z` as ReturnType<World['now']>;
    const world = aWorld({ now });
    const wave = waveAsking(questionnaire);
    goodOf(await saveWave(database, wave, questionnaire));
    const name = goodOf(await beginDraft({ ...deviceOn(database, world), database }, wave.id, null));
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
    await waitUntil(() => pages.problem.value !== null);
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
    const database = await aDatabase({ simulated: true });
    const world = aWorld();
    const asked = waveAsking(questionnaire, {});
    goodOf(await saveWave(database, asked, questionnaire));
    const name = goodOf(await beginDraft({ ...deviceOn(database, world), database }, asked.id, '12'));
    const problem = { kind: 'storageRefused', cause: 'a test' } as const;
    let isOpen = false;
    const device = {
      ...deviceOn(database, world),
      database: async () => (isOpen ? ok(database) : fail(problem)),
    };
    const state = createInterviewState(device, name, 'wholeGrid');
    openStates.push(state);
    await waitUntil(() => state.phase.value.at === 'open');
    const phase = state.phase.value;
    if (phase.at !== 'open') throw new RangeError('the first page needs no store');
    const { pages } = phase;
    expect(pages.view.value).toEqual({ at: 'introduction' });
    await waitUntil(() => pages.problem.value !== null);
    expect(pages.problem.value).toEqual(problem);
    pages.goOn();
    await waitUntil(() => !pages.isKept.value);
    expect(at(pages)).toBe('introduction');
    isOpen = true;
    await waitUntil(() => at(pages) === 'question adult ');
    expect(pages.problem.value).toBeNull();
  });
});
