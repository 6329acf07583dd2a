import { describe, expect, it } from 'vitest';
import { ethnicGroup } from '../../../src/asking/bank/ethnicGroup.ts';
import { ethnicGroupLists } from '../../../src/asking/bank/ethnicGroups.ts';
import { optionsAsked } from '../../fixtures/optionsAsked.ts';

const questionsIn = (nation: string) =>
  ethnicGroup.questions.filter((one) => one.nations?.includes(nation)).map((one) => one.question);

describe('the ethnic group questions', () => {
  it('are equality questions that are off in a new survey', () => {
    expect([ethnicGroup.role, ethnicGroup.standard]).toEqual(['equality', false]);
  });

  it.each(ethnicGroupLists.map((list) => list.nation))('ask the broad group first in %s', (nation) => {
    const [broad, ...finer] = questionsIn(nation);
    expect(broad?.id).toBe('ethnic_group');
    expect(broad?.hint?.en).toContain('optional');
    expect(finer.length).toBeGreaterThan(2);
    for (const question of finer) {
      const condition = question.askIf;
      expect(condition).toMatchObject({ question: 'ethnic_group' });
      const codes = condition && 'isOneOf' in condition ? condition.isOneOf : [];
      expect(optionsAsked(broad).map((option) => option.code)).toEqual(expect.arrayContaining([...codes]));
    }
  });

  it('ask each finer question of those who chose its broad group', () => {
    const [broad, ...finer] = questionsIn('England');
    const asian = finer.find((question) => question.id === 'ethnic_detail_asian');
    const code = optionsAsked(broad).find((option) => option.text.en === 'Asian or Asian British')?.code;
    expect(asian?.askIf).toEqual({ question: 'ethnic_group', isOneOf: [code] });
    expect(optionsAsked(asian).map((option) => option.text.en)).toContain('Bangladeshi');
  });

  it('name the edition they were taken from', () => {
    for (const { question } of ethnicGroup.questions)
      expect(question.source).toMatch(/standard of \d{4}.*https:/);
  });
});
