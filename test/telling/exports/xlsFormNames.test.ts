import { describe, expect, it } from 'vitest';
import { id } from '../../../src/core/id.ts';
import { choiceNames, givenNames, noViewsOf } from '../../../src/telling/exports/xlsFormNames.ts';
import { drawnQuestion, drawnQuestionnaire } from '../../fixtures/drawnQuestionnaire.ts';
import { asking } from '../../fixtures/formsToWrite.ts';

const called = (...names: readonly string[]) => {
  const questionnaire = asking(
    names.map((name) => ({ ...drawnQuestion('q text'), id: id<'question'>(name) })),
  );
  return [...givenNames(questionnaire).ofQuestion.values()];
};

describe('the names of a questionnaire in a form', () => {
  it('are the questions’ own where those can stand', () => {
    expect(called('q1', 'q-2.b')).toEqual(['q1', 'q-2.b']);
  });

  it('are others where they cannot: signs, doubles, capitals, what ODK keeps for itself', () => {
    expect(called('1st', 'a b', 'q', 'Q', 'meta')).toEqual(['_1st', 'a_b', 'q', 'Q_2', 'meta_2']);
  });

  it('are given to rows and modules behind the questions', () => {
    const grid = drawnQuestion('g grid a,b of 1-2');
    const names = givenNames(asking([grid, { ...drawnQuestion('all text') }]));
    expect(names.ofRow(grid, 'b')).toBe('g_b');
    expect([...names.ofModule.values()]).toEqual(['all_2']);
    expect(names.terms.map((term) => `${term.name} ${term.row ?? ''}`)).toEqual(['g_a a', 'g_b b', 'all ']);
  });
});

it('keeps the name of the row that counts a repeat free', () => {
  const drawn = drawnQuestionnaire(
    'core: r_count number 0-9; s number 0-9; r count s most 3: a text; t count s most 3: t_count text; s_count: b text',
  );
  expect([...givenNames(drawn).ofModule.values()]).toEqual(['core', 'r_2', 't_2', 's_count']);
});

describe('the names of choices', () => {
  const text = { en: 'X' };
  it('are those they came with, else their codes', () => {
    const options = [
      { code: 1, name: 'yes', text },
      { code: 2, text },
      { code: 3, name: 'not this', text },
      { code: 4, name: '2', text },
      { code: 5, name: 'yes', text },
      { code: 6, name: 'dont_know', text },
    ];
    expect(choiceNames(options).map(([name]) => name)).toEqual(['yes', '2', '3', '4', '5', '6']);
  });

  it('stand also for the ways of having no view, offered or not', () => {
    expect(noViewsOf(drawnQuestion('q single 1-2 dk volunteered'))).toEqual(['dontKnow']);
    expect(noViewsOf(drawnQuestion('q single 1-2'))).toEqual([]);
  });
});
