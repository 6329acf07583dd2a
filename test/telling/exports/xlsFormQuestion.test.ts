import { describe, expect, it } from 'vitest';
import type { Question } from '../../../src/asking/questions/question.ts';
import { xlsForm } from '../../../src/telling/exports/xlsForm.ts';
import { drawnQuestion } from '../../fixtures/drawnQuestionnaire.ts';
import { asking } from '../../fixtures/formsToWrite.ts';
import { printed } from '../../fixtures/printedSheets.ts';

const written = (...questions: readonly Question[]) =>
  printed(xlsForm(asking(questions), { title: 'T', council: 'C' })).split('\n');
const row = (lines: readonly string[], name: string) =>
  lines.find((line) => line.includes(`| ${name} |`)) ?? '';

describe('the rows of a question', () => {
  it('say what is read before it, with the same condition', () => {
    const asked = { ...drawnQuestion('q2 text if q1 = 1'), leadIn: { en: 'Now parks.' } };
    const lines = written(drawnQuestion('q1 single 1-2'), asked);
    expect(row(lines, 'q2_lead_in')).toContain(
      "note | q2_lead_in | label::English (en): Now parks. | relevant: selected(${q1}, '1')",
    );
  });

  it('have a box for each option that asks what exactly', () => {
    const lines = written(drawnQuestion('q1 multiple 1-3 specify 2'));
    expect(row(lines, 'q1_2_text')).toContain(
      "text | q1_2_text | label::English (en): Option 2 | relevant: selected(${q1}, '2')",
    );
  });

  it('say the range and the hard checks in one constraint, and the message of the first', () => {
    const check = (id: string, level: 'hard' | 'soft', formula: string) => ({
      id,
      level,
      mustHold: { formula },
      message: { en: id },
    });
    const checks = [
      check('soft', 'soft', '. < 5'),
      check('even', 'hard', '. mod 2 = 0'),
      check('broken', 'hard', '. +'),
    ];
    const line = row(written({ ...drawnQuestion('n number 0-9'), checks }), 'n');
    expect(line).toContain('constraint: . >= 0 and . <= 9 and . mod 2 = 0 |');
    expect(line).toContain('constraint_message::English (en): even');
  });

  it('are needed always, or where a condition holds', () => {
    const lines = written(
      drawnQuestion('q1! single 1-2'),
      { ...drawnQuestion('q2 text'), requiredIf: { formula: "${q1} = '2'" } },
      drawnQuestion('s! statement'),
    );
    expect(row(lines, 'q1')).toContain('required: yes');
    expect(row(lines, 'q2')).toContain("required: ${q1} = '2'");
    expect(row(lines, 's')).not.toContain('| required');
  });

  it('work something out, even where nobody can read how', () => {
    const computed = (name: string, formula: string): Question => {
      const { id, text, mark, source, dontKnow, preferNot, base, required, wording } = drawnQuestion(
        `${name} text`,
      );
      return {
        id,
        text,
        mark,
        source,
        dontKnow,
        preferNot,
        base,
        required,
        wording,
        kind: 'computed',
        formula,
        result: 'number',
      };
    };
    const lines = written(
      drawnQuestion('n number 0-9'),
      computed('twice', '${n}*2'),
      computed('broken', '${n}*'),
    );
    expect(row(lines, 'twice')).toContain('calculation: ${n} * 2');
    expect(row(lines, 'broken')).toContain("calculation: '' | ");
  });
});
