import { describe, expect, it } from 'vitest';
import {
  factTarget,
  guessMapping,
  maybePersonal,
  partedTarget,
  plainId,
  questionTarget,
} from '../../../src/keeping/imports/collectedGuess.ts';
import { isQuestion, readMapping } from '../../../src/keeping/imports/collectedMapping.ts';
import type { ColumnProfile } from '../../../src/keeping/imports/collectedProfile.ts';
import { fileOf, lookAlike, profiled } from '../../fixtures/collected.ts';

async function guessed(csv: string) {
  const { columns, separator } = await profiled(fileOf(csv));
  return { columns, mapping: guessMapping(columns, separator) };
}
const column = (columns: readonly ColumnProfile[], name: string): ColumnProfile => {
  const found = columns.find((one) => one.name === name);
  if (found === undefined) throw new RangeError(`column requires a name of the file: ${name}`);
  return found;
};

describe('the guess', () => {
  it('finds grids, boxes, numbers and facts in a file like a city’s', async () => {
    const { mapping } = await guessed(lookAlike(300, 7));
    const told = mapping.targets.map((target) =>
      isQuestion(target)
        ? `${target.id} ${target.shape} ${target.columns.length}`
        : `${target.to} ${target.columns[0].name}`,
    );
    expect(told).toEqual([
      'case id',
      'mode method',
      'q1 grid 3',
      'q2 grid 8',
      'q3 grid 6',
      'q4 several 3',
      'age number 1',
      'weight weight',
      'area ward',
    ]);
    expect(readMapping(mapping)).toEqual(mapping);
  });

  it('takes 9 beside 1 to 5 as do not know, and not beside 1 to 10', async () => {
    const { mapping } = await guessed('a,b\n1,1\n5,9\n3,10\n9,8\n2,7\n4,2\n');
    const [a, b] = mapping.targets.filter(isQuestion);
    expect(a?.codes.find(({ found }) => found === '9')?.means).toBe('dontKnow');
    expect(b?.codes.find(({ found }) => found === '9')?.means).toBe('answer');
  });

  it('knows words for having no answer', async () => {
    const { mapping } = await guessed(
      'a,b\nYes,1\nNo,2\nDon’t know,1\nPrefer not to say,2\nNot asked,1\nNA,2\n,1\n',
    );
    const means = Object.fromEntries(
      (mapping.targets.filter(isQuestion)[0]?.codes ?? []).map((code) => [code.found, code.means]),
    );
    expect(means).toEqual({
      Yes: 'answer',
      No: 'answer',
      'Don’t know': 'answer',
      'Prefer not to say': 'preferNot',
      'Not asked': 'notAsked',
      NA: 'notAnswered',
      '': 'notAnswered',
    });
  });

  it('leaves out own words, what is the same in every row, and what names a person', async () => {
    const words = Array.from(
      { length: 80 },
      (_, at) => `${at % 3},same,Somebody wrote ${at} words,${at},a${at}@b.uk`,
    );
    const { columns, mapping } = await guessed(`q,city,remark,phone,email\n${words.join('\n')}`);
    expect(mapping.targets.map((target) => target.columns[0]?.name)).toEqual(['q']);
    expect(['q', 'remark', 'phone', 'email'].map((name) => maybePersonal(column(columns, name)))).toEqual([
      false,
      true,
      true,
      true,
    ]);
  });

  it('takes one weight, and only one that is nearly always a number', async () => {
    const { mapping } = await guessed('weight,wt,q\n1.5,2,1\n0.5,1,2\n');
    expect(mapping.targets.filter(({ to }) => to === 'weight')).toHaveLength(1);
    expect(
      (await guessed('weight,q\n1.5,1\nnone of it,2\n')).mapping.targets.some(({ to }) => to === 'weight'),
    ).toBe(false);
    const slip = Array.from({ length: 20 }, (_, at) => (at === 7 ? 'tba,1' : `1.${at},${1 + (at % 3)}`));
    expect(
      (await guessed(['weight,q', ...slip].join('\n'))).mapping.targets.some(({ to }) => to === 'weight'),
    ).toBe(true);
  });
});

describe('a target', () => {
  it('of one column with several answers has each of them once', async () => {
    const { columns } = await guessed('a,b\nBus; Train,1\nBus,2\n,1\n');
    const target = partedTarget(column(columns, 'a'), ';');
    expect(target.codes.map(({ found }) => found)).toEqual(['Bus', 'Train', '']);
  });

  it('of numbers reaches from the least to the greatest, with its words for none', async () => {
    const { columns } = await guessed('a,b\n1.5,1\n20,2\nNA,1\n');
    const target = questionTarget('number', [column(columns, 'a')], ',');
    expect(target).toMatchObject({ least: 1.5, greatest: 20, decimals: 1 });
    expect(target.codes).toMatchObject([{ found: 'NA', means: 'notAnswered' }]);
    expect(() => questionTarget('number', [], ',')).toThrow(RangeError);
  });

  it('of an area has its wards numbered from 1', async () => {
    const { columns } = await guessed('a,b\nEast,1\nWest,2\n,1\n');
    expect(factTarget('area', column(columns, 'a')).codes).toMatchObject([
      { found: 'East', code: 1 },
      { found: 'West', code: 2 },
    ]);
  });

  it('has an id of plain letters', () => {
    expect(['Q1. Älter?', '12', '—'].map(plainId)).toEqual(['q1_a_lter', 'q_12', 'q_']);
  });

  it('has no id by which no answer can be kept, as everything answers to it', () => {
    const names = [...Object.getOwnPropertyNames(Object.prototype), 'Constructor'];
    expect(names.length).toBeGreaterThan(10);
    for (const name of names) expect(plainId(name) in {}, name).toBe(false);
    expect(plainId('constructor')).toBe('q_constructor');
  });
});
