import { describe, expect, it } from 'vitest';
import { columnsOf } from '../../../src/asking/questions/countedKinds.ts';
import type { Table } from '../../../src/counting/analysis/table.ts';
import {
  askedText,
  basisText,
  intervalText,
  mainFigure,
  tableView,
} from '../../../src/office/results/tableView.ts';
import { drawnQuestion } from '../../fixtures/drawnQuestionnaire.ts';
import { everyKind } from '../../fixtures/everyKind.ts';
import { aCell, aNote, areaByGroup, areaTable, guardedByGroup, reader } from '../../fixtures/tables.ts';

const view = (change: object = {}) => tableView({ ...areaTable, ...change }, reader, 30);

describe('a printed table', () => {
  it('begins with the answers counted together', () => {
    expect(
      view()
        .lines.map((line) => line.label)
        .slice(0, 3),
    ).toEqual(['Satisfied', 'Dissatisfied', 'Very satisfied']);
    expect(view().lines[0]?.cells[0]).toEqual({
      share: '79%',
      base: '1,104',
      interval: '76% to 82%',
      unweighted: '79%',
      effectiveBase: '883',
      designEffect: '1.25',
      hidden: false,
    });
  });

  it('gives base and effective base, the latter rounded down', () => {
    expect(view().bases.map((line) => `${line.label}: ${line.counts}`)).toEqual([
      'Base (people): 1,104',
      'Effective base, lowest of these answers: 883',
      'Effective base, weighting only: 938',
    ]);
  });

  it('names the groups that weights leave too few effective people in, and no others', () => {
    const worth = (weightingEffectiveBase: number | null) =>
      view({
        groups: areaTable.groups.map((group) => ({ ...group, weightingEffectiveBase })),
      }).notes.filter((note) => note.startsWith('Too few effective answers'));
    expect(worth(29.9)).toHaveLength(1);
    expect([worth(30), worth(null)]).toEqual([[], []]);
  });

  it('gives an open sample no effective base', () => {
    expect(view({ note: { ...aNote, sample: 'open' } }).bases.map((line) => line.key)).toEqual(['base']);
  });

  it('hides a small group, says why, and does not tell its size', () => {
    const { lines, bases, notes } = tableView(areaByGroup, reader, 30);
    expect(lines.every((line) => line.cells[2]?.hidden)).toBe(true);
    expect(bases[0]?.counts).toEqual(['530', '552', '<30']);
    expect(bases[1]?.counts[2]).toBe('');
    expect(notes).toEqual(['Hidden because fewer than 30 people answered: Another.']);
  });

  it('says of a protected group that it is hidden and why, and nothing of its size', () => {
    const { lines, bases, notes } = tableView(guardedByGroup, reader, 30);
    expect(lines[0]?.cells.map(({ share }) => share)).toEqual([
      'Hidden, to protect a small group of people',
      '81%',
      'Hidden, to protect a small group of people',
    ]);
    expect(bases[0]?.counts).toEqual(['not shown', '552', 'not shown']);
    expect(notes).toEqual([
      'Hidden so that no group of a few people is shown, or can be worked out from the rest: Men, Another.',
    ]);
  });

  it('names answers whose number is not told', () => {
    const rows = areaTable.rows.map((row, i) =>
      i > 4 ? { ...row, cells: [{ shown: false, why: 'protected' } as const] } : row,
    );
    expect(view({ rows }).notes).toEqual([
      "Hidden because only a few people are among them, or because the number of a few could be worked out: Fairly dissatisfied, Very dissatisfied, Don't know.",
    ]);
  });

  it('marks small bases and many who do not know', () => {
    const groups = areaByGroup.groups.map((group) => ({ ...group, mark: 'small' as const }));
    const { notes } = tableView({ ...areaByGroup, groups, dontKnowShare: 0.25 }, reader, 30);
    expect(notes[0]).toBe('Small base, read with care: Men, Women, Another.');
    expect(notes[1]).toMatch(/^25% said they don’t know/);
  });

  it('says where many who were asked gave no answer', () => {
    const left = (share: number) => ({
      id: 'notAnswered',
      label: null,
      sort: 'notAnswered',
      direction: null,
      inBase: false,
      cells: [aCell(share, 530), aCell(0.02, 552), { shown: false, why: 'smallBase' }],
    });
    const notes = (share: number) =>
      tableView({ ...areaByGroup, rows: [...areaByGroup.rows, left(share)] } as Table, reader, 30).notes;
    expect(notes(0.11).at(-1)).toMatch(/^More than 10% of those who were asked gave no answer.*: Men\.$/);
    expect(notes(0.1).join(' ')).not.toContain('gave no answer');
  });

  it('says of an interval that it is wide, unless it says already that the base is small', () => {
    const [net, ...rows] = areaTable.rows;
    const wide = { ...aCell(0.5), interval: { low: 0.34, high: 0.66 } };
    const table = { ...areaTable, rows: [{ ...net, cells: [wide] }, ...rows] } as Table;
    expect(tableView(table, reader, 30).notes).toEqual([
      'The interval of a figure is more than 30 points wide, so it tells little: Everyone.',
    ]);
    const groups = table.groups.map((group) => ({ ...group, mark: 'small' as const }));
    expect(tableView({ ...table, groups }, reader, 30).notes).toEqual([
      'Small base, read with care: Everyone.',
    ]);
  });

  it('says of a line outside the base what it is a share of', () => {
    const rows = areaTable.rows.map((row) => ({ ...row, inBase: row.sort !== 'dontKnow' }));
    expect(view({ rows }).lines.at(-1)?.note).toMatch(/not in the base/);
    expect(view().lines.at(-1)?.note).toBeNull();
  });

  it('prints a dash without an interval where nobody answered so', () => {
    const rows = areaTable.rows.map((row) => ({
      ...row,
      cells: row.cells.map((cell) => (cell.shown ? { ...cell, share: 0 } : cell)),
    }));
    expect(view({ rows }).lines[0]?.cells[0]).toMatchObject({ share: '-', interval: null });
    expect(intervalText(null)).toBeNull();
    expect(basisText({ base: 1104, effectiveBase: 870.9 })).toBe('base 1,104, effective base 870');
    expect(basisText({ base: 1104, effectiveBase: null })).toBe('base 1,104');
  });
});

