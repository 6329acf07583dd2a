import { describe, expect, it } from 'vitest';
import type { QuestionOf } from '../../../../src/asking/questions/question.ts';
import { statement } from '../../../../src/asking/questions/statement/statement.ts';
import { drawnQuestion } from '../../../fixtures/drawnQuestionnaire.ts';

const question = drawnQuestion('t statement') as QuestionOf<'statement'>;

describe('a statement', () => {
  it('has nothing to choose, say or end, and is passed by going on', () => {
    expect(statement.options(question)).toEqual([]);
    expect(statement.chosen({ value: true })).toEqual([]);
    expect(statement.most(question)).toBe(0);
    expect(statement.said(question, { value: true })).toEqual([]);
    expect(statement.endings(question)).toEqual([]);
    expect(statement.endingOf(question, undefined)).toBeNull();
    expect(statement.passing).toEqual({ value: true });
  });
});
