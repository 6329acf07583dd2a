import { describe, expect, it } from 'vitest';
import type { Answers } from '../../../src/asking/questions/question.ts';
import { failedChecks } from '../../../src/asking/survey/answerChecks.ts';
import { checkQuestionnaire } from '../../../src/asking/survey/checkQuestionnaire.ts';
import { formulaReader } from '../../../src/asking/survey/formulaReader.ts';
import { offeredTo, routeOf, standingAnswer } from '../../../src/asking/survey/routing.ts';
import { readFormulasWith } from '../../../src/asking/survey/workingOut.ts';
import type { ReadForm } from '../../../src/keeping/imports/readXlsForm.ts';
import { formRead, told as notes, questionIn } from '../../fixtures/aForm.ts';
import { told } from '../../fixtures/told.ts';

readFormulasWith(formulaReader);

// Each part of XLSForm that Soundings takes over, one by one, as it is in an interview. Interviews begin on 22 November 2026.
const lists =
  'list_name|name|label|county\nyn|yes|Yes|\nyn|no|No|\nu|park|Park|\nu|pool|Pool|\nu|none|None|\ncounty|k|Kent|\ncounty|d|Devon|\ntown|ashford|Ashford|k\ntown|dover|Dover|k\ntown|exeter|Exeter|d';
const form = (survey: string) => formRead(survey, lists);

const asked = ({ questionnaire }: ReadForm, answers: Answers) =>
  routeOf(questionnaire, told(answers)).questions.map(({ id }) => String(id));
/** What is worked out under this name after these answers; null where that is nothing. */
function worth(read: ReadForm, name: string, answers: Answers): unknown {
  const question = routeOf(read.questionnaire, told(answers)).questions.find(({ id }) => id === name);
  const answer = question && standingAnswer(read.questionnaire, question, told(answers));
  return answer && 'value' in answer ? answer.value : null;
}
const passes = (read: ReadForm, name: string, value: unknown, more: Answers = {}) =>
  failedChecks(read.questionnaire, questionIn(read, name), told({ ...more, [name]: { value } } as Answers))
    .length === 0;

describe('the type of a row', () => {
  it.each([
    ['text', 'text'],
    ['integer', 'number'],
    ['decimal', 'number'],
    ['range', 'scale'],
    ['date', 'date'],
    ['select_one yn', 'single'],
    ['select_multiple u', 'multiple'],
    ['select_one u or_other', 'single'],
    ['select_multiple u or_other', 'multiple'],
    ['rank u', 'ranking'],
    ['note', 'statement'],
    ['acknowledge', 'single'],
  ])('%s is asked as a question of the kind %s', (type, kind) => {
    const read = form(`type|name|label|hint|required\n${type}|q|Q?|So|yes`);
    expect(questionIn(read, 'q')).toMatchObject({ kind, text: { en: 'Q?' }, hint: { en: 'So' } });
    expect(questionIn(read, 'q').required).toBe(type !== 'note');
    expect(notes(read).filter((note) => !note.endsWith('takenAsChoice'))).toEqual([]);
    expect(checkQuestionnaire(read.questionnaire)).toEqual([]);
  });

  it.each([
    ...['image', 'audio', 'video', 'file', 'geopoint', 'geotrace', 'geoshape', 'barcode', 'csv-external'],
    ...['select_one_from_file towns.csv', 'select_multiple_from_file towns.xml', 'select_one_external towns'],
    ...['xml-external', 'select_one ${people}'],
  ])('%s is named with its row, and the rest comes', (type) => {
    const read = form(`type|name|label\ntext|a|A\n${type}|b|B\ntext|c|C`);
    expect(notes(read)).toEqual(['3 b typeUnsupported']);
    expect(asked(read, {})).toEqual(['a', 'c']);
  });

  it.each(["pulldata('towns', 'size', 'name', ${a})", "instance('towns')/root/item[name = ${a}]/size"])(
    'what reads a file beside the form is named, and the rest comes: %s',
    (formula) => {
      const read = form(
        `type|name|label|calculation|relevant|constraint|choice_filter\ntext|a|A||||\ncalculate|b||${formula}|||\ntext|c|C||${formula} > 3||\ntext|d|D|||${formula} > 3|\nselect_one u|e|E||||name = ${formula}`,
      );
      expect(notes(read)).toEqual([
        '3 b calculationUnread',
        '4 c relevantUnread',
        '5 d constraintUnread',
        '6 e filterUnread',
      ]);
      expect(asked(read, {})).toEqual(['a', 'c', 'd', 'e']);
    },
  );
});

