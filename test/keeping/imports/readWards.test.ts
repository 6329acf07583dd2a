import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readWards } from '../../../src/keeping/imports/readWards.ts';

const problemsOf = (text: string) => {
  const read = readWards(text);
  return read.ok ? [] : read.problem;
};

describe('a list of wards', () => {
  it('is read as it is typed, one a line', () => {
    expect(readWards('E05001, Abbey\nE05002, Castle Hill\n\n')).toEqual({
      ok: true,
      value: {
        wards: [
          { code: 'E05001', name: 'Abbey' },
          { code: 'E05002', name: 'Castle Hill' },
        ],
        targets: null,
      },
    });
  });

  it('is read from the files that officers have: a mark at the start, headings, quotes, tabs, semicolons', () => {
    const files = [
      '\uFEFFWard code,Ward name\r\nW1,"Hill, Upper"\r\nW2,Castle\r\n',
      'WD24CD\tWD24NM\nW1\tHill, Upper\nW2\tCastle',
      'code;name\nW1;Hill, Upper\nW2;Castle',
    ];
    for (const file of files) {
      const read = readWards(file);
      expect(read.ok && read.value.wards.map((ward) => `${ward.code} ${ward.name}`)).toEqual([
        'W1 Hill, Upper',
        'W2 Castle',
      ]);
    }
  });

  it('does not take a decimal comma for thousands', () => {
    const read = readWards('W1;North;12,5\nW2;South;1,250');
    expect(read).toEqual({
      ok: false,
      problem: [{ kind: 'badCell', what: 'wards', row: 1, column: 'adults', found: '12,5' }],
    });
  });

  it('takes adults as numbers or as shares, and makes shares of them', () => {
    const numbers = readWards('W1,Hill,"3,000"\nW2,Castle,1000');
    const shares = readWards('W1,Hill,75%\nW2,Castle,25%');
    expect(numbers.ok && numbers.value.targets).toEqual({ W1: 0.75, W2: 0.25 });
    expect(shares).toEqual(numbers);
  });

  it('keeps shares as they were given while rounding explains what they sum to', () => {
    const targets = (text: string) => {
      const read = readWards(text);
      return read.ok ? read.value.targets : read.problem;
    };
    expect(targets('W1,Hill,33.3%\nW2,Castle,33.3%\nW3,Mill,33.3%')).toEqual({
      W1: 0.333,
      W2: 0.333,
      W3: 0.333,
    });
    expect(targets('W1,Hill,60.2\nW2,Castle,40.3')).toEqual({ W1: 0.602, W2: 0.403 });
    expect(targets('W1,Hill,0.4\nW2,Castle,0.6')).toEqual({ W1: 0.4, W2: 0.6 });
  });

  it('refuses shares that do not sum to 100 %, and never takes them for numbers of people', () => {
    const sumOf = (text: string) =>
      problemsOf(text).map((problem) =>
        problem.kind === 'targetsDoNotSum' ? problem.sum.toFixed(4) : problem,
      );
    expect(sumOf('W1,Hill,60%\nW2,Castle,30%')).toEqual(['0.9000']);
    expect(sumOf('W1,Hill,60.3\nW2,Castle,40.3')).toEqual(['1.0060']);
    expect(sumOf('W1,Hill,0.5\nW2,Castle,0.6')).toEqual(['1.1000']);
    expect(sumOf('W1,Hill,600%\nW2,Castle,300%')).toEqual(['9.0000']);
  });

  it('refuses doubles and names both rows', () => {
    expect(problemsOf('code,name\nW1,Hill\nW2,Castle\nw1,Mill\nW4,castle')).toEqual([
      { kind: 'doubleRow', what: 'wards', row: 4, firstRow: 2, value: 'w1' },
      { kind: 'doubleRow', what: 'wards', row: 5, firstRow: 3, value: 'castle' },
    ]);
  });

  it('knows doubles that only a space too many, or another way to write a letter, sets apart', () => {
    for (const same of ['Upper  Hill', 'Upper\u00a0Hill', 'upper hill '])
      expect(problemsOf(`W1,Upper Hill\nW2,${same}`)).toMatchObject([
        { kind: 'doubleRow', row: 2, firstRow: 1 },
      ]);
    expect(problemsOf('W1,Y Môr\nW2,Y Mo\u0302r')).toMatchObject([{ kind: 'doubleRow', value: 'Y Môr' }]);
  });

  it('refuses a quotation mark that is never closed, which would make one ward of all that follow', () => {
    expect(problemsOf('W1,Mill\nW2,"Hill\nW3,Castle\nW4,Weir')).toEqual([
      { kind: 'openQuote', what: 'wards', row: 2 },
    ]);
  });

  it('refuses a number that a comma of its own has parted in two: a ward of 12,345 adults is none of 12', () => {
    expect(problemsOf('code,name,adults\nW1,Mill,12,345\nW2,Hill,"9,876"')).toEqual([
      { kind: 'extraCell', what: 'wards', row: 2, found: '345' },
    ]);
    expect(problemsOf('W1,Mill,12,345\nW2,Hill,9,876')).toHaveLength(2);
    // More columns that have a heading are passed over, and so are empty cells.
    expect(readWards('code,name,adults,note\nW1,Mill,50,old\nW2,Hill,50,').ok).toBe(true);
    expect(readWards('code,name,adults\nW1,Mill,50,,\nW2,Hill,50,').ok).toBe(true);
  });

  it('numbers a list of names alone, and takes codes alone for a list without its names', () => {
    expect(readWards('Ward\nCastle\n\nSt Mary’s\nMill 2')).toEqual({
      ok: true,
      value: {
        wards: [
          { code: '1', name: 'Castle' },
          { code: '2', name: 'St Mary’s' },
          { code: '3', name: 'Mill 2' },
        ],
        targets: null,
      },
    });
    expect(problemsOf('Castle\ncastle')).toEqual([
      { kind: 'doubleRow', what: 'wards', row: 2, firstRow: 1, value: 'castle' },
    ]);
    expect(problemsOf('E05001234\nE05001235')).toHaveLength(2);
    expect(problemsOf('1\n2')).toHaveLength(2);
    expect(problemsOf('Castle\nW2,Mill')).toEqual([
      { kind: 'missingCell', what: 'wards', row: 1, column: 'name' },
    ]);
  });

  it('refuses rows with half of what is needed', () => {
    expect(problemsOf('W1\n,Castle\nW3,Mill,12\nW4,Weir,none')).toEqual([
      { kind: 'missingCell', what: 'wards', row: 1, column: 'name' },
      { kind: 'missingCell', what: 'wards', row: 1, column: 'adults' },
      { kind: 'missingCell', what: 'wards', row: 2, column: 'code' },
      { kind: 'missingCell', what: 'wards', row: 2, column: 'adults' },
      { kind: 'badCell', what: 'wards', row: 4, column: 'adults', found: 'none' },
    ]);
  });

  it('refuses a list with nothing in it', () => {
    expect(problemsOf(' \n\n')).toEqual([{ kind: 'emptyFile', what: 'wards' }]);
    expect(problemsOf('code,name')).toEqual([{ kind: 'emptyFile', what: 'wards' }]);
  });

  it('gives shares that sum to 1, and never throws, whatever is typed', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 201, max: 90_000 }), { minLength: 1, maxLength: 40 }),
        (adults) => {
          const read = readWards(adults.map((count, i) => `W${i},Ward ${i},${count}`).join('\n'));
          const shares = read.ok ? Object.values(read.value.targets ?? {}) : [];
          expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 10);
        },
      ),
    );
    fc.assert(fc.property(fc.string(), (text) => typeof readWards(text).ok === 'boolean'));
  });
});
