import { expect, it } from 'vitest';
import { budgetPriorities } from '../../../src/asking/bank/budgetPriorities.ts';
import { makeQuestionnaire } from '../../../src/asking/bank/makeQuestionnaire.ts';
import { questionById } from '../../../src/asking/survey/questionnaire.ts';
import { id } from '../../../src/core/id.ts';
import { optionsAsked } from '../../fixtures/optionsAsked.ts';

const toProtect = (tier: 'single' | 'district') =>
  optionsAsked(
    questionById(
      makeQuestionnaire({
        id: id<'questionnaire'>('q'),
        version: 1,
        council: { tier, nation: 'England' },
        mode: 'faceToFace',
        wards: null,
        modules: ['budget'],
        equality: false,
      }),
      'budget_protect',
    ),
  ).map(({ text }) => text.en);

it('asks which services to protect of those that the council runs', () => {
  expect(toProtect('single')).toContain('Road maintenance');
  expect(toProtect('district')).not.toContain('Road maintenance');
  expect(toProtect('district')).toContain('Waste collection');
  expect(toProtect('district').at(-1)).toBe('None of these');
});

it('calls each of its texts the product’s own', () => {
  for (const { question } of budgetPriorities.questions) expect(question.mark).toBe('own');
});
