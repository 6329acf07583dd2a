import { describe, expect, it, vi } from 'vitest';
import type { World } from '../../../src/core/world.ts';
import { createFilesState } from '../../../src/office/results/filesState.ts';
import { createResultsState } from '../../../src/office/results/resultsState.ts';
import { createWeightsState } from '../../../src/office/results/weightsState.ts';
import { aSampleDevice, settled, wholeSample } from '../../fixtures/aSampleDevice.ts';
import { readCsv } from '../../fixtures/exports.ts';
import { sample } from '../../fixtures/theSample.ts';

const noAddress = { read: () => '', replace: () => undefined };
const wave = sample.waves[0].id;

describe('the weights of a wave', { timeout: 30_000 }, () => {
  it('match age, sex and ward at first', async () => {
    const { device } = await aSampleDevice();
    const { weights, possible, trim } = await settled(createWeightsState(device, { wave }).page);
    expect(weights.status).toBe('weighted');
    expect(weights.report?.margins.map(({ name }) => name)).toEqual(['age', 'sex', 'area']);
    expect(possible.map(({ name }) => name)).toEqual(['age', 'sex', 'area']);
    expect(trim).toEqual({ low: 0.2, high: 5 });
  });

  it('are made again by what was chosen, and so the results use them', async () => {
    const { device } = await aSampleDevice();
    const state = createWeightsState(device, { wave });
    await settled(state.page);
    await state.save(['age'], { low: '0,5', high: '2' });
    const { weights, trim, choices } = await settled(state.page);
    expect(state.isSaved.value).toBe(true);
    expect(weights.weightedBy.filter((name) => name !== 'design')).toEqual(['age']);
    expect(choices.margins).toEqual(['age']);
    expect(trim).toEqual({ low: 0.5, high: 2 });
    const { results } = await settled(createResultsState(device, { wave }, noAddress).page);
    expect(results.everyone[0]?.note.weightedBy).toEqual(weights.weightedBy);
  });

  it('leave out whoever did not say what they are weighted to, where that is chosen', async () => {
    const { device } = await aSampleDevice({}, wholeSample);
    const state = createWeightsState(device, { wave });
    const { leftOut: none, choices } = await settled(state.page);
    expect(none).toBeNull();
    const limits = { low: '0.2', high: '5' };
    await state.save(choices.margins, limits, { base: 'design', cutsGiven: false, leavesOutUnknown: true });
    const { leftOut, weights } = await settled(state.page);
    expect(leftOut).toBeGreaterThan(0);
    expect(weights.report?.margins.map(({ unknown }) => unknown)).toEqual([0, 0, 0]);
    const counted = sample.responses.filter(
      ({ wave: of, kind }) => of === wave && (kind === 'complete' || kind === 'partial'),
    );
    expect(weights.perResponse.length).toBe(counted.length - (leftOut ?? 0));
    const { results } = await settled(createResultsState(device, { wave }, noAddress).page);
    const { note, groups } = results.everyone[0] ?? {};
    expect([note?.interviews, note?.leftOut]).toEqual([weights.perResponse.length, leftOut]);
    expect(groups?.[0]?.base).toBeLessThanOrEqual(weights.perResponse.length);
    // In the file everybody stands, and who was left out has no weight.
    let text = '';
    const share: World['share'] = async (_: string, __: string, bytes: Uint8Array) => {
      text = new TextDecoder().decode(bytes);
    };
    const files = createFilesState({ ...device, world: { ...device.world, share } }, { wave });
    await settled(files.page);
    await files.save('responses');
    const lines = readCsv(text);
    expect(lines).toHaveLength(counted.length);
    const bare = lines.filter((line) => line['weight'] === '');
    expect(bare).toHaveLength(leftOut ?? 0);
    const isUnknown = (head: string) => (line: (typeof lines)[number]) => Number(line[head]) < 0;
    expect(
      bare.every((line) => isUnknown('age_band')(line) || isUnknown('sex')(line) || line['area_code'] === ''),
    ).toBe(true);
  });

  it('refuse limits that mean nothing, and keep what was there', async () => {
    const { device } = await aSampleDevice();
    const state = createWeightsState(device, { wave });
    await settled(state.page);
    for (const high of ['', '0.9', 'many']) {
      await state.save(['age'], { low: '0.2', high });
      expect(state.limitsAreWrong.value).toBe(true);
    }
    expect((await settled(state.page)).choices.margins).toEqual(['age', 'sex', 'area', 'stratum']);
  });

  it('keep what was typed where the device is full, say so, and can be saved once there is room', async () => {
    const { device, database } = await aSampleDevice();
    const state = createWeightsState(device, { wave: sample.waves[0].id });
    const { filled, trim } = await settled(state.page);
    const full = new DOMException('full', 'QuotaExceededError');
    const failing = vi.spyOn(database.settings, 'bulkPut').mockRejectedValue(full);
    await state.save(['age'], { low: '0.5', high: '3' });
    expect([state.isSaved.value, state.trouble.value]).toEqual([false, { kind: 'storageFull' }]);
    // The form stands as it is, and so does what is kept.
    const after = await settled(state.page);
    expect([after.filled, after.trim]).toEqual([filled, trim]);
    failing.mockRestore();
    await state.save(['age'], { low: '0.5', high: '3' });
    expect([state.isSaved.value, state.trouble.value]).toEqual([true, null]);
    expect((await settled(state.page)).trim).toEqual({ low: 0.5, high: 3 });
  });

  it('say which margin has to give when the limits are too narrow, and take the offer up', async () => {
    const { device } = await aSampleDevice();
    const state = createWeightsState(device, { wave });
    await settled(state.page);
    await state.save(['age', 'sex', 'area'], { low: '0.99', high: '1.01' });
    const { weights } = await settled(state.page);
    expect(weights.status).toBe('refused');
    expect(weights.problems.map(({ kind }) => kind)).toEqual(['trimNotPossible']);
    const [offer] = weights.offers;
    if (offer?.offer !== 'leaveOut') throw new RangeError('the refusal offers to leave a margin out');
    await state.take(offer);
    expect((await settled(state.page)).choices.margins).not.toContain(offer.margin);
  });

  it('leave intervals over sampling points until an officer chooses fieldworkers', async () => {
    const { device } = await aSampleDevice();
    const inPerson = sample.waves[1].id;
    const state = createWeightsState(device, { wave: inPerson });
    const { clusters } = await settled(state.page);
    expect(clusters.inUse).toMatchObject({ by: 'samplingPoint', points: 48 });
    expect(clusters.recorded).toEqual({ samplingPoint: 48, fieldworker: 12 });
    await state.saveClusters({ by: 'fieldworker', merges: [] });
    expect((await settled(state.page)).clusterChoice.by).toBe('fieldworker');
    const { results } = await settled(createResultsState(device, { wave: inPerson }, noAddress).page);
    expect(results.everyone[0]?.note).toMatchObject({ clusters: 12, clusterBy: 'fieldworker' });
    // The other wave keeps its own.
    const other = await settled(createResultsState(device, { wave }, noAddress).page);
    expect(other.results.everyone[0]?.note.clusterBy).toBe('samplingPoint');
  });

  it('take the cautious intervals for every wave, whose method note says so', async () => {
    const { device } = await aSampleDevice();
    const state = createWeightsState(device, { wave });
    const usual = await settled(createResultsState(device, { wave }, noAddress).page);
    expect((await settled(state.page)).interval).toBe('xlogit');
    await state.saveInterval('beta');
    expect((await settled(state.page)).interval).toBe('beta');
    for (const one of sample.waves) {
      const { results } = await settled(createResultsState(device, { wave: one.id }, noAddress).page);
      expect(results.everyone.map(({ note }) => note.method)).not.toContain('xlogit');
    }
    const { results } = await settled(createResultsState(device, { wave }, noAddress).page);
    expect(results.everyone[0]?.rows[0]?.cells).not.toEqual(usual.results.everyone[0]?.rows[0]?.cells);
    expect(results.everyone[0]?.groups).toEqual(usual.results.everyone[0]?.groups);
  });

  it('keep thresholds for every wave, which hide, mark and weigh by them', async () => {
    const { device } = await aSampleDevice();
    const state = createWeightsState(device, { wave });
    const { thresholds } = await settled(state.page);
    await state.saveThresholds({ ...thresholds, hideUnder: 2000, householdCap: 1 });
    expect((await settled(state.page)).thresholds).toEqual({ ...thresholds, householdCap: 1 });
    await state.saveThresholds({ ...thresholds, hideUnder: 400, householdCap: 1 });
    expect((await settled(state.page)).weights.recipe?.householdCap).toBe(1);
    for (const one of sample.waves) {
      const page = createResultsState(device, { wave: one.id }, { ...noAddress, read: () => 'by=age_band' });
      const { results, settings } = await settled(page.page);
      expect(settings).toMatchObject({ hideUnder: 400, markUnder: 400 });
      const groups = results.tables.flatMap((table) => table.groups);
      expect(groups.filter(({ base }) => base !== null && base < 400)).toEqual([]);
      expect(groups.some(({ base }) => base === null)).toBe(true);
    }
  });

  it('keep what another tab put together meanwhile, and take no yes for weights that were not seen', async () => {
    const { device } = await aSampleDevice();
    const [one, other] = [createWeightsState(device, { wave }), createWeightsState(device, { wave })];
    await settled(one.page);
    await settled(other.page);
    await one.take({ offer: 'merge', margin: 'age', codes: [1, 2], label: '' });
    const limits = { low: '0.2', high: '5' };
    await other.save(['age', 'sex'], limits);
    const seen = await settled(other.page);
    expect(seen.choices).toMatchObject({ margins: ['age', 'sex'], merges: { age: [[1, 2]] } });
    // What the first tab shows is what it merged, with the area still in.
    await one.accept();
    expect((await settled(one.page)).choices).toMatchObject({ margins: ['age', 'sex'], costAccepted: false });
    await one.accept();
    expect((await settled(one.page)).choices.costAccepted).toBe(true);
  });

  it('take up a merge, take it apart again, and remember a yes', async () => {
    const { device } = await aSampleDevice();
    const state = createWeightsState(device, { wave });
    await settled(state.page);
    await state.take({ offer: 'merge', margin: 'age', codes: [1, 2], label: '18 to 24 + 25 to 34' });
    const merged = await settled(state.page);
    expect(merged.weights.report?.margins[0]?.lines[0]?.label).toBe('18 to 24 + 25 to 34');
    await state.undoMerges();
    expect((await settled(state.page)).weights.report?.margins[0]?.lines).toHaveLength(7);
    await state.accept();
    expect((await settled(state.page)).choices.costAccepted).toBe(true);
  });
});
