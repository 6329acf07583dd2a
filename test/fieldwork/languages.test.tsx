import { afterEach, describe, expect, it } from 'vitest';
import { id } from '../../src/core/id.ts';
import { beginDraft } from '../../src/fieldwork/beginDraft.ts';
import { createInterviewState, type InterviewState } from '../../src/fieldwork/interviewState.ts';
import { pageKey } from '../../src/fieldwork/pageKey.ts';
import { loadDraft } from '../../src/keeping/storage/readDrafts.ts';
import { saveWave } from '../../src/keeping/storage/surveys.ts';
import { languageOf, wordsIn } from '../../src/words/inLanguages.ts';
import { interviewWords } from '../../src/words/interview.ts';
import { aDatabase, goodOf } from '../fixtures/aDevice.ts';
import { waveAsking } from '../fixtures/anInterviewer.ts';
import { aWorld, deviceOn } from '../fixtures/aWorld.ts';
import { drawnQuestionnaire } from '../fixtures/drawnQuestionnaire.ts';
import { waitUntil } from '../fixtures/waitFor.ts';

const asks = {
  ...drawnQuestionnaire('core: q1 single 1-5; q2 single 1-3; q3 single 1-2'),
  languages: ['en', 'cy', 'ur'],
};

const openStates: InterviewState[] = [];
afterEach(() => {
  for (const state of openStates.splice(0)) state.close();
});

async function begun() {
  const database = await aDatabase({ simulated: true });
  const world = aWorld();
  const wave = waveAsking(asks, {});
  goodOf(await saveWave(database, wave, asks));
  const name = goodOf(await beginDraft({ ...deviceOn(database, world), database }, wave.id, '12'));
  const open = async () => {
    const state = createInterviewState(deviceOn(database, world), name, 'wholeGrid');
    openStates.push(state);
    await waitUntil(() => state.phase.value.at === 'open');
    const phase = state.phase.value;
    if (phase.at !== 'open') throw new RangeError('begun requires an interview that opens');
    return { state, pages: phase.pages };
  };
  const draft = async () => goodOf(await loadDraft(database, id<'interview'>(name)));
  return { open, draft };
}

describe('an interview in several languages', () => {
  it('goes on in another at any page, at the same question, with every answer', async () => {
    const { open, draft } = await begun();
    const { pages } = await open();
    pages.goOn();
    await waitUntil(() => pages.view.value.at === 'question');
    pages.give('', { value: 4 }, true);
    await waitUntil(() => pageKey(pages.view.value).includes('q2'));
    const page = pageKey(pages.view.value);
    pages.give('', { value: 3 }, false);
    await pages.speak('cy');
    await waitUntil(() => pages.isKept.value);
    expect(pageKey(pages.view.value)).toBe(page);
    expect(await draft()).toMatchObject({
      design: { language: 'cy' },
      answers: { q1: { value: 4 }, q2: { value: 3 } },
      place: { at: 'question', question: 'q2' },
    });
    expect(wordsIn(interviewWords, 'cy').continue).toBe('Parhau');
  });

  it('opens again in the language it was left in, with what is said around the questions', async () => {
    const { open } = await begun();
    const first = await open();
    first.pages.goOn();
    await waitUntil(() => first.pages.view.value.at === 'question');
    first.pages.give('', { value: 1 }, false);
    await first.pages.speak('cy');
    await waitUntil(() => first.pages.isKept.value);
    first.state.close();
    const { pages } = await open();
    expect(pages.interview.value.design.language).toBe('cy');
    expect(languageOf(interviewWords, 'cy')).toBe('cy');
  });

  it('says English around the questions of a language that the app does not speak', async () => {
    const { open, draft } = await begun();
    const { pages } = await open();
    await pages.speak('ur');
    await waitUntil(() => pages.isKept.value);
    expect((await draft()).design.language).toBe('ur');
    expect(languageOf(interviewWords, 'ur')).toBe('en');
    expect(pages.problem.value).toBeNull();
  });

  it('thanks in the language it ended in', async () => {
    const { open } = await begun();
    const { state, pages } = await open();
    await pages.speak('cy');
    pages.askToStop();
    pages.end('partial');
    await waitUntil(() => state.phase.value.at === 'over');
    expect(state.phase.value).toMatchObject({ at: 'over', language: 'cy' });
  });
});
