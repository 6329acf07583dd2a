import { describe, expect, it } from 'vitest';
import { readQuestions } from '../../../src/keeping/imports/readQuestions.ts';
import { xlsForm } from '../../../src/telling/exports/xlsForm.ts';
import { drawnQuestionnaire } from '../../fixtures/drawnQuestionnaire.ts';
import { formBytes } from '../../fixtures/formsToWrite.ts';
import { printed } from '../../fixtures/printedSheets.ts';

const survey = (drawing: string) =>
  printed(xlsForm(drawnQuestionnaire(drawing), { title: 'T', council: 'C' })).split('\n\n')[0] ?? '';
const rowsOf = (drawing: string) =>
  survey(drawing)
    .split('\n')
    .map((row) => row.split(' | ').slice(0, 2).join(' '));

describe('the sections of a form', () => {
  it('stand in one another as the modules do', () => {
    expect(
      rowsOf(
        'core: n number 0-3; a count n most 3: x text; b in a count n most 3: y text; c in a: z text; d: w text',
      ),
    ).toEqual([
      ...['survey', 'begin_group core', 'integer n', 'end_group core'],
      ...['begin_repeat a', 'text x', 'begin_repeat b', 'text y', 'end_repeat b'],
      ...['begin_group c', 'text z', 'end_group c', 'end_repeat a', 'begin_group d', 'text w', 'end_group d'],
    ]);
  });

  it('that are asked as long as there is another count their times, with who is asked at all', () => {
    const form = survey(
      'core: any single 1-2; a while more=1 most 4 if any = 1: x text; end in a: more single 1-3',
    );
    expect(form).toContain('calculate | a_times | calculation: count(${a}) | soundings::part: times');
    expect(form).toContain("relevant: selected(${any}, '1')");
    expect(form).toContain(
      "repeat_count: if(${a_times} < 4 and (${a_times} = 0 or selected(${a}[position() = ${a_times}]/end/more, '1')), ${a_times} + 1, ${a_times})",
    );
  });

  it('are repeated for no choice that stands alone or has no view, and are read so again', () => {
    const drawn = drawnQuestionnaire(
      'core: used multiple 1-3 exclusive 3 dk volunteered; a forEach used: x text',
    );
    const form = printed(xlsForm(drawn, { title: 'T', council: 'C' }));
    expect(form).toContain(
      "repeat_count: if(selected(${used}, '3') or selected(${used}, 'dont_know'), 0, count-selected(${used}))",
    );
    const again = readQuestions(formBytes(drawn));
    expect(again.ok && again.value.questionnaire.modules).toEqual(drawn.modules);
  });

  it('say in a part of a repeat what that is repeated for', () => {
    const drawn = drawnQuestionnaire('core: n number 0-3; a count n most 3: x text; c in a: z text');
    const modules = drawn.modules.map((module) => ({
      ...module,
      questions: module.questions.map((one) =>
        one.id === 'z' ? { ...one, text: { en: 'For {each}?' } } : one,
      ),
    }));
    const form = printed(xlsForm({ ...drawn, modules }, { title: 'T', council: 'C' }));
    expect(form).toContain('calculate | a_each | calculation: position(..)');
    expect(form).toContain('For ${a_each}?');
  });

  it('keep what a draft names that is not there', () => {
    const form = survey('core: n number 0-3; b in nobody: y text');
    expect(form).toContain('soundings::within: nobody');
  });
});
