import { describe, expect, it } from 'vitest';
import type { Answers } from '../../../src/asking/questions/question.ts';
import { askedAs } from '../../../src/asking/survey/askedAs.ts';
import { routeOf } from '../../../src/asking/survey/routing.ts';
import { formRead, told as notes, questionIn } from '../../fixtures/aForm.ts';
import { told } from '../../fixtures/told.ts';

const choices =
  'list_name|name|label\nyn|yes|Yes\nyn|no|No\nuse|park|Park\nuse|pool|Pool\nuse|bus|Bus\nq|good|Good\nq|poor|Poor';
const head =
  'type|name|label|appearance|relevant\nselect_one yn|ok|OK?||\nselect_multiple use|uses|Uses?||\n';
const rows = (first: string, second: string, looks = '') =>
  `select_one q|a|The park|${looks}|${first}\nselect_one q|b|The pool|${looks}|${second}\n`;
const table = (first: string, second: string, relevant = '') =>
  `begin group|g|How good?|table-list|${relevant}\n${rows(first, second)}end group||||\n`;
const chosen = (name: string) => `selected(\${uses}, '${name}')`;
const read = (survey: string) => formRead(survey, choices);
const names = (survey: string) =>
  read(survey).questionnaire.modules.flatMap(({ questions }) => questions.map(({ id }) => id));

describe('a table of a form with a row for each answer chosen before', () => {
  const form = read(head + table(chosen('park'), chosen('pool'), "${ok} = 'yes'"));

  it('is a table here, whose rows are taken over', () => {
    expect(questionIn(form, 'g')).toMatchObject({
      kind: 'grid',
      askIf: { question: 'ok', isOneOf: [1] },
      carryForward: { question: 'uses', chosen: true },
      rows: [
        { id: 'a', option: 1 },
        { id: 'b', option: 2 },
      ],
    });
    expect(notes(form)).toEqual([]);
  });

  it('asks the rows that the form asks, and nothing where it asks none', () => {
    const asked = (answers: Answers) => {
      const all = { ok: { value: 1 }, ...answers };
      const [question] = routeOf(form.questionnaire, told(all)).questions.filter(({ id }) => id === 'g');
      const shown = question && askedAs(form.questionnaire, question, { ...told(all), seed: 'a' });
      return shown && 'rows' in shown ? shown.rows.map(({ id }) => id) : null;
    };
    expect(asked({ uses: { value: [1, 2, 3] } })).toEqual(['a', 'b']);
    expect(asked({ uses: { value: [2] } })).toEqual(['b']);
    expect(asked({ uses: { value: [3] } })).toBeNull();
    expect(asked({ uses: { missing: 'notAnswered' } })).toBeNull();
    expect(asked({ uses: { value: [1] }, ok: { value: 2 } })).toBeNull();
  });

  it('comes as rows below a row with the words of their list too, and of several answers a row', () => {
    const run = read(
      `${head}select_multiple q|l|How good?|label|\n${rows(chosen('pool'), chosen('park'), 'list-nolabel').replaceAll('select_one', 'select_multiple')}`,
    );
    expect(questionIn(run, 'l')).toMatchObject({
      kind: 'multipleGrid',
      rows: [{ option: 2 }, { option: 1 }],
      carryForward: { question: 'uses', chosen: true },
    });
  });

  it.each([
    ['a row is asked of everybody', table('', chosen('pool'))],
    ['two rows wait for the same answer', table(chosen('park'), chosen('park'))],
    ['rows wait for answers of two questions', table(chosen('park'), "${ok} = 'yes'")],
    ['a row waits for two answers', table(`${chosen('park')} or ${chosen('bus')}`, chosen('pool'))],
    ['a row waits for an answer that is not chosen', table(`not(${chosen('park')})`, chosen('pool'))],
    ['a row waits for an answer that is not there', table(chosen('lake'), chosen('pool'))],
    ['a condition cannot be read', table('selected(', chosen('pool'))],
    [
      'they differ in something else',
      table(chosen('park'), chosen('pool')).replace('_one q|b', '_multiple q|b'),
    ],
    ['all of it repeats', `begin repeat|r|R||\n${table(chosen('park'), chosen('pool'))}end repeat|`],
  ])('stays questions of their own, named, where %s', (_, survey) => {
    expect(names(head + survey)).toEqual(expect.arrayContaining(['a', 'b']));
    expect(notes(read(head + survey))).toContainEqual(expect.stringContaining('g tableApart'));
  });

  it('stays so where the answers come later', () => {
    const later = `${head.replace(/select_multiple.*\n/, '')}${table(chosen('park'), chosen('pool'))}select_multiple use|uses|Uses?||`;
    expect(names(later)).toEqual(['ok', 'a', 'b', 'uses']);
  });
});
