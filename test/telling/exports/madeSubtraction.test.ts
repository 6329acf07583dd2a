import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Response } from '../../../src/asking/survey/response.ts';
import { chosenTables } from '../../../src/counting/analysis/chosenTables.ts';
import type { MadeVariable } from '../../../src/counting/analysis/made/madeVariable.ts';
import { prepareResults } from '../../../src/counting/analysis/results.ts';
import { DEFAULT_SETTINGS } from '../../../src/counting/analysis/settings.ts';
import { aQuestionnaire, aResponse, aSingle, aSurvey, aWave } from '../../fixtures/aWave.ts';
import { atomsOf, handfuls, placesIn, toldEquations } from '../../fixtures/toldAtoms.ts';
import { type Equation, solved, unknownsOf } from '../../fixtures/workedOut.ts';

const KINDS = ['A', 'B', 'C', 'D'];
const PLACES = ['X', 'Y'];
const questionnaire = aQuestionnaire([], {
  modules: [
    { id: 'core', title: { en: 'Core' }, role: 'core', questions: [aSingle('runs', ['Well', 'Badly'])] },
    {
      id: 'you',
      title: { en: 'You' },
      role: 'equality',
      questions: [aSingle('kind', KINDS), aSingle('place', PLACES)],
    },
  ],
});
/** Atoms: each kind, or none, in each place; and what was answered. */
const ATOMS = (KINDS.length + 1) * PLACES.length;
const atomOf = (kind: number, place: number) => kind * PLACES.length + place;

/**
 * Of five kinds, one person is of the last in the second place: what was left beside the kinds shown told it, where kinds are
 * rows in one table and columns in another.
 */
const LEFT_BESIDE = '5+5 7+7 0+0  5+5 5+15 0+0  5+5 2+2 0+0  0+0 3+0 0+0  5+24 0+1 0+0  0+0 0+0 0+0'
  .split(/ +/)
  .map((said) => said.split('+').map(Number)) as never;

/** People of each atom who said well, and badly. */
type Counts = readonly (readonly [well: number, badly: number])[];

const groupsOf = (id: string, of: string, groups: readonly (readonly number[])[]): MadeVariable => ({
  sort: 'groups',
  id,
  label: id,
  of,
  groups: groups.map((codes, at) => ({ label: `G${at}`, codes })),
});

const combined = (
  kinds: readonly number[],
  places: readonly number[],
  holds: 'all' | 'any',
): MadeVariable => ({
  sort: 'combination',
  id: 'made:both',
  label: 'Both',
  groups: [
    {
      label: 'Both',
      holds,
      answers: [
        { column: 'kind', codes: kinds },
        { column: 'place', codes: places },
      ],
    },
  ],
  rest: 'All others',
});

function preparedOf(counts: Counts, made: readonly MadeVariable[]) {
  const responses: Response[] = [];
  for (const [atom, said] of counts.entries())
    for (const [answer, many] of said.entries())
      for (let time = 0; time < many; time += 1) {
        const kind = Math.floor(atom / PLACES.length);
        responses.push(
          aResponse(responses.length + 1, {
            runs: { value: answer + 1 },
            place: { value: (atom % PLACES.length) + 1 },
            kind: kind < KINDS.length ? { value: kind + 1 } : { missing: 'notAnswered' },
          }),
        );
      }
  const wave = aWave();
  const targets = { age: null, sex: null, wards: null };
  const source = {
    survey: aSurvey(),
    council: {} as never,
    targets,
    waves: [{ wave, questionnaires: [questionnaire], responses, made }],
    figures: [],
    confirmedBases: {},
    settings: DEFAULT_SETTINGS,
  };
  return prepareResults(source, []);
}

