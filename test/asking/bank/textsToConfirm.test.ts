import { describe, expect, it } from 'vitest';
import { makeQuestionnaire } from '../../../src/asking/bank/makeQuestionnaire.ts';
import { defaultModules } from '../../../src/asking/bank/modules.ts';
import { textsToConfirm } from '../../../src/asking/bank/textsToConfirm.ts';
import { id } from '../../../src/core/id.ts';

const texts = (tier: 'single' | 'district') =>
  textsToConfirm(
    makeQuestionnaire({
      id: id<'questionnaire'>('q'),
      version: 1,
      council: { tier, nation: 'England' },
      mode: 'telephone',
      wards: null,
      modules: defaultModules,
      equality: false,
    }),
  );

describe('texts whose wording an officer must check', () => {
  it('are those that were not read whole at their source, in the order of asking', () => {
    expect(texts('single').map((text) => text.id)).toEqual([
      'lead:value_for_money',
      'value_for_money',
      'acts_on_concerns',
      'informed',
      'trust',
      'safe_day',
      'safe_dark',
      'lead:services',
      'services',
    ]);
  });

  it('take in the lead-in of a council of two tiers, which nobody saw', () => {
    const [first] = texts('district');
    expect(first).toMatchObject({
      id: 'lead:council_runs_things',
      question: 'council_runs_things',
      mark: 'recalled',
    });
  });
});
