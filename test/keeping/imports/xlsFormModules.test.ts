import { describe, expect, it } from 'vitest';
import { learnKinds } from '../../../src/asking/questions/kinds.ts';
import { rareKinds } from '../../../src/asking/questions/rareKinds.ts';
import { checkQuestionnaire } from '../../../src/asking/survey/checkQuestionnaire.ts';
import { formulaReader } from '../../../src/asking/survey/formulaReader.ts';
import { readFormulasWith } from '../../../src/asking/survey/workingOut.ts';
import { formRead, told } from '../../fixtures/aForm.ts';

learnKinds(rareKinds);
readFormulasWith(formulaReader);

const choices = 'list_name|name|label\np|cat|Cat\np|dog|Dog';
const repeated = (count: string) =>
  formRead(
    `type|name|label|repeat_count\nselect_multiple p|pets|Pets?|\ninteger|many|How many?|\nbegin repeat|r|Each|${count}\ntext|t|T|\nend repeat|||`,
    choices,
  );
const last = (read: ReturnType<typeof formRead>) => read.questionnaire.modules.at(-1);

describe('a repeat of a form', () => {
  it('is for each choice, or as often as a number says', () => {
    expect(last(repeated('count-selected(${pets})'))).toMatchObject({ id: 'r', repeat: { forEach: 'pets' } });
    expect(last(repeated('${many}'))).toMatchObject({ repeat: { count: 'many', most: 20 } });
  });

  it('is not for a choice that stands alone, which the form counts and the report names', () => {
    const survey = (count: string) =>
      "type|name|label|constraint|repeat_count\nselect_multiple p|pets|Pets?|not(selected(., 'dog') and count-selected(.) > 1)|\n" +
      `begin repeat|r|Each||${count}\ntext|t|T||\nend repeat||||`;
    const read = formRead(survey('count-selected(${pets})'), choices);
    expect(last(read)).toMatchObject({ repeat: { forEach: 'pets' } });
    expect(told(read)).toEqual(['3 r repeatAlone']);
    expect(read.notes.map(({ found }) => found)).toEqual(['Dog']);
    // A form that leaves it out itself counts as it is counted here.
    const guarded = formRead(survey("if(selected(${pets}, 'dog'), 0, count-selected(${pets}))"), choices);
    expect(told(guarded)).toEqual([]);
    expect(guarded.questionnaire.modules[1]?.questions).toMatchObject([
      { formula: "if(selected(${pets}, '2'), 0, count-selected(${pets}))" },
    ]);
  });

  it('is as often as a calculation says', () => {
    const read = repeated('${many} + 1');
    expect(read.questionnaire.modules.map(({ id }) => id)).toEqual(['questions', 'r_count', 'r']);
    expect(read.questionnaire.modules[1]?.questions).toMatchObject([
      { kind: 'computed', formula: '${many} + 1' },
    ]);
    expect(last(read)).toMatchObject({ repeat: { count: 'r_count' } });
  });

  it('stands alone in the middle of a group, and may hold another', () => {
    const read = formRead(
      'type|name|label|repeat_count\ninteger|n|N|\nbegin group|g|G|\ntext|a|A|\nbegin repeat|r|R|${n}\ntext|b|B|\nbegin repeat|s|S|${n}\ntext|c|C|\nend repeat\ntext|e|E\nend repeat\ntext|d|D|\nend group',
    );
    expect(shape(read)).toEqual(['questions: n', 'g: a', 'r: b', 's in r: c', 'r_2 in r: e', 'g_2: d']);
    expect(read.questionnaire.modules.map(({ repeat }) => repeat)).toEqual([
      ...[undefined, undefined, { count: 'n', most: 20 }],
      ...[{ count: 'n', most: 10 }, undefined, undefined],
    ]);
    expect(told(read)).toEqual(['5 r repeatLimited', '7 s repeatLimited']);
    expect(checkQuestionnaire(read.questionnaire)).toEqual([]);
  });

  it('that asks nothing itself is there for what is within it', () => {
    const read = formRead(
      'type|name|label|repeat_count\ninteger|n|N|\nbegin repeat|r|R|${n}\nbegin repeat|s|S|${n}\ntext|c|C|\nend repeat\nend repeat',
    );
    expect(shape(read)).toEqual(['questions: n', 'r: ', 's in r: c']);
    const none = formRead(
      'type|name|label|repeat_count\ninteger|n|N|\nbegin repeat|r|R|\nbegin repeat|s|S|\nimage|c|C|\nend repeat\nend repeat',
    );
    expect(shape(none)).toEqual(['questions: n']);
  });

  it('that never ends goes on to the end of the form', () => {
    const read = formRead('type|name|label\nbegin repeat|r|R\ntext|t|T\nbegin group|g|G\ntext|u|U');
    expect(shape(read)).toEqual(['r_any: r_any', 'r: t,u,r_another']);
    expect(told(read).map((note) => note.split(' ').at(-1))).toContain('groupEndMissing');
  });
});

const shape = ({ questionnaire }: ReturnType<typeof formRead>) =>
  questionnaire.modules.map(
    ({ id, within, questions }) =>
      `${id}${within === undefined ? '' : ` in ${within}`}: ${questions.map((one) => one.id)}`,
  );
