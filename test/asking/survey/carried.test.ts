import { describe, expect, it } from 'vitest';
import type { Answer, Answers, Question } from '../../../src/asking/questions/question.ts';
import { codesOffered, offerRulesOf, rowsOffered } from '../../../src/asking/survey/carried.ts';
import { checkQuestionnaire } from '../../../src/asking/survey/checkQuestionnaire.ts';
import { type Module, type Questionnaire, questionById } from '../../../src/asking/survey/questionnaire.ts';
import { indexOf } from '../../../src/asking/survey/questionnaireIndex.ts';
import { finish, unansweredOf } from '../../../src/asking/survey/response.ts';
import {
  noteChange,
  offeredTo,
  routeOf,
  rowsAskedOf,
  standingAnswer,
} from '../../../src/asking/survey/routing.ts';
import { instant } from '../../../src/core/day.ts';
import { id } from '../../../src/core/id.ts';
import { anInterview, waveAsking } from '../../fixtures/anInterviewer.ts';
import { drawnQuestion, drawnQuestionnaire } from '../../fixtures/drawnQuestionnaire.ts';
import { streetsOfWards } from '../../fixtures/formsToWrite.ts';
import { told } from '../../fixtures/told.ts';

const questionnaire = drawnQuestionnaire(
  'q1 single 1-3; q2 single 2-5 carries q1; q3 single 1-3 carries not q1; q4 single 1-2 if q2 = 2',
);
const question = (name: string) => questionById(questionnaire, name) as Question;
const asked = (answers: Answers) =>
  routeOf(questionnaire, told(answers)).questions.map(({ id }) => String(id));
const offered = (name: string, answers: Answers) => offeredTo(questionnaire, question(name), told(answers));

describe('options carried over from an earlier question', () => {
  it('are those chosen there, beside those that only the later question has', () => {
    expect(offered('q2', { q1: { value: 3 } })).toEqual([3, 4, 5]);
  });

  it('are those not chosen there where that is wanted, all of them when nothing was', () => {
    expect(offered('q3', { q1: { value: 3 } })).toEqual([1, 2]);
    expect(offered('q3', { q1: { missing: 'notAnswered' } })).toEqual([1, 2, 3]);
  });

  it('are all that there are where nothing is carried over', () => {
    expect(offered('q1', {})).toBeNull();
    expect(codesOffered(drawnQuestion('q9 single 1-2'), () => undefined, { holds: () => true })).toBeNull();
  });

  it('leave the question out where none is left, or where the earlier one was not asked', () => {
    expect(asked({ q1: { value: 3 } })).toEqual(['q1', 'q2', 'q3']);
    expect(asked({ q1: { value: 1 } })).toEqual(['q1', 'q3']);
    expect(asked({ q1: { missing: 'notAnswered' } })).toEqual(['q1', 'q3']);
    expect(codesOffered(question('q2'), () => undefined, { holds: () => true })).toEqual([]);
  });

  it('take a choice with them that a change of mind no longer offers', () => {
    const before: Answers = { q1: { value: 2 }, q2: { value: 2 } };
    expect(asked(before)).toContain('q4');
    const after: Answers = { ...before, q1: { value: 3 } };
    expect(standingAnswer(questionnaire, question('q2'), told(after))).toBeUndefined();
    expect(asked(after)).not.toContain('q4');
    expect(standingAnswer(questionnaire, question('q2'), told({ ...after, q2: { value: 4 } }))).toEqual({
      value: 4,
    });
  });
});

const finishFacts = {
  id: id<'response'>('r1'),
  tablet: 'tablet1',
  number: 1,
  now: instant('2026-11-22T09:41:00.000Z'),
  build: '0.1.0',
};

