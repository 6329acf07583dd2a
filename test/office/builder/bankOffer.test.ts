import { expect, it } from 'vitest';
import { questionById } from '../../../src/asking/survey/questionnaire.ts';
import { bankOffers, wardQuestions } from '../../../src/office/builder/bankOffer.ts';
import { withWardsOf } from '../../../src/office/builder/builderPage.ts';
import { someFieldwork } from '../../e2e/fieldwork.ts';
import { aQuestionnaire, aSingle } from '../../fixtures/aWave.ts';

const { survey, wave, questionnaire } = someFieldwork();
const page = { survey, wave, live: questionnaire, versions: [questionnaire], isKept: false };

it('offers the groups that are not there, with how long they take', () => {
  const offers = bankOffers(page, questionnaire);
  expect(offers.map(({ module }) => module.id)).toContain('services_changed');
  expect(offers.map(({ module }) => module.id)).not.toContain('satisfaction');
  for (const { seconds, questions } of offers) expect(seconds).toBeGreaterThan(questions);
  expect(offers.filter(({ needsApproval }) => needsApproval).map(({ module }) => module.role)).toContain(
    'equality',
  );
});

it('offers everything to an empty questionnaire', () => {
  expect(bankOffers(page, { ...questionnaire, modules: [] }).length).toBeGreaterThan(
    bankOffers(page, questionnaire).length,
  );
});

it('asks a draft for the wards of the survey as they are now', () => {
  expect([...wardQuestions]).toEqual(['ward']);
  const draft = aQuestionnaire([aSingle('ward', ['Hill'])]);
  const live = aQuestionnaire([aSingle('ward', ['Hill', 'Mill'])]);
  expect(questionById(withWardsOf(draft, live), 'ward')).toMatchObject({
    options: [{ code: 1 }, { code: 2 }],
  });
  const without = aQuestionnaire([aSingle('trust', ['Yes'])]);
  expect(withWardsOf(without, live)).toBe(without);
});
