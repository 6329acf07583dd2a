import { expect, it } from 'vitest';
import { textsToConfirm } from '../../../src/asking/bank/textsToConfirm.ts';
import { questionById } from '../../../src/asking/survey/questionnaire.ts';
import { createBuilderState } from '../../../src/office/builder/builderState.ts';
import { addOwnQuestion, rewrite, setLanguages, unlock } from '../../../src/office/builder/builderVerbs.ts';
import { aSetUpDevice, readyOf } from '../../fixtures/aSetup.ts';
import { deviceOn } from '../../fixtures/aWorld.ts';

it('has the bank’s questions in Welsh once Welsh is added, to be confirmed, and no other question', async () => {
  const state = createBuilderState(deviceOn(await aSetUpDevice()), 'w');
  await readyOf(state.page);
  const question = (id: string) => {
    const found = state.draft.value === null ? undefined : questionById(state.draft.value, id);
    if (found === undefined) throw new RangeError(`the test requires the question ${id}`);
    return found;
  };
  const own = addOwnQuestion(state, 'single', 'satisfaction') ?? '';
  rewrite(state, { ...question(own), text: { en: 'What is your sex?' } });
  unlock(state, question('local_area'));
  rewrite(state, { ...question('trust'), text: { ...question('trust').text, cy: 'Ein geiriau ni' } });
  setLanguages(state, ['en', 'cy']);
  expect(state.said.value).toContain('have it confirmed by a Welsh speaker');
  expect(question('adult').text['cy']).toBe('Ydych chi’n 18 oed neu drosodd?');
  expect(question('trust').text['cy']).toBe('Ein geiriau ni');
  for (const id of [own, 'local_area']) expect(question(id).text['cy']).toBeUndefined();
  const waiting = state.draft.value === null ? [] : textsToConfirm(state.draft.value);
  expect(waiting.map(({ id }) => id)).toContain('cy:adult');
  // One step back takes all of it away.
  state.undo();
  expect(question('adult').text['cy']).toBeUndefined();
  // What was written in Welsh stays when Welsh goes and comes back.
  setLanguages(state, ['en', 'cy']);
  setLanguages(state, ['en']);
  rewrite(state, { ...question('adult'), text: { ...question('adult').text, cy: 'Oedolyn?' } });
  setLanguages(state, ['en', 'cy']);
  expect(question('adult').text['cy']).toBe('Oedolyn?');
});
