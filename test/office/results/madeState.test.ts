import { describe, expect, it } from 'vitest';
import { ofQuestion, withAnswers } from '../../../src/office/results/madeForm.ts';
import { createMadeState } from '../../../src/office/results/madeState.ts';
import {
  answerChoices,
  madeLines,
  previewLines,
  previewMeanText,
  sourceChoices,
  usesText,
} from '../../../src/office/results/madeView.ts';
import { createTablesState } from '../../../src/office/results/tablesState.ts';
import { madeJob } from '../../../src/workers/madeJob.ts';
import { resultsJob } from '../../../src/workers/resultsJob.ts';
import { aSampleDevice, settled, wholeSample } from '../../fixtures/aSampleDevice.ts';
import { sample } from '../../fixtures/theSample.ts';

const wave = sample.waves[1].id;
const run = async (job: string, input: unknown) =>
  structuredClone((job === 'made' ? madeJob : resultsJob)(structuredClone(input), () => undefined));
const sampled = aSampleDevice({ run }, wholeSample);

async function opened() {
  const { device } = await sampled;
  const state = createMadeState(device, { wave });
  await settled(state.page);
  const made = () => (state.page.value.at === 'ready' ? state.page.value.made.map(({ label }) => label) : []);
  return { device, state, made };
}

/** Fills in two groups of ages. */
function fillAges(state: Awaited<ReturnType<typeof opened>>['state'], label: string) {
  state.begin('groups');
  const form = state.form.value;
  if (form === null) throw new RangeError('a form was begun');
  let next = ofQuestion({ ...form, label }, 'age_band');
  for (const [place, codes] of [
    ['1', '2', '3', '4', '5'],
    ['6', '7'],
  ].entries())
    next = withAnswers(next, { place, at: 0, answers: { column: 'age_band', codes } });
  state.fill({
    ...next,
    groups: next.groups.map((one, at) => ({ ...one, label: ['Younger', 'Older'][at] ?? '' })),
  });
}

