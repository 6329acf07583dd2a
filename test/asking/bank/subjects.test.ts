import { describe, expect, it } from 'vitest';
import { subjectById, subjects } from '../../../src/asking/bank/subjects.ts';

describe('what a published figure can be about', () => {
  it('is each question about the area or the council, and each single service', () => {
    expect(subjects[0]?.id).toBe('local_area');
    expect(subjects.filter((subject) => subject.question === 'services')).toHaveLength(9);
    expect(subjects.some((subject) => subject.question === 'age_band')).toBe(false);
    expect(new Set(subjects.map((subject) => subject.id)).size).toBe(subjects.length);
  });

  it('knows the question, wording and nets of a row', () => {
    expect(subjectById('services.waste')).toMatchObject({
      question: 'services',
      isCore: true,
      text: { en: 'Waste collection' },
      wording: 'lga2021.services',
      positive: { en: 'Very or fairly satisfied' },
      negative: { en: 'Very or fairly dissatisfied' },
    });
    expect(subjectById('weather')).toBeUndefined();
  });

  it('knows the single answers of a question without nets', () => {
    expect(subjectById('trust_decisions_body')).toMatchObject({ positive: null, rowOf: null, isCore: false });
    expect(subjectById('trust_decisions_body')?.answers).toContain('Your local council');
  });
});
