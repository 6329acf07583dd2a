import { describe, expect, it } from 'vitest';
import { formRead, questionIn, told } from '../../fixtures/aForm.ts';

const choices = 'list_name|name|label\nyn|1|Yes\nyn|2|No';
const shape = ({ questionnaire }: ReturnType<typeof formRead>) =>
  questionnaire.modules.map(({ id, questions }) => `${id}: ${questions.map((one) => one.id).join(' ')}`);

describe('the groups of a form', () => {
  it('become modules, and what stands in none has its own', () => {
    const read = formRead(
      'type|name|label\ntext|a|A\nbegin group|g|Parks\ntext|b|B\nend group|\ntext|c|C\nbegin_group|h|\ntext|d|D\nend_group|',
      choices,
    );
    expect(shape(read)).toEqual(['questions: a', 'g: b', 'questions_2: c', 'h: d']);
    expect(read.questionnaire.modules[1]?.title).toEqual({ en: 'Parks' });
  });

  it('hand what must hold for them on to their questions, and their words to the first', () => {
    const read = formRead(
      "type|name|label|relevant\nselect_one yn|q|Q|\nbegin group|g|G|${q} = '1'\nbegin group|h|Think of parks.|${n} > 3\ninteger|n|N|\ntext|t|T|\nend group|||\nend group|||",
      choices,
    );
    const both = {
      all: [
        { question: 'q', isOneOf: [1] },
        { question: 'n', number: { more: 3 } },
      ],
    };
    expect(questionIn(read, 'n')).toMatchObject({ leadIn: { en: 'Think of parks.' }, askIf: both });
    expect(questionIn(read, 't')).toMatchObject({ askIf: both });
    expect(questionIn(read, 't').leadIn).toBeUndefined();
    expect(told(read)).toEqual(['4 h groupWords']);
  });

  it('are told of where they do not begin or end', () => {
    const read = formRead('type|name|label\ntext|a|A\nend group|x|\nbegin group|g|G\ntext|b|B');
    expect(told(read)).toEqual(['3 x groupBeginMissing', '4 g groupEndMissing']);
    expect(shape(read)).toEqual(['questions: a', 'g: b']);
  });
});

describe('a table of a form', () => {
  it('is a group of choices of one list', () => {
    const read = formRead(
      'type|name|label|appearance|required\nbegin group|g|How good?|table-list|\nselect_one yn|a|A||yes\nselect_one yn|b|B||yes\nend group|',
      choices,
    );
    expect(questionIn(read, 'g')).toMatchObject({
      kind: 'grid',
      text: { en: 'How good?' },
      required: true,
      rows: [
        { id: 'a', text: { en: 'A' } },
        { id: 'b', text: { en: 'B' } },
      ],
    });
  });

  it('is a row of labels with rows of boxes below it', () => {
    const read = formRead(
      'type|name|label|appearance\nbegin group|g|Parks|field-list\nbegin group|h|How good?|\nselect_one yn|l||label\nselect_one yn|a|A|list-nolabel\nselect_one yn|b|B|list-nolabel\nend group|\ntext|t|T|\nend group|',
      choices,
    );
    expect(questionIn(read, 'l')).toMatchObject({
      kind: 'grid',
      text: { en: 'How good?' },
      rows: [{ id: 'a' }, { id: 'b' }],
    });
    expect(questionIn(read, 't').kind).toBe('text');
  });

  it('is none where its rows differ', () => {
    const read = formRead(
      'type|name|label|appearance|relevant\nbegin group|g|G|table-list|\nselect_one yn|a|A||\nselect_one yn|b|B||${a} = 1\nend group|',
      choices,
    );
    expect(shape(read)).toEqual(['g: a b']);
  });
});
