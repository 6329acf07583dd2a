import { describe, expect, it } from 'vitest';
import type { Question } from '../../../src/asking/questions/question.ts';
import { type Questionnaire, questionsOf } from '../../../src/asking/survey/questionnaire.ts';
import type { World } from '../../../src/core/world.ts';
import { readQuestions } from '../../../src/keeping/imports/readQuestions.ts';
import { createBuilderState } from '../../../src/office/builder/builderState.ts';
import { createQuestionFilesState } from '../../../src/office/builder/questionFilesState.ts';
import { readQuestionsJob } from '../../../src/workers/readQuestionsJob.ts';
import '../../../src/office/firstOfAll.ts';
import { aForm } from '../../fixtures/aForm.ts';
import { aSetUpDevice, readyOf } from '../../fixtures/aSetup.ts';
import { aWorld, deviceOn } from '../../fixtures/aWorld.ts';

async function withFiles(run: (job: string, input: unknown) => Promise<unknown>) {
  const shared: { readonly name: string; readonly bytes: Uint8Array }[] = [];
  const share: World['share'] = async (name: string, _type: string, bytes: Uint8Array) => {
    shared.push({ name, bytes });
  };
  const device = deviceOn(await aSetUpDevice(), aWorld({ run, share }));
  const builder = createBuilderState(device, 'w');
  const page = await readyOf(builder.page);
  return { builder, page, shared, files: createQuestionFilesState(device, builder, page) };
}

const here = async (_job: string, input: unknown) => readQuestionsJob(input, () => undefined);
const form = aForm({
  survey: 'type|name|label\nselect_one yn|q|Question?\nimage|i|I',
  choices: 'list_name|name|label\nyn|y|Yes\nyn|n|No',
});
const ids = (builder: ReturnType<typeof createBuilderState>) =>
  builder.draft.value === null ? [] : questionsOf(builder.draft.value).map(({ id }) => String(id));

describe('questions that come from a file', () => {
  it('are shown first, then taken over as one step that can be undone', async () => {
    const { builder, files } = await withFiles(here);
    const before = builder.draft.value;
    await files.read('form.xlsx', form);
    expect(files.bringing.value).toMatchObject({ at: 'report', report: { rows: 2, errors: 0, changed: [] } });
    expect(builder.draft.value).toBe(before);
    expect(files.accept()).toBe(true);
    expect(ids(builder)).toEqual(['q']);
    expect(builder.draft.value).toMatchObject({ id: before?.id, version: before?.version });
    builder.undo();
    expect(builder.draft.value).toEqual(before);
  });

  it('change nothing where the file is refused, or what reads it did not come', async () => {
    const { builder, files } = await withFiles(here);
    await files.read('form.xlsx', new Uint8Array([1, 2, 3]));
    expect(files.bringing.value).toMatchObject({ at: 'problem', problem: { kind: 'damagedFile' } });
    expect(files.accept()).toBe(false);
    files.cancel();
    expect(files.bringing.value).toEqual({ at: 'choose' });
    expect(builder.canUndo.value).toBe(false);
    const cut = await withFiles(() => Promise.reject(new TypeError('no network')));
    await cut.files.read('form.xlsx', form);
    expect(cut.files.bringing.value).toMatchObject({ at: 'problem', problem: { kind: 'notLoaded' } });
  });

  it('are the council’s own where a wording of the bank was changed in the file', async () => {
    const { builder, page, files, shared } = await withFiles(here);
    await files.saveJson();
    const text = new TextDecoder().decode(shared[0]?.bytes);
    const [bank] = questionsOf(page.live).filter(({ mark }) => mark !== 'own');
    const changed = text.replace(JSON.stringify(bank?.text.en), '"Something else?"');
    await files.read('q.json', new TextEncoder().encode(changed));
    expect(files.bringing.value).toMatchObject({ report: { rows: null, changed: [bank?.id] } });
    files.accept();
    const now = builder.draft.value && questionsOf(builder.draft.value).find(({ id }) => id === bank?.id);
    expect(now).toMatchObject({
      text: { en: 'Something else?' },
      mark: 'own',
      wording: `changed.${bank?.id}`,
    });
  });

  it('are the council’s own where answers that are compared are counted together otherwise', async () => {
    const { builder, page, files } = await withFiles(here);
    const modules = (change: (question: Question) => object) =>
      page.live.modules.map((module) => ({ ...module, questions: module.questions.map(change) }));
    const read = (questionnaire: object) =>
      files.read('q.json', new TextEncoder().encode(JSON.stringify(questionnaire)));
    const [one] = questionsOf(page.live).filter((question) => 'nets' in question && question.nets.length > 1);
    const wider = (question: Question) =>
      question.id === one?.id && 'nets' in question
        ? { ...question, nets: question.nets.map((net) => ({ ...net, codes: [...net.codes, 3] })) }
        : question;
    await read({ ...page.live, modules: modules(wider) });
    expect(files.bringing.value).toMatchObject({ report: { changed: [one?.id] } });

    // Only their names are other ones: nothing is compared otherwise.
    const renamed = (question: Question) =>
      'nets' in question
        ? { ...question, nets: question.nets.map((net) => ({ ...net, label: { en: 'Net' } })) }
        : question;
    await read({ ...page.live, modules: modules(renamed) });
    expect(files.bringing.value).toMatchObject({ report: { changed: [] } });

    // A file cannot vouch for a wording.
    await read({ ...page.live, modules: modules((question) => ({ ...question, mark: 'seen' })) });
    expect(files.bringing.value).toMatchObject({ report: { changed: [] } });
    files.accept();
    const marks = (questionnaire: Questionnaire | null) =>
      questionnaire && questionsOf(questionnaire).map(({ mark }) => mark);
    expect(marks(builder.draft.value)).toEqual(marks(page.live));
    expect(marks(page.live)).toContain('recalled');
  });
});

describe('questions that are saved as a file', () => {
  it('are read as the same, from a workbook and from JSON', async () => {
    const { builder, files, shared } = await withFiles(here);
    await files.saveForm();
    await files.saveJson();
    expect(files.saved.value).toMatch(/questions\.json$/);
    for (const { bytes } of shared) {
      expect(readQuestions(bytes)).toMatchObject({
        ok: true,
        value: { questionnaire: builder.draft.value, notes: [] },
      });
    }
    for (const { name, bytes } of shared) {
      await files.read(name, bytes);
      expect(files.bringing.value).toMatchObject({ at: 'report', report: { isSame: true, changed: [] } });
      expect(files.accept()).toBe(true);
      expect(builder.isChanged.value).toBe(false);
    }
    await files.read('form.xlsx', form);
    expect(files.bringing.value).toMatchObject({ report: { isSame: false } });
    expect(shared.map(({ name }) => name.split('.').at(-1))).toEqual(['xlsx', 'json']);
  });
});
