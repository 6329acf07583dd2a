import { describe, expect, it } from 'vitest';
import type { WeightingReport } from '../../../src/counting/analysis/weightingReport.ts';
import {
  acceptFacts,
  costColumns,
  costLines,
  marginLines,
  targetsText,
  warningText,
} from '../../../src/office/results/weightsView.ts';

const report: WeightingReport = {
  margins: [
    {
      name: 'sex',
      title: null,
      date: 'mid-2020',
      source: 'ONS',
      lines: [
        { label: 'Female', people: 600, target: 0.512, unweighted: 0.5435, before: 0.55, after: 0.512 },
      ],
      unknown: 4,
      scaledFrom: null,
    },
  ],
  before: { smallest: 1, largest: 1, designEffect: 1, effectiveBase: 1104, efficiency: 1, tenthIn: 110 },
  after: {
    smallest: 0.4,
    largest: 2.345,
    designEffect: 1.25,
    effectiveBase: 883.9,
    efficiency: 0.8,
    tenthIn: 51,
  },
  base: 'design',
  raking: { sweeps: 7, furthest: 1e-11 },
  ratio: { smallest: 0.4, largest: 2.345 },
  trimmed: 0,
  warnings: [],
};

describe('the report on weights', () => {
  it('sets their cost before and after side by side', () => {
    expect(costLines(report).map(({ cells }) => cells.join(' | '))).toEqual([
      'Smallest weight, times the mean | 1.00 | 0.40',
      'Largest weight, times the mean | 1.00 | 2.35',
      'Design effect of weighting (Kish) | 1.00 | 1.25',
      'Effective base, weighting only (Kish) | 1,104 | 883',
      'People who make up a tenth of the weight | 110 | 51',
      'Efficiency | 100% | 80%',
    ]);
  });

  it('has a column of its own for the weights that match before any was cut', () => {
    const cut = { ...report, uncut: { ...report.after, largest: 7.5 }, trimmed: 3 };
    expect(costColumns(cut).map(({ text }) => text)).toEqual(['Before', 'Matched, before cutting', 'After']);
    expect(costLines(cut)[1]?.cells).toEqual(['Largest weight, times the mean', '1.00', '7.50', '2.35']);
  });

  it('shows with a decimal how far each group was from its target', () => {
    const [margin] = report.margins;
    if (!margin) throw new RangeError('the report has a margin');
    expect(marginLines(margin)).toEqual([
      { key: 'Female', cells: ['Female', '600', '51.2%', '54.4%', '55.0%', '51.2%'] },
    ]);
  });

  it('says where targets come from and who is not known', () => {
    const [margin] = report.margins;
    if (!margin) throw new RangeError('the report has a margin');
    expect(targetsText(margin)).toMatch(/^Targets: ONS, mid-2020\. 4 people did not say/);
    expect(targetsText({ ...margin, source: 'wards', date: '2021-05-06', unknown: 0 })).toBe(
      'Targets: the survey’s own list of wards, 6 May 2021.',
    );
    expect(targetsText({ ...margin, unknown: 0, scaledFrom: 0.998 })).toBe(
      'Targets: ONS, mid-2020. As given they sum to 99.8% (rounding); here they are scaled to 100%.',
    );
  });

  it('tells no number of a group of a few people, and says why', () => {
    const [margin] = report.margins;
    if (!margin) throw new RangeError('the report has a margin');
    const lines = margin.lines.map((line) => ({ ...line, people: null, unweighted: null, before: null }));
    expect(marginLines({ ...margin, lines })[0]?.cells).toEqual([
      'Female',
      'not shown',
      '51.2%',
      'not shown',
      'not shown',
      '51.2%',
    ]);
    expect(targetsText({ ...margin, lines })).toMatch(/only a few people belong to a group/);
    const warning = { kind: 'thinCategory', margin: 'age', category: '75 or over', target: 0.04 } as const;
    expect(warningText({ ...warning, people: null }, report)).toContain('75 or over: few people');
  });

  it('names the price before somebody says yes', () => {
    expect(acceptFacts(report)).toEqual({ times: '1.25', percent: '80%' });
  });

  it('tells each warning in a sentence with its numbers', () => {
    const sentences = [
      warningText(
        { kind: 'thinCategory', margin: 'age', category: '18 to 24', target: 0.04, people: 12 },
        report,
      ),
      warningText({ kind: 'manyMargins', margins: 6 }, report),
      warningText({ kind: 'manyCategories', categories: 26 }, report),
      warningText({ kind: 'alreadyClose', margin: 'sex', furthest: 0.004 }, report),
      warningText({ kind: 'manyUnknown', margin: 'age', share: 0.08 }, report),
      warningText({ kind: 'chanceUnknown', people: 1104 }, report),
      warningText({ kind: 'costly', designEffect: 1.61 }, report),
      warningText({ kind: 'askFirst', designEffect: 2.5, efficiency: 0.4 }, report),
      warningText({ kind: 'oneHeavyPerson', part: 0.21 }, report),
      warningText({ kind: 'fewEffective', effectiveBase: 29.9 }, report),
      warningText({ kind: 'wildGiven', below: 0.2, above: 5 }, report),
    ];
    expect(sentences[0]).toMatch(/^Age, 18 to 24: 12 people and a target of 4%/);
    expect(sentences[3]).toMatch(/^Sex is already within 0.4 points/);
    expect(sentences[7]).toContain('design effect 2.50, efficiency 40%');
    expect(sentences[9]).toContain('only 29');
    for (const sentence of sentences) expect(sentence).not.toMatch(/undefined|NaN|: \s*$/);
  });
});
