import { describe, expect, it } from 'vitest';
import type { CodedTaker } from '../../../src/keeping/imports/codedRows.ts';
import { collectedFeed } from '../../../src/keeping/imports/collectedFeed.ts';
import { codebookTaker } from '../../../src/keeping/imports/readCodebook.ts';
import { dayNumber, responsesTaker, type WantedColumns } from '../../../src/keeping/imports/readCodedCsv.ts';

function taken<Value>(taker: CodedTaker<Value>, text: string) {
  const fed = collectedFeed(taker, 1).push(text, true);
  if (!fed.ok) throw new Error(fed.problem.kind);
  return taker.done();
}

const codebook = taken(
  codebookTaker(),
  'variable;code;label;sort\nsat;1;Yes, very;answer\nsat;2;Twice;answer\nsat;3;Twice;answer\nsat;-3;Don’t know;no view\n',
);
function read(text: string, of: Partial<WantedColumns> = {}, separator = ',') {
  if (!codebook.ok) throw new Error('no codebook');
  const none = { weight: null, numbers: [], groups: [], lists: [], hugeTimes: 100 };
  return taken(
    responsesTaker({ coded: codebook.value, ...none, ...of }, () => separator),
    text,
  );
}
function good(text: string, of: Partial<WantedColumns> = {}, separator = ',') {
  const done = read(text, of, separator);
  if (!done.ok) throw new Error(JSON.stringify(done.problem));
  return done.value;
}

describe('a file of coded responses', () => {
  it('is read by code or by label, empty cells as missing, whichever way its columns are parted', () => {
    for (const text of [
      'id,sat\n1,1\n2,"Yes, very"\n3,\n4,-3\n',
      'id\tsat\n1\t1\n2\tYes, very\n3\t\n4\t-3\n',
      '\uFEFFid;sat\r\n1;1\r\n\r\n2;Yes, very\r\n3;\r\n4;-3',
    ]) {
      const { size, coded } = good(text);
      expect(size).toBe(4);
      expect([...(coded.get('sat') ?? [])]).toEqual([0, 0, 4, 3]);
    }
  });

  it('has weights, and groups in which people without one are alone or together', () => {
    const text = 'sat,w,pt\n1,2.5,A\n1,,\n1,0,\n1,1e-1,A\n';
    const groups = (blanks: 'alone' | 'together') => [{ name: 'pt', blanks }];
    const alone = good(text, { weight: 'w', groups: groups('alone') });
    expect([...(alone.numbers.get('w') ?? [])]).toEqual([2.5, Number.NaN, 0, 0.1]);
    expect([...(alone.groups.get('pt')?.codes ?? [])]).toEqual([0, 1, 2, 0]);
    expect(alone.groups.get('pt')?.count).toBe(3);
    const together = good(text, { groups: groups('together') });
    expect(together.groups.get('pt')?.count).toBe(2);
  });

  it('has decimal commas where its columns are not parted by commas', () => {
    const { numbers } = good('sat;w\n1;0,5\n1;2\n', { weight: 'w' }, ';');
    expect([...(numbers.get('w') ?? [])]).toEqual([0.5, 2]);
  });

  it('has numbers, days in their order, and several codes in a cell', () => {
    const { numbers, lists } = good('sat,n,d,why\n1,-2.5,2026-11-28,3;1\n1,,,\n1,7,2026-01-02,1\n', {
      numbers: [
        { name: 'n', as: 'number' },
        { name: 'd', as: 'day' },
      ],
      lists: [{ name: 'why', codes: [1, 3] }],
    });
    expect([...(numbers.get('n') ?? [])]).toEqual([-2.5, Number.NaN, 7]);
    expect([...(numbers.get('d') ?? [])]).toEqual([
      dayNumber('2026-11-28'),
      Number.NaN,
      dayNumber('2026-01-02'),
    ]);
    expect(lists.get('why')).toEqual([[3, 1], [], [1]]);
  });

  it('keeps its rows in their order however long it is', () => {
    const rows = 150_000;
    const text = `id,sat\n${Array.from({ length: rows }, (_, i) => `${i},${(i % 3) + 1}\n`).join('')}`;
    const { coded, size } = good(text);
    expect(size).toBe(rows);
    expect(coded.get('sat')?.every((place, i) => place === i % 3)).toBe(true);
  });
});

describe('a file of coded responses that is refused', () => {
  const problems = (text: string, of: Partial<WantedColumns> = {}) => {
    const done = read(text, of);
    return done.ok ? [] : done.problem;
  };
  const cell = { file: 'responses', row: 3 };

  it.each([
    ['-2', 'negative'],
    ['inf', 'infinite'],
    ['1e999', 'infinite'],
    ['Infinity', 'infinite'],
    ['NaN', 'notANumber'],
    ['1,5', 'notANumber'],
    ['0x10', 'notANumber'],
    ['1000000', 'huge'],
  ])('names the row and column of the weight %s, which is %s', (found, wrong) => {
    expect(problems(`sat,w\n1,1\n1,"${found}"\n1,2\n`, { weight: 'w' })).toEqual([
      { kind: 'badWeight', ...cell, column: 'w', found, wrong },
    ]);
  });

  it('has nobody with a weight', () => {
    expect(problems('sat,w\n1,0\n1,\n', { weight: 'w' })).toEqual([{ kind: 'noWeights', column: 'w' }]);
  });

  it('has an answer that the codebook does not know, or a label of two codes', () => {
    expect(problems('id,sat\n1,1\n2,7\n')).toEqual([{ kind: 'badCell', ...cell, column: 'sat', found: '7' }]);
    expect(problems('id,sat\n1,1\n2,Twice\n')).toMatchObject([{ kind: 'badCell', row: 3, found: 'Twice' }]);
  });

  it('has what is no number, no day, or no such code', () => {
    const numbers = [
      { name: 'n', as: 'number' },
      { name: 'd', as: 'day' },
    ] as const;
    const lists = [{ name: 'why', codes: [1, 3] }];
    expect(problems('sat,n,d,why\n1,1,2026-02-28,1\n1,x,2026-02-30,2\n', { numbers, lists })).toEqual([
      { kind: 'notANumber', ...cell, column: 'n', found: 'x' },
      { kind: 'notADay', ...cell, column: 'd', found: '2026-02-30' },
      { kind: 'badCell', ...cell, column: 'why', found: '2' },
    ]);
  });

  it('has ragged rows, counted with the empty ones, or a quotation mark that nobody can read', () => {
    expect(problems('id,sat\n1,1\n\n2\n3,1,4\n')).toEqual([
      { kind: 'raggedRow', file: 'responses', row: 4, cells: 1 },
      { kind: 'raggedRow', file: 'responses', row: 5, cells: 3 },
    ]);
    expect(problems('id,sat\n"a"b",1\n')).toContainEqual({ kind: 'oddQuote', file: 'responses', row: 2 });
  });

  it('lacks a column, or has it twice; of many faults the first twenty are told', () => {
    expect(problems('id\n1\n')).toEqual([{ kind: 'missingColumn', file: 'responses', column: 'sat' }]);
    expect(problems('sat,sat\n1,1\n')).toEqual([{ kind: 'doubleColumn', file: 'responses', column: 'sat' }]);
    expect(problems(`id,sat\n${'1,9\n'.repeat(50)}`)).toHaveLength(20);
  });
});
