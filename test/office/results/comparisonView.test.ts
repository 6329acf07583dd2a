import { describe, expect, it } from 'vitest';
import { comparisonView, figureView } from '../../../src/office/results/comparisonView.ts';
import { wordsIn } from '../../../src/words/inLanguages.ts';
import { nationWords } from '../../../src/words/nation.ts';
import { withheldText } from '../../../src/words/tables.ts';
import { aComparison } from '../../fixtures/comparisons.ts';
import { aFigure } from '../../fixtures/tables.ts';

const faceToFace = aComparison({
  grade: 'indicative',
  verdict: { verdict: 'withheld', why: 'indicative' },
  conditions: [
    { name: 'telephone', met: false, fatal: false, found: 'faceToFace', needed: 'telephone' },
    { name: 'base', met: true, fatal: false, found: 1104, needed: 500 },
    { name: 'withinSixMonths', met: false, fatal: false, found: 12, needed: 6 },
    { name: 'figureBaseKnown', met: false, fatal: false, found: null, needed: null },
  ],
});

describe('a question beside the nation', () => {
  it('gives both figures, the gap with its interval, and the verdict where it is fair', () => {
    expect(comparisonView(aComparison())).toMatchObject({
      own: {
        share: '79%',
        interval: '76% to 82%',
        base: '1,104 people',
        effectiveBase: 'effective base 870',
        when: '7 to 27 June 2021',
      },
      nearest: { percent: '82%', when: 'June 2021' },
      gap: { points: '\u22123 points', interval: '\u22127 to +1 points' },
      gradeText: 'Like for like',
      verdict:
        'No clear difference from Great Britain. This comparison could only show a gap of about 4 points.',
      failed: [],
    });
  });

  it('says higher or lower with both figures', () => {
    const { verdict } = comparisonView(aComparison({ verdict: { verdict: 'lower' } }));
    expect(verdict).toBe('Lower than Great Britain: 79% here, 82% there.');
  });

  it('gives no verdict where it is only indicative, and names each condition that failed', () => {
    const view = comparisonView(faceToFace);
    expect(view.verdict).toMatch(/^No verdict: the two were not measured in the same way/);
    expect(view.failed).toEqual([
      'Not asked by telephone throughout (this wave: face to face)',
      'The two surveys are too far apart in time (12 months, at most 6)',
      'The number of people behind the national figure is only assumed',
    ]);
    expect(view.met).toEqual(['Enough people']);
  });

  it('says that too few people answered, in the words of the results page, where our own figure is hidden', () => {
    const hidden = { ...faceToFace, own: null, gap: null } as const;
    const view = comparisonView({ ...hidden, verdict: { verdict: 'withheld', why: 'smallBase' } });
    expect([view.grade, view.gradeText]).toEqual(['tooFew', 'Too few people answered']);
    expect(view.verdict).toBe('No verdict: too few people answered.');
    expect(view.shortVerdict).toBe('None: too few people answered');
    expect(wordsIn(nationWords, 'en').noOwn).toBe(withheldText('smallBase', { language: 'en', facts: {} }));
    // That nothing could be compared anyway is the stronger reason.
    const anyway = comparisonView({ ...hidden, grade: 'notComparable' });
    expect([anyway.gradeText, anyway.shortVerdict]).toEqual(['Not comparable', 'None']);
  });

  it('offers an assumed base to be confirmed only where nothing else is missing', () => {
    const missing = faceToFace.conditions.filter(({ name }) => name === 'figureBaseKnown' || name === 'base');
    const nearly = { ...faceToFace, conditions: missing };
    expect(comparisonView(nearly).toConfirm?.percent).toBe(82);
    expect(comparisonView(faceToFace).toConfirm).toBeNull();
    expect(comparisonView(aComparison()).toConfirm).toBeNull();
    const unstated = aFigure('June 2021', '2021-06', 82, { base: { notStated: true } });
    expect(comparisonView({ ...nearly, figure: unstated }).toConfirm).toBeNull();
  });
});

describe('a national figure', () => {
  it('tells an assumed base from a confirmed one and a printed one', () => {
    const figure = aFigure('June 2021', '2021-06', 82);
    expect(figureView(figure, false).base).toBe('about 1,000 people, assumed from the series');
    expect(figureView(figure, true).base).toBe('about 1,000 people, confirmed by an officer');
    expect(figureView({ ...figure, base: { printed: 1001 } }, false).base).toBe('1,001 people');
    expect(figureView({ ...figure, base: { notStated: true } }, false).base).toBe(
      'how many people is not stated',
    );
  });

  it('carries what makes it stand out', () => {
    expect(figureView(aFigure('June 2020', '2020-06', 87, { standsOut: 'pandemic' }), false).remarks).toEqual(
      ['pandemic round'],
    );
    expect(figureView(aFigure('autumn 2020', null, 83), false).remarks).toEqual(['date not certain']);
  });
});
