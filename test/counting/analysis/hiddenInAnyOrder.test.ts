import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chosenTables } from '../../../src/counting/analysis/chosenTables.ts';
import type { MadeVariable } from '../../../src/counting/analysis/made/madeVariable.ts';
import type { PreparedResults } from '../../../src/counting/analysis/results.ts';
import { atomsOf, preparedAtoms } from '../../fixtures/toldAtoms.ts';

const QUESTIONS = { kind: ['A', 'B', 'C'], place: ['X', 'Y', 'Z'], sex: ['F', 'M'] };
const NAMES = Object.keys(QUESTIONS);
const SINGLE = NAMES.map((name) => [name]);
const NESTED = NAMES.flatMap((outer, at) => NAMES.slice(at + 1).map((inner) => [outer, inner]));
const MADE: readonly MadeVariable[] = [
  {
    sort: 'groups',
    id: 'made:two',
    label: 'Two',
    of: 'kind',
    groups: [
      { label: 'A or B', codes: [1, 2] },
      { label: 'C', codes: [3] },
    ],
  },
  {
    sort: 'combination',
    id: 'made:both',
    label: 'Both',
    groups: [
      {
        label: 'A in X',
        holds: 'all',
        answers: [
          { column: 'kind', codes: [1] },
          { column: 'place', codes: [1] },
        ],
      },
    ],
    rest: 'All others',
  },
];

/** Which columns, cells and counts of many tables are hidden, and why. */
function hiddenOf(prepared: PreparedResults) {
  const [wave] = prepared.datasets.keys();
  if (wave === undefined) throw new Error('there is a wave');
  const ask = { wave, breakBy: null, dontKnow: 'asAsked', compareWith: null, choices: {} } as const;
  const only = [[], [{ column: 'sex', codes: [1] }], [{ column: 'kind', codes: [1, 2] }]];
  return only.map((some) => {
    const rows = ['runs', ...NAMES, 'made:two', 'made:both'];
    const breaks = [...SINGLE, ...NESTED, ['made:two'], ['made:both']];
    const told = chosenTables(prepared, ask, { rows, breaks, only: some, dontKnow: 'asAsked' });
    if (!told.ok) throw new Error(told.problem.kind);
    return told.value.tables.map(({ everyone, breaks: by }) =>
      [everyone, ...by.flatMap(({ columns }) => columns)].map(({ mark, base, cells }) => [
        mark,
        base,
        cells.map((cell) => (cell.shown ? (cell.counted?.people ?? 'no count') : cell.why)),
      ]),
    );
  });
}

describe('what is hidden of groups of which some are alike in size', () => {
  it('is the same in whatever order the interviews came', { timeout: 120_000 }, () => {
    const size = fc.constantFrom(0, 2, 2, 12, 12, 31, 60);
    const atoms = atomsOf(QUESTIONS);
    const counts = fc.tuple(...atoms.map(() => fc.tuple(size, size)));
    const order = fc.array(fc.nat(1000), { minLength: 31, maxLength: 31 });
    fc.assert(
      fc.property(counts, order, (drawn, by) => {
        const of = { questions: QUESTIONS, counts: drawn, made: MADE };
        const otherwise = preparedAtoms({ ...of, cameAt: (response) => by[response % by.length] ?? 0 });
        expect(hiddenOf(otherwise)).toEqual(hiddenOf(preparedAtoms(of)));
      }),
      { numRuns: 4 },
    );
  });
});
