import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Given } from '../../../src/asking/questions/question.ts';
import { type Dataset, toDataset } from '../../../src/counting/analysis/dataset.ts';
import { DEFAULT_SETTINGS } from '../../../src/counting/analysis/settings.ts';
import type { Table } from '../../../src/counting/analysis/table.ts';
import { type TableSpec, tabulate } from '../../../src/counting/analysis/tabulate.ts';
import { aDataset } from '../../fixtures/aDataset.ts';
import { aDesign, aQuestionnaire, aResponse, aScale, aSingle, aWave } from '../../fixtures/aWave.ts';
import { gold, numbers } from '../../golden/goldFile.ts';

const questionnaire = aQuestionnaire([aSingle('sex', ['Female', 'Male']), aScale('runs')]);
const tiny = { ...DEFAULT_SETTINGS, hideUnder: 1, protectUnder: 1 };

/** One response for each pair of sex and view; `d`, `p`, `-` are Don't know, Prefer not to say, no answer. */
function dataset(views: string, sexes: string, wave = aWave()): Dataset {
  const given = (mark: string | undefined): Given<number> =>
    mark === 'd'
      ? { missing: 'dontKnow', heard: 'volunteered' }
      : mark === 'p'
        ? { missing: 'preferNot' }
        : mark === '-' || mark === undefined
          ? { missing: 'notAnswered' }
          : { value: Number(mark) };
  const responses = [...views].map((view, i) => aResponse(i, { sex: given(sexes[i]), runs: given(view) }));
  const made = toDataset({
    wave,
    questionnaires: [questionnaire],
    responses,
    wardList: null,
    settings: DEFAULT_SETTINGS,
  });
  if (!made.ok) throw new Error(made.problem.kind);
  return made.value;
}

function table(of: Dataset, more: Partial<TableSpec> = {}): Table {
  return tabulate(of, { column: 'runs', weights: null, settings: tiny, ...more });
}

function cell(of: Table, row: string, group = 'all') {
  const place = of.groups.findIndex(({ id }) => id === group);
  const found = of.rows.find(({ id }) => id === row)?.cells[place];
  if (!found?.shown) throw new Error(`${row} is ${found?.why ?? 'no row'}`);
  return found;
}

