import '../../../src/office/firstOfAll.ts';
import { describe, expect, it } from 'vitest';
import { defaultModules } from '../../../src/asking/bank/modules.ts';
import { begunFrom, templateChoices, templateOf } from '../../../src/office/setup/templateChoices.ts';
import { blankWaveForm } from '../../../src/office/setup/waveForm.ts';

const england = { tier: 'single', nation: 'England' } as const;
const names = (nation: string) => templateChoices({ tier: 'single', nation }).map(({ id }) => id);
const form = blankWaveForm;

describe('the templates that an officer can begin from', () => {
  it('say how many questions they ask, how long that takes and what it can be compared with', () => {
    expect(templateChoices(england).length).toBeGreaterThan(5);
    for (const { about, questions, minutes } of templateChoices(england)) {
      expect(about.length).toBeGreaterThan(20);
      expect(questions).toBeGreaterThan(5);
      expect(minutes).toBeGreaterThan(1);
    }
    const core = templateChoices(england).find(({ id }) => id === 'core');
    expect(core).toMatchObject({ questions: 8, comparedWith: 'poll' });
  });

  it('offer the Regulator’s measures in England alone', () => {
    expect(names('England')).toContain('tenants');
    expect(names('Wales')).not.toContain('tenants');
    expect(names('Wales')).toContain('budget_priorities');
  });
});

describe('the choice of groups', () => {
  it('is the template that has just these, with or without equality', () => {
    expect(templateOf(defaultModules)).toBe('core_services');
    expect(templateOf(['safety', 'ethnic_group', 'satisfaction'])).toBe('core');
    expect(templateOf(['safety'])).toBeNull();
    expect(templateOf([])).toBeNull();
  });

  it('follows the template, and leaves equality as it was', () => {
    const begun = begunFrom(form([...defaultModules, 'circumstances']), 'budget_priorities');
    expect(begun.modules).toEqual(['satisfaction', 'safety', 'budget', 'circumstances']);
  });

  it('stays where no such template is', () => {
    expect(begunFrom(form(defaultModules), 'own')).toEqual({});
  });
});
