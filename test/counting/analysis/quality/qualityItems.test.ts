import { describe, expect, it } from 'vitest';
import {
  itemsOf,
  personGaps,
  questionGaps,
  withoutAnswer,
} from '../../../../src/counting/analysis/quality/qualityItems.ts';
import { aDataset } from '../../../fixtures/aDataset.ts';
import { aQuestionnaire } from '../../../fixtures/aWave.ts';
import { drawnQuestion } from '../../../fixtures/drawnQuestionnaire.ts';
import { byPhone } from '../../../fixtures/theSample.ts';

describe('what was put to people', () => {
  it('is each question once, and each row of a grid', () => {
    const items = itemsOf(byPhone.dataset);
    const ids = items.map(({ variable }) => String(variable.column.id));
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toContain('services.parks');
    expect(ids).not.toContain('adult');
    const parks = items.find(({ variable }) => variable.column.id === 'services.parks');
    expect(parks?.row?.en).not.toBe(parks?.title.en);
    expect(items.find(({ variable }) => variable.column.id === 'trust')?.row).toBeNull();
  });

  it('counts a question that takes several answers once', () => {
    const questionnaires = [aQuestionnaire([drawnQuestion('reads multiple 1-5')])];
    expect(itemsOf(aDataset({}, { questionnaires }))).toHaveLength(1);
  });
});

describe('questions without an answer', () => {
  const dataset = aDataset({ age_band: '12p-', runs: '1ddd' });
  const items = itemsOf(dataset);

  it('are told by the way in which there is none, of those asked', () => {
    const [age, , runs] = questionGaps(items);
    expect(age).toMatchObject({ asked: 4, notAnswered: 1, preferNot: 1, dontKnow: 0 });
    expect(runs).toMatchObject({ asked: 4, notAnswered: 0, preferNot: 0, dontKnow: 3 });
  });

  it('are counted for each person, of the questions put to them', () => {
    // Nobody said their sex: it was passed over.
    const gaps = personGaps(items, dataset.size);
    expect(gaps.map(({ asked }) => asked)).toEqual([3, 3, 3, 3]);
    expect(gaps.map(withoutAnswer)).toEqual([1, 2, 3, 3]);
    expect(gaps[2]).toEqual({ asked: 3, notAnswered: 1, preferNot: 1, dontKnow: 1 });
  });
});
