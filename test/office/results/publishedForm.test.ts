import { describe, expect, it } from 'vitest';
import { id } from '../../../src/core/id.ts';
import { DEFAULT_SETTINGS } from '../../../src/counting/analysis/settings.ts';
import type { PublishedSubject } from '../../../src/counting/benchmarks/publishedFaults.ts';
import {
  EMPTY_ROUND,
  type FigureForm,
  figureBox,
  figureFrom,
  isTaken,
  roundBox,
  roundFrom,
} from '../../../src/office/results/publishedForm.ts';
import { publishedLines, roundFacts } from '../../../src/office/results/publishedView.ts';
import { aRound, aShare } from '../../fixtures/publishedRounds.ts';

const row = (name: string, parts: readonly string[] | null = null) => ({
  column: id<'column'>('runs'),
  row: name,
  label: `Answer ${name}`,
  names: [name],
  parts,
});
const subject: PublishedSubject = {
  id: 'runs',
  label: 'How it runs things',
  names: ['runs'],
  isWhole: true,
  rows: [row('positive', ['1', '2']), row('1'), row('2')],
};
const typed: FigureForm = {
  question: 'runs',
  answer: 0,
  percent: '61',
  base: '827',
  page: ' 4 ',
  sameWording: true,
};
const fields = (found: { readonly ok: boolean; readonly problem?: readonly { readonly field: string }[] }) =>
  (found.problem ?? []).map(({ field }) => field);

describe('the form of a round', () => {
  const full = {
    ...EMPTY_ROUND,
    title: ' Summer 2019 ',
    from: 'June 2019',
    source: 'Report',
    designEffect: '1.4',
    same: ['areas', 'order'],
  };

  it('gives a round without figures', () => {
    expect(roundFrom(full, [])).toEqual({
      ok: true,
      value: {
        title: 'Summer 2019',
        from: '2019-06-01',
        to: '2019-06-30',
        mode: 'telephone',
        sample: 'random',
        source: 'Report',
        designEffect: 1.4,
        same: ['order', 'areas'],
        figures: [],
      },
    });
  });

  it('says beside each box what is wrong', () => {
    expect(fields(roundFrom({ ...EMPTY_ROUND, designEffect: '0' }, []))).toEqual(
      (['title', 'from', 'source', 'designEffect'] as const).map(roundBox),
    );
    expect(fields(roundFrom({ ...full, to: 'May 2019' }, []))).toEqual([roundBox('to')]);
    expect(isTaken('summer 2019', [aRound([])])).toBe(true);
    expect(fields(roundFrom(full, [aRound([])]))).toEqual([roundBox('title')]);
  });
});

describe('the form of a figure', () => {
  const round = aRound([aShare('runs', '1', 20)]);

  it('gives a figure of the answer chosen', () => {
    expect(figureFrom(typed, round, [subject])).toEqual({
      ok: true,
      value: aShare('runs', 'positive', 61, { page: '4' }),
    });
    expect(figureFrom({ ...typed, base: '' }, round, [subject])).toMatchObject({ value: { base: null } });
  });

  it('is refused with a wrong percentage or base, twice, or where it cannot be right', () => {
    const box = (part: keyof FigureForm) => figureBox(part, round.id);
    expect(box('percent')).not.toContain(':');
    expect(fields(figureFrom({ ...typed, percent: '161', base: '0' }, round, [subject]))).toEqual([
      box('percent'),
      box('base'),
    ]);
    expect(fields(figureFrom({ ...typed, answer: 1 }, round, [subject]))).toEqual([box('answer')]);
    expect(fields(figureFrom({ ...typed, answer: 2, percent: '90' }, round, [subject]))).toEqual([
      box('percent'),
    ]);
    expect(fields(figureFrom({ ...typed, percent: '12' }, round, [subject]))).toEqual([box('percent')]);
  });
});

describe('a round on its page', () => {
  it('tells when, how, where and what is assumed', () => {
    expect(roundFacts(aRound([]), DEFAULT_SETTINGS).slice(0, 3)).toEqual([
      'Telephone, random sample, 1 to 30 June 2019.',
      'Published in: Report of 2019.',
      'Design effect not published: 1 and 1.35 assumed.',
    ]);
    expect(roundFacts(aRound([], { designEffect: 1.6 }), DEFAULT_SETTINGS)[2]).toBe(
      'Published design effect: 1.6.',
    );
  });

  it('lists its figures in the order of the questions, those not asked now last', () => {
    const figures = [
      aShare('gone', '1', 5),
      aShare('runs', '2', 41.5, { decimals: 1, base: null, sameWording: false }),
      aShare('runs', 'positive', 61),
    ];
    expect(
      publishedLines(aRound(figures), [subject]).map(({ question, percent, base, wording }) => [
        question,
        percent,
        base,
        wording,
      ]),
    ).toEqual([
      ['How it runs things', '61%', '827', 'Confirmed the same'],
      ['How it runs things', '41.5%', 'not printed', 'Not confirmed'],
      ['gone (not asked in this wave)', '5%', '827', 'Confirmed the same'],
    ]);
  });
});
