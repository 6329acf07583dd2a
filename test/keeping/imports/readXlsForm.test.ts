import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkQuestionnaire } from '../../../src/asking/survey/checkQuestionnaire.ts';
import { questionsOf } from '../../../src/asking/survey/questionnaire.ts';
import { readXlsForm } from '../../../src/keeping/imports/readXlsForm.ts';
import { workbookBytes } from '../../../src/telling/exports/workbookBytes.ts';
import { aForm, formRead, questionIn, told } from '../../fixtures/aForm.ts';
import { formBytes, questionnairesToWrite } from '../../fixtures/formsToWrite.ts';

describe('a form that was written here', () => {
  it.each(Object.entries(questionnairesToWrite()))(
    'is read as the questionnaire it was: %s',
    (_name, questionnaire) => {
      const read = readXlsForm(formBytes(questionnaire));
      expect(read.ok && read.value.notes).toEqual([]);
      expect(read.ok && read.value.questionnaire).toEqual(questionnaire);
    },
  );
});

describe('a form from elsewhere', () => {
  it('is taken over row by row, and what cannot be is named', () => {
    const read = formRead(
      [
        'type|name|label::English|label::French|relevant|hint::English',
        'start|start||||',
        'select_one yn|owns|Do you own a bicycle?|Avez-vous un vélo ?||',
        "integer|how_many|How many?|Combien ?|${owns} = 'yes'|",
        'geopoint|place|Where?|Où ?||',
        'image|picture|Take a picture|Prenez une photo||',
        'note|thanks|Thank you, ${how_many} is a lot.|Merci.||',
      ].join('\n'),
      'list_name|name|label::English|label::French\nyn|yes|Yes|Oui\nyn|no|No|Non',
      'form_title|form_id|version\nBicycles|bikes|2026012001',
    );
    expect(read).toMatchObject({
      title: 'Bicycles',
      rows: 6,
      questionnaire: { id: 'bikes', languages: ['en', 'fr'] },
    });
    expect(questionsOf(read.questionnaire).map(({ id, kind }) => `${id} ${kind}`)).toEqual([
      'owns single',
      'how_many number',
      'thanks statement',
    ]);
    expect(questionIn(read, 'how_many')).toMatchObject({
      text: { fr: 'Combien ?' },
      askIf: { question: 'owns', isOneOf: [1] },
    });
    expect(questionIn(read, 'thanks').text.en).toBe('Thank you, {answer:how_many} is a lot.');
    expect(told(read)).toEqual(['2 start metadata', '5 place typeUnsupported', '6 picture typeUnsupported']);
    expect(checkQuestionnaire(read.questionnaire)).toEqual([]);
  });
});

