import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FIRST_CATEGORY, MISSING } from '../../../src/core/column.ts';
import { seededRandom } from '../../../src/core/dice.ts';
import type { Dataset } from '../../../src/counting/analysis/dataset.ts';
import type { Finding } from '../../../src/counting/analysis/finding.ts';
import { scanFor } from '../../../src/counting/analysis/findings.ts';
import { DEFAULT_SETTINGS } from '../../../src/counting/analysis/settings.ts';
import { tabulate } from '../../../src/counting/analysis/tabulate.ts';
import { adjustPvalues } from '../../../src/counting/stats/adjustPvalues.ts';
import { gapsToRest } from '../../../src/counting/stats/breakGaps.ts';
import { crossTally } from '../../../src/counting/stats/crossTally.ts';
import { aDataset } from '../../fixtures/aDataset.ts';
import { aQuestionnaire, aScale, aSingle, aWave } from '../../fixtures/aWave.ts';
import { atDoors, byPhone } from '../../fixtures/theSample.ts';

const settings = DEFAULT_SETTINGS;
const ones = (dataset: Dataset) => new Float64Array(dataset.size).fill(1);
const scan = (dataset: Dataset, weights: Float64Array = ones(dataset)) =>
  scanFor(dataset, { weights, settings, dontKnow: 'asAsked' });
const foundIn = (dataset: Dataset) => scan(dataset).flatMap(({ found }) => found);

/** Five opinions, and who people are: one of five kinds. */
const opinions = ['one', 'two', 'three', 'four', 'five'];
const questionnaire = aQuestionnaire([], {
  modules: [
    { id: 'core', title: { en: 'Core' }, role: 'core', questions: opinions.map((name) => aScale(name)) },
    {
      id: 'you',
      title: { en: 'You' },
      role: 'equality',
      questions: [aSingle('kind', ['A', 'B', 'C', 'D', 'E']), aSingle('half', ['First', 'Second'])],
    },
  ],
});
const wave = (answers: Readonly<Record<string, string>>, more = {}) =>
  aDataset(answers, { questionnaires: [questionnaire], ...more });

/** People of each kind in order, then of unknown kind; of each so many of ten are satisfied. */
function unequal(sizes: readonly number[], tenths: readonly number[], unknown = 0): Dataset {
  const kinds = sizes.map((size, i) => String(i + 1).repeat(size)).join('') + '-'.repeat(unknown);
  const said = [...kinds].map((kind, i) => (i % 10 < (tenths[Number(kind) - 1] ?? 5) ? '1' : '4')).join('');
  return wave({ kind: kinds, one: said });
}

describe('a group that differs', { timeout: 60_000 }, () => {
  const three = unequal([200, 200, 200], [9, 5, 5]);

  it('is told with both figures, and what subgroup against rest says of it', () => {
    const [first] = foundIn(three).filter(({ breakBy }) => breakBy === 'kind');
    const asked = three.variables.find(({ column }) => column.id === 'one');
    const kind = three.variables.find(({ column }) => column.id === 'kind');
    if (!first || !asked || !kind) throw new Error('not found');
    const of = crossTally(
      { codes: asked.codes, count: FIRST_CATEGORY + 5 },
      { codes: kind.codes.map((code) => code - FIRST_CATEGORY), count: 5 },
      { weights: ones(three) },
    );
    const base = [4, 5, 6, 7, 8, MISSING.dontKnow, MISSING.preferNot];
    const gap = gapsToRest(of, { yes: [4, 5], base })[0]?.gap;
    if (gap?.kind !== 'tested') throw new Error('not tested');
    expect(first).toMatchObject({
      column: 'one',
      sort: 'net',
      group: 1,
      otherGroup: null,
      isPartHidden: false,
    });
    expect([first.one.value, first.one.base]).toEqual([0.9, 200]);
    expect([first.rest.value, first.rest.base]).toEqual([0.5, 400]);
    expect(first.gap.points).toBeCloseTo(100 * gap.gap, 10);
    expect(first.gap.low).toBeCloseTo(100 * gap.interval.low, 10);
    expect(first.gap.high).toBeCloseTo(100 * gap.interval.high, 10);
    expect(first.pValue).toBeCloseTo(gap.pValue, 12);
  });

  it('comes in the order of its gap, and those of two groups are one test', () => {
    const sizes = scan(atDoors.dataset, atDoors.weights.perResponse).map(({ found }) =>
      found.map(({ gap }) => Math.abs(gap.points)),
    );
    expect(sizes.flat().length).toBeGreaterThan(10);
    for (const part of sizes) expect(part).toEqual([...part].sort((one, other) => other - one));
    const two = unequal([200, 200], [9, 5]);
    const [who] = scan(two);
    expect(who?.tests).toBe(1);
    expect(who?.found).toMatchObject([{ group: 1, otherGroup: 2 }]);
  });

  it('has the figures of its table, also weighted and over sampling points', () => {
    for (const { dataset, weights } of [atDoors, byPhone]) {
      const found = scan(dataset, weights.perResponse).flatMap((part) => part.found);
      expect(found.length).toBeGreaterThan(10);
      for (const { column, breakBy, group, row, one } of found.slice(0, 30)) {
        const table = tabulate(dataset, { column, breakBy, weights, settings });
        const place = table.groups.findIndex(({ id }) => id === String(group));
        const cell = table.rows.find(({ id, sort }) => id === row && sort === 'net')?.cells[place];
        if (!cell?.shown) throw new Error('a finding whose table hides it');
        expect(one.value).toBeCloseTo(cell.share, 12);
        expect(one.base).toBe(cell.base);
        expect(one.effectiveBase).toBeCloseTo(cell.effectiveBase as number, 8);
      }
    }
  });

  it('is never a group of the question’s own answers', () => {
    const found = scan(atDoors.dataset, atDoors.weights.perResponse).flatMap((part) => part.found);
    const question = (id: string) => id.replace(/\..*$/, '');
    for (const { column, breakBy } of found) expect(question(breakBy)).not.toBe(question(column));
  });
});

