import { describe, expect, it } from 'vitest';
import { readCodebook, readCodedResponses } from '../../../src/keeping/imports/readCodedCsv.ts';

const codebook = readCodebook(
  '\uFEFFvariable;code;label;sort;counted_in\nsat;1;Yes, very;answer;Good\nsat;-3;Don’t know;no view;\nsat;;Not asked;no view;\n',
);
const wanted = (of: object = {}) => {
  if (!codebook.ok) throw new Error('no codebook');
  return { coded: codebook.value, numbers: [], groups: [], ...of };
};

describe('a codebook', () => {
  it('has the codes of each variable, what they count in, and which of them are views', () => {
    const quoted = readCodebook(
      'variable,question,code,label,sort,counted_in\na,"Q, or?",1,"One ""1""",answer,X; Y\n',
    );
    expect(quoted).toEqual({
      ok: true,
      value: [
        {
          name: 'a',
          question: 'Q, or?',
          codes: [{ code: '1', label: 'One "1"', isAnswer: true }],
          nets: [
            { label: 'X', codes: [0] },
            { label: 'Y', codes: [0] },
          ],
        },
      ],
    });
  });

  it('is refused empty, without its headings, and with a row that is too long', () => {
    expect(readCodebook('')).toMatchObject({ problem: [{ kind: 'emptyFile', file: 'codebook' }] });
    expect(readCodebook('variable,code\nx,1\n')).toMatchObject({
      problem: [{ column: 'label' }, { column: 'sort' }],
    });
    expect(readCodebook('variable,code,label,sort\nx,1,Yes,answer,more\n')).toMatchObject({
      problem: [{ kind: 'raggedRow', row: 2, cells: 5 }],
    });
  });
});

describe('a file of coded responses', () => {
  it('is read by code or by label, empty cells as missing, whichever way its columns are parted', () => {
    for (const text of [
      'id,sat\n1,1\n2,"Yes, very"\n3,\n4,-3\n',
      'id\tsat\n1\t1\n2\tYes, very\n3\t\n4\t-3\n',
    ]) {
      const read = readCodedResponses(text, wanted());
      if (!read.ok) throw new Error(JSON.stringify(read.problem));
      expect(read.value.size).toBe(4);
      expect([...(read.value.coded.get('sat') ?? [])]).toEqual([0, 0, 2, 1]);
    }
  });

  it('has numbers, and groups in which people without one are alone or together', () => {
    const text = 'sat,w,pt\n1,2.5,A\n1,,\n1,0,\n1,1e-3,A\n';
    const groups = (blanks: 'alone' | 'together') => [{ name: 'pt', blanks }];
    const read = readCodedResponses(text, wanted({ numbers: ['w'], groups: groups('alone') }));
    if (!read.ok) throw new Error(JSON.stringify(read.problem));
    expect([...(read.value.numbers.get('w') ?? [])]).toEqual([2.5, Number.NaN, 0, 0.001]);
    expect([...(read.value.groups.get('pt')?.codes ?? [])]).toEqual([0, 1, 2, 0]);
    const together = readCodedResponses(text, wanted({ groups: groups('together') }));
    expect(together.ok && together.value.groups.get('pt')?.count).toBe(2);
  });

  it('is refused with the row and column of what is wrong', () => {
    expect(readCodedResponses('sat,w\n1,1\n7,-2\n', wanted({ numbers: ['w'] }))).toEqual({
      ok: false,
      problem: [
        { kind: 'badCell', file: 'responses', row: 3, column: 'sat', found: '7' },
        { kind: 'badCell', file: 'responses', row: 3, column: 'w', found: '-2' },
      ],
    });
    expect(readCodedResponses('id\n1\n', wanted())).toMatchObject({
      problem: [{ kind: 'missingColumn', column: 'sat' }],
    });
    expect(readCodedResponses('sat,sat\n1,1\n', wanted())).toMatchObject({
      problem: [{ kind: 'doubleColumn' }],
    });
    const many = readCodedResponses(`sat\n${'9\n'.repeat(50)}`, wanted());
    expect(many.ok ? 0 : many.problem.length).toBe(20);
  });
});
