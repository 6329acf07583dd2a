import { describe, expect, it } from 'vitest';
import type { Question } from '../../../src/asking/questions/question.ts';
import { checkQuestionnaire } from '../../../src/asking/survey/checkQuestionnaire.ts';
import { isTaken, nameFaults } from '../../../src/asking/survey/nameFaults.ts';
import { drawnQuestion, drawnQuestionnaire } from '../../fixtures/drawnQuestionnaire.ts';
import { everyKind } from '../../fixtures/everyKind.ts';

describe('the names in a question', () => {
  it('are whole in one of every kind', () => {
    expect(Object.values(everyKind).flatMap(nameFaults)).toEqual([]);
  });

  it('are told where two rows, or two answers, have the same, once each', () => {
    const table = drawnQuestion('g grid a,b,a,a of 1-3') as Extract<Question, { readonly kind: 'grid' }>;
    const options = table.options.map((option) => ({ ...option, code: option.code === 3 ? 1 : option.code }));
    expect(nameFaults({ ...table, options })).toEqual([
      { kind: 'doubleRow', names: ['a'] },
      { kind: 'doubleAnswer', names: ['1'] },
    ]);
  });

  it.each(['constructor', '__proto__', 'toString', 'valueOf'])(
    'are told where no answer can be kept by one: %s',
    (name) => {
      expect(isTaken(name)).toBe(true);
      expect(nameFaults(drawnQuestion(`${name} single 1-2`))).toEqual([{ kind: 'takenName', names: [name] }]);
      expect(nameFaults(drawnQuestion(`g grid a,${name} of 1-2`))).toEqual([
        { kind: 'takenName', names: [name] },
      ]);
    },
  );

  it('keep a questionnaire out of interviews, with the place', () => {
    const faults = checkQuestionnaire(
      drawnQuestionnaire('q1 single 1-2; g grid a,a of 1-2; constructor text'),
    );
    expect(faults.map(({ kind, weight, place }) => `${place} ${kind} ${weight}`)).toEqual([
      '2 doubleRow error',
      '3 takenName error',
    ]);
  });
});
