import { describe, expect, it } from 'vitest';
import { makeQuestionnaire } from '../../../src/asking/bank/makeQuestionnaire.ts';
import { modules } from '../../../src/asking/bank/modules.ts';
import { type Template, templates } from '../../../src/asking/bank/templates.ts';
import { learnKinds } from '../../../src/asking/questions/kinds.ts';
import { rareKinds } from '../../../src/asking/questions/rareKinds.ts';
import { checkQuestionnaire } from '../../../src/asking/survey/checkQuestionnaire.ts';
import { orderFindings } from '../../../src/asking/survey/editing/orderFindings.ts';
import { questionsOf } from '../../../src/asking/survey/questionnaire.ts';
import { id } from '../../../src/core/id.ts';
import { coreInOrder } from '../../fixtures/bankOrder.ts';

learnKinds(rareKinds);

const made = (template: Template, more: { readonly equality?: boolean } = {}) =>
  makeQuestionnaire({
    id: id<'questionnaire'>('q'),
    version: 1,
    council: { tier: 'single', nation: 'England' },
    mode: 'faceToFace',
    wards: null,
    modules: more.equality
      ? [...template.modules, ...modules.filter(({ role }) => role === 'equality').map((one) => one.id)]
      : template.modules,
    equality: more.equality ?? false,
  });

describe.each(templates)('the template $id', (template) => {
  it('asks groups of the bank, and nothing that cannot be asked', () => {
    const questionnaire = made(template);
    expect(checkQuestionnaire(questionnaire)).toEqual([]);
    const asked = questionnaire.modules.map((module) => module.id);
    for (const module of template.modules) expect(asked).toContain(module);
  });

  it('asks who takes part first, then the core in its order, and equality last', () => {
    const roles = made(template, { equality: true }).modules.map(({ role }) => role);
    const turns = ['screener', 'core', 'additional', 'equality'];
    expect(roles).toEqual(roles.toSorted((one, other) => turns.indexOf(one) - turns.indexOf(other)));
    expect(roles[0]).toBe('screener');
    expect(roles.at(-1)).toBe('equality');
    expect(orderFindings(made(template), coreInOrder)).toEqual([]);
  });

  it('is compared as its core is', () => {
    const [first] = made(template).modules.filter(({ role }) => role === 'core');
    expect(modules.find((module) => module.id === first?.id)?.comparedWith).toBe(template.comparedWith);
  });
});

it('lets nobody through a survey of residents who is not one, and asks no adult’s age of an officer', () => {
  const asked = (name: string) => {
    const template = templates.find((one) => one.id === name);
    if (template === undefined) throw new RangeError(`the test requires a template: ${name}`);
    return questionsOf(made(template)).map((question) => question.id);
  };
  expect(asked('budget_priorities').slice(0, 2)).toEqual(['adult', 'lives_here']);
  expect(asked('knowledge_hub').slice(0, 4)).toEqual(['kh_nation', 'kh_role', 'kh_registered', 'kh_culture']);
  expect(asked('tenants').slice(0, 2)).toEqual(['tenant_home', 'tp01']);
});

it('names no template and no set of groups twice', () => {
  expect(new Set(templates.map((one) => one.id)).size).toBe(templates.length);
  expect(new Set(templates.map((one) => one.modules.join())).size).toBe(templates.length);
});
