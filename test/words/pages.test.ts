import { describe, expect, it } from 'vitest';
import { daysBetween } from '../../src/core/day.ts';
import { pagesWords } from '../../src/words/pages.ts';
import { statementDays } from '../../src/words/statementDays.ts';
import { type Passage, type ReadingPage, statementWords } from '../../src/words/statements.ts';

const { help, safe } = pagesWords.en;
const { privacy, accessibility } = statementWords.en;
const pages: readonly ReadingPage[] = [help, privacy, accessibility];

function textOf(passage: Passage | undefined): string {
  if (!passage) return '';
  return [...passage.paragraphs, ...(passage.points ?? []), ...(passage.after ?? [])].join(' ');
}

describe('the accessibility statement', () => {
  it('was reviewed and tested within the last 12 months', () => {
    const today = new Date().toISOString().slice(0, 10) as typeof statementDays.reviewed;
    for (const day of [statementDays.reviewed, statementDays.tested]) {
      expect(daysBetween(day, today)).toBeLessThan(365);
      expect(daysBetween(statementDays.prepared, day)).toBeGreaterThanOrEqual(0);
    }
  });

  it('has what regulation 7(4) asks for: what is not accessible and why, contact, enforcement', () => {
    const text = accessibility.passages.map(textOf).join(' ');
    expect(text).toContain(
      'partially compliant with the Web Content Accessibility Guidelines version 2.2 AA',
    );
    expect(text).toContain('Non-compliance with the accessibility regulations');
    const links = accessibility.passages.flatMap((passage) => passage.links ?? []).map((link) => link.to);
    expect(links).toContain('https://www.equalityadvisoryservice.com/');
    expect(links).toContain('https://www.gov.uk/find-local-council');
  });
});

describe('the pages that are read', () => {
  it('name each passage once and say something in it', () => {
    for (const page of pages) {
      const ids = page.passages.map((passage) => passage.id);
      expect(new Set(ids).size).toBe(ids.length);
      expect(page.passages.filter((passage) => textOf(passage) === '')).toEqual([]);
    }
  });

  it('F8: lead from what goes wrong to a copy, where the app starts and does not show what is here', () => {
    const trouble = help.passages.find(({ id }) => id === 'trouble');
    expect(textOf(trouble)).toContain('Save a copy of what is on this device');
    expect(trouble?.links?.map(({ to }) => to)).toContain('./rescue.html');
  });

  it('say that none begins unsealed, and call neither them nor taking part what they are not', () => {
    const text = privacy.passages.map(textOf).join(' ');
    expect(text).toContain('no interview of that survey begins');
    expect(text).toContain('public task');
    expect(text).toContain('must acknowledge a complaint within 30 days');
    expect(text).not.toMatch(/anonym/i);
  });

  it('count what needs attention', () => {
    expect(safe.someBad(1)).toBe('One thing needs attention.');
    expect(safe.someBad(3)).toBe('3 things need attention.');
    expect(safe.build('0.1.0 (abc)')).toContain('0.1.0 (abc)');
    expect(safe.space(safe.megabytes('3'), safe.megabytes('900'))).toBe('3 MB of 900 MB are in use.');
  });
});
