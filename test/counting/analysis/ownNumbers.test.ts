import { describe, expect, it } from 'vitest';
import type { Question } from '../../../src/asking/questions/question.ts';
import { recommending } from '../../../src/asking/questions/scale/netPromoter.ts';
import { id } from '../../../src/core/id.ts';
import { ownNumber } from '../../../src/counting/analysis/ownNumbers.ts';
import { DEFAULT_SETTINGS } from '../../../src/counting/analysis/settings.ts';
import { tabulate } from '../../../src/counting/analysis/tabulate.ts';
import { aDataset } from '../../fixtures/aDataset.ts';
import { aQuestionnaire, aResponse, aSingle, aWave } from '../../fixtures/aWave.ts';
import { drawnQuestion } from '../../fixtures/drawnQuestionnaire.ts';

const settings = DEFAULT_SETTINGS;
const hours = drawnQuestion('hours number 0-20 dk volunteered');
const recommend = { ...drawnQuestion('recommend scale 0-10 dk volunteered'), ...recommending } as Question;

function wave(values: readonly number[], more: Parameters<typeof aDataset>[1] = {}) {
  const dataset = aDataset(
    {},
    {
      questionnaires: [aQuestionnaire([hours, recommend])],
      responses: values.map((value, i) => aResponse(i + 1, { hours: { value }, recommend: { value } })),
      ...more,
    },
  );
  return { dataset, weights: new Float64Array(dataset.size).fill(1) };
}

const fifty = Array.from({ length: 50 }, (_, i) => i % 10);
const of = (column: string, measure: 'mean' | 'netPromoter') => ({ column, measure });

describe('the number of a wave that is compared', () => {
  it('is the one that the table tells', () => {
    const weighed = wave(fifty);
    const table = (column: string) => tabulate(weighed.dataset, { column, weights: null, settings });
    const mean = table('hours').summaries?.[0];
    expect(ownNumber(weighed, of('hours', 'mean'), settings)?.own).toMatchObject({
      value: mean?.shown && mean.mean,
      interval: mean?.shown && mean.interval,
      base: 50,
    });
    const score = table('recommend').netPromoters?.[0];
    expect(ownNumber(weighed, of('recommend', 'netPromoter'), settings)?.own).toMatchObject({
      value: score?.shown && score.points,
      interval: score?.shown && score.interval,
    });
  });

  it('is none of a column without it, of nobody, and of few', () => {
    expect(ownNumber(wave(fifty), of('hours', 'netPromoter'), settings)).toBeNull();
    expect(ownNumber(wave(fifty), of('nothing', 'mean'), settings)).toBeNull();
    expect(ownNumber(wave(fifty.slice(0, 29)), of('hours', 'mean'), settings)).toBeNull();
    expect(ownNumber(wave([]), of('hours', 'mean'), settings)).toBeNull();
  });

  it('has no interval and no test in an open sample', () => {
    const open = ownNumber(wave(fifty, { wave: aWave({ sample: 'open' }) }), of('hours', 'mean'), settings);
    expect(open).toMatchObject({ own: { interval: null, effectiveBase: null }, tests: false });
  });

  it('is none where the question was put to a group that is hidden', () => {
    const kind = aSingle('kind', ['A', 'B', 'C']);
    const asked = { ...hours, askIf: { question: id<'question'>('kind'), isOneOf: [2, 3] } } as Question;
    const questionnaires = [
      aQuestionnaire([], {
        modules: [{ id: 'you', title: { en: 'You' }, role: 'equality', questions: [kind, asked] }],
      }),
    ];
    const number = (few: number) => {
      const responses = Array.from({ length: 200 }, (_, i) =>
        aResponse(i + 1, {
          kind: { value: i < 100 ? 1 : i < 200 - few ? 2 : 3 },
          ...(i >= 100 && { hours: { value: i % 7 } }),
        }),
      );
      return ownNumber(wave([], { questionnaires, responses }), of('hours', 'mean'), settings);
    };
    expect(number(40)?.own.base).toBe(100);
    expect(number(3)).toBeNull();
  });
});
