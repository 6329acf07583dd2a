import { describe, expect, it } from 'vitest';
import type { Column } from '../../../src/core/column.ts';
import { id } from '../../../src/core/id.ts';
import type { Finding } from '../../../src/counting/analysis/finding.ts';
import { findingLines } from '../../../src/telling/reports/findingLine.ts';
import { aColumn, reader } from '../../fixtures/tables.ts';

const scanned = (column: Column, title = 'The question') => ({ column, title: { en: title }, earlier: null });
const sex: Column = {
  ...aColumn,
  id: id('sex'),
  question: id('sex'),
  nets: [],
  categories: [
    { code: 1, label: { en: 'Female' } },
    { code: 2, label: { en: 'Male' } },
    { code: 3, label: { en: 'Other' } },
  ],
};
const [net] = aColumn.nets;
const finding: Finding = {
  column: aColumn.id,
  sort: 'net',
  row: net?.id ?? null,
  breakBy: 'sex',
  group: 1,
  otherGroup: null,
  isPartHidden: false,
  one: { value: 0.5533, base: 135, effectiveBase: 134.9 },
  rest: { value: 0.7983, base: 1932, effectiveBase: 636.3 },
  gap: { points: -24.5, low: -33.1, high: -15.9 },
  pValue: 0.0001,
  adjusted: 0.01,
  isSmall: false,
};
const lineOf = (change: Partial<Finding>, question = aColumn) => {
  const columns = { questions: [scanned(question)], breaks: [scanned(sex)] };
  const [line] = findingLines(columns, [{ ...finding, ...change }], reader);
  if (line === undefined) throw new Error('no line');
  return line;
};

describe('a finding by one of several answers', () => {
  it('sets who gave it beside those who answered without it', () => {
    const option: Column = {
      ...sex,
      ...{ id: id('uses.1'), question: id('uses'), row: '1', label: { en: 'Parks' }, isOneOfSeveral: true },
      categories: sex.categories.slice(0, 2),
    };
    const by = { ...finding, breakBy: 'uses.1', otherGroup: 2 };
    const columns = { questions: [scanned(aColumn)], breaks: [scanned(option, 'Which do you use?')] };
    const [line] = findingLines(columns, [by], reader);
    expect(line?.heading).toContain('Parks (Which do you use?)');
    expect(line?.by).toBe('Which do you use?: Parks');
    expect(line?.sentence).toContain('of the group “Parks” (base 135');
    expect(line?.sentence).toContain('of those who answered and did not give this answer (base');
  });
});

describe('a finding in words', () => {
  it('is one sentence with both figures, their bases, and the gap with its interval', () => {
    const { heading, sentence } = lineOf({});
    expect(heading).toContain('Female (Sex)');
    expect(sentence).toContain(
      '55% of the group “Female” (base 135, effective base 134), and 80% of everyone else',
    );
    expect(sentence).toContain(
      '(base 1,932, effective base 636). That is 25 points lower (95% interval −33 to −16 points).',
    );
  });

  it('names the one other group, and says where groups are hidden', () => {
    expect(lineOf({ otherGroup: 2 }).sentence).toContain('of the group “Male”');
    expect(lineOf({ isPartHidden: true }).sentence).toContain('in the groups that are shown');
  });

  it('writes nobody as 0%, one point as one, and less than that as under one', () => {
    const few = { points: 0.4, low: 0.1, high: 0.7 };
    expect(lineOf({ one: { ...finding.one, value: 0 } }).sentence).toContain('0% of');
    expect(lineOf({ gap: { ...few, points: 1.2 } }).sentence).toContain('1 point higher');
    expect(lineOf({ gap: few }).sentence).toContain('under 1 point higher');
  });

  it('tells a mean in its unit and a net promoter score in points', () => {
    const hours: Column = { ...aColumn, nets: [], number: { decimals: 0, unit: { en: 'hours' } } };
    const mean = { sort: 'mean', row: null, gap: { points: -1.25, low: -2, high: -0.5 } } as const;
    const told = lineOf(
      { ...mean, one: { ...finding.one, value: 3.4 }, rest: { ...finding.rest, value: 4.65 } },
      hours,
    );
    expect(told.sentence).toMatch(
      /^Mean: 3\.4 hours of .*4\.7 hours of .*That is 1\.3 hours lower.*−2\.0 to −0\.5 hours/,
    );
    const score = lineOf({ sort: 'netPromoter', row: null, one: { ...finding.one, value: 12 } });
    expect(score.sentence).toMatch(/^Net promoter score: \+12 of/);
  });

  it('names the option where a question takes several, or a rank of it', () => {
    const option: Column = { ...aColumn, row: '3', label: { en: 'Library' }, nets: [], isOneOfSeveral: true };
    expect(lineOf({ sort: 'answer', row: '1' }, option)).toMatchObject({ answer: '“Library”' });
    const { isOneOfSeveral: _, ...rest } = option;
    const ranked: Column = {
      ...rest,
      ofOption: 3,
      nets: [{ id: 'ranked', label: { en: 'Ranked' }, codes: [1], direction: 'positive' }],
    };
    expect(lineOf({ row: 'ranked' }, ranked)).toMatchObject({ answer: '“Library”, ranked' });
  });

  it('is only of columns that were scanned', () => {
    expect(() => findingLines({ questions: [], breaks: [] }, [finding], reader)).toThrow(RangeError);
  });
});
