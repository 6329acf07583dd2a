import { describe, expect, it } from 'vitest';
import { formRead, questionIn, told } from '../../fixtures/aForm.ts';

describe('the cells of a form', () => {
  it('put answers into texts under our names, and what is not asked too, which the check of the questionnaire names', () => {
    const read = formRead('type|name|label\ntext|who|Your name?\nnote|n|Hello ${who}, ${ nobody }');
    expect(questionIn(read, 'n').text).toEqual({ en: 'Hello {answer:who}, {answer:nobody}' });
  });

  it('leave words that only look like the name of an answer', () => {
    const read = formRead('type|name|label\nnote|n|Pay ${!} or ${5} pounds');
    expect(questionIn(read, 'n').text).toEqual({ en: 'Pay ${!} or ${5} pounds' });
  });

  it('work out what the device would have filled in', () => {
    const read = formRead(
      'type|name|label|relevant\ntoday|day||\ndate|born|Born?|\ntext|t|T|${born} > ${day}',
    );
    expect(questionIn(read, 't').askIf).toEqual({ formula: '${born} > today()' });
    expect(told(read)).toEqual(['2 day metadata']);
  });

  it('are read with curly quotation marks, truths of a spreadsheet, and the name of nothing', () => {
    const read = formRead(
      'type|name|label|relevant|calculation\ntext|a|A|TRUE|\ntext|b|B|${a} != ‘x’|\ncalculate|c|||if(${a} = “x”, 1, null)',
    );
    expect(questionIn(read, 'a').askIf).toEqual({ all: [] });
    expect(questionIn(read, 'b').askIf).toEqual({ formula: "${a} != 'x'" });
    expect(questionIn(read, 'c')).toMatchObject({ kind: 'computed', result: 'number' });
  });

  it('are named with their row where they cannot be read', () => {
    const read = formRead(
      "type|name|label|relevant|constraint|required|calculation\ntext|a|A|pulldata('x')|. ~ 3|/path|\ncalculate|c||||| instance('x')/root",
    );
    expect(told(read)).toEqual([
      '2 a constraintUnread',
      '2 a relevantUnread',
      '2 a requiredUnread',
      '3 c calculationUnread',
    ]);
    expect(questionIn(read, 'a')).not.toHaveProperty('askIf');
  });
});