describe('the page of made variables', { timeout: 60_000 }, () => {
  it('makes one, shows how it comes out, keeps it, and takes it back', async () => {
    const { state, made, device } = await opened();
    expect(made()).toEqual([]);
    fillAges(state, 'Two ages');
    await state.show();
    const page = await settled(state.page);
    const preview = state.preview.value;
    if (preview === null) throw new RangeError('the preview came');
    expect(preview.lacks).toBe(false);
    const people = preview.groups.reduce((sum, one) => sum + (one.people ?? 0), 0);
    const answered = sample.responses.filter(
      (one) => one.wave === wave && 'value' in (one.answers['age_band'] ?? {}),
    );
    expect(people).toBe(answered.length);
    expect(previewLines(preview, page.reader).map(([label]) => label)).toEqual([
      'Younger',
      'Older',
      'No view',
      'Left out, or not asked',
    ]);
    expect(previewMeanText(preview, page.reader)).toBeNull();
    expect(await state.save()).toBe(true);
    expect(made()).toEqual(['Two ages']);
    const tables = createTablesState(device, { wave }, { read: () => 'q=trust', replace: () => undefined });
    const { chosen } = await settled(tables.page);
    const own = chosen.choosables.find(({ label }) => label.en === 'Two ages');
    expect([own?.isAboutPeople, own?.groups.length]).toEqual([true, 2]);
    await state.undo();
    expect(made()).toEqual([]);
  });

  it('keeps what two tabs make at the same time, and takes back only what was done here', async () => {
    const [one, other] = [await opened(), await opened()];
    fillAges(one.state, 'Of one tab');
    fillAges(other.state, 'Of the other');
    expect(await Promise.all([one.state.save(), other.state.save()])).toEqual([true, true]);
    expect((await opened()).made().toSorted()).toEqual(['Of one tab', 'Of the other']);
    await one.state.undo();
    expect(one.made()).toEqual(['Of the other']);
    await other.state.undo();
    expect(other.made()).toEqual([]);
  });

  it('never undoes, replaces or deletes what another tab changed meanwhile', async () => {
    const [one, other] = [await opened(), await opened()];
    fillAges(one.state, 'Ages of both');
    await one.state.save();
    const rename = async ({ state }: typeof one, label: string) => {
      const page = await settled(state.page);
      state.change(page.made[0]?.id ?? '');
      if (state.form.value !== null) state.fill({ ...state.form.value, label });
      return state.save();
    };
    const again = await opened();
    expect(await rename(one, 'First change')).toBe(true);
    // Opened before that: what this tab shows is not what is kept.
    expect(await rename(again, 'Second change')).toBe(false);
    expect([again.state.done.value?.how, again.state.form.value?.label, again.made()]).toEqual([
      'elsewhere',
      'Second change',
      ['First change'],
    ]);
    expect(await again.state.save()).toBe(true);
    expect(again.made()).toEqual(['Second change']);
    await one.state.undo();
    expect([one.state.done.value?.how, one.made()]).toEqual(['elsewhere', ['Second change']]);
    await one.state.askRemove((await settled(one.state.page)).made[0]?.id ?? '');
    expect(await rename(again, 'Third change')).toBe(true);
    await one.state.remove();
    expect([one.state.done.value?.how, one.made()]).toEqual(['elsewhere', ['Third change']]);
    await again.state.undo();
    expect(again.made()).toEqual(['Second change']);
    await again.state.askRemove((await settled(again.state.page)).made[0]?.id ?? '');
    await again.state.remove();
    expect((await opened()).made()).toEqual([]);
    expect(other.made()).toEqual([]);
  });

  it('says what is wrong, and keeps nothing', async () => {
    const { state, made } = await opened();
    state.begin('bands');
    await state.show();
    expect(state.faults.value.length).toBeGreaterThan(0);
    expect(await state.save()).toBe(false);
    state.cancel();
    expect([state.form.value, made()]).toEqual([null, []]);
  });

  it('changes, copies and deletes, saying first what uses it', async () => {
    const { state, made, device } = await opened();
    fillAges(state, 'Ages');
    await state.save();
    const page = await settled(state.page);
    const [one] = page.made;
    if (one === undefined) throw new RangeError('it was kept');
    await state.copy(one.id);
    expect(made()).toEqual(['Ages', 'Ages (copy)']);
    state.change(one.id);
    const form = state.form.value;
    if (form !== null) state.fill({ ...form, label: 'Ages anew' });
    await state.save();
    expect(made()).toEqual(['Ages anew', 'Ages (copy)']);
    const tables = createTablesState(
      device,
      { wave },
      { read: () => `q=trust&by=${one.id}`, replace: () => undefined },
    );
    await settled(tables.page);
    await tables.keep('Trust by ages');
    await state.askRemove(one.id);
    const uses = state.removing.value?.uses ?? [];
    expect(usesText(uses, page.reader)).toContain('Trust by ages');
    expect(usesText([], page.reader)).toBe('Nothing else uses it.');
    state.keep();
    expect(made()).toHaveLength(2);
    await state.askRemove(one.id);
    await state.remove();
    expect(made()).toEqual(['Ages (copy)']);
    await state.undo();
    expect(made()).toEqual(['Ages anew', 'Ages (copy)']);
  });

  it('lists each with what it is made of, and offers what each sort can be made of', async () => {
    const { state } = await opened();
    const { made, sources, reader } = await settled(state.page);
    const [first] = madeLines(made, sources, reader);
    expect(first).toMatchObject({ label: 'Ages anew', text: 'Groups of answers: Age', isHere: true });
    const offered = (sort: Parameters<typeof sourceChoices>[0]) =>
      sourceChoices(sort, { sources, made, reader, own: null }).map(({ value }) => value);
    expect(offered('groups')).toContain('trust');
    expect(offered('scores')).not.toContain('age_band');
    expect(offered('bands').every((id) => sources.find((one) => one.id === id)?.measure !== null)).toBe(true);
    const age = sources.find(({ id }) => id === 'age_band');
    expect(answerChoices(age, reader).length).toBeGreaterThan(5);
    expect(answerChoices(undefined, reader)).toEqual([]);
  });

  it('offers what was made before it, and nothing that is made after it', async () => {
    const { state } = await opened();
    fillAges(state, 'Last ages');
    await state.save();
    const { made, sources, reader } = await settled(state.page);
    const [first, last] = [made[0]?.id ?? null, made.at(-1)?.id ?? null];
    const offered = (own: string | null) =>
      sourceChoices('groups', { sources, made, reader, own })
        .map(({ value }) => value)
        .filter((id) => id === first || id === last);
    expect([offered(null), offered(last), offered(first)]).toEqual([[first, last], [first], []]);
    // What is of one that comes later cannot be made, and the preview says so.
    state.change(first ?? '');
    const { form } = state;
    if (form.value === null) throw new RangeError('the first is being changed');
    state.fill(ofQuestion(form.value, last ?? ''));
    const filled = form.value;
    state.fill({
      ...filled,
      groups: filled.groups
        .map((group) => ({ ...group, answers: [{ column: last ?? '', codes: ['1'] }] }))
        .slice(0, 1),
    });
    await state.show();
    expect(state.preview.value?.lacks).toBe(true);
    state.cancel();
  });
});
