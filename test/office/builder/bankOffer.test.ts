import '../../../src/office/firstOfAll.ts';
import { describe, expect, it } from 'vitest';
import { addFromBank } from '../../../src/asking/bank/addFromBank.ts';
import { changeLanguages, removeQuestion } from '../../../src/asking/survey/editing/edits.ts';
import { questionById } from '../../../src/asking/survey/questionnaire.ts';
import { councilByCode } from '../../../src/counting/areas/councils.ts';
import {
  bankOffers,
  breaksTheCore,
  fittedBank,
  placeOf,
  questionOffers,
  wantedOf,
} from '../../../src/office/builder/bankOffer.ts';
import { moduleChoices } from '../../../src/office/setup/moduleChoices.ts';
import { someFieldwork } from '../../e2e/fieldwork.ts';

const { survey, wave, questionnaire } = someFieldwork();
const page = { survey, wave, live: questionnaire, versions: [questionnaire], isKept: false };
const offered = (draft = questionnaire) => bankOffers(page, draft).map(({ module }) => module.id);
function offerOf(group: string) {
  const offer = bankOffers(page, questionnaire).find(({ module }) => module.id === group);
  if (offer === undefined) throw new RangeError(`the test requires an offer: ${group}`);
  return offer;
}
function foundBy(typed: string) {
  return questionOffers(page, questionnaire, typed).flatMap(({ questions }) => questions);
}

describe('the groups that are offered', () => {
  it('are those that are not there, with how long they take', () => {
    expect(offered()).toContain('services_changed');
    expect(offered()).not.toContain('satisfaction');
    for (const { seconds, lacking } of bankOffers(page, questionnaire))
      expect(seconds).toBeGreaterThan(lacking.length);
    expect(offerOf('ethnic_group').needsApproval).toBe(true);
    expect(offerOf('budget').needsApproval).toBe(false);
  });

  it('are all of them for an empty questionnaire', () => {
    expect(offered({ ...questionnaire, modules: [] }).length).toBeGreaterThan(offered().length);
  });

  it('take in one that lost a question, with what it lacks', () => {
    const without = removeQuestion(questionnaire, 'trust');
    if (!without.ok) throw new RangeError(without.problem.kind);
    const [first] = bankOffers(page, without.value).filter(({ module }) => module.id === 'satisfaction');
    expect(first?.lacking.map(({ id }) => id)).toEqual(['trust']);
  });

  it('count their questions as a new survey does: all of them, and what one person is asked of them', () => {
    const facts = councilByCode(survey.council) ?? { tier: 'single', nation: 'England' };
    const choices = new Map(moduleChoices(facts).map(({ id, questions }) => [id, questions]));
    const offers = bankOffers(page, { ...questionnaire, modules: [] });
    const both = offers.filter(({ module }) => choices.has(module.id));
    expect(both.length).toBeGreaterThan(5);
    for (const { module, all, questions } of both) {
      expect(all).toEqual(choices.get(module.id));
      expect(questions).toEqual(all);
    }
    const { written, most } = offerOf('ethnic_group').all;
    expect([written, most]).toEqual([offerOf('ethnic_group').module.questions.length, 2]);
  });

  it('name the templates that they are part of', () => {
    expect(offerOf('budget').templates).toEqual(['Budget priorities']);
  });

  it('bring the screener that goes with them', () => {
    const bank = fittedBank(page, questionnaire);
    expect(wantedOf(offerOf('kh_learning'), bank).slice(0, 3)).toEqual([
      'kh_nation',
      'kh_role',
      'kh_registered',
    ]);
    expect(wantedOf(offerOf('budget'), bank)[0]).toBe('budget_balance');
  });

  it('stand behind the core, but for the poll’s own, who takes part and equality', () => {
    const places = ['kh_frame', 'services_changed', 'budget', 'tenant_measures', 'circumstances'];
    expect(places.map((group) => placeOf(offerOf(group).facts))).toEqual([
      'screener',
      'poll',
      'behind',
      'behind',
      'last',
    ]);
  });
});

describe('the questions that are offered one by one', () => {
  it('are found by words of what residents read, or of their group', () => {
    expect(foundBy('graffiti').map(({ question }) => question.id)).toEqual(['antisocial']);
    expect(foundBy('BUDGET listens').length).toBe(0);
    expect(foundBy('budget priorities').length).toBeGreaterThan(2);
    expect(foundBy('no such words')).toEqual([]);
  });

  it('say after what they are asked, and what comes with them', () => {
    const [satisfied] = foundBy('dealt with you');
    expect(satisfied?.askedIf).toContain('is “Yes”');
    expect(satisfied?.brings.map(({ id }) => id)).toEqual(['contact_made']);
    expect(satisfied?.seconds).toBeGreaterThan(3);
  });

  it('are not those that are there, nor those that need an approval first', () => {
    const all = foundBy('').map(({ question }) => String(question.id));
    expect(all).not.toContain('trust');
    expect(all).not.toContain('ethnic_group');
    expect(all).toContain('tp01');
  });
});

it('offers Welsh where the questionnaire has it', () => {
  const both = changeLanguages(questionnaire, ['en', 'cy']);
  if (!both.ok) throw new RangeError(both.problem.kind);
  const added = addFromBank(both.value, fittedBank(page, both.value), ['budget_balance']);
  expect(added.ok && questionById(added.value, 'budget_balance')?.text['cy']).toBeTruthy();
});

it('tells where a question of the council’s own would stand within the core', () => {
  expect(
    ['screener', 'satisfaction', 'safety', 'services'].map((one) => breaksTheCore(questionnaire, one)),
  ).toEqual([false, true, true, false]);
});
