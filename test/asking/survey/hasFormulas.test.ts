import { describe, expect, it } from 'vitest';
import { hasFormulas } from '../../../src/asking/survey/hasFormulas.ts';
import { drawnQuestionnaire } from '../../fixtures/drawnQuestionnaire.ts';

describe('formulas in a questionnaire', () => {
  it.each(['a single 1-2 when $b = 1', 'a single 1-2 ends screenedOut when $b = 1', 'a computed number = 1'])(
    'are found in %s',
    (drawing) => {
      expect(hasFormulas(drawnQuestionnaire(`q single 1-2; ${drawing}`))).toBe(true);
    },
  );

  it('are found however deep in a condition, and not where there are none', () => {
    const plain = drawnQuestionnaire('q single 1-2; a single 1-2 if q = 1');
    expect(hasFormulas(plain)).toBe(false);
    const [module] = plain.modules;
    if (module === undefined) throw new RangeError('the drawing requires a module');
    const requiredIf = { not: { any: [{ formula: '1' }] } };
    const questions = module.questions.map((question) => ({ ...question, requiredIf }));
    expect(hasFormulas({ ...plain, modules: [{ ...module, questions }] })).toBe(true);
  });
});
