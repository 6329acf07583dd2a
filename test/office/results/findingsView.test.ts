import { describe, expect, it } from 'vitest';
import { id } from '../../../src/core/id.ts';
import { prepareResults } from '../../../src/counting/analysis/results.ts';
import { findingsOf } from '../../../src/counting/analysis/waveFindings.ts';
import { findingChoices, partViews, tableAddress } from '../../../src/office/results/findingsView.ts';
import { recipeOf } from '../../../src/office/results/recipe.ts';
import { goodOf } from '../../fixtures/aDevice.ts';
import { reader } from '../../fixtures/tables.ts';
import { sample, sampleSource } from '../../fixtures/theSample.ts';

const findings = goodOf(
  findingsOf(prepareResults(sampleSource, []), {
    wave: sample.waves[1].id,
    choices: {},
    dontKnow: 'asAsked',
  }),
);
const everything = { showing: { breakBy: null, question: null }, whole: [] };

describe('what the page of findings says', () => {
  it('of a part in which nothing stands out is that this is a finding, with the gap that could have been seen', () => {
    const parts = findings.parts.map((part) => ({ ...part, found: [] }));
    const [who] = partViews({ ...findings, parts }, everything, reader);
    expect(who?.nothing).toContain('That is a finding too');
    expect(who?.facts.join(' ')).toMatch(/0 differences stand out.*a gap of about \d+ points could be seen/);
    expect(who?.facts.join(' ')).not.toContain('1 in 20');
  });

  it('of a part without tests is why, and no count', () => {
    const parts = findings.parts.map((part) => ({ ...part, found: [], tests: 0, detectablePoints: null }));
    const [who] = partViews({ ...findings, parts }, everything, reader);
    expect(who).toMatchObject({ facts: [], lines: [] });
    expect(who?.nothing).toContain('No test could be made');
  });

  it('leaves out a part that has no breaks', () => {
    const parts = findings.parts.map((part) => ({ ...part, breaks: [] }));
    expect(partViews({ ...findings, parts }, everything, reader)).toEqual([]);
  });

  it('offers each question once, and every break', () => {
    const { breaks, questions } = findingChoices(findings, reader);
    const names = questions.map(({ label }) => label);
    expect(new Set(names).size).toBe(names.length);
    expect(names).toContain('Council services');
    expect(breaks.map(({ label }) => label)).toEqual(
      expect.arrayContaining(['Age', 'Sex', 'Ward', 'Trust in the council']),
    );
  });

  it('leads to the table of a finding among the tables, the whole question by its break', () => {
    const [first] = findings.parts.flatMap(({ found }) => found);
    if (first === undefined) throw new RangeError('something stands out in the sample');
    const address = tableAddress(first, findings, 'w1');
    expect(recipeOf(address.split('?')[1] ?? '')).toMatchObject({
      breaks: [[first.breakBy]],
      shows: ['rest'],
    });
    const [any] = findings.breaks;
    if (any === undefined) throw new RangeError('the sample has breaks');
    const uses = {
      id: id<'column'>('uses.1'),
      question: id<'question'>('uses'),
      row: '1',
      isOneOfSeveral: true as const,
    };
    const broken = {
      ...any,
      title: { en: 'Uses' },
      column: { ...any.column, ...uses, label: { en: 'Parks' } },
    };
    const { choices, by } = {
      choices: findingChoices({ ...findings, breaks: [broken] }, reader).breaks,
      by: tableAddress({ column: first.column, breakBy: 'uses.1' }, { ...findings, breaks: [broken] }, 'w1'),
    };
    expect(choices).toEqual([{ value: 'uses.1', label: 'Uses: Parks' }]);
    expect(recipeOf(by.split('?')[1] ?? '').breaks).toEqual([['uses']]);
    const option = findings.questions.find(({ column }) => column.isOneOfSeveral);
    const several = option && tableAddress({ column: option.column.id, breakBy: 'sex' }, findings, 'w1');
    expect(several ?? '').not.toContain(String(option?.column.id));
  });
});
