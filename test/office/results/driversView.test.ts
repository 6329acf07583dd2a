import { describe, expect, it } from 'vitest';
import { driversView, refusalView } from '../../../src/office/results/driversView.ts';
import { anyonesFigures, drivenFigures, drivenFindings } from '../../fixtures/drivenFindings.ts';
import { reader } from '../../fixtures/tables.ts';

const viewOf = ({ found, choices, note }: ReturnType<typeof drivenFigures>) =>
  driversView(found, { choices, note, reader });

describe('the page of what goes with an outcome', () => {
  const view = viewOf(drivenFigures());

  it('says how much goes with all of it, and of whom', () => {
    expect(view.title).toBe('What goes with “How about runs?”');
    expect(view.facts[0]).toMatch(/^Looked at as a score\. \d\d% of .* go with these 3 answers together/);
    expect(view.facts[1]).toContain('Base 600 people (effective base 600, weighting only)');
  });

  it('has a figure under each head, an interval under each that has one', () => {
    for (const { cells } of view.lines) {
      expect(cells).toHaveLength(view.heads.length);
      const [, share, direction, , , mean, base] = cells;
      for (const cell of [share, direction, mean, base]) expect(cell?.under).toBeTruthy();
    }
    for (const { cells } of view.checks) expect(cells).toHaveLength(view.checkHeads.length);
    expect(view.reading.join(' ')).toContain('999 times');
  });

  it('speaks of odds where the outcome is had or not, with no check by Johnson', () => {
    const odds = viewOf(drivenFigures({ as: 'net' }));
    expect(odds.facts[0]).toContain('McFadden’s R²');
    expect(odds.checkHeads.map(({ text }) => text)).not.toContain('Johnson’s share');
    for (const { cells } of odds.checks) expect(cells).toHaveLength(odds.checkHeads.length);
  });

  it('tells no interval and no effective base of an open sample', () => {
    const open = viewOf(anyonesFigures());
    expect(open.heads.map(({ text }) => text)).toEqual([
      'Answer',
      'Share',
      'Direction (correlation)',
      'Place',
      'Mean score',
      'Base',
    ]);
    for (const { cells } of open.lines) {
      expect(cells).toHaveLength(open.heads.length);
      expect(cells.flatMap(({ under }) => under ?? [])).toEqual(['on 1 to 5']);
    }
    expect(open.facts[1]).not.toContain('effective');
    expect(open.placesNote).toContain('under 2 points apart');
    expect(open.warnings[0]).toContain('anyone could take part');
  });

  it('says why there is nothing', () => {
    const { found, choices } = drivenFindings({ drivers: ['parks', 'copy'] });
    if (found.kind !== 'refused') throw new Error(found.kind);
    const refusal = refusalView(found, { choices }, reader);
    expect(refusal.title).toBe(view.title);
    expect(refusal.texts).toHaveLength(1);
  });
});
