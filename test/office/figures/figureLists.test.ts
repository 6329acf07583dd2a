import { describe, expect, it } from 'vitest';
import { subjectById } from '../../../src/asking/bank/subjects.ts';
import { type Day, day } from '../../../src/core/day.ts';
import type { Figure } from '../../../src/counting/benchmarks/figure.ts';
import { bundledFigures } from '../../../src/counting/benchmarks/sources.ts';
import { factsOf, seriesAbout, subjectLines } from '../../../src/office/figures/figureLists.ts';

const today = day('2026-11-22') as Day;
const line = (id: string) => subjectLines(bundledFigures).find(({ subject }) => subject.id === id);
const about = (id: string) => {
  const subject = subjectById(id);
  if (subject === undefined) throw new Error(`no subject ${id}`);
  return seriesAbout(bundledFigures, subject);
};

describe('what is said of all figures', () => {
  it('is how many there are, of which years, and how little of them is certain', () => {
    expect(factsOf(bundledFigures, today)).toMatchObject({
      count: 109,
      firstYear: 2012,
      lastYear: 2024,
      withoutBase: 95,
      quoted: 78,
      newestDated: { when: { label: 'June 2021' } },
      newerUndated: true,
      noVerdictFor: '2026',
    });
  });

  it('promises no verdict only while no figure is near enough to today', () => {
    expect(factsOf(bundledFigures, day('2021-12-30') as Day).noVerdictFor).toBeNull();
    expect(factsOf(bundledFigures, day('2021-12-31') as Day).noVerdictFor).toBe('2021');
    expect(factsOf([], today)).toMatchObject({
      count: 0,
      lastYear: null,
      newestDated: null,
      noVerdictFor: '2026',
    });
  });
});

describe('the list of questions', () => {
  it('shows each with its newest dated figure and how many there are', () => {
    expect(line('local_area')).toMatchObject({ latest: { percent: 82, when: { label: 'June 2021' } } });
    expect(line('trust_decisions_body')).toMatchObject({
      main: { measure: 'singleAnswer', answer: 'Your local council' },
      latest: { percent: expect.any(Number) },
    });
    const points = subjectLines(bundledFigures).map((one) => one.points);
    expect(points.reduce((sum, count) => sum + count, 0)).toBe(109);
  });

  it('says where nothing was found', () => {
    expect(line('services.parks')).toMatchObject({ points: 0, main: null, latest: null });
    expect(line('services_changed.parks')).toBeUndefined();
    expect(line('services_changed.road')).toMatchObject({ points: 1 });
  });
});

describe('the series of a question', () => {
  it('are its nets and single answers that hold a figure, regions apart', () => {
    expect(about('services.road').map(({ measure }) => measure)).toEqual(['netPositive', 'netNegative']);
    expect(about('trust_decisions_person').map(({ answer }) => answer)).toEqual([
      'Local councillors',
      'Members of Parliament',
      'Government ministers',
    ]);
    const [area] = about('local_area');
    expect(area?.regions.map((figure: Figure) => figure.area)).toEqual(['South East (E12000008)']);
    expect(area?.nation.every((figure) => figure.area === 'Great Britain')).toBe(true);
    expect(about('services.parks')).toEqual([]);
  });
});
