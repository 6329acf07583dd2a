import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { id } from '../../../src/core/id.ts';
import type { PublishedSubject } from '../../../src/counting/benchmarks/publishedFaults.ts';
import { readPublished } from '../../../src/keeping/imports/readPublished.ts';

const row = (column: string, name: string, words: string, parts: readonly string[] | null = null) => ({
  column: id<'column'>(column),
  row: name,
  label: words,
  names: [name, words],
  parts,
});
const subjects: readonly PublishedSubject[] = [
  {
    id: 'runs',
    label: 'How it runs things',
    names: ['runs', 'How it runs things'],
    isWhole: true,
    rows: [
      row('runs', 'positive', 'Satisfied', ['1', '2']),
      row('runs', '1', 'Very'),
      row('runs', '2', 'Fairly'),
    ],
  },
  {
    id: 'uses',
    label: 'What people use',
    names: ['uses'],
    isWhole: false,
    rows: [row('uses.1', '1', 'Parks'), row('uses.2', '1', 'Libraries')],
  },
];
const heading =
  'wave,question,answer,percent,decimals,base,from,to,mode,sample,source,page,design effect,same wording,same';
const line = (
  question: string,
  answer: string,
  percent: string,
  more: Readonly<Record<string, string>> = {},
) => {
  const cells: Readonly<Record<string, string>> = {
    wave: 'Summer 2019',
    question,
    answer,
    percent,
    base: '827',
    from: 'June 2019',
    mode: 'telephone',
    sample: 'random',
    source: 'Report of 2019',
    page: '4',
    'same wording': 'yes',
    same: 'order; people',
    ...more,
  };
  return heading
    .split(',')
    .map((name) => cells[name] ?? '')
    .join(',');
};
const read = (...lines: readonly string[]) => readPublished([heading, ...lines].join('\r\n'), subjects);
const problems = (...lines: readonly string[]) => {
  const found = read(...lines);
  return found.ok ? [] : found.problem;
};

describe('a file of published rounds', () => {
  it('becomes rounds with their figures', () => {
    const found = read(
      line('How it runs things', 'satisfied', '61'),
      line('uses', 'Parks', '80.5', { base: '', 'same wording': '' }),
      line('runs', '1', '20', {
        wave: 'Spring 2022',
        from: '2022-03-01',
        to: '2022-04-15',
        'design effect': '1.4',
        decimals: '1',
      }),
    );
    expect(found).toEqual({
      ok: true,
      value: [
        {
          title: 'Summer 2019',
          from: '2019-06-01',
          to: '2019-06-30',
          mode: 'telephone',
          sample: 'random',
          source: 'Report of 2019',
          designEffect: null,
          same: ['order', 'people'],
          figures: [
            {
              column: 'runs',
              row: 'positive',
              percent: 61,
              decimals: 0,
              base: 827,
              sameWording: true,
              page: '4',
            },
            {
              column: 'uses.1',
              row: '1',
              percent: 80.5,
              decimals: 1,
              base: null,
              sameWording: false,
              page: '4',
            },
          ],
        },
        expect.objectContaining({
          title: 'Spring 2022',
          to: '2022-04-15',
          designEffect: 1.4,
          figures: [expect.objectContaining({ row: '1', percent: 20, decimals: 1 })],
        }),
      ],
    });
  });

  it('names row and column of everything that is wrong, and gives no round', () => {
    const bad = (column: string, found: string, at = 2) => ({
      kind: 'badCell',
      what: 'figures',
      row: at,
      column,
      found,
    });
    expect(problems(line('runs', 'positive', '101'))).toEqual([bad('percent', '101')]);
    expect(problems(line('runs', 'positive', '61', { base: '0' }))).toEqual([bad('base', '0')]);
    expect(problems(line('trust', 'positive', '61'))).toEqual([bad('question', 'trust')]);
    expect(problems(line('runs', 'Never', '61'))).toEqual([bad('answer', 'Never')]);
    expect(problems(line('runs', '1', '61', { mode: 'pigeon', sample: 'some', same: 'mood' }))).toEqual([
      bad('mode', 'pigeon'),
      bad('sample', 'some'),
      bad('same', 'mood'),
    ]);
    expect(problems(line('runs', '1', '61', { from: 'June 2019', to: 'May 2019' }))).toEqual([
      bad('to', 'May 2019'),
    ]);
    expect(problems(line('runs', '1', '61'), line('runs', '2', '', { source: '' }))).toEqual([
      { kind: 'missingCell', what: 'figures', row: 3, column: 'percent' },
      { kind: 'missingCell', what: 'figures', row: 3, column: 'source' },
    ]);
  });

  it('refuses a figure that is there twice, by its words or its code', () => {
    expect(problems(line('runs', '1', '20'), line('How it runs things', 'very', '21'))).toEqual([
      { kind: 'doubleRow', what: 'figures', row: 3, firstRow: 2, value: 'Summer 2019, How it runs things' },
    ]);
  });

  it('refuses rows of one round that say different things of it', () => {
    expect(problems(line('runs', '1', '20'), line('runs', '2', '21', { mode: 'postal' }))).toEqual([
      { kind: 'badCell', what: 'figures', row: 3, column: 'mode', found: 'postal' },
    ]);
    expect(problems(line('runs', '1', '20'), line('runs', '2', '21', { 'design effect': '2' }))).toEqual([
      { kind: 'badCell', what: 'figures', row: 3, column: 'design effect', found: '2' },
    ]);
  });

  it('refuses answers that add up to more than everybody, or not to their net', () => {
    expect(problems(line('runs', '1', '70'), line('runs', '2', '35'))).toEqual([
      {
        kind: 'impossibleFigures',
        what: 'figures',
        row: 3,
        question: 'How it runs things',
        why: 'over100',
        found: '105%',
      },
    ]);
    const net = problems(line('runs', 'positive', '61'), line('runs', '1', '20'), line('runs', '2', '20'));
    expect(net).toMatchObject([{ kind: 'impossibleFigures', row: 4, why: 'net', found: '40%' }]);
    expect(problems(line('uses', 'Parks', '80'), line('uses', 'Libraries', '70'))).toEqual([]);
  });

  it('says which column is missing, and that a file is empty', () => {
    expect(readPublished('wave,question\r\nA,runs', subjects)).toMatchObject({ ok: false });
    expect(readPublished(heading, subjects)).toEqual({
      ok: false,
      problem: [{ kind: 'emptyFile', what: 'figures' }],
    });
  });

  it('never throws, whatever is in a file', () => {
    fc.assert(
      fc.property(fc.array(fc.array(fc.string(), { maxLength: 15 }), { maxLength: 4 }), (cells) => {
        const text = [heading, ...cells.map((one) => one.join(','))].join('\n');
        expect(typeof readPublished(text, subjects).ok).toBe('boolean');
      }),
    );
  });
});
