import { cleanup, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import type { EndReason } from '../../src/asking/questions/question.ts';
import { id } from '../../src/core/id.ts';
import { beginDraft } from '../../src/fieldwork/beginDraft.ts';
import type { InterviewPages } from '../../src/fieldwork/interviewPages.ts';
import { createInterviewState, type InterviewState } from '../../src/fieldwork/interviewState.ts';
import { OpenPage } from '../../src/fieldwork/OpenPage.tsx';
import { pageKey } from '../../src/fieldwork/pageKey.ts';
import { saveWave } from '../../src/keeping/storage/surveys.ts';
import { aDatabase, goodOf } from '../fixtures/aDevice.ts';
import { waveAsking } from '../fixtures/anInterviewer.ts';
import { aQuestionnaire } from '../fixtures/aWave.ts';
import { aWorld, deviceOn } from '../fixtures/aWorld.ts';
import { drawnQuestion } from '../fixtures/drawnQuestionnaire.ts';
import { waitUntil } from '../fixtures/waitFor.ts';

const openStates: InterviewState[] = [];
afterEach(() => {
  cleanup();
  for (const state of openStates.splice(0)) state.close();
});

/** An interview that ends after its second question where that is answered 2, with words of its own. */
async function begun(endsWith: EndReason) {
  const when = { question: id<'question'>('q1'), isOneOf: [2] };
  const message = { en: 'You said {answer:q0}: that is all.', cy: 'Dyna’r cyfan.' };
  const asks = {
    ...aQuestionnaire([
      drawnQuestion('q0 single 1-2'),
      { ...drawnQuestion('q1 single 1-2'), endIf: { when, endsWith, message } },
      drawnQuestion('q2 single 1-2'),
    ]),
    languages: ['en', 'cy'],
  };
  const database = await aDatabase({ simulated: true });
  const world = aWorld();
  const wave = waveAsking(asks, {});
  goodOf(await saveWave(database, wave, asks));
  const name = goodOf(await beginDraft({ ...deviceOn(database, world), database }, wave.id, '12'));
  return async () => {
    const state = createInterviewState(deviceOn(database, world), name, 'wholeGrid');
    openStates.push(state);
    await waitUntil(() => state.phase.value.at === 'open');
    const phase = state.phase.value;
    if (phase.at !== 'open') throw new RangeError('begun requires an interview that opens');
    render(<OpenPage pages={phase.pages} />);
    return phase.pages;
  };
}

async function answer(pages: InterviewPages, value: number, next: string): Promise<void> {
  pages.give('', { value }, true);
  await waitUntil(() => pageKey(pages.view.value) === next && pages.isKept.value);
}

describe('the words with which an interview skips to its end', () => {
  it('stand above the answers that are checked, also when it is opened again, and in Welsh', async () => {
    const open = await begun('skippedToEnd');
    const pages = await open();
    pages.goOn();
    await waitUntil(() => pages.view.value.at === 'question');
    await answer(pages, 2, 'question q1 ');
    await answer(pages, 2, 'review');
    expect(await screen.findByText('You said Option 2: that is all.')).toBeTruthy();
    cleanup();
    openStates.splice(0).map((state) => state.close());
    const again = await open();
    expect(pageKey(again.view.value)).toBe('review');
    expect(await screen.findByText('You said Option 2: that is all.')).toBeTruthy();
    await again.speak('cy');
    expect(await screen.findByText('Dyna’r cyfan.')).toBeTruthy();
  });

  it('are not there where it did not skip', async () => {
    const pages = await (await begun('skippedToEnd'))();
    pages.goOn();
    await waitUntil(() => pages.view.value.at === 'question');
    await answer(pages, 2, 'question q1 ');
    await answer(pages, 1, 'question q2 ');
    await answer(pages, 1, 'review');
    expect(await screen.findByRole('heading', { name: 'Check the answers before you finish' })).toBeTruthy();
    expect(screen.queryByText(/that is all/)).toBeNull();
  });

  it('stand in place of the usual ones for somebody whom the survey is not about', async () => {
    const pages = await (await begun('screenedOut'))();
    pages.goOn();
    await waitUntil(() => pages.view.value.at === 'question');
    await answer(pages, 2, 'question q1 ');
    await answer(pages, 2, 'ended screenedOut');
    expect(await screen.findByText('You said Option 2: that is all.')).toBeTruthy();
    expect(screen.queryByText('The other questions are for other people.')).toBeNull();
  });
});
