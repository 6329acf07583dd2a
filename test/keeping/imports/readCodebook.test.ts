import { describe, expect, it } from 'vitest';
import { collectedFeed } from '../../../src/keeping/imports/collectedFeed.ts';
import { codebookTaker } from '../../../src/keeping/imports/readCodebook.ts';

function read(text: string) {
  const taker = codebookTaker();
  const fed = collectedFeed(taker, 1).push(text, true);
  return fed.ok ? taker.done() : fed;
}

describe('a codebook', () => {
  it('has the codes of each variable, what they count in, and which of them are views', () => {
    const text =
      '\uFEFFvariable,question,code,label,sort,counted_in\na,"Q, or?",1,"One ""1""",answer,X; Y\na,"Q, or?",-3,Don’t know,no view,\nb,Words,,,text,\n';
    expect(read(text)).toEqual({
      ok: true,
      value: [
        {
          name: 'a',
          question: 'Q, or?',
          codes: [
            { code: '1', label: 'One "1"', isAnswer: true },
            { code: '-3', label: 'Don’t know', isAnswer: false },
          ],
          nets: [
            { label: 'X', codes: [0] },
            { label: 'Y', codes: [0] },
          ],
        },
      ],
    });
  });

  it('is refused without its headings, with a row that is too long, and with a code twice', () => {
    expect(read('variable,code\nx,1\n')).toMatchObject({
      problem: [{ column: 'label' }, { column: 'sort' }],
    });
    expect(read('variable,code,label,sort\nx,1,Yes,answer,more\n')).toMatchObject({
      problem: [{ kind: 'raggedRow', row: 2, cells: 5 }],
    });
    expect(read('variable,code,label,sort\nx,1,Yes,answer\nx,1,No,answer\n')).toEqual({
      ok: false,
      problem: [{ kind: 'doubleCode', row: 3, variable: 'x', code: '1' }],
    });
  });

  it('may have as many codes as can be told apart', () => {
    const codes = Array.from({ length: 65_001 }, (_, i) => `x,${i},Street ${i},answer\n`).join('');
    expect(read(`variable,code,label,sort\n${codes}`)).toMatchObject({
      problem: [{ kind: 'tooManyCodes', variable: 'x', codes: 65_001 }],
    });
  });
});
