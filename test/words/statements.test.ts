import { describe, expect, it } from 'vitest';
import { fetchWords, languageOf, wordsIn } from '../../src/words/inLanguages.ts';
import { type ReadingPage, statementWords } from '../../src/words/statements.ts';

/** What must be the same in every language: which passages, how much in each, and where its links lead. */
const shape = ({ passages }: ReadingPage) =>
  passages.map(({ id, paragraphs, points = [], after = [], links = [] }) => ({
    id,
    amounts: [paragraphs.length, points.length, after.length],
    links: links.map(({ to }) => to),
  }));
const prose = (page: ReadingPage) => JSON.stringify(page);

describe('the statements in Welsh', () => {
  it('are English until they were fetched, and then say the same passage by passage', async () => {
    expect(languageOf(statementWords, 'cy')).toBe('en');
    expect(await fetchWords([statementWords], 'cy')).toBe(true);
    expect(languageOf(statementWords, 'cy')).toBe('cy');
    const { en } = statementWords;
    const cy = wordsIn(statementWords, 'cy');
    for (const name of ['privacy', 'accessibility'] as const) {
      expect(shape(cy[name])).toEqual(shape(en[name]));
      expect(cy[name].title).not.toBe(en[name].title);
    }
  });

  it('hold the same facts', async () => {
    await fetchWords([statementWords], 'cy');
    const cy = wordsIn(statementWords, 'cy');
    for (const fact of ['6(1)(e)', '30 ']) expect(prose(cy.privacy)).toContain(fact);
    for (const fact of ['22 Tachwedd 2026', '400%', '320', '1.3.1', '4.1.2', '4.1.3', 'WCAG', '2018'])
      expect(prose(cy.accessibility)).toContain(fact);
  });
});
