import { describe, expect, it } from 'vitest';
import { interviewMinutes } from '../../../src/asking/survey/editing/estimatedLength.ts';
import { questionById, questionsOf } from '../../../src/asking/survey/questionnaire.ts';
import { instant } from '../../../src/core/day.ts';
import { id } from '../../../src/core/id.ts';
import { loadWave } from '../../../src/keeping/storage/loadWave.ts';
import { noteHandedOut } from '../../../src/keeping/storage/questionnaireDraft.ts';
import { saveSurvey, saveWave } from '../../../src/keeping/storage/surveys.ts';
import { type BuilderState, createBuilderState } from '../../../src/office/builder/builderState.ts';
import {
  addGroup,
  addOwnQuestion,
  copy,
  move,
  moveGroup,
  moveTo,
  nameOf,
  remove,
  removeGroup,
  renameGroup,
  repeatGroup,
  rewrite,
  setLanguages,
  unlock,
} from '../../../src/office/builder/builderVerbs.ts';
import { goodOf } from '../../fixtures/aDevice.ts';
import { aSetUpDevice, readyOf } from '../../fixtures/aSetup.ts';
import { aWorld, deviceOn } from '../../fixtures/aWorld.ts';

async function writing() {
  const database = await aSetUpDevice();
  const device = deviceOn(database);
  const state = createBuilderState(device, 'w');
  const page = await readyOf(state.page);
  return { database, device, state, page };
}

const kept = (state: BuilderState) =>
  new Promise<void>((resolve) => {
    state.keeping.subscribe((now) => {
      if (now === 'saved') resolve();
    });
  });
const questionIn = (state: BuilderState, id: string) => {
  const question = state.draft.value === null ? undefined : questionById(state.draft.value, id);
  if (question === undefined) throw new RangeError(`questionIn requires the question ${id}`);
  return question;
};
const ids = (state: BuilderState) =>
  (state.draft.value === null ? [] : questionsOf(state.draft.value)).map(({ id }) => String(id));

/** Adds a question and writes it whole. */
function addWritten(state: BuilderState, en: string): string {
  const id = addOwnQuestion(state, 'single', 'satisfaction') ?? '';
  const question = questionIn(state, id);
  if (question.kind !== 'single') throw new RangeError('a single choice was added');
  const options = question.options.map((option) => ({ ...option, text: { en: `Answer ${option.code}` } }));
  rewrite(state, { ...question, text: { en }, options });
  return id;
}

