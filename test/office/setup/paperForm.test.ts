import { beforeAll, describe, expect, it } from 'vitest';
import { makeQuestionnaire } from '../../../src/asking/bank/makeQuestionnaire.ts';
import { defaultModules } from '../../../src/asking/bank/modules.ts';
import type { Questionnaire } from '../../../src/asking/survey/questionnaire.ts';
import { id } from '../../../src/core/id.ts';
import { paperForm } from '../../../src/office/setup/paperForm.ts';
import { fetchWords } from '../../../src/words/inLanguages.ts';
import { interviewWords } from '../../../src/words/interview.ts';
import { paperWords } from '../../../src/words/paper.ts';
import { aQuestionnaire } from '../../fixtures/aWave.ts';
import { drawnQuestionnaire } from '../../fixtures/drawnQuestionnaire.ts';
import { everyKind } from '../../fixtures/everyKind.ts';

beforeAll(async () => {
  await fetchWords([paperWords, interviewWords], 'cy');
});

const inLanguage = (questionnaire: Questionnaire, language: string) =>
  paperForm(questionnaire, { language, facts: { council: 'Testford Council' } });
const questionsIn = (questionnaire: Questionnaire, language = 'en') =>
  inLanguage(questionnaire, language).groups.flatMap(({ questions }) => questions);

