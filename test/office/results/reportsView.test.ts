import { describe, expect, it } from 'vitest';
import { day } from '../../../src/core/day.ts';
import { id } from '../../../src/core/id.ts';
import { DEFAULT_SETTINGS as settings } from '../../../src/counting/analysis/settings.ts';
import type { PublishedSubject } from '../../../src/counting/benchmarks/publishedFaults.ts';
import type { PublishedWave } from '../../../src/counting/benchmarks/publishedWave.ts';
import {
  chosenReports,
  comparableReports,
  reportsQuery,
  reportsView,
} from '../../../src/office/results/reportsView.ts';
import { aRound, aShare } from '../../fixtures/publishedRounds.ts';

const round = (year: number, percent: number, more: Partial<PublishedWave> = {}) =>
  aRound([aShare('gone', '1', percent), aShare('runs', 'positive', percent)], {
    ...{ id: id<'wave'>(`published:${year}`), title: `Summer ${year}` },
    from: day(`${year}-06-01`) as PublishedWave['from'],
    to: day(`${year}-06-30`) as PublishedWave['to'],
    ...more,
  });
const [old, middle, newest] = [round(2015, 50), round(2018, 73), round(2021, 84)];
const bare = round(2023, 1, { figures: [] });
const rounds = [middle, old, bare, newest];
const runs: PublishedSubject = {
  ...{ id: 'runs', label: 'Runs things well', names: [], isWhole: true },
  rows: [
    {
      ...{ column: id<'column'>('runs'), row: 'positive' },
      label: 'Satisfied',
      names: [],
      parts: ['1', '2'],
    },
  ],
};

describe('two reports beside each other', () => {
  it('are the two newest with figures, or those that the address names', () => {
    expect(comparableReports(rounds)).toEqual([middle, old, newest]);
    expect(comparableReports(rounds, old)).toEqual([middle, newest]);
    expect(chosenReports(rounds, '')).toEqual({ one: newest, other: middle });
    const query = reportsQuery({ one: old, other: newest });
    expect(chosenReports(rounds, query)).toEqual({ one: old, other: newest });
    // What it does not name, or names twice, is the newest other one.
    expect(chosenReports(rounds, 'report=published:2015&report=published:2015')).toEqual({
      ...{ one: old, other: newest },
    });
    expect(chosenReports([old, bare], '')).toBeNull();
  });

  it('tell each answer that both print in the order of time, with bases, interval, dates and what may be said', () => {
    const view = reportsView({ one: newest, other: middle }, { subjects: [runs], settings });
    expect([view.earlier, view.later]).toEqual(['Summer 2018', 'Summer 2021']);
    const [first, last] = view.lines;
    expect(first).toMatchObject({ question: 'Runs things well', answer: 'Satisfied', change: '+11 points' });
    expect(first?.earlier).toMatch(/^73% \(published, .*base 827, effective base not published.*2018\)$/);
    expect(first?.later).toMatch(/^84% \(published, .*2021\)$/);
    expect(first?.interval).toMatch(/^\+\d+ to \+\d+ points$/);
    expect(first?.finding).toBe('Higher.');
    expect(last?.question).toContain('not asked in this wave');
    expect(view.tests).toContain('2 differences were tested');
  });

  it('say what was not alike, and no count where nothing was tested', () => {
    const postal = round(2021, 84, { mode: 'postal' });
    const view = reportsView({ one: postal, other: middle }, { subjects: [runs], settings });
    expect(view.lines[0]?.finding).toContain('The trend line is broken');
    expect(view.tests).toBeNull();
  });
});
