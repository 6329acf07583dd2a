import { describe, expect, it } from 'vitest';
import { createResultsState } from '../../../src/office/results/resultsState.ts';
import { aSampleDevice, settled } from '../../fixtures/aSampleDevice.ts';
import { sample } from '../../fixtures/theSample.ts';

const [byPhone, atDoors] = sample.waves;

describe('the results of a wave', { timeout: 30_000 }, () => {
  it('open beside the wave before, everyone together', async () => {
    const { device } = await aSampleDevice();
    const state = createResultsState(device, { wave: atDoors.id });
    const { results, waves, reader } = await settled(state.page);
    expect(state.showing.value).toMatchObject({ breakBy: null, compareWith: byPhone.id });
    expect(waves.map(({ title }) => title)).toEqual(['June 2022', 'June 2021']);
    expect(results.changes?.every(({ trend }) => trend === 'broken')).toBe(true);
    expect(results.everyone.length).toBeGreaterThan(10);
    expect(reader.facts['council']).toBe(sample.survey.councilName);
  });

  it('have nothing to compare with in the first wave', async () => {
    const { device } = await aSampleDevice();
    const state = createResultsState(device, { wave: byPhone.id });
    expect((await settled(state.page)).results.changes).toBeNull();
  });

  it('are worked out again for another break, from answers that travelled once', async () => {
    const { device, asked } = await aSampleDevice();
    const state = createResultsState(device, { wave: byPhone.id });
    await settled(state.page);
    await state.show({ breakBy: 'sex', dontKnow: 'out' });
    const { results } = await settled(state.page);
    expect(results.tables[0]?.groups.map((group) => group.label?.en ?? 'all')).toEqual([
      'all',
      'Female',
      'Male',
    ]);
    expect(results.tables[0]?.note.dontKnowIn).toBe(false);
    expect(asked.map((input) => (input as { source: unknown }).source === null)).toEqual([false, true]);
  });

  it('are not worked out again for another chart of the same figures', async () => {
    const { device, asked } = await aSampleDevice();
    const state = createResultsState(device, { wave: byPhone.id });
    await settled(state.page);
    await state.show({ chart: 'interval', unweighted: true });
    expect(asked).toHaveLength(1);
    expect(state.showing.value.chart).toBe('interval');
  });

  it('send the answers again to a worker that has lost them', async () => {
    const { device, asked } = await aSampleDevice();
    const one = createResultsState(device, { wave: byPhone.id });
    await settled(one.page);
    await settled(createResultsState(device, { wave: atDoors.id }).page);
    await one.show({ breakBy: 'sex' });
    expect((await settled(one.page)).results.tables[0]?.groups).toHaveLength(3);
    expect(asked).toHaveLength(4);
  });

  it('say so when the wave is not on this device', async () => {
    const { device } = await aSampleDevice();
    const state = createResultsState(device, { wave: 'nowhere' });
    await expect(settled(state.page)).rejects.toThrow('"what":"wave"');
  });
});