describe('a table of one question', () => {
  // Eight asked: two very, two fairly, one neither, one very dissatisfied, one Don't know, one silent.
  const eight = dataset('112235d-', 'fffmmmmm');

  it('takes shares of the base with Don’t know in it, and of those with a view without it', () => {
    const within = table(eight, { dontKnowIn: true });
    expect(within.groups[0]?.base).toBe(7);
    expect(cell(within, 'positive')).toMatchObject({ share: 4 / 7, count: 4 });
    expect(cell(within, 'dontKnow').share).toBeCloseTo(1 / 7, 14);
    const without = table(eight, { dontKnowIn: false });
    expect(without.groups[0]?.base).toBe(6);
    expect(cell(without, 'positive').share).toBeCloseTo(4 / 6, 14);
    expect(without.note.dontKnowIn).toBe(false);
  });

  it('shows those outside the base as a share of everybody asked, without interval', () => {
    const without = table(eight, { dontKnowIn: false });
    expect(cell(without, 'notAnswered')).toMatchObject({ share: 1 / 8, count: 1, interval: null });
    expect(cell(without, 'dontKnow')).toMatchObject({ share: 1 / 8, interval: null });
    expect(without.rows.filter(({ inBase }) => !inBase).map(({ id }) => id)).toEqual([
      'dontKnow',
      'notAnswered',
    ]);
    expect(without.dontKnowShare).toBeCloseTo(1 / 8, 14);
  });

  it('follows the question’s own rule on Don’t know when nothing is said', () => {
    expect(table(eight).note.dontKnowIn).toBe(true);
  });

  it('weighs people, and keeps the unweighted share and count beside', () => {
    const weights = { perResponse: Float64Array.of(3, 1, 1, 1, 1, 1, 1, 1), weightedBy: ['age'] };
    const weighted = table(eight, { weights });
    expect(cell(weighted, '1')).toMatchObject({ share: 4 / 9, count: 2, unweightedShare: 2 / 7 });
    expect(weighted.groups[0]?.weightedBase).toBe(9);
    // Kish: 9 x 9 / (9 + 6)
    expect(weighted.groups[0]?.weightingEffectiveBase).toBeCloseTo(81 / 15, 12);
    expect(weighted.note).toMatchObject({ weighted: true, weightedBy: ['age'] });
  });

  it('never claims more effective people than there are people', () => {
    for (const row of table(eight).rows.filter(({ inBase }) => inBase)) {
      const found = row.cells[0];
      expect(found?.shown && (found.effectiveBase ?? 99)).toBeLessThanOrEqual(7);
    }
  });

  it('agrees with R on the residents of the reference cases, Don’t know in and out', () => {
    for (const name of ['dev_freq_01', 'dev_freq_02']) {
      const of = gold.cases.find(({ id }) => id === name);
      const found = gold.datasets['dev_residents']?.columns;
      const levels = (of?.inputs['levels'] ?? []) as readonly string[];
      const views = (found?.['q_council']?.values ?? []).map((value) =>
        value === null ? '-' : value === "Don't know" ? 'd' : String(levels.indexOf(String(value)) + 1),
      );
      const perResponse = numbers(found?.['w']?.values);
      const made = table(dataset(views.join(''), ''), {
        dontKnowIn: name === 'dev_freq_02',
        weights: { perResponse, weightedBy: [] },
      });
      const expected = of?.expected as Record<string, number> & {
        nets: { satisfied: { p: number; n: number } };
      };
      expect(made.groups[0]?.base).toBe(expected['base_n']);
      expect(made.groups[0]?.weightingEffectiveBase).toBeCloseTo(expected['base_kish_neff'] as number, 6);
      expect(cell(made, 'positive').share).toBeCloseTo(expected.nets.satisfied.p, 12);
      expect(cell(made, 'positive').count).toBe(expected.nets.satisfied.n);
    }
  });

  it('gives R’s interval and effective base of the answer', () => {
    const of = gold.cases.find(({ id }) => id === 'dev_prop_01');
    const found = gold.datasets['dev_residents']?.columns;
    const levels = found?.['q_council']?.levels ?? [];
    const views = (found?.['q_council']?.values ?? []).map((value) =>
      value === null ? '-' : value === "Don't know" ? 'd' : String(levels.indexOf(String(value)) + 1),
    );
    const weights = { perResponse: numbers(found?.['w']?.values), weightedBy: [] };
    const satisfied = cell(table(dataset(views.join(''), ''), { dontKnowIn: false, weights }), 'positive');
    const expected = of?.expected as unknown as {
      ci: { xlogit: number[]; beta: number[] };
      neff_deff: number;
      deff_replace: number;
    };
    expect(satisfied.interval?.low).toBeCloseTo(expected.ci.xlogit[0] as number, 9);
    expect(satisfied.interval?.high).toBeCloseTo(expected.ci.xlogit[1] as number, 9);
    expect(satisfied.effectiveBase).toBeCloseTo(expected.neff_deff, 6);
    expect(satisfied.designEffect).toBeCloseTo(expected.deff_replace, 9);
    const settings = { ...DEFAULT_SETTINGS, interval: 'beta' } as const;
    const cautious = table(dataset(views.join(''), ''), { dontKnowIn: false, weights, settings });
    expect(cell(cautious, 'positive').interval?.low).toBeCloseTo(expected.ci.beta[0] as number, 9);
    expect(cell(cautious, 'positive').interval?.high).toBeCloseTo(expected.ci.beta[1] as number, 9);
  });
});

