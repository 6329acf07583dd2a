import { describe, expect, it } from 'vitest';
import { areaAnswered } from '../../../src/asking/survey/wardAnswer.ts';
import { id } from '../../../src/core/id.ts';
import { aQuestionnaire, aSingle, aWardList } from '../../fixtures/aWave.ts';
import { drawnQuestion } from '../../fixtures/drawnQuestionnaire.ts';
import { told } from '../../fixtures/told.ts';

const wards = aWardList(['Abbey', 'Castle', 'Mill']);
const questionnaire = aQuestionnaire([aSingle('ward', ['Abbey', 'Castle'])]);

describe('the ward a resident named', () => {
  it('is a code of the list with the date of the list', () => {
    const area = areaAnswered(wards, questionnaire, told({ ward: { value: 2 } }));
    expect(area).toEqual({ code: 'W2', edition: wards.edition });
  });

  it('is found by its name when the list was put in another order', () => {
    const turned = { ...wards, wards: wards.wards.toReversed() };
    expect(areaAnswered(turned, questionnaire, told({ ward: { value: 2 } }))?.code).toBe('W2');
  });

  it('is not known where its question fell off the route by a change of mind, or lies behind the end', () => {
    const asked = aQuestionnaire([
      drawnQuestion('home single 1-2 ends 2 notResident'),
      drawnQuestion('far single 1-2'),
      { ...aSingle('ward', ['Abbey', 'Castle']), askIf: { question: id<'question'>('far'), isOneOf: [1] } },
    ]);
    const area = (home: number, far: number) =>
      areaAnswered(wards, asked, told({ home: { value: home }, far: { value: far }, ward: { value: 2 } }));
    expect(area(1, 1)?.code).toBe('W2');
    expect(area(1, 2)).toBeNull();
    expect(area(2, 1)).toBeNull();
  });

  it('is not known when nothing was said, asked, or on the list', () => {
    expect(areaAnswered(wards, questionnaire, told({}))).toBeNull();
    expect(areaAnswered(wards, questionnaire, told({ ward: { missing: 'preferNot' } }))).toBeNull();
    expect(areaAnswered(wards, questionnaire, told({ ward: { value: 9 } }))).toBeNull();
    expect(areaAnswered(wards, aQuestionnaire([]), told({ ward: { value: 1 } }))).toBeNull();
    expect(areaAnswered(null, questionnaire, told({ ward: { value: 1 } }))).toBeNull();
    expect(areaAnswered(aWardList(['Mill']), questionnaire, told({ ward: { value: 1 } }))).toBeNull();
  });
});
