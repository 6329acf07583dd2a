import { cleanup, render, screen } from '@testing-library/preact';
import { afterEach, expect, it } from 'vitest';
import { id } from '../../src/core/id.ts';
import { beginDraft } from '../../src/fieldwork/beginDraft.ts';
import { createInterviewState } from '../../src/fieldwork/interviewState.ts';
import { OpenPage } from '../../src/fieldwork/OpenPage.tsx';
import { pageKey } from '../../src/fieldwork/pageKey.ts';
import { saveWave } from '../../src/keeping/storage/surveys.ts';
import { aDatabase, goodOf } from '../fixtures/aDevice.ts';
import { waveAsking } from '../fixtures/anInterviewer.ts';
import { aQuestionnaire } from '../fixtures/aWave.ts';
import { aWorld, deviceOn } from '../fixtures/aWorld.ts';
import { drawnQuestion } from '../fixtures/drawnQuestionnaire.ts';
import { waitUntil } from '../fixtures/waitFor.ts';

afterEach(cleanup);

it('offers to skip only what the interview can finish without', async () => {
  const ifSo = { question: id<'question'>('always'), isOneOf: [1] };
  const asks = aQuestionnaire([
    { ...drawnQuestion('always single 1-2'), required: true },
    { ...drawnQuestion('mostly single 1-2'), requiredIf: ifSo },
    { ...drawnQuestion('never single 1-2'), requiredIf: { not: ifSo } },
  ]);
  const database = await aDatabase();
  const world = aWorld();
  const wave = waveAsking(asks, {});
  goodOf(await saveWave(database, wave, asks));
  const name = goodOf(await beginDraft({ ...deviceOn(database, world), database }, wave.id, '12'));
  const state = createInterviewState(deviceOn(database, world), name, 'wholeGrid');
  await waitUntil(() => state.phase.value.at === 'open');
  const phase = state.phase.value;
  if (phase.at !== 'open') throw new RangeError('the interview opens');
  const { pages } = phase;
  render(<OpenPage pages={pages} />);
  const arrived = (key: string) =>
    waitUntil(() => pageKey(pages.view.value) === `question ${key} ` && pages.isKept.value);
  const told: (string | null)[] = [];
  const goOnWithout = async () => {
    pages.goOn();
    const alert = await screen.findByRole('alert');
    told.push(alert.querySelector('li')?.textContent ?? null);
  };
  pages.goOn();
  await arrived('always');
  await goOnWithout();
  pages.give('', { value: 1 }, true);
  await arrived('mostly');
  await goOnWithout();
  pages.skip();
  await arrived('never');
  await goOnWithout();
  expect(told).toEqual([
    'This question needs an answer',
    'This question needs an answer',
    'Choose an answer, or press “Skip this question”',
  ]);
  state.close();
});
