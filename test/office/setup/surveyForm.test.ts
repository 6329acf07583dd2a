import { describe, expect, it } from 'vitest';
import { readWards } from '../../../src/keeping/imports/readWards.ts';
import { setupErrors } from '../../../src/office/setup/setupErrors.ts';
import { blankSurveyForm, checkSurvey, type SurveyForm } from '../../../src/office/setup/surveyForm.ts';

const whole: SurveyForm = {
  ...blankSurveyForm,
  council: 'E06000033',
  councilName: 'Southend-on-Sea City Council',
  title: 'Residents’ survey',
};

function fieldsOf(form: SurveyForm): readonly string[] {
  const checked = checkSurvey(form, readWards);
  return checked.ok ? [] : checked.problem.map(({ field, problem }) => `${field} ${problem.kind}`);
}

describe('the form of a survey', () => {
  it('becomes a survey without wards and without a day to be gone', () => {
    expect(checkSurvey(whole, readWards)).toEqual({
      ok: true,
      value: {
        council: 'E06000033',
        councilName: 'Southend-on-Sea City Council',
        contact: null,
        title: 'Residents’ survey',
        retention: null,
        wardList: null,
      },
    });
  });

  it('is no survey without a council and a title', () => {
    expect(fieldsOf(blankSurveyForm)).toEqual(['council noCouncil', 'survey-title missingField']);
  });

  it('needs a name for the council once one is chosen, and keeps a contact where one is given', () => {
    expect(fieldsOf({ ...whole, councilName: ' ' })).toEqual(['council-name missingField']);
    const checked = checkSurvey({ ...whole, contact: ' 01702 215000 ' }, readWards);
    expect(checked.ok && checked.value.contact).toBe('01702 215000');
  });

  it('takes wards with the date of their list', () => {
    const checked = checkSurvey(
      { ...whole, wards: 'W1, Hill\nW2, Castle', wardsEdition: '2022-05-05' },
      readWards,
    );
    expect(checked.ok && checked.value.wardList).toEqual({
      edition: '2022-05-05',
      wards: [
        { code: 'W1', name: 'Hill' },
        { code: 'W2', name: 'Castle' },
      ],
      targets: null,
    });
  });

  it('refuses wards without a date, a date without wards, and doubles', () => {
    expect(fieldsOf({ ...whole, wards: 'W1, Hill' })).toEqual(['wards-edition missingField']);
    expect(fieldsOf({ ...whole, wardsEdition: '2022-05-05' })).toEqual(['wards missingField']);
    expect(fieldsOf({ ...whole, wards: 'W1, Hill\nW1, Castle', wardsEdition: '2022-05-05' })).toEqual([
      'wards doubleRow',
    ]);
  });

  it('refuses shares of adults that do not sum to 100 %, and names the sum', () => {
    const checked = checkSurvey(
      { ...whole, wards: 'W1, Hill, 60%\nW2, Castle, 37.4%', wardsEdition: '2022-05-05' },
      readWards,
    );
    expect(checked.ok ? [] : setupErrors(checked.problem).map(({ text }) => text)).toEqual([
      'The shares of the wards sum to 97.4%, not to 100%. Put them right, or give each ward’s number of adults',
    ]);
  });

  it('names the first wrong rows of a file that is wrong all over', () => {
    const wards = Array.from({ length: 40 }, () => 'W1, Hill').join('\n');
    expect(fieldsOf({ ...whole, wards, wardsEdition: '2022-05-05' })).toHaveLength(8);
  });

  it('refuses a day to be gone that is no day', () => {
    expect(fieldsOf({ ...whole, retention: '2028-13-01' })).toEqual(['retention notADay']);
  });
});
