import { describe, expect, it } from 'vitest';
import { makeQuestionnaire } from '../../../src/asking/bank/makeQuestionnaire.ts';
import { tenantMeasures } from '../../../src/asking/bank/tenantMeasures.ts';
import { questionsOf } from '../../../src/asking/survey/questionnaire.ts';
import { id } from '../../../src/core/id.ts';
import { anInterviewer } from '../../fixtures/anInterviewer.ts';

const survey = (nation: string) =>
  makeQuestionnaire({
    id: id<'questionnaire'>('q'),
    version: 1,
    council: { tier: 'single', nation },
    mode: 'telephone',
    wards: null,
    modules: ['tenant_measures'],
    equality: false,
  });
const measures = tenantMeasures.questions.map(({ question }) => question);
const begun = () => anInterviewer(survey('England')).start();
const RENTED = 1;
const SHARED = 2;

describe('the tenant perception measures', () => {
  it('are the twelve, in their order, each marked as recalled', () => {
    const numbered = measures.map((one) => one.id).filter((name) => /^tp\d\d$/.test(name));
    expect(numbered).toEqual(Array.from({ length: 12 }, (_, at) => `tp${String(at + 1).padStart(2, '0')}`));
    expect(new Set(measures.map(({ mark }) => mark))).toEqual(new Set(['recalled']));
  });

  it('ask about repairs only whom the landlord repaired something', () => {
    const asked = begun().answer(RENTED).expectAt('tp01').answer(1).expectAt('tp02_repair');
    asked.answer(1).expectAt('tp02').answer(2).expectAt('tp03').answer(2).expectAt('tp04');
    asked.answer(2).expectAt('tp04');
    asked.answer('dontKnow').expectAt('tp04');
  });

  it('ask shared owners nothing about repairs and upkeep', () => {
    begun().answer(SHARED).answer(1).expectAt('tp05');
  });

  it('ask about complaints and shared areas only whom they concern', () => {
    const atComplaint = [1, 1, 1].reduce((now, code) => now.answer(code), begun().answer(SHARED).answer(1));
    const complained = atComplaint.expectAt('tp08').answer(1).expectAt('tp09_complaint');
    complained.answer(1).expectAt('tp09').answer(5).expectAt('tp10_communal');
    complained.answer(2).expectAt('tp10_communal').answer(1).expectAt('tp10').answer(4).expectAt('tp11');
    complained.answer(2).answer(2).expectAt('tp11').answer(3).expectAt('tp12').answer('dontKnow');
  });

  it('keep who gives no view out of the base of a measure', () => {
    for (const { id: name, base } of measures)
      expect(base, name).toBe(/^tp\d\d$/.test(name) ? 'givingView' : 'allAsked');
  });

  it('are asked in England alone', () => {
    expect(questionsOf(survey('Wales')).map((one) => one.id)).not.toContain('tp01');
  });
});
