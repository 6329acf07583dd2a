import { describe, expect, it } from 'vitest';
import { areaAnswered } from '../../../src/asking/survey/wardAnswer.ts';
import { aQuestionnaire, aSingle, aWardList } from '../../fixtures/aWave.ts';

const wards = aWardList(['Abbey', 'Castle', 'Mill']);
const questionnaire = aQuestionnaire([aSingle('ward', ['Abbey', 'Castle'])]);

describe('the ward a resident named', () => {
  it('is a code of the list with the date of the list', () => {
    const area = areaAnswered(wards, questionnaire, { ward: { value: 2 } });
    expect(area).toEqual({ code: 'W2', edition: wards.edition });
  });

  it('is found by its name when the list was put in another order', () => {
    const turned = { ...wards, wards: wards.wards.toReversed() };
    expect(areaAnswered(turned, questionnaire, { ward: { value: 2 } })?.code).toBe('W2');
  });

  it('is not known when nothing was said, asked, or on the list', () => {
    expect(areaAnswered(wards, questionnaire, {})).toBeNull();
    expect(areaAnswered(wards, questionnaire, { ward: { missing: 'preferNot' } })).toBeNull();
    expect(areaAnswered(wards, questionnaire, { ward: { value: 9 } })).toBeNull();
    expect(areaAnswered(wards, aQuestionnaire([]), { ward: { value: 1 } })).toBeNull();
    expect(areaAnswered(null, questionnaire, { ward: { value: 1 } })).toBeNull();
    expect(areaAnswered(aWardList(['Mill']), questionnaire, { ward: { value: 1 } })).toBeNull();
  });
});
