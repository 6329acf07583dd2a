import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FIRST_CATEGORY } from '../../../src/core/column.ts';
import { chosenFilter, filterHidesAll } from '../../../src/counting/analysis/chosenFilter.ts';
import { type Dataset, variableOf } from '../../../src/counting/analysis/dataset.ts';
import { filtersTogether, isNearlyTogether } from '../../../src/counting/analysis/filtersTogether.ts';
import type { AnswersOf } from '../../../src/counting/analysis/made/anyOf.ts';
import { DEFAULT_SETTINGS as limits } from '../../../src/counting/analysis/settings.ts';
import { aDataset } from '../../fixtures/aDataset.ts';
import { aQuestionnaire, aScale, aSingle } from '../../fixtures/aWave.ts';

type Name = 'one' | 'two' | 'three' | 'four';

/** How many answers each question has. */
const QUESTIONS: Readonly<Record<Name, number>> = { one: 3, two: 2, three: 3, four: 2 };
const NAMES: readonly Name[] = ['one', 'two', 'three', 'four'];
const base = [0, 1, 2, 3, 4].map((i) => FIRST_CATEGORY + i);

/** The answers of people to four questions, each a code in a string. */
type Answers = Readonly<Record<Name, string>>;

function aWaveOf(answers: Answers): Dataset {
  const questions = NAMES.map((name) =>
    aSingle(
      name,
      Array.from({ length: QUESTIONS[name] }, (_, at) => `${name} ${at + 1}`),
    ),
  );
  const questionnaire = aQuestionnaire([...questions, aScale('runs')]);
  return aDataset({ ...answers, runs: '1'.repeat(answers.one.length) }, { questionnaires: [questionnaire] });
}

/** Whom the table of everyone with these filters is about, by who they are; null where it is not told. */
function told(dataset: Dataset, only: readonly AnswersOf[]): Uint8Array | null {
  const asked = variableOf(dataset, 'runs');
  const filter = chosenFilter(dataset, only);
  if (asked === undefined || filter === null) throw new RangeError('the wave asks all these');
  return filterHidesAll(dataset, { asked, base, filter, limits }) ? null : filter.within;
}

/** Every filter by one or two of the four questions, by any of their answers. */
const filters: readonly (readonly AnswersOf[])[] = (() => {
  const of = (column: Name): readonly AnswersOf[] =>
    Array.from({ length: 2 ** QUESTIONS[column] - 2 }, (_, at) => ({
      column,
      codes: Array.from({ length: QUESTIONS[column] }, (__, code) => code + 1).filter(
        (code) => ((at + 1) & (1 << (code - 1))) !== 0,
      ),
    }));
  const single = NAMES.flatMap((name) => of(name).map((one) => [one]));
  const double = NAMES.flatMap((name, at) =>
    NAMES.slice(at + 1).flatMap((other) => of(name).flatMap((one) => of(other).map((two) => [one, two]))),
  );
  return [...single, ...double];
})();

/** Two questions of some people, and two more that nearly all of them answered alike. */
const answers: fc.Arbitrary<Answers> = fc
  .tuple(
    fc.array(fc.oneof(fc.constant(0), fc.integer({ min: 12, max: 40 })), { minLength: 6, maxLength: 6 }),
    fc.array(fc.tuple(fc.nat(1000), fc.nat(2), fc.nat(1)), { maxLength: 12 }),
  )
  .map(([cells, turned]) => {
    const people = cells.flatMap((many, cell) => Array.from({ length: many }, () => cell));
    const [one, two] = [people.map((cell) => (cell % 3) + 1), people.map((cell) => Math.floor(cell / 3) + 1)];
    const [three, four] = [[...one], [...two]];
    for (const [who, said, also] of turned) {
      const i = who % Math.max(1, people.length);
      if (i >= people.length) continue;
      three[i] = said + 1;
      four[i] = also + 1;
    }
    const text = (codes: readonly number[]) => codes.join('');
    return { one: text(one), two: text(two), three: text(three), four: text(four) };
  })
  .filter(({ one }) => one.length > 0);

