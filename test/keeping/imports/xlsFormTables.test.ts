import { describe, expect, it } from 'vitest';
import { formRead, questionIn, told } from '../../fixtures/aForm.ts';

const choices =
  'list_name|name|label\nyn|yes|Yes\nyn|no|No\nuse|park|Park\nuse|pool|Pool\nuse|bus|Bus\nq|good|Good\nq|poor|Poor';
const ids = (survey: string) =>
  formRead(survey, choices).questionnaire.modules.flatMap(({ questions }) => questions.map(({ id }) => id));
const group = (column: string, second: string, appearance = 'table-list') =>
  `type|name|label|appearance|${column}\nbegin group|g|How good?|${appearance}|\nselect_one q|a|Park||\nselect_one q|b|Pool||${second}\nend group|`;

describe('rows that are shown as a table', () => {
  it('are one where they differ in their words only', () => {
    expect(ids(group('relevant', ''))).toEqual(['g']);
    expect(told(formRead(group('relevant', ''), choices))).toEqual([]);
  });

  it.each([
    ['relevant', '${a} = "good"'],
    ['constraint', '. != "poor"'],
    ['choice_filter', 'name = "good"'],
    ['required', 'yes'],
  ])('are questions of their own where they differ in “%s”, which is said', (column, second) => {
    const survey = group(column, second);
    expect(ids(survey)).toEqual(['a', 'b']);
    expect(told(formRead(survey, choices))).toContain('2 g tableApart');
  });

  it('below a row with the words of their list leave nothing to ask of that row, which is read before them', () => {
    const survey =
      'type|name|label|appearance|relevant\nselect_one yn|ok|OK?||\nselect_one q|l|How good?|label|\nselect_one q|a|Park|list-nolabel|\nselect_one q|b|Pool|list-nolabel|${ok} = "yes"';
    const read = formRead(survey, choices);
    expect(ids(survey)).toEqual(['ok', 'a', 'b']);
    expect(questionIn(read, 'a').leadIn).toEqual({ en: 'How good?' });
    expect(questionIn(read, 'b').askIf).toEqual({ question: 'ok', isOneOf: [1] });
    expect(told(read)).toEqual(['3 l tableApart']);
  });

  it('are none where the group is shown in another way', () => {
    const survey = group('relevant', '', 'field-list');
    expect(ids(survey)).toEqual(['a', 'b']);
    expect(told(formRead(survey, choices))).toEqual([]);
  });
});
