import { describe, expect, it } from 'vitest';
import { formRead, questionIn } from '../../fixtures/aForm.ts';

describe('what the formulas of a form may name', () => {
  it('is a calculation too, by what it comes to', () => {
    const read = formRead(
      "type|name|label|calculation|relevant\ninteger|age|Age?||\ncalculate|twice||${age} * 2|\ncalculate|four||${twice} * 2|\ntext|t|T||${four} > 40\ncalculate|word||concat(${age}, ' years')|\ntext|u|U||${word} = '18 years'",
    );
    expect(questionIn(read, 'four')).toMatchObject({ result: 'number', formula: '${twice} * 2' });
    expect(questionIn(read, 't').askIf).toEqual({ question: 'four', number: { more: 40 } });
    expect(questionIn(read, 'u').askIf).toEqual({ formula: "${word} = '18 years'" });
  });
});
