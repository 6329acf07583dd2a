import { describe, expect, it } from 'vitest';
import { withCodes, withLook } from '../../../src/counting/analysis/coding/codings.ts';
import { openEntries } from '../../../src/counting/analysis/coding/openEntries.ts';
import { writtenByCodeCsv } from '../../../src/telling/exports/writtenByCodeCsv.ts';
import { aFrame, someTexts } from '../../fixtures/aText.ts';

const texts = someTexts('More buses', '=HYPERLINK("x")', 'Nothing');

describe('the file of what was written, by code', () => {
  const codings = withLook(
    withCodes(withCodes({}, texts.slice(0, 1), [1, 2]), texts.slice(1, 2), [2]),
    texts.slice(1, 2),
    true,
  );
  const file = writtenByCodeCsv(openEntries(texts), { frame: aFrame('Buses', 'Litter'), codings });
  const lines = file.trim().split('\r\n');

  it('has a line for each code of each answer, and says in each that it is not for publication', () => {
    expect(lines.slice(1).map((line) => line.split(',')[0])).toEqual(['Buses', 'Litter', 'Litter', '']);
    expect(lines.slice(1).every((line) => line.includes('Not for publication'))).toBe(true);
    expect(lines.filter((line) => line.includes(',yes,')).length).toBe(1);
  });

  it('F60: marks what may hold personal data, and leaves it as it is', () => {
    const named = someTexts('My name is Ann Lee', 'More buses');
    const rows = writtenByCodeCsv(openEntries(named), { frame: aFrame('Buses'), codings: {} });
    expect(
      rows
        .trim()
        .split('\r\n')
        .slice(1)
        .map((line) => line.split(',').slice(1, 4)),
    ).toEqual([
      ['My name is Ann Lee', 'no', 'yes'],
      ['More buses', 'no', 'no'],
    ]);
  });

  it('names no response, and holds nothing that a spreadsheet would work out', () => {
    expect(file).not.toMatch(/\br[123]\b/);
    expect(lines[3]).toContain("'=HYPERLINK");
  });
});