describe('a table by groups', () => {
  const people = `${'f'.repeat(40) + 'm'.repeat(20)}--`;
  const views = `${'1'.repeat(30) + '5'.repeat(10) + '1'.repeat(20)}11`;
  const bySex = table(dataset(views, people.replaceAll('f', '1').replaceAll('m', '2')), {
    breakBy: 'sex',
    settings: DEFAULT_SETTINGS,
  });

  it('has everybody first, then each group; those of unknown group are in everybody only', () => {
    expect(bySex.groups.map(({ id, base }) => [id, base])).toEqual([
      ['all', 62],
      ['1', 40],
      ['2', null],
    ]);
    expect(cell(bySex, 'positive', '1').share).toBe(0.75);
  });

  it('hides a group under 30 people and marks one under 100', () => {
    const known = dataset('1'.repeat(60), `${'1'.repeat(40)}${'2'.repeat(20)}`);
    const byKnown = table(known, { breakBy: 'sex', settings: DEFAULT_SETTINGS });
    expect(byKnown.groups.map(({ mark }) => mark)).toEqual(['small', 'small', 'hidden']);
    expect(byKnown.rows.every(({ cells }) => cells[2]?.shown === false)).toBe(true);
    // Two people of unknown sex are protected by it.
    expect(bySex.groups.map(({ mark }) => mark)).toEqual(['small', 'small', 'protected']);
  });

  it('says that too few answered, not that nobody was asked, where all who were asked had no answer', () => {
    const silent = `${'1'.repeat(60)}${'-'.repeat(40)}`;
    const women = table(dataset(silent, `${'1'.repeat(60)}${'2'.repeat(40)}`), {
      breakBy: 'sex',
      settings: DEFAULT_SETTINGS,
    });
    expect(women.rows.map(({ cells }) => cells[2])).toContainEqual({ shown: false, why: 'smallBase' });
    expect(JSON.stringify(women)).not.toContain('noBase');
  });

  it('says that nobody is in a group rather than 0 %', () => {
    const women = table(dataset('1'.repeat(40), '1'.repeat(40)), { breakBy: 'sex' });
    expect(women.rows[0]?.cells[2]).toEqual({ shown: false, why: 'noBase' });
    expect(women.groups[2]).toMatchObject({ base: null, effectiveBase: null, mark: 'hidden' });
  });

  it('marks a base that weighting makes worth under 50', () => {
    const perResponse = new Float64Array(120).fill(0.1);
    perResponse.fill(5, 0, 12);
    const made = table(dataset('12'.repeat(60), ''), {
      weights: { perResponse, weightedBy: [] },
      settings: DEFAULT_SETTINGS,
    });
    expect(made.groups[0]?.mark).toBe('smallEffective');
  });

  it('gives the cautious interval where everyone said the same', () => {
    const all = cell(table(dataset('1'.repeat(50), '')), '1');
    // Clopper and Pearson with 50 of 50: 0.025 ^ (1/50)
    expect(all.interval?.low).toBeCloseTo(0.025 ** (1 / 50), 9);
    expect(all.interval?.high).toBe(1);
  });
});

describe('a table of an open sample', () => {
  it('has shares, and no interval and no effective base', () => {
    const open = table(dataset('1'.repeat(60) + '5'.repeat(60), '', aWave({ sample: 'open' })));
    expect(cell(open, '1')).toMatchObject({
      share: 0.5,
      interval: null,
      effectiveBase: null,
      designEffect: null,
    });
    expect(open.groups[0]).toMatchObject({ effectiveBase: null, weightingEffectiveBase: null, mark: null });
  });
});

describe('every table', () => {
  const people = fc.array(
    fc.record({
      view: fc.constantFrom(...'12345dp-'),
      weight: fc.double({ min: 0.05, max: 8, noNaN: true }),
    }),
    { minLength: 2, maxLength: 60 },
  );

  it('has answers and ways of no view that add up to the whole base, and intervals that hold their share', () => {
    fc.assert(
      fc.property(people, fc.boolean(), (all, dontKnowIn) => {
        const weights = { perResponse: Float64Array.from(all, ({ weight }) => weight), weightedBy: [] };
        const made = table(dataset(all.map(({ view }) => view).join(''), ''), { weights, dontKnowIn });
        const shown = made.rows.flatMap((row) => {
          const found = row.cells[0];
          return found?.shown && row.inBase ? [{ sort: row.sort, ...found }] : [];
        });
        const parts = shown.filter(({ sort }) => sort !== 'net');
        const sum = parts.reduce((so, { share }) => so + share, 0);
        const held = shown.every(
          ({ share, interval }) =>
            interval !== null && interval.low <= share + 1e-9 && interval.high >= share - 1e-9,
        );
        return parts.length === 0 || (Math.abs(sum - 1) < 1e-9 && held);
      }),
    );
  });

  it('is the same on any scale of the weights', () => {
    fc.assert(
      fc.property(people, fc.double({ min: 0.01, max: 100, noNaN: true }), (all, scale) => {
        const of = dataset(all.map(({ view }) => view).join(''), '');
        const shares = (times: number) =>
          table(of, {
            weights: { perResponse: Float64Array.from(all, ({ weight }) => weight * times), weightedBy: [] },
          }).rows.map(({ cells }) => (cells[0]?.shown ? cells[0].share : -1));
        const scaled = shares(scale);
        return shares(1).every((share, i) => Math.abs(share - (scaled[i] ?? 9)) < 1e-9);
      }),
    );
  });
});

