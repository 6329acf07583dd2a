import { describe, expect, it } from 'vitest';
import { makeQuestionnaire } from '../../../src/asking/bank/makeQuestionnaire.ts';
import { modules } from '../../../src/asking/bank/modules.ts';
import { templates } from '../../../src/asking/bank/templates.ts';
import { populationOf, populationOfGroup } from '../../../src/asking/survey/population.ts';
import { id } from '../../../src/core/id.ts';
import { drawnQuestionnaire } from '../../fixtures/drawnQuestionnaire.ts';

const asked = (groups: readonly string[]) =>
  populationOf(
    makeQuestionnaire({
      id: id<'questionnaire'>('q'),
      version: 1,
      council: { tier: 'single', nation: 'England' },
      mode: 'faceToFace',
      wards: null,
      modules: groups,
      equality: true,
    }),
  );

describe('whom a survey asks', () => {
  it('is said by each template', () => {
    const said = Object.fromEntries(templates.map((template) => [template.id, asked(template.modules)]));
    const { tenants, knowledge_hub: learners, ...others } = said;
    expect([tenants, learners]).toEqual(['tenants', 'members']);
    expect(new Set(Object.values(others))).toEqual(new Set(['residents']));
  });

  it('is known of every group of the bank that has a screener of its own, and of that screener', () => {
    const own = modules.flatMap(({ id, screener }) => (screener === undefined ? [] : [id, screener]));
    expect(own.length).toBeGreaterThan(3);
    expect(Object.keys(populationOfGroup).toSorted()).toEqual([...new Set([...own, 'screener'])].toSorted());
    for (const { id, screener } of modules)
      if (screener !== undefined) expect(populationOfGroup[id]).toBe(populationOfGroup[screener]);
  });

  it('is residents where tenants are asked as residents too, and where all of it is the council’s own', () => {
    expect(asked(['tenant_measures', 'satisfaction'])).toBe('residents');
    expect(populationOf(drawnQuestionnaire('own: a single 1-2'))).toBe('residents');
    expect(asked(['tenant_measures', 'budget'])).toBe('residents');
  });
});
