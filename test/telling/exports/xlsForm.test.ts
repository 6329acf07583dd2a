import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Question } from '../../../src/asking/questions/question.ts';
import { questionsOf } from '../../../src/asking/survey/questionnaire.ts';
import { readQuestionnaire } from '../../../src/asking/survey/questionnaireVersions.ts';
import { readXlsForm } from '../../../src/keeping/imports/readXlsForm.ts';
import { type FormFacts, xlsForm } from '../../../src/telling/exports/xlsForm.ts';
import { anyQuestions } from '../../fixtures/anyQuestions.ts';
import { anyRouting } from '../../fixtures/anyRouting.ts';
import { drawnQuestion, drawnQuestionnaire } from '../../fixtures/drawnQuestionnaire.ts';
import { someEdits } from '../../fixtures/edits.ts';
import { everyKind } from '../../fixtures/everyKind.ts';
import { formFaults } from '../../fixtures/formFaults.ts';
import { asking, formBytes, questionnairesToWrite } from '../../fixtures/formsToWrite.ts';
import { printed } from '../../fixtures/printedSheets.ts';

const facts: FormFacts = { title: 'Residents', council: 'Ambleford' };

describe('a questionnaire as XLSForm', () => {
  it.each(Object.entries(questionnairesToWrite()))(
    'keeps the rules of pyxform: %s',
    (_name, questionnaire) => {
      expect(formFaults(xlsForm(questionnaire, facts))).toEqual([]);
    },
  );

  it('is what somebody who knows XLSForm would write', () => {
    const questionnaire = drawnQuestionnaire(
      'parks: use! multiple 1-3 exclusive 3; q1 number 0-9 if use = 1,2; g grid a,b of 1-2',
    );
    expect(printed(xlsForm(questionnaire, facts))).toMatchInlineSnapshot(`
      "survey
      begin_group | parks | label::English (en): parks | soundings::part: module | soundings::role: core
      select_multiple list | use | label::English (en): Question use? | required: yes | constraint: not(selected(., '3') and count-selected(.) > 1) | soundings::source: drawn | soundings::wording: use.1
      integer | q1 | label::English (en): Question q1? | relevant: selected(\${use}, '1') or selected(\${use}, '2') | constraint: . >= 0 and . <= 9 | soundings::source: drawn | soundings::wording: q1.1
      begin_group | g | label::English (en): Question g? | appearance: table-list | soundings::part: table | soundings::source: drawn | soundings::wording: g.1
      select_one list_2 | g_a | label::English (en): Row a | soundings::row: a
      select_one list_2 | g_b | label::English (en): Row b | soundings::row: b
      end_group | g
      end_group | parks

      choices
      list | 1 | label::English (en): Option 1
      list | 2 | label::English (en): Option 2
      list | 3 | label::English (en): Option 3 | soundings_exclusive: true
      list_2 | 1 | label::English (en): Option 1
      list_2 | 2 | label::English (en): Option 2

      settings
      Residents | drawn | version: 1 | default_language: English (en)"
    `);
  });

  it('says the council’s name and earlier answers where its texts do', () => {
    const one = drawnQuestion('use single 1-2');
    const two = { ...drawnQuestion('why text'), text: { en: 'Why {answer:use} in {council}?' } };
    const sheets = printed(xlsForm(asking([one, two]), facts));
    expect(sheets).toContain('calculate | council');
    expect(sheets).toContain("'Ambleford'");
    expect(sheets).toContain("jr:choice-name(${use}, '${use}')");
    expect(sheets).toContain('Why ${use_said} in ${council}?');
  });
});

describe('a questionnaire that goes through a workbook', { timeout: 60_000 }, () => {
  const edited = someEdits.map((edits) =>
    edits.reduce(
      (now, edit) => {
        const next = edit(now);
        return next.ok ? next.value : now;
      },
      asking(Object.values(everyKind)),
    ),
  );
  const flags = fc.array(
    fc.constantFrom(
      'dk offered',
      'pns volunteered',
      'order random',
      'order rotated',
      'anchored 3',
      'exclusive 2',
      'specify 1',
      'ends 1 underAge',
    ),
    { maxLength: 4 },
  );
  const kind = fc.constantFrom(
    'single 1-4',
    'multiple 1-4',
    'grid a,b of 1-3',
    'scale 0-10',
    'number 0-99',
    'date',
    'text',
    'consent',
    'statement',
  );
  const condition = fc.constantFrom(
    '',
    ' if q0 = 1,2',
    ' if q1 = 3',
    ' if q0 more 2',
    ' if q1 before 2026-06-01',
    ' carries q0',
    ' carries not q1',
    ' only 2,3 where q0 = 1',
    ' only 2 where q0 = 1,2 only 4 where q1 = 3 if q0 = 1',
  );
  const drawn = fc
    .array(fc.tuple(fc.constantFrom('', '!'), kind, flags, condition), { minLength: 1, maxLength: 8 })
    .map((lines) =>
      drawnQuestionnaire(
        lines
          .map(([needed, what, more, when], at) => `q${at}${needed} ${what} ${more.join(' ')}${when}`)
          .join('; '),
      ),
    );
  const text = fc.record({ en: fc.string({ unit: 'grapheme' }), cy: fc.string({ minLength: 1 }) });
  const spoken = fc
    .tuple(drawn, fc.array(text, { minLength: 8, maxLength: 8 }))
    .map(([questionnaire, texts]) => ({
      ...questionnaire,
      modules: questionnaire.modules.map((module) => ({
        ...module,
        questions: module.questions.map((one, at): Question => ({ ...one, text: texts[at] ?? one.text })),
      })),
    }));

  const repeated = anyRouting.map(drawnQuestionnaire);

  it('is the same, whatever was drawn, edited, repeated or written', () => {
    fc.assert(
      fc.property(fc.oneof(drawn, edited, spoken, repeated), (questionnaire) => {
        // What is drawn can be more than a questionnaire may hold.
        fc.pre(questionsOf(questionnaire).length > 0 && readQuestionnaire(questionnaire).ok);
        const read = readXlsForm(formBytes(questionnaire));
        expect(read.ok && read.value.notes).toEqual([]);
        expect(read.ok && read.value.questionnaire).toEqual(questionnaire);
      }),
    );
  });

  it('is the same, whatever its kinds and with everything that a question may have', () => {
    fc.assert(
      fc.property(anyQuestions, (questionnaire) => {
        fc.pre(readQuestionnaire(questionnaire).ok);
        const read = readXlsForm(formBytes(questionnaire));
        expect(read.ok && read.value.notes).toEqual([]);
        expect(read.ok && read.value.questionnaire).toEqual(questionnaire);
        const json = readQuestionnaire(JSON.parse(JSON.stringify(questionnaire)));
        expect(json.ok && json.value).toEqual(questionnaire);
      }),
      { numRuns: 80 },
    );
  });

  it('keeps the rules of pyxform, whatever it asks', () => {
    fc.assert(
      fc.property(fc.oneof(drawn, edited, repeated, anyQuestions), (questionnaire) => {
        const faults = formFaults(xlsForm(questionnaire, facts));
        // A draft may name a question that is not there any more.
        expect(faults.filter((fault) => !fault.startsWith('no '))).toEqual([]);
      }),
    );
  });
});
