import { describe, expect, it } from 'vitest';
import { questionById, questionsOf } from '../../../src/asking/survey/questionnaire.ts';
import { bankOffers, fittedBank } from '../../../src/office/builder/bankOffer.ts';
import { addBankGroup, addBankQuestion } from '../../../src/office/builder/bankVerbs.ts';
import { type BuilderState, createBuilderState } from '../../../src/office/builder/builderState.ts';
import { addOwnQuestion, move, moveGroup, unlock } from '../../../src/office/builder/builderVerbs.ts';
import { lockOf } from '../../../src/office/builder/wordingLock.ts';
import { aSetUpDevice, readyOf } from '../../fixtures/aSetup.ts';
import { deviceOn } from '../../fixtures/aWorld.ts';

async function writing() {
  const state = createBuilderState(deviceOn(await aSetUpDevice()), 'w');
  const page = await readyOf(state.page);
  const draft = () => {
    if (state.draft.value === null) throw new RangeError('the test requires a draft');
    return state.draft.value;
  };
  const question = (id: string) => {
    const found = questionById(draft(), id) ?? bankQuestion(id);
    if (found === undefined) throw new RangeError(`the test requires the question ${id}`);
    return found;
  };
  const bankQuestion = (id: string) =>
    fittedBank(page, draft())
      .flatMap(({ questions }) => questions)
      .find((one) => one.id === id);
  const offer = (group: string) => {
    const found = bankOffers(page, draft()).find(({ module }) => module.id === group);
    if (found === undefined) throw new RangeError(`the test requires the offer ${group}`);
    return found;
  };
  return { state, page, draft, question, offer };
}
const ids = (state: BuilderState) =>
  (state.draft.value === null ? [] : questionsOf(state.draft.value)).map(({ id }) => String(id));

describe('an officer who adds from the bank', () => {
  it('gets a single question in its place, with what it is asked after, at one step of undo', async () => {
    const { state, question } = await writing();
    const before = ids(state);
    addBankQuestion(state, question('contact_satisfied'));
    expect(ids(state)).toEqual([...before, 'contact_made', 'contact_satisfied']);
    expect(state.said.value).toMatch(/^Added: How satisfied or dissatisfied were you .*and 1 question/);
    expect(state.focus.value).toEqual({ id: 'bank-search' });
    state.undo();
    expect(ids(state)).toEqual(before);
  });

  it('gets the rest of a group of which a question is there', async () => {
    const { state, draft, question, offer } = await writing();
    addBankQuestion(state, question('contact_satisfied'));
    addBankGroup(state, offer('communication'));
    const group = draft().modules.find(({ id }) => id === 'communication');
    expect(group?.questions.map(({ id }) => id)).toEqual([
      'news_now',
      'news_liked',
      'news_clear',
      'contact_made',
      'contact_way',
      'contact_satisfied',
    ]);
  });

  it('gets the groups of a template one by one, and nothing to put right', async () => {
    const { state, draft, offer } = await writing();
    for (const group of ['kh_hub', 'kh_learning']) addBankGroup(state, offer(group));
    expect(draft().modules.map(({ id }) => id)).toEqual([
      'kh_frame',
      'screener',
      'satisfaction',
      'safety',
      'services',
      'kh_learning',
      'kh_hub',
    ]);
    expect(state.findings.value).toEqual([]);
    expect(state.isUsable.value).toBe(true);
  });

  it('is told when a comparison is lost: by a question of their own in the core, or by an order of their own', async () => {
    const { state, draft, question, offer } = await writing();
    const compared = () => state.findings.value.filter(({ kind }) => kind === 'beforeCompared');
    addBankGroup(state, offer('budget'));
    expect(compared()).toEqual([]);
    const budget = draft().modules.find(({ id }) => id === 'budget');
    if (budget === undefined) throw new RangeError('the test requires the group');
    moveGroup(state, budget, -1);
    expect(compared().map((finding) => finding.question)).toContain('budget_balance');
    state.undo();
    const own = addOwnQuestion(state, 'single', 'satisfaction') ?? '';
    expect(compared().map((finding) => finding.question)).toEqual([own]);
    state.undo();
    move(state, question('trust'), -1);
    expect(compared().map((finding) => finding.question)).toEqual(['trust']);
  });

  it.each([
    ['tp12', 'regulator'],
    ['kh_rating', 'report'],
    ['budget_savings', 'bank'],
    ['trust_decisions_body', 'benchmark'],
  ] as const)('finds the words of %s locked, and can unlock them', async (id, lock) => {
    const { state, question } = await writing();
    addBankQuestion(state, question(id));
    expect(lockOf(question(id))).toBe(lock);
    unlock(state, question(id));
    expect(lockOf(question(id))).toBeNull();
    expect(question(id)).toMatchObject({ mark: 'own', wording: `changed.${id}` });
    state.undo();
    expect(lockOf(question(id))).toBe(lock);
  });
});
