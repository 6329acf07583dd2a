import { describe, expect, it } from 'vitest';
import { type CodedColumn, codedTable } from '../../../src/counting/analysis/codedTable.ts';
import { group, question, weights } from '../../fixtures/sixtyPeople.ts';

const columnOf = (name: string, codes: Uint8Array): CodedColumn => ({
  name,
  codes: Uint16Array.from(codes),
  labels: ['One', 'Two', 'Three'],
});
const wish = {
  question: columnOf('q', question),
  base: [0, 1, 2],
  nets: [{ label: 'One or two', codes: [0, 1] }],
  breaks: [columnOf('g', group)],
  correction: 'holm',
} as const;
const table = codedTable(wish, { weights, level: 0.95 });

describe('a table of coded answers', () => {
  it('has a row percentage with what it is worth', () => {
    const [first, , third] = table.breaks[0]?.groups ?? [];
    const of = first?.cells?.[0]?.ofRow;
    // R survey: svymean(~I(g == 0), subset(design, q == 0), deff = "replace").
    expect(of?.share).toBeCloseTo(0.25, 12);
    expect(of?.designEffect).toBeCloseTo(1.06553672316384, 10);
    // 24 people / 1.07 are more than Kish's 20, which counts where it is under 30.
    expect([of?.kishBase, of?.effectiveBase]).toEqual([20, 20]);
    // Never above the base.
    for (const cell of third?.cells ?? [])
      expect(cell.ofRow?.effectiveBase ?? 0).toBeLessThanOrEqual(cell.ofRow?.base ?? 0);
  });

  it('has a row for each answer and net, a column for everyone and for each group', () => {
    expect(table.rows.map(({ label }) => label)).toEqual(['One', 'Two', 'Three', 'One or two']);
    expect(table.everyone).toMatchObject({ base: 58, mark: 'small' });
    const cells = table.everyone.cells ?? [];
    expect((cells[0]?.share ?? 0) + (cells[1]?.share ?? 0)).toBeCloseTo(cells[3]?.share as number, 14);
    expect((cells[0]?.share ?? 0) + (cells[1]?.share ?? 0) + (cells[2]?.share ?? 0)).toBeCloseTo(1, 14);
  });

  it('has groups whose people add up to everyone, and a test over them', () => {
    // Of so few people nothing would be tested.
    const limits = { hideBelow: 1, markBelow: 1, markEffectiveBelow: 1, testEffectiveFrom: 1 };
    const [one] = codedTable(wish, { weights, level: 0.95, limits }).breaks;
    expect(one?.groups.reduce((sum, { base }) => sum + base, 0)).toBe(58);
    // R survey 4.1-1: svychisq(~q + g), as in raoScott.test.ts.
    expect(one?.test?.raoScott?.f.pValue).toBeCloseTo(0.73058459754138, 11);
  });

  it('tests nothing on bases that allow no test, and marks them', () => {
    const [one] = table.breaks;
    expect(one?.groups.map(({ mark }) => mark)).toEqual(['hidden', 'hidden', 'hidden']);
    expect(one?.tests).toMatchObject({ restTests: 0, pairTests: 0 });
    expect(one?.test).toBeNull();
  });

  it('asks of the groups that allow tests alone whether the answers go with them', () => {
    const people = Array.from({ length: 300 }, (_, i) => i);
    const answers = {
      name: 'q',
      labels: ['Yes', 'No'],
      codes: Uint16Array.from(people, (i) => ((i * 7) % 10 < 5 ? 0 : 1)),
    };
    const places = Uint16Array.from(people, (i) => i % 3);
    const by = (labels: readonly string[], codes: Uint16Array) => ({ name: 'g', labels, codes });
    const testOf = (column: CodedColumn, heavy: number) => {
      const all = Float64Array.from(people, (i) => (i === 0 ? heavy : 1));
      const asked = {
        question: answers,
        base: [0, 1],
        nets: [],
        breaks: [column],
        correction: 'holm',
      } as const;
      return codedTable(asked, { weights: all, level: 0.95 }).breaks[0]?.test;
    };
    const two = testOf(
      by(
        ['Two', 'Three'],
        places.map((place) => (place === 0 ? 2 : place - 1)),
      ),
      1,
    );
    expect(two?.columns).toEqual([0, 1]);
    // Nearly all the weight of the first group is one person's: nothing is said of it.
    const heavy = testOf(by(['One', 'Two', 'Three'], places), 10_000);
    expect(heavy?.columns).toEqual([1, 2]);
    expect(heavy?.base).toBe(200);
    expect(heavy?.raoScott?.f.pValue).toBeGreaterThan(0.05);
    expect(
      testOf(
        by(
          ['First', 'Others'],
          places.map((place) => Math.min(place, 1)),
        ),
        10_000,
      ),
    ).toBeNull();
  });

  it('has no share of a group of nobody', () => {
    const nobody = codedTable({ ...wish, within: new Uint8Array(60) }, { weights, level: 0.95 });
    expect(nobody.everyone).toMatchObject({ base: 0, cells: null, kishBase: null });
  });
});
