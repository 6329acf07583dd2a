import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { subjectById } from '../../../src/asking/bank/subjects.ts';
import { day } from '../../../src/core/day.ts';
import { bundledFigures, sources } from '../../../src/counting/benchmarks/sources.ts';

interface Fact {
  readonly round: number | null;
  readonly round_label: string;
  readonly round_basis: string;
  readonly fieldwork_start: string | null;
  readonly n: number | null;
  readonly percent: number;
  readonly base: string;
  readonly area: string;
  readonly source_url: string;
  readonly source_kind: string;
  readonly quote: string;
  readonly note?: string;
  readonly also_seen_at?: readonly string[];
}
const file = join(import.meta.dirname, '../../../src/counting/benchmarks/data/lga_polling_figures.json');
const facts: readonly Fact[] = JSON.parse(readFileSync(file, 'utf8'));
const found = (id: string) => bundledFigures.find((figure) => figure.id === id);

describe('the bundled national figures', () => {
  it('are the 109 that were gathered, each with everything that is known of it', () => {
    expect(sources.lgaPolling.figures).toHaveLength(109);
    expect(facts).toHaveLength(109);
    bundledFigures.forEach((figure, index) => {
      const fact = facts[index];
      expect(figure).toMatchObject({
        percent: fact?.percent,
        round: fact?.round,
        area: fact?.area,
        baseNote: fact?.base,
        note: fact?.note ?? null,
        mode: 'telephone',
        when: { label: fact?.round_label, basis: fact?.round_basis.replace(' (see national_notes.md)', '') },
        source: { address: fact?.source_url, kind: fact?.source_kind, quote: fact?.quote },
      });
      expect(figure.source.alsoAt).toEqual(fact?.also_seen_at);
    });
  });

  it('have a source address, a quote from it and a name of their own', () => {
    for (const figure of bundledFigures) {
      expect(figure.source.address).toMatch(/^https?:\/\/[^/]+\//);
      expect(figure.source.quote.length).toBeGreaterThan(10);
      expect(figure.percent).toBeGreaterThan(0);
      expect(figure.percent).toBeLessThan(100);
    }
    expect(new Set(bundledFigures.map((figure) => figure.id)).size).toBe(109);
  });

  it('answer a question of the bank in its wording, or one answer that the question has', () => {
    for (const figure of bundledFigures) {
      const subject = subjectById(figure.answers);
      expect(subject?.wording).toBe(figure.wording);
      if (figure.measure === 'singleAnswer') expect(subject?.answers).toContain(figure.answer);
      else expect(figure.answer).toBeNull();
    }
  });

  it('print a base in 14 cases; elsewhere it is assumed from the series, and for a region not even that', () => {
    const count = (sort: string) => bundledFigures.filter((figure) => sort in figure.base).length;
    expect([count('printed'), count('assumed'), count('notStated')]).toEqual([14, 92, 3]);
    expect(found('lga.local_area.netPositive.2018-02')?.base).toEqual({ printed: 1001 });
    expect(found('lga.local_area.netPositive.2017-18-regional.south-east')?.base).toEqual({
      notStated: true,
    });
  });

  it('have first and last days only where the source or its label gives at least a month', () => {
    for (const { when } of bundledFigures) {
      const known = ['days', 'month', 'derived'].includes(when.precision);
      expect(when.from !== null && when.to !== null).toBe(known);
      if (when.from !== null && when.to !== null) {
        expect(day(when.from)).toBe(when.from);
        expect(day(when.to)).toBe(when.to);
        expect(when.from <= when.to).toBe(true);
      }
    }
    expect(found('lga.trust.netPositive.2018-10')?.when).toMatchObject({
      from: '2018-10-01',
      to: '2018-10-31',
      precision: 'month',
    });
    // Nobody printed that month: it follows from counting rounds.
    const counted = bundledFigures.filter(({ when }) => /derived by counting/.test(when.basis));
    expect(counted.map(({ when }) => when.precision)).toEqual(Array(6).fill('derived'));
    expect(found('lga.trust.netPositive.2022')?.when).toMatchObject({ from: null, precision: 'year' });
    expect(found('lga.local_area.netPositive.2020-06')?.when).toMatchObject({
      from: '2020-06-11',
      to: '2020-06-14',
      precision: 'days',
    });
  });

  it('mark the poll of the first pandemic summer, and no other', () => {
    const marked = bundledFigures.filter((figure) => figure.standsOut === 'pandemic');
    expect(marked).toHaveLength(12);
    expect(new Set(marked.map((figure) => figure.when.label))).toEqual(new Set(['June 2020']));
  });

  it('are quoted by others in 78 cases', () => {
    expect(bundledFigures.filter((figure) => /third party/.test(figure.source.kind))).toHaveLength(78);
  });
});
