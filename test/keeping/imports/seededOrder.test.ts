import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { seededOrder } from '../../../src/keeping/imports/seededOrder.ts';
import { formRead, questionIn, told } from '../../fixtures/aForm.ts';

describe('a list in the order of a seed', () => {
  // Documented by Enketo's own tests: enketo/openrosa-xpath-evaluator, test/integration/openrosa-xpath/randomize.spec.js
  // (commit 06283d13), "with a seed".
  it.each([
    [42, 'AFCBDE'],
    [-42, 'EDAFBC'],
    [1, 'BFEACD'],
    [11_111_111, 'ACDBFE'],
    [1.1, 'BFEACD'],
  ])('is that of the other programs for %d', (seed, order) => {
    expect(seededOrder([...'ABCDEF'], seed).join('')).toBe(order);
  });

  it('holds all of it once, whatever the seed', () => {
    fc.assert(
      fc.property(fc.nat(40), fc.maxSafeInteger(), (length, seed) => {
        const list = Array.from({ length }, (_, at) => at);
        expect(seededOrder(list, seed).toSorted((one, other) => one - other)).toEqual(list);
      }),
    );
  });
});

describe('a question of a form whose choices are mixed', () => {
  const choices = [...'ABCDEF'].map((name) => `l|${name}|Choice ${name}`).join('\n');
  const read = (more: string) =>
    formRead(
      `type|name|label|parameters|choice_filter\ninteger|n|N\nselect_one l|q|Q|${more}`,
      `list_name|name|label\n${choices}`,
    );
  const namesIn = (form: ReturnType<typeof read>) => {
    const question = questionIn(form, 'q');
    return 'options' in question ? question.options.map(({ name }) => name).join('') : '';
  };

  it('by a seed that is always the same has them in that order in every interview', () => {
    const form = read('randomize=true, seed=42');
    expect(namesIn(form)).toBe('AFCBDE');
    expect(questionIn(form, 'q')).not.toHaveProperty('optionOrder');
    expect(told(form)).toEqual([]);
  });

  it('by a seed of its own, or after a filter, draws an order for each interview, which is said', () => {
    for (const more of ['randomize=true, seed=${n}', "randomize=true, seed=42|name != 'A' or ${n} = 1"]) {
      const form = read(more);
      expect(namesIn(form)).toBe('ABCDEF');
      expect(questionIn(form, 'q')).toMatchObject({ optionOrder: 'random' });
      expect(told(form)).toEqual(['3 q seedLeftOut']);
    }
  });
});