/** Everything that the pages tell of one question by each break, and by one inside the other, as equations. */
function equationsOf(counts: Counts, made: readonly MadeVariable[]): readonly Equation[] {
  const prepared = preparedOf(counts, made);
  const found = [...prepared.datasets.values()][0];
  if (!found?.ok) throw new RangeError('the wave can be counted');
  const dataset = found.value;
  const ask = {
    wave: dataset.wave.id,
    breakBy: null,
    dontKnow: 'asAsked',
    compareWith: null,
    choices: {},
  } as const;
  const breaks = ['kind', 'place', ...made.map(({ id }) => id)];
  const nested = [
    ['kind', 'place'],
    ...made.filter(({ sort }) => sort === 'groups').map(({ id }) => [id, 'place']),
  ];
  const all = [...breaks.map((one) => [one]), ...nested];
  const told = chosenTables(prepared, ask, {
    rows: ['runs', 'kind', 'place', ...made.map(({ id }) => id)],
    breaks: all,
    only: [],
    dontKnow: 'asAsked',
  });
  if (!told.ok) throw new RangeError('the tables can be made');
  const codesOf = (column: string) => dataset.variables.find((one) => one.column.id === column)?.codes;
  const atomAt = Array.from({ length: dataset.size }, (_, i) => {
    const [kind = 0, place = 0] = [codesOf('kind')?.[i], codesOf('place')?.[i]];
    return atomOf(kind < 4 ? KINDS.length : kind - 4, place - 4);
  });
  const width = ATOMS * 2;
  /** The atoms that a group is made of: all people of an atom are in it, or none. */
  const atomsIn = (columns: readonly string[], codes: readonly number[]) =>
    new Set(
      atomAt.filter((_, i) => columns.every((column, at) => codesOf(column)?.[i] === (codes[at] ?? 0) + 4)),
    );
  const equation = (atoms: Iterable<number>, answers: readonly number[], sum: number): Equation => {
    const row = new Array<number>(width + 1).fill(0);
    for (const atom of atoms) for (const answer of answers) row[atom * 2 + answer] = 1;
    row[width] = sum;
    return row;
  };
  const everyone = Array.from({ length: ATOMS }, (_, at) => at);
  return told.value.tables.flatMap((table) => {
    const sizes = (names: readonly string[]) =>
      names.map(
        (name) => dataset.variables.find((one) => one.column.id === name)?.column.categories.length ?? 1,
      );
    const columns = [
      { atoms: new Set(everyone), column: table.everyone },
      // Who people are by who they are is told by counts, which have a test of their own (madeCounts.test.ts).
      ...(table.of.id === 'runs' ? table.breaks : []).flatMap(({ names, columns: groups }) => {
        const ids = names.map(({ id }) => id);
        const [, inner = 1] = sizes(ids);
        return groups.map((column, at) => {
          const places = placesIn(groups, at).map((place) =>
            atomsIn(ids, ids.length === 1 ? [place] : [Math.floor(place / inner), place % inner]),
          );
          const unknown = atomAt.filter((_, i) => (codesOf(ids[0] ?? '')?.[i] ?? 0) < 4);
          const all = [
            ...places.flatMap((atoms) => [...atoms]),
            ...(column.remainder?.hasUnknown ? unknown : []),
          ];
          return { atoms: new Set(all), column };
        });
      }),
    ];
    return columns.flatMap(({ atoms, column }) => {
      if (column.base === null) return [];
      const { base } = column;
      const isRuns = table.of.id === 'runs';
      // Who has no answer to what the table is of is in no base of it.
      const known = isRuns ? atoms : new Set([...atoms].filter((atom) => rowAtoms(table.of.id).has(atom)));
      function rowAtoms(name: string) {
        return new Set(atomAt.filter((_, i) => (codesOf(name)?.[i] ?? 0) >= 4));
      }
      return [
        equation(known, [0, 1], base),
        ...column.cells.flatMap((cell, row) => {
          if (!cell.shown) return [];
          const people = Math.round(cell.share * base);
          if (isRuns) return [equation(atoms, [row], people)];
          const own = atomsIn([table.of.id], [row]);
          return [
            equation(
              [...own].filter((atom) => atoms.has(atom)),
              [0, 1],
              people,
            ),
          ];
        }),
      ];
    });
  });
}

/** Sets of one to nine people of whom some count can be worked out, by their atoms. */
function givenAway(counts: Counts, made: readonly MadeVariable[]): readonly string[] {
  return solved(equationsOf(counts, made)).flatMap((row) => {
    const used = unknownsOf(row);
    if (used.some((at) => Math.abs((row[at] ?? 0) - 1) > 1e-9)) return [];
    const atoms = [...new Set(used.map((at) => Math.floor(at / 2)))];
    const people = atoms.reduce((sum, atom) => sum + (counts[atom]?.[0] ?? 0) + (counts[atom]?.[1] ?? 0), 0);
    return people > 0 && people < DEFAULT_SETTINGS.protectUnder ? [`${atoms.join(' ')}: ${people}`] : [];
  });
}

