import { describe, expect, it } from 'vitest';
import { formRead, questionIn, told } from '../../fixtures/aForm.ts';

const survey = 'type|name|label\nselect_one towns|q|Where?';

describe('the lists of a form', () => {
  it('are counted from 1 where their names are words, and keep those', () => {
    const read = formRead(survey, 'list_name|name|label\ntowns|york|York\ntowns|bath|Bath');
    expect(questionIn(read, 'q')).toMatchObject({
      options: [
        { code: 1, name: 'york', text: { en: 'York' } },
        { code: 2, name: 'bath', text: { en: 'Bath' } },
      ],
    });
  });

  it('leave out a choice that is there already, or has no name', () => {
    const read = formRead(survey, 'list_name|name|label\ntowns|1|York\ntowns|1|Bath\ntowns||Ely\n|2|Nowhere');
    expect(questionIn(read, 'q')).toMatchObject({ options: [{ code: 1 }] });
    expect(told(read)).toEqual(['3 1 doubleChoice', '4  doubleChoice']);
  });

  it('take no choice of ours for an option that only says there is no view', () => {
    const read = formRead(
      survey,
      'list_name|name|label|soundings_role\ntowns|1|York|\ntowns|dont_know|Don’t know|dontKnow',
    );
    expect(questionIn(read, 'q')).toMatchObject({ options: [{ code: 1 }] });
  });
});
