import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Column, FIRST_CATEGORY, MISSING } from '../../../src/core/column.ts';
import { ok } from '../../../src/core/result.ts';
import type { Variable } from '../../../src/counting/analysis/dataset.ts';
import { scanFor } from '../../../src/counting/analysis/findings.ts';
import { createMemory } from '../../../src/counting/analysis/memory.ts';
import { countsByCode } from '../../../src/counting/analysis/remembered.ts';
import { type PreparedResults, resultsOf } from '../../../src/counting/analysis/results.ts';
import { DEFAULT_SETTINGS } from '../../../src/counting/analysis/settings.ts';
import { asBits, bitsOf, packed } from '../../../src/counting/analysis/severalBits.ts';
import { chosenOf } from '../../fixtures/chosen.ts';
import { optionsOfMany } from '../../fixtures/manyOptions.ts';
import { preparedShared } from '../../fixtures/sharedGroups.ts';
import { sample } from '../../fixtures/theSample.ts';

const codesOf = (variables: readonly Variable[]) => variables.map(({ codes }) => [...codes]);

/** The same wave, its several answers in bits. */
function inBits(): PreparedResults {
  const datasets = new Map(preparedShared.datasets);
  for (const [wave, made] of preparedShared.datasets) {
    if (!made.ok) continue;
    const dataset = { ...made.value, variables: asBits(made.value.variables) };
    expect(dataset.variables.filter((one) => bitsOf(one) !== undefined)).toHaveLength(3);
    datasets.set(wave, ok(dataset));
  }
  return { ...preparedShared, datasets, memory: createMemory(), chosen: createMemory() };
}

/** Numbers to nine places: sums in another order differ after these. */
function near(value: unknown): unknown {
  if (typeof value === 'number') return Math.round(value * 1e9);
  if (Array.isArray(value)) return value.map(near);
  if (value instanceof Map) return new Map([...value].map(([key, inside]) => [key, near(inside)]));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inside]) => [key, near(inside)]));
}

describe('several answers as bits', () => {
  it('are read by option as they were, with every way of having no view', () => {
    fc.assert(
      fc.property(optionsOfMany({ most: 17 }), (options) => {
        const kept = asBits(options);
        expect(codesOf(kept)).toEqual(codesOf(options));
        expect(kept.map(countsByCode)).toEqual(options.map(countsByCode));
        expect(kept.every((one) => bitsOf(one) !== undefined)).toBe(options.length > 1);
      }),
      { numRuns: 200 },
    );
  });

  it('take a byte for seven options, and one more for who has no view', () => {
    const [options] = fc.sample(optionsOfMany({ least: 15, most: 15 }), 1);
    const bits = bitsOf(asBits(options ?? [])[14] as Variable)?.bits;
    expect(bits?.planes.map(({ count }) => count)).toEqual([129, 129, 3]);
    expect(bits?.states).toHaveLength(options?.[0]?.codes.length ?? -1);
  });

  it('come to the same tables, findings and results as bytes', () => {
    const bits = inBits();
    const ask = { wave: sample.waves[1].id, dontKnow: 'asAsked', compareWith: null, choices: {} } as const;
    for (const choice of [
      { rows: ['uses', 'trust', 'sex'], breaks: [['age_band'], ['age_band', 'sex'], ['uses']] },
      { rows: ['uses'], breaks: [['sex']], only: [{ column: 'uses', codes: [1, 2] }] },
    ])
      expect(near(chosenOf(choice, bits))).toEqual(near(chosenOf(choice, preparedShared)));
    for (const breakBy of ['age_band', 'uses.1', null]) {
      const [mine, theirs] = [bits, preparedShared].map((from) => resultsOf(from, { ...ask, breakBy }));
      expect(mine?.ok && JSON.stringify(mine.value).includes('Libraries')).toBe(true);
      expect(near(mine)).toEqual(near(theirs));
    }
    const [mine, theirs] = [bits, preparedShared].map((from) => {
      const made = from.datasets.get(ask.wave);
      if (!made?.ok) throw new RangeError('the wave is there');
      const weights = new Float64Array(made.value.size).fill(1);
      return scanFor(made.value, { weights, settings: DEFAULT_SETTINGS, dontKnow: 'asAsked' });
    });
    expect(near(mine)).toEqual(near(theirs));
    expect(mine?.flatMap(({ found }) => found).length).toBeGreaterThan(0);
  });

  it('are given to whoever asks as one column, while somebody holds it', () => {
    const [option] = asBits(fc.sample(optionsOfMany({ least: 2, most: 2 }), 1)[0] ?? []);
    expect(option?.codes).toBe(option?.codes);
  });

  it('stay columns where one was not offered to somebody, of a single option, and of few people', () => {
    const [options = []] = fc.sample(optionsOfMany({ least: 3, most: 3 }), 1);
    const [first, ...others] = options as [Variable, ...Variable[]];
    const notAll = { ...first, codes: first.codes.map(() => MISSING.notAsked) };
    const answered = others.map((one) => ({ ...one, codes: one.codes.map(() => FIRST_CATEGORY) }));
    expect(asBits([notAll, ...answered]).map(bitsOf)).toEqual([undefined, undefined, undefined]);
    expect(asBits([first]).map(bitsOf)).toEqual([undefined]);
    expect(packed(options, first.codes.length)).toBe(options);
    expect(packed(options, 1_000_000).map(bitsOf)).not.toContain(undefined);
  });

  it('are of one question, or one row of it, and a changed copy is none of them', () => {
    const [options = []] = fc.sample(optionsOfMany({ least: 2, most: 2 }), 1);
    const asRow = (row: string) =>
      options.map((one) => ({
        ...one,
        column: { ...one.column, gridRow: { id: row, label: { en: row } } } as Column,
      }));
    const kept = asBits([...options, ...asRow('a'), ...asRow('b')]);
    expect(new Set(kept.map((one) => bitsOf(one)?.bits)).size).toBe(3);
    const [one] = kept as [Variable];
    expect(bitsOf({ ...one, codes: one.codes.slice() })).toBeUndefined();
  });
});
