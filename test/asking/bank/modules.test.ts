import { describe, expect, it } from 'vitest';
import { defaultModules, modules } from '../../../src/asking/bank/modules.ts';

const core = modules
  .filter((module) => module.role === 'core' && module.comparedWith === 'poll')
  .flatMap((module) => module.questions.map((one) => one.question));

describe('the modules of the bank', () => {
  it('ask the LGA core in its order', () => {
    expect(core.map((question) => question.id)).toEqual([
      'local_area',
      'council_runs_things',
      'value_for_money',
      'acts_on_concerns',
      'informed',
      'trust',
      'safe_day',
      'safe_dark',
      'services',
    ]);
  });

  it('put screeners first and equality questions last', () => {
    const order = ['screener', 'core', 'additional', 'equality'];
    const places = modules.map((module) => order.indexOf(module.role));
    expect(places).toEqual([...places].sort((one, other) => one - other));
    expect(new Set(places).size).toBe(4);
  });

  it('start a new survey with the screener and the core', () => {
    expect(defaultModules).toEqual(['screener', 'satisfaction', 'safety', 'services']);
  });

  it('give no module and no wording twice', () => {
    expect(new Set(modules.map((module) => module.id)).size).toBe(modules.length);
    const wordings = modules.flatMap((module) => module.questions.map((one) => one.question.wording));
    expect(new Set(wordings).size).toBe(wordings.length);
  });

  it('tell the officer what each is for, and name only screeners that there are', () => {
    const screeners = modules.filter(({ role }) => role === 'screener').map((module) => module.id);
    for (const module of modules) {
      expect(module.about.en.length).toBeGreaterThan(20);
      expect(screeners).toContain(module.screener ?? 'screener');
    }
  });

  it('give no question twice, so that any of them can be asked together', () => {
    const named = modules.flatMap((module) =>
      module.questions.map(({ question, nations = [''] }) =>
        nations.map((nation) => `${nation} ${question.id}`),
      ),
    );
    const names = named.flat();
    expect(new Set(names).size).toBe(names.length);
  });

  it('say of every text where it comes from', () => {
    for (const { question } of modules.flatMap((module) => module.questions)) {
      expect(question.source.length).toBeGreaterThan(10);
      expect(question.leadIn === undefined).toBe(question.leadInMark === undefined);
    }
  });

  it('call seen only the two core questions that were read whole at their source', () => {
    const seen = core.filter((question) => question.mark === 'seen').map((question) => question.id);
    expect(seen).toEqual(['local_area', 'council_runs_things']);
  });

  it('say the seen words as they were read', () => {
    expect(core[0]?.text.en).toBe(
      'Overall, how satisfied or dissatisfied are you with your local area as a place to live?',
    );
    expect(core[1]?.text.en).toBe(
      'Overall, how satisfied or dissatisfied are you with the way {council} runs things?',
    );
  });
});
