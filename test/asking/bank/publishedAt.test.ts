import { describe, expect, it } from 'vitest';
import { makeQuestionnaire } from '../../../src/asking/bank/makeQuestionnaire.ts';
import { modules } from '../../../src/asking/bank/modules.ts';
import { pagesOf, publishedAt } from '../../../src/asking/bank/publishedAt.ts';
import {
  equalityInformation,
  learningReport,
  lgaBenchmarks,
  tenantRequirements,
} from '../../../src/asking/bank/sourcePages.ts';
import { templates } from '../../../src/asking/bank/templates.ts';
import { id } from '../../../src/core/id.ts';

const made = (groups: readonly string[]) =>
  makeQuestionnaire({
    id: id<'questionnaire'>('q'),
    version: 1,
    council: { tier: 'single', nation: 'England' },
    mode: 'faceToFace',
    wards: null,
    modules: groups,
    equality: true,
  });
const pagesOfTemplate = (name: string) =>
  pagesOf(made(templates.find((template) => template.id === name)?.modules ?? []));

describe('where the words of the bank were published', () => {
  it('is said of every question that is not this product’s own, and of no other', () => {
    for (const { questions } of modules) {
      for (const { question } of questions)
        expect([question.id, publishedAt(question) === null]).toEqual([question.id, question.mark === 'own']);
    }
  });

  it('is each template’s own source', () => {
    expect(pagesOfTemplate('tenants')).toEqual([tenantRequirements]);
    expect(pagesOfTemplate('knowledge_hub')).toEqual([learningReport]);
    expect(pagesOfTemplate('core_services')).toEqual([lgaBenchmarks]);
    expect(pagesOf(made(['satisfaction', 'ethnic_group']))).toEqual([lgaBenchmarks, equalityInformation]);
  });

  it('is nowhere once the council has changed the words', () => {
    expect(publishedAt({ wording: 'changed.trust', mark: 'own' })).toBeNull();
  });
});
