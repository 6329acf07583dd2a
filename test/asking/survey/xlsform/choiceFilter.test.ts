import { describe, expect, it } from 'vitest';
import type { Condition, Question } from '../../../../src/asking/questions/question.ts';
import { choiceFilter, filterCell, filterRead } from '../../../../src/asking/survey/xlsform/choiceFilter.ts';
import { formNames } from '../../../../src/asking/survey/xlsform/formNames.ts';
import { id } from '../../../../src/core/id.ts';
import { drawnQuestion } from '../../../fixtures/drawnQuestionnaire.ts';
import { aTerm, someTerms } from '../../../fixtures/formTerms.ts';

const names = formNames([
  ...someTerms,
  aTerm('q', 'one', {
    codes: new Map([
      ['1', 1],
      ['2', 2],
      ['3', 3],
    ]),
  }),
]);
const offered = (...conditions: readonly (Condition | null)[]): Question => {
  const question = drawnQuestion(`q single 1-${conditions.length}`);
  if (!('options' in question)) throw new RangeError('a single choice was drawn');
  const options = question.options.map((option, at) => {
    const offeredIf = conditions[at];
    return offeredIf ? { ...option, offeredIf } : option;
  });
  return { ...question, options } as Question;
};
const one = id<'question'>('one');
const yes: Condition = { question: one, isOneOf: [1] };

describe('options that are offered by conditions, in a form', () => {
  it('say in a column for which earlier choice they are', () => {
    const filter = choiceFilter(offered(yes, { question: one, isOneOf: [1, 2] }), names);
    expect(filter.filter).toBe('selected(offered_for, ${one})');
    expect([...filter.offeredFor]).toEqual([
      [1, 'yes'],
      [2, 'yes no'],
    ]);
    expect(choiceFilter(offered(yes, null), names).filter).toBe(
      "offered_for = '' or selected(offered_for, ${one})",
    );
  });

  it('are named one by one where they wait for other things', () => {
    const filter = choiceFilter(
      offered({ formula: '${number} > 3 or ${number} < 1' }, null, yes),
      names,
    ).filter;
    expect(filter).toBe(
      "(name != '1' or (${number} > 3 or ${number} < 1)) and (name != '3' or selected(${one}, 'yes'))",
    );
  });

  it('are not there where all are offered', () => {
    expect(choiceFilter(offered(null, null), names)).toEqual({ filter: '', offeredFor: new Map() });
    expect(filterCell(offered(null), names)).toBe('');
  });

  it.each([
    [yes, { question: one, isOneOf: [2] } as Condition, null],
    [yes, null, { question: id<'question'>('number'), number: { more: 3 } } as Condition],
  ])('are read as they were written', (...conditions) => {
    const question = offered(...conditions);
    const { offeredFor } = choiceFilter(question, names);
    const read = filterRead(filterCell(question, names), names);
    const back = conditions.map((_, at) => {
      const columns = new Map([
        ['name', String(at + 1)],
        ['offered_for', offeredFor.get(at + 1) ?? ''],
      ]);
      return read.ok ? read.value(columns) : undefined;
    });
    expect(back).toEqual(conditions);
  });
});

describe('a filter of a form from elsewhere', () => {
  const offer = (cell: string, columns: Readonly<Record<string, string>>) => {
    const read = filterRead(cell, names);
    return read.ok ? read.value(new Map(Object.entries(columns))) : read.problem.kind;
  };

  it('is a cascade: a column that must be what was answered', () => {
    expect(offer('county = ${one}', { county: 'yes' })).toEqual(yes);
    expect(offer('county=${one}', { county: 'elsewhere' })).toEqual({ formula: "'elsewhere' = ${one}" });
    expect(offer('selected(${several}, name)', { name: 'no' })).toEqual({
      question: 'several',
      isOneOf: [2],
    });
  });

  it('is settled by its columns where it asks for nothing else', () => {
    expect(offer("pastel = 'yes'", { pastel: 'yes' })).toBeNull();
    expect(offer("pastel = 'yes'", {})).toEqual({ any: [] });
    expect(offer("not(pastel = 'yes') and ${number} > 3", { pastel: 'yes' })).toEqual({ any: [] });
    expect(offer("pastel = 'yes' or ${number} > 3", { pastel: 'no' })).toEqual({
      question: 'number',
      number: { more: 3 },
    });
    expect(offer("selected(tags, 'a')", { tags: 'a b' })).toBeNull();
    expect(offer('age_from <= ${number}', { age_from: '18' })).toEqual({
      question: 'number',
      number: { atLeast: 18 },
    });
  });

  it('is a fault where it cannot be read', () => {
    expect(offer('county ~ ${one}', {})).toBe('strayCharacter');
    expect(offer("instance('x')/root/item[1]", {})).toBe('strayCharacter');
  });
});

it('compares a column with a number as a number, with a text as a text', () => {
  const offers = (cell: string, n: string) => {
    const read = filterRead(cell, names);
    return read.ok && read.value(new Map([['n', n]])) === null;
  };
  expect(['1', '01', '1.0', '2', ''].map((n) => offers('n = 1', n))).toEqual([
    true,
    true,
    true,
    false,
    false,
  ]);
  expect(offers('n = 0', '')).toBe(false);
  expect(offers('n != -1', '-1')).toBe(false);
  expect(offers("n = '1'", '01')).toBe(false);
});
