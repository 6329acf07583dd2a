import { describe, expect, it } from 'vitest';
import { everyTable } from '../../../src/counting/analysis/everyTable.ts';
import { prepareResults, resultsOf, weighedWave } from '../../../src/counting/analysis/results.ts';
import { sample, sampleSource } from '../../fixtures/theSample.ts';

describe('every table of a wave', () => {
  it('is those of its results for everyone, for who took part, and for each break', () => {
    const prepared = prepareResults(sampleSource, []);
    const [{ id: wave }] = sample.waves;
    const found = prepared.datasets.get(wave);
    if (!found?.ok) throw new RangeError('the sample council can be counted');
    const ask = { wave, choices: {}, breakBy: null, dontKnow: 'asAsked', compareWith: null } as const;
    const results = (breakBy: string | null) => {
      const told = resultsOf(prepared, { ...ask, breakBy });
      if (!told.ok) throw new RangeError('the sample council has results');
      return told.value;
    };
    const all = results(null);
    const broken = all.breaks.flatMap(({ column }) => results(column).tables);
    expect(broken.length).toBeGreaterThan(all.everyone.length);
    expect(everyTable(prepared, weighedWave(prepared, found.value, ask))).toEqual([
      ...all.everyone,
      ...all.people,
      ...broken,
    ]);
  });
});
