import { describe, expect, it } from 'vitest';
import type { MadeSource } from '../../../src/counting/analysis/made/madeSources.ts';
import type { MadeVariable } from '../../../src/counting/analysis/made/madeVariable.ts';
import { bandsIn, startsIn } from '../../../src/office/results/bandsForm.ts';
import {
  changeGroup,
  formOf,
  isFormed,
  MADE_SORTS,
  type MadeForm,
  newForm,
  ofQuestion,
  readMadeForm,
  scoredAnswers,
  withAnswers,
  withGroup,
} from '../../../src/office/results/madeForm.ts';

const source = (id: string, codes: readonly number[], more: Partial<MadeSource> = {}): MadeSource => ({
  id,
  question: id,
  label: { en: id },
  title: { en: id },
  isRow: false,
  earlier: null,
  isAboutPeople: false,
  isMade: false,
  several: false,
  answers: codes.map((code) => ({ code, label: { en: `Answer ${code}` } })),
  measure: null,
  decimals: 0,
  ...more,
});
const sources = [
  source('age', [1, 2, 3]),
  source('runs', [1, 2, 3, 4, 5]),
  source('years', [1, 2], { measure: 'number' }),
  source('born', [1, 2], { measure: 'date' }),
  source('uses', [1, 2], { measure: 'count', several: true }),
];
const around = { sources, others: [], newId: 'made:new' };
const read = (form: MadeForm) => readMadeForm(form, around);
const faultsOf = (form: MadeForm) => {
  const found = read(form);
  return found.ok ? [] : found.problem.map(({ field, fault }) => `${field} ${fault}`);
};

const kept: readonly MadeVariable[] = [
  {
    sort: 'groups',
    id: 'made:g',
    label: 'G',
    of: 'age',
    groups: [
      { label: 'Younger', codes: [1, 2] },
      { label: 'Older', codes: [3] },
    ],
  },
  {
    sort: 'bands',
    id: 'made:b',
    label: 'B',
    of: 'years',
    bands: [
      { label: 'Short', from: null },
      { label: 'Long', from: 5 },
    ],
  },
  {
    sort: 'combination',
    id: 'made:c',
    label: 'C',
    groups: [
      {
        label: 'Both',
        holds: 'all',
        answers: [
          { column: 'age', codes: [1] },
          { column: 'runs', codes: [1, 2] },
        ],
      },
    ],
    rest: 'Others',
  },
  { sort: 'crossing', id: 'made:x', label: 'X', of: ['age', 'runs'] },
  {
    sort: 'scores',
    id: 'made:s',
    label: 'S',
    of: ['runs'],
    scores: [
      { code: 1, score: 5 },
      { code: 5, score: -1.5 },
    ],
    least: 1,
    bands: [
      { label: 'Low', from: null },
      { label: 'High', from: 2.5 },
    ],
  },
];

