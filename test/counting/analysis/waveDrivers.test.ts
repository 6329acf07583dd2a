import { describe, expect, it } from 'vitest';
import { id } from '../../../src/core/id.ts';
import { prepareResults } from '../../../src/counting/analysis/results.ts';
import { type DriversAsk, driversOf } from '../../../src/counting/analysis/waveDrivers.ts';
import { goodOf } from '../../fixtures/aDevice.ts';
import { sample, sampleSource } from '../../fixtures/theSample.ts';

const prepared = prepareResults(sampleSource, []);
const wave = sample.waves[1].id;
const recipe = { outcome: 'council_runs_things', as: 'score', drivers: ['trust', 'informed'] } as const;
const asked = (more: Partial<DriversAsk> = {}) =>
  goodOf(driversOf(prepared, { wave, choices: {}, recipe, ...more }));

describe('the drivers of a wave', { timeout: 30_000 }, () => {
  it('are worked out with its weights, and say how the figures came about', () => {
    const { found, note, choices } = asked();
    expect(found).toMatchObject({ kind: 'found', replicates: 999 });
    expect(note).toMatchObject({ weighted: true, simulated: true, dontKnowIn: false, clusters: 48 });
    expect(choices.length).toBeGreaterThan(10);
  });

  it('stand in the order of the questionnaire whatever order they are asked in, and what is unknown is passed over', () => {
    const turned = asked({
      recipe: { ...recipe, drivers: ['trust', 'nowhere', 'age_band', 'informed', 'council_runs_things'] },
    });
    expect(turned.found?.recipe.drivers).toEqual(['informed', 'trust']);
    expect(turned.found).toBe(asked().found);
  });

  it('are nothing before an outcome and a driver are chosen', () => {
    expect(asked({ recipe: null }).found).toBeNull();
    expect(asked({ recipe: { ...recipe, drivers: [] } }).found).toBeNull();
    expect(asked({ recipe: { ...recipe, outcome: 'nowhere' } }).found).toBeNull();
  });

  it('are kept for the next time, and are none of a wave that is not there', () => {
    const told: number[] = [];
    const ask = { wave, choices: {}, recipe: { ...recipe, drivers: ['safe_dark'] } };
    driversOf(prepared, ask, (share) => told.push(share));
    expect(told.at(-1)).toBeGreaterThan(0.95);
    const before = told.length;
    driversOf(prepared, ask, (share) => told.push(share));
    expect(told).toHaveLength(before);
    expect(driversOf(prepared, { ...ask, wave: id<'wave'>('nowhere') })).toMatchObject({
      problem: { kind: 'notFound', what: 'wave' },
    });
  });
});