describe('the correction', { timeout: 60_000 }, () => {
  it('is Benjamini and Hochberg’s over all tests of a part: never under what its own chance gives', () => {
    for (const { tests, found } of scan(atDoors.dataset, atDoors.weights.perResponse)) {
      expect(tests).toBeGreaterThan(found.length);
      const chances = found.map(({ pValue }) => pValue);
      const least = adjustPvalues(
        [...chances, ...new Array(tests - found.length).fill(1)],
        'benjaminiHochberg',
      );
      found.forEach(({ adjusted }, place) => {
        expect(adjusted).toBeLessThanOrEqual(0.05);
        expect(adjusted).toBeGreaterThanOrEqual((least[place] as number) * 0.999999);
      });
    }
  });

  it('marks anything at all in at most 1 in 20 surveys where nothing differs', () => {
    const random = seededRandom('nothing differs');
    const surveys = 150;
    let marked = 0;
    for (let survey = 0; survey < surveys; survey++) {
      const people = Array.from({ length: 300 });
      // Some opinions that nearly everybody holds: there the gap alone would find far too much.
      const answers = opinions.map((name, i) => [
        name,
        people.map(() => (random() < ([0.5, 0.7, 0.9, 0.95, 0.97][i] ?? 0.5) ? '1' : '4')).join(''),
      ]);
      const kind = people.map(() => String(1 + Math.floor(5 * random()))).join('');
      const half = people.map(() => String(1 + Math.floor(2 * random()))).join('');
      const [who] = scan(wave({ ...Object.fromEntries(answers), kind, half }));
      expect(who?.tests).toBeGreaterThan(20);
      if ((who?.found.length ?? 0) > 0) marked += 1;
    }
    // 5 % of 150 is 7.5; 15 would come up by chance once in two hundred times.
    expect(marked).toBeLessThan(15);
  });
});

