import { describe, expect, it } from 'vitest';
import { createResultsState } from '../../../src/office/results/resultsState.ts';
import { aSampleDevice, settled } from '../../fixtures/aSampleDevice.ts';
import { sample } from '../../fixtures/theSample.ts';

const [byPhone, atDoors] = sample.waves;

/** An address that begins so. */
const anAddress = (query = '') => {
  let now = query;
  return {
    read: () => now,
    replace: (next: string) => {
      now = next;
    },
  };
};

describe('the results of a wave', { timeout: 30_000 }, () => {
  it('open beside the wave before, everyone together', async () => {
    const { device } = await aSampleDevice();
    const state = createResultsState(device, { wave: atDoors.id }, anAddress());
    const { results, waves, reader } = await settled(state.page);
    expect(state.showing.value).toMatchObject({ breakBy: null, compareWith: byPhone.id });
    expect(waves.map(({ title }) => title)).toEqual(['June 2022', 'June 2021']);
    expect(results.changes?.every(({ trend }) => trend === 'broken')).toBe(true);
    expect(results.everyone.length).toBeGreaterThan(10);
    expect(reader.facts['council']).toBe(sample.survey.councilName);
  });

  it('open also where a version of the questionnaire is nowhere that nobody who counts was asked', async () => {
    const { device, database } = await aSampleDevice();
    await database.responses.toCollection().modify((row) => {
      const gone = { ...byPhone.questionnaire, version: 99 };
      Object.assign(row, { versions: [...(row.versions ?? []), gone] });
    });
    const state = createResultsState(device, { wave: byPhone.id }, anAddress());
    expect((await settled(state.page)).questionnaires.map(({ version }) => version)).toEqual([1]);
  });

  it('have nothing to compare with in the first wave', async () => {
    const { device } = await aSampleDevice();
    const state = createResultsState(device, { wave: byPhone.id }, anAddress());
    expect((await settled(state.page)).results.changes).toBeNull();
  });

  it('are worked out again for another break, from answers that travelled once', async () => {
    const { device, asked } = await aSampleDevice();
    const state = createResultsState(device, { wave: byPhone.id }, anAddress());
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
    const state = createResultsState(device, { wave: byPhone.id }, anAddress());
    await settled(state.page);
    await state.show({ chart: 'interval', unweighted: true });
    expect(asked).toHaveLength(1);
    expect(state.showing.value.chart).toBe('interval');
  });

  it('send the answers again to a worker that has lost them', async () => {
    const { device, asked } = await aSampleDevice();
    const one = createResultsState(device, { wave: byPhone.id }, anAddress());
    await settled(one.page);
    await settled(createResultsState(device, { wave: atDoors.id }, anAddress()).page);
    await one.show({ breakBy: 'sex' });
    expect((await settled(one.page)).results.tables[0]?.groups).toHaveLength(3);
    expect(asked).toHaveLength(4);
  });

  it('keep how they are looked at in the address, the usual left out, and come back to it', async () => {
    const { device } = await aSampleDevice();
    const address = anAddress();
    const state = createResultsState(device, { wave: atDoors.id }, address);
    await settled(state.page);
    expect(address.read()).toBe('');
    await state.show({ breakBy: 'design:area', dontKnow: 'out' });
    await state.show({ compareWith: null, chart: 'interval', unweighted: true });
    expect(address.read()).toBe('by=design%3Aarea&dontKnow=out&with=none&chart=interval&unweighted=yes');
    const again = createResultsState(device, { wave: atDoors.id }, anAddress(address.read()));
    const { results } = await settled(again.page);
    expect(again.showing.value).toEqual(state.showing.value);
    expect(results.changes).toBeNull();
    expect(results.tables[0]?.groups.length).toBe(9);
    // Another wave is looked at in the same way, beside a wave of its own.
    expect(state.addressOf(byPhone.id)).toBe(
      `results/${byPhone.id}?by=design%3Aarea&dontKnow=out&chart=interval&unweighted=yes`,
    );
    await again.follow('');
    expect((await settled(again.page)).results.changes).not.toBeNull();
    expect(again.showing.value).toMatchObject({ breakBy: null, compareWith: byPhone.id });
  });

  it('pass over what an address says of things that are not there', async () => {
    const { device } = await aSampleDevice();
    const address = anAddress('by=eye_colour&dontKnow=perhaps&with=wave9&chart=constructor&unweighted=1');
    const state = createResultsState(device, { wave: atDoors.id }, address);
    const { results } = await settled(state.page);
    expect(results.tables[0]?.groups.length).toBe(1);
    expect(state.showing.value).toEqual({
      breakBy: null,
      dontKnow: 'asAsked',
      compareWith: byPhone.id,
      chart: 'answers',
      unweighted: false,
    });
    expect(address.read()).toBe('');
  });

  it('say so when the wave is not on this device', async () => {
    const { device } = await aSampleDevice();
    const state = createResultsState(device, { wave: 'nowhere' }, anAddress());
    await expect(settled(state.page)).rejects.toThrow('"what":"wave"');
  });
});