describe('whatever stands in a form', { timeout: 60_000 }, () => {
  const cell = fc.oneof(
    fc.constantFrom(
      '',
      'a',
      'b',
      'yes',
      'text',
      'note',
      'rank l',
      'date',
      'integer',
      'range',
      'calculate',
      'select_one l',
      'select_multiple l or_other',
      'begin_group',
      'begin_repeat',
      'end_group',
      'end_repeat',
      'table-list',
      'label',
      'list-nolabel',
      'module',
      'table',
      'leadIn',
      'said a',
      'start=1 end=5 tick_labelset=l',
      '${a} = 1',
      "selected(., 'a')",
      'count-selected(${a})',
      '. >= 1 and . <= 3',
      'a = ${b}',
      'null',
      '5',
      '[]',
      '{"forEach": 3}',
      '[{"id": 1}]',
      '{"en": 7}',
      '{"formula": "1 +"}',
      '"dontKnow"',
    ),
    fc.string({ maxLength: 8 }),
    fc.json({ maxDepth: 2 }),
  );
  const plain = [
    'type',
    'name',
    'label',
    'relevant',
    'constraint',
    'required',
    'calculation',
    'choice_filter',
    'repeat_count',
  ];
  const more = [
    'appearance',
    'parameters',
    'soundings::part',
    'soundings::kind',
    'soundings::repeat',
    'soundings::checks',
    'soundings::id',
  ];
  const heads = [
    ...plain,
    ...more,
    'soundings::askIf',
    'soundings::carryForward',
    'soundings::options',
    'soundings::row',
    'soundings::role',
  ];
  const types = fc.constantFrom(
    ...['text', 'note', 'rank l', 'date', 'integer', 'decimal', 'range', 'calculate', 'acknowledge', 'today'],
    ...['select_one l', 'select_multiple l', 'select_one l or_other', 'select_multiple m', 'image'],
    ...['begin_group', 'begin_repeat', 'end_group', 'end_repeat'],
  );
  const likely: Readonly<Record<string, fc.Arbitrary<string>>> = {
    type: fc.oneof({ weight: 9, arbitrary: types }, cell),
    name: fc.oneof({ weight: 9, arbitrary: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f') }, cell),
    list_name: fc.constantFrom('l', 'm'),
  };
  const rare = fc.oneof({ weight: 3, arbitrary: fc.constant('') }, cell);
  const sheet = (columns: readonly string[]) =>
    fc
      .array(fc.tuple(...columns.map((column) => likely[column] ?? rare)), { maxLength: 12 })
      .map((rows) => [columns, ...rows.map((row) => row.map((one) => one.slice(0, 30_000)))]);
  const choices = [
    'list_name',
    'name',
    'label',
    'a',
    'soundings_role',
    'soundings_code',
    'soundings_offeredIf',
  ];

  it('is read or refused, and never more', () => {
    fc.assert(
      fc.property(
        sheet(heads),
        sheet(choices),
        sheet(['form_id', 'version', 'soundings_languages']),
        (survey, lists, settings) => {
          const read = readXlsForm(
            workbookBytes([
              { name: 'survey', rows: survey },
              { name: 'choices', rows: lists },
              { name: 'settings', rows: settings },
            ]),
          );
          // What is read can be written again, and is the same then.
          const again = read.ok ? readXlsForm(formBytes(read.value.questionnaire)) : null;
          if (read.ok && again?.ok) expect(again.value.questionnaire).toEqual(read.value.questionnaire);
          else expect([again, read.ok]).toEqual([null, false]);
        },
      ),
      { numRuns: 200 },
    );
  });
});

describe('a file that is no form', () => {
  const survey = 'type|name|label\ntext|a|A';
  it.each([
    ['no workbook', new TextEncoder().encode('type,name\ntext,a'), 'damagedFile'],
    ['a workbook cut short', aForm({ survey }).slice(0, -300), 'damagedFile'],
    ['another sheet', aForm({ Blatt1: survey }), 'missingSheet'],
    ['no column of types', aForm({ survey: 'name|label\na|A' }), 'missingColumn'],
    ['nothing that can be asked', aForm({ survey: 'type|name\ngeopoint|g' }), 'nothingAsked'],
    ['nothing at all', aForm({ survey: 'type|name' }), 'nothingAsked'],
  ])('is a problem: %s', (_name, bytes, kind) => {
    expect(readXlsForm(bytes)).toMatchObject({ ok: false, problem: { kind } });
  });
});

// Large files on a busy machine.
describe('a form that would do harm', { timeout: 60_000 }, () => {
  const script = '<script>alert(1)</script><img src=x onerror=alert(1)>=1+1';
  it('keeps a script in every text as the text it is', () => {
    const read = formRead(
      `type|name|label|hint\nselect_one l|q|${script}|${script}\ntext|${script}|${script}|`,
      `list_name|name|label\nl|1|${script}\nl|2|${script}`,
    );
    expect(questionIn(read, 'q')).toMatchObject({
      text: { en: script },
      hint: { en: script },
      options: [{ text: { en: script } }, { text: { en: script } }],
    });
  });

  it('keeps it in every text that a form has, in every language', () => {
    const heads = ['label', 'hint', 'guidance_hint', 'constraint_message'].flatMap((head) =>
      ['English (en)', 'Cymraeg (cy)'].map((language) => `${head}::${language}`),
    );
    const row = (...cells: readonly string[]) => [...cells, ...heads.map(() => script)];
    const types = ['text', 'integer', 'date', 'range', 'note', 'acknowledge', 'rank l', 'select_multiple l'];
    const read = readXlsForm(
      workbookBytes([
        {
          name: 'survey',
          rows: [
            ['type', 'name', 'constraint', ...heads],
            row('begin_group', 'g', ''),
            ...types.map((type, at) => row(type, `q${at}`, at === 1 ? '. > 1 and . < 9 and . != 4' : '')),
            row('select_one l or_other', 'other', ''),
            row('end_group', '', ''),
          ],
        },
        {
          name: 'choices',
          rows: [
            ['list_name', 'name', ...heads.slice(0, 2)],
            ['l', 'a', script, script],
            ['l', 'b', script, script],
          ],
        },
        { name: 'settings', rows: [['form_title'], [script]] },
      ]),
    );
    if (!read.ok) throw new RangeError('the form must be read');
    const texts: string[] = [];
    JSON.stringify(read.value, (key, part: unknown) => {
      if ((key === 'en' || key === 'cy' || key === 'title') && typeof part === 'string') texts.push(part);
      return part;
    });
    const scripted = texts.filter((text) => text.includes('<script'));
    expect(scripted.length).toBeGreaterThan(40);
    for (const text of scripted) expect(text).toContain(script);
    expect(questionsOf(read.value.questionnaire)).toHaveLength(types.length + 1);
  });

  it('names conditions that wait for each other', () => {
    const read = formRead(
      "type|name|label|relevant\ntext|a|A|${b} != ''\ntext|b|B|${a} != ''\ncalculate|c||${c} > 1",
    );
    const faults = checkQuestionnaire(read.questionnaire);
    expect(faults.filter(({ kind }) => kind === 'loop').map(({ question }) => question)).toEqual(['a', 'b']);
  });

  it('names a hundred thousand choices of a question, and takes the rest', () => {
    const choices = Array.from({ length: 100_000 }, (_, at) => ['l', String(at), `Choice ${at}`]);
    const bytes = workbookBytes([
      {
        name: 'survey',
        rows: [
          ['type', 'name', 'label'],
          ['select_one l', 'q', 'Q'],
          ['text', 't', 'T'],
        ],
      },
      { name: 'choices', rows: [['list_name', 'name', 'label'], ...choices] },
    ]);
    const read = readXlsForm(bytes);
    expect(read.ok && told(read.value)).toEqual(['2 q tooManyChoices']);
  });

  it('names texts of a megabyte, and refuses a workbook of too many', () => {
    const long = Array.from({ length: 20 }, (_, from) =>
      Array.from({ length: 6_000 }, (_one, at) => ((at + from) * 7_919) % 10_007).join(' '),
    );
    const row = (at: number) => ['text', `t${at}`, ...long];
    const heads = ['type', 'name', ...long.map((_, at) => `label::L${at} (x${at}a)`)];
    const survey = (rows: number) =>
      workbookBytes([
        {
          name: 'survey',
          rows: [heads, ['text', 'a', 'A'], ...Array.from({ length: rows }, (_, at) => row(at))],
        },
      ]);
    const read = readXlsForm(survey(3));
    expect(read.ok && read.value.notes.filter(({ kind }) => kind === 'textTooLong')).toHaveLength(3);
    expect(readXlsForm(survey(200))).toMatchObject({ ok: false, problem: { kind: 'fileTooLarge' } });
  });

  it('is read in proportion to its size, however deep its groups', () => {
    const deep = 2_000;
    const rows = [
      ...Array.from({ length: deep }, (_, at) => ['begin_group', `g${at}`, `Group ${at}`, '1 = 1']),
      ['text', 't', 'T', ''],
      ...Array.from({ length: deep }, () => ['end_group', '', '', '']),
    ];
    const read = readXlsForm(
      workbookBytes([{ name: 'survey', rows: [['type', 'name', 'label', 'relevant'], ...rows] }]),
    );
    expect(read.ok && questionsOf(read.value.questionnaire)).toHaveLength(1);
  });
});