describe('the form of a made variable', () => {
  it('gives back each sort as it was kept', () => {
    for (const made of kept.filter(isFormed)) expect(read(formOf(made))).toEqual({ ok: true, value: made });
    expect(kept.map(({ sort }) => sort)).toEqual([...MADE_SORTS]);
  });

  it('says of an empty form what is missing, in which box', () => {
    expect(faultsOf(newForm('groups'))).toEqual([
      'made-label noName',
      'made-of noSource',
      'made-group-0 groupName',
      'made-group-1 groupName',
    ]);
    expect(faultsOf(newForm('bands'))).toEqual(['made-label noName', 'made-of noSource']);
    expect(faultsOf(newForm('crossing'))).toEqual([
      'made-label noName',
      'made-of noSource',
      'made-inner noSource',
    ]);
    expect(faultsOf(newForm('scores'))).toEqual([
      'made-label noName',
      'made-items tooFew',
      'made-starts noStarts',
    ]);
    expect(faultsOf({ ...newForm('combination'), groups: [] })).toEqual([
      'made-label noName',
      'made-add noGroups',
    ]);
  });

  it('takes no name twice, and no answer of one question into two groups', () => {
    const [groups] = kept.filter(isFormed);
    if (groups === undefined) throw new RangeError('the first is of groups');
    const again = { ...formOf(groups), id: null };
    const taken = readMadeForm(again, { ...around, others: kept });
    expect(taken.ok ? [] : taken.problem).toEqual([{ field: 'made-label', fault: 'sameName' }]);
    const both = withAnswers(again, { place: 1, at: 0, answers: { column: 'age', codes: ['2', '3'] } });
    expect(faultsOf(both)).toEqual(['made-answers-0-0 twice']);
    expect(faultsOf(changeGroup(again, 0, { label: ' ' }))).toEqual(['made-group-0 groupName']);
  });

  it('reads where bands begin, rising, and names what nobody named', () => {
    expect(startsIn('18, 35;65', 'number')).toEqual([18, 35, 65]);
    expect(startsIn('2.5', 'number')).toEqual([2.5]);
    expect(startsIn('2020-01-01, 2024-01-01', 'date')).toEqual(['2020-01-01', '2024-01-01']);
    expect([startsIn('35, 18', 'number'), startsIn('x', 'number'), startsIn('18', 'date')]).toEqual([
      null,
      null,
      null,
    ]);
    const form = { ...newForm('bands'), starts: '18, 35' };
    expect(bandsIn(form, sources[2]).map(({ label }) => label)).toEqual([
      'Under 18',
      '18 to 34',
      '35 or more',
    ]);
    expect(bandsIn({ ...form, bandLabels: ['Young'] }, sources[2])[0]?.label).toBe('Young');
    expect(faultsOf({ ...form, label: 'A', of: ['years', ''], starts: '3, 1' })).toEqual([
      'made-starts badStarts',
    ]);
    const many = (bands: number) => Array.from({ length: bands - 1 }, (_, at) => at + 1).join(', ');
    const years = { ...form, label: 'A', of: ['years', ''] as const };
    expect(faultsOf({ ...years, starts: many(200) })).toEqual([]);
    expect(faultsOf({ ...years, starts: many(201) })).toEqual(['made-starts tooManyBands']);
  });

  it('crosses two different questions that make no more groups than a table holds', () => {
    const form = { ...newForm('crossing'), label: 'A' };
    expect(faultsOf({ ...form, of: ['age', 'age'] })).toEqual(['made-inner sameTwice']);
    const large = source(
      'streets',
      Array.from({ length: 20 }, (_, at) => at),
    );
    const found = readMadeForm(
      { ...form, of: ['streets', 'age'] },
      { ...around, sources: [...sources, large] },
    );
    expect(found.ok ? [] : found.problem).toEqual([{ field: 'made-inner', fault: 'tooManyGroups' }]);
  });

  it('takes numbers for scores, and as many answers as there are questions', () => {
    const form = { ...newForm('scores'), label: 'A', items: ['runs'], starts: '2' };
    expect(faultsOf(form)).toEqual(['made-score-1 noScores']);
    const wrong = { ...form, scores: { 1: 'five', 2: '4', 3: '1' }, least: '2' };
    expect(faultsOf(wrong)).toEqual(['made-score-1 badScore', 'made-least badLeast']);
    expect(scoredAnswers(['age', 'runs'], sources).map(({ code }) => code)).toEqual([1, 2, 3, 4, 5]);
  });

  it('names an answer to score by all that it is called, as each code has one score', () => {
    const agree = source('agree', [1, 2]).answers.map((one) => ({
      ...one,
      label: { en: `Agree ${one.code}` },
    }));
    const other = { ...source('agree', []), answers: agree };
    const named = scoredAnswers(['runs', 'agree'], [...sources, other]).map(({ label }) => label.en);
    expect(named.slice(0, 3)).toEqual(['Answer 1 / Agree 1', 'Answer 2 / Agree 2', 'Answer 3']);
  });

  it('adds groups, and changes the question of all', () => {
    const form = ofQuestion(withGroup(newForm('groups')), 'age');
    expect(form.groups.map(({ answers }) => answers[0]?.column)).toEqual(['age', 'age', 'age']);
    expect(withGroup(form).groups[3]?.answers).toEqual([{ column: 'age', codes: [] }]);
    const combined = withAnswers(newForm('combination'), {
      place: 0,
      at: 0,
      answers: { column: 'age', codes: [] },
    });
    expect(combined.groups[0]?.answers.map(({ column }) => column)).toEqual(['age', '']);
  });
});
