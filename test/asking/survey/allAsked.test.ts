import { describe, expect, it } from 'vitest';
import { allAsked } from '../../../src/asking/survey/allAsked.ts';
import type { Questionnaire } from '../../../src/asking/survey/questionnaire.ts';
import { indexOf } from '../../../src/asking/survey/questionnaireIndex.ts';
import { MOST_QUESTIONS } from '../../../src/asking/survey/repeats.ts';
import { drawnQuestionnaire } from '../../fixtures/drawnQuestionnaire.ts';

const everything = (questionnaire: Questionnaire) =>
  allAsked(questionnaire.modules, indexOf(questionnaire).written);
const named = (questionnaire: Questionnaire) =>
  everything(questionnaire).asked.map(({ question }) => String(question.id));

describe('all that may be asked', () => {
  const drawn = drawnQuestionnaire(
    'core: m multiple 1-2; n number 0-2; one forEach m: a single 1-2; two in one count n most 2: b single 1-2 if a = 1; rest in one: c single 1-2 if b = 1; last: d single 1-2',
  );

  it('comes repetition by repetition, with what is within one before what follows in it', () => {
    expect(named(drawn)).toEqual([
      ...['m', 'n', 'a@1', 'b@1@1', 'b@1@2', 'c@1'],
      ...['a@2', 'b@2@1', 'b@2@2', 'c@2', 'd'],
    ]);
  });

  it('reads what belongs to the same repetitions, as far as both are within them', () => {
    const conditions = new Map(
      everything(drawn).asked.map(({ question }) => [String(question.id), JSON.stringify(question.askIf)]),
    );
    expect(conditions.get('b@2@1')).toContain('"question":"a@2"');
    expect(conditions.get('c@2')).toContain('"question":"b@2"');
  });

  it('knows the repetitions of a module, of all and of those within one', () => {
    const { repeated } = everything(drawn);
    expect([...repeated].map(([name, { length }]) => `${name} ${length}`)).toEqual([
      'one 2',
      'two 4',
      'two@1 2',
      'two@2 2',
    ]);
  });

  it('has an end, however modules hold one another', () => {
    const deep = drawnQuestionnaire(
      'core: n number 0-50; a count n most 50: p single 1-2; b in a count n most 50: q single 1-2; c in b count n most 50: r single 1-2; d in c count n most 50: s single 1-2',
    );
    expect(named(deep).length).toBeLessThanOrEqual(MOST_QUESTIONS);
    const module = drawn.modules[1];
    if (module === undefined) throw new RangeError('the drawing requires modules');
    const round = Array.from({ length: 20 }, () => ({ ...module, within: module.id, questions: [] }));
    expect(named({ ...drawn, modules: round })).toEqual([]);
    expect(named({ ...drawn, modules: [{ ...module, within: module.id }] })).toEqual([]);
  });
});