describe('rows carried over from an earlier question', () => {
  const tables = drawnQuestionnaire(
    'q1 multiple 1-3 exclusive 3; g! grid o1,o2,o of 1-2 carries q1; h grid o1,o2 of 1-2 carries not q1; q2 single 1-2 if g.o1 = 2; q3 single 1-2 when $g.o1 = 2',
  );
  const rows = (name: string, answers: Answers) =>
    rowsAskedOf(tables, questionById(tables, name) as Question, told(answers));
  const askedOf = (answers: Answers) => routeOf(tables, told(answers)).questions.map(({ id }) => String(id));
  const given: Answers = { q1: { value: [1, 2] }, g: { value: { o1: { value: 2 }, o2: { value: 1 } } } };
  const changed: Answers = { ...given, q1: { value: [2] } };

  it('are those of the options chosen there, or not chosen, beside those of none', () => {
    expect(rows('g', { q1: { value: [2] } })).toEqual(['o2', 'o']);
    expect(rows('h', { q1: { value: [2] } })).toEqual(['o1']);
    expect(rows('h', { q1: { missing: 'dontKnow' } })).toEqual(['o1', 'o2']);
    expect(rows('q1', {})).toBeNull();
  });

  it('leave the question out where none is left', () => {
    expect(askedOf({ q1: { value: [3] } })).toEqual(['q1', 'h']);
    expect(askedOf({ q1: { value: [1, 2] } })).toEqual(['q1', 'g']);
    expect(rowsOffered(questionById(tables, 'g') as Question, () => undefined)).toEqual([]);
  });

  it('take their answers with them while they are not asked, and bring them back', () => {
    expect(askedOf(given)).toEqual(['q1', 'g', 'q2', 'q3']);
    expect(askedOf(changed)).toEqual(['q1', 'g', 'h']);
    const grid = questionById(tables, 'g') as Question;
    expect(standingAnswer(tables, grid, told(changed))).toEqual({ value: { o2: { value: 1 } } });
    expect(standingAnswer(tables, grid, told(given))).toBe(given['g']);
  });

  it('alone need an answer, and alone are in the response', () => {
    expect(unansweredOf(tables, told(given))).toEqual(['g']);
    const whole = { value: { ...(given['g'] as { value: object }).value, o: { value: 1 } } } as Answer;
    expect(unansweredOf(tables, told({ ...given, g: whole }))).toEqual([]);
    const left = { value: { o2: { value: 1 }, o: { value: 1 } } } as Answer;
    expect(unansweredOf(tables, told({ ...changed, g: left }))).toEqual([]);
    const interview = { ...anInterview(waveAsking(tables)), answers: { ...changed, g: whole } };
    const input = { interview, questionnaire: tables, wave: waveAsking(tables) };
    const kept = finish(input, finishFacts);
    expect(kept).toMatchObject({ ok: true, value: { answers: { g: left } } });
  });

  it('are asked of a table with several answers a row likewise', () => {
    const [first, grid] = tables.modules[0]?.questions ?? [];
    const several = { ...grid, kind: 'multipleGrid' } as Question;
    const asking = {
      ...tables,
      modules: tables.modules.map((one) => ({ ...one, questions: [first as Question, several] })),
    };
    const answer = { value: { o1: { value: [1] }, o2: { value: [1, 2] }, o: { value: [] } } } as Answer;
    const standing = standingAnswer(asking, several, told({ q1: { value: [2] }, g: answer }));
    expect(standing).toEqual({ value: { o2: { value: [1, 2] } } });
  });

  it('come from the same repetition in a repeated module', () => {
    const repeated = drawnQuestionnaire(
      'z multiple 1-2; each forEach z: m multiple 1-2; g grid o1,o2 of 1-3 carries m rows random',
    );
    const answers: Answers = { z: { value: [1, 2] }, 'm@1': { value: [2] }, 'm@2': { value: [1, 2] } };
    const of = (name: string) =>
      rowsAskedOf(repeated, questionById(repeated, name) as Question, told(answers));
    expect([of('g@1'), of('g@2')]).toEqual([['o2'], ['o1', 'o2']]);
    expect(checkQuestionnaire(repeated)).toEqual([]);
  });

  it('are looked at again where the earlier answer changes, and only there', () => {
    const changing = told({ ...given, q1: { value: [2] } });
    routeOf(tables, told(given));
    noteChange(changing.answers, given, 'q1');
    expect(routeOf(tables, changing).questions.map(({ id }) => String(id))).toEqual(['q1', 'g', 'h']);
    expect(indexOf(tables).readers).toEqual([[1, 2], [3, 4], [], [], []]);
  });
});

