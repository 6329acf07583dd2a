import { describe, expect, it } from 'vitest';
import {
  categoriesIn,
  columnNamed,
  linksByName,
  type MarginColumn,
  marginColumns,
  matchTargets,
  zeroProblems,
} from '../../../src/counting/analysis/matchTargets.ts';
import type { TargetTable } from '../../../src/counting/areas/targetTable.ts';
import { aDataset } from '../../fixtures/aDataset.ts';
import { aDesign, aWardList } from '../../fixtures/aWave.ts';
import { aCellTarget } from '../../fixtures/targets.ts';

const facts = { file: 'a.csv', loadedAt: 'now', source: 'a census', date: '2021-03-21' };
const tenures: MarginColumn = {
  id: 'tenure',
  label: 'Tenure',
  names: ['tenure'],
  options: ['Owned outright', 'Mortgage', 'Council', 'Private', 'Other'].map((label, i) => ({
    key: String(i + 1),
    label,
    hasPeople: true,
  })),
};

function aTable(shares: Readonly<Record<string, number>>): TargetTable {
  const rows = Object.entries(shares).map(([category, share], i) => ({
    row: i + 2,
    categories: [category],
    share,
  }));
  return { variables: ['Tenure'], rows, total: null, source: null, date: null };
}

describe('what targets can be about', () => {
  const dataset = aDataset(
    { age_band: '1122', sex: '1212' },
    { wardList: aWardList(['North', 'South']) },
    (i) => ({
      design: aDesign({
        area: {
          code: aWardList(['North', 'South']).wards[i % 2]?.code ?? '',
          edition: aWardList(['North']).edition,
        },
        fieldworker: `f${i}`,
        frameVariables: { landlord: i < 2 ? 'council' : 'association', givenWeight: '1' },
      }),
    }),
  );
  const columns = marginColumns(dataset);

  it('is each question with one answer, the area, and what the frame says', () => {
    expect(columns.map(({ id }) => id)).toEqual([
      'design:area',
      'design:frame:landlord',
      'age_band',
      'sex',
      'runs',
    ]);
    expect(columns[2]?.options[2]).toEqual({ key: '3', label: '65 or over', hasPeople: false });
    expect(columns[1]?.options.map(({ key }) => key)).toEqual(['association', 'council']);
  });

  it('is found by its id, its words or the usual name', () => {
    const found = ['AGE_BAND', 'Age', 'How about sex?', 'gender', 'Ward', 'landlord', 'shoes'];
    expect(found.map((name) => columnNamed(columns, name)?.id)).toEqual([
      'age_band',
      'age_band',
      'sex',
      'sex',
      'design:area',
      'design:frame:landlord',
      undefined,
    ]);
  });
});

describe('the categories of a file', () => {
  it('are matched by their words, by the way ages are written, and by their code', () => {
    const ages = marginColumns(aDataset({ age_band: '1' }))[0] as MarginColumn;
    expect(linksByName(ages, ['Aged 18-34 years', '35 – 64', '65+'])).toEqual([
      { key: '1', category: 'Aged 18-34 years' },
      { key: '2', category: '35 – 64' },
      { key: '3', category: '65+' },
    ]);
    expect(linksByName(tenures, ['4', 'council', 'Boat'])).toEqual([
      { key: '4', category: '4' },
      { key: '3', category: 'council' },
    ]);
  });

  it('become one part where several of them are one answer, or one is several answers', () => {
    const table = aTable({ Owned: 0.6, Social: 0.2, Private: 0.15, Free: 0.05 });
    const links = [
      { key: '1', category: 'Owned' },
      { key: '2', category: 'Owned' },
      { key: '3', category: 'Social' },
      { key: '4', category: 'Private' },
      { key: '4', category: 'Free' },
    ];
    const made = matchTargets(table, [{ column: tenures, links }], facts);
    if (!('target' in made)) throw new RangeError(JSON.stringify(made));
    expect(made.target.name).toBe('own:tenure');
    expect(made.target.columns[0]?.parts).toEqual([
      { label: 'Owned outright + Mortgage', keys: ['1', '2'] },
      { label: 'Council', keys: ['3'] },
      { label: 'Private', keys: ['4'] },
    ]);
    expect(made.target.shares.map((share) => Number(share.toFixed(9)))).toEqual([0.6, 0.2, 0.2]);
  });

  it('are named where no answer stands for them', () => {
    const table = aTable({ Owned: 0.6, Boat: 0.4 });
    const links = [{ key: '1', category: 'Owned' }];
    expect(matchTargets(table, [{ column: tenures, links }], facts)).toEqual({
      problems: [{ kind: 'unmatchedCategory', variable: 'Tenure', category: 'Boat' }],
    });
    expect(categoriesIn(table, 0)).toEqual(['Owned', 'Boat']);
  });

  it('fill the cells of two columns, and a cell that the file lacks is nobody', () => {
    const [ages, sexes] = marginColumns(aDataset({ age_band: '123', sex: '121' })) as [
      MarginColumn,
      MarginColumn,
    ];
    const cells: TargetTable = {
      variables: ['age', 'sex'],
      rows: [
        { row: 2, categories: ['18-34', 'Male'], share: 0.4 },
        { row: 3, categories: ['65+', 'Female'], share: 0.6 },
      ],
      total: null,
      source: null,
      date: null,
    };
    const matched = [ages, sexes].map((column, place) => ({
      column,
      links: linksByName(column, categoriesIn(cells, place)),
    }));
    const made = matchTargets(cells, matched, facts);
    if (!('target' in made)) throw new RangeError(JSON.stringify(made));
    expect(made.target.name).toBe('own:age_band*sex');
    expect(made.target.columns.map(({ parts }) => parts.map(({ label }) => label))).toEqual([
      ['18 to 34', '65 or over'],
      ['Female', 'Male'],
    ]);
    expect(made.target.shares).toEqual([0, 0.4, 0.6, 0]);
  });

  it('are named where the file has nobody and the wave has people', () => {
    const dataset = aDataset({ age_band: '1123', sex: '1122' });
    expect(zeroProblems(dataset, aCellTarget([0, 0.2, 0.3, 0.2, 0.2, 0.1]))).toEqual([
      { kind: 'zeroWherePeopleAre', category: '18 to 34, Female', people: 2 },
    ]);
    expect(zeroProblems(dataset, aCellTarget([0.5, 0, 0, 0.3, 0, 0.2]))).toEqual([]);
  });
});
