import { expect, it } from 'vitest';
import { withDays } from '../../../../src/asking/questions/date/dateEdits.ts';
import type { QuestionOf } from '../../../../src/asking/questions/question.ts';
import { drawnQuestion } from '../../../fixtures/drawnQuestionnaire.ts';

const date = drawnQuestion('d date') as QuestionOf<'date'>;

it('takes a first and a last day', () => {
  expect(withDays(date, '2001-01-01', '2001-01-01')).toMatchObject({
    earliest: '2001-01-01',
    latest: '2001-01-01',
  });
});

it('is nothing where they are no days, the wrong way round, or too far apart', () => {
  for (const [first, last] of [
    ['2001-02-30', '2002-01-01'],
    ['2002-01-01', '2001-01-01'],
    ['1500-01-01', '2001-01-01'],
  ] as const) {
    expect(withDays(date, first, last)).toBeNull();
  }
});
