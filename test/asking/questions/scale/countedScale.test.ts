import { describe, expect, it } from 'vitest';
import type { QuestionOf } from '../../../../src/asking/questions/question.ts';
import { countedScale } from '../../../../src/asking/questions/scale/countedScale.ts';
import { recommending } from '../../../../src/asking/questions/scale/netPromoter.ts';
import { scale } from '../../../../src/asking/questions/scale/scale.ts';
import { FIRST_CATEGORY, MISSING } from '../../../../src/core/column.ts';
import { drawnQuestion } from '../../../fixtures/drawnQuestionnaire.ts';

const question: QuestionOf<'scale'> = {
  ...(drawnQuestion('n scale 0-10 dk volunteered') as QuestionOf<'scale'>),
  ...recommending,
  lowest: { en: 'Not likely', cy: 'Ddim yn debygol' },
};

describe('a question from 0 to 10, counted', () => {
  it('is one column with a category for each number, the ends with their words', () => {
    const [column, ...others] = countedScale.columns(question);
    expect(others).toEqual([]);
    expect(column?.categories.map(({ code }) => code)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    expect(column?.categories[0]?.label).toEqual({ en: '0: Not likely', cy: '0: Ddim yn debygol' });
    expect(column?.categories[5]?.label).toEqual({ en: '5' });
    expect(column?.categories[10]?.label.en).toBe('10: Completely');
  });

  it('counts every number in one of the nets of the promoter score', () => {
    const [column] = countedScale.columns(question);
    const counted = column?.nets.flatMap(({ codes }) => codes) ?? [];
    expect(counted.toSorted((one, other) => one - other)).toEqual(column?.categories.map(({ code }) => code));
    expect(column?.nets.map(({ direction }) => direction)).toEqual(['positive', 'neutral', 'negative']);
  });

  it('is told as one figure where its nets are those of the promoter score, whatever they are called', () => {
    const netsOf = (change: Partial<typeof question>) =>
      countedScale.columns({ ...question, ...change })[0]?.netPromoter;
    expect(netsOf({})).toEqual({ promoters: 'promoters', detractors: 'detractors' });
    const nets = question.nets.map((net) => ({ ...net, id: `own ${net.id}` }));
    expect(netsOf({ nets })).toEqual({ promoters: 'own promoters', detractors: 'own detractors' });
    expect(netsOf({ nets: question.nets.filter(({ id }) => id !== 'detractors') })).toBeUndefined();
    expect(netsOf({ from: 1 })).toBeUndefined();
  });

  it('keeps 0 apart from no answer', () => {
    expect(countedScale.codes(question, { value: 0 }, null)).toEqual([FIRST_CATEGORY]);
    expect(countedScale.codes(question, undefined, null)).toEqual([MISSING.notAnswered]);
    expect(scale.said(question, { value: 0 })).toEqual([{ en: '0: Not likely', cy: '0: Ddim yn debygol' }]);
    expect(scale.chosen({ value: 0 })).toEqual([0]);
  });

  it('accepts each of its own samples', () => {
    const samples = countedScale.samples(question);
    expect(samples).toHaveLength(11 + 2);
    expect(samples.flatMap((sample) => countedScale.check(question, sample))).toEqual([]);
  });

  it.each([{ value: 11 }, { value: -1 }, { value: 2.5 }, { value: '5' }, { missing: 'preferNot' }, 5, null])(
    'refuses %j as an answer',
    (answer) => {
      expect(countedScale.check(question, answer)).toHaveLength(1);
    },
  );
});