describe('a scan', { timeout: 60_000 }, () => {
  const answer = fc.constantFrom('1', '2', '4', '5', 'd');
  const person = fc.record({ one: answer, two: answer, kind: fc.constantFrom('1', '2', '-') });

  it('does not depend on the order of people, nor on the unit of equal weights', () => {
    const of = (all: readonly { one: string; two: string; kind: string }[]) =>
      wave({
        one: all.map((each) => each.one).join(''),
        two: all.map((each) => (each.kind === '1' ? '1' : each.two)).join(''),
        kind: all.map((each) => each.kind).join(''),
      });
    const rounded = (found: readonly Finding[]) =>
      found.map(({ column, breakBy, group, gap, adjusted }) => {
        return `${column} ${breakBy} ${group} ${gap.points.toFixed(6)} ${adjusted.toPrecision(6)}`;
      });
    fc.assert(
      fc.property(fc.array(person, { minLength: 120, maxLength: 200 }), (all) => {
        const [one, other] = [of(all), of(all.toReversed())];
        const found = scan(one).map((part) => [part.tests, rounded(part.found).sort()]);
        expect(scan(other).map((part) => [part.tests, rounded(part.found).sort()])).toEqual(found);
        const heavier = scan(one, new Float64Array(one.size).fill(2.5));
        expect(heavier.map((part) => [part.tests, rounded(part.found).sort()])).toEqual(found);
      }),
      { numRuns: 15 },
    );
  });

  it('says of nothing how large a gap it could have seen: more tests, a larger one', () => {
    const same = wave({ one: '14'.repeat(150), kind: '1122'.repeat(75) });
    const [who] = scan(same);
    expect(who).toMatchObject({ tests: 1, found: [] });
    const more = wave({ one: '14'.repeat(150), two: '1441'.repeat(75), kind: '1122'.repeat(75) });
    expect(scan(more)[0]?.detectablePoints).toBeGreaterThan(who?.detectablePoints as number);
    expect(scan(wave({ one: '1'.repeat(20) }))[0]).toMatchObject({ tests: 0, detectablePoints: null });
  });

  it('tells how far it is, up to the end', () => {
    const told: number[] = [];
    scanFor(byPhone.dataset, { weights: ones(byPhone.dataset), settings, dontKnow: 'asAsked' }, (share) =>
      told.push(share),
    );
    expect(told.at(-1)).toBe(1);
    expect(told).toEqual([...told].sort((one, other) => one - other));
    expect(told.length).toBeGreaterThan(2);
  });

  it('makes no test in an open sample', () => {
    const open = wave(
      { one: '1'.repeat(200) + '4'.repeat(200), kind: '1'.repeat(200) + '2'.repeat(200) },
      { wave: aWave({ sample: 'open' }) },
    );
    expect(scan(open).map(({ tests, found }) => [tests, found.length])).toEqual([
      [0, 0],
      [0, 0],
    ]);
  });

  it('tests no group, and no rest, of fewer than 30 people or 30 effective people', () => {
    const groupsIn = (of: Dataset, weights?: Float64Array) =>
      scan(of, weights)[0]?.found.map(({ group }) => group);
    const small = unequal([29, 200, 200], [10, 5, 5]);
    expect(groupsIn(small)).not.toContain(1);
    expect(groupsIn(unequal([30, 200, 200], [10, 5, 5]))).toContain(1);
    // A rest of 29: neither side of it.
    expect(scan(unequal([200, 29], [10, 2]))[0]?.tests).toBe(0);
    const heavy = ones(small).map((_, i) => (i === 40 ? 1000 : 1));
    expect(groupsIn(small, heavy)).not.toContain(2);
  });
});

describe('a hidden group', () => {
  it('is not tested, is in no rest, and leaves nothing to be worked out that its table does not tell', () => {
    // Eight people of C, hidden with the smallest other group; all of them satisfied.
    const of = unequal([200, 200, 8, 60], [9, 5, 10, 10]);
    const table = tabulate(of, { column: 'one', breakBy: 'kind', weights: null, settings });
    const shown = table.groups.filter(({ base, id }) => base !== null && id !== 'all');
    expect(table.groups.map(({ mark }) => mark)).toContain('protected');
    const found = foundIn(of).filter(({ breakBy }) => breakBy === 'kind');
    expect(found.length).toBeGreaterThan(0);
    for (const { group, rest, isPartHidden } of found) {
      expect(shown.map(({ id }) => id)).toContain(String(group));
      expect(isPartHidden).toBe(true);
      const others = shown.filter(({ id }) => id !== String(group));
      expect(rest.base).toBe(others.reduce((sum, { base }) => sum + (base ?? 0), 0));
    }
  });

  it('cannot be told from the list: whatever its people said, the list is the same', () => {
    const [satisfied, dissatisfied] = [10, 0].map((tenths) =>
      unequal([200, 200, 8, 60, 150], [9, 5, tenths, 6, 6]),
    );
    if (!satisfied || !dissatisfied) throw new Error('not made');
    const of = (dataset: Dataset) => scan(dataset)[0]?.found.filter(({ column }) => column === 'one');
    expect(of(satisfied)?.length).toBeGreaterThan(0);
    expect(of(satisfied)).toEqual(of(dissatisfied));
  });

  it('protects a few people whose group is not known', () => {
    const of = unequal([200, 200, 100], [9, 5, 5], 4);
    const everyone = tabulate(of, { column: 'one', breakBy: 'kind', weights: null, settings }).groups[0]
      ?.base;
    const found = foundIn(of).filter(({ breakBy }) => breakBy === 'kind');
    expect(found.length).toBeGreaterThan(0);
    for (const { one, rest } of found)
      expect((everyone as number) - one.base - rest.base).toBeGreaterThanOrEqual(settings.protectUnder);
  });
});