it('says the main figure with what it rests on, and nothing where it is hidden', () => {
  expect(mainFigure(areaTable, reader, 30)).toEqual({
    share: '79%',
    label: 'Satisfied',
    basis: expect.stringMatching(/^76% to 82%, base [\d,]+, effective base 883$/),
  });
  expect(mainFigure({ ...areaTable, rows: [] }, reader, 30)).toBeNull();
});

it('repeats what was asked, with the row of a list', () => {
  expect(askedText(areaTable, reader)).toBe('Asked: “How satisfied are you with your local area?”');
  const column = { ...areaTable.column, row: 'waste', label: { en: 'Waste collection' } };
  expect(askedText({ ...areaTable, column }, reader)).toMatch(/ Waste collection”$/);
  const made = { ...column, id: 'made:coded_area' as never };
  expect(askedText({ ...areaTable, column: made }, reader)).toBe(
    'Made by the officer from what was answered.',
  );
});

it('says how many answers in words are not coded yet, unless they are few', () => {
  const notes = (notCoded: number) => tableView({ ...areaTable, notCoded }, reader, 30).notes.join(' ');
  expect(notes(1200)).toContain('1,200 answers in words are not coded yet');
  expect(notes(9)).toContain('Fewer than 10 answers in words are not coded yet');
  expect(notes(0)).not.toContain('not coded yet');
});

it('says of several answers that they may add up to more than everyone', () => {
  const notes = (several: boolean) => tableView({ ...areaTable, several }, reader, 30).notes.join(' ');
  expect(notes(true)).toContain('more than 100%');
  expect(notes(false)).not.toContain('more than 100%');
});

it.each([
  ['words', everyKind.text, 'people wrote something'],
  ['postcodes', everyKind.postcode, 'people gave a postcode'],
  ['texts that are worked out', drawnQuestion('name computed text = $words'), 'people had a text worked out'],
] as const)('says of %s only how many people gave one', (_sort, question, label) => {
  const [column] = columnsOf(question);
  if (column === undefined) throw new RangeError('the test requires a column');
  const table = { ...areaTable, column };
  expect(mainFigure(table, reader, 30)).toEqual({ share: '1,104', label, basis: null });
  expect(tableView(table, reader, 30).notes[0]).toContain('may tell who somebody is');
});
