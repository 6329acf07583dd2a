import { describe, expect, it } from 'vitest';
import { questionById } from '../../../src/asking/survey/questionnaire.ts';
import { wardQuestions } from '../../../src/office/builder/bankOffer.ts';
import { withWardsOf } from '../../../src/office/builder/builderPage.ts';
import { aQuestionnaire, aSingle } from '../../fixtures/aWave.ts';

describe('a draft whose survey changed its wards meanwhile', () => {
  const trust = aSingle('trust', ['Yes']);
  const none = aQuestionnaire([trust]);
  const hill = aQuestionnaire([aSingle('ward', ['Hill']), trust]);
  const both = aQuestionnaire([aSingle('ward', ['Hill', 'Mill']), trust]);

  it('asks for them as they are now', () => {
    expect([...wardQuestions]).toEqual(['ward']);
    expect(questionById(withWardsOf(hill, both, hill), 'ward')).toMatchObject({
      options: [{ code: 1 }, { code: 2 }],
    });
  });

  it('asks for them where they are new, and no more where they are gone', () => {
    expect(withWardsOf(none, hill, none)).toEqual(hill);
    expect(withWardsOf(hill, none, hill)).toEqual(none);
  });

  it('does not ask for them where the officer took the question away', () => {
    expect(withWardsOf(none, both, hill)).toBe(none);
    expect(withWardsOf(none, both, undefined)).toBe(none);
  });
});