describe('a paper questionnaire', () => {
  const drawn = drawnQuestionnaire(
    'hello statement; q1! single 1-3 ends 3 underAge dk offered pns volunteered; uses multiple 1-4 exclusive 4 specify 3; more single 1-4 carries uses; s grid parks,roads of 1-3 dk offered; hours number 0-9 dk offered if q1 = 1; words text long',
  );
  const asked = questionsIn(drawn);
  const the = (key: string) => asked.find((question) => question.key === key);

  it('says over a column of a table who it is for', () => {
    const narrow = drawnQuestionnaire('q1 single 1-2; g grid a,b of 1-3 only 3 where q1 = 2');
    const [block] = questionsIn(narrow).at(-1)?.blocks ?? [];
    const heads = block?.sort === 'grid' ? block.heads.map(({ text }) => text) : [];
    expect(heads.slice(0, 2)).toEqual(['Option 1', 'Option 2']);
    expect(heads[2]).toMatch(/^Option 3 \(only if .*Option 2.*\)$/);
  });

  it('has the rows of a table as they are listed, and says which of them are filled in', () => {
    const drawn = drawnQuestionnaire(
      'q1 multiple 1-3; g grid o1,o2,o of 1-2 carries q1 rows random; h grid o3 of 1-2 carries not q1',
    );
    const [, carried, others] = questionsIn(drawn);
    const [block] = carried?.blocks ?? [];
    expect(block?.sort === 'grid' && block.rows.map(({ key }) => key)).toEqual(['o1', 'o2', 'o']);
    expect([carried?.routing, others?.routing]).toEqual([
      ['Of the rows that are also answers at question 1, fill in only those that you ticked there.'],
      ['Of the rows that are also answers at question 1, fill in only those that you did not tick there.'],
    ]);
    expect(questionsIn(drawn, 'cy')[1]?.routing[0]).toMatch(/^O’r rhesi .* a diciwyd gennych yno\.$/);
  });

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
    expect(inLanguage(worked, 'en').groups.map(({ key }) => key)).toEqual([worked.modules[0]?.id]);
  });

  it('prints no title of a group, which is for officers, in any language', () => {
    const titled = {
      ...drawn,
      modules: drawn.modules.map((one) => ({ ...one, title: { en: 'From the list', cy: 'O’r rhestr' } })),
    };
    for (const language of ['en', 'cy'])
      expect(JSON.stringify(inLanguage(titled, language))).not.toMatch(/From the list|O’r rhestr/);
  });

  it('prints out a group that is repeated a few times, each time with its own words and numbers', () => {
    const repeated = withTexts(
      drawnQuestionnaire(
        'used multiple 1-3; places forEach used: often number 0-31; last number 0-9 if often atLeast 5; end: why text when $used > 1; any single 1-2 if often atLeast 1',
      ),
      { often: 'How often do you use {each}?', last: 'You said {answer:often}. And last week?' },
    );
    const asked = questionsIn(repeated);
    expect(asked.map(({ number, text }) => `${number} ${text.text}`)).toEqual([
      '1. Question used?',
      '2. How often do you use Option 1?',
      '3. You said (your answer to question 2). And last week?',
      '4. How often do you use Option 2?',
      '5. You said (your answer to question 4). And last week?',
      '6. How often do you use Option 3?',
      '7. You said (your answer to question 6). And last week?',
      '8. Question why?',
      '9. Question any?',
    ]);
    expect(asked.map(({ routing }) => routing)).toEqual([
      [],
      [],
      ['Answer this only if your answer to question 2 is at least 5.'],
      [],
      ['Answer this only if your answer to question 4 is at least 5.'],
      [],
      ['Answer this only if your answer to question 6 is at least 5.'],
      ['Answer this only if it applies to you.'],
      ['Answer this only if your answer to question 2, 4 or 6 is at least 1.'],
    ]);
  });

  it('says where the questions are for everyone again', () => {
    const form = inLanguage(
      drawnQuestionnaire(
        'used multiple 1-2; places forEach used: often number 0-31; last: why text; more: end text',
      ),
      'en',
    );
    expect(form.groups.map(({ key, everyone }) => [key, everyone])).toEqual([
      ['core', null],
      ['places@1', null],
      ['places@2', null],
      ['last', 'For everyone'],
      ['more', null],
    ]);
  });

  it('says in a group that is printed once what it is answered for', () => {
    const many = (drawing: string) =>
      questionsIn(withTexts(drawnQuestionnaire(drawing), { often: 'And {each}?' }));
    expect(many('used multiple 1-9; places forEach used: often number 0-31').at(-1)?.text.text).toBe(
      'And (the answer written in above)?',
    );
    expect(many('n number 0-9; places count n most 9: often number 0-31').at(-1)?.text.text).toBe(
      'And (the number written in above)?',
    );
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

  it('has room for a number beside what is ranked or shared out, and a tick for Don’t know', () => {
    const [shared, ranked] = questionsIn(
      aQuestionnaire([{ ...everyKind.constantSum, dontKnow: 'offered' }, everyKind.ranking]),
    );
    const [sum, order] = [shared?.blocks[0], ranked?.blocks[0]];
    if (sum?.sort !== 'boxes' || order?.sort !== 'boxes') throw new RangeError('both have boxes');
    expect(sum.how?.text).toBe('Write a number beside each. Together they must be £100');
    expect(sum.boxes.map(({ isNumber }) => isNumber)).toEqual([true, true, true, true, undefined]);
    expect(order.boxes.slice(0, 5).every(({ isNumber }) => isNumber)).toBe(true);
    const [block] = the('q1')?.blocks ?? [];
    expect(block?.sort === 'boxes' && block.boxes.some(({ isNumber }) => isNumber)).toBe(false);
  });

  it('says under a question who need not go on after it', () => {
    const when = { question: id<'question'>('q1'), isOneOf: [2] };
    const plain = drawnQuestionnaire('q1 single 1-2; q2 single 1-2');
    const modules = plain.modules.map((module) => ({
      ...module,
      questions: module.questions.map((one) =>
        one.id === 'q1' ? { ...one, endIf: { when, endsWith: 'skippedToEnd' as const } } : one,
      ),
    }));
    const unsaid = drawnQuestionnaire('q1 number 0-9; q2 statement ends skippedToEnd when $q1 mod 2 = 1');
    expect(questionsIn(unsaid).map((one) => one.ends)).toEqual([null, null]);
    const ends = (language: string) => questionsIn({ ...plain, modules }, language).map((one) => one.ends);
    expect(ends('en')).toEqual([
      'If you ticked “Option 2” at question 1, you need not answer any more questions.',
      null,
    ]);
    expect(ends('cy')[0]).toBe(
      'Nid oes angen ateb rhagor o gwestiynau os gwnaethoch dicio “Option 2” ar gyfer cwestiwn 1.',
    );
  });

  it('says beside an option to whom it is offered', () => {
    const some = drawnQuestionnaire(
      'county single 1-2; town single 1-4 exclusive 4 only 2,3 where county = 2 only 4 where county = 1',
    );
    const notes = (language: string) =>
      questionsIn(some, language)
        .at(-1)
        ?.blocks.flatMap((block) => (block.sort === 'boxes' ? block.boxes.map(({ note }) => note) : []));
    const second = 'only if you ticked “Option 2” at question 1';
    const first = 'only if you ticked “Option 1” at question 1; tick this one alone';
    expect(notes('en')).toEqual([null, second, second, first]);
    expect(notes('cy')?.[1]).toBe('dim ond os gwnaethoch dicio “Option 2” ar gyfer cwestiwn 1');
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
    const questions = form.groups.flatMap(({ questions: all }) => all);
    const blocks = questions.flatMap((question) => question.blocks);
    const hows = new Set(blocks.map((block) => ('how' in block ? block.how?.text : null)));
    expect([...hows]).toEqual(expect.arrayContaining(['Ticiwch un blwch', 'Ticiwch un blwch ym mhob rhes']));
    const english = inLanguage({ ...bank, modules: bank.modules.map(withoutWelsh) }, 'cy');
    expect(english.untranslated).toBeGreaterThan(form.untranslated + 10);
    expect(english.groups[0]?.questions[0]?.text).toMatchObject({ language: 'en', mark: 'yn Saesneg' });
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

  it('asks for no translation of what the app says of how a question is filled in', () => {
    const drawn = drawnQuestionnaire('h number 0-168; r single 1-3; d date');
    const inPolish = JSON.parse(JSON.stringify(drawn), (_, value: unknown) =>
      typeof value === 'object' && value !== null && 'en' in value ? { ...value, pl: 'po polsku' } : value,
    ) as Questionnaire;
    const form = inLanguage(inPolish, 'pl');
    expect(form.untranslated).toBe(0);
    const [number] = form.groups.flatMap(({ questions: all }) => all);
    expect(number?.blocks[0]).toMatchObject({ sort: 'write', say: { language: 'en', mark: null } });
  });
});

function withoutWelsh(module: Questionnaire['modules'][number]): Questionnaire['modules'][number] {
  return JSON.parse(JSON.stringify(module), (key, value: unknown) => (key === 'cy' ? undefined : value));
}

function withTexts(questionnaire: Questionnaire, texts: Readonly<Record<string, string>>): Questionnaire {
  const modules = questionnaire.modules.map((module) => ({
    ...module,
    questions: module.questions.map((one) => ({ ...one, text: { en: texts[one.id] ?? one.text.en } })),
  }));
  return { ...questionnaire, modules };
}
