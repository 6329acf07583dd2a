import { describe, expect, it } from 'vitest';
import { readTargets } from '../../../src/keeping/imports/readTargets.ts';

function problemsOf(...lines: readonly string[]) {
  const read = readTargets(lines.join('\r\n'));
  return read.ok ? [] : read.problem;
}

function tablesOf(...lines: readonly string[]) {
  const read = readTargets(lines.join('\r\n'));
  if (!read.ok) throw new RangeError(JSON.stringify(read.problem));
  return read.value;
}

describe('a file of targets', () => {
  it('is a table for each variable, as shares of its counts', () => {
    const tables = tablesOf(
      'variable,category,count,source,date',
      'Tenure,Owned,"30,000",Census 2021,2021-03-21',
      'Tenure,Rented,10000,,',
      'Work,Works,26000,,',
      'Work,Does not work,14000,,',
    );
    expect(tables.map(({ variables, total }) => ({ variables, total }))).toEqual([
      { variables: ['Tenure'], total: 40_000 },
      { variables: ['Work'], total: 40_000 },
    ]);
    expect(tables[0]).toMatchObject({ source: 'Census 2021', date: '2021-03-21' });
    expect(tables[0]?.rows).toEqual([
      { row: 2, categories: ['Owned'], share: 0.75 },
      { row: 3, categories: ['Rented'], share: 0.25 },
    ]);
  });

  it('may give cells of two variables, percentages or fractions, parted by semicolons', () => {
    const cells = tablesOf(
      '\uFEFFVariable;Category;Variable_2;Category 2;Share',
      'age;18-34;sex;Female;30%',
      'age;18-34;sex;Male;20%',
      'age;35+;sex;Female;25.2%',
      'age;35+;sex;Male;24.9%',
    );
    expect(cells).toHaveLength(1);
    expect(cells[0]).toMatchObject({ variables: ['age', 'sex'], total: null, source: null, date: null });
    expect(cells[0]?.rows.map(({ share }) => share)).toEqual([0.3, 0.2, 0.252, 0.249]);
    const fractions = tablesOf('variable,category,share', 'sex,F,0.51', 'sex,M,0.49');
    expect(fractions[0]?.rows.map(({ share }) => share)).toEqual([0.51, 0.49]);
    const percents = tablesOf('variable,category,share', 'sex,F,51', 'sex,M,49');
    expect(percents[0]?.rows.map(({ share }) => share)).toEqual([0.51, 0.49]);
  });

  it('is refused with the row and the column where a cell cannot be read', () => {
    const cells = ['-5', 'many', '1e400', '∞', '12,5', 'NaN', '9'.repeat(14)];
    const rows = cells.map((cell, i) => `v,c${i},"${cell}"`);
    expect(problemsOf('variable,category,count', ...rows)).toEqual(
      cells.map((found, i) => ({ kind: 'badCell', what: 'targets', row: i + 2, column: 'count', found })),
    );
    expect(problemsOf('variable,category,count', ',c,1', 'v,,1', 'v,d,')).toEqual([
      { kind: 'missingCell', what: 'targets', row: 2, column: 'variable' },
      { kind: 'missingCell', what: 'targets', row: 3, column: 'category' },
      { kind: 'missingCell', what: 'targets', row: 4, column: 'count' },
    ]);
    expect(problemsOf('variable,category,variable 2,category 2,count', 'a,b,c,,1')).toEqual([
      { kind: 'missingCell', what: 'targets', row: 2, column: 'category 2' },
    ]);
    expect(problemsOf('variable,category,count,date', 'a,b,1,soon')).toEqual([
      { kind: 'badCell', what: 'targets', row: 2, column: 'date', found: 'soon' },
    ]);
  });

  it('is refused where it is empty, lacks a column, is endless, or says a thing twice', () => {
    expect(problemsOf('')).toEqual([{ kind: 'emptyFile', what: 'targets' }]);
    expect(problemsOf('variable,count', 'a,1')).toEqual([
      { kind: 'missingColumn', what: 'targets', column: 'category' },
    ]);
    expect(problemsOf('variable,category,people', 'a,b,1')).toEqual([
      { kind: 'missingColumn', what: 'targets', column: 'count' },
    ]);
    expect(problemsOf('variable,category,count', 'a,b,1', 'A, B ,2')).toEqual([
      { kind: 'doubleRow', what: 'targets', row: 3, firstRow: 2, value: 'B' },
    ]);
    const endless = Array.from({ length: 2001 }, (_, i) => `v,c${i},1`);
    expect(problemsOf('variable,category,count', ...endless)[0]?.kind).toBe('outOfRange');
  });

  it('is refused where shares do not sum, with their sum', () => {
    expect(problemsOf('variable,category,share', 'sex,F,51%', 'sex,M,48%')).toEqual([
      { kind: 'targetsDoNotSum', margin: 'sex', sum: 0.99 },
    ]);
    expect(problemsOf('variable,category,share', 'sex,F,50.6%', 'sex,M,49%')).toEqual([]);
    expect(problemsOf('variable,category,count', 'sex,F,0', 'sex,M,0')).toEqual([
      { kind: 'targetsDoNotSum', margin: 'sex', sum: 0 },
    ]);
  });

  it('is refused where two of its tables are not of the same people', () => {
    expect(
      problemsOf(
        'variable,category,count',
        'sex,F,510',
        'sex,M,490',
        'tenure,Owned,700',
        'tenure,Rented,360',
      ),
    ).toEqual([{ kind: 'totalsDiffer', tables: ['sex', 'tenure'], totals: [1000, 1060] }]);
    expect(
      problemsOf(
        'variable,category,variable 2,category 2,count',
        'age,Young,Sex,F,300',
        'age,Young,Sex,M,250',
        'age,Old,Sex,F,250',
        'age,Old,Sex,M,200',
        'sex,F,,,510',
        'sex,M,,,490',
      ),
    ).toEqual([{ kind: 'sharesDiffer', tables: ['age × Sex', 'sex'], category: 'f', shares: [0.55, 0.51] }]);
  });
});