describe('filters by several questions beside others', () => {
  it('leave no handful of people between any two of them that are told, whatever they are by', {
    timeout: 120_000,
  }, () => {
    let seen = 0;
    fc.assert(
      fc.property(answers, (given) => {
        const dataset = aWaveOf(given);
        const tables = filters.flatMap((only) => {
          const within = told(dataset, only);
          return within === null ? [] : [{ only, within, people: within.reduce((all, one) => all + one, 0) }];
        });
        seen += tables.filter(({ only }) => only.length > 1).length;
        for (const one of tables)
          for (const other of tables) {
            const left = one.people - other.people;
            if (left <= 0 || left >= limits.protectUnder || !isPart(other.within, one.within)) continue;
            expect.fail(`${JSON.stringify([one.only, other.only])} leave ${left}`);
          }
      }),
      { numRuns: 60 },
    );
    // Else the law would say nothing.
    expect(seen).toBeGreaterThan(100);
  });

  it('are hidden where two others together name the same people less a few, and tell of both otherwise', () => {
    const asked = (turned: number) =>
      aWaveOf({
        one: marks([40, 3], [40, 1], [40, 2]),
        two: marks([40, 1], [80, 2]),
        // Some who are of the third answer and of the first say otherwise the second time, to both.
        three: marks([turned, 1], [40 - turned, 3], [40, 1], [40, 2]),
        four: marks([turned, 2], [40 - turned, 1], [80, 2]),
      });
    const isTold = (turned: number, one: Name, two: Name) =>
      told(asked(turned), [
        { column: one, codes: [3] },
        { column: two, codes: [1] },
      ]) !== null;
    for (const few of [1, 3, 9])
      expect([few, isTold(few, 'one', 'two') && isTold(few, 'three', 'four')]).toEqual([few, false]);
    for (const many of [0, 12])
      expect([many, isTold(many, 'one', 'two'), isTold(many, 'three', 'four')]).toEqual([many, true, true]);
  });

  it('leave no handful between two by three questions each either', { timeout: 120_000 }, () => {
    const names = ['a', 'b', 'c', 'd', 'e', 'f'];
    const questionnaire = aQuestionnaire([...names.map((name) => aSingle(name, ['1', '2'])), aScale('runs')]);
    const all = [1, 2, 3].flatMap((many) => choicesOf(names, many)).flatMap(answeredBy);
    let seen = 0;
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 14, max: 28 }), { minLength: 8, maxLength: 8 }),
        fc.integer({ min: 0, max: 12 }),
        fc.integer({ min: 1, max: 7 }),
        (cells, few, other) => {
          const people = cells.flatMap((many, cell) => Array.from({ length: many }, () => cell));
          // The last three questions part all but the first cell otherwise; of that one a few say otherwise, too.
          const again = people.map((cell, i) => (cell > 0 ? 1 + (i % 7) : i < few ? other : 0));
          const given = names.map((_, at) =>
            (at < 3 ? people : again).map((cell) => ((cell >> (at % 3)) & 1) + 1),
          );
          const answers = Object.fromEntries(names.map((name, at) => [name, (given[at] ?? []).join('')]));
          const runs = '1'.repeat(people.length);
          const dataset = aDataset({ ...answers, runs }, { questionnaires: [questionnaire] });
          const tables = all.flatMap((only) => {
            const within = told(dataset, only);
            return within === null
              ? []
              : [{ only, within, people: within.reduce((sum, one) => sum + one, 0) }];
          });
          seen += tables.filter(({ only }) => only.length === 3).length;
          for (const one of tables)
            for (const other of tables) {
              const left = one.people - other.people;
              if (left <= 0 || left >= limits.protectUnder || !isPart(other.within, one.within)) continue;
              expect.fail(`${JSON.stringify([one.only, other.only])} leave ${left}`);
            }
        },
      ),
      { numRuns: 25 },
    );
    expect(seen).toBeGreaterThan(20);
  });

  it('are told where nothing of others is near', () => {
    const people = (of: (cell: number) => number) =>
      Array.from({ length: 16 }, (_, cell) => String(of(cell) + 1).repeat(12)).join('');
    const dataset = aWaveOf({
      one: people((cell) => cell & 1),
      two: people((cell) => (cell >> 1) & 1),
      three: people((cell) => (cell >> 2) & 1),
      four: people((cell) => (cell >> 3) & 1),
    });
    const shown = filters.filter((only) => only.every(({ codes }) => !codes.includes(3)));
    expect(shown.every((only) => told(dataset, only) !== null)).toBe(true);
  });

  it('do not count a few who did not answer a question that follows', () => {
    const one = marks([50, 1], [110, 2]);
    const two = marks([100, 1], [60, 2]);
    const near = (three: string, four: string) => {
      const dataset = aWaveOf({ one, two, three, four });
      const within = Uint8Array.from({ length: 160 }, (_, i) => (i < 50 ? 1 : 0));
      const people = Array.from(within, (_, i) => i);
      const variables = filtersTogether(dataset).filter(({ column }) => column.id === 'three');
      return isNearlyTogether(variables, { people, within, least: 10 });
    };
    expect(near(`${'1'.repeat(47)}---${'2'.repeat(110)}`, '1'.repeat(160))).toBe(false);
    expect(near(`${'1'.repeat(47)}222${'2'.repeat(110)}`, '1'.repeat(160))).toBe(true);
  });
});

/** Every choice of so many of these. */
function choicesOf(names: readonly string[], many: number): readonly (readonly string[])[] {
  if (many === 0) return [[]];
  return names.flatMap((name, at) => choicesOf(names.slice(at + 1), many - 1).map((rest) => [name, ...rest]));
}

/** Every filter by these questions of two answers, by one answer each. */
function answeredBy(names: readonly string[]): readonly (readonly AnswersOf[])[] {
  return names.reduce<readonly (readonly AnswersOf[])[]>(
    (all, column) => all.flatMap((only) => [1, 2].map((code) => [...only, { column, codes: [code] }])),
    [[]],
  );
}

/** The same answer of so many people, one after another. */
function marks(...runs: readonly (readonly [many: number, code: number])[]): string {
  return runs.map(([many, code]) => String(code).repeat(many)).join('');
}

function isPart(small: Uint8Array, large: Uint8Array): boolean {
  return small.every((inside, i) => inside === 0 || large[i] === 1);
}