describe('groups, repeats and looks', () => {
  it('a group asks its questions together, and only where its condition holds', () => {
    const read = form(
      "type|name|label|relevant\nselect_one yn|a|A|\nbegin group|g|G|${a} = 'yes'\ntext|b|B|\nbegin group|h|H|${b} != ''\ntext|c|C|\nend group|||\nend group|||\ntext|d|D|",
    );
    expect(asked(read, { a: { value: 2 } })).toEqual(['a', 'd']);
    expect(asked(read, { a: { value: 1 }, b: { value: 'x' } })).toEqual(['a', 'b', 'c', 'd']);
  });

  it('a repeat is asked as often as its count says, and knows which time it is', () => {
    const read = form(
      'type|name|label|calculation|repeat_count|relevant\ninteger|n|N|||\nbegin repeat|r|R||${n}|\ninteger|age|Age||||\ncalculate|at||position(..)||\ntext|last|L|||position(..) = ${n}\nend repeat|||||\ncalculate|all||sum(${age})||\ncalculate|times||count(${r})||',
    );
    const answers: Answers = { n: { value: 2 }, 'age@1': { value: 30 }, 'age@2': { value: 12 } };
    expect(asked(read, answers).filter((name) => name.includes('@'))).toEqual([
      'age@1',
      'at@1',
      'age@2',
      'at@2',
      'last@2',
    ]);
    expect(['at@2', 'all', 'times'].map((name) => worth(read, name, answers))).toEqual([2, 42, 2]);
  });

  it.each(['minimal', 'likert', 'quick', 'columns-2'])(
    'a choice that looks %s is a choice: how it looks is the tablet’s matter',
    (appearance) => {
      const read = form(`type|name|label|appearance\nselect_one u|q|Q|${appearance}`);
      expect(questionIn(read, 'q').kind).toBe('single');
      expect(notes(read)).toEqual([]);
    },
  );

  it('a table is one question, written as a table-list or as labels with rows below', () => {
    const group = form(
      'type|name|label|appearance\nbegin group|g|G|table-list\nselect_one u|a|A|\nselect_one u|b|B|\nend group|||',
    );
    const rows = form(
      'type|name|label|appearance\nselect_multiple u|g|G|label\nselect_multiple u|a|A|list-nolabel\nselect_multiple u|b|B|list-nolabel',
    );
    expect(questionIn(group, 'g')).toMatchObject({ kind: 'grid', rows: [{ id: 'a' }, { id: 'b' }] });
    expect(questionIn(rows, 'g')).toMatchObject({ kind: 'multipleGrid', rows: [{ id: 'a' }, { id: 'b' }] });
  });

  it('what has a name by which no answer can be kept gets another one', () => {
    const read = form(
      'type|name|label|appearance|relevant\nselect_one yn|constructor|Builder?||\nbegin group|g|G|table-list|\nselect_one u|toString|A||\nselect_one u|b|B||\nend group|||\ntext|t|T||${constructor} = "yes" and ${toString} = "park"',
    );
    expect(questionIn(read, 'constructor_2').kind).toBe('single');
    expect(questionIn(read, 'g')).toMatchObject({ rows: [{ id: 'toString_2' }, { id: 'b' }] });
    expect(questionIn(read, 't').askIf).toEqual({
      all: [
        { question: 'constructor_2', isOneOf: [1] },
        { question: 'g', row: 'toString_2', isOneOf: [1] },
      ],
    });
    expect(notes(read)).toEqual(['2 constructor renamed']);
    expect(checkQuestionnaire(read.questionnaire)).toEqual([]);
  });

  it('every text comes in every language', () => {
    const read = formRead(
      'type|name|label::English (en)|label::اردو (ur)|hint::English (en)|hint::اردو (ur)\nselect_one yn|q|Q?|سوال|So|ایسے',
      'list_name|name|label::English (en)|label::اردو (ur)\nyn|yes|Yes|جی ہاں\nyn|no|No|نہیں',
    );
    expect(read.questionnaire.languages).toEqual(['en', 'ur']);
    expect(questionIn(read, 'q')).toMatchObject({
      text: { ur: 'سوال' },
      hint: { ur: 'ایسے' },
      options: [{ text: { ur: 'جی ہاں' } }, { text: { ur: 'نہیں' } }],
    });
  });
});

describe('choices', () => {
  it('are filtered by an earlier answer, and by whatever else a filter says', () => {
    const read = form(
      "type|name|label|choice_filter\nselect_one county|c|C|\nselect_one town|t|T|county = ${c}\nselect_multiple u|some|S|name != 'none' or ${c} = 'd'",
    );
    const offered = (name: string, answers: Answers) =>
      offeredTo(read.questionnaire, questionIn(read, name), told(answers));
    expect(offered('t', { c: { value: 1 } })).toEqual([1, 2]);
    expect(offered('t', { c: { value: 2 } })).toEqual([3]);
    expect(asked(read, {})).toEqual(['c', 'some']);
    expect(offered('some', { c: { value: 1 } })).toEqual([1, 2]);
  });

  it('are mixed for each interview, or in one order for everybody where the seed is a number', () => {
    const read = form(
      'type|name|label|parameters\nselect_one town|a|A|randomize=true\nselect_one town|b|B|randomize=true, seed=7',
    );
    expect(questionIn(read, 'a')).toMatchObject({ optionOrder: 'random' });
    const fixed = questionIn(read, 'b');
    expect(fixed).not.toHaveProperty('optionOrder');
    const names = 'options' in fixed ? fixed.options.map(({ text }) => text.en) : [];
    expect(names.toSorted()).toEqual(['Ashford', 'Dover', 'Exeter']);
    expect(names).not.toEqual(names.toSorted());
  });
});

