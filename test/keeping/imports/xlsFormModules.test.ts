import { describe, expect, it } from 'vitest';
import { formRead, told } from '../../fixtures/aForm.ts';

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

  it('is as often as a calculation says', () => {
    const read = repeated('${many} + 1');
    expect(read.questionnaire.modules.map(({ id }) => id)).toEqual(['questions', 'r_count', 'r']);
    expect(read.questionnaire.modules[1]?.questions).toMatchObject([
      { kind: 'computed', formula: '${many} + 1' },
    ]);
    expect(last(read)).toMatchObject({ repeat: { count: 'r_count' } });
  });

  it('is asked once where the form does not say how often', () => {
    const read = repeated('');
    expect(last(read)).not.toHaveProperty('repeat');
    expect(told(read)).toEqual(['4 r repeatOpen']);
  });

  it('stands alone in the middle of a group, and holds no other', () => {
    const read = formRead(
      'type|name|label|repeat_count\ninteger|n|N|\nbegin group|g|G|\ntext|a|A|\nbegin repeat|r|R|${n}\ntext|b|B|\nbegin repeat|s||\ntext|c|C|\nend repeat\nend repeat\ntext|d|D|\nend group',
    );
    expect(
      read.questionnaire.modules.map(({ id, questions }) => `${id}: ${questions.map((one) => one.id)}`),
    ).toEqual(['questions: n', 'g: a', 'r: b,c', 'g_2: d']);
    expect(told(read)).toEqual(['7 s repeatInRepeat']);
  });
});