describe('an officer who writes the questions of a wave', () => {
  it('finds them as interviews ask them, and nothing to undo', async () => {
    const { state, page } = await writing();
    expect(state.draft.value).toEqual(page.live);
    expect([state.canUndo.value, state.canRedo.value, state.isChanged.value]).toEqual([false, false, false]);
    expect(state.isUsable.value).toBe(true);
  });

  it('adds, copies, moves and removes, is told each time, and undoes it all', async () => {
    const { state, page } = await writing();
    const id = addWritten(state, 'Do you use the market?');
    expect(id).toBe('own_1');
    copy(state, questionIn(state, id));
    expect(ids(state)).toContain('own_2');
    expect(state.focus.value?.id).toBe('question-own_2');
    move(state, questionIn(state, 'own_2'), -1);
    expect(state.said.value).toMatch(
      /^Do you use the market\? is now question \d+, in The area and the council/,
    );
    move(state, questionIn(state, 'adult'), -1);
    expect(state.said.value).toBe('It cannot go further.');
    moveTo(state, 'own_2', { module: 'safety', index: 0 });
    remove(state, questionIn(state, 'own_1'));
    expect(state.said.value).toBe('Removed: Do you use the market? Undo brings it back.');
    while (state.canUndo.value) state.undo();
    expect(state.draft.value).toBe(page.live);
    while (state.canRedo.value) state.redo();
    expect(ids(state)).toContain('own_2');
    expect(ids(state)).not.toContain('own_1');
  });

  it('undoes what was typed in one go, and not what was typed in that box before a pause', async () => {
    let now = Date.parse('2026-11-22T09:30:00.000Z');
    const world = aWorld({ now: () => instant(new Date(now).toISOString()) });
    const state = createBuilderState(deviceOn(await aSetUpDevice(), world), 'w');
    await readyOf(state.page);
    const type = (en: string, after: number) => {
      now += after;
      rewrite(state, { ...questionIn(state, 'adult'), instruction: { en } }, 'instruction en');
    };
    type('Look', 0);
    type('Look at', 300);
    type('Look at the', 5 * 60_000);
    type('Look at the list', 300);
    state.undo();
    expect(questionIn(state, 'adult').instruction?.en).toBe('Look at');
    state.redo();
    state.pause();
    type('Look at the list.', 300);
    state.undo();
    expect(questionIn(state, 'adult').instruction?.en).toBe('Look at the list');
    state.undo();
    state.undo();
    expect(questionIn(state, 'adult').instruction).toBeUndefined();
  });

  it('adds, renames, moves and removes groups', async () => {
    const { state } = await writing();
    addGroup(state, 'Town centre');
    const group = state.draft.value?.modules.find(({ id }) => id === 'group_1');
    if (group === undefined) throw new RangeError('a group was added');
    expect(state.focus.value?.id).toBe('module-group_1');
    renameGroup(state, group, { en: 'Market square' }, 'en');
    moveGroup(state, group, -1);
    expect(state.said.value).toBe('Group moved: Town centre.');
    const repeat = { forEach: id<'question'>('used') };
    repeatGroup(state, group, repeat);
    expect(state.draft.value?.modules.find((one) => one.id === 'group_1')?.repeat).toEqual(repeat);
    removeGroup(state, group);
    expect(state.draft.value?.modules.some(({ id }) => id === 'group_1')).toBe(false);
    setLanguages(state, ['en', 'cy']);
    expect(state.draft.value?.languages).toEqual(['en', 'cy']);
  });

  it('finds everything again that was typed, in another window later', async () => {
    const { state, device } = await writing();
    addWritten(state, 'Do you use the market?');
    expect(state.keeping.value).toBe('saving');
    await kept(state);
    state.stop();
    const later = createBuilderState(device, 'w');
    await readyOf(later.page);
    expect(later.draft.value).toEqual(state.draft.value);
    expect(later.isChanged.value).toBe(true);
  });

  it('finds the last letter, though the page was left at once and opened again', async () => {
    const { database, state } = await writing();
    const holders = new Set<string>();
    const hold = async (name: string) => {
      if (holders.has(name)) return null;
      holders.add(name);
      return () => holders.delete(name);
    };
    const world = aWorld({ locks: { hold, held: async () => [...holders] } });
    state.stop();
    const first = createBuilderState(deviceOn(database, world), 'w');
    await readyOf(first.page);
    for (const typed of ['S', 'Sh', 'Sho', 'Show'])
      rewrite(first, { ...questionIn(first, 'adult'), instruction: { en: typed } }, 'instruction en');
    first.stop();
    const later = createBuilderState(deviceOn(database, world), 'w');
    await readyOf(later.page);
    expect(questionIn(later, 'adult').instruction?.en).toBe('Show');
  });

  it('cannot use questions with an error, and is told where it is', async () => {
    const { state, database } = await writing();
    addOwnQuestion(state, 'multiple', 'satisfaction');
    expect(state.isUsable.value).toBe(false);
    expect(state.findings.value.filter(({ weight }) => weight === 'error').map(({ kind }) => kind)).toEqual([
      'noText',
      'emptyOption',
    ]);
    await state.use();
    expect(goodOf(await loadWave(database, 'w')).questionnaire.modules).toHaveLength(
      state.draft.value?.modules.length ?? 0,
    );
    expect(questionById(goodOf(await loadWave(database, 'w')).questionnaire, 'own_1')).toBeUndefined();
  });

  it('looks at what is typed once the typing pauses, and never lets an error into interviews', async () => {
    const { state, database } = await writing();
    addWritten(state, 'Do you use the market?');
    const errors = () => state.findings.value.map(({ kind }) => kind);
    const type = (en: string) => rewrite(state, { ...questionIn(state, 'own_1'), text: { en } }, 'text en');
    type('Do you use the mark');
    type('');
    expect(errors()).not.toContain('noText');
    await state.use();
    expect(questionById(goodOf(await loadWave(database, 'w')).questionnaire, 'own_1')).toBeUndefined();
    await expect.poll(errors).toContain('noText');
    type('Do you');
    type('Do you use it?');
    state.pause();
    expect(errors()).not.toContain('noText');
    state.stop();
  });

  it('puts them into interviews, in place of what nobody answered', async () => {
    const { state, database } = await writing();
    addWritten(state, 'Do you use the market?');
    await state.use();
    expect(state.said.value).toBe('In use from the next interview on, as version 1.');
    expect([state.isChanged.value, state.canUndo.value]).toEqual([false, false]);
    expect(goodOf(await loadWave(database, 'w')).questionnaire).toEqual(state.draft.value);
  });

  it('has introductions promise as long as the questions in use take, unless the officer promised otherwise', async () => {
    const { database, state, page } = await writing();
    const longer = async (writing: BuilderState) => {
      setLanguages(writing, ['en']);
      for (const question of ['market', 'library', 'pool', 'park'])
        addWritten(
          writing,
          `Thinking of the last year, how often did you or anybody in your home use the ${question}?`,
        );
      await writing.use();
      return goodOf(await loadWave(database, 'w'));
    };
    const { live, wave } = page;
    expect(wave.minutes).not.toBe(interviewMinutes(live));
    expect((await longer(state)).wave.minutes).toBe(wave.minutes);
    state.stop();
    const asked = goodOf(await loadWave(database, 'w')).questionnaire;
    goodOf(await saveWave(database, { ...wave, minutes: interviewMinutes(asked) }, asked, null));
    const next = createBuilderState(deviceOn(database), 'w');
    await readyOf(next.page);
    const after = await longer(next);
    expect(after.wave.minutes).toBeGreaterThan(interviewMinutes(asked));
    expect(after.wave.minutes).toBe(interviewMinutes(after.questionnaire));
    expect(next.said.value).toContain(`promise about ${after.wave.minutes} minutes`);
  });

  it('makes a new version of what went to other tablets, and is told which answers will stand apart', async () => {
    const { database, device, page } = await writing();
    goodOf(await noteHandedOut(database, [page.wave]));
    const state = createBuilderState(device, 'w');
    await readyOf(state.page);
    const trust = questionIn(state, 'trust');
    unlock(state, trust);
    expect(questionIn(state, 'trust')).toMatchObject({ mark: 'own', wording: 'changed.trust' });
    rewrite(state, { ...questionIn(state, 'trust'), text: { en: 'Do you trust {council}?' } }, 'text en');
    expect(state.apart.value).toEqual(['trust']);
    await state.use();
    expect(state.draft.value?.version).toBe(2);
    expect(goodOf(await loadWave(database, 'w')).wave.questionnaire.version).toBe(2);
  });

  it('is told that a change makes a new version as soon as it does, and that the wave was closed', async () => {
    const { database, state, page } = await writing();
    expect(page.isKept).toBe(false);
    goodOf(await noteHandedOut(database, [page.wave]));
    expect((await readyOf(state.page, ({ isKept }) => isKept)).live).toBe(page.live);
    const closedAt = instant('2026-11-22T10:00:00.000Z');
    goodOf(await saveWave(database, { ...page.wave, closedAt }, page.live, null));
    await readyOf(state.page, ({ wave }) => wave.closedAt === closedAt);
    state.stop();
  });

  it('makes one version however often it is pressed, and keeps what is typed meanwhile', async () => {
    const { database, device, page } = await writing();
    goodOf(await noteHandedOut(database, [page.wave]));
    const state = createBuilderState(device, 'w');
    await readyOf(state.page);
    addWritten(state, 'Do you use the market?');
    const pressed = [state.use(), state.use()];
    addWritten(state, 'Do you use the library?');
    await Promise.all(pressed);
    await kept(state);
    const live = goodOf(await loadWave(database, 'w'));
    expect(live.questionnaire.version).toBe(2);
    expect(live.questionnaire.modules.flatMap(({ questions }) => questions).map(({ id }) => id)).toContain(
      'own_1',
    );
    expect(questionIn(state, 'own_2').text.en).toBe('Do you use the library?');
    expect(state.isChanged.value).toBe(true);
    state.stop();
    const later = createBuilderState(device, 'w');
    await readyOf(later.page);
    expect(later.draft.value).toEqual(state.draft.value);
  });

  it('goes back to what is in use, and can undo that too', async () => {
    const { state, page } = await writing();
    addWritten(state, 'Do you use the market?');
    state.discard();
    expect(state.draft.value).toBe(page.live);
    state.undo();
    expect(ids(state)).toContain('own_1');
  });

  it('is told that the questions are open in another tab', async () => {
    const database = await aSetUpDevice();
    const device = deviceOn(database);
    const busy = { ...device.world, locks: { hold: async () => null, held: async () => ['questions:w'] } };
    const state = createBuilderState({ ...device, world: busy }, 'w');
    await new Promise<void>((resolve) => {
      state.page.subscribe((now) => {
        if (now.at === 'problem') resolve();
      });
    });
    expect(state.page.value).toMatchObject({ problem: { kind: 'questionsOpenElsewhere' } });
  });

  it('reads a question by its beginning', async () => {
    const { state, database, page } = await writing();
    const draft = state.draft.value ?? page.live;
    expect(nameOf(questionIn(state, 'adult'), draft)).toBe('Are you aged 18 or over?');
    expect(nameOf({ ...questionIn(state, 'adult'), text: { en: '' } }, draft)).toBe('(no words yet)');
    goodOf(await saveSurvey(database, page.survey));
  });
});
