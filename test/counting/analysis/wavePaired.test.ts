import { describe, expect, it } from 'vitest';
import { id } from '../../../src/core/id.ts';
import { prepareResults } from '../../../src/counting/analysis/results.ts';
import { DEFAULT_SETTINGS } from '../../../src/counting/analysis/settings.ts';
import { wavePaired } from '../../../src/counting/analysis/wavePaired.ts';
import { sampleSource } from '../../fixtures/theSample.ts';

describe('questions of a wave beside each other', () => {
  const prepared = prepareResults(sampleSource, []);
  const choice = { set: null, columns: [], row: null, dontKnowIn: false };

  it('come with their method, on the weights of the wave', () => {
    const [wave] = prepared.datasets.keys();
    const found = wave && wavePaired(prepared, { wave, choices: {}, choice });
    if (!found?.ok) throw new Error('no figures');
    expect(found.value.sets.length).toBeGreaterThan(0);
    expect(found.value.note.interviews).toBeGreaterThan(DEFAULT_SETTINGS.hideUnder);
    expect(found.value.pairs.length).toBeGreaterThan(0);
  });

  it('are refused of a wave that is not there', () => {
    expect(wavePaired(prepared, { wave: id<'wave'>('none'), choices: {}, choice })).toMatchObject({
      ok: false,
    });
  });
});
