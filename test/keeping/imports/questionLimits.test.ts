import { strToU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { Condition } from '../../../src/asking/questions/question.ts';
import { checkQuestionnaire } from '../../../src/asking/survey/checkQuestionnaire.ts';
import type { Questionnaire } from '../../../src/asking/survey/questionnaire.ts';
import { id } from '../../../src/core/id.ts';
import { readQuestionnaireFile } from '../../../src/keeping/imports/readQuestionnaireFile.ts';
import { readXlsForm } from '../../../src/keeping/imports/readXlsForm.ts';
import { aForm, formRead } from '../../fixtures/aForm.ts';
import { drawnQuestionnaire } from '../../fixtures/drawnQuestionnaire.ts';

const drawn = drawnQuestionnaire('a single 1-5; m multiple 1-50; jobs forEach m: k single 1-2; b single 1-2');
const read = (questionnaire: unknown) => readQuestionnaireFile(strToU8(JSON.stringify(questionnaire)));
const many = <Thing>(count: number, make: (at: number) => Thing) =>
  Array.from({ length: count }, (_, at) => make(at));
const tooMany = (of: string, limit: number) => ({
  ok: false,
  problem: { kind: 'tooManyInFile', what: 'questionnaire', of, limit },
});
/** The same with this condition of the last question, which is asked fifty times. */
const withCondition = (askIf: Condition): Questionnaire => ({
  ...drawn,
  modules: drawn.modules.map((module) => ({
    ...module,
    questions: module.questions.map((one) => (one.id === 'b' ? { ...one, askIf } : one)),
  })),
});
const said = (code: number): Condition => ({ question: id<'question'>('k'), isOneOf: [code] });

describe('a questionnaire from a file', () => {
  it('has as many languages as a city has, and no more', () => {
    const spoken = (count: number) => ['en', ...many(count - 1, (at) => `x-${at}`)];
    expect(read({ ...drawn, languages: spoken(100) }).ok).toBe(true);
    expect(read({ ...drawn, languages: spoken(101) })).toEqual(tooMany('languages', 100));
    expect(read({ ...drawn, languages: spoken(100_000) })).toEqual(tooMany('languages', 100));
  });

  it('calls them by their codes, each once', () => {
    const languages = ['en', 'Welsh words', 'zh-Hant', 'valueOf', 'en'];
    const path = (at: number) => ['languages', at];
    expect(read({ ...drawn, languages })).toEqual({
      ok: false,
      problem: {
        kind: 'unfitParts',
        what: 'questionnaire',
        more: 0,
        faults: [
          { path: path(1), question: null, wrong: 'language', detail: '' },
          { path: path(3), question: null, wrong: 'language', detail: '' },
          { path: path(4), question: null, wrong: 'double', detail: '' },
        ],
      },
    });
    const all = read({ ...drawn, languages: many(90, () => '?') });
    expect(
      !all.ok && all.problem.kind === 'unfitParts' && [all.problem.faults.length, all.problem.more],
    ).toEqual([20, 70]);
  });

  it('is refused with groups in one another without end', () => {
    const groups = many(20_000, (at) => ({
      ...{ id: `g${at}`, title: { en: 'Group' }, role: 'core', questions: [] },
      ...(at > 0 && { within: `g${at - 1}` }),
    }));
    expect(read({ ...drawn, modules: groups })).toEqual(tooMany('groups', 2_000));
    expect(read({ ...drawn, modules: groups.slice(0, 101) })).toEqual(tooMany('nested', 100));
    const most = read({ ...drawn, modules: [...drawn.modules, ...groups.slice(0, 100)] });
    expect(most.ok && checkQuestionnaire(most.value)).toEqual([]);
  });

  it('is refused with a condition of more parts than any form can write, however they stand in one another', () => {
    const parts = many(5_001, (at) => said(1 + (at % 2)));
    const nested: Condition = { not: { any: [{ all: parts.slice(0, 2_000) }, { all: parts.slice(2_000) }] } };
    for (const condition of [{ any: parts }, nested, { any: parts.map(() => ({ formula: '1 = 1' })) }])
      expect(read(withCondition(condition))).toEqual(tooMany('parts', 5_000));
    const most = read(withCondition({ any: parts.slice(1) }));
    expect(most.ok && checkQuestionnaire(most.value)).toEqual([]);
  });

  it('is looked at soon where conditions name a hundred thousand answers', () => {
    const codes = many(100_000, (at) => at + 1);
    const long = drawnQuestionnaire('a list 1-100000; b single 1-2');
    const one = { question: id<'question'>('a'), isOneOf: codes };
    const modules = long.modules.map((module) => ({
      ...module,
      questions: module.questions.map((question) =>
        question.id === 'b' ? { ...question, askIf: { all: [one, one] } } : question,
      ),
    }));
    expect(checkQuestionnaire({ ...long, modules })).toEqual([]);
  });
});

describe('a form', () => {
  it('has no more languages either', () => {
    const labels = many(101, (at) => `label::Language ${at} (x-${at})`).join('|');
    const words = many(101, () => 'Words').join('|');
    expect(readXlsForm(aForm({ survey: `type|name|${labels}\ntext|q|${words}` }))).toMatchObject({
      problem: { kind: 'tooManyInFile', what: 'workbook', of: 'languages' },
    });
  });

  it('gives a group another name by which no answer could be kept', () => {
    const { questionnaire } = formRead(
      'type|name|label\nbegin group|constructor|Builder\ntext|q|Who built it?\nend group||',
    );
    expect(questionnaire.modules.map((one) => one.id)).toEqual(['constructor_2']);
  });
});
