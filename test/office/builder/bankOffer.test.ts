import { expect, it } from 'vitest';
import { bankOffers } from '../../../src/office/builder/bankOffer.ts';
import { someFieldwork } from '../../e2e/fieldwork.ts';

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
