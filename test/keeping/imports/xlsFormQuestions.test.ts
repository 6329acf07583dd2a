import { describe, expect, it } from 'vitest';
import { readWorkbook } from '../../../src/keeping/imports/readWorkbook.ts';
import { readXlsForm } from '../../../src/keeping/imports/readXlsForm.ts';
import { workbookBytes } from '../../../src/telling/exports/workbookBytes.ts';
import { formRead, questionIn, told } from '../../fixtures/aForm.ts';
import { drawnQuestionnaire } from '../../fixtures/drawnQuestionnaire.ts';
import { formBytes } from '../../fixtures/formsToWrite.ts';

const choices = 'list_name|name|label\nu|park|Park\nu|pool|Pool\nu|none|None';

describe('a question of a form', () => {
  it('of thousands of streets offers those of the ward that was chosen, by a condition for each ward', () => {
    const wards = Array.from({ length: 20 }, (_, at) => `wards|w${at}|Ward ${at}|`);
    const streets = Array.from({ length: 2000 }, (_, at) => `streets|s${at}|Street ${at}|w${at % 20}`);
    const read = formRead(
      'type|name|label|choice_filter\nselect_one wards|ward|Ward?|\nselect_one streets|street|Street?|ward=${ward}',
      ['list_name|name|label|ward', ...wards, ...streets].join('\n'),
    );
    const street = questionIn(read, 'street');
    expect(street.kind).toBe('longList');
    const offers = 'offers' in street ? (street.offers ?? []) : [];
    expect(offers).toHaveLength(20);
    expect(offers[2]).toMatchObject({ offeredIf: { question: 'ward', isOneOf: [3] } });
    expect(offers[2]?.codes).toHaveLength(100);
    expect(told(read)).toEqual([]);
  });

  it('that is a table stays one where its rows have the same filter', () => {
    const table = (other: string) =>
      formRead(
        `type|name|label|choice_filter|appearance\nselect_one u|first|First?||\nbegin_group|g|G||table-list\nselect_one u|a|A|name != 'none' or selected(\${first}, 'park')|\nselect_one u|b|B|${other}|\nend_group||||`,
        choices,
      );
    const same = questionIn(table("name != 'none' or selected(${first}, 'park')"), 'g');
    expect(same).toMatchObject({
      kind: 'grid',
      options: [{ code: 1 }, { code: 2 }, { code: 3, offeredIf: { question: 'first', isOneOf: [1] } }],
    });
    expect(questionIn(table("name != 'pool'"), 'a').kind).toBe('single');
  });

  it('has its words, and what an answer must be', () => {
    const read = formRead(
      'type|name|label|hint|guidance_hint|required|constraint|constraint_message\ninteger|age|Age?|In years|Probe|yes|. >= 18 and . < 120 and . != 99|Really?',
    );
    expect(questionIn(read, 'age')).toMatchObject({
      text: { en: 'Age?' },
      hint: { en: 'In years' },
      instruction: { en: 'Probe' },
      required: true,
      kind: 'number',
      from: 18,
      to: 119,
      checks: [
        {
          level: 'hard',
          message: { en: 'Really?' },
          mustHold: { not: { question: 'age', number: { equal: 99 } } },
        },
      ],
    });
  });

  it('is needed where its form says so', () => {
    const read = formRead('type|name|label|required\ninteger|n|N|no\ntext|t|T|${n} > 3\nnote|s|S|yes');
    expect(questionIn(read, 't')).toMatchObject({
      required: false,
      requiredIf: { question: 'n', number: { more: 3 } },
    });
    expect(questionIn(read, 's').required).toBe(false);
  });

  it('has options that stand alone', () => {
    const read = formRead(
      "type|name|label|constraint\nselect_multiple u|use|Use?|not(selected(., 'none') and count-selected(.) > 1) and count-selected(.) <= 2",
      choices,
    );
    expect(questionIn(read, 'use')).toMatchObject({
      options: [{ name: 'park' }, { name: 'pool' }, { name: 'none', exclusive: true }],
      checks: [{ mustHold: { not: { question: 'use', countChosen: { atLeast: 3 } } } }],
    });
  });

  it('tells what of it is left out', () => {
    const read = formRead(
      'type|name|label|default|required_message|parameters|media::image|calculation\nselect_one u|use|Use?|park|Say it|randomize=true, seed=${n}|a.png|1',
      choices,
    );
    expect(questionIn(read, 'use')).toMatchObject({ optionOrder: 'random', preset: { value: 1 } });
    expect(read.notes.map(({ kind, found }) => `${kind} ${found}`)).toEqual([
      'columnLeftOut media::image',
      'messageLeftOut required_message',
      'seedLeftOut ${n}',
      'columnLeftOut calculation',
    ]);
  });

  it('is worked out by its default where nobody is asked it', () => {
    const read = formRead(
      'type|name|label|calculation|default\ninteger|n|N||\ncalculate|a|||7\ncalculate|b|||north "side"\ncalculate|c|||${n} + 1\ncalculate|d||${n}|7\ncalculate|e|||today()',
    );
    const formulas = ['a', 'b', 'c', 'd', 'e'].map((name) => {
      const question = questionIn(read, name);
      return 'formula' in question ? `${question.formula} ${question.result}` : '';
    });
    expect(formulas).toEqual([
      '7 number',
      "'north side' text",
      '${n} + 1 number',
      '${n} number',
      'today() date',
    ]);
    expect(told(read)).toEqual([]);
  });

  it('is left out where it cannot stand', () => {
    const read = formRead(`type|name|label\ntext|a|A\ntext|long|${'x'.repeat(20_001)}\nimage|b|B`);
    expect(told(read)).toEqual(['3 long textTooLong', '4 b typeUnsupported']);
  });
});