describe('options that are offered by conditions', () => {
  const towns = ((): Questionnaire => {
    const drawn = drawnQuestionnaire('county single 1-2; town single 1-3; after single 1-2 if town = 2');
    const modules = drawn.modules.map((module) => ({
      ...module,
      questions: module.questions.map((one) =>
        one.id === 'town' && 'options' in one
          ? ({
              ...one,
              options: one.options.map((option) => ({
                ...option,
                offeredIf: { question: id<'question'>('county'), isOneOf: [option.code < 3 ? 1 : 2] },
              })),
            } as Question)
          : one,
      ),
    }));
    return { ...drawn, modules };
  })();
  const town = towns.modules[0]?.questions[1] as Question;

  it('are those whose condition holds, and the question waits for any', () => {
    expect(offeredTo(towns, town, told({ county: { value: 1 } }))).toEqual([1, 2]);
    expect(offeredTo(towns, town, told({ county: { value: 2 } }))).toEqual([3]);
    const ids = (answers: Answers) => routeOf(towns, told(answers)).questions.map((one) => String(one.id));
    expect(ids({})).toEqual(['county']);
    expect(ids({ county: { value: 1 } })).toEqual(['county', 'town']);
  });

  it('take a choice with them that a change of mind no longer offers', () => {
    const before = { county: { value: 1 }, town: { value: 2 } };
    expect(routeOf(towns, told(before)).questions).toHaveLength(3);
    expect(standingAnswer(towns, town, told({ ...before, county: { value: 2 } }))).toBeUndefined();
    expect(routeOf(towns, told({ ...before, county: { value: 2 } })).questions).toHaveLength(2);
  });

  it('come and go with the answer before them, one answer after another', () => {
    let answers: Answers = {};
    const ids = (from: Answers) => routeOf(towns, told(from)).questions.map((one) => String(one.id));
    ids(answers);
    const taps = [
      ['county', 1],
      ['town', 2],
      ['county', 2],
      ['county', 3],
      ['county', 1],
    ] as const;
    const after = taps.map(([name, value]) => {
      const next: Answers = { ...answers, [name]: { value } };
      noteChange(next, answers, name);
      answers = next;
      return ids(answers);
    });
    const all = ['county', 'town', 'after'];
    expect(after).toEqual([['county', 'town'], all, ['county', 'town'], ['county'], all]);
  });

  it('stand together where they wait for the same, and are checked like any condition', () => {
    expect(offerRulesOf(town).map(({ codes }) => codes)).toEqual([[1, 2], [3]]);
    expect(checkQuestionnaire(towns)).toEqual([]);
    const [module] = towns.modules;
    const alone = { ...towns, modules: [{ ...module, questions: [town] } as Module] };
    expect(checkQuestionnaire(alone)).toMatchObject([{ kind: 'missingQuestion' }]);
  });
});

describe('a long list, tables and sums', () => {
  const asking = streetsOfWards();
  const [ward, grid, , several, sum, street] = asking.modules[0]?.questions ?? [];
  if (!ward || !grid || !several || !sum || !street) throw new RangeError('the fixture has six questions');

  it('offer the part that goes with the answer before, and what is in no part', () => {
    const codes = offeredTo(asking, street, told({ ward: { value: 1 } })) ?? [];
    expect(codes.slice(0, 12)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 14]);
    expect(codes).toHaveLength(305);
    expect(offeredTo(asking, street, told({ ward: { value: 3 } }))).toHaveLength(10);
  });

  it('take an answer with them that a change of mind no longer offers, a row of a table alone', () => {
    const answers: Answers = {
      ward: { value: 2 },
      street: { value: 11 },
      g: { value: { a: { value: 4 }, b: { value: 1 } } },
      v: { value: { a: { value: [1, 4] }, b: { value: [3] } } },
      after: { value: 1 },
      b: { value: { 1: 60, 2: 40 } },
    };
    const standing = (one: Question, from: Answers) => standingAnswer(asking, one, told(from));
    const changed: Answers = { ...answers, ward: { value: 1 } };
    for (const one of [street, grid, several, sum]) expect(standing(one, answers)).toEqual(answers[one.id]);
    expect(standing(street, changed)).toBeUndefined();
    expect(standing(grid, changed)).toEqual({ value: { b: { value: 1 } } });
    expect(standing(several, changed)).toEqual({ value: { a: { value: [1] } } });
    expect(standing(sum, { ...changed, b: { value: { 1: 60, 3: 40 } } })).toBeDefined();
    expect(standing(sum, { ...answers, b: { value: { 1: 60, 3: 40 } } })).toBeUndefined();
    const ids = (from: Answers) => routeOf(asking, told(from)).questions.map((one) => String(one.id));
    expect(ids(answers)).toContain('after');
    expect(ids(changed)).not.toContain('after');
  });

  it('name a filter that refers to what is not there, or comes later', () => {
    const of = (questions: readonly Question[]) =>
      checkQuestionnaire({ ...asking, modules: [{ ...asking.modules[0], questions } as Module] });
    expect(of([ward, street, grid])).toEqual([]);
    expect(of([street]).map(({ kind }) => kind)).toContain('missingQuestion');
    expect(of([street, ward]).map(({ kind }) => kind)).toContain('laterQuestion');
  });
});
