import { expect, it } from 'vitest';
import { chosenTables, type TableChoice } from '../../../src/counting/analysis/chosenTables.ts';
import { prepareResults } from '../../../src/counting/analysis/results.ts';
import { tablesAhead } from '../../../src/counting/analysis/tablesAhead.ts';
import { sample, sampleSource } from '../../fixtures/theSample.ts';

const ask = {
  wave: sample.waves[1].id,
  breakBy: null,
  dontKnow: 'asAsked',
  compareWith: null,
  choices: {},
} as const;

/** A survey made ready, which says whether the tables of a choice were kept when they are asked for. */
function prepare() {
  const prepared = prepareResults(sampleSource, []);
  let worked = 0;
  const chosen: typeof prepared.chosen = {
    recall: (name, work) =>
      prepared.chosen.recall(name, () => {
        worked += 1;
        return work();
      }),
  };
  const watched = { ...prepared, chosen };
  const isKept = (choice: TableChoice) => {
    const before = worked;
    const found = chosenTables(watched, ask, choice);
    if (!found.ok) throw new Error(found.problem.kind);
    return worked === before;
  };
  return { watched, isKept };
}

it('works out the tables kept to one answer more or one fewer, before they are asked for', () => {
  const { watched, isKept } = prepare();
  const choice: TableChoice = {
    rows: ['trust', 'informed'],
    breaks: [['age_band']],
    only: [{ column: 'local_area', codes: [2] }],
    dontKnow: 'asAsked',
  };
  const to = (...codes: readonly number[]) => ({ ...choice, only: [{ column: 'local_area', codes }] });
  for (const work of tablesAhead(watched, ask, choice)) work();
  expect(isKept(to(2, 1))).toBe(true);
  expect(isKept(to(1, 2))).toBe(true);
  expect(isKept(to(3, 2))).toBe(true);
  expect(isKept(to())).toBe(true);
  expect(isKept(to(1, 3))).toBe(false);
  expect(isKept({ ...to(1, 2), breaks: [['sex']] })).toBe(false);
});

it('works out what the first answer of a question may be, and nothing where no answers can be ticked', () => {
  const { watched, isKept } = prepare();
  const choice: TableChoice = { rows: ['trust'], breaks: [], only: [], dontKnow: 'asAsked' };
  expect(tablesAhead(watched, ask, choice)).toEqual([]);
  const only = [
    { column: 'age_band', codes: [1] },
    { column: 'trust', codes: [] },
    { column: 'nothing', codes: [] },
  ];
  for (const work of tablesAhead(watched, ask, { ...choice, only })) work();
  expect(isKept({ ...choice, only: only.with(1, { column: 'trust', codes: [2] }) })).toBe(true);
});

it('works out no more than a small part of what is kept', () => {
  const { watched } = prepare();
  const rows = [
    'trust',
    'informed',
    'local_area',
    'value_for_money',
    'acts_on_concerns',
    'speaks_positively',
  ];
  const only = [
    { column: 'age_band', codes: [] },
    { column: 'trust', codes: [] },
    { column: 'local_area', codes: [] },
  ];
  const works = tablesAhead(watched, ask, { rows, breaks: [], only, dontKnow: 'asAsked' });
  expect(works).toHaveLength(60);
});
