import { describe, expect, it } from 'vitest';
import type { World } from '../../../src/core/world.ts';
import { createGivenState } from '../../../src/office/results/givenState.ts';
import { createWeightsState } from '../../../src/office/results/weightsState.ts';
import { aSampleDevice, settled } from '../../fixtures/aSampleDevice.ts';
import { sample } from '../../fixtures/theSample.ts';

const wave = sample.waves[0].id;

describe('weights from a file', { timeout: 30_000 }, () => {
  it('are checked, kept with the wave, and used as they are when nothing is to be matched', async () => {
    const files: string[] = [];
    const share: World['share'] = async (_name: string, _type: string, file: Uint8Array) => {
      files.push(new TextDecoder().decode(file));
    };
    const { device } = await aSampleDevice({ share });
    const state = createGivenState(device, { wave });
    const { responses, areCarried } = await settled(state.page);
    expect(areCarried).toBe(false);
    await state.saveList();
    const [head, ...rows] = (files[0] ?? '').trim().split('\r\n');
    expect(head?.replace('\uFEFF', '')).toBe('id,tablet,number,weight');
    expect(rows).toHaveLength(responses.length);
    const filled = [head, ...rows.map((row, i) => `${row}${i % 2 === 0 ? 0.5 : 1.5}`)].join('\n');

    await state.open('w.csv', new TextEncoder().encode(filled.replace('0.5', '-0.5')));
    expect(state.errors.value[0]).toMatchObject({ kind: 'unfitWeight', row: 2, wrong: 'negative' });
    expect((await settled(state.page)).file).toBeNull();

    await state.open('w.csv', new TextEncoder().encode(filled));
    expect(state.errors.value).toEqual([]);
    expect(state.saved.value).toBe(responses.length);
    const weights = createWeightsState(device, { wave });
    expect((await settled(weights.page)).bases).toEqual(['design', 'file']);
    await weights.save([], { low: '0.2', high: '5' }, { base: 'file', cutsGiven: false });
    const given = await settled(weights.page);
    expect(given.weights.status).toBe('given');
    expect(given.weights.report?.after.designEffect).toBeCloseTo(1.25, 2);
    await weights.save([], { low: '0.2', high: '1.2' }, { base: 'file', cutsGiven: true });
    const cut = await settled(weights.page);
    expect(cut.weights.report?.after.largest).toBeCloseTo(1.2, 8);
    // What the half of 1.5 gave up went to the half of 0.5.
    expect(cut.weights.report?.after.smallest).toBeCloseTo(0.8, 2);
    expect(cut.weights.report?.cut).toEqual({ high: Math.floor(responses.length / 2), low: 0 });
    expect(cut.weights.report?.before.designEffect).toBeCloseTo(1.25, 2);
    expect(cut.weights.made?.cut).toEqual({ low: 0.2, high: 1.2 });
    await weights.save(['sex'], { low: '0.2', high: '5' }, { base: 'file', cutsGiven: true });
    expect((await settled(weights.page)).weights.made?.cut).toBeUndefined();
    expect((await settled(weights.page)).weights.weightedBy).toEqual(['given', 'sex']);

    await state.remove();
    const gone = createWeightsState(device, { wave });
    const refused = await settled(gone.page);
    expect(refused.weights.problems.map(({ kind }) => kind)).toEqual(['badWeights']);
    await gone.take({ offer: 'byDesign' });
    expect((await settled(gone.page)).weights.status).toBe('weighted');
  });
});
