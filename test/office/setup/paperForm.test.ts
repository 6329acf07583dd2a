import { beforeAll, describe, expect, it } from 'vitest';
import { makeQuestionnaire } from '../../../src/asking/bank/makeQuestionnaire.ts';
import { defaultModules } from '../../../src/asking/bank/modules.ts';
import type { Questionnaire } from '../../../src/asking/survey/questionnaire.ts';
import { id } from '../../../src/core/id.ts';
import { paperForm } from '../../../src/office/setup/paperForm.ts';
import { fetchWords } from '../../../src/words/inLanguages.ts';
import { interviewWords } from '../../../src/words/interview.ts';
import { paperWords } from '../../../src/words/paper.ts';
import { drawnQuestionnaire } from '../../fixtures/drawnQuestionnaire.ts';

beforeAll(async () => {
  await fetchWords([paperWords, interviewWords], 'cy');
});

const inLanguage = (questionnaire: Questionnaire, language: string) =>
  paperForm(questionnaire, { language, facts: { council: 'Testford Council' } });
const questionsIn = (questionnaire: Questionnaire, language = 'en') =>
  inLanguage(questionnaire, language).modules.flatMap(({ questions }) => questions);

describe('a paper questionnaire', () => {
  const drawn = drawnQuestionnaire(
    'hello statement; q1! single 1-3 ends 3 underAge dk offered pns volunteered; uses multiple 1-4 exclusive 4 specify 3; more single 1-4 carries uses; s grid parks,roads of 1-3 dk offered; hours number 0-9 dk offered if q1 = 1; words text long',
  );
  const asked = questionsIn(drawn);
  const the = (key: string) => asked.find((question) => question.key === key);

  it('numbers what is answered, and says which box is ticked and how', () => {
    expect(asked.map(({ key, number }) => [key, number])).toEqual([
      ['hello', null],
      ['q1', '1.'],
      ['uses', '2.'],
      ['more', '3.'],
      ['s', '4.'],
      ['hours', '5.'],
      ['words', '6.'],
    ]);
    expect(the('hello')?.blocks).toEqual([]);
    const hows = asked.flatMap(({ blocks }) => blocks.map((block) => 'how' in block && block.how?.text));
    expect(hows).toEqual([
      'Tick one box',
      'Tick all that apply',
      'Tick one box',
      'Tick one box in each row',
      false,
      undefined,
      false,
    ]);
  });

  it('leaves out what is worked out, and a group of nothing else', () => {
    const worked = drawnQuestionnaire(
      'hours number 0-9; twice computed number = $hours * 2; last: more computed number = $hours + 1',
    );
    expect(questionsIn(worked).map(({ key, number }) => [key, number])).toEqual([['hours', '1.']]);
    expect(inLanguage(worked, 'en').modules.map(({ key }) => key)).toEqual([worked.modules[0]?.id]);
  });

  it('leaves a blank where an interview says what a group is repeated for', () => {
    const repeated = drawnQuestionnaire('used multiple 1-3; places forEach used: often number 0-31');
    const modules = repeated.modules.map((module) => ({
      ...module,
      questions: module.questions.map((one) => ({ ...one, text: { en: 'How often do you use {each}?' } })),
    }));
    expect(questionsIn({ ...repeated, modules }).at(-1)?.text.text).toBe('How often do you use …?');
  });

  it('has a box for what is offered, none for what is only volunteered, and notes on boxes', () => {
    const [block] = the('q1')?.blocks ?? [];
    const boxes = block?.sort === 'boxes' ? block.boxes : [];
    expect(boxes.map(({ text }) => text.text)).toEqual(['Option 1', 'Option 2', 'Option 3', 'Don’t know']);
    expect(boxes[2]?.note).toBe('if you tick this, you need not answer any more questions');
    const [several] = the('uses')?.blocks ?? [];
    expect(several).toMatchObject({
      boxes: [{}, {}, { writeIn: true }, { note: 'tick this one alone', writeIn: false }],
    });
  });

  it('puts rows and answers into one table, and room to write where something is written', () => {
    expect(the('s')?.blocks).toMatchObject([
      {
        sort: 'grid',
        heads: [{}, {}, {}, { text: 'Don’t know' }],
        rows: [{ key: 'parks' }, { key: 'roads' }],
      },
    ]);
    expect(the('hours')?.blocks).toMatchObject([
      { sort: 'write', isTall: false },
      { sort: 'boxes', how: null, boxes: [{ key: 'dontKnow' }] },
    ]);
    expect(the('words')?.blocks).toMatchObject([{ sort: 'write', isTall: true }]);
  });

  it('says in words who answers what', () => {
    expect(the('hours')?.routing).toEqual(['Answer this only if you ticked “Option 1” at question 1.']);
    expect(the('more')?.routing[0]).toContain('that you ticked at question 2');
    expect(the('q1')?.routing).toEqual([]);
  });
});

describe('a paper questionnaire in Welsh', () => {
  const bank = makeQuestionnaire({
    id: id<'questionnaire'>('q'),
    version: 1,
    council: { tier: 'single', nation: 'Wales' },
    mode: 'postal',
    wards: null,
    modules: defaultModules,
    equality: false,
    welsh: true,
  });

  it('says its own words in Welsh too, and marks what has no translation', () => {
    const form = inLanguage(bank, 'cy');
    expect(form.language).toBe('cy');
    const questions = form.modules.flatMap(({ questions: all }) => all);
    const blocks = questions.flatMap((question) => question.blocks);
    const hows = new Set(blocks.map((block) => ('how' in block ? block.how?.text : null)));
    expect([...hows]).toEqual(expect.arrayContaining(['Ticiwch un blwch', 'Ticiwch un blwch ym mhob rhes']));
    const english = inLanguage({ ...bank, modules: bank.modules.map(withoutWelsh) }, 'cy');
    expect(english.untranslated).toBeGreaterThan(form.untranslated + 10);
    expect(english.modules[0]?.questions[0]?.text).toMatchObject({ language: 'en', mark: 'yn Saesneg' });
  });

  it('marks nothing in English, and no number', () => {
    expect(inLanguage(bank, 'en').untranslated).toBe(0);
    const scale = questionsIn(drawnQuestionnaire('rate scale 0-10'), 'cy')[0]?.blocks[0];
    const boxes = scale?.sort === 'boxes' ? scale.boxes : [];
    expect(boxes.map(({ text }) => text.mark !== null)).toEqual([true, ...Array(9).fill(false), true]);
  });

  it('has its own words in English in a language that the app does not speak', () => {
    const form = inLanguage(bank, 'pl');
    expect(form.language).toBe('en');
    expect(form.untranslated).toBeGreaterThan(20);
  });
});

function withoutWelsh(module: Questionnaire['modules'][number]): Questionnaire['modules'][number] {
  return JSON.parse(JSON.stringify(module), (key, value: unknown) => (key === 'cy' ? undefined : value));
}
