import { describe, expect, it } from 'vitest';
import type { QuestionOf } from '../../../../src/asking/questions/question.ts';
import { countedStatement } from '../../../../src/asking/questions/statement/countedStatement.ts';
import { statement } from '../../../../src/asking/questions/statement/statement.ts';
import { drawnQuestion } from '../../../fixtures/drawnQuestionnaire.ts';

const question = drawnQuestion('t statement') as QuestionOf<'statement'>;

describe('a statement, counted', () => {
  it('becomes no column and has nothing to choose, say or end', () => {
    expect(countedStatement.columns(question)).toEqual([]);
    expect(countedStatement.codes(question, { value: true }, null)).toEqual([]);
    expect(statement.options(question)).toEqual([]);
    expect(statement.chosen({ value: true })).toEqual([]);
    expect(statement.most(question)).toBe(0);
    expect(statement.said(question, { value: true })).toEqual([]);
    expect(statement.endings(question)).toEqual([]);
    expect(statement.endingOf(question, undefined)).toBeNull();
  });

  it('accepts each of its own samples', () => {
    const samples = countedStatement.samples(question);
    expect(samples).toContainEqual(statement.passing);
    expect(samples.flatMap((sample) => countedStatement.check(question, sample))).toEqual([]);
  });

  it.each([{ value: false }, { value: 1 }, { missing: 'dontKnow' }, true, null])(
    'refuses %j as an answer',
    (answer) => {
      expect(countedStatement.check(question, answer)).toHaveLength(1);
    },
  );
});
