import { describe, expect, it } from 'vitest';
import { id } from '../../../src/core/id.ts';
import { type PublishedRow, publishedFault } from '../../../src/counting/benchmarks/publishedFaults.ts';
import { aShare } from '../../fixtures/publishedRounds.ts';

const row = (name: string, parts: readonly string[] | null = null): PublishedRow => ({
  column: id<'column'>('runs'),
  row: name,
  label: name,
  names: [name],
  parts,
});
const subject = {
  isWhole: true,
  rows: [row('positive', ['1', '2']), row('1'), row('2'), row('3')],
};
const fault = (percents: Readonly<Record<string, number>>, decimals = 0) =>
  publishedFault(
    subject,
    Object.entries(percents).map(([name, percent]) => aShare('runs', name, percent, { decimals })),
  );

describe('published figures of one question', () => {
  it('may add up to a little more than everybody by rounding, and no further', () => {
    expect(fault({ 1: 34, 2: 34, 3: 33 })).toBeNull();
    expect(fault({ 1: 34, 2: 34, 3: 34 })).toEqual({ why: 'over100', sum: 102, decimals: 0 });
    expect(fault({ 1: 33.4, 2: 33.4, 3: 33.4 }, 1)).toEqual({
      why: 'over100',
      sum: expect.closeTo(100.2, 9),
      decimals: 1,
    });
  });

  it('may add up to less: people without a view are not among the answers', () => {
    expect(fault({ 1: 20, 2: 30, 3: 10 })).toBeNull();
  });

  it('fit their net, rounding allowed for', () => {
    expect(fault({ positive: 61, 1: 20, 2: 40 })).toBeNull();
    expect(fault({ positive: 63, 1: 20, 2: 40 })).toEqual({ why: 'net', sum: 60, decimals: 0 });
    expect(fault({ positive: 39, 2: 41 })).toEqual({ why: 'net', sum: 41, decimals: 0 });
    expect(fault({ positive: 61, 2: 40 })).toBeNull();
  });

  it('are not added up where people gave several answers', () => {
    const figures = [aShare('uses.1', '1', 80), aShare('uses.2', '1', 70)];
    expect(publishedFault({ isWhole: false, rows: subject.rows }, figures)).toBeNull();
  });
});