const many: readonly [number, number] = [60, 40];

describe('what can be worked out of the tables of made variables beside those they are made of', () => {
  it('is everything of groups that are shown, so that the sums are known to be read', () => {
    const counts = Array.from({ length: ATOMS }, () => many);
    const known = solved(equationsOf(counts, [])).filter((row) => unknownsOf(row).length === 1);
    expect(known.length).toBeGreaterThanOrEqual(KINDS.length * PLACES.length * 2);
  });

  it('is nothing of four people who were put with a group that is shown', () => {
    const none = [0, 0] as const;
    const counts: Counts = [many, many, many, many, [1, 1], [2, 0], many, many, none, none];
    for (const groups of [
      [
        [1, 3],
        [2, 4],
      ],
      [[1, 2, 3], [4]],
      [
        [3, 4],
        [1, 2],
      ],
      [[1, 3]],
      [[3]],
    ])
      expect(givenAway(counts, [groupsOf('made:a', 'kind', groups)])).toEqual([]);
    expect(givenAway(counts, [combined([1, 3], [1], 'all')])).toEqual([]);
    expect(givenAway(counts, [combined([3], [1], 'any')])).toEqual([]);
  });

  it('F62: is nothing of any handful of people, whatever was made', { timeout: 120_000 }, () => {
    const few = fc.tuple(fc.nat(3), fc.nat(3));
    const some = fc.tuple(fc.integer({ min: 5, max: 40 }), fc.integer({ min: 5, max: 40 }));
    const counts = fc.array(fc.oneof({ weight: 1, arbitrary: few }, { weight: 3, arbitrary: some }), {
      minLength: ATOMS,
      maxLength: ATOMS,
    });
    const subset = fc.subarray([1, 2, 3, 4], { minLength: 1, maxLength: 3 });
    const made = fc.tuple(subset, subset, subset, fc.constantFrom('all' as const, 'any' as const));
    const others = (codes: readonly number[]) => [1, 2, 3, 4].filter((code) => !codes.includes(code));
    fc.assert(
      fc.property(counts, made, (all, [one, other, kinds, holds]) => {
        const variables = [
          groupsOf('made:a', 'kind', [one, others(one)]),
          groupsOf('made:b', 'kind', [other]),
          combined(kinds, [1], holds),
        ];
        const found = givenAway(all, variables);
        // How many did not say is told with every table, whatever is made.
        const before = found.length === 0 ? [] : givenAway(all, []);
        expect(found.filter((one) => !before.includes(one))).toEqual([]);
      }),
      { numRuns: 25 },
    );
  });

  it('F62: is nothing of any handful of people, of four variables made of one question', {
    timeout: 240_000,
  }, () => {
    const questions = { kind: ['A', 'B', 'C', 'D', 'E'], place: PLACES };
    const codes = questions.kind.map((_, at) => at + 1);
    const few = fc.tuple(fc.nat(3), fc.nat(3));
    const some = fc.tuple(fc.integer({ min: 5, max: 60 }), fc.integer({ min: 5, max: 60 }));
    const drawn = fc.oneof({ weight: 1, arbitrary: few }, { weight: 3, arbitrary: some });
    const counts = fc.tuple(
      ...atomsOf(questions).map(([kind = 0, place = 0]) =>
        kind < codes.length && place < PLACES.length ? drawn : fc.constant([0, 0] as const),
      ),
    );
    const subset = fc.subarray(codes, { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(counts, fc.array(subset, { minLength: 4, maxLength: 4 }), (all, subsets) => {
        const variables = subsets.map((of, at) =>
          groupsOf(`made:${at}`, 'kind', [of, codes.filter((code) => !of.includes(code))]),
        );
        const ids = variables.map(({ id }) => id);
        const single = ['kind', 'place', ...ids].map((id) => [id]);
        const nested = ['kind', ...ids].map((id) => [id, 'place']);
        const rows = ['runs', 'kind', 'place', ...ids];
        const atoms = { questions, counts: all, made: variables };
        const told = toldEquations(atoms, [{ rows, breaks: [...single, ...nested], only: [] }]);
        expect(handfuls(atoms, told)).toEqual([]);
      }),
      { numRuns: 25, examples: [[LEFT_BESIDE, [[5], [4], [4], [3]]]] },
    );
  });
});