/** The form of a questionnaire with some cells written over: in the row of a name, under a header. */
function changed(
  questionnaire: Parameters<typeof formBytes>[0],
  cells: Readonly<Record<string, string>>,
  name: string,
) {
  const workbook = readWorkbook(formBytes(questionnaire));
  if (!workbook.ok) throw new RangeError('what is written can be read');
  const sheets = workbook.value.sheets.map((sheet) => {
    const [heads = []] = sheet.rows;
    const at = heads.indexOf('name');
    return {
      name: sheet.name,
      rows: sheet.rows.map((row) =>
        sheet.name === 'survey' && row[at] === name
          ? heads.map((head, place) => cells[head] ?? row[place] ?? '')
          : row,
      ),
    };
  });
  const read = readXlsForm(workbookBytes(sheets));
  if (!read.ok) throw new RangeError('what is written can be read');
  return read.value;
}

describe('a question that was written here and changed in the workbook', () => {
  const drawn = drawnQuestionnaire('q1! single 1-3; q2 multiple 1-3 carries q1; q3 number 0-9 if q1 = 1,2');

  it('counts as it reads now, and keeps what only we can say', () => {
    const read = changed(
      drawn,
      { 'label::English (en)': 'Otherwise?', relevant: '${q1} = 3', required: 'yes' },
      'q3',
    );
    expect(questionIn(read, 'q3')).toMatchObject({
      text: { en: 'Otherwise?' },
      source: 'drawn',
      required: true,
      askIf: { question: 'q1', isOneOf: [3] },
    });
  });

  it('takes nothing over any more where its filter says otherwise', () => {
    expect(questionIn(changed(drawn, {}, 'q2'), 'q2')).toHaveProperty('carryForward');
    const read = changed(drawn, { choice_filter: "name != '2'" }, 'q2');
    expect(questionIn(read, 'q2')).not.toHaveProperty('carryForward');
  });

  it('asks all rows of a table again where one of them is asked by something else', () => {
    const table = drawnQuestionnaire('q1 multiple 1-3; g grid o1,o2,o of 1-3 carries q1 rows random last o');
    const same = changed(table, { relevant: " selected( ${q1},'1' ) " }, 'g_o1');
    expect(questionIn(same, 'g')).toEqual(table.modules[0]?.questions[1]);
    expect(told(same)).toEqual([]);
    for (const relevant of ["selected(${q1}, '2')", 'today() > 1', 'ceiling(']) {
      const read = changed(table, { relevant }, 'g_o1');
      expect(questionIn(read, 'g')).not.toHaveProperty('carryForward');
      expect(questionIn(read, 'g')).toHaveProperty('rowOrder', 'random');
      expect(told(read)).toEqual(['6 g relevantUnread']);
    }
  });

  it('has the checks of its constraint, and our soft ones', () => {
    const check = (id: string, level: 'hard' | 'soft') => ({
      id,
      level,
      mustHold: { question: 'q3', number: { less: 8 } } as never,
      message: { en: id },
    });
    const checked = {
      ...drawn,
      modules: drawn.modules.map((module) => ({
        ...module,
        questions: module.questions.map((one) =>
          one.id === 'q3' ? { ...one, checks: [check('h', 'hard'), check('s', 'soft')] } : one,
        ),
      })),
    };
    const told = changed(checked, { 'constraint_message::English (en)': 'Less, please' }, 'q3');
    expect(questionIn(told, 'q3').checks).toMatchObject([
      { id: 'h', message: { en: 'Less, please' } },
      { id: 's' },
    ]);
    const read = changed(checked, { constraint: '. >= 0 and . <= 9 and . != 5' }, 'q3');
    expect(questionIn(read, 'q3').checks?.map(({ id }) => id)).toEqual(['check_1', 's']);
    const bare = changed(checked, { constraint: '' }, 'q3');
    expect(questionIn(bare, 'q3').checks?.map(({ id }) => id)).toEqual(['s']);
  });

  it('is read from its plain columns where ours make no sense', () => {
    const read = changed(drawn, { 'soundings::source': '{"nothing": 1}' }, 'q3');
    expect(questionIn(read, 'q3')).toMatchObject({ kind: 'number', source: '' });
    expect(read.notes.map(({ kind }) => kind)).toEqual(['ownLost']);
  });
});