describe('formulas', () => {
  const numbers = { a: { value: 7 }, b: { value: 2 } };
  it.each([
    ['${a} + ${b} * 2 - 1', 10],
    ['(${a} - ${b}) div 2', 2.5],
    ['${a} mod ${b}', 1],
    ["if(${a} > ${b}, 'more', 'less')", 'more'],
    ["coalesce(${c}, 'nothing')", 'nothing'],
    ["coalesce(${a}, 'nothing')", '7'],
    ['if(${a} >= 7 and not(${b} = 3), 1, 0) + 1', 2],
    ["format-date(date('2026-11-22'), '%d/%m/%Y')", '22/11/2026'],
    ["once(format-date(today(), '%Y-%m-%d'))", '2026-11-22'],
    ["int((today() - date('1990-12-01')) div 365.25)", 35],
    ["decimal-date-time(date('1970-01-11'))", 10],
    ["decimal-time('06:00')", 0.25],
    ['round(decimal-time(now()) * 24, 1)', 9.5],
    ["regex('AB12', '[A-Z]{2}[0-9]{2}')", 1],
  ])('%s comes to %s', (formula, value) => {
    const read = form(
      `type|name|label|calculation\ninteger|a|A|\ninteger|b|B|\ntext|c|C|\ncalculate|x||${formula.startsWith('regex') ? `${formula} + 0` : formula}`,
    );
    const found = worth(read, 'x', numbers);
    expect(typeof value === 'number' ? Number(found) : found).toEqual(value);
  });

  it('ask which choices were made, and how many', () => {
    const read = form(
      "type|name|label|relevant\nselect_multiple u|use|U|\ntext|park|P|selected(${use}, 'park')\ntext|two|T|count-selected(${use}) > 1\ntext|no|N|not(selected(${use}, 'pool'))",
    );
    expect(asked(read, { use: { value: [1, 2] } })).toEqual(['use', 'park', 'two']);
    expect(asked(read, { use: { value: [3] } })).toEqual(['use', 'no']);
  });

  it('work with the names that choices have in the form, also in what is worked out of them', () => {
    const read = form(
      "type|name|label|calculation|relevant|choice_filter\nselect_one county|c|C|||\nselect_multiple u|use|U|||\ncalculate|chosen||${c}||\ncalculate|both||concat(${c}, '/', ${use})||\ncalculate|said||jr:choice-name(${chosen}, '${c}')||\ntext|kent|K||${chosen} = 'k'|\nselect_one town|t|T|||county = ${chosen}",
    );
    const answers: Answers = { c: { value: 1 }, use: { value: [1, 2] } };
    expect(['chosen', 'both', 'said'].map((name) => worth(read, name, answers))).toEqual([
      'k',
      'k/park pool',
      'Kent',
    ]);
    expect(asked(read, answers)).toContain('kent');
    expect(offeredTo(read.questionnaire, questionIn(read, 't'), told(answers))).toEqual([1, 2]);
    expect(worth(read, 'chosen', {})).toBeNull();
    expect(notes(read)).toEqual([]);
  });

  it('say where codes stand for the names of a long list', () => {
    const streets = Array.from({ length: 250 }, (_, at) => `street|s${at}|Street ${at}`);
    const read = formRead(
      "type|name|label|calculation\nselect_one street|s|S|\ncalculate|key||concat(${s}, '-1')",
      ['list_name|name|label', ...streets].join('\n'),
    );
    expect(notes(read)).toEqual(['3 key codesInstead']);
    expect(worth(read, 'key', { s: { value: 3 } })).toBe('3-1');
  });

  it('check an answer, and say why it cannot stand', () => {
    const read = form(
      "type|name|label|constraint|constraint_message\ntext|code|C|regex(., '[A-Z][0-9]+')|A letter, then digits\ninteger|n|N|. > 3 and . < 9 and . != 5|Not five\ndate|d|D|. <= today()|Not yet",
    );
    expect([passes(read, 'code', 'A12'), passes(read, 'code', 'a12')]).toEqual([true, false]);
    expect([passes(read, 'n', 6), passes(read, 'n', 5), passes(read, 'n', 9)]).toEqual([true, false, false]);
    expect([passes(read, 'd', '2026-11-22'), passes(read, 'd', '2026-11-23')]).toEqual([true, false]);
    expect(questionIn(read, 'code').checks?.[0]?.message.en).toBe('A letter, then digits');
  });
});

it('an answer stands there already, a text that is read only is read, and earlier answers stand in texts', () => {
  const read = form(
    'type|name|label|default|read_only\nselect_one u|q|Q|pool|\ndate|d|D|today()|\ntext|r|You said ${q}.||yes',
  );
  expect(questionIn(read, 'q').preset).toEqual({ value: 2 });
  expect(questionIn(read, 'd').preset).toEqual({ formula: 'today()', result: 'date' });
  expect(questionIn(read, 'r')).toMatchObject({ kind: 'statement', text: { en: 'You said {answer:q}.' } });
});