describe('a table that cannot be', () => {
  it('is our own mistake when the column or the break is not there', () => {
    expect(() => table(dataset('1', '1'), { column: 'nowhere' })).toThrow(RangeError);
    expect(() => table(dataset('1', '1'), { breakBy: 'nowhere' })).toThrow(RangeError);
  });
});

describe('a table of people drawn in sampling points', () => {
  const inPoints = (points: number) =>
    aDataset({ runs: '11112555' }, {}, (i) => ({ design: aDesign({ samplingPoint: `P${i % points}` }) }));

  it('counts the points in its note', () => {
    expect(table(inPoints(4)).note).toMatchObject({ clusters: 4, clusterWarnings: ['fewPoints'] });
    expect(cell(table(inPoints(4)), 'positive').interval).not.toBeNull();
    expect(table(aDataset({ runs: '115' })).note).toMatchObject({ clusters: null, clusterWarnings: [] });
  });

  it('gives no interval where all live in one, nor to a group that does', () => {
    const one = table(inPoints(1));
    expect(cell(one, 'positive')).toMatchObject({
      share: 5 / 8,
      interval: null,
      effectiveBase: 1,
      designEffect: null,
    });
    expect(one.note.clusterWarnings).toEqual(['onePoint']);
    const byPoint = table(inPoints(2), { breakBy: 'design:samplingPoint' });
    expect(cell(byPoint, 'positive', '1')).toMatchObject({ interval: null, effectiveBase: 1 });
    expect(cell(byPoint, 'positive').interval).not.toBeNull();
  });
});

describe('a table of people asked by fieldworkers', () => {
  // 12 fieldworkers with 92 interviews each: half of them hear 54 satisfied, half 38.
  const runs = Array.from({ length: 12 }, (_, who) => '1'.repeat(who % 2 === 0 ? 54 : 38).padEnd(92, '5'));
  const asked = (i: number) => ({ fieldworker: `${Math.floor(i / 92)}`, samplingPoint: `P${i % 46}` });
  const by = (sort: 'fieldworker' | 'samplingPoint') =>
    table(
      aDataset({ runs: runs.join('') }, { clusters: { by: sort, merges: [] } }, (i) => ({
        design: aDesign(asked(i)),
      })),
    );

  it('allows for how far their interviews differ: design effect 3.0, an interval nearly twice as wide', () => {
    const found = by('fieldworker');
    expect(found.note).toMatchObject({ clusters: 12, clusterBy: 'fieldworker', clusterWarnings: [] });
    const { interval, effectiveBase } = cell(found, 'positive');
    // Lumley, ch. 2: 12/11 x sum of (92 (p_c - 0.5) / 1104)^2 = (8/92)^2 / 11, over 0.25 / 1104.
    expect(1104 / (effectiveBase ?? 0)).toBeCloseTo(((8 / 92) ** 2 / 11 / 0.25) * 1104, 1);
    const width = (ends: { low: number; high: number } | null) => (ends ? ends.high - ends.low : 0);
    const alone = table(aDataset({ runs: runs.join('') }));
    expect(width(interval) / width(cell(alone, 'positive').interval)).toBeGreaterThan(1.7);
  });

  it('is the same as with a sampling point for each fieldworker', () => {
    const points = table(
      aDataset({ runs: runs.join('') }, {}, (i) => ({
        design: aDesign({ samplingPoint: asked(i).fieldworker }),
      })),
    );
    expect(by('fieldworker').rows).toEqual(points.rows);
    expect(by('samplingPoint').note).toMatchObject({ clusters: 46, clusterBy: 'samplingPoint' });
  });
});

describe('a table of people drawn in strata', () => {
  it('names the strata that an officer put together', () => {
    const places = ['N/1', 'N/2', 'S/1', 'E/1', 'E/2', 'E/3', 'N/3', 'S/1'].map((place) => place.split('/'));
    const clusters = { by: 'samplingPoint', merges: [['N', 'S']] } as const;
    const of = aDataset({ runs: '11112555' }, { clusters }, (i) => ({
      design: aDesign({ stratum: places[i]?.[0] ?? null, samplingPoint: places[i]?.[1] ?? null }),
    }));
    expect(table(of).note).toMatchObject({ mergedStrata: [['N', 'S']], clusterWarnings: ['fewPoints'] });
  });
});
