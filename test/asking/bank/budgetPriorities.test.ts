import { expect, it } from 'vitest';
import type { Tier } from '../../../src/asking/bank/bankModule.ts';
import { budgetPriorities } from '../../../src/asking/bank/budgetPriorities.ts';
import { makeQuestionnaire } from '../../../src/asking/bank/makeQuestionnaire.ts';
import { learnKinds } from '../../../src/asking/questions/kinds.ts';
import { rareKinds } from '../../../src/asking/questions/rareKinds.ts';
import { questionById } from '../../../src/asking/survey/questionnaire.ts';
import { id } from '../../../src/core/id.ts';
import { optionsAsked } from '../../fixtures/optionsAsked.ts';

learnKinds(rareKinds);

const asked = (question: string, tier: Tier) =>
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
      question,
    ),
  ).map(({ text }) => text.en);

it('asks which services to protect, and what to give money to, of those that the council runs', () => {
  expect(asked('budget_protect', 'single')).toContain('Road maintenance');
  expect(asked('budget_protect', 'district')).not.toContain('Road maintenance');
  expect(asked('budget_protect', 'district')).toContain('Waste collection');
  expect(asked('budget_share', 'county')).toEqual([
    'Roads and pavements',
    'Libraries and museums',
    'Care and support for adults and children',
  ]);
});

it.each(['single', 'district', 'county', 'northernIreland'] as const)(
  'leaves something to weigh against another in a %s council',
  (tier) => {
    for (const question of ['budget_protect', 'budget_share'])
      expect(asked(question, tier).length).toBeGreaterThan(1);
  },
);

it('calls each of its texts the product’s own', () => {
  for (const { question } of budgetPriorities.questions) expect(question.mark).toBe('own');
});
